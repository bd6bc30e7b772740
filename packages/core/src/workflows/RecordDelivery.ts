/**
 * How a delivery ended, written with the fact on its message: the receipt of the chart, the notice's outcome.
 *
 * "Accepted" is the endpoint's word. It is never shown as read. Recording it twice changes nothing.
 */
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import { system } from "../domain/Actor.ts"
import * as Commit from "../domain/Commit.ts"
import type { Delivery, DeliveryOutcome } from "../domain/Delivery.ts"
import type { MessageEvent } from "../domain/Fact.ts"
import type { Instant } from "../domain/Instant.ts"
import type { Message } from "../domain/Message.ts"
import { Ledger } from "../ports/Ledger.ts"
import { Threads } from "../ports/Threads.ts"
import { now, withFreshReads } from "./Request.ts"

/** Settles the outbox row and tells the message, in one commit. */
export const recordDelivery = Effect.fn("recordDelivery")(
  (delivery: Delivery, outcome: DeliveryOutcome, receipt: string | null) =>
    withFreshReads(
      Effect.gen(function* () {
        const commit = yield* plan(delivery, outcome, receipt)
        yield* (yield* Ledger).commit(commit).pipe(Effect.catchTag(["AlreadyAnswered", "AlreadyReceived"], Effect.die))
      })
    ).pipe(Effect.orDie)
)

const plan = Effect.fnUntraced(function* (delivery: Delivery, outcome: DeliveryOutcome, receipt: string | null) {
  const at = yield* now
  const { messageId, practiceId } = delivery
  const found = messageId === null ? undefined : yield* (yield* Threads).message(practiceId, messageId)
  const event = found === undefined ? undefined : eventOf(delivery, found.message, outcome, receipt, at)
  const origin: Commit.Origin = {
    practiceId: delivery.practiceId,
    actor: system,
    onBehalfOf: null,
    occurredAt: at,
    recordedAt: at,
    cause: delivery.key,
    decidedBy: {}
  }
  const changes =
    found === undefined || event === undefined
      ? []
      : [{ kind: "Message", id: found.message.id, before: found.message, bodies: [event] } as const]
  return Commit.withParts(Commit.fromChanges(origin, changes), {
    outbox: [{ _tag: "Settle", key: delivery.key, outcome, receipt }]
  })
})

/** Nothing where the message says so already: a delivery that was repeated after a crash. */
const eventOf = (
  delivery: Delivery,
  message: Message,
  outcome: DeliveryOutcome,
  receipt: string | null,
  at: Instant
): MessageEvent | undefined => {
  if (delivery.destination === "chart") {
    const state = outcome === "accepted" ? "accepted" : "refused"
    // A copy that is to be replaced, or that lies on a wrong chart, says nothing of the message as it stands now.
    const isCurrent = delivery.document === undefined || Equal.equals(delivery.document, message.document)
    return message.filing.state === "pending" && isCurrent
      ? { _tag: "MessageFiled", filing: { state, receipt, at } }
      : undefined
  }
  const state = noticeStates[outcome]
  const isNews = noticeRank.indexOf(state) > noticeRank.indexOf(message.notice.state)
  return delivery.kind === "answer-notice" && isNews ? { _tag: "NoticeSettled", notice: { state, at } } : undefined
}

const noticeStates = {
  accepted: "sent",
  refused: "not-sent",
  "not-needed": "not-sent",
  historical: "historical"
} as const satisfies { readonly [Outcome in DeliveryOutcome]: Message["notice"]["state"] }

/** Several readers are told of one message: it says the most that became of any notice. */
const noticeRank: ReadonlyArray<Message["notice"]["state"]> = ["none", "pending", "not-sent", "historical", "sent"]
