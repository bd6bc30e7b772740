/**
 * Order holds within a lane; a blocked head blocks its lane and no other; leases share the work.
 */
import * as Effect from "effect/Effect"
import type { AccountId } from "../../domain/Ids.ts"
import { plusMillis } from "../../domain/Instant.ts"
import type { Ledger } from "../../ports/Ledger.ts"
import { Outbox } from "../../ports/Outbox.ts"
import { claim, equal, type Suite } from "../Claims.ts"
import * as eg from "../Examples.ts"
import { after, claimed, claiming, delivery, enqueue, settle, start } from "./deliveries.ts"

const order: Suite<Ledger | Outbox> = [
  claim("a delivery is claimed as it was enqueued, without attempts and bytes", function* () {
    const notice = delivery("a1", { destination: "mail", kind: "broken-promise-notice", createdAt: after(3) })
    yield* enqueue(notice)
    const rows = yield* claiming("w1", 0, { destination: "mail" })
    yield* equal(rows, [{ delivery: notice, attempts: 0, bytes: null }], "the delivery")
  }),

  claim("only the head of each lane is claimed, oldest lane first", function* () {
    const lanes = ["q", "b", "m", "a", "z", "c", "y", "d", "x", "e", "w", "f"]
    for (const lane of lanes) yield* enqueue(`${lane}1`)
    yield* enqueue(...lanes.toReversed().map((lane) => `${lane}2`))
    yield* equal(
      yield* claimed("w1", 0),
      lanes.map((lane) => `${lane}1`),
      "the heads"
    )
    yield* equal(yield* claimed("w1", 1), [], "nothing behind a head that is out")
  }),

  claim("a lane goes on, in the order of enqueuing, when its head is settled", function* () {
    yield* enqueue("a2", "a1")
    yield* enqueue("a0")
    for (const [minute, key] of ["a2", "a1", "a0"].entries()) {
      yield* equal(yield* claimed("w1", minute), [key], "the head")
      yield* settle(key)
    }
    yield* equal(yield* claimed("w1", 10), [], "nothing is left")
  }),

  claim("order is that of enqueuing, whatever the keys and the times of creation say", function* () {
    yield* enqueue(delivery("a9", { createdAt: after(9) }))
    yield* enqueue(delivery("a1", { createdAt: start }))
    yield* equal(yield* claimed("w1", 0), ["a9"], "the one that was enqueued first")
  }),

  claim("a blocked head blocks its lane and no other", function* () {
    const outbox = yield* Outbox
    yield* enqueue("a1", "a2", "b1", "b2")
    yield* claimed("w1", 0)
    yield* outbox.postpone("a1", after(60), "connection-refused")
    yield* settle("b1")
    yield* equal(yield* claimed("w1", 1), ["b2"], "the other lane goes on")
    yield* settle("b2")
    yield* equal(yield* claimed("w1", 59), [], "the blocked lane rests, to its last delivery")
    yield* equal(yield* claimed("w1", 60), ["a1"], "and goes on with its head")
  }),

  claim("chart and mail of one thread are two lanes", function* () {
    const outbox = yield* Outbox
    yield* enqueue("a1", delivery("a2", { destination: "mail", kind: "answer-notice" }), "a3")
    yield* equal(yield* claimed("w1", 0), ["a1"], "the chart's head")
    yield* outbox.postpone("a1", after(60), "connection-refused")
    yield* equal(yield* claimed("w1", 0, { destination: "mail" }), ["a2"], "the mail's head is not blocked")
  }),

  claim("notices of one thread to two readers are two lanes, and those to one reader are one", function* () {
    const outbox = yield* Outbox
    const notice = (key: string, accountId: AccountId) =>
      delivery(key, { destination: "mail", kind: "answer-notice", accountId })
    yield* enqueue(notice("a1", eg.anaAccountId), notice("a2", eg.elenaAccountId), notice("a3", eg.anaAccountId))
    yield* equal(yield* claimed("w1", 0, { destination: "mail" }), ["a1", "a2"], "the heads")
    yield* outbox.postpone("a1", after(600), "quiet hours")
    yield* settle("a2")
    yield* equal(yield* claimed("w1", 10, { destination: "mail" }), [], "hers rests, in order")
  }),

  claim("a claim takes at most its limit, and the next one goes on with other lanes", function* () {
    yield* enqueue("a1", "b1", "c1", "a2")
    yield* equal(yield* claimed("w1", 0, { limit: 2 }), ["a1", "b1"], "the oldest two")
    yield* equal(yield* claimed("w2", 0, { limit: 2 }), ["c1"], "the rest")
  })
]

const leases: Suite<Ledger | Outbox> = [
  claim("a held delivery goes to nobody, not even its holder, until the lease has run out", function* () {
    yield* enqueue("a1")
    yield* equal(yield* claimed("w1", 0), ["a1"], "taken for five minutes")
    yield* equal(yield* claimed("w2", 1), [], "to another worker")
    yield* equal(yield* claimed("w1", 1), [], "to its holder")
    yield* equal(yield* claimed("w2", plusMillis(after(5), -1)), [], "a millisecond before the end")
    yield* equal(yield* claimed("w2", 5), ["a1"], "at the end")
    yield* equal(yield* claimed("w1", 6), [], "now the other one holds it")
  }),

  claim("giving back what others hold frees it at once, and keeps one's own", function* () {
    const outbox = yield* Outbox
    yield* enqueue("a1", "a2")
    yield* equal(yield* claimed("dead", 0, { lease: 60 }), ["a1"], "held by a process that died")
    yield* enqueue("b1")
    yield* equal(yield* claimed("alive", 0, { lease: 60 }), ["b1"], "held by this one")
    yield* outbox.releaseOthers("alive")
    yield* equal(yield* claimed("alive", 1), ["a1"], "the dead one's head, not what is behind it")
  }),

  claim("workers that claim at once share the work: each lane goes to one of them", function* () {
    const lanes = Array.from({ length: 20 }, (_, index) => String.fromCharCode(0x61 + index))
    yield* enqueue(...lanes.map((lane) => `${lane}1`), ...lanes.map((lane) => `${lane}2`))
    const shares = yield* Effect.forEach(
      Array.from({ length: 10 }, (_, index) => `w${index}`),
      (owner) => claimed(owner, 0, { limit: 3 }),
      { concurrency: "unbounded" }
    )
    const all = [...shares.flat(), ...(yield* claimed("last", 0))]
    yield* equal(
      all.toSorted(),
      lanes.map((lane) => `${lane}1`),
      "every head, once"
    )
  })
]

export const lanes: Suite<Ledger | Outbox> = [...order, ...leases]
