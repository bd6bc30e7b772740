/**
 * Somebody takes a thread away, on paper or as a file: what she may see of it, and the trace that she took it.
 *
 * It marks nothing as read. The trace is a row of its own, since a copy leaves the house and a look does not.
 * Source: 45 CFR 164.524, access of individuals; 164.528, what a record of it must name.
 */
import * as Effect from "effect/Effect"
import type { ThreadId } from "../domain/Ids.ts"
import { Threads } from "../ports/Threads.ts"
import { openThread } from "./OpenThread.ts"
import { seenFrom, type ThreadView } from "./ReadThread.ts"
import { auditOf, now, type Request, recordAudit } from "./Request.ts"

export type CopyMedium = "paper" | "file"

const activities = { paper: "PrintThread", file: "DownloadThread" } as const

export const copyThread = Effect.fn("copyThread")(function* (request: Request, threadId: ThreadId, medium: CopyMedium) {
  const at = yield* now
  const activity = activities[medium]
  const { side, thread } = yield* openThread(request, threadId, at, { activity, action: "R" })
  const messages = yield* (yield* Threads).messages(thread.practiceId, thread.id)
  const row = yield* auditOf(request, at, {
    activity,
    action: "R",
    entities: [`Thread/${thread.id}`],
    patients: [thread.currentPatientId]
  })
  yield* recordAudit(thread.practiceId, [row])
  const view: ThreadView = { side, thread, messages: seenFrom(side, messages) }
  return view
})
