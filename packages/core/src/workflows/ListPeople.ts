/**
 * Everybody who works here: roles, teams past and present, whether she has a password, and where an invitation stands.
 */
import * as Effect from "effect/Effect"
import type { Account } from "../domain/Account.ts"
import type { CareTeam, Membership } from "../domain/CareTeam.ts"
import { type Invitation, inviteeKey, standing } from "../domain/Invitation.ts"
import { AccountRegister } from "../ports/AccountRegister.ts"
import { Invitations } from "../ports/Invitations.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { auditOf, now, permit, type Request, recordAudit } from "./Request.ts"

export interface WorkingPerson {
  readonly account: Account
  readonly memberships: ReadonlyArray<{ readonly team: CareTeam; readonly membership: Membership }>
  readonly hasPassword: boolean
  /** The invitation that she could use now. */
  readonly invitation: Invitation | undefined
}

const audited = { activity: "ListPeople", action: "R", entities: [], patients: [] } as const

export const listPeople = Effect.fn("listPeople")(function* (request: Request) {
  yield* permit(request, "manage-people", audited)
  const at = yield* now
  const { practiceId } = request.principal.account
  const register = yield* AccountRegister
  const accounts = yield* register.working(practiceId)
  const teams = yield* (yield* ProviderDirectory).careTeams(practiceId)
  const keys = accounts.map(({ id }) => inviteeKey({ _tag: "Colleague", accountId: id }))
  const invitations = yield* (yield* Invitations).forInvitees(practiceId, keys)
  const people = yield* Effect.forEach(accounts, (account) =>
    Effect.map(
      register.hasCredential(practiceId, account.id),
      (hasPassword): WorkingPerson => ({
        account,
        memberships: teams.flatMap((team) =>
          team.members.filter(({ accountId }) => accountId === account.id).map((membership) => ({ team, membership }))
        ),
        hasPassword,
        invitation: invitations.find(
          (one) =>
            inviteeKey(one.invitee) === inviteeKey({ _tag: "Colleague", accountId: account.id }) &&
            standing(one, at) === "open"
        )
      })
    )
  )
  yield* recordAudit(practiceId, [yield* auditOf(request, at, audited)])
  return { people, teams }
})
