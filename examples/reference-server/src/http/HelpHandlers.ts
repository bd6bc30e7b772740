/**
 * Who may act for whom, over HTTP.
 */
import { Api } from "@intervisit/api/Api"
import { askForHelp, listOwnHelp, withdrawHelpRequest } from "@intervisit/core/workflows/AskForHelp"
import { endOwnHelp, revokeRepresentative } from "@intervisit/core/workflows/AuthorizeRepresentative"
import { confirmHelp, refuseHelp } from "@intervisit/core/workflows/DecideHelp"
import { listHelpRequests } from "@intervisit/core/workflows/ListHelpRequests"
import { practiceDay } from "@intervisit/core/workflows/PracticeDay"
import { now } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { helpRequestView, ownHelpView } from "../views/HelpViews.ts"
import { currentRequest, keyedRequest } from "./CurrentRequest.ts"
import { asProblems } from "./Problems.ts"

export const layer = HttpApiBuilder.group(Api, "help", (handlers) =>
  handlers.handleAll({
    own: Effect.fnUntraced(function* () {
      return ownHelpView(yield* listOwnHelp(yield* currentRequest))
    }),
    ask: Effect.fnUntraced(function* ({ headers, payload }) {
      const request = yield* keyedRequest("POST /help/requests", headers["idempotency-key"], payload)
      yield* asProblems(askForHelp(request, payload))
    }),
    withdraw: Effect.fnUntraced(function* ({ headers, params }) {
      const route = `POST /help/requests/${params.requestId}/withdraw`
      const request = yield* keyedRequest(route, headers["idempotency-key"], null)
      yield* asProblems(withdrawHelpRequest(request, params.requestId))
    }),
    end: Effect.fnUntraced(function* ({ headers, params }) {
      const route = `POST /help/grants/${params.representativeId}/end`
      const request = yield* keyedRequest(route, headers["idempotency-key"], null)
      yield* asProblems(endOwnHelp(request, params.representativeId))
    }),
    waiting: Effect.fnUntraced(function* () {
      const request = yield* currentRequest
      const waiting = yield* asProblems(listHelpRequests(request))
      const { date } = yield* practiceDay(request.principal.account.practiceId, yield* now)
      return waiting.map((one) => helpRequestView(one, date))
    }),
    confirm: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const route = `POST /help/requests/${params.requestId}/confirm`
      const request = yield* keyedRequest(route, headers["idempotency-key"], payload)
      return yield* asProblems(confirmHelp(request, params.requestId, payload))
    }),
    refuse: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const route = `POST /help/requests/${params.requestId}/refuse`
      const request = yield* keyedRequest(route, headers["idempotency-key"], payload)
      yield* asProblems(refuseHelp(request, params.requestId, payload.reason))
    }),
    revoke: Effect.fnUntraced(function* ({ headers, params }) {
      const route = `POST /representatives/${params.representativeId}/revoke`
      const request = yield* keyedRequest(route, headers["idempotency-key"], null)
      yield* asProblems(revokeRepresentative(request, params.patientId, params.representativeId))
    })
  })
)
