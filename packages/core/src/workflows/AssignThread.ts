/**
 * Gives a thread to a colleague, or to another care team, with the reason. It stops no clock: what was promised stands.
 *
 * Source: response-time policy, rule 3.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { includesAccount } from "../domain/CareTeam.ts"
import * as Commit from "../domain/Commit.ts"
import { type AccountId, CareTeamId, type ThreadId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import * as Thread from "../domain/Thread.ts"
import type { ThreadEvent } from "../domain/ThreadEvent.ts"
import { Accounts } from "../ports/Accounts.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { openThreadAsStaff } from "./OpenThread.ts"
import { type Plan, perform } from "./Plan.ts"
import { NotAColleague, reasonOf } from "./Refusals.ts"
import { auditOf, now, originOf, type Request } from "./Request.ts"

export type Assignee =
  | { readonly _tag: "Colleague"; readonly accountId: AccountId }
  | { readonly _tag: "Team"; readonly teamId: CareTeamId }

export class CareTeamNotFound extends Schema.TaggedError<CareTeamNotFound>()("CareTeamNotFound", {
  teamId: CareTeamId
}) {
  override get message() {
    return `No other care team ${this.teamId} is known here; choose a team from the list.`
  }
}

export const assignThread = Effect.fn("assignThread")(
  (request: Request, threadId: ThreadId, to: Assignee, reason: string) =>
    perform(request, plan(request, threadId, to, reason))
)

const audited = { activity: "AssignThread", action: "U" } as const

const plan = Effect.fnUntraced(function* (request: Request, threadId: ThreadId, to: Assignee, why: string) {
  const at = yield* now
  const thread = yield* openThreadAsStaff(request, threadId, at, audited)
  if (thread.status === "closed") return yield* new Thread.ThreadIsClosed({ threadId })
  const reason = yield* reasonOf(why)
  const { id: accountId, name } = request.principal.account
  const bodies = [yield* eventOf(thread, to, { by: { accountId, name }, reason, at })]
  const origin = originOf(request, at)
  const change = { kind: "Thread", id: thread.id, before: thread, bodies } as const
  const row = yield* auditOf(request, at, {
    ...audited,
    entities: [`Thread/${thread.id}`, to._tag === "Team" ? `CareTeam/${to.teamId}` : `Account/${to.accountId}`],
    patients: [thread.currentPatientId]
  })
  return {
    commit: Commit.withParts(Commit.fromChanges(origin, [change]), { audit: [row] }),
    answer: Commit.stateAfter(origin, change)
  } satisfies Plan<Thread.Thread>
})

const eventOf = Effect.fnUntraced(function* (
  thread: Thread.Thread,
  to: Assignee,
  given: { readonly by: { readonly accountId: AccountId; readonly name: string }; reason: string; at: Instant }
): Effect.fn.Return<ThreadEvent, CareTeamNotFound | NotAColleague, Accounts | ProviderDirectory> {
  const directory = yield* ProviderDirectory
  if (to._tag === "Team") {
    const { teamId } = to
    const team = yield* directory.careTeam(thread.practiceId, teamId)
    if (team === undefined || teamId === thread.teamId) return yield* new CareTeamNotFound({ teamId })
    return { _tag: "ThreadReassigned", teamId, ...given }
  }
  const { accountId } = to
  const account = yield* (yield* Accounts).byId(thread.practiceId, accountId)
  const team = yield* directory.careTeam(thread.practiceId, thread.teamId)
  const isColleague = team !== undefined && includesAccount(team, accountId, given.at)
  if (account?.isActive !== true || !account.roles.includes("staff") || !isColleague) {
    return yield* new NotAColleague({ accountId })
  }
  return { _tag: "ThreadAssigned", accountId, name: account.name, ...given }
})
