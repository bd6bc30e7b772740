/**
 * People and roles over HTTP.
 */
import { Api } from "@intervisit/api/Api"
import type { PeopleView } from "@intervisit/api/People"
import { inviteAgain, inviteColleague } from "@intervisit/core/workflows/InviteColleague"
import { listPeople, type WorkingPerson } from "@intervisit/core/workflows/ListPeople"
import { changeMembership, changeRoles, switchAccount } from "@intervisit/core/workflows/ManagePeople"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { currentRequest, keyedRequest } from "./CurrentRequest.ts"
import { asProblems } from "./Problems.ts"

export const layer = HttpApiBuilder.group(Api, "people", (handlers) =>
  handlers.handleAll({
    list: Effect.fnUntraced(function* () {
      const { people, teams } = yield* asProblems(listPeople(yield* currentRequest))
      const view: PeopleView = { people: people.map(personView), teams: teams.map(({ id, name }) => ({ id, name })) }
      return view
    }),
    invite: Effect.fnUntraced(function* ({ headers, payload }) {
      const request = yield* keyedRequest("POST /people", headers["idempotency-key"], payload)
      return yield* asProblems(inviteColleague(request, payload))
    }),
    inviteAgain: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const route = `POST /people/${params.accountId}/invitations`
      const request = yield* keyedRequest(route, headers["idempotency-key"], payload)
      return yield* asProblems(inviteAgain(request, params.accountId, payload.channel))
    }),
    changeRoles: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const route = `POST /people/${params.accountId}/roles`
      const request = yield* keyedRequest(route, headers["idempotency-key"], payload)
      yield* asProblems(changeRoles(request, params.accountId, payload.roles))
    }),
    switchAccount: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const route = `POST /people/${params.accountId}/active`
      const request = yield* keyedRequest(route, headers["idempotency-key"], payload)
      yield* asProblems(switchAccount(request, params.accountId, payload.isActive))
    }),
    changeMembership: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const route = `POST /people/${params.accountId}/teams/${params.teamId}`
      const request = yield* keyedRequest(route, headers["idempotency-key"], payload)
      yield* asProblems(changeMembership(request, params.accountId, params.teamId, payload))
    })
  })
)

const personView = ({
  account,
  hasPassword,
  invitation,
  memberships
}: WorkingPerson): PeopleView["people"][number] => ({
  id: account.id,
  login: account.login,
  name: account.name,
  title: account.title ?? null,
  roles: account.roles,
  language: account.language,
  email: account.email ?? null,
  isActive: account.isActive,
  hasPassword,
  invitedUntil: invitation?.expiresAt ?? null,
  memberships: memberships.map(({ membership: { from, role, until }, team: { id, name } }) => ({
    teamId: id,
    teamName: name,
    role,
    from,
    until
  }))
})
