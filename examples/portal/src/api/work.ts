/**
 * People and roles over the wire.
 */
import { type Cause, request } from "./request.ts"
import type { ColleagueForm, InvitedView, PeopleView, Role } from "./views.ts"

export const people = (cause: Cause): Promise<PeopleView> => request({ method: "GET", path: "/people", cause })

const post = <A>(path: string, body: unknown, idempotencyKey: string): Promise<A> =>
  request({ method: "POST", path: `/people${path}`, body, idempotencyKey, cause: "person" })

export const inviteColleague = (form: ColleagueForm, key: string): Promise<InvitedView> => post("", form, key)

export const inviteAgain = (id: string, channel: InvitedView["channel"], key: string): Promise<InvitedView> =>
  post(`/${encodeURIComponent(id)}/invitations`, { channel }, key)

export const changeRoles = (id: string, roles: ReadonlyArray<Role>, key: string): Promise<void> =>
  post(`/${encodeURIComponent(id)}/roles`, { roles }, key)

export const switchAccount = (id: string, isActive: boolean, key: string): Promise<void> =>
  post(`/${encodeURIComponent(id)}/active`, { isActive }, key)

export interface Membership {
  readonly role: string
  readonly from: string
  readonly until: string | null
}

export const changeMembership = (id: string, teamId: string, membership: Membership, key: string): Promise<void> =>
  post(`/${encodeURIComponent(id)}/teams/${encodeURIComponent(teamId)}`, membership, key)
