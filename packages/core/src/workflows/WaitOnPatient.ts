/**
 * The team has asked and can only wait for the patient; or it waits no longer.
 *
 * The time of waiting is stored, half-open. It suspends the resolution clock and never the next response: whatever the
 * patient was promised stands. Her next letter ends it by itself. Source: response-time policy, rule 4.
 */
import * as Effect from "effect/Effect"
import * as Commit from "../domain/Commit.ts"
import type { ThreadId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import * as Thread from "../domain/Thread.ts"
import type { ThreadEvent } from "../domain/ThreadEvent.ts"
import { openThreadAsStaff } from "./OpenThread.ts"
import { type Plan, perform } from "./Plan.ts"
import { auditOf, now, originOf, type Request } from "./Request.ts"

/** Begins to wait; nothing where it waits already. */
export const waitOnPatient = (thread: Thread.Thread, at: Instant): ReadonlyArray<ThreadEvent> =>
  Thread.isWaitingOnPatient(thread) ? [] : [{ _tag: "WaitingOnPatient", at }]

export const setWaiting = Effect.fn("setWaiting")((request: Request, threadId: ThreadId, isWaiting: boolean) =>
  perform(request, plan(request, threadId, isWaiting))
)

const plan = Effect.fnUntraced(function* (request: Request, threadId: ThreadId, isWaiting: boolean) {
  const recordedAt = yield* now
  const at = request.occurredAt ?? recordedAt
  const activity = isWaiting ? "WaitOnPatient" : "EndWaiting"
  const thread = yield* openThreadAsStaff(request, threadId, at, { activity, action: "U" })
  if (thread.status === "closed") return yield* new Thread.ThreadIsClosed({ threadId })
  const ended: ReadonlyArray<ThreadEvent> = Thread.isWaitingOnPatient(thread) ? [{ _tag: "WaitingEnded", at }] : []
  const bodies = isWaiting ? waitOnPatient(thread, at) : ended
  const origin = originOf(request, recordedAt)
  const change = { kind: "Thread", id: thread.id, before: thread, bodies } as const
  const row = yield* auditOf(request, recordedAt, {
    activity,
    action: "U",
    entities: [`Thread/${thread.id}`],
    patients: [thread.currentPatientId]
  })
  return {
    commit: Commit.withParts(Commit.fromChanges(origin, [change]), { audit: [row] }),
    answer: Commit.stateAfter(origin, change)
  } satisfies Plan<Thread.Thread>
})
