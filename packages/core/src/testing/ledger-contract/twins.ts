/**
 * A request and a frame are taken once within their days; a twin gets the first one's answer, whatever else it says.
 */
import * as Effect from "effect/Effect"
import { daysKept } from "../../domain/IdempotentAnswer.ts"
import { AccountId, PracticeId } from "../../domain/Ids.ts"
import * as InboxReceipt from "../../domain/InboxReceipt.ts"
import { plusMillis } from "../../domain/Instant.ts"
import { Ledger } from "../../ports/Ledger.ts"
import { at, claim, equal, refusedWith, type Suite } from "../Claims.ts"
import * as eg from "../Examples.ts"
import type { Stores } from "../MemoryStores.ts"
import { snapshot } from "./snapshot.ts"

const answered = (overrides: Parameters<typeof eg.idempotentAnswer>[0] = {}) =>
  eg.commit({ answer: eg.idempotentAnswer(overrides) })

const received = (overrides: Parameters<typeof eg.inboxReceipt>[0] = {}) =>
  eg.commit({ receipt: eg.inboxReceipt(overrides) })

const stalePatient = eg.write("Patient", eg.patient({ version: 9 }))

const answerEnds = eg.daysAfter(eg.friday1655, daysKept)

const receiptEnds = eg.daysAfter(eg.friday1655, InboxReceipt.daysKept)

const answers: Suite<Stores> = [
  claim("a request that was answered is refused with the stored answer, and leaves nothing", function* () {
    const ledger = yield* Ledger
    yield* ledger.commit(answered())
    const twin = { ...eg.letter(), answer: eg.idempotentAnswer({ bodySha256: "other", answer: "{}" }) }
    const before = yield* snapshot(twin)
    const refusal = yield* refusedWith(ledger.commit(twin), "AlreadyAnswered", "the twin")
    yield* equal(refusal.stored, eg.idempotentAnswer(), "the stored answer, with the first body's hash")
    yield* equal(yield* snapshot(twin), before, "what the stores show")
  }),

  claim("a request that was answered wins over a stale version", function* () {
    const ledger = yield* Ledger
    yield* ledger.commit(answered())
    const twin = { ...answered(), writes: [stalePatient] }
    yield* refusedWith(ledger.commit(twin), "AlreadyAnswered", "the twin")
  }),

  claim("another person, route, key or practice is another request", function* () {
    const ledger = yield* Ledger
    yield* ledger.commit(answered())
    const others = [
      eg.requestKey({ accountId: AccountId.make("account-bob") }),
      eg.requestKey({ route: "POST /notes" }),
      eg.requestKey({ key: "request-2" })
    ]
    for (const request of others) {
      yield* equal(yield* at(eg.friday1655)(ledger.answerOf(request)), undefined, "not answered yet")
      yield* ledger.commit(answered({ request, answer: JSON.stringify(request) }))
    }
    const practiceId = PracticeId.make("practice-harbor")
    const elsewhere = eg.requestKey({ practiceId })
    yield* ledger.commit({ ...answered({ request: elsewhere }), practiceId })
    const stored = yield* at(eg.friday1655)(Effect.forEach(others, ledger.answerOf))
    yield* equal(
      stored.map((answer) => answer?.request),
      others,
      "each has its own answer"
    )
  }),

  claim("an answer stands until its days are over, and then makes room", function* () {
    const ledger = yield* Ledger
    yield* ledger.commit(answered())
    const early = answered({ answeredAt: plusMillis(answerEnds, -1), answer: "early" })
    yield* refusedWith(ledger.commit(early), "AlreadyAnswered", "a millisecond before the end")
    yield* ledger.commit(answered({ answeredAt: answerEnds, answer: "anew" }))
    const stored = yield* at(answerEnds)(ledger.answerOf(eg.requestKey()))
    yield* equal(stored?.answer, "anew", "the answer that took its place")
  }),

  claim("an answer is found from the start to before the end of its days", function* () {
    const ledger = yield* Ledger
    yield* equal(yield* at(eg.friday1655)(ledger.answerOf(eg.requestKey())), undefined, "before there is one")
    yield* ledger.commit(answered())
    const found = (now: typeof answerEnds) =>
      Effect.map(at(now)(ledger.answerOf(eg.requestKey())), (answer) => answer !== undefined)
    yield* equal(yield* found(eg.friday1655), true, "at once")
    yield* equal(yield* found(plusMillis(answerEnds, -1)), true, "a millisecond before the end")
    yield* equal(yield* found(answerEnds), false, "at the end")
  })
]

const receipts: Suite<Stores> = [
  claim("a frame that was taken is refused with the stored receipt, and leaves nothing", function* () {
    const ledger = yield* Ledger
    const first = eg.inboxReceipt({ state: "parked", reason: "unknown-visit", raw: Uint8Array.of(0, 13, 28, 255) })
    yield* ledger.commit(eg.commit({ receipt: first }))
    const twin = eg.commitOf([eg.patientRecorded()], { receipt: eg.inboxReceipt(), audit: [eg.auditEvent()] })
    const before = yield* snapshot(twin)
    const refusal = yield* refusedWith(ledger.commit(twin), "AlreadyReceived", "the twin")
    yield* equal(refusal.stored, first, "the stored receipt, byte by byte")
    yield* equal(yield* snapshot(twin), before, "what the stores show")
  }),

  claim("a frame that was taken wins over a stale version", function* () {
    const ledger = yield* Ledger
    yield* ledger.commit(received())
    const twin = { ...received(), writes: [stalePatient] }
    yield* refusedWith(ledger.commit(twin), "AlreadyReceived", "the twin")
  }),

  claim("the same control id with other bytes, of another feed or practice is another frame", function* () {
    const ledger = yield* Ledger
    yield* ledger.commit(received())
    yield* ledger.commit(received({ sha256: eg.attachment().sha256, reason: "other bytes" }))
    yield* ledger.commit(received({ feed: "laboratory" }))
    yield* ledger.commit(received({ controlId: "MSG00002" }))
    const practiceId = PracticeId.make("practice-harbor")
    yield* ledger.commit({ ...received({ practiceId }), practiceId })
    const again = eg.inboxReceipt({ sha256: eg.attachment().sha256 })
    yield* equal((yield* at(eg.friday1655)(ledger.receiptOf(again)))?.reason, "other bytes", "each has its own")
  }),

  claim("a receipt stands until its days are over, and then makes room", function* () {
    const ledger = yield* Ledger
    yield* ledger.commit(received())
    const early = received({ receivedAt: plusMillis(receiptEnds, -1) })
    yield* refusedWith(ledger.commit(early), "AlreadyReceived", "a millisecond before the end")
    yield* ledger.commit(received({ receivedAt: receiptEnds, reason: "anew" }))
    const stored = yield* at(receiptEnds)(ledger.receiptOf(eg.inboxReceipt()))
    yield* equal(stored?.reason, "anew", "the receipt that took its place")
  }),

  claim("a receipt is found from the start to before the end of its days", function* () {
    const ledger = yield* Ledger
    yield* equal(yield* at(eg.friday1655)(ledger.receiptOf(eg.inboxReceipt())), undefined, "before there is one")
    yield* ledger.commit(received())
    const found = (now: typeof receiptEnds) =>
      Effect.map(at(now)(ledger.receiptOf(eg.inboxReceipt())), (receipt) => receipt !== undefined)
    yield* equal(yield* found(eg.friday1655), true, "at once")
    yield* equal(yield* found(plusMillis(receiptEnds, -1)), true, "a millisecond before the end")
    yield* equal(yield* found(receiptEnds), false, "at the end")
  })
]

export const twins: Suite<Stores> = [...answers, ...receipts]
