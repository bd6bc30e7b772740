/** A promise is not kept: the exchange is marked once, the patient is told once, and nothing is left to do. */
import { assert, describe } from "@effect/vitest"
import { type Instant, toMillis } from "@intervisit/core/domain/Instant"
import { DueTimes } from "@intervisit/core/ports/DueTimes"
import { Threads } from "@intervisit/core/ports/Threads"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { answerThread } from "@intervisit/core/workflows/AnswerThread"
import { closeThread } from "@intervisit/core/workflows/CloseThread"
import { escalateOverdue } from "@intervisit/core/workflows/EscalateOverdue"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Result from "effect/Result"
import { TestClock } from "effect/testing"
import { atOnce, inCrowd } from "../support/crowded.ts"
import { person, told } from "../support/feed.ts"
import {
  answer,
  answered,
  counted,
  dueTimes,
  factsAfter,
  head,
  lastAudit,
  threadOf,
  waiting
} from "../support/lakeside.ts"
import type { Lakeside } from "../support/onClinic.ts"
import { onThread } from "../support/onThread.ts"

const until = (instant: Instant | null) => TestClock.setTime(toMillis(instant ?? eg.friday1655))

const round = escalateOverdue("boot-1")

const broken = (facts: Effect.Success<ReturnType<typeof factsAfter>>) =>
  facts.filter(({ body }) => body._tag === "PromiseBroken")

describe("escalateOverdue", () => {
  onThread("leaves what is not due yet, to the millisecond", ({ dueAt, threadId }) =>
    Effect.gen(function* () {
      yield* TestClock.setTime(toMillis(dueAt ?? eg.friday1655) - 1)
      assert.strictEqual(yield* round, 0)
      assert.strictEqual((yield* threadOf(threadId)).exchange?.brokenAt, null)
      yield* TestClock.adjust(1)
      assert.strictEqual(yield* round, 1)
      assert.strictEqual((yield* threadOf(threadId)).exchange?.brokenAt, dueAt)
    })
  )

  onThread("marks the exchange, tells each reader and settles the due time, in one commit", (written) =>
    Effect.gen(function* () {
      const { dueAt, messageId, patientId, threadId } = written
      const before = yield* head
      yield* until(dueAt)
      yield* TestClock.adjust("1 minute")
      yield* round
      const [fact, ...more] = yield* factsAfter(before)
      assert.deepStrictEqual(more, [])
      const at = eg.minutesAfter(dueAt ?? eg.friday1655, 1)
      assert.deepStrictEqual(fact?.body, { _tag: "PromiseBroken", exchange: 1, at })
      assert.strictEqual(fact?.occurredAt, dueAt)
      assert.strictEqual(fact?.actor.kind, "system")
      assert.deepStrictEqual(yield* dueTimes, [])
      assert.strictEqual(yield* counted("mail", "waiting"), 2)
      const [notice] = yield* waiting("mail")
      assert.strictEqual(notice?.delivery.kind, "broken-promise-notice")
      assert.strictEqual(notice?.delivery.messageId, messageId)
      const audited = yield* lastAudit
      assert.strictEqual(audited?.activity, "EscalateOverdue")
      assert.deepStrictEqual(audited?.patients, [patientId])
      // The exchange goes on: somebody must still answer.
      assert.strictEqual((yield* threadOf(threadId)).exchange?.number, 1)
    })
  )

  onThread("breaks a promise once, however often it runs and whatever comes after", ({ dueAt, patientId, threadId }) =>
    Effect.gen(function* () {
      const before = yield* head
      yield* until(dueAt)
      yield* round
      assert.strictEqual(yield* round, 0)
      const more = Clinic.letter(patientId, { to: { _tag: "Thread", threadId }, body: "Please, today." })
      yield* sendMessage(yield* Clinic.request(eg.anaAccountId), more)
      yield* TestClock.adjust("30 days")
      assert.strictEqual(yield* round, 0)
      assert.strictEqual(broken(yield* factsAfter(before)).length, 1)
      assert.strictEqual(yield* counted("mail", "waiting"), 2)
    })
  )

  onThread("finds nothing where it was answered or closed in time", ({ dueAt, patientId, threadId }) =>
    Effect.gen(function* () {
      const other = yield* sendMessage(yield* Clinic.request(eg.anaAccountId), Clinic.letter(patientId))
      yield* answered(threadId)
      yield* closeThread(yield* Clinic.request(eg.noorAccountId), other.threadId)
      yield* until(dueAt)
      assert.strictEqual(yield* round, 0)
    })
  )

  onThread("only settles what was answered between its claim and its commit", ({ dueAt, threadId }) =>
    Effect.gen(function* () {
      const before = yield* head
      yield* until(dueAt)
      const due = yield* DueTimes
      const answering = Effect.provideContext(Effect.orDie(answered(threadId)), yield* Effect.context<Lakeside>())
      const claiming = DueTimes.of({
        ...due,
        claim: (claim) => Effect.tap(due.claim(claim), () => answering)
      })
      assert.strictEqual(yield* round.pipe(Effect.provideService(DueTimes, claiming)), 1)
      assert.deepStrictEqual(broken(yield* factsAfter(before)), [])
      assert.deepStrictEqual(yield* dueTimes, [])
      assert.strictEqual(yield* counted("mail", "waiting"), 1 + 1)
      assert.strictEqual((yield* waiting("mail"))[0]?.delivery.kind, "answer-notice")
    })
  )

  inCrowd("at the same moment as the answer never breaks a promise that was kept", (patientId) =>
    Effect.gen(function* () {
      const ana = yield* Clinic.request(eg.anaAccountId)
      const { dueAt, threadId } = yield* sendMessage(ana, Clinic.letter(patientId))
      const before = yield* head
      yield* until(dueAt)
      const noor = yield* Clinic.request(eg.noorAccountId)
      const ends = yield* atOnce(round, answerThread(noor, answer(threadId)))
      assert.isTrue(ends.every((end) => Result.isSuccess<unknown, unknown>(end)))
      const facts = yield* factsAfter(before)
      assert.strictEqual((yield* threadOf(threadId)).exchange, null)
      assert.deepStrictEqual(yield* dueTimes, [])
      // Whichever came first, the facts of the thread are in an order that makes sense.
      const tags = facts.flatMap(({ body }) =>
        body._tag === "PromiseBroken" || body._tag === "StaffAnswered" ? [body._tag] : []
      )
      assert.include([["StaffAnswered"], ["PromiseBroken", "StaffAnswered"]].map(String), String(tags))
    })
  )

  inCrowd("is shared by two owners: each promise is broken once", (patientId) =>
    Effect.gen(function* () {
      const ana = yield* Clinic.request(eg.anaAccountId)
      let last: Instant | null = null
      for (let count = 0; count < 5; count++) last = (yield* sendMessage(ana, Clinic.letter(patientId))).dueAt
      const before = yield* head
      yield* until(last)
      const ends = yield* atOnce(round, escalateOverdue("boot-2"))
      assert.strictEqual(
        ends.reduce((sum, end) => sum + (Result.isSuccess(end) ? end.success : 0), 0),
        5
      )
      assert.strictEqual(broken(yield* factsAfter(before)).length, 5)
      assert.strictEqual(yield* counted("mail", "waiting"), 10)
    })
  )

  onThread("reminds nobody who has died, and still shows the team what is late", ({ dueAt, threadId }) =>
    Effect.gen(function* () {
      yield* told("died", [person([eg.medicalRecordNumber()], { isLiving: false })])
      yield* until(dueAt)
      yield* round
      assert.strictEqual(yield* counted("mail", "waiting"), 0)
      assert.strictEqual((yield* threadOf(threadId)).exchange?.brokenAt, dueAt)
    })
  )

  onThread("knows no due time for an emergency, nor for what starts no clock", ({ patientId, threadId }) =>
    Effect.gen(function* () {
      yield* answered(threadId)
      const ana = yield* Clinic.request(eg.anaAccountId)
      yield* sendMessage(ana, Clinic.letter(patientId, { body: "I have chest pain.", isEmergencyAcknowledged: true }))
      yield* sendMessage(ana, Clinic.letter(patientId, { body: "Many thanks." }))
      assert.deepStrictEqual(yield* dueTimes, [])
    })
  )

  onThread(
    "lets a due time that makes the work die take none of the others with it",
    ({ dueAt, patientId, threadId }) =>
      Effect.gen(function* () {
        const ana = yield* Clinic.request(eg.anaAccountId)
        const others = [
          yield* sendMessage(ana, Clinic.letter(patientId)),
          yield* sendMessage(ana, Clinic.letter(patientId))
        ]
        yield* until(dueAt)
        const threads = yield* Threads
        const get: typeof threads.get = (practiceId, id) =>
          id === threadId ? Effect.die(new Error("the row cannot be read")) : threads.get(practiceId, id)
        const work = round.pipe(Effect.provideService(Threads, Threads.of({ ...threads, get })))
        assert.isTrue(Exit.isFailure(yield* Effect.exit(work)))
        for (const other of others) assert.strictEqual((yield* threadOf(other.threadId)).exchange?.brokenAt, dueAt)
        assert.strictEqual((yield* threadOf(threadId)).exchange?.brokenAt, null)
        yield* TestClock.adjust("1 minute")
        assert.strictEqual(yield* round, 1)
        assert.notStrictEqual((yield* threadOf(threadId)).exchange?.brokenAt, null)
      })
  )
})
