/** An answer is put right or taken back: what each side reads then, what the chart gets, and what waits again. */
import { assert, describe } from "@effect/vitest"
import { ChartFiling } from "@intervisit/core/ports/ChartFiling"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { amendAnswer } from "@intervisit/core/workflows/AmendAnswer"
import { answerThread } from "@intervisit/core/workflows/AnswerThread"
import { fileToChart } from "@intervisit/core/workflows/FileToChart"
import { openAttachment } from "@intervisit/core/workflows/OpenAttachment"
import { readRevisions } from "@intervisit/core/workflows/ReadRevisions"
import { readThread } from "@intervisit/core/workflows/ReadThread"
import * as Effect from "effect/Effect"
import { correction, retraction } from "../support/desk.ts"
import { chartOf } from "../support/endpoints.ts"
import { answer, answered, dueTimes, lastAudit, messageOf, threadOf } from "../support/lakeside.ts"
import { onThread } from "../support/onThread.ts"
import { textFile } from "../support/uploads.ts"

const noor = Clinic.request(eg.noorAccountId)
const ana = Clinic.request(eg.anaAccountId)

const charted = Effect.gen(function* () {
  const chart = chartOf(() => undefined)
  const round = fileToChart("boot-1").pipe(Effect.provideService(ChartFiling, chart.port))
  yield* Effect.repeat(round, { while: (count) => count > 0 })
  return chart
})

describe("a correction", () => {
  onThread("shows the new words with a mark, and keeps the old ones for who asks", ({ threadId }) =>
    Effect.gen(function* () {
      const sent = yield* answered(threadId)
      yield* amendAnswer(yield* noor, correction(sent))
      const last = (yield* readThread(yield* ana, threadId)).messages.at(-1)
      assert.strictEqual(last?.body, "It is at the front desk.")
      assert.strictEqual(last?.message.corrections?.[0]?.by.name, "Noor Haddad")
      const revisions = yield* readRevisions(yield* noor, threadId, sent.messageId)
      assert.deepStrictEqual(
        revisions.map(({ revision }) => revision),
        [1, 2]
      )
      assert.strictEqual((yield* lastAudit)?.activity, "ReadRevisions")
    })
  )

  onThread("goes to the chart as a replacement of the document that stands there", ({ threadId }) =>
    Effect.gen(function* () {
      const sent = yield* answered(threadId)
      yield* charted
      yield* amendAnswer(yield* noor, correction(sent))
      assert.strictEqual((yield* messageOf(sent.messageId)).filing.state, "pending")
      const { encoded } = yield* charted
      assert.strictEqual(encoded.length, 1)
      assert.deepStrictEqual(encoded[0]?.replaces, { threadId, exchange: 1, revision: 2 })
      assert.deepStrictEqual(encoded[0]?.number, { threadId, exchange: 1, revision: 3 })
      assert.include(encoded[0]?.body ?? "", "CORRECTED")
      assert.strictEqual((yield* messageOf(sent.messageId)).filing.state, "accepted")
    })
  )

  onThread("of a revision that is not the newest, without a reason, or of no words is refused", ({ threadId }) =>
    Effect.gen(function* () {
      const sent = yield* answered(threadId)
      const request = yield* noor
      const wrong = [
        [{ ...correction(sent), seenRevision: 2 }, "StaleVersion"],
        [{ ...correction(sent), reason: " " }, "ReasonMissing"],
        [correction(sent, " "), "TextRefused"]
      ] as const
      for (const [amendment, tag] of wrong) {
        assert.strictEqual((yield* Effect.flip(amendAnswer(request, amendment)))._tag, tag)
      }
    })
  )

  onThread("of the patient's own letter, or by a stranger, is refused", ({ messageId, threadId }) =>
    Effect.gen(function* () {
      const letter = correction({ threadId, messageId })
      assert.strictEqual((yield* Effect.flip(amendAnswer(yield* noor, letter)))._tag, "NotAmendable")
      const sent = yield* answered(threadId)
      assert.strictEqual((yield* Effect.flip(amendAnswer(yield* ana, correction(sent))))._tag, "ThreadNotFound")
    })
  )
})

describe("a retraction", () => {
  onThread("takes the words and files from both sides' pages, and keeps the words for the audit", ({ threadId }) =>
    Effect.gen(function* () {
      const file = textFile("For another patient.")
      const sent = yield* answerThread(yield* noor, answer(threadId, { attachments: [file] }))
      yield* amendAnswer(yield* noor, retraction(sent))
      for (const request of [yield* ana, yield* noor]) {
        const last = (yield* readThread(request, threadId)).messages.at(-1)
        assert.strictEqual(last?.body, null)
        assert.isDefined(last?.message.retraction)
      }
      assert.strictEqual(yield* openAttachment(yield* ana, sent.messageId, file.sha256), undefined)
      const [kept] = yield* readRevisions(yield* noor, threadId, sent.messageId)
      assert.include(kept?.body ?? "", "We have signed it")
      assert.strictEqual((yield* Effect.flip(amendAnswer(yield* noor, retraction(sent))))._tag, "NotAmendable")
    })
  )

  onThread("of the only answer lets the thread wait again, by the promise that was told", ({ dueAt, threadId }) =>
    Effect.gen(function* () {
      const before = yield* threadOf(threadId)
      const sent = yield* answered(threadId)
      yield* amendAnswer(yield* noor, retraction(sent))
      const { exchange } = yield* threadOf(threadId)
      assert.strictEqual(exchange?.toldAt, dueAt)
      assert.deepStrictEqual(exchange, before.exchange)
      assert.strictEqual((yield* dueTimes).length, 1)
    })
  )

  onThread("of one answer of two lets nothing wait", ({ threadId }) =>
    Effect.gen(function* () {
      const first = yield* answered(threadId)
      yield* answered(threadId)
      yield* amendAnswer(yield* noor, retraction(first))
      assert.strictEqual((yield* threadOf(threadId)).exchange, null)
    })
  )

  onThread("before the chart had it never sends its words there", ({ threadId }) =>
    Effect.gen(function* () {
      const sent = yield* answered(threadId)
      yield* amendAnswer(yield* noor, retraction(sent))
      const { encoded } = yield* charted
      const bodies = encoded.filter(({ message }) => message.id === sent.messageId)
      assert.strictEqual(bodies.length, 2)
      for (const { body, isWithdrawn } of bodies) {
        assert.isTrue(isWithdrawn)
        assert.notInclude(body, "We have signed it")
      }
    })
  )
})
