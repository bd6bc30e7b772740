/**
 * Deliveries that their receiver has definitely refused: sent again once it is mended, or given up with a reason.
 *
 * A retry makes the copy anew, from the record as it stands, under the same key: what was refused was never counted. It
 * takes its old place in its lane. The message says again that its copy is on its way.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Commit from "../domain/Commit.ts"
import type { Delivery, OutboxChange } from "../domain/Delivery.ts"
import type { MessageEvent } from "../domain/Fact.ts"
import { OutboxLog } from "../ports/OutboxLog.ts"
import { Threads } from "../ports/Threads.ts"
import { type Plan, perform } from "./Plan.ts"
import { auditOf, now, originOf, permit, type Request, refuse } from "./Request.ts"

export class DeadLetterNotFound extends Schema.TaggedError<DeadLetterNotFound>()("DeadLetterNotFound", {
  key: Schema.String
}) {
  override get message() {
    return `No refused delivery has the key ${this.key}; it was sent again or given up on another page.`
  }
}

/** Why nobody tries any more: a closed list, since an operator's own words could name a patient. */
export const GiveUpReason = Schema.Literals(["filed-otherwise", "not-wanted", "wrong-patient", "receiver-cannot"])
export type GiveUpReason = typeof GiveUpReason.Type

export const retryDeadLetter = Effect.fn("retryDeadLetter")((request: Request, key: string) =>
  perform(request, plan(request, key, null))
)

export const giveUpDeadLetter = Effect.fn("giveUpDeadLetter")((request: Request, key: string, reason: GiveUpReason) =>
  perform(request, plan(request, key, reason))
)

/** An invitation holds a code that nobody knows any more: a new one is made instead. */
export const mayRetry = ({ kind }: Delivery): boolean => kind !== "invitation"

const plan = Effect.fnUntraced(function* (request: Request, key: string, reason: GiveUpReason | null) {
  const activity = reason === null ? "RetryDeadLetter" : "GiveUpDeadLetter"
  const audited = { activity, action: "U", entities: [`Delivery/${key}`], patients: [] } as const
  yield* permit(request, "manage-queues", audited)
  const at = yield* now
  const { practiceId } = request.principal.account
  const entry = yield* (yield* OutboxLog).deadLetter(practiceId, key)
  const isGone = entry === undefined || (reason === null && !mayRetry(entry.delivery))
  if (isGone) return yield* refuse(request, audited, new DeadLetterNotFound({ key }))
  const { delivery } = entry
  const { messageId } = delivery
  const found = messageId === null ? undefined : yield* (yield* Threads).message(practiceId, messageId)
  const again: MessageEvent | undefined =
    delivery.kind === "broken-promise-notice" || delivery.kind === "invitation"
      ? undefined
      : delivery.kind === "answer-notice"
        ? { _tag: "NoticeSettled", notice: { state: "pending", at: null } }
        : { _tag: "MessageFiled", filing: { state: "pending", receipt: null, at: null } }
  const changes =
    reason !== null || found === undefined || again === undefined
      ? []
      : [{ kind: "Message", id: found.message.id, before: found.message, bodies: [again] } as const]
  const change: OutboxChange = reason === null ? { _tag: "Retry", key } : { _tag: "GiveUp", key, reason }
  const row = yield* auditOf(request, at, {
    ...audited,
    patients: found === undefined ? [] : [found.message.patientId]
  })
  return {
    commit: Commit.withParts(Commit.fromChanges(originOf(request, at), changes), { outbox: [change], audit: [row] }),
    answer: null
  } satisfies Plan<null>
})
