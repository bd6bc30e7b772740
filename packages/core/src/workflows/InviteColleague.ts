/**
 * A new colleague: her account without a password, her teams, and an invitation with which she chooses one.
 *
 * The same invitation again, later, lets somebody who forgot her password choose a new one; it ends her sessions.
 */
import * as Effect from "effect/Effect"
import { type Account, type Role, workingRoles } from "../domain/Account.ts"
import type { CareTeam } from "../domain/CareTeam.ts"
import * as Commit from "../domain/Commit.ts"
import type { AccountId, CareTeamId } from "../domain/Ids.ts"
import type { Channel } from "../domain/Invitation.ts"
import type { Language } from "../domain/Language.ts"
import * as Password from "../domain/Password.ts"
import { Accounts } from "../ports/Accounts.ts"
import { IdGenerator } from "../ports/IdGenerator.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { permitted, withMember, worker } from "./ManagePeople.ts"
import { type Invited, mintInvitation } from "./MintInvitation.ts"
import { type Plan, perform } from "./Plan.ts"
import { InvitationRefused } from "./Refusals.ts"
import { auditOf, now, originOf, type Request } from "./Request.ts"

export interface NewColleague {
  readonly name: string
  readonly login: string
  /** The word beside the name, such as "nurse"; also her role in the teams. */
  readonly title: string
  readonly roles: ReadonlyArray<Role>
  readonly teams: ReadonlyArray<CareTeamId>
  readonly language: Language
  readonly email: string | null
  readonly channel: Channel
}

/** Makes the account and its invitation in one commit. */
export const inviteColleague = Effect.fn("inviteColleague")((request: Request, colleague: NewColleague) =>
  perform(
    request,
    Effect.gen(function* () {
      const at = yield* now
      yield* permitted(request, "InviteColleague", null)
      const { practiceId } = request.principal.account
      const login = yield* Effect.fromResult(Password.login(colleague.login))
      const holder = yield* (yield* Accounts).byLogin(practiceId, login)
      if (holder !== undefined) return yield* new Password.LoginRefused({ reason: "taken" })
      const { channel, email, language, name, roles, title } = colleague
      const account: Account = {
        id: (yield* (yield* IdGenerator).next) as AccountId,
        practiceId,
        version: 0,
        login,
        name,
        ...(title === "" ? {} : { title }),
        roles: workingRoles.filter((role) => roles.includes(role)),
        language,
        ...(email === null ? {} : { email }),
        isActive: true
      }
      const teams = yield* (yield* ProviderDirectory).careTeams(practiceId)
      const membership = { role: title === "" ? "staff" : title, from: at, until: null }
      const joined = teams.filter(({ id }) => colleague.teams.includes(id))
      const invitee = { _tag: "Colleague", accountId: account.id } as const
      const minted = yield* mintInvitation(request, at, invitee, channel, { email, language })
      const made = { _tag: "AccountConfigured", account } as const
      return yield* planned(request, "InviteColleague", account.id, minted, [
        { kind: "Account", id: account.id, before: undefined, bodies: [made] },
        ...joined.map((team) => teamChange(team, withMember(team, account, membership)))
      ])
    })
  )
)

/** A new code for somebody who never used hers, or who forgot her password. */
export const inviteAgain = Effect.fn("inviteAgain")((request: Request, accountId: AccountId, channel: Channel) =>
  perform(
    request,
    Effect.gen(function* () {
      const at = yield* now
      yield* permitted(request, "InviteAgain", accountId)
      const account = yield* worker(request, accountId)
      if (!account.isActive) return yield* new InvitationRefused({ reason: "not-active" })
      const minted = yield* mintInvitation(request, at, { _tag: "Colleague", accountId }, channel)
      return yield* planned(request, "InviteAgain", accountId, minted, [])
    })
  )
)

const teamChange = (before: CareTeam, team: CareTeam): Commit.Change => ({
  kind: "CareTeam",
  id: before.id,
  before,
  bodies: [{ _tag: "CareTeamConfigured", team }]
})

const planned = Effect.fnUntraced(function* (
  request: Request,
  activity: string,
  accountId: AccountId,
  { answer, changes, keptAnswer, outbox }: Effect.Success<ReturnType<typeof mintInvitation>>,
  more: ReadonlyArray<Commit.Change>
) {
  const at = yield* now
  const entities = [`Account/${accountId}`, `Invitation/${answer.invitationId}`]
  const row = yield* auditOf(request, at, { activity, action: "C", entities, patients: [] })
  const commit = Commit.fromChanges(originOf(request, at), [...more, ...changes])
  return { commit: Commit.withParts(commit, { outbox, audit: [row] }), answer, keptAnswer } satisfies Plan<Invited>
})
