/**
 * Every promise of FeedLog and OutboxLog, of pauses and dead letters in the outbox, as claims for any adapter.
 */
import * as Effect from "effect/Effect"
import type { Delivery } from "../domain/Delivery.ts"
import { PracticeId, ThreadId } from "../domain/Ids.ts"
import type { InboxReceipt } from "../domain/InboxReceipt.ts"
import * as Pause from "../domain/Pause.ts"
import type { RefusedFrame } from "../domain/RefusedFrame.ts"
import { FeedLog } from "../ports/FeedLog.ts"
import type { Ledger } from "../ports/Ledger.ts"
import { Outbox } from "../ports/Outbox.ts"
import { OutboxLog } from "../ports/OutboxLog.ts"
import { claim, equal, type Suite } from "./Claims.ts"
import * as eg from "./Examples.ts"
import { storing } from "./storing.ts"

type Traffic = Suite<Ledger | Outbox | OutboxLog | FeedLog>

const harbor = PracticeId.make("practice-harbor")

const pause = (id: string): Pause.Pause => ({
  id,
  practiceId: eg.practiceId,
  version: 1,
  by: { accountId: eg.noorAccountId, name: "Noor Haddad" },
  at: eg.friday1655
})

const paused = (id: string) => storing([eg.write("Pause", pause(id))])

const resumed = (id: string) => storing([{ kind: "Pause", id, expected: 1, value: null }])

const enqueue = (...deliveries: ReadonlyArray<Delivery>) =>
  storing([], { outbox: deliveries.map((delivery) => ({ _tag: "Enqueue", delivery })) })

const delivery = (key: string, thread: string, overrides: Partial<Delivery> = {}): Delivery =>
  eg.delivery({ key, threadId: ThreadId.make(thread), ...overrides })

/** The keys that a worker would get, without holding them. */
const ready = (destination: Delivery["destination"] = "chart") =>
  Effect.gen(function* () {
    const at = eg.friday1655
    const heads = yield* (yield* Outbox).claim({ destination, owner: "w", now: at, leaseUntil: at, limit: 50 })
    return heads.map((head) => head.delivery.key)
  })

const settled = (key: string) =>
  storing([], { outbox: [{ _tag: "Settle", key, outcome: "refused", receipt: "EndpointRefused" }] })

const pauses: Traffic = [
  claim("a paused destination keeps its deliveries, in their order, and the other one goes on", function* () {
    yield* enqueue(delivery("a", "one"), delivery("b", "two"), delivery("m", "one", { destination: "mail" }))
    yield* paused(Pause.destinationId("chart"))
    yield* equal(yield* ready(), [], "the chart's")
    yield* equal(yield* ready("mail"), ["m"], "the mail's")
    yield* resumed(Pause.destinationId("chart"))
    yield* equal(yield* ready(), ["a", "b"], "after it was resumed")
  }),

  claim("a paused lane keeps its own deliveries alone", function* () {
    yield* enqueue(delivery("a", "one"), delivery("b", "two"))
    yield* paused(Pause.laneId(delivery("a", "one")))
    yield* equal(yield* ready(), ["b"], "the other lane")
    yield* resumed(Pause.laneId(delivery("a", "one")))
    yield* equal(yield* ready(), ["a", "b"], "after it was resumed")
  }),

  claim("pauses are told by id, and only those of the practice", function* () {
    yield* paused("feed/b")
    yield* paused("feed/a")
    const log = yield* OutboxLog
    yield* equal(yield* log.pauses(eg.practiceId), [pause("feed/a"), pause("feed/b")], "all of them")
    yield* equal(yield* log.pause(eg.practiceId, "feed/a"), pause("feed/a"), "one")
    yield* equal(yield* log.pause(harbor, "feed/a"), undefined, "another practice's")
    yield* equal(yield* log.pauses(harbor), [], "all of another practice")
  })
]

const deadLetters: Traffic = [
  claim("a dead letter that is retried waits in its old place, and its bytes are made anew", function* () {
    const outbox = yield* Outbox
    const log = yield* OutboxLog
    yield* enqueue(delivery("a", "one"), delivery("b", "one"))
    yield* outbox.freeze("a", Uint8Array.of(1))
    yield* settled("a")
    yield* equal(yield* ready(), ["b"], "the next one goes on")
    const dead = yield* log.deadLetter(eg.practiceId, "a")
    yield* equal(dead?.reason, "EndpointRefused", "why it was refused")
    yield* storing([], { outbox: [{ _tag: "Retry", key: "a" }] })
    yield* equal(yield* ready(), ["a"], "it stands first again")
    yield* equal(yield* outbox.freeze("a", Uint8Array.of(2)), Uint8Array.of(2), "new bytes")
    yield* equal(yield* log.deadLetter(eg.practiceId, "a"), undefined, "no dead letter any more")
  }),

  claim(
    "a dead letter that is given up is tried no more, and neither retry nor giving up touches others",
    function* () {
      const log = yield* OutboxLog
      yield* enqueue(delivery("a", "one"), delivery("b", "two"))
      yield* settled("a")
      yield* storing([], { outbox: [{ _tag: "GiveUp", key: "a", reason: "not-wanted" }] })
      yield* storing([], {
        outbox: [
          { _tag: "Retry", key: "a" },
          { _tag: "GiveUp", key: "b", reason: "not-wanted" }
        ]
      })
      yield* equal(yield* ready(), ["b"], "what waits")
      yield* equal(yield* log.entries(eg.practiceId, "refused", 10), [], "no dead letter")
      const depth = yield* (yield* Outbox).depth
      yield* equal(depth.find(({ state }) => state === "given-up")?.count, 1, "counted as given up")
    }
  ),

  claim("entries are told by their state, oldest first, with what keeps them", function* () {
    const outbox = yield* Outbox
    const log = yield* OutboxLog
    yield* enqueue(delivery("a", "one"), delivery("b", "two"), delivery("c", "three"))
    yield* outbox.postpone("b", eg.monday0955, "EndpointBusy")
    const keys = (state: "waiting" | "retrying" | "refused") =>
      Effect.map(log.entries(eg.practiceId, state, 10), (all) => all.map((entry) => entry.delivery.key))
    yield* equal(yield* keys("waiting"), ["a", "c"], "waiting")
    yield* equal(yield* keys("retrying"), ["b"], "retrying")
    const [entry] = yield* log.entries(eg.practiceId, "retrying", 10)
    yield* equal(
      { attempts: entry?.attempts, nextAt: entry?.nextAt, reason: entry?.reason },
      { attempts: 1, nextAt: eg.monday0955, reason: "EndpointBusy" },
      "what keeps it"
    )
    yield* equal(yield* log.entries(harbor, "waiting", 10), [], "another practice")
  })
]

const receipt = (controlId: string, minutes: number, parts: Partial<InboxReceipt> = {}): InboxReceipt =>
  eg.inboxReceipt({ controlId, receivedAt: eg.minutesAfter(eg.friday1655, minutes), ...parts })

const frame = (id: string, minutes: number, parts: Partial<RefusedFrame> = {}): RefusedFrame => ({
  id,
  practiceId: eg.practiceId,
  version: 1,
  feed: "hospital",
  controlId: "MSG1",
  firstAt: eg.friday1655,
  lastAt: eg.minutesAfter(eg.friday1655, minutes),
  times: 1,
  answer: "AE",
  code: "101",
  location: "PID^1^3",
  rule: "PID-3 is missing.",
  raw: "TVNI",
  takenAt: null,
  ...parts
})

const feeds: Traffic = [
  claim("the traffic of a feed counts what came within the hour and the day, and knows the last", function* () {
    for (const one of [receipt("old", -2000), receipt("day", -100), receipt("hour", -10), receipt("other", -1)]) {
      const feed = one.controlId === "other" ? { feed: "lab" } : {}
      yield* storing([], { receipt: { ...one, ...feed } })
    }
    yield* storing([], { receipt: receipt("parked", -5, { state: "parked", reason: "no visit" }) })
    yield* storing([eg.write("RefusedFrame", frame("f", 0)), eg.write("RefusedFrame", frame("g", 0, { feed: "lab" }))])
    const log = yield* FeedLog
    const { last, ...counts } = yield* log.traffic(eg.practiceId, "hospital", eg.friday1655)
    yield* equal(counts, { sinceHour: 2, sinceDay: 3, parked: 1, refused: 1 }, "the counts")
    yield* equal(last?.controlId, "parked", "the last message")
    const nothing = { sinceHour: 0, sinceDay: 0, parked: 0, refused: 0, last: undefined }
    yield* equal(yield* log.traffic(harbor, "hospital", eg.friday1655), nothing, "another practice")
    const parked = yield* log.parked(eg.practiceId, 10)
    yield* equal(
      parked.map(({ controlId, reason }) => [controlId, reason] as const),
      [["parked", "no visit"] as const],
      "what is parked"
    )
  }),

  claim("refused frames are told until they are taken, those tried last first", function* () {
    yield* storing(["a", "b", "c"].map((id, index) => eg.write("RefusedFrame", frame(id, index))))
    yield* storing([eg.write("RefusedFrame", frame("b", 1, { version: 2, takenAt: eg.monday0955 }))])
    const log = yield* FeedLog
    const waiting = yield* log.refused(eg.practiceId, 10)
    yield* equal(
      waiting.map(({ id }) => id),
      ["c", "a"],
      "those that wait"
    )
    yield* equal(yield* log.refusedFrame(eg.practiceId, "a"), frame("a", 0), "one, as it was kept")
    yield* equal((yield* log.refusedFrame(eg.practiceId, "b"))?.takenAt, eg.monday0955, "one that was taken")
    yield* equal(yield* log.refusedFrame(harbor, "a"), undefined, "another practice's")
  })
]

export const suite: Traffic = [...pauses, ...deadLetters, ...feeds]
