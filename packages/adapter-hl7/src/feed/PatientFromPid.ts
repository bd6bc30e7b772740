/**
 * PID and PD1 to a patient.
 *
 * PID-3 is required: without a number nobody can be found again. All its repetitions are kept, each once.
 * Source: HL7 v2.5.1 section 3.4.2 (PID), 3.4.10 (PD1); v2.7 for PID-40.
 */
import * as Result from "effect/Result"
import { Hl7Problem } from "../Hl7Problem.ts"
import * as Location from "../Location.ts"
import * as Dtm from "../message/Dtm.ts"
import type { Repetition, Segment } from "../message/Segment.ts"
import { type FeedIdentifier, type FeedPatient, identifierKey } from "./FeedFact.ts"
import { identifierFromCx, type Mutable, nameFromXpn, providerFromXcn, put, telecomFromXtn } from "./FeedTypes.ts"
import type { SenderProfile } from "./SenderProfile.ts"

export type Identifiers = readonly [FeedIdentifier, ...ReadonlyArray<FeedIdentifier>]

// Plain steps instead of `Result.gen`, here and in the other readers: every message of a feed passes through.
export const patientFromPid = (
  pid: Segment | undefined,
  pd1: Segment | undefined,
  profile: SenderProfile,
  sequence = 1
): Result.Result<FeedPatient, Hl7Problem> => {
  const identifiers = identifiersFrom(pid, 3, profile, Location.at("PID", 3, undefined, sequence))
  if (Result.isFailure(identifiers)) return Result.fail(identifiers.failure)
  const patient: Mutable<FeedPatient> = { identifiers: identifiers.success }
  if (pid === undefined) return Result.succeed(patient)
  const birth = birthOf(pid, sequence)
  if (Result.isFailure(birth)) return Result.fail(birth.failure)
  put(
    patient,
    "names",
    listOf(pid, nameFields, (repetition) => nameFromXpn(repetition) ?? [])
  )
  put(patient, "birthDate", birth.success.birthDate)
  put(patient, "birthTime", birth.success.birthTime)
  put(patient, "sex", pid.read(8, 1))
  put(patient, "language", pid.read(15, 1))
  put(patient, "telecom", listOf(pid, telecomFields, telecomFromXtn))
  put(patient, "county", countyOf(pid))
  put(patient, "death", deathOf(pid))
  const assigner = profile.defaultAssigner ?? ""
  put(
    patient,
    "primaryProviders",
    listOf(pd1, providerFields, (each) => providerFromXcn(each, assigner) ?? [])
  )
  return Result.succeed(patient)
}

const nameFields = [5]
const telecomFields = [13, 14, 40]
/** PD1-4. */
const providerFields = [4]

/** The numbers of a CX field, each once; at least one, or the field is missing (Table 0357 code 101). */
export const identifiersFrom = (
  segment: Segment | undefined,
  field: number,
  profile: SenderProfile,
  location: Location.Location
): Result.Result<Identifiers, Hl7Problem> => {
  const found = new Map<string, FeedIdentifier>()
  for (const repetition of segment?.repetitions(field) ?? []) {
    const identifier = identifierFromCx(repetition, profile.defaultAssigner ?? "")
    if (identifier !== undefined && !found.has(identifierKey(identifier))) {
      found.set(identifierKey(identifier), identifier)
    }
  }
  const [first, ...rest] = found.values()
  if (first !== undefined) return Result.succeed([first, ...rest])
  const text = `${location.segment}-${field} has no number; send at least one with its assigning authority and type.`
  return Result.fail(new Hl7Problem({ answer: "AE", code: "101", location, text }))
}

/** What some fields say together: null where all that were sent say "delete", undefined where none was sent. */
const listOf = <A>(
  segment: Segment | undefined,
  fields: ReadonlyArray<number>,
  read: (repetition: Repetition) => A | ReadonlyArray<A>
): ReadonlyArray<A> | null | undefined => {
  if (segment === undefined) return undefined
  const sent = fields.filter((field) => segment.raw(field) !== "")
  if (sent.length === 0) return undefined
  if (sent.every((field) => segment.raw(field) === '""')) return null
  const items = sent.flatMap((field) => segment.repetitions(field)).flatMap(read)
  return items.length === 0 ? undefined : items
}

const birthOf = (
  pid: Segment,
  sequence: number
): Result.Result<Pick<FeedPatient, "birthDate" | "birthTime">, Hl7Problem> => {
  const written = pid.read(7, 1)
  if (written === undefined) return Result.succeed({})
  if (written === null) return Result.succeed({ birthDate: null })
  const dtm = Dtm.parse(written)
  if (dtm === undefined) {
    const text = "PID-7 is not a date; send YYYY, YYYYMM or YYYYMMDD, or leave it empty."
    const location = Location.at("PID", 7, undefined, sequence)
    return Result.fail(new Hl7Problem({ answer: "AE", code: "102", location, text }))
  }
  const isFiner = !["year", "month", "day"].includes(dtm.precision)
  return Result.succeed({ birthDate: Dtm.toIsoDate(dtm), ...(isFiner ? { birthTime: Dtm.toIso(dtm) } : {}) })
}

const countyOf = (pid: Segment): string | null | undefined => {
  for (let repetition = 1; repetition <= pid.repetitions(11).length; repetition++) {
    const county = pid.read(11, 9, 1, repetition)
    if (county !== undefined) return county
  }
  return undefined
}

const deathOf = (pid: Segment): FeedPatient["death"] | undefined => {
  const indicator = pid.read(30, 1)
  const time = pid.read(29, 1)
  if (indicator === undefined && (time === undefined || time === null)) return undefined
  if (indicator === null) return null
  const dtm = typeof time === "string" ? Dtm.parse(time) : undefined
  const isDead = indicator === undefined || indicator.toUpperCase() === "Y" // Table 0136
  return { isDead, ...(isDead && dtm !== undefined ? { at: Dtm.toIso(dtm) } : {}) }
}
