/**
 * HL7's composite types as the facts hold them: CX, XPN, XTN, XCN, PL, and times.
 *
 * Each reads one repetition of a field and gives undefined where it says nothing. Source: HL7 v2.5.1 chapter 2A.
 */
import type * as DateTime from "effect/DateTime"
import * as Dtm from "../message/Dtm.ts"
import type { Repetition, Segment } from "../message/Segment.ts"
import type { FeedIdentifier, FeedLocation, FeedName, FeedProvider, FeedTelecom } from "./FeedFact.ts"

/** HD: the namespace, else the universal id. */
const authority = (repetition: Repetition, component: number): string | undefined =>
  repetition.text(component, 1) ?? repetition.text(component, 2)

export const identifierFromCx = (
  repetition: Repetition,
  defaultAssigner: string,
  defaultType = ""
): FeedIdentifier | undefined => {
  const value = repetition.text(1)
  if (value === undefined) return undefined
  return { assigner: authority(repetition, 4) ?? defaultAssigner, type: repetition.text(5) ?? defaultType, value }
}

export const nameFromXpn = (repetition: Repetition): FeedName | undefined => nameFrom(repetition, 1, 7)

/** Family, given, further given, suffix, prefix and degree from a component on; the use stands in its own component. */
const nameFrom = (repetition: Repetition, first: number, useComponent: number): FeedName | undefined => {
  const family = repetition.text(first)
  const given = [repetition.text(first + 1), repetition.text(first + 2)].filter((part) => part !== undefined)
  if (family === undefined && given.length === 0) return undefined
  const name: Mutable<FeedName> = { family: family ?? "", given }
  put(name, "suffix", repetition.text(first + 3))
  put(name, "prefix", repetition.text(first + 4))
  put(name, "degree", repetition.text(first + 5))
  put(name, "use", repetition.text(useComponent))
  return name
}

/** A repetition may hold a number and an address for mail; each is told on its own. */
export const telecomFromXtn = (repetition: Repetition): ReadonlyArray<FeedTelecom> => {
  const equipment = repetition.text(3)
  const told: Mutable<Pick<FeedTelecom, "use" | "equipment">> = {}
  put(told, "use", repetition.text(2))
  put(told, "equipment", equipment)
  // XTN-1 is free text up to v2.6; XTN-12 replaces it from v2.7 on.
  const written = repetition.text(12) ?? repetition.text(1)
  const isMail = written?.includes("@") === true && (equipment === undefined || /^(internet|x\.400)$/i.test(equipment))
  const address = repetition.text(4)
  const email = address?.includes("@") === true ? address : isMail ? written : undefined
  const phone = isMail ? undefined : (written ?? composedNumber(repetition))
  return [
    ...(phone === undefined ? [] : [{ kind: "phone" as const, value: phone, ...told }]),
    ...(email === undefined ? [] : [{ kind: "email" as const, value: email, ...told }])
  ]
}

const composedNumber = (repetition: Repetition): string | undefined => {
  const local = repetition.text(7)
  if (local === undefined) return undefined
  const [country, area, extension] = [repetition.text(5), repetition.text(6), repetition.text(8)]
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
  const value = repetition.text(1)
  if (value === undefined) return undefined
  const type = repetition.text(13) ?? ""
  const assigner = authority(repetition, 9) ?? defaultAssigner
  const isMarked = [type, repetition.text(9, 1), repetition.text(9, 2)].some((mark) => isNpiMark(mark ?? ""))
  const provider: Mutable<FeedProvider> = { identifier: { assigner, type, value } }
  if (isMarked && isNpi(value)) provider.npi = value
  put(provider, "name", nameFrom(repetition, 2, 10))
  return provider
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
  const [repetition] = segment.repetitions(field)
  if (repetition === undefined) return undefined
  const location: Mutable<FeedLocation> = {}
  put(location, "pointOfCare", repetition.text(1))
  put(location, "room", repetition.text(2))
  put(location, "bed", repetition.text(3))
  put(location, "facility", authority(repetition, 4))
  put(location, "building", repetition.text(7))
  put(location, "floor", repetition.text(8))
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
  return { at: Dtm.isoFromEpochMillis(millis), precision: dtm.precision }
}

/** A fact while it is being put together. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Sets a key where there is a value, and leaves it out where there is none. */
export const put = <T, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void => {
  if (value !== undefined) target[key] = value
}
