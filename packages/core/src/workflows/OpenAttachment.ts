/**
 * An attachment with its bytes, for whoever may read the message that names it. Every look is audited.
 */
import * as Effect from "effect/Effect"
import type { MessageId } from "../domain/Ids.ts"
import { isReadableByPatient } from "../domain/Message.ts"
import { Attachments } from "../ports/Attachments.ts"
import { Threads } from "../ports/Threads.ts"
import { openThread } from "./OpenThread.ts"
import { auditOf, now, type Request, recordAudit } from "./Request.ts"

/** Undefined where there is no such attachment among hers. */
export const openAttachment = Effect.fn("openAttachment")(function* (
  request: Request,
  messageId: MessageId,
  sha256: string
) {
  const at = yield* now
  const { practiceId } = request.principal.account
  const found = yield* (yield* Threads).message(practiceId, messageId)
  const attachment = found?.message.attachments.find((one) => one.sha256 === sha256)
  if (found === undefined || attachment === undefined) return undefined
  const { message } = found
  const opened = yield* openThread(request, message.threadId, at, { activity: "OpenAttachment", action: "R" }).pipe(
    Effect.catchTag("ThreadNotFound", () => Effect.succeed(undefined))
  )
  if (opened === undefined || (opened.side === "patient" && !isReadableByPatient(message))) return undefined
  const row = yield* auditOf(request, at, {
    activity: "OpenAttachment",
    action: "R",
    entities: [`Message/${messageId}`],
    patients: [opened.thread.currentPatientId]
  })
  yield* recordAudit(practiceId, [row])
  const content = yield* (yield* Attachments).content(practiceId, sha256)
  return content === undefined ? undefined : { attachment, content }
})
