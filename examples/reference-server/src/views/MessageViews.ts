/**
 * One message as the API tells it. The chart's receipt and the notice's state are for staff.
 */
import type { AmendmentView, MessageView } from "@intervisit/api/Threads"
import type { Principal } from "@intervisit/core/domain/AccessPolicy"
import type { Amendment, Message } from "@intervisit/core/domain/Message"
import type { MessageWithBody } from "@intervisit/core/ports/Threads"
import { foundReadings } from "@intervisit/core/workflows/FoundReadings"
import * as Effect from "effect/Effect"

export const messageView = Effect.fnUntraced(function* (
  principal: Principal,
  side: "patient" | "staff",
  { body, message }: MessageWithBody
) {
  const { author } = message
  const isStaff = side === "staff"
  const view: typeof MessageView.Type = {
    id: message.id,
    kind: message.kind,
    author: { name: author.name, role: author.role },
    isMine: author.accountId === principal.account.id,
    side: author.kind === "staff" ? "staff" : "patient",
    writtenFor: author.kind === "representative" ? author.role : null,
    sentAt: message.sentAt,
    language: message.language,
    body,
    revision: message.revision,
    minutes: isStaff ? (message.minutes ?? null) : null,
    call: callOf(message),
    corrections: (message.corrections ?? []).map((one) => amendmentView(one, isStaff)),
    retraction: message.retraction === undefined ? null : amendmentView(message.retraction, isStaff),
    moves: isStaff ? (message.moves ?? []).map((one) => amendmentView(one, true)) : [],
    attachments: message.attachments,
    form: message.form ?? null,
    found: message.retraction === undefined ? yield* foundReadings(message) : [],
    filing: isStaff ? message.filing : null,
    notice: isStaff ? message.notice.state : null
  }
  return view
})

const callOf = ({ call }: Message): (typeof MessageView.Type)["call"] => {
  if (call === undefined) return null
  const { direction, outcome, withWhom } = call
  return { direction, outcome, withWhom }
}

/** Why it was put right is told to staff only: the reason may speak of somebody else. */
const amendmentView = ({ at, by, reason }: Amendment, isStaff: boolean): AmendmentView => ({
  at,
  by: by.name,
  reason: isStaff ? reason : null
})
