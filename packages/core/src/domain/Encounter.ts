/**
 * A visit, as the feed tells it. A visit counts as "seen" from its start; a cancelled one never happened.
 *
 * The patient and the professional are kept as written; who they are today is found through aliases and the
 * directory. Source: HL7 v2 PV1, FHIR R4 Encounter, 42 CFR 495.6(j)(17).
 */
import * as Schema from "effect/Schema"
import { Identifier } from "./Identifier.ts"
import { EncounterId, PatientId, PracticeId, PractitionerId } from "./Ids.ts"
import { Instant } from "./Instant.ts"

/** What the measure needs to know about the visit; the site maps class and place to it. */
export const EncounterKind = Schema.Literals(["office", "inpatient", "telehealth", "minimal-consult", "staff-only"])
export type EncounterKind = typeof EncounterKind.Type

/** FHIR R4 EncounterStatus, the part that a feed can tell. */
export const EncounterStatus = Schema.Literals(["in-progress", "finished", "cancelled"])
export type EncounterStatus = typeof EncounterStatus.Type

export const Encounter = Schema.Struct({
  id: EncounterId,
  practiceId: PracticeId,
  version: Schema.Int,
  patientId: PatientId,
  /** PV1-19, or PID-18 where the sender has no visit number. */
  visitNumber: Identifier,
  kind: EncounterKind,
  status: EncounterStatus,
  /** HL7 Table 0004, as sent. */
  patientClass: Schema.String,
  location: Schema.NullOr(Schema.String),
  /** The attending's identifiers as sent (PV1-7), and the professional they led to, if any. */
  attending: Schema.Array(Identifier),
  practitionerId: Schema.NullOr(PractitionerId),
  startAt: Instant,
  /** Where the start came from when PV1-44 was empty: EVN-6, EVN-2 or MSH-7. */
  startSource: Schema.String,
  endAt: Schema.NullOr(Instant),
  /** When the last event that touched this visit happened at its sender; older events do not overwrite newer ones. */
  eventAt: Instant
})
export type Encounter = typeof Encounter.Type

/**
 * True where the patient was seen by `now`: the visit was not cancelled and its start is not in the future.
 *
 * Outpatient feeds often send A04 and A08 alone, so a discharge is not waited for. Source: measure decisions, 0a.
 */
export const isSeen = (encounter: Encounter, now: Instant): boolean =>
  encounter.status !== "cancelled" && encounter.startAt <= now
