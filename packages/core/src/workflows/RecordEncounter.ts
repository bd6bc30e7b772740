/**
 * A feed tells of a visit: that it is there, that it ended, that its end was withdrawn, or that it never happened.
 *
 * Events are ordered by when they happened at the sender: an older one never overwrites a newer one. A13 withdraws
 * the discharge only, the visit stays counted; A11 makes the visit void, and only a new registration brings it back.
 * Source: HL7 v2 A01, A03, A04, A08, A11, A13; HL7 decisions 0a.
 */
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import type { Change, Origin } from "../domain/Commit.ts"
import type { Encounter, EncounterKind } from "../domain/Encounter.ts"
import type { Identifier } from "../domain/Identifier.ts"
import type { EncounterId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import type { Patient } from "../domain/Patient.ts"
import { EncounterLog } from "../ports/EncounterLog.ts"
import { IdGenerator } from "../ports/IdGenerator.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"

/** What one message says of a visit. Absent keys say nothing. */
export type VisitUpdate =
  | {
      readonly _tag: "Record"
      readonly visitNumber: Identifier
      /** A01 and A04 make a visit; A03 and A08 tell more of it, and make it only where it is not known yet. */
      readonly isRegistration: boolean
      readonly kind: EncounterKind
      readonly patientClass: string
      readonly location: string | null
      readonly attending: ReadonlyArray<Identifier>
      readonly startAt: Instant
      readonly startSource: string
      readonly endAt?: Instant
    }
  | { readonly _tag: "WithdrawEnd"; readonly visitNumber: Identifier }
  | { readonly _tag: "Cancel"; readonly visitNumber: Identifier }

export interface PlannedVisit {
  readonly changes: ReadonlyArray<Change>
  /** Why the message is kept aside, if it is. */
  readonly parked: string | null
}

/** The change that this message makes to the visit; none where it says nothing new or is older than what is known. */
export const planVisit = Effect.fnUntraced(function* (origin: Origin, patient: Patient, update: VisitUpdate) {
  const before = yield* (yield* EncounterLog).byVisitNumber(origin.practiceId, update.visitNumber)
  const isOld = before !== undefined && origin.occurredAt < before.eventAt
  if (before === undefined && update._tag !== "Record") {
    return { changes: [], parked: `${update._tag} for a visit that has not arrived` } satisfies PlannedVisit
  }
  if (isOld) return nothing
  switch (update._tag) {
    case "Cancel":
      return before === undefined || before.status === "cancelled" ? nothing : cancelled(before, origin.occurredAt)
    case "WithdrawEnd":
      return before === undefined || before.status === "cancelled"
        ? nothing
        : recorded(before, { ...before, endAt: null, status: "in-progress", eventAt: origin.occurredAt })
    case "Record":
      if (before?.status === "cancelled" && !update.isRegistration) return nothing
      return recorded(before, yield* encounterOf(origin, patient, before, update))
  }
})

const nothing: PlannedVisit = { changes: [], parked: null }

const cancelled = (before: Encounter, eventAt: Instant): PlannedVisit => ({
  changes: [{ kind: "Encounter", id: before.id, before, bodies: [{ _tag: "EncounterCancelled", eventAt }] }],
  parked: null
})

const recorded = (before: Encounter | undefined, encounter: Encounter): PlannedVisit =>
  before !== undefined && Equal.equals(before, encounter)
    ? nothing
    : {
        changes: [{ kind: "Encounter", id: encounter.id, before, bodies: [{ _tag: "EncounterRecorded", encounter }] }],
        parked: null
      }

const encounterOf = Effect.fnUntraced(function* (
  origin: Origin,
  patient: Patient,
  before: Encounter | undefined,
  update: Extract<VisitUpdate, { readonly _tag: "Record" }>
) {
  const attending = update.attending.length > 0 ? update.attending : (before?.attending ?? [])
  const professional =
    attending.length === 0 ? undefined : yield* (yield* ProviderDirectory).byIdentifiers(origin.practiceId, attending)
  const isNew = before === undefined || update.isRegistration
  // A start that was taken from the message's own time must not move the start of a visit that is known.
  const isStartKnown = before !== undefined && !isNew && update.startSource !== "PV1-44"
  const endAt = update.endAt ?? (isNew ? null : before.endAt)
  return {
    id: before?.id ?? ((yield* (yield* IdGenerator).next) as EncounterId),
    practiceId: origin.practiceId,
    version: before?.version ?? 0,
    patientId: isNew ? patient.id : before.patientId,
    visitNumber: update.visitNumber,
    kind: update.kind,
    status: endAt === null ? "in-progress" : "finished",
    patientClass: update.patientClass,
    location: update.location ?? before?.location ?? null,
    attending,
    practitionerId: professional?.id ?? null,
    startAt: isStartKnown ? before.startAt : update.startAt,
    startSource: isStartKnown ? before.startSource : update.startSource,
    endAt,
    eventAt: origin.occurredAt
  } satisfies Encounter
})
