/**
 * A patient's record over HTTP: readings, bands, and who has seen it.
 */
import { Api } from "@intervisit/api/Api"
import { correctReading, withdrawReading } from "@intervisit/core/workflows/CorrectReading"
import { planReadings } from "@intervisit/core/workflows/PlanReadings"
import { readAccessReport } from "@intervisit/core/workflows/ReadAccessReport"
import { readReadings } from "@intervisit/core/workflows/ReadReadings"
import { recordReading } from "@intervisit/core/workflows/RecordReading"
import { now } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { accessReportView, readingsView } from "../views/RecordViews.ts"
import { currentRequest, keyedRequest } from "./CurrentRequest.ts"
import { asProblems } from "./Problems.ts"

export const layer = HttpApiBuilder.group(Api, "record", (handlers) =>
  handlers.handleAll({
    readings: Effect.fnUntraced(function* ({ params }) {
      const opened = yield* asProblems(readReadings(yield* currentRequest, params.patientId))
      return yield* readingsView(opened, yield* now)
    }),
    recordReading: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const route = `POST /patients/${params.patientId}/readings`
      const request = yield* keyedRequest(route, headers["idempotency-key"], payload)
      const { id } = yield* asProblems(recordReading(request, { ...params, ...payload }))
      return { id }
    }),
    correctReading: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const route = `POST /readings/${params.readingId}/correct`
      const request = yield* keyedRequest(route, headers["idempotency-key"], payload)
      yield* asProblems(correctReading(request, params, payload))
    }),
    withdrawReading: Effect.fnUntraced(function* ({ headers, params }) {
      const route = `POST /readings/${params.readingId}/withdraw`
      const request = yield* keyedRequest(route, headers["idempotency-key"], null)
      yield* asProblems(withdrawReading(request, params))
    }),
    planReadings: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const route = `POST /patients/${params.patientId}/reading-plans`
      const request = yield* keyedRequest(route, headers["idempotency-key"], payload)
      yield* asProblems(planReadings(request, { ...params, ...payload }))
    }),
    accessReport: Effect.fnUntraced(function* ({ params, query }) {
      const report = yield* asProblems(
        readAccessReport(yield* currentRequest, {
          patientId: params.patientId,
          before: query.before ?? null,
          isOwnShown: query.own === "true"
        })
      )
      return accessReportView(report)
    })
  })
)
