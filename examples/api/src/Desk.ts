/**
 * The desk of staff: who is away and who covers, and the canned answers that a manager edits.
 */
import { CannedAnswer } from "@intervisit/core/domain/CannedAnswer"
import { AccountId, CannedAnswerId, CareTeamId, CoverId } from "@intervisit/core/domain/Ids"
import { Instant } from "@intervisit/core/domain/Instant"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { Conflict, Forbidden, NotFound, Refused } from "./Problems.ts"
import { ColleagueView } from "./StaffThreads.ts"

export const CoverView = Schema.Struct({
  id: CoverId,
  away: Schema.String,
  coveredBy: Schema.String,
  from: Instant,
  until: Instant,
  isNow: Schema.Boolean,
  /** True where the reader may end it. */
  isMine: Schema.Boolean
})
export type CoverView = typeof CoverView.Type

export const CoverForm = Schema.Struct({
  awayAccountId: AccountId,
  byAccountId: AccountId,
  from: Instant,
  until: Instant
})
export type CoverForm = typeof CoverForm.Type

export const CannedAnswerView = Schema.Struct({
  id: CannedAnswerId,
  version: Schema.Int,
  teamId: Schema.NullOr(CareTeamId),
  en: CannedAnswer.fields.en,
  es: CannedAnswer.fields.es,
  changedAt: Instant,
  changedBy: Schema.String
})
export type CannedAnswerView = typeof CannedAnswerView.Type

const Wording = Schema.Struct({ title: Schema.String, text: Schema.String })

export const CannedAnswerForm = Schema.Struct({
  id: Schema.NullOr(CannedAnswerId),
  seenVersion: Schema.Int,
  teamId: Schema.NullOr(CareTeamId),
  en: Wording,
  es: Wording
})
export type CannedAnswerForm = typeof CannedAnswerForm.Type

const idempotent = { "idempotency-key": Schema.NonEmptyString.check(Schema.isMaxLength(200)) }

export class DeskApi extends HttpApiGroup.make("desk")
  .add(
    HttpApiEndpoint.get("covers", "/covers", { success: Schema.Array(CoverView), error: Forbidden }),
    HttpApiEndpoint.get("colleagues", "/colleagues", { success: Schema.Array(ColleagueView), error: Forbidden }),
    HttpApiEndpoint.post("arrangeCover", "/covers", {
      headers: idempotent,
      payload: CoverForm,
      success: CoverView.pipe(HttpApiSchema.status(201)),
      error: [Forbidden, Conflict, Refused]
    }),
    HttpApiEndpoint.post("endCover", "/covers/:coverId/end", {
      params: { coverId: CoverId },
      headers: idempotent,
      success: CoverView,
      error: [Forbidden, NotFound, Conflict]
    }),
    HttpApiEndpoint.get("cannedAnswers", "/canned-answers", {
      success: Schema.Struct({
        answers: Schema.Array(CannedAnswerView),
        teams: Schema.Array(Schema.Struct({ id: CareTeamId, name: Schema.String })),
        variables: Schema.Array(Schema.String)
      }),
      error: Forbidden
    }),
    HttpApiEndpoint.post("editCannedAnswer", "/canned-answers", {
      headers: idempotent,
      payload: CannedAnswerForm,
      success: CannedAnswerView.pipe(HttpApiSchema.status(201)),
      error: [Forbidden, NotFound, Conflict, Refused]
    }),
    HttpApiEndpoint.post("retireCannedAnswer", "/canned-answers/:cannedAnswerId/retire", {
      params: { cannedAnswerId: CannedAnswerId },
      headers: idempotent,
      payload: Schema.Struct({ seenVersion: Schema.Int }),
      success: HttpApiSchema.NoContent,
      error: [Forbidden, NotFound, Conflict]
    })
  )
  .middleware(Authorization)
  .prefix("/api") {}
