/**
 * PV1 to a visit: its number, class, place, attending, start and end.
 *
 * The number is PV1-19, else PID-18. A start that is not in PV1-44 is taken from EVN-6, EVN-2 or MSH-7, and the fact
 * says from which. A time that is written but cannot be read is refused, because a wrong start would move a patient
 * into another reporting period. Source: HL7 v2.5.1 section 3.4.3 (PV1), 3.4.1 (EVN).
 */
import * as Result from "effect/Result"
import { Hl7Problem } from "../Hl7Problem.ts"
import * as Location from "../Location.ts"
import type { Hl7Message } from "../message/Hl7Message.ts"
import type { Segment } from "../message/Segment.ts"
import type { FeedIdentifier, FeedVisit } from "./FeedFact.ts"
import {
  type FeedInstant,
  identifierFromCx,
  instantFromDtm,
  locationFromPl,
  type Mutable,
  providerFromXcn,
  put
} from "./FeedTypes.ts"
import type { SenderProfile } from "./SenderProfile.ts"

export type VisitNumber = Pick<FeedVisit, "visitNumber" | "visitNumberSource">

/** The visit's number; undefined where the message names none. */
export const visitNumberOf = (message: Hl7Message, profile: SenderProfile): VisitNumber | undefined => {
  const assigner = profile.defaultAssigner ?? ""
  const visitNumber = firstCx(message.segment("PV1"), 19, assigner, "VN") // Table 0203
  if (visitNumber !== undefined) return { visitNumber, visitNumberSource: "PV1-19" }
  const account = firstCx(message.segment("PID"), 18, assigner, "AN")
  return account === undefined ? undefined : { visitNumber: account, visitNumberSource: "PID-18" }
}

/** The visit's number, or why there is none. */
export const requireVisitNumber = (
  message: Hl7Message,
  profile: SenderProfile
): Result.Result<VisitNumber, Hl7Problem> => {
  if (message.segment("PV1") === undefined) {
    const text = "The PV1 segment is missing; this event tells about a visit."
    return Result.fail(new Hl7Problem({ answer: "AE", code: "100", location: Location.at("PV1"), text }))
  }
  const number = visitNumberOf(message, profile)
  if (number !== undefined) return Result.succeed(number)
  const text = "PV1-19 has no visit number and PID-18 no account number; send one, it is how the visit is found again."
  return Result.fail(new Hl7Problem({ answer: "AE", code: "101", location: Location.at("PV1", 19), text }))
}

export const visitFromPv1 = (
  message: Hl7Message,
  profile: SenderProfile,
  number: VisitNumber,
  isDischarge: boolean
): Result.Result<FeedVisit, Hl7Problem> => {
  const pv1 = message.segment("PV1")
  const admitted = timeOf(pv1, 44, "PV1-44", profile)
  if (Result.isFailure(admitted)) return Result.fail(admitted.failure)
  const discharged = timeOf(pv1, 45, "PV1-45", profile)
  if (Result.isFailure(discharged)) return Result.fail(discharged.failure)
  const start = admitted.success ?? fallbackTime(message, profile)
  if (start === undefined) return Result.fail(noStart())
  const end = discharged.success ?? (isDischarge ? fallbackTime(message, profile) : undefined)
  const visit: Mutable<FeedVisit> = {
    visitNumber: number.visitNumber,
    visitNumberSource: number.visitNumberSource,
    patientClass: pv1?.read(2, 1) ?? "",
    attending: attendingOf(pv1, profile),
    startAt: start.at,
    startSource: start.source,
    startPrecision: start.precision
  }
  put(visit, "location", pv1 === undefined ? undefined : locationFromPl(pv1, 3))
  put(visit, "endAt", end?.at)
  put(visit, "endSource", end?.source)
  put(visit, "endPrecision", end?.precision)
  return Result.succeed(visit)
}

const attendingOf = (pv1: Segment | undefined, profile: SenderProfile): FeedVisit["attending"] =>
  pv1 === undefined
    ? []
    : pv1.repetitions(7).flatMap((repetition) => providerFromXcn(repetition, profile.defaultAssigner ?? "") ?? [])

/** When the event happened: EVN-6, else EVN-2, else MSH-7. */
const fallbackTime = (message: Hl7Message, { zone }: SenderProfile) => {
  for (const [segment, field, source] of fallbacks) {
    const instant = instantFromDtm(message.segment(segment), field, zone)
    if (instant !== undefined) return { ...instant, source }
  }
  return undefined
}

const fallbacks = [
  ["EVN", 6, "EVN-6"],
  ["EVN", 2, "EVN-2"],
  ["MSH", 7, "MSH-7"]
] as const

const firstCx = (
  segment: Segment | undefined,
  field: number,
  assigner: string,
  type: string
): FeedIdentifier | undefined => {
  for (const repetition of segment?.repetitions(field) ?? []) {
    const identifier = identifierFromCx(repetition, assigner, type)
    if (identifier !== undefined) return identifier
  }
  return undefined
}

const timeOf = <Source extends string>(
  pv1: Segment | undefined,
  field: number,
  source: Source,
  { zone }: SenderProfile
): Result.Result<(FeedInstant & { readonly source: Source }) | undefined, Hl7Problem> => {
  if (pv1 === undefined || typeof pv1.read(field, 1, 1, 1) !== "string") return nothing
  const instant = instantFromDtm(pv1, field, zone)
  if (instant !== undefined) return Result.succeed({ at: instant.at, precision: instant.precision, source })
  const text = `PV1-${field} is not a time; send YYYYMMDDHHMM with the offset from UTC, or leave it empty.`
  return Result.fail(new Hl7Problem({ answer: "AE", code: "102", location: Location.at("PV1", field), text }))
}

const nothing: Result.Result<undefined> = Result.succeed(undefined)

const noStart = (): Hl7Problem =>
  new Hl7Problem({
    answer: "AE",
    code: "101",
    location: Location.at("PV1", 44),
    text: "PV1-44 is empty, and so are EVN-6, EVN-2 and MSH-7; send when the visit began."
  })
