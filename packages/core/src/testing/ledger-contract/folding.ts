/**
 * What the stores show is what the facts make: `fold(facts) = state`, after any lawful history.
 */
import * as Effect from "effect/Effect"
import type { Fact } from "../../domain/Fact.ts"
import { fold } from "../../domain/Fold.ts"
import type { FoldedKind, States } from "../../domain/State.ts"
import { Accounts } from "../../ports/Accounts.ts"
import { CannedAnswers } from "../../ports/CannedAnswers.ts"
import { Covers } from "../../ports/Covers.ts"
import { EncounterLog } from "../../ports/EncounterLog.ts"
import { Invitations } from "../../ports/Invitations.ts"
import { Ledger } from "../../ports/Ledger.ts"
import { PatientDirectory } from "../../ports/PatientDirectory.ts"
import { ProviderDirectory } from "../../ports/ProviderDirectory.ts"
import { Readings } from "../../ports/Readings.ts"
import { RepresentativeRequests } from "../../ports/RepresentativeRequests.ts"
import { Threads } from "../../ports/Threads.ts"
import { TriageRoutings } from "../../ports/TriageRoutings.ts"
import { claim, equal, isTrue, type Suite } from "../Claims.ts"
import * as eg from "../Examples.ts"
import * as LawfulHistory from "../LawfulHistory.ts"
import type { Stores } from "../MemoryStores.ts"

/** How many steps each history takes; about two of three make a commit. */
const length = 120

export const folding: Suite<Stores> = [7, 20_261_120, 495].map((seed) =>
  claim(`after a lawful history (seed ${seed}) the stores show what its facts fold to`, function* () {
    const ledger = yield* Ledger
    const commits = LawfulHistory.commitsOf(LawfulHistory.stepsOf(seed, length))
    yield* isTrue(commits.length > length / 3, "the history is not idle")
    yield* Effect.forEach(commits, ledger.commit, { discard: true })
    const facts = yield* allFacts
    yield* equal(facts, LawfulHistory.factsOf(commits), "the facts, in order")
    const folded = fold(facts)
    for (const [key, value] of folded) {
      yield* equal<unknown>(yield* shown(key, value), value, `${key}, as the stores show it`)
    }
    yield* equal<ReadonlyMap<string, unknown>>(folded, LawfulHistory.stateAfter(commits), "what the commits wrote")
  })
)

const allFacts = Effect.gen(function* () {
  const ledger = yield* Ledger
  const facts: Array<Fact> = []
  let after = 0
  while (true) {
    const page = yield* ledger.factsSince(eg.practiceId, after, 50)
    const last = page.at(-1)
    if (last === undefined) return facts
    facts.push(...page.map(({ fact }) => fact))
    after = last.sequence
  }
})

/** The value of this key as the port for its kind shows it. */
const shown = Effect.fnUntraced(function* (key: string, value: States[FoldedKind]) {
  const kind = key.slice(0, key.indexOf("/")) as FoldedKind
  switch (kind) {
    case "Practice":
      return yield* (yield* ProviderDirectory).practice((value as States["Practice"]).id)
    case "CareTeam":
      return yield* (yield* ProviderDirectory).careTeam(eg.practiceId, (value as States["CareTeam"]).id)
    case "Practitioner": {
      const all = yield* (yield* ProviderDirectory).practitioners(eg.practiceId)
      return all.find(({ id }) => id === value.id)
    }
    case "Account":
      return yield* (yield* Accounts).byId(eg.practiceId, (value as States["Account"]).id)
    case "Patient":
      return yield* (yield* PatientDirectory).byId(eg.practiceId, (value as States["Patient"]).id)
    case "Representative": {
      const { id, patientId } = value as States["Representative"]
      const all = yield* (yield* PatientDirectory).representativesOf(eg.practiceId, patientId)
      return all.find((grant) => grant.id === id)
    }
    case "RepresentativeRequest": {
      const { id } = value as States["RepresentativeRequest"]
      return yield* (yield* RepresentativeRequests).byId(eg.practiceId, id)
    }
    case "Invitation":
      return yield* (yield* Invitations).byId(eg.practiceId, (value as States["Invitation"]).id)
    case "Encounter":
      return yield* (yield* EncounterLog).byVisitNumber(eg.practiceId, (value as States["Encounter"]).visitNumber)
    case "Thread":
      return yield* (yield* Threads).get(eg.practiceId, (value as States["Thread"]).id)
    case "Message":
      return (yield* (yield* Threads).message(eg.practiceId, (value as States["Message"]).id))?.message
    case "Reading":
      return yield* (yield* Readings).byId(eg.practiceId, (value as States["Reading"]).id)
    case "ReadingPlan": {
      const { id, patientId } = value as States["ReadingPlan"]
      return (yield* (yield* Readings).plansOf(eg.practiceId, [patientId])).find((plan) => plan.id === id)
    }
    case "Cover":
      return yield* (yield* Covers).byId(eg.practiceId, (value as States["Cover"]).id)
    case "CannedAnswer":
      return yield* (yield* CannedAnswers).byId(eg.practiceId, (value as States["CannedAnswer"]).id)
    case "TriageRouting":
      return yield* (yield* TriageRoutings).of(eg.practiceId)
  }
})
