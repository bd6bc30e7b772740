/**
 * Somebody who may act for a patient: with which scopes, from when until when, and whether staff have confirmed it.
 *
 * A grant stands for the record it was given for. After a merge the other record's threads stay hidden from her, and
 * the merged-away record's grant rests, until staff confirm. Source: 45 CFR 164.502(g), personal representatives.
 */
import * as Schema from "effect/Schema"
import { AccountId, PatientId, PracticeId, RepresentativeId } from "./Ids.ts"
import { Instant } from "./Instant.ts"

export const RepresentativeScope = Schema.Literals(["read", "write"])
export type RepresentativeScope = typeof RepresentativeScope.Type

export const Representative = Schema.Struct({
  id: RepresentativeId,
  practiceId: PracticeId,
  version: Schema.Int,
  accountId: AccountId,
  /** The record for which the grant was given. */
  patientId: PatientId,
  /** HL7 Table 0063 or FHIR RelatedPerson.relationship, as words: "mother", "guardian". */
  relationship: Schema.NonEmptyString,
  scopes: Schema.Array(RepresentativeScope),
  from: Instant,
  /** First instant at which it no longer holds; null for as long as nobody ends it. */
  until: Schema.NullOr(Instant),
  /** Other records of the same person that staff have opened to her after a merge. */
  confirmedFor: Schema.Array(PatientId),
  /** True while a merge waits for staff: then she sees nothing of this patient. */
  isHeld: Schema.Boolean,
  revokedAt: Schema.NullOr(Instant)
})
export type Representative = typeof Representative.Type

/** True where the grant holds at `now` with this scope. */
export const holds = (grant: Representative, scope: RepresentativeScope, now: Instant): boolean =>
  !grant.isHeld &&
  grant.revokedAt === null &&
  grant.from <= now &&
  (grant.until === null || now < grant.until) &&
  grant.scopes.includes(scope)

/** The records whose threads this grant opens. */
export const records = (grant: Representative): ReadonlyArray<PatientId> => [grant.patientId, ...grant.confirmedFor]
