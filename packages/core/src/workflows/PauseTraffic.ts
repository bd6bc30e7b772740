/**
 * An operator stops a feed, a destination or one lane, and lets it go on. Doing either twice changes nothing.
 */
import * as Effect from "effect/Effect"
import * as Commit from "../domain/Commit.ts"
import type { Pause } from "../domain/Pause.ts"
import { OutboxLog } from "../ports/OutboxLog.ts"
import { type Plan, perform } from "./Plan.ts"
import { auditOf, now, permit, type Request } from "./Request.ts"

/** Stops it. `id` is one of `Pause`'s. */
export const pauseTraffic = Effect.fn("pauseTraffic")((request: Request, id: string) =>
  perform(request, plan(request, id, "PauseTraffic"))
)

/** Lets it go on. */
export const resumeTraffic = Effect.fn("resumeTraffic")((request: Request, id: string) =>
  perform(request, plan(request, id, "ResumeTraffic"))
)

const plan = Effect.fnUntraced(function* (request: Request, id: string, activity: "PauseTraffic" | "ResumeTraffic") {
  const audited = { activity, action: "U", entities: [`Pause/${id}`], patients: [] } as const
  yield* permit(request, "manage-queues", audited)
  const at = yield* now
  const { id: accountId, name, practiceId } = request.principal.account
  const standing = yield* (yield* OutboxLog).pause(practiceId, id)
  const isDone = (standing !== undefined) === (activity === "PauseTraffic")
  const value: Pause | null =
    activity === "PauseTraffic" ? { id, practiceId, version: 1, by: { accountId, name }, at } : null
  const writes: ReadonlyArray<Commit.Write> = isDone
    ? []
    : [{ kind: "Pause", id, expected: standing?.version ?? 0, value }]
  const audit = [yield* auditOf(request, at, audited)]
  return { commit: Commit.withParts(Commit.empty(practiceId), { writes, audit }), answer: null } satisfies Plan<null>
})
