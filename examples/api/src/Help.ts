/**
 * Who may act for whom: asking for it, deciding it, ending it.
 *
 * Asking tells the asker nothing about anybody. Staff see each request with the records that could be meant.
 */
import { PatientId, RepresentativeId, RepresentativeRequestId } from "@intervisit/core/domain/Ids"
import { Instant } from "@intervisit/core/domain/Instant"
import { Channel } from "@intervisit/core/domain/Invitation"
import { Language } from "@intervisit/core/domain/Language"
import { LocalDate } from "@intervisit/core/domain/LocalDate"
import { RepresentativeScope } from "@intervisit/core/domain/Representative"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { InvitedView, idempotent } from "./FrontDesk.ts"
import { Conflict, Forbidden, NotFound, Refused } from "./Problems.ts"

const words = Schema.NonEmptyString.check(Schema.isMaxLength(200))
const scopes = Schema.Array(RepresentativeScope)

export const HelpForm = Schema.Struct({
  direction: Schema.Literals(["for-me", "by-me"]),
  person: Schema.Struct({ name: words, birthDate: Schema.String.check(Schema.isPattern(/^\d{4}-\d{2}-\d{2}$/u)) }),
  email: Schema.NullOr(words),
  language: Language,
  relationship: words,
  scopes
})
export type HelpForm = typeof HelpForm.Type

export const OwnHelpView = Schema.Struct({
  requests: Schema.Array(
    Schema.Struct({
      id: RepresentativeRequestId,
      askedAt: Instant,
      patientName: Schema.String,
      helperName: Schema.String,
      relationship: Schema.String,
      scopes,
      state: Schema.Literals(["waiting", "confirmed", "refused", "withdrawn"]),
      reason: Schema.NullOr(Schema.String)
    })
  ),
  helpers: Schema.Array(
    Schema.Struct({
      id: RepresentativeId,
      name: Schema.String,
      relationship: Schema.String,
      scopes,
      until: Schema.NullOr(Instant)
    })
  )
})
export type OwnHelpView = typeof OwnHelpView.Type

export const HelpRequestView = Schema.Struct({
  id: RepresentativeRequestId,
  askedAt: Instant,
  patientName: Schema.String,
  patientBirthDate: Schema.String,
  helperName: Schema.String,
  helperBirthDate: Schema.NullOr(Schema.String),
  /** True where she signs in already and may act at once. */
  hasAccount: Schema.Boolean,
  hasEmail: Schema.Boolean,
  language: Language,
  relationship: Schema.String,
  scopes,
  records: Schema.Array(
    Schema.Struct({
      patientId: PatientId,
      name: Schema.String,
      numbers: Schema.Array(Schema.String),
      /** True where the patient's own word is needed: she is 13 or older and did not ask herself. */
      mustAgree: Schema.Boolean,
      /** The first day on which a grant of today ends by age. */
      endsOn: Schema.NullOr(Schema.String)
    })
  )
})
export type HelpRequestView = typeof HelpRequestView.Type

export const HelpConfirmation = Schema.Struct({
  patientId: PatientId,
  scopes,
  lastDay: Schema.NullOr(LocalDate),
  isAgreed: Schema.Boolean,
  channel: Channel
})
export type HelpConfirmation = typeof HelpConfirmation.Type

const one = { params: { requestId: RepresentativeRequestId }, headers: idempotent }

export class HelpApi extends HttpApiGroup.make("help")
  .add(
    HttpApiEndpoint.get("own", "/help", { success: OwnHelpView }),
    HttpApiEndpoint.post("ask", "/help/requests", {
      headers: idempotent,
      payload: HelpForm,
      success: HttpApiSchema.NoContent,
      error: [Conflict, Refused]
    }),
    HttpApiEndpoint.post("withdraw", "/help/requests/:requestId/withdraw", {
      ...one,
      success: HttpApiSchema.NoContent,
      error: [NotFound, Conflict]
    }),
    HttpApiEndpoint.post("end", "/help/grants/:representativeId/end", {
      params: { representativeId: RepresentativeId },
      headers: idempotent,
      success: HttpApiSchema.NoContent,
      error: [NotFound, Conflict]
    }),
    HttpApiEndpoint.get("waiting", "/help/requests", { success: Schema.Array(HelpRequestView), error: Forbidden }),
    HttpApiEndpoint.post("confirm", "/help/requests/:requestId/confirm", {
      ...one,
      payload: HelpConfirmation,
      success: Schema.Struct({ invited: Schema.NullOr(InvitedView) }),
      error: [Forbidden, NotFound, Conflict, Refused]
    }),
    HttpApiEndpoint.post("refuse", "/help/requests/:requestId/refuse", {
      ...one,
      payload: Schema.Struct({ reason: Schema.String }),
      success: HttpApiSchema.NoContent,
      error: [Forbidden, NotFound, Conflict, Refused]
    }),
    /** Staff end a grant, for whatever reason it must end today. */
    HttpApiEndpoint.post("revoke", "/patients/:patientId/representatives/:representativeId/revoke", {
      params: { patientId: PatientId, representativeId: RepresentativeId },
      headers: idempotent,
      success: HttpApiSchema.NoContent,
      error: [Forbidden, NotFound, Conflict]
    })
  )
  .middleware(Authorization)
  .prefix("/api") {}
