/**
 * "I answer this": claims a thread, gives it back, or takes it over from a colleague. The others see it at once.
 */
import * as Effect from "effect/Effect"
import * as Commit from "../domain/Commit.ts"
import type { ThreadId } from "../domain/Ids.ts"
import * as Thread from "../domain/Thread.ts"
import { openThreadAsStaff } from "./OpenThread.ts"
import { type Plan, perform } from "./Plan.ts"
import { auditOf, now, originOf, type Request } from "./Request.ts"

/** Claims it. A colleague's claim refuses, unless `takeOver`. */
export const claimThread = Effect.fn("claimThread")((request: Request, threadId: ThreadId, takeOver = false) =>
  perform(
    request,
    Effect.gen(function* () {
      const at = request.occurredAt ?? (yield* now)
      const thread = yield* openThreadAsStaff(request, threadId, at, { activity: "ClaimThread", action: "U" })
      const { id: accountId, name } = request.principal.account
      const events = yield* Effect.fromResult(Thread.claim(thread, { accountId, name }, at, takeOver))
      return yield* planned(request, "ClaimThread", thread, events)
    })
  )
)

/** Gives it back to the pool. */
export const releaseThread = Effect.fn("releaseThread")((request: Request, threadId: ThreadId) =>
  perform(
    request,
    Effect.gen(function* () {
      const at = request.occurredAt ?? (yield* now)
      const thread = yield* openThreadAsStaff(request, threadId, at, { activity: "ReleaseThread", action: "U" })
      return yield* planned(request, "ReleaseThread", thread, Thread.release(thread, at))
    })
  )
)

const planned = Effect.fnUntraced(function* (
  request: Request,
  activity: string,
  thread: Thread.Thread,
  events: ReturnType<typeof Thread.release>
) {
  const recordedAt = yield* now
  const origin = originOf(request, recordedAt)
  const change = { kind: "Thread", id: thread.id, before: thread, bodies: events } as const
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
