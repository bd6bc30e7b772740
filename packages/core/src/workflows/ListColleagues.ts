/**
 * The people who answer together: of some teams, or of the whole practice, each once, with who covers for whom.
 */
import * as Effect from "effect/Effect"
import * as AccessPolicy from "../domain/AccessPolicy.ts"
import type { Account } from "../domain/Account.ts"
import { type CareTeam, membersAt } from "../domain/CareTeam.ts"
import { type Cover, coverOf } from "../domain/Cover.ts"
import type { AccountId, PracticeId } from "../domain/Ids.ts"
import { Accounts } from "../ports/Accounts.ts"
import { Covers } from "../ports/Covers.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { auditOf, now, type Request, recordAudit, refuse } from "./Request.ts"

export interface Colleague {
  readonly account: Account
  /** Who answers for her now, where she is away. */
  readonly cover: Cover | undefined
}

/** The staff of these teams who sign in, by name. */
export const colleaguesOf = Effect.fnUntraced(function* (practiceId: PracticeId, teams: ReadonlyArray<CareTeam>) {
  const at = yield* now
  const members = teams.flatMap((team) => membersAt(team, at))
  const ids = new Set(
    members.flatMap(({ accountId }): ReadonlyArray<AccountId> => (accountId === null ? [] : [accountId]))
  )
  const accounts = yield* Accounts
  const covers = yield* (yield* Covers).since(practiceId, at)
  const found = yield* Effect.forEach(ids, (id) => accounts.byId(practiceId, id))
  return found
    .flatMap(
      (account): ReadonlyArray<Colleague> =>
        account?.isActive === true && account.roles.includes("staff")
          ? [{ account, cover: coverOf(covers, account.id, at) }]
          : []
    )
    .toSorted((a, b) => (a.account.name < b.account.name ? -1 : 1))
})

/** All of the practice, for staff and managers. */
export const listColleagues = Effect.fn("listColleagues")(function* (request: Request) {
  const audited = { activity: "ListColleagues", action: "R", entities: [], patients: [] } as const
  const { practiceId } = request.principal.account
  const isAtWork = (["staff", "manager"] as const).some((role) => AccessPolicy.hasRole(request.principal, role))
  if (!isAtWork) {
    return yield* refuse(request, audited, new AccessPolicy.AccessRefused({ activity: audited.activity }))
  }
  yield* recordAudit(practiceId, [yield* auditOf(request, yield* now, audited)])
  return yield* colleaguesOf(practiceId, yield* (yield* ProviderDirectory).careTeams(practiceId))
})
