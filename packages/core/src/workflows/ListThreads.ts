/**
 * A page of the threads that somebody may see: her own, those of a patient she helps, or her teams' inbox.
 *
 * The scope is a filter that the store applies; the page view is one audit row that lists its patients.
 */
import * as Effect from "effect/Effect"
import * as AccessPolicy from "../domain/AccessPolicy.ts"
import type { CareTeamId } from "../domain/Ids.ts"
import type { Pool } from "../domain/TriageVocabulary.ts"
import { type ThreadPlace, type ThreadQuery, Threads } from "../ports/Threads.ts"
import { auditOf, now, type Request, recordAudit } from "./Request.ts"

export const pageSizeMax = 100

export interface Page {
  readonly side: "patient" | "staff"
  /** Only this team's, where the person works in several. */
  readonly teamId: CareTeamId | null
  readonly status: ThreadQuery["status"]
  readonly order: ThreadQuery["order"]
  readonly limit: number
  readonly after: ThreadPlace | null
  readonly pool?: Pool | null
  /** Only what she has claimed or was given, and what those have for whom she covers. */
  readonly isMine?: boolean
}

export const listThreads = Effect.fn("listThreads")(function* (request: Request, page: Page) {
  const at = yield* now
  const whole =
    page.side === "staff"
      ? AccessPolicy.staffScope(request.principal, at)
      : AccessPolicy.patientScope(request.principal, at)
  const scope = page.teamId === null ? whole : { ...whole, teams: whole.teams.filter((team) => team === page.teamId) }
  const threads = yield* (yield* Threads).inbox({
    scope,
    status: page.status,
    order: page.order,
    limit: Math.min(page.limit, pageSizeMax),
    after: page.after,
    pool: page.pool ?? null,
    claimedBy: page.isMine === true ? ownAccounts(request) : null
  })
  const row = yield* auditOf(request, at, {
    activity: "ListThreads",
    action: "R",
    entities: threads.map((thread) => `Thread/${thread.id}`),
    patients: [...new Set(threads.map((thread) => thread.currentPatientId))]
  })
  yield* recordAudit(request.principal.account.practiceId, [row])
  return threads
})

/** How many threads the staff's inbox holds: of each team and pool, and of those that are hers. It names nobody. */
export const countInbox = Effect.fn("countInbox")(function* (request: Request, status: ThreadQuery["status"]) {
  const at = yield* now
  const scope = AccessPolicy.staffScope(request.principal, at)
  const threads = yield* Threads
  const counts = yield* threads.counts({ scope, status })
  const mine = yield* threads.counts({ scope, status, claimedBy: ownAccounts(request) })
  const row = yield* auditOf(request, at, { activity: "CountInbox", action: "R", entities: [], patients: [] })
  yield* recordAudit(request.principal.account.practiceId, [row])
  return { counts, mine: mine.reduce((sum, { count }) => sum + count, 0) }
})

const ownAccounts = ({ principal }: Request) => [principal.account.id, ...(principal.coversFor ?? [])]
