/** Canned answers are edited by managers in versions, offered on threads, and kept back while a red flag is up. */
import { assert, describe } from "@effect/vitest"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { answerThread } from "@intervisit/core/workflows/AnswerThread"
import { editCannedAnswer, listCannedAnswers, retireCannedAnswer } from "@intervisit/core/workflows/EditCannedAnswer"
import { offerCannedAnswers } from "@intervisit/core/workflows/OfferCannedAnswers"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import { edit } from "../support/desk.ts"
import { answer, lastAudit, messageOf } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"
import { onThread } from "../support/onThread.ts"

const noor = Clinic.request(eg.noorAccountId)
const manager = Clinic.request(Clinic.managerId)

describe("a canned answer", () => {
  onThread("is written by a manager, offered on a thread, and named on the answer that began as it", ({ threadId }) =>
    Effect.gen(function* () {
      const { id, version } = yield* editCannedAnswer(yield* manager, edit())
      const offered = yield* offerCannedAnswers(yield* noor, threadId)
      assert.deepStrictEqual(
        offered.answers.map((one) => one.id),
        [id]
      )
      const sent = yield* answerThread(yield* noor, answer(threadId, { cannedAnswer: { id, version }, minutes: 2 }))
      const message = yield* messageOf(sent.messageId)
      assert.deepStrictEqual([message.cannedAnswer, message.minutes], [{ id, version }, 2])
    })
  )

  onClinic("is changed in versions; a stale edit is refused, and one of a retired answer", () =>
    Effect.gen(function* () {
      const request = yield* manager
      const first = yield* editCannedAnswer(request, edit())
      const second = yield* editCannedAnswer(request, edit({ id: first.id, seenVersion: 1 }))
      assert.strictEqual(second.version, 2)
      const stale = yield* Effect.flip(editCannedAnswer(request, edit({ id: first.id, seenVersion: 1 })))
      assert.strictEqual(stale._tag, "StaleVersion")
      yield* retireCannedAnswer(request, first.id, 2)
      assert.deepStrictEqual(yield* listCannedAnswers(request), [])
      const gone = yield* Effect.flip(editCannedAnswer(request, edit({ id: first.id, seenVersion: 3 })))
      assert.strictEqual(gone._tag, "CannedAnswerNotFound")
    })
  )

  onClinic("with an unknown variable in either language is refused with its place", () =>
    Effect.gen(function* () {
      const es = { title: "Está firmado", text: "Hola\n{{nombre}}" }
      const refused = yield* Effect.flip(editCannedAnswer(yield* manager, edit({ es })))
      assert.strictEqual(refused._tag, "UnknownVariable")
      if (refused._tag === "UnknownVariable") assert.deepInclude(refused, { language: "es", line: 2, column: 1 })
    })
  )

  onClinic("is edited and listed by nobody but managers", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* Effect.flip(editCannedAnswer(yield* noor, edit())))._tag, "AccessRefused")
      assert.strictEqual((yield* Effect.flip(listCannedAnswers(yield* noor)))._tag, "AccessRefused")
      assert.strictEqual((yield* lastAudit)?.outcome, "refused")
    })
  )

  onClinic("is not offered, and not sent, while a red flag is up on the thread", (anaId) =>
    Effect.gen(function* () {
      const { id, version } = yield* editCannedAnswer(yield* manager, edit())
      const letter = Clinic.letter(anaId, { body: "I have crushing chest pain now.", isEmergencyAcknowledged: true })
      const { threadId } = yield* sendMessage(yield* Clinic.request(eg.anaAccountId), letter)
      const offered = yield* offerCannedAnswers(yield* noor, threadId)
      assert.isNotEmpty(offered.redFlags)
      assert.deepStrictEqual(offered.answers, [])
      const form = answer(threadId, { cannedAnswer: { id, version } })
      assert.strictEqual((yield* Effect.flip(answerThread(yield* noor, form)))._tag, "CannedAnswerBlocked")
      yield* answerThread(yield* noor, answer(threadId))
    })
  )

  onThread("is not sent while a variable still stands open in it", ({ threadId }) =>
    Effect.gen(function* () {
      const refused = yield* Effect.flip(answerThread(yield* noor, answer(threadId, { body: "By {{promise}}." })))
      assert.strictEqual(refused._tag, "VariableLeftOpen")
    })
  )
})
