/**
 * People and roles: who works here, in which teams, and who may do what.
 */
import { Role } from "@intervisit/core/domain/Account"
import { AccountId, CareTeamId } from "@intervisit/core/domain/Ids"
import { Instant } from "@intervisit/core/domain/Instant"
import { Channel } from "@intervisit/core/domain/Invitation"
import { Language } from "@intervisit/core/domain/Language"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { InvitedView, idempotent } from "./FrontDesk.ts"
import { Conflict, Forbidden, NotFound, Refused } from "./Problems.ts"

export const MembershipView = Schema.Struct({
  teamId: CareTeamId,
  teamName: Schema.String,
  role: Schema.String,
  from: Instant,
  until: Schema.NullOr(Instant)
})

export const PersonAtWorkView = Schema.Struct({
  id: AccountId,
  login: Schema.String,
  name: Schema.String,
  title: Schema.NullOr(Schema.String),
  roles: Schema.Array(Role),
  language: Language,
  email: Schema.NullOr(Schema.String),
  isActive: Schema.Boolean,
  hasPassword: Schema.Boolean,
  invitedUntil: Schema.NullOr(Instant),
  memberships: Schema.Array(MembershipView)
})
export type PersonAtWorkView = typeof PersonAtWorkView.Type

export const PeopleView = Schema.Struct({
  people: Schema.Array(PersonAtWorkView),
  teams: Schema.Array(Schema.Struct({ id: CareTeamId, name: Schema.String }))
})
export type PeopleView = typeof PeopleView.Type

const words = Schema.NonEmptyString.check(Schema.isMaxLength(200))

export const ColleagueForm = Schema.Struct({
  name: words,
  login: Schema.String.check(Schema.isMaxLength(200)),
  title: Schema.String.check(Schema.isMaxLength(100)),
  roles: Schema.Array(Role),
  teams: Schema.Array(CareTeamId),
  language: Language,
  email: Schema.NullOr(words),
  channel: Channel
})
export type ColleagueForm = typeof ColleagueForm.Type

const person = { params: { accountId: AccountId }, headers: idempotent }
const errors = [Forbidden, NotFound, Conflict, Refused] as const

export class PeopleApi extends HttpApiGroup.make("people")
  .add(
    HttpApiEndpoint.get("list", "/people", { success: PeopleView, error: Forbidden }),
    HttpApiEndpoint.post("invite", "/people", {
      headers: idempotent,
      payload: ColleagueForm,
      success: InvitedView.pipe(HttpApiSchema.status(201)),
      error: [Forbidden, Conflict, Refused]
    }),
    HttpApiEndpoint.post("inviteAgain", "/people/:accountId/invitations", {
      ...person,
      payload: Schema.Struct({ channel: Channel }),
      success: InvitedView.pipe(HttpApiSchema.status(201)),
      error: errors
    }),
    HttpApiEndpoint.post("changeRoles", "/people/:accountId/roles", {
      ...person,
      payload: Schema.Struct({ roles: Schema.Array(Role) }),
      success: HttpApiSchema.NoContent,
      error: errors
    }),
    HttpApiEndpoint.post("switchAccount", "/people/:accountId/active", {
      ...person,
      payload: Schema.Struct({ isActive: Schema.Boolean }),
      success: HttpApiSchema.NoContent,
      error: errors
    }),
    HttpApiEndpoint.post("changeMembership", "/people/:accountId/teams/:teamId", {
      params: { accountId: AccountId, teamId: CareTeamId },
      headers: idempotent,
      payload: Schema.Struct({ role: words, from: Instant, until: Schema.NullOr(Instant) }),
      success: HttpApiSchema.NoContent,
      error: errors
    })
  )
  .middleware(Authorization)
  .prefix("/api") {}
