/**
 * Bytes are frozen at the first attempt, failed attempts are counted, and a commit settles.
 */
import * as Effect from "effect/Effect"
import { plusMillis } from "../../domain/Instant.ts"
import type { Ledger } from "../../ports/Ledger.ts"
import { Outbox } from "../../ports/Outbox.ts"
import { claim, equal, type Suite } from "../Claims.ts"
import { storing } from "../storing.ts"
import { after, claimed, claiming, delivery, enqueue, settle } from "./deliveries.ts"

const numbers = (bytes: Uint8Array | null | undefined) => (bytes ? Array.from(bytes) : bytes)

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte)

const freezing: Suite<Ledger | Outbox> = [
  claim("freezing keeps the first bytes and gives them back; later bytes are dropped", function* () {
    const outbox = yield* Outbox
    yield* enqueue("a1")
    yield* equal(numbers(yield* outbox.freeze("a1", everyByte)), Array.from(everyByte), "the first bytes")
    yield* equal(numbers(yield* outbox.freeze("a1", Uint8Array.of(9))), Array.from(everyByte), "the first, again")
  }),

  claim("frozen bytes come with the delivery at every later attempt, after failures and lost leases", function* () {
    const outbox = yield* Outbox
    yield* enqueue("a1")
    const bytesAt = (owner: string, minute: number) =>
      Effect.map(claiming(owner, minute), ([head]) => numbers(head?.bytes))
    yield* equal(yield* bytesAt("w1", 0), null, "before the first attempt")
    yield* outbox.freeze("a1", everyByte)
    yield* outbox.postpone("a1", after(1), "timeout")
    yield* equal(yield* bytesAt("w1", 1), Array.from(everyByte), "after a failure")
    yield* equal(yield* bytesAt("w2", 6), Array.from(everyByte), "after a lost lease")
    yield* outbox.releaseOthers("w3")
    yield* equal(yield* bytesAt("w3", 6), Array.from(everyByte), "after a restart")
  }),

  claim(
    "bytes that came with the delivery are its first bytes; a mail's are forgotten when it is settled",
    function* () {
      const outbox = yield* Outbox
      const letter = delivery("i1", { threadId: null, messageId: null, destination: "mail", kind: "invitation" })
      yield* storing([], { outbox: [{ _tag: "Enqueue", delivery: letter, bytes: everyByte }] })
      const mail = { destination: "mail" } as const
      yield* equal(numbers((yield* claiming("w1", 0, mail))[0]?.bytes), Array.from(everyByte), "at the first attempt")
      yield* equal(numbers(yield* outbox.freeze("i1", Uint8Array.of(9))), Array.from(everyByte), "and not others")
      yield* settle("i1")
      yield* equal(numbers(yield* outbox.freeze("i1", Uint8Array.of(9))), [9], "nothing is left of them")
    }
  ),

  claim("of freezes at once all give the same bytes", function* () {
    const outbox = yield* Outbox
    yield* enqueue("a1")
    const frozen = yield* Effect.forEach([1, 2, 3, 4, 5], (byte) => outbox.freeze("a1", Uint8Array.of(byte)), {
      concurrency: "unbounded"
    })
    const [first] = frozen.map(numbers)
    yield* equal(frozen.map(numbers), Array(5).fill(first), "the same bytes")
    yield* equal(numbers((yield* claiming("w1", 0))[0]?.bytes), first, "those that are kept")
  }),

  claim("freezing leaves other deliveries as they are", function* () {
    const outbox = yield* Outbox
    yield* enqueue("a1", "b1")
    yield* outbox.freeze("a1", everyByte)
    const rows = yield* claiming("w1", 0)
    yield* equal(
      rows.map(({ bytes }) => numbers(bytes)),
      [Array.from(everyByte), null],
      "the bytes"
    )
  })
]

const failing: Suite<Ledger | Outbox> = [
  claim("a failed attempt is counted and given back, and the lane rests until its time", function* () {
    const outbox = yield* Outbox
    yield* enqueue("a1", "a2")
    yield* equal(yield* claimed("w1", 0, { lease: 60 }), ["a1"], "the first attempt, with a long lease")
    yield* outbox.postpone("a1", after(10), "timeout")
    yield* equal(yield* claimed("w2", plusMillis(after(10), -1)), [], "a millisecond before its time")
    const [again] = yield* claiming("w2", 10)
    yield* equal(again, { delivery: delivery("a1"), attempts: 1, bytes: null }, "at its time, to whoever asks")
  }),

  claim("every failed attempt counts, and each sets its own time", function* () {
    const outbox = yield* Outbox
    yield* enqueue("a1")
    for (const [attempts, minute] of [0, 1, 3, 7].entries()) {
      const rows = yield* claiming("w1", minute)
      yield* equal(
        rows.map((row) => row.attempts),
        [attempts],
        `after ${minute} minutes`
      )
      yield* outbox.postpone("a1", after(minute * 2 + 1), "timeout")
    }
    yield* equal(yield* claimed("w1", 14), [], "it rests")
  })
]

const settling: Suite<Ledger | Outbox> = [
  claim("each outcome settles: the delivery is claimed no more and its lane goes on", function* () {
    const outbox = yield* Outbox
    yield* enqueue("a1", "a2", "a3", "a4", "a5")
    for (const [minute, outcome] of (["accepted", "refused", "not-needed", "historical"] as const).entries()) {
      const key = `a${minute + 1}`
      yield* equal(yield* claimed("w1", minute), [key], "the head")
      yield* settle(key, outcome)
    }
    yield* outbox.releaseOthers("w2")
    yield* equal(yield* claimed("w2", 60), ["a5"], "only the last one is left")
  }),

  claim("a delivery that rests can be settled, and its lane goes on at once", function* () {
    const outbox = yield* Outbox
    yield* enqueue("a1", "a2")
    yield* outbox.postpone("a1", after(60), "timeout")
    yield* settle("a1", "refused")
    yield* equal(yield* claimed("w1", 0), ["a2"], "the next one")
  }),

  claim("a delivery that was never claimed can be settled: it was not needed", function* () {
    yield* enqueue("a1", "a2", "a3")
    yield* settle("a2", "not-needed")
    yield* equal(yield* claimed("w1", 0), ["a1"], "the head stays")
    yield* settle("a1")
    yield* equal(yield* claimed("w1", 1), ["a3"], "the settled one is passed over")
  }),

  claim("one commit may settle a delivery and enqueue the next", function* () {
    yield* enqueue("a1")
    yield* storing([], {
      outbox: [
        { _tag: "Settle", key: "a1", outcome: "accepted", receipt: "R-1" },
        { _tag: "Enqueue", delivery: delivery("a2") }
      ]
    })
    yield* equal(yield* claimed("w1", 0), ["a2"], "the next one")
  }),

  claim("what comes too late for a settled delivery leaves it settled", function* () {
    const outbox = yield* Outbox
    yield* enqueue("a1")
    yield* settle("a1", "refused")
    yield* settle("a1", "accepted")
    yield* outbox.postpone("a1", after(1), "timeout")
    yield* equal(yield* claimed("w1", 60), [], "nothing to do")
    yield* equal(yield* outbox.depth, [{ destination: "chart", state: "refused", count: 1 }], "its first outcome")
  })
]

const counting: Suite<Ledger | Outbox> = [
  claim("the depth counts by destination and state, and names only what is there", function* () {
    const outbox = yield* Outbox
    yield* equal(yield* outbox.depth, [], "an empty outbox")
    const mail = (key: string) => delivery(key, { destination: "mail", kind: "answer-notice" })
    yield* enqueue("a1", "a2", "b1", "c1", "d1", mail("a3"), mail("e1"), mail("f1"))
    yield* claimed("w1", 0, { limit: 1 })
    yield* outbox.postpone("b1", after(5), "timeout")
    yield* settle("c1")
    yield* settle("d1", "refused")
    yield* settle("e1", "not-needed")
    yield* settle("f1", "historical")
    const depth = (yield* outbox.depth).map(({ count, destination, state }) => `${destination} ${state} ${count}`)
    yield* equal(
      depth.toSorted(),
      [
        "chart accepted 1",
        "chart refused 1",
        "chart retrying 1",
        "chart waiting 2",
        "mail historical 1",
        "mail not-needed 1",
        "mail waiting 1"
      ],
      "the counts, held ones among those that wait"
    )
  })
]

export const attempts: Suite<Ledger | Outbox> = [...freezing, ...failing, ...settling, ...counting]
