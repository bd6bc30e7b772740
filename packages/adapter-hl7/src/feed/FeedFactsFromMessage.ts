/**
 * An ADT message to the facts it tells, or the problem that its sender must mend.
 *
 * A01 A03 A04 A08 tell of a patient and a visit (A08 without a visit number, or of class N, only of the patient);
 * A28 A31 of a patient, never a visit; A11 cancels a visit, A13 only its discharge; A40 merges each PID and MRG.
 * Other triggers are AR 201, other types AR 200. All or nothing: one problem, no facts. The trigger is MSH-9.2; EVN-1
 * is not looked at. Source: HL7 v2.5.1 chapter 3, Tables 0003, 0076 and 0357.
 */
import * as Result from "effect/Result"
import { type ErrorCode, Hl7Problem } from "../Hl7Problem.ts"
import * as Location from "../Location.ts"
import { Hl7Message } from "../message/Hl7Message.ts"
import type { Segment } from "../message/Segment.ts"
import { type FeedFact, type FeedPatient, type FeedSource, identifierKey } from "./FeedFact.ts"
import { instantFromDtm, type Mutable, put } from "./FeedTypes.ts"
import { identifiersFrom, patientFromPid } from "./PatientFromPid.ts"
import type { SenderProfile } from "./SenderProfile.ts"
import { requireVisitNumber, visitFromPv1, visitNumberOf } from "./VisitFromPv1.ts"

export type FeedResult = Result.Result<ReadonlyArray<FeedFact>, Hl7Problem>

/** A message as read, and what it tells. */
export interface FeedMessage {
  readonly message: Hl7Message
  readonly facts: ReadonlyArray<FeedFact>
}

/** The facts of a message's bytes, and the message as read. */
export const feedFactsFromBytes = (
  bytes: Uint8Array,
  profile: SenderProfile
): Result.Result<FeedMessage, Hl7Problem> => {
  const message = Hl7Message.parse(bytes, profile)
  if (Result.isFailure(message)) return Result.fail(message.failure)
  const facts = feedFactsFromMessage(message.success, profile)
  if (Result.isFailure(facts)) return Result.fail(facts.failure)
  return Result.succeed({ message: message.success, facts: facts.success })
}

export const feedFactsFromMessage = (message: Hl7Message, profile: SenderProfile): FeedResult => {
  const problem = headerProblem(message, profile)
  if (problem !== undefined) return Result.fail(problem)
  const trigger = message.triggerEvent
  const read = readers.get(trigger)
  if (read === undefined) {
    return Result.fail(
      reject("201", 9, 2, "MSH-9.2 names an event that is not taken; send A01 A03 A04 A08 A11 A13 A28 A31 or A40.")
    )
  }
  return read(message, profile, sourceOf(message, profile, trigger))
}

type Reader = (message: Hl7Message, profile: SenderProfile, source: FeedSource) => FeedResult

const recordVisit =
  (isDischarge: boolean): Reader =>
  (message, profile, source) => {
    const patient = patientOf(message, profile)
    if (Result.isFailure(patient)) return Result.fail(patient.failure)
    const number = requireVisitNumber(message, profile)
    if (Result.isFailure(number)) return Result.fail(number.failure)
    const visit = visitFromPv1(message, profile, number.success, isDischarge)
    if (Result.isFailure(visit)) return Result.fail(visit.failure)
    return Result.succeed([
      { _tag: "PatientRecorded", source, patient: patient.success },
      { _tag: "EncounterRecorded", source, patient: patient.success.identifiers, visit: visit.success }
    ])
  }

const recordPatient: Reader = (message, profile, source) =>
  Result.map(patientOf(message, profile), (patient) => [{ _tag: "PatientRecorded" as const, source, patient }])

const update: Reader = (message, profile, source) =>
  // Class N: the segment is there only because the standard wants it (Table 0004).
  visitNumberOf(message, profile) === undefined ||
  message.segment("PV1") === undefined ||
  message.value("PV1-2.1") === "N"
    ? recordPatient(message, profile, source)
    : recordVisit(false)(message, profile, source)

const cancelVisit: Reader = (message, profile, source) =>
  Result.gen(function* () {
    const identifiers = yield* numbersOf(message, profile)
    const { visitNumber } = yield* requireVisitNumber(message, profile)
    return [{ _tag: "EncounterCancelled" as const, source, patient: identifiers, visitNumber }]
  })

const reopenVisit: Reader = (message, profile, source) =>
  Result.gen(function* () {
    const identifiers = yield* numbersOf(message, profile)
    const number = yield* requireVisitNumber(message, profile)
    const {
      endAt: _at,
      endSource: _source,
      endPrecision: _precision,
      ...visit
    } = yield* visitFromPv1(message, profile, number, false)
    return [{ _tag: "EncounterReopened" as const, source, patient: identifiers, visit }]
  })

const mergePatients: Reader = (message, profile, source) =>
  Result.gen(function* () {
    const facts: Array<FeedFact> = []
    for (const [index, { pid, pd1, mrg }] of mergeGroups(message).entries()) {
      facts.push(...(yield* mergeOf({ pid, pd1, mrg }, index + 1, profile, source)))
    }
    return facts
  })

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["A01", recordVisit(false)],
  ["A03", recordVisit(true)],
  ["A04", recordVisit(false)],
  ["A08", update],
  ["A11", cancelVisit],
  ["A13", reopenVisit],
  ["A28", recordPatient],
  ["A31", recordPatient],
  ["A40", mergePatients]
])

interface MergeGroup {
  readonly pid: Segment | undefined
  readonly pd1: Segment | undefined
  readonly mrg: Segment | undefined
}

/** Each PID with the PD1 and MRG that follow it; one empty group where there is no PID. */
const mergeGroups = (message: Hl7Message): ReadonlyArray<MergeGroup> => {
  const groups: Array<MergeGroup> = []
  for (const segment of message.segments) {
    if (segment.id === "PID") groups.push({ pid: segment, pd1: undefined, mrg: undefined })
    const last = groups.at(-1)
    if (last === undefined) continue
    if (segment.id === "PD1") groups[groups.length - 1] = { ...last, pd1: segment }
    if (segment.id === "MRG") groups[groups.length - 1] = { ...last, mrg: segment }
  }
  return groups.length === 0 ? [{ pid: undefined, pd1: undefined, mrg: undefined }] : groups
}

const mergeOf = (
  { pid, pd1, mrg }: MergeGroup,
  sequence: number,
  profile: SenderProfile,
  source: FeedSource
): FeedResult =>
  Result.gen(function* () {
    const patient = yield* patientFromPid(pid, pd1, profile, sequence)
    if (mrg === undefined) {
      const location = Location.at("MRG", undefined, undefined, sequence)
      const text = "The MRG segment is missing after PID; a merge needs the number that is given up."
      return yield* Result.fail(new Hl7Problem({ answer: "AE", code: "100", location, text }))
    }
    const location = Location.at("MRG", 1, undefined, sequence)
    const retired = yield* identifiersFrom(mrg, 1, profile, location)
    const survivor = patient.identifiers
    const surviving = new Set(survivor.map(identifierKey))
    if (retired.every((identifier) => surviving.has(identifierKey(identifier)))) {
      const text = "MRG-1 names the same record as PID-3; a record cannot be merged into itself."
      return yield* Result.fail(new Hl7Problem({ answer: "AE", code: "205", location, text }))
    }
    const isComparable = retired.some((prior) =>
      survivor.some((identifier) => identifier.assigner === prior.assigner && identifier.type === prior.type)
    )
    return [
      { _tag: "PatientRecorded" as const, source, patient },
      { _tag: "PatientsMerged" as const, source, survivor, retired, isComparable }
    ]
  })

const patientOf = (message: Hl7Message, profile: SenderProfile): Result.Result<FeedPatient, Hl7Problem> =>
  patientFromPid(message.segment("PID"), message.segment("PD1"), profile)

/** PID-3 alone, for events that say nothing else about the patient. */
const numbersOf = (message: Hl7Message, profile: SenderProfile) =>
  identifiersFrom(message.segment("PID"), 3, profile, Location.at("PID", 3))

const sourceOf = (message: Hl7Message, { zone }: SenderProfile, trigger: string): FeedSource => {
  const recorded = instantFromDtm(message.segment("EVN"), 2, zone)
  const sent = recorded ?? instantFromDtm(message.segment("MSH"), 7, zone)
  const source: Mutable<FeedSource> = {
    application: message.value("MSH-3.1"),
    facility: message.value("MSH-4.1"),
    controlId: message.controlId,
    trigger,
    eventAtSource: recorded !== undefined ? "EVN-2" : sent !== undefined ? "MSH-7" : "arrival"
  }
  put(source, "eventAt", sent?.at)
  if (message.isFallbackCharset) source.isFallbackCharset = true
  return source
}

const headerProblem = (message: Hl7Message, profile: SenderProfile): Hl7Problem | undefined => {
  if (message.controlId === "")
    return missing(10, "MSH-10 is empty; send a control id, it is how the answer is matched.")
  if (message.messageType === "") return missing(9, "MSH-9 is empty; send the message type and its trigger event.")
  if (message.messageType !== "ADT") return reject("200", 9, 1, "MSH-9.1 names a type that is not taken; send ADT.")
  const processingId = message.value("MSH-11.1")
  if (profile.processingId !== undefined && processingId !== profile.processingId) {
    return reject("202", 11, undefined, `MSH-11 is not ${profile.processingId}; this listener takes no other messages.`)
  }
  return undefined
}

const missing = (field: number, text: string): Hl7Problem =>
  new Hl7Problem({ answer: "AE", code: "101", location: Location.at("MSH", field), text })

const reject = (code: ErrorCode, field: number, component: number | undefined, text: string): Hl7Problem =>
  new Hl7Problem({ answer: "AR", code, location: Location.at("MSH", field, component), text })
