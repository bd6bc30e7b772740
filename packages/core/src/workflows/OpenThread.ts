/**
 * The thread that a request speaks of, and on which side of it the person stands; a stranger's is "not found".
 */
import * as Effect from "effect/Effect"
import * as AccessPolicy from "../domain/AccessPolicy.ts"
import type { ThreadId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import { Threads } from "../ports/Threads.ts"
import { ThreadNotFound } from "./Refusals.ts"
import { type Audited, type Request, refuse } from "./Request.ts"

/** Loads it for either side. The refusal is audited. */
export const openThread = Effect.fnUntraced(function* (
  request: Request,
  threadId: ThreadId,
  at: Instant,
  audited: Pick<Audited, "activity" | "action">
) {
  const thread = yield* (yield* Threads).get(request.principal.account.practiceId, threadId)
  const side = thread === undefined ? undefined : AccessPolicy.sideOf(request.principal, thread, at)
  if (thread !== undefined && side !== undefined) return { thread, side }
  return yield* refuse(
    request,
    { ...audited, entities: [`Thread/${threadId}`], patients: [] },
    new ThreadNotFound({ threadId })
  )
})

/** Loads it for the staff side alone. */
export const openThreadAsStaff = Effect.fnUntraced(function* (
  request: Request,
  threadId: ThreadId,
  at: Instant,
  audited: Pick<Audited, "activity" | "action">
) {
  const { side, thread } = yield* openThread(request, threadId, at, audited)
  if (side === "staff") return thread
  return yield* refuse(
    request,
    { ...audited, entities: [`Thread/${threadId}`], patients: [] },
    new ThreadNotFound({ threadId })
  )
})
