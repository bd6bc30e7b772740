/**
 * Every promise of DueTimes, as claims that any adapter runs.
 */
import * as Effect from "effect/Effect"
import type { DueTime, DueTimeChange } from "../domain/DueTime.ts"
import { PracticeId, ThreadId } from "../domain/Ids.ts"
import { type Instant, plusMillis } from "../domain/Instant.ts"
import { DueTimes } from "../ports/DueTimes.ts"
import type { Ledger } from "../ports/Ledger.ts"
import { claim, equal, type Suite } from "./Claims.ts"
import * as eg from "./Examples.ts"
import { storing } from "./storing.ts"

const noon = eg.friday1655

const after = (minutes: number): Instant => eg.minutesAfter(noon, minutes)

/** A due time of a thread of its own, so many minutes after `noon`. */
const due = (thread: string, minutes: number, overrides: Partial<DueTime> = {}): DueTime =>
  eg.dueTime({ threadId: ThreadId.make(thread), dueAt: after(minutes), ...overrides })

const set = (dueTime: DueTime): DueTimeChange => ({ _tag: "Set", dueTime })

const clear = ({ key }: DueTime): DueTimeChange => ({ _tag: "Clear", key })

const change = (...dueTimes: ReadonlyArray<DueTimeChange>) => storing([], { dueTimes })

/** Claims for `owner` at so many minutes after `noon`, for five minutes unless told; the threads' ids. */
const claimed = (
  owner: string,
  now: number | Instant,
  { lease = 5, limit = 100 }: { readonly lease?: number; readonly limit?: number } = {}
) =>
  Effect.gen(function* () {
    const at = typeof now === "number" ? after(now) : now
    const rows = yield* (yield* DueTimes).claim({ owner, now: at, leaseUntil: eg.minutesAfter(at, lease), limit })
    return rows.map(({ threadId }) => threadId as string)
  })

const setting: Suite<Ledger | DueTimes> = [
  claim("a due time is claimed as it was set, at its instant and not before", function* () {
    const dueTimes = yield* DueTimes
    yield* change(set(due("a", 0)))
    yield* equal(yield* claimed("w1", plusMillis(noon, -1)), [], "a millisecond before")
    const rows = yield* dueTimes.claim({ owner: "w1", now: noon, leaseUntil: after(5), limit: 1 })
    yield* equal(rows, [due("a", 0)], "at its instant")
  }),

  claim("due times are claimed nearest first, those that are not due yet not at all", function* () {
    yield* change(set(due("c", 3)), set(due("a", 1)), set(due("d", 11)), set(due("b", 2)))
    yield* equal(yield* claimed("w1", 10), ["a", "b", "c"], "the order")
  }),

  claim("a claim takes at most its limit, and the next one goes on", function* () {
    yield* change(...[1, 2, 3, 4, 5].map((minutes) => set(due(`thread-${minutes}`, minutes))))
    yield* equal(yield* claimed("w1", 10, { limit: 2 }), ["thread-1", "thread-2"], "the nearest two")
    yield* equal(yield* claimed("w2", 10, { limit: 2 }), ["thread-3", "thread-4"], "the next two")
    yield* equal(yield* claimed("w1", 10, { limit: 2 }), ["thread-5"], "the last one")
  }),

  claim("setting a due time again moves it, earlier or later, and makes no second one", function* () {
    yield* change(set(due("a", 10)))
    yield* change(set(due("a", 2)))
    yield* equal(yield* claimed("w1", 5, { lease: -10 }), ["a"], "earlier")
    yield* change(set(due("a", 20)))
    yield* equal(yield* claimed("w1", 10), [], "later")
    yield* equal(yield* claimed("w1", 20), ["a"], "once")
  }),

  claim("a due time that is set again is held by nobody", function* () {
    yield* change(set(due("a", 0)))
    yield* equal(yield* claimed("w1", 0, { lease: 60 }), ["a"], "held by one worker")
    yield* change(set(due("a", 1)))
    yield* equal(yield* claimed("w2", 1), ["a"], "free for another")
  }),

  claim("clearing a due time removes it, whether it is held or not", function* () {
    yield* change(set(due("held", 0)), set(due("free", 1)))
    yield* equal(yield* claimed("w1", 0, { limit: 1 }), ["held"], "one is held")
    yield* change(clear(due("held", 0)), clear(due("free", 1)))
    yield* equal(yield* claimed("w1", 60), [], "nothing is due")
  }),

  claim("clearing what is not there changes nothing", function* () {
    yield* change(clear(due("b", 0)), set(due("a", 0)))
    yield* change(clear(due("b", 0)))
    yield* equal(yield* claimed("w1", 0), ["a"], "the other one")
  }),

  claim("one commit clears an exchange's due time and sets the next one's", function* () {
    const [first, second] = [due("a", 0), due("a", 30, { exchange: 2 })]
    yield* change(set(first))
    yield* change(clear(first), set(second))
    yield* equal(yield* claimed("w1", 0), [], "the first is gone")
    yield* equal(yield* claimed("w1", 30), ["a"], "the second is due in its turn")
  }),

  claim("exchanges of one thread, threads and practices have due times of their own", function* () {
    const practiceId = PracticeId.make("practice-harbor")
    const there = due("a", 2, { practiceId })
    yield* change(set(due("a", 0)), set(due("a", 1, { exchange: 2 })), set(due("b", 3)))
    yield* storing([], { practiceId, dueTimes: [set(there)] })
    yield* change(clear(due("a", 0)))
    yield* equal(yield* claimed("w1", 10), ["a", "a", "b"], "all but the one that was cleared")
  })
]

const leasing: Suite<Ledger | DueTimes> = [
  claim("a held due time goes to nobody, not even its holder, until the lease has run out", function* () {
    yield* change(set(due("a", 0)))
    yield* equal(yield* claimed("w1", 0), ["a"], "taken for five minutes")
    yield* equal(yield* claimed("w2", 1), [], "to another worker")
    yield* equal(yield* claimed("w1", 1), [], "to its holder")
    yield* equal(yield* claimed("w2", plusMillis(after(5), -1)), [], "a millisecond before the end")
    yield* equal(yield* claimed("w2", 5), ["a"], "at the end")
    yield* equal(yield* claimed("w1", 6), [], "now the other one holds it")
  }),

  claim("what nobody settled falls due again, as often as it takes", function* () {
    yield* change(set(due("a", 0)))
    for (const round of [0, 5, 10, 15]) yield* equal(yield* claimed("w1", round), ["a"], `after ${round} minutes`)
  }),

  claim("giving back what others hold frees it at once, and keeps one's own", function* () {
    const dueTimes = yield* DueTimes
    yield* change(set(due("a", 0)), set(due("b", 1)), set(due("c", 2)))
    yield* equal(yield* claimed("dead", 0, { lease: 60 }), ["a"], "held by a process that died")
    yield* equal(yield* claimed("alive", 1, { lease: 60 }), ["b"], "held by this one")
    yield* dueTimes.releaseOthers("alive")
    yield* equal(yield* claimed("alive", 2), ["a", "c"], "the dead one's, and what was free")
  }),

  claim("giving back where nothing is held changes nothing", function* () {
    const dueTimes = yield* DueTimes
    yield* dueTimes.releaseOthers("w1")
    yield* change(set(due("a", 0)))
    yield* dueTimes.releaseOthers("w1")
    yield* equal(yield* claimed("w1", 0), ["a"], "still there")
  }),

  claim("workers that claim at once share the work: each due time goes to one of them", function* () {
    const threads = Array.from({ length: 30 }, (_, index) => `thread-${10 + index}`)
    yield* change(...threads.map((thread, index) => set(due(thread, index % 4))))
    const shares = yield* Effect.forEach(
      Array.from({ length: 12 }, (_, index) => `w${index}`),
      (owner) => claimed(owner, 10, { limit: 4 }),
      { concurrency: "unbounded" }
    )
    const rest = yield* claimed("last", 10)
    const all = [...shares.flat(), ...rest]
    yield* equal(all.toSorted(), threads, "every one, once")
  })
]

export const suite: Suite<Ledger | DueTimes> = [...setting, ...leasing]
