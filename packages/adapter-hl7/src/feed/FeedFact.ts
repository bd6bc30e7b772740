/**
 * What an ADT message tells about patients and visits, as plain facts that JSON can carry.
 *
 * A key that is absent says nothing; `null` says that the sender deletes what he told before (`""`). Values are as
 * sent: no code is translated, no precision invented. Instants are UTC with milliseconds; birth and death dates are
 * ISO 8601 with the precision they were told in. Source: HL7 v2.5.1 chapter 3.
 */
import * as Schema from "effect/Schema"

/** CX: who assigned a number (namespace, else OID), of which type (Table 0203), and the number. */
export const FeedIdentifier = Schema.Struct({
  assigner: Schema.String,
  type: Schema.String,
  value: Schema.NonEmptyString
})
export type FeedIdentifier = typeof FeedIdentifier.Type

/** XPN. `use` is Table 0200, such as L legal, M maiden, N nickname. */
export const FeedName = Schema.Struct({
  family: Schema.String,
  given: Schema.Array(Schema.String),
  prefix: Schema.optionalKey(Schema.String),
  suffix: Schema.optionalKey(Schema.String),
  degree: Schema.optionalKey(Schema.String),
  use: Schema.optionalKey(Schema.String)
})
export type FeedName = typeof FeedName.Type

/** XTN. `use` is Table 0201 (PRN home, WPN work), `equipment` Table 0202 (PH, CP cell, Internet). */
export const FeedTelecom = Schema.Struct({
  kind: Schema.Literals(["phone", "email"]),
  value: Schema.NonEmptyString,
  use: Schema.optionalKey(Schema.String),
  equipment: Schema.optionalKey(Schema.String)
})
export type FeedTelecom = typeof FeedTelecom.Type

/** XCN. `npi` only where the number is marked as an NPI and its check digit holds. */
export const FeedProvider = Schema.Struct({
  identifier: FeedIdentifier,
  npi: Schema.optionalKey(Schema.String),
  name: Schema.optionalKey(FeedName)
})
export type FeedProvider = typeof FeedProvider.Type

/** PID and PD1. */
export const FeedPatient = Schema.Struct({
  identifiers: Schema.NonEmptyArray(FeedIdentifier),
  names: Schema.optionalKey(Schema.NullOr(Schema.Array(FeedName))),
  /** `1980`, `1980-05` or `1980-05-17`. */
  birthDate: Schema.optionalKey(Schema.NullOr(Schema.String)),
  /** PID-7 where it is more precise than a day: `1980-05-17T04:30-05:00`, without an offset where none was sent. */
  birthTime: Schema.optionalKey(Schema.String),
  /** Table 0001. */
  sex: Schema.optionalKey(Schema.NullOr(Schema.String)),
  /** Table 0296, as sent. */
  language: Schema.optionalKey(Schema.NullOr(Schema.String)),
  /** PID-13, PID-14 and PID-40. */
  telecom: Schema.optionalKey(Schema.NullOr(Schema.Array(FeedTelecom))),
  /** XAD.9 of the first address that has one. */
  county: Schema.optionalKey(Schema.NullOr(Schema.String)),
  /** PID-30 and PID-29. */
  death: Schema.optionalKey(
    Schema.NullOr(Schema.Struct({ isDead: Schema.Boolean, at: Schema.optionalKey(Schema.String) }))
  ),
  /** PD1-4. */
  primaryProviders: Schema.optionalKey(Schema.NullOr(Schema.Array(FeedProvider)))
})
export type FeedPatient = typeof FeedPatient.Type

/** PL. */
export const FeedLocation = Schema.Struct({
  pointOfCare: Schema.optionalKey(Schema.String),
  room: Schema.optionalKey(Schema.String),
  bed: Schema.optionalKey(Schema.String),
  facility: Schema.optionalKey(Schema.String),
  building: Schema.optionalKey(Schema.String),
  floor: Schema.optionalKey(Schema.String)
})
export type FeedLocation = typeof FeedLocation.Type

/** How precisely a time was told. */
export const FeedPrecision = Schema.Literals(["year", "month", "day", "hour", "minute", "second", "fraction"])

/** PV1. */
export const FeedVisit = Schema.Struct({
  visitNumber: FeedIdentifier,
  visitNumberSource: Schema.Literals(["PV1-19", "PID-18"]),
  /** Table 0004 or the sender's own code; empty where none was sent. */
  patientClass: Schema.String,
  location: Schema.optionalKey(FeedLocation),
  attending: Schema.Array(FeedProvider),
  startAt: Schema.String,
  /** PV1-44, or where the start was taken from because it is empty: then a known start should stay. */
  startSource: Schema.Literals(["PV1-44", "EVN-6", "EVN-2", "MSH-7"]),
  startPrecision: FeedPrecision,
  endAt: Schema.optionalKey(Schema.String),
  endSource: Schema.optionalKey(Schema.Literals(["PV1-45", "EVN-6", "EVN-2", "MSH-7"])),
  endPrecision: Schema.optionalKey(FeedPrecision)
})
export type FeedVisit = typeof FeedVisit.Type

/** Which message told it, and when that happened at its sender. */
export const FeedSource = Schema.Struct({
  application: Schema.String,
  facility: Schema.String,
  controlId: Schema.String,
  /** MSH-9.2; EVN-1 is not looked at. */
  trigger: Schema.String,
  /** Absent where neither EVN-2 nor MSH-7 can be read: then the arrival orders the event. */
  eventAt: Schema.optionalKey(Schema.String),
  eventAtSource: Schema.Literals(["EVN-2", "MSH-7", "arrival"]),
  /** True where the bytes were not valid in the charset of MSH-18 and were read with the sender's fallback. */
  isFallbackCharset: Schema.optionalKey(Schema.Boolean)
})
export type FeedSource = typeof FeedSource.Type

/** Demographics, new or changed (A01 A03 A04 A08 A28 A31, and the surviving record of A40). Never a visit. */
export const PatientRecorded = Schema.TaggedStruct("PatientRecorded", { source: FeedSource, patient: FeedPatient })
export type PatientRecorded = typeof PatientRecorded.Type

/** The record of the retired numbers is the survivor's (A40). */
export const PatientsMerged = Schema.TaggedStruct("PatientsMerged", {
  source: FeedSource,
  survivor: Schema.NonEmptyArray(FeedIdentifier),
  retired: Schema.NonEmptyArray(FeedIdentifier),
  /** False where no retired number has the assigner and type of a surviving one: hold it for review. */
  isComparable: Schema.Boolean
})
export type PatientsMerged = typeof PatientsMerged.Type

/** A visit began, changed or ended (A01 A03 A04 A08). */
export const EncounterRecorded = Schema.TaggedStruct("EncounterRecorded", {
  source: FeedSource,
  patient: Schema.NonEmptyArray(FeedIdentifier),
  visit: FeedVisit
})
export type EncounterRecorded = typeof EncounterRecorded.Type

/** The visit never happened (A11, which cancels A01 and A04). */
export const EncounterCancelled = Schema.TaggedStruct("EncounterCancelled", {
  source: FeedSource,
  patient: Schema.NonEmptyArray(FeedIdentifier),
  visitNumber: FeedIdentifier
})
export type EncounterCancelled = typeof EncounterCancelled.Type

/** Only the discharge is cancelled (A13): the visit goes on and stays counted. */
export const EncounterReopened = Schema.TaggedStruct("EncounterReopened", {
  source: FeedSource,
  patient: Schema.NonEmptyArray(FeedIdentifier),
  visit: FeedVisit
})
export type EncounterReopened = typeof EncounterReopened.Type

export const FeedFact = Schema.Union([
  PatientRecorded,
  PatientsMerged,
  EncounterRecorded,
  EncounterCancelled,
  EncounterReopened
])
export type FeedFact = typeof FeedFact.Type

/** One text for one number: equal texts mean the same number of the same assigner. */
export const identifierKey = ({ assigner, type, value }: FeedIdentifier): string => `${assigner}|${type}|${value}`

/** The name to call a person by: the legal one (Table 0200 L), else the first without a use, else the first. */
export const preferredName = (names: ReadonlyArray<FeedName>): FeedName | undefined =>
  names.find((name) => name.use === "L") ?? names.find((name) => name.use === undefined) ?? names[0]
