/**
 * The wish that somebody may act for a patient: asked for by either of them, decided by staff, with a reason if
 * refused.
 *
 * A helper who asks tells whom she means by name and birth date; staff find the record. A patient who asks tells who
 * her helper is. What staff grant may be less than was wished. Source: 45 CFR 164.502(g), personal representatives.
 */
import * as Schema from "effect/Schema"
import { AccountId, PatientId, PracticeId, RepresentativeId, RepresentativeRequestId } from "./Ids.ts"
import { Instant } from "./Instant.ts"
import { Language } from "./Language.ts"
import { RepresentativeScope } from "./Representative.ts"

const words = Schema.NonEmptyString.check(Schema.isMaxLength(200))

/** Of whom a request speaks, as it was told. */
export const Described = Schema.Struct({
  name: words,
  birthDate: Schema.String.check(Schema.isPattern(/^\d{4}-\d{2}-\d{2}$/u))
})
export type Described = typeof Described.Type

/** Who would help. Without an account she is invited once the request is confirmed. */
export const Candidate = Schema.Struct({
  ...Described.fields,
  /** Null where she has an account, which says who she is. */
  birthDate: Schema.NullOr(Described.fields.birthDate),
  accountId: Schema.NullOr(AccountId),
  email: Schema.NullOr(words),
  language: Language
})
export type Candidate = typeof Candidate.Type

export const Decision = Schema.Union([
  Schema.TaggedStruct("Confirmed", {
    at: Instant,
    patientId: PatientId,
    scopes: Schema.Array(RepresentativeScope),
    until: Schema.NullOr(Instant),
    /** The grant, once there is an account to give it to. */
    representativeId: Schema.NullOr(RepresentativeId)
  }),
  Schema.TaggedStruct("Refused", { at: Instant, reason: words }),
  Schema.TaggedStruct("Withdrawn", { at: Instant })
])
export type Decision = typeof Decision.Type

export const RepresentativeRequest = Schema.Struct({
  id: RepresentativeRequestId,
  practiceId: PracticeId,
  version: Schema.Int,
  askedAt: Instant,
  askedBy: AccountId,
  /** The record, where the patient asked herself or staff have found it. */
  patientId: Schema.NullOr(PatientId),
  patient: Described,
  candidate: Candidate,
  relationship: words,
  scopes: Schema.Array(RepresentativeScope),
  decision: Schema.NullOr(Decision)
})
export type RepresentativeRequest = typeof RepresentativeRequest.Type

export const RepresentativeAsked = Schema.TaggedStruct("RepresentativeAsked", { request: RepresentativeRequest })
export const RepresentativeDecided = Schema.TaggedStruct("RepresentativeDecided", { decision: Decision })
export const RepresentativeRequestEvent = Schema.Union([RepresentativeAsked, RepresentativeDecided])
export type RepresentativeRequestEvent = typeof RepresentativeRequestEvent.Type

/** The request after one more event; undefined where it was never asked. The caller stamps the version. */
export const evolve = (
  before: RepresentativeRequest | undefined,
  body: RepresentativeRequestEvent
): RepresentativeRequest | undefined =>
  body._tag === "RepresentativeAsked" ? body.request : before && { ...before, decision: body.decision }
