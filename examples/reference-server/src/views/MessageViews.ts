/**
 * One message as the API tells it. The chart's receipt and the notice's state are for staff.
 */
import type { MessageView } from "@intervisit/api/Threads"
import type { Principal } from "@intervisit/core/domain/AccessPolicy"
import type { MessageWithBody } from "@intervisit/core/ports/Threads"

export const messageView = (
  principal: Principal,
  side: "patient" | "staff",
  { body, message }: MessageWithBody
): typeof MessageView.Type => {
  const { author } = message
  const isStaff = side === "staff"
  return {
    id: message.id,
    kind: message.kind,
    author: { name: author.name, role: author.role },
    isMine: author.accountId === principal.account.id,
    side: author.kind === "staff" ? "staff" : "patient",
    writtenFor: author.kind === "representative" ? author.role : null,
    sentAt: message.sentAt,
    language: message.language,
    body,
    attachments: message.attachments,
    filing: isStaff ? message.filing : null,
    notice: isStaff ? message.notice.state : null
  }
}
