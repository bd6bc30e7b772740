/**
 * HL7's composite types as the facts hold them: CX, XPN, XTN, XCN, PL, and times.
 *
 * Each reads one repetition of a field and gives undefined where it says nothing. Source: HL7 v2.5.1 chapter 2A.
 */
import * as DateTime from "effect/DateTime"
import * as Dtm from "../message/Dtm.ts"
import type { Segment } from "../message/Segment.ts"
import type { FeedIdentifier, FeedLocation, FeedName, FeedProvider, FeedTelecom } from "./FeedFact.ts"

/** One repetition of a field. */
export interface Repetition {
  readonly segment: Segment
  readonly field: number
  readonly repetition: number
}

/** The repetitions of a field, in order; none where it is empty or says "delete" (`""`). */
export const repetitions = (segment: Segment | undefined, field: number): ReadonlyArray<Repetition> =>
  segment === undefined || segment.raw(field) === '""'
    ? []
    : Array.from({ length: segment.repetitionCount(field) }, (_, index) => ({ segment, field, repetition: index + 1 }))

/** A component's text; undefined where it is empty or `""`. */
const text = ({ segment, field, repetition }: Repetition, component: number, sub = 1): string | undefined => {
  const value = segment.read(field, component, sub, repetition)?.trim()
  return value === "" ? undefined : value
}

/** HD: the namespace, else the universal id. */
const authority = (repetition: Repetition, component: number): string | undefined =>
  text(repetition, component, 1) ?? text(repetition, component, 2)

export const identifierFromCx = (
  repetition: Repetition,
  defaultAssigner: string,
  defaultType = ""
): FeedIdentifier | undefined => {
  const value = text(repetition, 1)
  if (value === undefined) return undefined
  return { assigner: authority(repetition, 4) ?? defaultAssigner, type: text(repetition, 5) ?? defaultType, value }
}

export const nameFromXpn = (repetition: Repetition): FeedName | undefined => nameFrom(repetition, 1, 7)

/** Family, given, further given, suffix, prefix and degree from a component on; the use stands in its own component. */
const nameFrom = (repetition: Repetition, first: number, useComponent: number): FeedName | undefined => {
  const family = text(repetition, first)
  const given = [text(repetition, first + 1), text(repetition, first + 2)].filter((part) => part !== undefined)
  if (family === undefined && given.length === 0) return undefined
  return {
    family: family ?? "",
    given,
    ...optional("suffix", text(repetition, first + 3)),
    ...optional("prefix", text(repetition, first + 4)),
    ...optional("degree", text(repetition, first + 5)),
    ...optional("use", text(repetition, useComponent))
  }
}

/** A repetition may hold a number and an address for mail; each is told on its own. */
export const telecomFromXtn = (repetition: Repetition): ReadonlyArray<FeedTelecom> => {
  const use = text(repetition, 2)
  const equipment = text(repetition, 3)
  const told = { ...optional("use", use), ...optional("equipment", equipment) }
  // XTN-1 is free text up to v2.6; XTN-12 replaces it from v2.7 on.
  const written = text(repetition, 12) ?? text(repetition, 1)
  const isMail = written?.includes("@") === true && (equipment === undefined || /^(internet|x\.400)$/i.test(equipment))
  const address = text(repetition, 4)
  const email = address?.includes("@") === true ? address : isMail ? written : undefined
  const phone = isMail ? undefined : (written ?? composedNumber(repetition))
  return [
    ...(phone === undefined ? [] : [{ kind: "phone" as const, value: phone, ...told }]),
    ...(email === undefined ? [] : [{ kind: "email" as const, value: email, ...told }])
  ]
}

const composedNumber = (repetition: Repetition): string | undefined => {
  const local = text(repetition, 7)
  if (local === undefined) return undefined
  const [country, area, extension] = [text(repetition, 5), text(repetition, 6), text(repetition, 8)]
  return [
    country === undefined ? undefined : `+${country.replace(/^\+/, "")}`,
    area,
    local,
    extension === undefined ? undefined : `x${extension}`
  ]
    .filter((part) => part !== undefined)
    .join(" ")
}

/** A professional by number; a name without a number leads nowhere and is left out. */
export const providerFromXcn = (repetition: Repetition, defaultAssigner: string): FeedProvider | undefined => {
  const value = text(repetition, 1)
  if (value === undefined) return undefined
  const type = text(repetition, 13) ?? ""
  const assigner = authority(repetition, 9) ?? defaultAssigner
  const isMarked = [type, text(repetition, 9, 1), text(repetition, 9, 2)].some((mark) => isNpiMark(mark ?? ""))
  return {
    identifier: { assigner, type, value },
    ...optional("npi", isMarked && isNpi(value) ? value : undefined),
    ...optional("name", nameFrom(repetition, 2, 10))
  }
}

const isNpiMark = (mark: string): boolean => mark.toUpperCase() === "NPI" || mark === "2.16.840.1.113883.4.6"

/** Ten digits whose check digit holds under the prefix 80840. Source: CMS, NPI check digit calculation. */
export const isNpi = (value: string): boolean => {
  if (!/^[12]\d{9}$/.test(value)) return false
  const sum = [...`80840${value}`].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

export const locationFromPl = (segment: Segment, field: number): FeedLocation | undefined => {
  const repetition = { segment, field, repetition: 1 }
  const location: FeedLocation = {
    ...optional("pointOfCare", text(repetition, 1)),
    ...optional("room", text(repetition, 2)),
    ...optional("bed", text(repetition, 3)),
    ...optional("facility", authority(repetition, 4)),
    ...optional("building", text(repetition, 7)),
    ...optional("floor", text(repetition, 8))
  }
  return Object.keys(location).length === 0 ? undefined : location
}

/** A time as an instant of UTC, `2024-01-02T08:04:05.000Z`, with the precision it was told in. */
export interface FeedInstant {
  readonly at: string
  readonly precision: Dtm.Precision
}

/** Reads TS or DTM; undefined where it is empty, `""` or no time. */
export const instantFromDtm = (
  segment: Segment | undefined,
  field: number,
  zone: DateTime.TimeZone
): FeedInstant | undefined => {
  const dtm = segment === undefined ? undefined : Dtm.parse(segment.value(field, 1, 1, 1))
  const millis = dtm === undefined ? undefined : Dtm.toEpochMillis(dtm, zone)
  if (dtm === undefined || millis === undefined) return undefined
  return { at: DateTime.formatIso(DateTime.makeUnsafe(millis)), precision: dtm.precision }
}

/** An object with the key, or without it where there is no value: for `optionalKey` fields. */
export const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }
