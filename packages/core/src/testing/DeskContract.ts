/**
 * Every promise of Covers, CannedAnswers and TriageRoutings, as claims that any adapter runs.
 */
import { CannedAnswerId, CoverId, PracticeId } from "../domain/Ids.ts"
import { CannedAnswers } from "../ports/CannedAnswers.ts"
import { Covers } from "../ports/Covers.ts"
import type { Ledger } from "../ports/Ledger.ts"
import { TriageRoutings } from "../ports/TriageRoutings.ts"
import { claim, equal, type Suite } from "./Claims.ts"
import * as eg from "./Examples.ts"
import { storing } from "./storing.ts"

const harbor = PracticeId.make("practice-harbor")
const at = (days: number) => eg.daysAfter(eg.friday1655, days)

/** A cover from one day until another, counted from Friday. */
const cover = (id: string, from: number, until: number, version = 1) =>
  eg.cover({ id: CoverId.make(id), from: at(from), until: at(until), version })

export const suite: Suite<Ledger | Covers | CannedAnswers | TriageRoutings> = [
  claim("the rules that may route are as the last commit left them, for their own practice", function* () {
    const routings = yield* TriageRoutings
    yield* equal(yield* routings.of(eg.practiceId), undefined, "before anything is settled")
    yield* storing([eg.write("TriageRouting", eg.triageRouting())])
    yield* equal(yield* routings.of(eg.practiceId), eg.triageRouting(), "signed")
    const stopped = eg.triageRouting({
      version: 2,
      stopped: [{ ruleId: "thanks", at: eg.friday1655, by: "Mona Park", why: "too many" }]
    })
    yield* storing([eg.write("TriageRouting", stopped)])
    yield* equal(yield* routings.of(eg.practiceId), stopped, "and a rule stopped")
    yield* equal(yield* routings.of(harbor), undefined, "another practice")
  }),

  claim("a cover is given as it is stored, and as it stands after a change", function* () {
    const covers = yield* Covers
    yield* storing([eg.write("Cover", cover("one", 0, 7))])
    yield* equal(yield* covers.byId(eg.practiceId, CoverId.make("one")), cover("one", 0, 7), "as stored")
    const ended = { ...cover("one", 0, 7, 2), endedAt: at(1) }
    yield* storing([eg.write("Cover", ended)])
    yield* equal(yield* covers.byId(eg.practiceId, CoverId.make("one")), ended, "as changed")
    yield* equal(yield* covers.since(eg.practiceId, at(2)), [ended], "in the list, though it was ended before")
    yield* equal(yield* covers.byId(harbor, CoverId.make("one")), undefined, "another practice")
  }),

  claim("covers are listed until their last instant has come, the first to begin first", function* () {
    const covers = yield* Covers
    const all = [cover("b", 1, 7), cover("a", 1, 3), cover("c", 0, 2)]
    yield* storing(all.map((each) => eg.write("Cover", each)))
    const listed = (days: number) => covers.since(eg.practiceId, at(days))
    const ids = (found: ReadonlyArray<{ readonly id: string }>) => found.map(({ id }) => id)
    yield* equal(ids(yield* listed(-1)), ["c", "a", "b"], "before all")
    yield* equal(ids(yield* listed(2)), ["a", "b"], "at the instant at which one is over")
    yield* equal(ids(yield* listed(7)), [], "when all are over")
    yield* equal(yield* covers.since(harbor, at(0)), [], "another practice")
  }),

  claim("canned answers are given as they are stored; a retired one is not in the list", function* () {
    const answers = yield* CannedAnswers
    const answer = (id: string, version = 1) => eg.cannedAnswer({ id: CannedAnswerId.make(id), version })
    yield* storing([eg.write("CannedAnswer", answer("b")), eg.write("CannedAnswer", answer("a"))])
    yield* equal(yield* answers.current(eg.practiceId), [answer("a"), answer("b")], "by id")
    const retired = { ...answer("a", 2), isRetired: true }
    yield* storing([eg.write("CannedAnswer", retired)])
    yield* equal(yield* answers.current(eg.practiceId), [answer("b")], "those in use")
    yield* equal(yield* answers.byId(eg.practiceId, retired.id), retired, "it is still there")
    yield* equal(yield* answers.byId(harbor, retired.id), undefined, "another practice")
    yield* equal(yield* answers.current(harbor), [], "nor in its list")
  })
]
