/**
 * Every wording that a message ever had, for staff of its thread: what was corrected, and what was taken back.
 *
 * Nobody reads it by the way: it is asked for on purpose, and the look is audited under its own name.
 */
import * as Effect from "effect/Effect"
import type { MessageId, ThreadId } from "../domain/Ids.ts"
import { Threads } from "../ports/Threads.ts"
import { openThreadAsStaff } from "./OpenThread.ts"
import { MessageNotFound } from "./Refusals.ts"
import { auditOf, now, type Request, recordAudit } from "./Request.ts"

export const readRevisions = Effect.fn("readRevisions")(function* (
  request: Request,
  threadId: ThreadId,
  messageId: MessageId
) {
  const at = yield* now
  const audited = { activity: "ReadRevisions", action: "R" } as const
  const thread = yield* openThreadAsStaff(request, threadId, at, audited)
  const threads = yield* Threads
  const found = yield* threads.message(thread.practiceId, messageId)
  if (found?.message.threadId !== thread.id) return yield* new MessageNotFound({ messageId })
  const row = yield* auditOf(request, at, {
    ...audited,
    entities: [`Message/${messageId}`],
    patients: [thread.currentPatientId]
  })
  yield* recordAudit(thread.practiceId, [row])
  return yield* threads.revisions(thread.practiceId, messageId)
})
