/**
 * The front desk: who comes today, who cannot sign in yet, and inviting them.
 */
import { EncounterId, InvitationId, PatientId } from "@intervisit/core/domain/Ids"
import { Instant } from "@intervisit/core/domain/Instant"
import { Channel } from "@intervisit/core/domain/Invitation"
import { Language } from "@intervisit/core/domain/Language"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { Conflict, Forbidden, NotFound, Refused } from "./Problems.ts"

export const DeskVisitView = Schema.Struct({
  encounterId: EncounterId,
  patientId: PatientId,
  patientName: Schema.String,
  birthDate: Schema.NullOr(Schema.String),
  startAt: Instant,
  isOver: Schema.Boolean,
  location: Schema.NullOr(Schema.String),
  practitionerName: Schema.NullOr(Schema.String),
  teamName: Schema.NullOr(Schema.String),
  language: Language,
  enrolment: Schema.Literals(["enrolled", "invited", "not-enrolled"]),
  /** Why she cannot be invited (`InvitationRefused.reason`), if she cannot. */
  obstacle: Schema.NullOr(Schema.String),
  mayBeMailed: Schema.Boolean,
  invitation: Schema.NullOr(Schema.Struct({ id: InvitationId, channel: Channel, madeAt: Instant, expiresAt: Instant })),
  /** True where anybody has written about her before. */
  hasThread: Schema.Boolean
})
export type DeskVisitView = typeof DeskVisitView.Type

export const FrontDeskView = Schema.Struct({
  /** The practice's today. */
  date: Schema.String,
  visits: Schema.Array(DeskVisitView),
  more: Schema.Int
})
export type FrontDeskView = typeof FrontDeskView.Type

/** An invitation that was just made. The code is there once, and never for an e-mail. */
export const InvitedView = Schema.Struct({
  invitationId: InvitationId,
  channel: Channel,
  expiresAt: Instant,
  code: Schema.NullOr(Schema.String)
})
export type InvitedView = typeof InvitedView.Type

export const idempotent = { "idempotency-key": Schema.NonEmptyString.check(Schema.isMaxLength(200)) }

export class FrontDeskApi extends HttpApiGroup.make("frontDesk")
  .add(
    HttpApiEndpoint.get("visits", "/front-desk", { success: FrontDeskView, error: Forbidden }),
    HttpApiEndpoint.post("invite", "/patients/:patientId/invitations", {
      params: { patientId: PatientId },
      headers: idempotent,
      payload: Schema.Struct({ channel: Channel }),
      success: InvitedView.pipe(HttpApiSchema.status(201)),
      error: [Forbidden, NotFound, Conflict, Refused]
    }),
    HttpApiEndpoint.post("withdraw", "/invitations/:invitationId/withdraw", {
      params: { invitationId: InvitationId },
      headers: idempotent,
      success: HttpApiSchema.NoContent,
      error: [Forbidden, NotFound, Conflict]
    })
  )
  .middleware(Authorization)
  .prefix("/api") {}
