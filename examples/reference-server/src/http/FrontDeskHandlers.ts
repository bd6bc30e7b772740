/**
 * The front desk over HTTP: today's visits, inviting, withdrawing an invitation.
 */
import { Api } from "@intervisit/api/Api"
import { invitePatient, withdrawInvitation } from "@intervisit/core/workflows/InvitePatient"
import { listFrontDesk } from "@intervisit/core/workflows/ListFrontDesk"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { frontDeskView } from "../views/FrontDeskViews.ts"
import { currentRequest, keyedRequest } from "./CurrentRequest.ts"
import { asProblems } from "./Problems.ts"

export const layer = HttpApiBuilder.group(Api, "frontDesk", (handlers) =>
  handlers.handleAll({
    visits: Effect.fnUntraced(function* () {
      const request = yield* currentRequest
      const desk = yield* asProblems(listFrontDesk(request))
      return yield* frontDeskView(request.principal.account.practiceId, desk)
    }),
    invite: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const route = `POST /patients/${params.patientId}/invitations`
      const request = yield* keyedRequest(route, headers["idempotency-key"], payload)
      return yield* asProblems(invitePatient(request, params.patientId, payload.channel))
    }),
    withdraw: Effect.fnUntraced(function* ({ headers, params }) {
      const route = `POST /invitations/${params.invitationId}/withdraw`
      const request = yield* keyedRequest(route, headers["idempotency-key"], null)
      yield* asProblems(withdrawInvitation(request, params.invitationId))
    })
  })
)
