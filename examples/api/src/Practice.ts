/**
 * What managers and operators see: the measure with its evidence, the queues, the audit, grants that wait.
 *
 * Searches go by POST, so that no name or id of a patient stands in an address.
 */
import { AccountId, PatientId, PractitionerId, RepresentativeId } from "@intervisit/core/domain/Ids"
import { Instant } from "@intervisit/core/domain/Instant"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { Conflict, Forbidden, NotFound } from "./Problems.ts"

/** One patient of the denominator: the visit, and the message or why there is none that counts. */
export const EvidenceView = Schema.Struct({
  patientId: PatientId,
  patientName: Schema.String,
  encounterId: Schema.String,
  seenAt: Instant,
  messageId: Schema.NullOr(Schema.String),
  wroteAt: Schema.NullOr(Instant),
  whyNot: Schema.NullOr(Schema.String)
})
export type EvidenceView = typeof EvidenceView.Type

export const MeasureView = Schema.Struct({
  edition: Schema.String,
  attribution: Schema.String,
  period: Schema.Struct({ start: Schema.String, end: Schema.String, zone: Schema.String }),
  isReportingPeriod: Schema.Boolean,
  professionals: Schema.Array(
    Schema.Struct({
      practitionerId: PractitionerId,
      name: Schema.String,
      numerator: Schema.Int,
      denominator: Schema.Int,
      rate: Schema.NullOr(Schema.Finite),
      isMet: Schema.Boolean,
      /** How many more patients would meet the measure at today's denominator. */
      neededPatients: Schema.Int,
      evidence: Schema.Array(EvidenceView)
    })
  )
})
export type MeasureView = typeof MeasureView.Type

export const AuditRowView = Schema.Struct({
  sequence: Schema.Int,
  at: Instant,
  actorId: Schema.String,
  actorName: Schema.String,
  activity: Schema.String,
  action: Schema.String,
  outcome: Schema.Literals(["success", "refused"]),
  reason: Schema.NullOr(Schema.String),
  entities: Schema.Array(Schema.String),
  patients: Schema.Array(Schema.String)
})
export type AuditRowView = typeof AuditRowView.Type

export const AuditVerdict = Schema.Struct({
  isWhole: Schema.Boolean,
  sealed: Schema.Int,
  unsealed: Schema.Int,
  /** The first row that does not hold, where one does not. */
  brokenAt: Schema.NullOr(Schema.Int)
})
export type AuditVerdict = typeof AuditVerdict.Type

/** A representative's grant that a merge has put on hold. */
export const HeldGrantView = Schema.Struct({
  id: RepresentativeId,
  patientId: PatientId,
  patientName: Schema.String,
  representativeName: Schema.String,
  relationship: Schema.String,
  mergedInto: Schema.NullOr(PatientId),
  /** Whose record it became part of; who confirms must know both. */
  mergedIntoName: Schema.NullOr(Schema.String)
})
export type HeldGrantView = typeof HeldGrantView.Type

const idempotent = { "idempotency-key": Schema.NonEmptyString.check(Schema.isMaxLength(200)) }

export class PracticeApi extends HttpApiGroup.make("practice")
  .add(
    /** The last 90 local days, edition stage2, attribution epOrTeam. */
    HttpApiEndpoint.get("measure", "/measure", { success: MeasureView, error: Forbidden }),
    HttpApiEndpoint.post("searchAudit", "/audit/search", {
      payload: Schema.Struct({
        actorId: Schema.NullOr(AccountId),
        patientId: Schema.NullOr(PatientId),
        before: Schema.NullOr(Schema.Int)
      }),
      success: Schema.Array(AuditRowView),
      error: Forbidden
    }),
    HttpApiEndpoint.post("verifyAudit", "/audit/verify", { success: AuditVerdict, error: Forbidden }),
    HttpApiEndpoint.get("heldGrants", "/representatives/held", {
      success: Schema.Array(HeldGrantView),
      error: Forbidden
    }),
    HttpApiEndpoint.post("confirmGrant", "/patients/:patientId/representatives/:representativeId/confirm", {
      params: { patientId: PatientId, representativeId: RepresentativeId },
      headers: idempotent,
      payload: Schema.Struct({ confirmedFor: Schema.Array(PatientId) }),
      success: HttpApiSchema.NoContent,
      error: [Forbidden, NotFound, Conflict]
    }),
    HttpApiEndpoint.post("unmerge", "/patients/:patientId/unmerge", {
      params: { patientId: PatientId },
      headers: idempotent,
      success: HttpApiSchema.NoContent,
      error: [Forbidden, NotFound, Conflict]
    })
  )
  .middleware(Authorization)
  .prefix("/api") {}
