/**
 * Who works at the practice: what a manager or an operator changes about an account, and the rules around it.
 *
 * The practice keeps at least one active manager and one active operator, so that nobody locks everybody out. Whoever
 * is switched off is signed out everywhere in the same commit. Source: 45 CFR 164.308(a)(3)(ii)(C), termination
 * procedures.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type Account, type Role, workingRoles } from "../domain/Account.ts"
import type { CareTeam, Membership } from "../domain/CareTeam.ts"
import * as Commit from "../domain/Commit.ts"
import { AccountId, type CareTeamId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import { inviteeKey } from "../domain/Invitation.ts"
import { AccountRegister } from "../ports/AccountRegister.ts"
import { Accounts } from "../ports/Accounts.ts"
import { Invitations } from "../ports/Invitations.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { endingSessions } from "./Enrolling.ts"
import { endingAll } from "./MintInvitation.ts"
import { type Plan, perform } from "./Plan.ts"
import { auditOf, now, originOf, permit, type Request } from "./Request.ts"

export class AccountNotFound extends Schema.TaggedError<AccountNotFound>()("AccountNotFound", {
  accountId: AccountId
}) {
  override get message() {
    return `No account ${this.accountId} works here; load the list again.`
  }
}

/** Nobody else could do that work any more. */
export class LastOfRole extends Schema.TaggedError<LastOfRole>()("LastOfRole", {
  role: Schema.Literals(["manager", "operator"])
}) {
  override get message() {
    return `This is the last active ${this.role}; give the role to somebody else first.`
  }
}

/** The roles of an account, as a set; those of the patients' side stay as they are. */
export const changeRoles = Effect.fn("changeRoles")(
  (request: Request, accountId: AccountId, roles: ReadonlyArray<Role>) =>
    onAccount(request, "ChangeRoles", accountId, (account) => {
      const others = account.roles.filter((role) => !isWorking(role))
      return Effect.succeed({ ...account, roles: [...others, ...workingRoles.filter((role) => roles.includes(role))] })
    })
)

/** Switches an account off, with every session of it, or on again. */
export const switchAccount = Effect.fn("switchAccount")((request: Request, accountId: AccountId, isActive: boolean) =>
  onAccount(request, isActive ? "EnableAccount" : "DisableAccount", accountId, (account) =>
    Effect.succeed({ ...account, isActive })
  )
)

/** Makes somebody a member of a team in a role, from one instant until another; her membership there is replaced. */
export const changeMembership = Effect.fn("changeMembership")(
  (
    request: Request,
    accountId: AccountId,
    teamId: CareTeamId,
    membership: Pick<Membership, "role" | "from" | "until">
  ) =>
    perform(
      request,
      Effect.gen(function* () {
        const at = yield* now
        yield* permitted(request, "ChangeMembership", accountId)
        const account = yield* worker(request, accountId)
        const before = yield* (yield* ProviderDirectory).careTeam(account.practiceId, teamId)
        if (before === undefined) return yield* new AccountNotFound({ accountId })
        const body = { _tag: "CareTeamConfigured", team: withMember(before, account, membership) } as const
        const changes = [{ kind: "CareTeam", id: before.id, before, bodies: [body] } as const]
        const entities = [`Account/${accountId}`, `CareTeam/${teamId}`]
        const row = yield* auditOf(request, at, { activity: "ChangeMembership", action: "U", entities, patients: [] })
        return {
          commit: Commit.withParts(Commit.fromChanges(originOf(request, at), changes), { audit: [row] }),
          answer: null
        } satisfies Plan<null>
      })
    )
)

/** The team with this account as such a member, in place of whatever she was there before. */
export const withMember = (
  team: CareTeam,
  account: Pick<Account, "id" | "practitionerId">,
  membership: Pick<Membership, "role" | "from" | "until">
): CareTeam => ({
  ...team,
  members: [
    ...team.members.filter((member) => member.accountId !== account.id),
    { accountId: account.id, practitionerId: account.practitionerId ?? null, ...membership }
  ]
})

/** Lets through who may manage people. */
export const permitted = (request: Request, activity: string, accountId: AccountId | null) =>
  permit(request, "manage-people", {
    activity,
    action: "U",
    entities: accountId === null ? [] : [`Account/${accountId}`],
    patients: []
  })

/** An account of somebody who works here; a patient's is none of these pages' business. */
export const worker = Effect.fnUntraced(function* (request: Request, accountId: AccountId) {
  const { practiceId } = request.principal.account
  const working = yield* (yield* AccountRegister).working(practiceId)
  const account = working.find(({ id }) => id === accountId)
  if (account !== undefined) return account
  // Whoever lost her last role of work can get one again.
  const former = yield* (yield* Accounts).byId(practiceId, accountId)
  return former === undefined || former.patientId !== undefined ? yield* new AccountNotFound({ accountId }) : former
})

const onAccount = <E extends { readonly _tag: string }, R>(
  request: Request,
  activity: string,
  accountId: AccountId,
  change: (account: Account) => Effect.Effect<Account, E, R>
) =>
  perform(
    request,
    Effect.gen(function* () {
      const at = yield* now
      yield* permitted(request, activity, accountId)
      const before = yield* worker(request, accountId)
      const after = yield* change(before)
      const guard = yield* mustLeaveOne(before, after)
      const isNew = String([before.isActive, before.roles]) !== String([after.isActive, after.roles])
      const bodies = isNew ? [{ _tag: "AccountConfigured", account: after } as const] : []
      const ended = after.isActive ? { changes: [], writes: [] } : yield* signedOut(before, at)
      const changes = [{ kind: "Account", id: before.id, before, bodies } as const, ...guard, ...ended.changes]
      const commit = Commit.fromChanges(originOf(request, at), changes)
      const row = yield* auditOf(request, at, {
        activity,
        action: "U",
        entities: [`Account/${accountId}`],
        patients: []
      })
      return {
        commit: Commit.withParts(commit, { writes: [...commit.writes, ...ended.writes], audit: [row] }),
        answer: null
      } satisfies Plan<null>
    })
  )

/** Her sessions and open invitations end with her account. */
const signedOut = Effect.fnUntraced(function* ({ id, practiceId }: Account, at: Instant) {
  const sessions = yield* (yield* AccountRegister).openSessions(practiceId, id)
  const key = inviteeKey({ _tag: "Colleague", accountId: id })
  const invitations = yield* (yield* Invitations).forInvitees(practiceId, [key])
  return {
    changes: endingAll(invitations, { kind: "withdrawn", at, accountId: null }),
    writes: endingSessions(sessions, at)
  }
})

/**
 * Whoever takes such a role away also writes on the practice, so that of two managers who switch each other off at once
 * the second is decided again.
 */
const mustLeaveOne = Effect.fnUntraced(function* (before: Account, after: Account) {
  const practice = yield* (yield* ProviderDirectory).practice(before.practiceId)
  const working = yield* (yield* AccountRegister).working(before.practiceId)
  let isGuarded = false
  for (const role of ["manager", "operator"] as const) {
    const loses = has(before, role) && !has(after, role)
    if (loses && !working.some((other) => other.id !== before.id && has(other, role))) {
      return yield* new LastOfRole({ role })
    }
    isGuarded ||= loses
  }
  if (practice === undefined || !isGuarded) return []
  const bodies = [{ _tag: "PracticeConfigured", practice }] as const
  return [{ kind: "Practice", id: practice.id, before: practice, bodies }] satisfies ReadonlyArray<Commit.Change>
})

const has = ({ isActive, roles }: Account, role: Role): boolean => isActive && roles.includes(role)

const isWorking = (role: Role): boolean => workingRoles.some((working) => working === role)
