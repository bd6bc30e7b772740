/**
 * Commits at the same time: one wins where they contend, all are taken where they do not, and no reader misses one.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Commit } from "../../domain/Commit.ts"
import type { RecordedFact } from "../../domain/Fact.ts"
import { EncounterId, MessageId, PatientId, ThreadId } from "../../domain/Ids.ts"
import { EncounterLog } from "../../ports/EncounterLog.ts"
import { type CommitRefused, Ledger } from "../../ports/Ledger.ts"
import { PatientDirectory } from "../../ports/PatientDirectory.ts"
import { claim, equal, isTrue, type Suite } from "../Claims.ts"
import * as eg from "../Examples.ts"
import type { Stores } from "../MemoryStores.ts"

const runners = 8

/** Commits all at once; how each ended. */
const race = Effect.fnUntraced(function* (commits: ReadonlyArray<Commit>) {
  const ledger = yield* Ledger
  return yield* Effect.forEach(commits, (commit) => Effect.result(ledger.commit(commit)), { concurrency: "unbounded" })
})

const each = <A>(make: (index: number) => A): ReadonlyArray<A> => Array.from({ length: runners }, (_, i) => make(i))

/** The winner's place; fails unless all others are stale. */
const onlyOne = Effect.fnUntraced(function* (ends: ReadonlyArray<Result.Result<number, CommitRefused>>) {
  const refusals = ends.filter(Result.isFailure).map(({ failure }) => failure._tag)
  yield* equal(refusals, Array(runners - 1).fill("StaleVersion"), "all but one are stale")
  return ends.findIndex(Result.isSuccess)
})

export const races: Suite<Stores> = [
  claim("of commits that race on one version exactly one wins, and only its facts are there", function* () {
    const ledger = yield* Ledger
    const before = eg.patient()
    yield* ledger.commit(eg.commitOf([eg.patientRecorded(before)]))
    const commits = each((index) => {
      const after = eg.patient({ demographics: eg.demographics({ phone: String(index) }) })
      return eg.commitOf([eg.patientRecorded(after, before)])
    })
    const ends = yield* race(commits)
    const winner = ends.findIndex(Result.isSuccess)
    const refusals = ends.filter(Result.isFailure).map(({ failure }) => failure._tag)
    yield* equal(refusals, Array(runners - 1).fill("StaleVersion"), "all but one are stale")
    const stored = yield* (yield* PatientDirectory).byId(eg.practiceId, eg.patientId)
    yield* equal(stored?.demographics.phone, String(winner), "the winner's value")
    yield* equal(stored?.version, 2, "one step further")
    yield* equal((yield* ledger.factsSince(eg.practiceId, 0, 100)).length, 2, "one fact more")
  }),

  claim("of commits that race to make one subject exactly one wins", function* () {
    const ends = yield* race(each(() => eg.commitOf([eg.patientRecorded()])))
    yield* equal(ends.filter(Result.isSuccess).length, 1, "one wins")
    const refusals = ends.filter(Result.isFailure).map(({ failure }) => failure._tag)
    yield* equal(refusals, Array(runners - 1).fill("StaleVersion"), "the others are stale")
  }),

  claim("of commits that race to make a record of the same identifiers exactly one wins", function* () {
    const numbers = [eg.medicalRecordNumber("1"), eg.medicalRecordNumber("2")]
    const commits = each((index) => {
      // Told in either order: two who each hold what the other one wants must not embrace.
      const identifiers = index % 2 === 0 ? numbers : numbers.toReversed()
      return eg.commitOf([eg.patientRecorded(eg.patient({ id: PatientId.make(`patient-${index}`), identifiers }))])
    })
    const winner = yield* onlyOne(yield* race(commits))
    const held = yield* (yield* PatientDirectory).byIdentifiers(eg.practiceId, numbers)
    yield* equal(
      held.map(({ id }): string => id),
      [`patient-${winner}`],
      "who holds the numbers"
    )
    yield* equal((yield* (yield* Ledger).factsSince(eg.practiceId, 0, 100)).length, 1, "one fact")
  }),

  claim("of commits that race to make a visit of one number exactly one wins", function* () {
    const commits = each((index) => {
      const visit = { ...eg.encounter(), id: EncounterId.make(`encounter-${index}`) }
      return eg.commitOf([eg.encounterRecorded(visit)])
    })
    const winner = yield* onlyOne(yield* race(commits))
    const found = yield* (yield* EncounterLog).byVisitNumber(eg.practiceId, eg.visitNumber())
    yield* equal<string | undefined>(found?.id, `encounter-${winner}`, "whose number it is")
    yield* equal((yield* (yield* Ledger).factsSince(eg.practiceId, 0, 100)).length, 1, "one fact")
  }),

  claim("of twin requests at once one writes, and the others get its answer", function* () {
    const ledger = yield* Ledger
    const commits = each((index) =>
      eg.letter({
        thread: { id: ThreadId.make(`thread-${index}`) },
        message: { id: MessageId.make(`message-${index}`) }
      })
    ).map((commit, index) => ({
      ...commit,
      audit: [],
      outbox: [],
      answer: eg.idempotentAnswer({ answer: `${index}` })
    }))
    const ends = yield* race(commits)
    const winner = ends.findIndex(Result.isSuccess)
    const stored = ends
      .filter(Result.isFailure)
      .map(({ failure }) => (failure._tag === "AlreadyAnswered" ? failure.stored.answer : failure._tag))
    yield* equal(stored, Array(runners - 1).fill(String(winner)), "the stored answer")
    const facts = yield* ledger.factsSince(eg.practiceId, 0, 100)
    yield* equal(
      facts.map(({ fact }) => fact),
      commits[winner]?.facts,
      "the winner's facts"
    )
  }),

  claim("of twin requests at once on one subject none is stale", function* () {
    const before = eg.patient()
    yield* (yield* Ledger).commit(eg.commitOf([eg.patientRecorded(before)]))
    const ends = yield* race(
      each(() => eg.commitOf([eg.patientRecorded(before, before)], { answer: eg.idempotentAnswer() }))
    )
    const refusals = ends.filter(Result.isFailure).map(({ failure }) => failure._tag)
    yield* equal(refusals, Array(runners - 1).fill("AlreadyAnswered"), "the others were answered")
  }),

  claim("of the same frame several times at once one is taken, and the others get its receipt", function* () {
    const ends = yield* race(each((index) => eg.commit({ receipt: eg.inboxReceipt({ answer: Uint8Array.of(index) }) })))
    const winner = ends.findIndex(Result.isSuccess)
    const stored = ends
      .filter(Result.isFailure)
      .map(({ failure }) => (failure._tag === "AlreadyReceived" ? failure.stored.answer[0] : failure._tag))
    yield* equal<unknown>(stored, Array(runners - 1).fill(winner), "the stored acknowledgement")
  }),

  claim("commits that do not contend are all taken, each with a sequence of its own", function* () {
    const ends = yield* race(each((index) => onePatient(index)))
    const sequences = ends.filter(Result.isSuccess).map(({ success }) => success)
    yield* equal(new Set(sequences).size, runners, "all of them, all different")
  }),

  claim("a reader who follows while commits go on meets every fact once and in order", function* () {
    const ledger = yield* Ledger
    const count = 40
    const writing = Effect.forEach(
      Array.from({ length: count }, (_, index) => onePatient(index)),
      (commit) => Effect.andThen(Effect.yieldNow, ledger.commit(commit)),
      { concurrency: runners, discard: true }
    )
    const seen: Array<RecordedFact> = []
    const following = Effect.gen(function* () {
      for (let polls = 0; seen.length < count && polls < 100_000; polls++) {
        const page = yield* ledger.factsSince(eg.practiceId, seen.at(-1)?.sequence ?? 0, 5)
        seen.push(...page)
        yield* Effect.yieldNow
      }
    })
    yield* Effect.all([writing, following], { concurrency: "unbounded", discard: true })
    yield* equal(new Set(seen.map(({ fact }) => fact.id)).size, count, "every fact")
    yield* isTrue(
      seen.every(({ sequence }, index) => sequence > (seen[index - 1]?.sequence ?? 0)),
      "in order"
    )
    yield* equal(seen, yield* ledger.factsSince(eg.practiceId, 0, 100), "just as they stand")
  })
]

const onePatient = (index: number): Commit =>
  eg.commitOf([eg.patientRecorded(eg.patient({ id: PatientId.make(`patient-${index}`) }))])
