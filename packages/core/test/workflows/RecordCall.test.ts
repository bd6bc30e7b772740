/** A telephone call on a thread: what it answers, what the patient sees of it, and what is refused. */
import { assert, describe } from "@effect/vitest"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { closeThread } from "@intervisit/core/workflows/CloseThread"
import { readThread } from "@intervisit/core/workflows/ReadThread"
import { recordCall } from "@intervisit/core/workflows/RecordCall"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import { setWaiting } from "@intervisit/core/workflows/WaitOnPatient"
import * as Effect from "effect/Effect"
import { TestClock } from "effect/testing"
import { call } from "../support/desk.ts"
import { counted, dueTimes, factsAfter, head, lastAudit, messageOf, threadOf } from "../support/lakeside.ts"
import { onThread } from "../support/onThread.ts"

const noor = Clinic.request(eg.noorAccountId)
const ana = Clinic.request(eg.anaAccountId)

describe("a call", () => {
  onThread("in which the patient was reached ends the exchange and goes to the chart", ({ threadId }) =>
    Effect.gen(function* () {
      const { messageId } = yield* recordCall(yield* noor, call(threadId))
      assert.strictEqual((yield* threadOf(threadId)).exchange, null)
      assert.deepStrictEqual(yield* dueTimes, [])
      const message = yield* messageOf(messageId)
      assert.deepStrictEqual([message.kind, message.channel, message.minutes], ["call", "phone", 6])
      assert.strictEqual(yield* counted("chart", "waiting"), 2)
      assert.strictEqual(yield* counted("mail", "waiting"), 0)
      assert.strictEqual((yield* lastAudit)?.activity, "RecordCall")
    })
  )

  onThread("that reached nobody, or was made before she wrote, stops no clock", ({ threadId }) =>
    Effect.gen(function* () {
      yield* recordCall(yield* noor, call(threadId, { outcome: "not-reached" }))
      yield* recordCall(yield* noor, call(threadId, {}, { at: eg.minutesAfter(eg.friday1655, -1) }))
      const thread = yield* threadOf(threadId)
      assert.strictEqual(thread.exchange?.number, 1)
      assert.strictEqual((yield* dueTimes).length, 1)
    })
  )

  onThread("is a fact of the time at which it was made, not of when it was written down", ({ threadId }) =>
    Effect.gen(function* () {
      yield* TestClock.adjust("2 hours")
      const before = yield* head
      yield* recordCall(yield* noor, call(threadId, {}, { at: eg.minutesAfter(eg.friday1655, 30) }))
      const facts = yield* factsAfter(before)
      assert.deepStrictEqual(
        facts.map(({ body, occurredAt, recordedAt }) => [body._tag, occurredAt, recordedAt]),
        ["CallRecorded", "MessageSent"].map((tag) => [
          tag,
          eg.minutesAfter(eg.friday1655, 30),
          eg.minutesAfter(eg.friday1655, 120)
        ])
      )
      assert.strictEqual((yield* threadOf(threadId)).exchange, null)
    })
  )

  onThread("is seen by the patient as a call, without what was written down of it", ({ threadId }) =>
    Effect.gen(function* () {
      yield* recordCall(yield* noor, call(threadId))
      const last = (yield* readThread(yield* ana, threadId)).messages.at(-1)
      assert.strictEqual(last?.message.kind, "call")
      assert.strictEqual(last?.body, null)
      const staffs = (yield* readThread(yield* noor, threadId)).messages.at(-1)
      assert.strictEqual(staffs?.body, "The form is at the front desk.")
    })
  )

  onThread("is refused in the future, with nobody, with impossible minutes, and on a closed thread", ({ threadId }) =>
    Effect.gen(function* () {
      const request = yield* noor
      const refusals = [
        call(threadId, {}, { at: eg.minutesAfter(eg.friday1655, 1) }),
        call(threadId, { withWhom: " " }),
        call(threadId, { minutes: -1 })
      ]
      for (const wrong of refusals) {
        assert.strictEqual((yield* Effect.flip(recordCall(request, wrong)))._tag, "CallNotRecorded")
      }
      yield* closeThread(request, threadId)
      assert.strictEqual((yield* Effect.flip(recordCall(request, call(threadId))))._tag, "ThreadIsClosed")
    })
  )
})

describe("waiting for the patient", () => {
  onThread("is stored half-open, moves no due time, and ends with her next letter", ({ patientId, threadId }) =>
    Effect.gen(function* () {
      const due = yield* dueTimes
      yield* setWaiting(yield* noor, threadId, true)
      yield* setWaiting(yield* noor, threadId, true)
      assert.deepStrictEqual((yield* threadOf(threadId)).suspensions, [{ from: eg.friday1655, until: null }])
      assert.deepStrictEqual(yield* dueTimes, due)
      yield* sendMessage(yield* ana, Clinic.letter(patientId, { to: { _tag: "Thread", threadId } }))
      assert.deepStrictEqual((yield* threadOf(threadId)).suspensions, [{ from: eg.friday1655, until: eg.friday1655 }])
    })
  )
})
