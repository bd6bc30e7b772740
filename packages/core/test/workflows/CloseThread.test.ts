/** A conversation ends: its clock too, and what was said stays readable on both sides. */
import { assert, describe } from "@effect/vitest"
import { Ledger } from "@intervisit/core/ports/Ledger"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { claimThread } from "@intervisit/core/workflows/ClaimThread"
import { closeThread } from "@intervisit/core/workflows/CloseThread"
import { readThread } from "@intervisit/core/workflows/ReadThread"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { atOnce, inCrowd, interposing } from "../support/crowded.ts"
import { dueTimes, factsAfter, head, lastAudit, threadOf } from "../support/lakeside.ts"
import { onThread } from "../support/onThread.ts"

const noor = Clinic.request(eg.noorAccountId)

describe("closeThread", () => {
  onThread("ends exchange, claim and due time in one commit", ({ threadId }) =>
    Effect.gen(function* () {
      yield* claimThread(yield* noor, threadId)
      const closed = yield* closeThread(yield* noor, threadId)
      assert.strictEqual(closed.status, "closed")
      assert.strictEqual(closed.claim, null)
      assert.strictEqual(closed.exchange, null)
      assert.deepStrictEqual(closed, yield* threadOf(threadId))
      assert.deepStrictEqual(yield* dueTimes, [])
      assert.strictEqual((yield* lastAudit)?.activity, "CloseThread")
    })
  )

  onThread("leaves what was said readable to the patient", ({ threadId }) =>
    Effect.gen(function* () {
      yield* closeThread(yield* noor, threadId)
      const seen = yield* readThread(yield* Clinic.request(eg.anaAccountId), threadId)
      assert.strictEqual(seen.messages.length, 1)
    })
  )

  onThread("is refused a second time, and to the patient's side", ({ threadId }) =>
    Effect.gen(function* () {
      const patient = yield* Effect.flip(closeThread(yield* Clinic.request(eg.anaAccountId), threadId))
      assert.strictEqual(patient._tag, "ThreadNotFound")
      assert.strictEqual((yield* threadOf(threadId)).status, "open")
      yield* closeThread(yield* noor, threadId)
      const again = yield* Effect.flip(closeThread(yield* noor, threadId))
      assert.strictEqual(again._tag, "ThreadIsClosed")
    })
  )

  onThread("with one key twice is one closing, and the answer is given again", ({ threadId }) =>
    Effect.gen(function* () {
      const request = Clinic.keyed(yield* noor, "close-1")
      const closed = yield* closeThread(request, threadId)
      assert.deepStrictEqual(yield* closeThread(request, threadId), closed)
    })
  )

  inCrowd("by twins at once is one closing, and both are answered alike", (patientId) =>
    Effect.gen(function* () {
      const ana = yield* Clinic.request(eg.anaAccountId)
      const { threadId } = yield* sendMessage(ana, Clinic.letter(patientId))
      const request = Clinic.keyed(yield* noor, "close-1")
      const before = yield* head
      const [one, other] = yield* atOnce(closeThread(request, threadId), closeThread(request, threadId))
      assert.isTrue(Result.isSuccess(one))
      assert.deepStrictEqual(other, one)
      assert.strictEqual((yield* factsAfter(before)).length, 1)
    })
  )

  onThread("by a twin that finds the thread closed when it decides is answered like the first", ({ threadId }) =>
    Effect.gen(function* () {
      const request = Clinic.keyed(yield* noor, "close-1")
      // The second asks for a stored answer before the first has written it, and looks at the thread after.
      const first = yield* interposing(Ledger, "answerOf", closeThread(request, threadId))
      const closed = yield* closeThread(request, threadId).pipe(Effect.provide(first))
      assert.deepStrictEqual(closed, yield* threadOf(threadId))
      assert.strictEqual(closed.status, "closed")
    })
  )

  inCrowd("while the patient writes leaves her letter on it, or refuses it, and never half of it", (patientId) =>
    Effect.gen(function* () {
      const ana = yield* Clinic.request(eg.anaAccountId)
      const { threadId } = yield* sendMessage(ana, Clinic.letter(patientId))
      const more = Clinic.letter(patientId, { to: { _tag: "Thread", threadId } })
      const [, sent] = yield* atOnce(closeThread(yield* noor, threadId), sendMessage(ana, more))
      const thread = yield* threadOf(threadId)
      assert.strictEqual(thread.status, "closed")
      assert.strictEqual(thread.exchange, null)
      assert.strictEqual(thread.messages, Result.isSuccess(sent) ? 2 : 1)
      if (Result.isFailure(sent)) assert.strictEqual(sent.failure._tag, "ThreadIsClosed")
      assert.deepStrictEqual(yield* dueTimes, [])
    })
  )
})
