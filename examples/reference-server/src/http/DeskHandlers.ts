/**
 * Covers and canned answers over HTTP.
 */
import { Api } from "@intervisit/api/Api"
import { variables } from "@intervisit/core/domain/CannedAnswer"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import { arrangeCover, endCover, listCovers } from "@intervisit/core/workflows/ArrangeCover"
import { editCannedAnswer, listCannedAnswers, retireCannedAnswer } from "@intervisit/core/workflows/EditCannedAnswer"
import { listColleagues } from "@intervisit/core/workflows/ListColleagues"
import { now } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { cannedAnswerView, colleagueView, coverView } from "../views/DeskViews.ts"
import { currentRequest, keyedRequest } from "./CurrentRequest.ts"
import { asProblems } from "./Problems.ts"

const key = "idempotency-key"

export const layer = HttpApiBuilder.group(Api, "desk", (handlers) =>
  handlers.handleAll({
    covers: Effect.fnUntraced(function* () {
      const request = yield* currentRequest
      const covers = yield* asProblems(listCovers(request))
      const at = yield* now
      return covers.map((cover) => coverView(request.principal, cover, at))
    }),
    colleagues: Effect.fnUntraced(function* () {
      const request = yield* currentRequest
      const colleagues = yield* asProblems(listColleagues(request))
      return colleagues.map((colleague) => colleagueView(request.principal, colleague))
    }),
    arrangeCover: Effect.fnUntraced(function* ({ headers, payload }) {
      const request = yield* keyedRequest("POST /covers", headers[key], payload)
      const cover = yield* asProblems(arrangeCover(request, payload))
      return coverView(request.principal, cover, yield* now)
    }),
    endCover: Effect.fnUntraced(function* ({ headers, params }) {
      const request = yield* keyedRequest(`POST /covers/${params.coverId}/end`, headers[key], null)
      const cover = yield* asProblems(endCover(request, params.coverId))
      return coverView(request.principal, cover, yield* now)
    }),
    cannedAnswers: Effect.fnUntraced(function* () {
      const request = yield* currentRequest
      const answers = yield* asProblems(listCannedAnswers(request))
      const teams = yield* (yield* ProviderDirectory).careTeams(request.principal.account.practiceId)
      return {
        answers: answers.map(cannedAnswerView),
        teams: teams.map(({ id, name }) => ({ id, name })),
        variables
      }
    }),
    editCannedAnswer: Effect.fnUntraced(function* ({ headers, payload }) {
      const request = yield* keyedRequest("POST /canned-answers", headers[key], payload)
      return cannedAnswerView(yield* asProblems(editCannedAnswer(request, payload)))
    }),
    retireCannedAnswer: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const route = `POST /canned-answers/${params.cannedAnswerId}/retire`
      const request = yield* keyedRequest(route, headers[key], payload)
      yield* asProblems(retireCannedAnswer(request, params.cannedAnswerId, payload.seenVersion))
    })
  })
)
