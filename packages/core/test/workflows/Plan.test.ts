/** One way to write: a request with a key is answered once, whatever its twins and its neighbours do. */
import { assert, describe } from "@effect/vitest"
import * as Commit from "@intervisit/core/domain/Commit"
import type { AuditEventId } from "@intervisit/core/domain/Ids"
import { AuditLog } from "@intervisit/core/ports/AuditLog"
import { Ledger, StaleVersion } from "@intervisit/core/ports/Ledger"
import { Threads } from "@intervisit/core/ports/Threads"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { answerThread } from "@intervisit/core/workflows/AnswerThread"
import { type Plan, perform, performOnce } from "@intervisit/core/workflows/Plan"
import type { Request } from "@intervisit/core/workflows/Request"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { TestClock } from "effect/testing"
import { atOnce, inCrowd, interposing } from "../support/crowded.ts"
import { answer, factsAfter, head, threadOf } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const ana = Clinic.request(eg.anaAccountId)

/** Plans an answer and one audit row, and counts how often it is asked to. */
const counting = (answer: string) => {
  let asked = 0
  const audit = [eg.auditEvent({ id: `audit-${answer}` as AuditEventId })]
  const commit = Commit.withParts(Commit.empty(eg.practiceId), { audit })
  const plan = Effect.sync((): Plan<string> => {
    asked++
    return { commit, answer }
  })
  return { plan, asked: () => asked }
}

/** Every audit row, newest first: each plan that is written leaves one. */
const everything = Effect.flatMap(AuditLog, (log) =>
  log.search({ practiceId: eg.practiceId, actorId: null, patientId: null, limit: 1_000, before: null })
)

/** Is stale at first, and then is not. */
const staleFor = (times: number) => {
  let asked = 0
  return Effect.suspend(() => {
    asked++
    return asked <= times
      ? Effect.fail(new StaleVersion({ kind: "Thread", id: "t", expected: 1 }))
      : Effect.succeed<Plan<number>>({ commit: Commit.empty(eg.practiceId), answer: asked })
  })
}

describe("a request with a key", () => {
  const acts: ReadonlyArray<readonly [string, typeof perform]> = [
    ["perform", perform],
    ["performOnce", (request, plan) => performOnce(request, "Thread", plan)]
  ]
  for (const [name, act] of acts) {
    onClinic(`is acted on once by ${name} and answered from the ledger afterwards`, () =>
      Effect.gen(function* () {
        const request = Clinic.keyed(yield* ana, "key-1")
        const first = counting("first")
        assert.strictEqual(yield* act(request, first.plan), "first")
        const written = yield* everything
        assert.strictEqual(yield* act(request, counting("second").plan), "first")
        assert.deepStrictEqual(yield* everything, written)
      })
    )

    onClinic(`is refused by ${name} with another body, and nothing is written`, () =>
      Effect.gen(function* () {
        const request = Clinic.keyed(yield* ana, "key-1", "one body")
        yield* act(request, counting("first").plan)
        const written = yield* everything
        const refused = yield* Effect.flip(act(Clinic.keyed(request, "key-1", "another"), counting("second").plan))
        assert.strictEqual(refused._tag, "IdempotencyKeyReused")
        assert.deepStrictEqual(yield* everything, written)
      })
    )
  }

  onClinic("is another request for another account, another route or another key", () =>
    Effect.gen(function* () {
      const request = Clinic.keyed(yield* ana, "key-1")
      yield* perform(request, counting("first").plan)
      const elsewhere: Request = {
        ...request,
        idempotency: request.idempotency && {
          ...request.idempotency,
          request: { ...request.idempotency.request, route: "POST /other" }
        }
      }
      const others = [
        Clinic.keyed(yield* Clinic.request(eg.noorAccountId), "key-1"),
        Clinic.keyed(request, "key-2"),
        elsewhere
      ]
      for (const [index, other] of others.entries()) {
        assert.strictEqual(yield* perform(other, counting(`anew-${index}`).plan), `anew-${index}`)
      }
    })
  )

  onClinic("is answered again until its seven days are over", () =>
    Effect.gen(function* () {
      const request = Clinic.keyed(yield* ana, "key-1")
      yield* perform(request, counting("first").plan)
      yield* TestClock.adjust(7 * 86_400_000 - 1)
      assert.strictEqual(yield* perform(request, counting("second").plan), "first")
      yield* TestClock.adjust(1)
      assert.strictEqual(yield* perform(request, counting("second").plan), "second")
    })
  )

  onClinic("that was refused is planned anew when it comes again", () =>
    Effect.gen(function* () {
      const request = Clinic.keyed(yield* ana, "key-1")
      const refused = yield* Effect.flip(performOnce(request, "Thread", staleFor(1)))
      assert.strictEqual(refused._tag, "StaleVersion")
      assert.strictEqual(yield* performOnce(request, "Thread", counting("after all").plan), "after all")
    })
  )
})

describe("a stale version", () => {
  onClinic("that the caller never named is planned again from fresh reads", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* perform(yield* ana, staleFor(3)), 4)
    })
  )

  onClinic("that never ends is refused at last", () =>
    Effect.gen(function* () {
      const refused = yield* Effect.flip(perform(yield* ana, staleFor(1_000)))
      assert.strictEqual(refused._tag, "StaleVersion")
    })
  )

  onClinic("that the caller named is refused at once", () =>
    Effect.gen(function* () {
      const refused = yield* Effect.flip(performOnce(yield* ana, "Thread", staleFor(1)))
      assert.strictEqual(refused._tag, "StaleVersion")
      // Of anything else she named none.
      assert.strictEqual(yield* performOnce(yield* ana, "Draft", staleFor(1)), 2)
    })
  )
})

describe("twins at once", () => {
  inCrowd("send one letter and get one answer", (patientId) =>
    Effect.gen(function* () {
      const request = Clinic.keyed(yield* ana, "key-1")
      const before = yield* head
      const send = sendMessage(request, Clinic.letter(patientId))
      const [one, other] = yield* atOnce(send, send)
      assert.isTrue(Result.isSuccess(one))
      assert.deepStrictEqual(one, other)
      assert.strictEqual((yield* factsAfter(before)).length, 3)
    })
  )

  inCrowd("that name the version they saw answer a thread once, and neither is stale", (patientId) =>
    Effect.gen(function* () {
      const { threadId } = yield* sendMessage(yield* ana, Clinic.letter(patientId))
      const request = Clinic.keyed(yield* Clinic.request(eg.noorAccountId), "key-1")
      const seen = answer(threadId, { seenVersion: (yield* threadOf(threadId)).version })
      const [one, other] = yield* atOnce(answerThread(request, seen), answerThread(request, seen))
      assert.isTrue(Result.isSuccess(one))
      assert.deepStrictEqual(one, other)
      assert.strictEqual((yield* threadOf(threadId)).messages, 2)
    })
  )

  onClinic("of which one wrote while the other was deciding are answered alike: neither is stale", (patientId) =>
    Effect.gen(function* () {
      const { threadId } = yield* sendMessage(yield* ana, Clinic.letter(patientId))
      const request = Clinic.keyed(yield* Clinic.request(eg.noorAccountId), "key-1")
      const seen = answer(threadId, { seenVersion: (yield* threadOf(threadId)).version })
      const first = yield* interposing(Ledger, "answerOf", answerThread(request, seen))
      const second = yield* answerThread(request, seen).pipe(Effect.provide(first))
      const messages = yield* (yield* Threads).messages(eg.practiceId, threadId)
      assert.strictEqual(second.messageId, messages[1]?.message.id)
      assert.strictEqual(messages.length, 2)
    })
  )

  inCrowd("with different bodies: one is answered, the other is told that its key is taken", (patientId) =>
    Effect.gen(function* () {
      const request = yield* ana
      const ends = yield* atOnce(
        sendMessage(Clinic.keyed(request, "key-1", "one"), Clinic.letter(patientId)),
        sendMessage(Clinic.keyed(request, "key-1", "other"), Clinic.letter(patientId))
      )
      assert.strictEqual(ends.filter(Result.isSuccess).length, 1)
      const [refused] = ends.filter(Result.isFailure)
      assert.strictEqual(refused?.failure._tag, "IdempotencyKeyReused")
    })
  )

  inCrowd("without a key are two letters on one thread", (patientId) =>
    Effect.gen(function* () {
      const request = yield* ana
      const { threadId } = yield* sendMessage(request, Clinic.letter(patientId))
      const more = Clinic.letter(patientId, { to: { _tag: "Thread", threadId } })
      yield* atOnce(sendMessage(request, more), sendMessage(request, more))
      const thread = yield* threadOf(threadId)
      assert.strictEqual(thread.messages, 3)
      assert.strictEqual(thread.exchange?.number, 1)
    })
  )
})
