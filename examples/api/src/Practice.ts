/**
 * What managers and operators see: the measure with its evidence, the queues, the audit, grants that wait.
 *
 * Searches go by POST, so that no name or id of a patient stands in an address.
 */

import { EncounterKind } from "@intervisit/core/domain/Encounter"
import { PatientId, PractitionerId, RepresentativeId } from "@intervisit/core/domain/Ids"
import { Instant } from "@intervisit/core/domain/Instant"
import { LocalDate } from "@intervisit/core/domain/LocalDate"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { Conflict, Forbidden, NotFound, Refused } from "./Problems.ts"

/** One patient of the denominator: the visit, and the message or why there is none that counts. */
export const EvidenceView = Schema.Struct({
  patientId: PatientId,
  patientName: Schema.String,
  /** The visit by its kind, place and number, as the hospital calls it. */
  visit: Schema.Struct({
    kind: Schema.NullOr(EncounterKind),
    location: Schema.NullOr(Schema.String),
    number: Schema.String
  }),
  seenAt: Instant,
  /** The message by its author and the team it went to. */
  message: Schema.NullOr(Schema.Struct({ author: Schema.String, teamName: Schema.String })),
  wroteAt: Schema.NullOr(Instant),
  whyNot: Schema.NullOr(Schema.String)
})
export type EvidenceView = typeof EvidenceView.Type

export const MeasureView = Schema.Struct({
  edition: Schema.String,
  attribution: Schema.String,
  period: Schema.Struct({ start: Schema.String, end: Schema.String, zone: Schema.String }),
  isReportingPeriod: Schema.Boolean,
  /** More than this share must be reached; null where a number of patients, or nothing, is counted. */
  threshold: Schema.NullOr(Schema.Finite),
  /** Whose messages count: those of patients, or those to patients. */
  counts: Schema.Literals(["fromPatient", "toPatient"]),
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
  actorName: Schema.String,
  actorKind: Schema.Literals(["account", "feed", "system"]),
  /** The patient for whom it was done, where somebody acted for one. */
  onBehalfOfName: Schema.NullOr(Schema.String),
  activity: Schema.String,
  action: Schema.String,
  outcome: Schema.Literals(["success", "refused"]),
  reason: Schema.NullOr(Schema.String),
  /** What was touched: kinds and how many of each. */
  entities: Schema.Array(Schema.Struct({ kind: Schema.String, count: Schema.Int })),
  /** Names of the patients, the first few. */
  patients: Schema.Array(Schema.String),
  patientCount: Schema.Int
})
export type AuditRowView = typeof AuditRowView.Type

const shortText = Schema.optional(Schema.NullOr(Schema.String.check(Schema.isMaxLength(200))))

/** What of the audit is wanted; names are looked up, dates are local to the practice and both included. */
export const AuditForm = Schema.Struct({
  /** Words of the name of whoever did it. */
  who: shortText,
  /** Words of a patient's name. */
  patient: shortText,
  activity: shortText,
  from: Schema.optional(Schema.NullOr(LocalDate)),
  until: Schema.optional(Schema.NullOr(LocalDate)),
  before: Schema.NullOr(Schema.Int)
})
export type AuditForm = typeof AuditForm.Type

export const AuditPage = Schema.Struct({
  rows: Schema.Array(AuditRowView),
  /** Where the next page goes on; null at the end. */
  next: Schema.NullOr(Schema.Int),
  /** True where a name was asked for that nobody has. */
  isNobody: Schema.Boolean
})
export type AuditPage = typeof AuditPage.Type

export const AuditVerdict = Schema.Struct({
  isWhole: Schema.Boolean,
  sealed: Schema.Int,
  unsealed: Schema.Int,
  /** The first seal and the first row of it that do not hold, where one does not. */
  brokenSeal: Schema.NullOr(Schema.Int),
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

const editions = [
  "stage2",
  "modified-2015",
  "modified-2016",
  "modified-2017",
  "stage3-2017",
  "stage3-2018",
  "stage3-2019",
  "mips-2017",
  "mips-2018",
  "mips-2017-transition",
  "mips-2018-transition"
] as const

const idempotent = { "idempotency-key": Schema.NonEmptyString.check(Schema.isMaxLength(200)) }

export class PracticeApi extends HttpApiGroup.make("practice")
  .add(
    /** Where nothing is asked: the last 90 local days, edition stage2; attribution epOrTeam. */
    HttpApiEndpoint.get("measure", "/measure", {
      query: {
        edition: Schema.optional(Schema.Literals(editions)),
        start: Schema.optional(LocalDate),
        end: Schema.optional(LocalDate)
      },
      success: MeasureView,
      error: [Forbidden, Refused]
    }),
    HttpApiEndpoint.post("searchAudit", "/audit/search", {
      payload: AuditForm,
      success: AuditPage,
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
