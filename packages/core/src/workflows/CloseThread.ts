/**
 * Ends a conversation. The patient opens a new one to write again; what was said stays readable on both sides.
 */
import * as Effect from "effect/Effect"
import * as Commit from "../domain/Commit.ts"
import type { ThreadId } from "../domain/Ids.ts"
import * as Thread from "../domain/Thread.ts"
import { dueTimeChanges } from "./DueTimeChanges.ts"
import { openThreadAsStaff } from "./OpenThread.ts"
import { type Plan, perform } from "./Plan.ts"
import { auditOf, now, originOf, type Request } from "./Request.ts"

export const closeThread = Effect.fn("closeThread")((request: Request, threadId: ThreadId) =>
  perform(request, plan(request, threadId))
)

const plan = Effect.fnUntraced(function* (request: Request, threadId: ThreadId) {
  const recordedAt = yield* now
  const at = request.occurredAt ?? recordedAt
  const thread = yield* openThreadAsStaff(request, threadId, at, { activity: "CloseThread", action: "U" })
  const events = yield* Effect.fromResult(Thread.close(thread, at))
  const origin = originOf(request, recordedAt)
  const change = { kind: "Thread", id: thread.id, before: thread, bodies: events } as const
  const after = Commit.stateAfter(origin, change)
  const row = yield* auditOf(request, recordedAt, {
    activity: "CloseThread",
    action: "U",
    entities: [`Thread/${thread.id}`],
    patients: [thread.currentPatientId]
  })
  return {
    commit: Commit.withParts(Commit.fromChanges(origin, [change]), {
      dueTimes: dueTimeChanges(thread, after),
      audit: [row]
    }),
    answer: after
  } satisfies Plan<Thread.Thread>
})
