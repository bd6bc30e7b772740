/** How a delivery ended stands on its message; recording it again, as after a crash, changes nothing. */
import { assert, describe } from "@effect/vitest"
import type { Delivery, DeliveryOutcome } from "@intervisit/core/domain/Delivery"
import type { MessageId, ThreadId } from "@intervisit/core/domain/Ids"
import * as eg from "@intervisit/core/testing/Examples"
import { recordDelivery } from "@intervisit/core/workflows/RecordDelivery"
import * as Effect from "effect/Effect"
import { answered, counted, factsAfter, head, messageOf } from "../support/lakeside.ts"
import { onThread } from "../support/onThread.ts"

const chart = (threadId: ThreadId, messageId: MessageId): Delivery =>
  eg.delivery({ key: messageId, threadId, messageId })

const notice = (threadId: ThreadId, messageId: MessageId, accountId = eg.anaAccountId): Delivery =>
  eg.delivery({
    key: `${messageId}.a.${accountId}`,
    destination: "mail",
    kind: "answer-notice",
    threadId,
    messageId,
    accountId
  })

describe("recordDelivery", () => {
  onThread("writes the chart's word once, and never takes it back", ({ messageId, threadId }) =>
    Effect.gen(function* () {
      const before = yield* head
      yield* recordDelivery(chart(threadId, messageId), "accepted", "R-1")
      yield* recordDelivery(chart(threadId, messageId), "accepted", "R-2")
      yield* recordDelivery(chart(threadId, messageId), "refused", "R-3")
      assert.strictEqual((yield* messageOf(messageId)).filing.receipt, "R-1")
      assert.strictEqual((yield* messageOf(messageId)).filing.state, "accepted")
      assert.deepStrictEqual(
        (yield* factsAfter(before)).map(({ body, cause }) => `${body._tag} ${cause}`),
        [`MessageFiled ${messageId}`]
      )
      assert.strictEqual(yield* counted("chart", "accepted"), 1)
    })
  )

  const endings: ReadonlyArray<readonly [ReadonlyArray<DeliveryOutcome>, string]> = [
    [["accepted"], "sent"],
    [["refused"], "not-sent"],
    [["not-needed"], "not-sent"],
    [["not-needed", "accepted"], "sent"],
    [["accepted", "refused"], "sent"],
    [["refused", "not-needed"], "not-sent"],
    [["historical"], "historical"],
    [["historical", "not-needed"], "historical"],
    [["not-needed", "historical"], "historical"],
    [["historical", "accepted"], "sent"]
  ]
  for (const [outcomes, state] of endings) {
    onThread(`of notices that were ${outcomes.join(", then ")} says ${state}`, ({ threadId }) =>
      Effect.gen(function* () {
        const { messageId } = yield* answered(threadId)
        const accounts = [eg.anaAccountId, eg.elenaAccountId]
        for (const [index, outcome] of outcomes.entries()) {
          yield* recordDelivery(notice(threadId, messageId, accounts[index]), outcome, null)
        }
        assert.strictEqual((yield* messageOf(messageId)).notice.state, state)
      })
    )
  }

  onThread("settles a delivery whose message nobody knows, and writes no fact", ({ threadId }) =>
    Effect.gen(function* () {
      const before = yield* head
      yield* recordDelivery(chart(threadId, "message-x" as MessageId), "accepted", "R-1")
      assert.strictEqual(yield* head, before)
    })
  )
})
