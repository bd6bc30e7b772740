/**
 * The practice at one look, for managers: promises, load, what waits and is late, and what stands behind.
 */
import { CareTeamId, PractitionerId, ThreadId } from "@intervisit/core/domain/Ids"
import { Instant } from "@intervisit/core/domain/Instant"
import { Urgency } from "@intervisit/core/domain/TriageVocabulary"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { Forbidden } from "./Problems.ts"

export const PromisesView = Schema.Struct({
  teamId: CareTeamId,
  teamName: Schema.String,
  urgency: Urgency,
  kept: Schema.Int,
  broken: Schema.Int
})
export type PromisesView = typeof PromisesView.Type

export const OverviewView = Schema.Struct({
  at: Instant,
  standing: Schema.Array(
    Schema.Struct({ teamId: CareTeamId, teamName: Schema.String, waiting: Schema.Int, late: Schema.Int })
  ),
  /** For the last 7, 30 and 90 days. */
  promises: Schema.Array(Schema.Struct({ days: Schema.Int, rows: Schema.Array(PromisesView) })),
  /** Letters of patients in the last 90 days: a row for each weekday from Monday, a column for each hour. */
  load: Schema.Array(Schema.Array(Schema.Int)),
  measure: Schema.Array(
    Schema.Struct({
      practitionerId: PractitionerId,
      name: Schema.String,
      numerator: Schema.Int,
      denominator: Schema.Int,
      rate: Schema.NullOr(Schema.Finite),
      isMet: Schema.Boolean,
      neededPatients: Schema.Int
    })
  )
})
export type OverviewView = typeof OverviewView.Type

export const FigureForm = Schema.Union([
  Schema.TaggedStruct("Waiting", { teamId: CareTeamId }),
  Schema.TaggedStruct("Late", { teamId: CareTeamId }),
  Schema.TaggedStruct("Promises", {
    teamId: CareTeamId,
    urgency: Urgency,
    days: Schema.Literals([7, 30, 90]),
    verdict: Schema.Literals(["kept", "broken"])
  }),
  /** Monday is weekday 0. */
  Schema.TaggedStruct("Load", { weekday: Schema.Int, hour: Schema.Int, hours: Schema.Int })
])
export type FigureForm = typeof FigureForm.Type

export const ExchangeView = Schema.Struct({
  threadId: ThreadId,
  patientName: Schema.String,
  urgency: Urgency,
  since: Instant,
  toldAt: Schema.NullOr(Instant),
  answeredAt: Schema.NullOr(Instant)
})
export type ExchangeView = typeof ExchangeView.Type

export class OverviewApi extends HttpApiGroup.make("overview")
  .add(
    HttpApiEndpoint.get("read", "/overview", { success: OverviewView, error: Forbidden }),
    HttpApiEndpoint.post("evidence", "/overview/evidence", {
      payload: FigureForm,
      success: Schema.Array(ExchangeView),
      error: Forbidden
    })
  )
  .middleware(Authorization)
  .prefix("/api") {}
