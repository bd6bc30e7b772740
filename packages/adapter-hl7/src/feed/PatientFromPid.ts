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
import type { Segment } from "../message/Segment.ts"
import { type FeedIdentifier, type FeedPatient, identifierKey } from "./FeedFact.ts"
import { identifierFromCx, nameFromXpn, optional, providerFromXcn, repetitions, telecomFromXtn } from "./FeedTypes.ts"
import type { SenderProfile } from "./SenderProfile.ts"

export type Identifiers = readonly [FeedIdentifier, ...ReadonlyArray<FeedIdentifier>]

export const patientFromPid = (
  pid: Segment | undefined,
  pd1: Segment | undefined,
  profile: SenderProfile,
  sequence = 1
): Result.Result<FeedPatient, Hl7Problem> =>
  Result.gen(function* () {
    const identifiers = yield* identifiersFrom(pid, 3, profile, Location.at("PID", 3, undefined, sequence))
    if (pid === undefined) return { identifiers }
    const birth = yield* birthOf(pid, sequence)
    return {
      identifiers,
      ...optional(
        "names",
        listOf(pid, [5], (repetition) => nameFromXpn(repetition) ?? [])
      ),
      ...birth,
      ...optional("sex", pid.read(8, 1)),
      ...optional("language", pid.read(15, 1)),
      ...optional("telecom", listOf(pid, [13, 14, 40], telecomFromXtn)),
      ...optional("county", countyOf(pid)),
      ...optional("death", deathOf(pid)),
      ...optional(
        "primaryProviders",
        listOf(pd1, [4], (repetition) => providerFromXcn(repetition, profile.defaultAssigner ?? "") ?? [])
      )
    }
  })

/** The numbers of a CX field, each once; at least one, or the field is missing (Table 0357 code 101). */
export const identifiersFrom = (
  segment: Segment | undefined,
  field: number,
  profile: SenderProfile,
  location: Location.Location
): Result.Result<Identifiers, Hl7Problem> => {
  const found = new Map<string, FeedIdentifier>()
  for (const repetition of repetitions(segment, field)) {
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
  read: (repetition: ReturnType<typeof repetitions>[number]) => A | ReadonlyArray<A>
): ReadonlyArray<A> | null | undefined => {
  if (segment === undefined) return undefined
  const sent = fields.filter((field) => segment.raw(field) !== "")
  if (sent.length === 0) return undefined
  if (sent.every((field) => segment.raw(field) === '""')) return null
  const items = sent.flatMap((field) => repetitions(segment, field)).flatMap((repetition) => read(repetition))
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
  return Result.succeed({
    birthDate: Dtm.toIsoDate(dtm),
    ...optional("birthTime", isFiner ? Dtm.toIso(dtm) : undefined)
  })
}

const countyOf = (pid: Segment): string | null | undefined => {
  for (const { repetition } of repetitions(pid, 11)) {
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
  return { isDead, ...optional("at", isDead && dtm !== undefined ? Dtm.toIso(dtm) : undefined) }
}
