/**
 * A date or time of HL7 as it was written: its precision and its offset, or that it has none.
 *
 * Nothing is invented: `1980` is a year and stays one. Only `toInstant` needs a zone, and only for what has no offset.
 * Source: HL7 v2.5.1 data types DT, DTM and TS: YYYY[MM[DD[HH[MM[SS[.S[S[S[S]]]]]]]]][+/-ZZZZ].
 */
import * as DateTime from "effect/DateTime"
import * as Option from "effect/Option"

export type Precision = "year" | "month" | "day" | "hour" | "minute" | "second" | "fraction"

export interface Dtm {
  readonly precision: Precision
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
  /** Minutes east of UTC; undefined where the sender wrote none. */
  readonly offsetMinutes: number | undefined
}

const pattern = /^(\d{4})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:\.(\d{1,4}))?)?)?)?)?)?([+-]\d{4})?$/

const precisions: ReadonlyArray<Precision> = ["year", "month", "day", "hour", "minute", "second", "fraction"]

/** Reads a DT, DTM or TS; undefined where it is none, or names a day that is not in the calendar. */
export const parse = (text: string): Dtm | undefined => {
  const match = pattern.exec(text.trim())
  if (match === null) return undefined
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part)))
  const isReal =
    month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && hour < 24 && minute < 60 && second <= 60
  if (!isReal) return undefined
  const offsetMinutes = offsetOf(match[8])
  if (offsetMinutes !== undefined && Math.abs(offsetMinutes) > 18 * 60) return undefined
  const depth = match.slice(1, 8).filter((part) => part !== undefined).length
  return {
    precision: precisions[depth - 1] ?? "year",
    year,
    month,
    day,
    hour,
    minute,
    second,
    millisecond: Math.floor(Number(`0.${match[7] ?? "0"}`) * 1000),
    offsetMinutes
  }
}

/**
 * The instant in milliseconds since 1970 UTC at which the named span begins. A time without an offset is read in
 * `zone`; a local time that the clock skipped or showed twice is read as the standard library reads it: the earlier
 * of two, and after the gap.
 */
export const toEpochMillis = (dtm: Dtm, zone: DateTime.TimeZone): number | undefined => {
  const local =
    daysFromCivil(dtm.year, dtm.month, dtm.day) * 86_400_000 +
    dtm.hour * 3_600_000 +
    dtm.minute * 60_000 +
    dtm.second * 1000 +
    dtm.millisecond
  if (dtm.offsetMinutes !== undefined) return local - dtm.offsetMinutes * 60_000
  const offset = offsetMillis(local, zone)
  return offset === undefined ? undefined : local - offset
}

/** Offsets by the minute of the wall clock: the times of a feed lie close together, and looking one up is dear. */
const offsets = new WeakMap<DateTime.TimeZone, Map<number, number>>()
const offsetsMax = 4096

// Assumes: a zone changes its clocks on a full minute, as all have done since 1972.
const offsetMillis = (local: number, zone: DateTime.TimeZone): number | undefined => {
  const known = offsets.get(zone) ?? new Map<number, number>()
  const minute = Math.floor(local / 60_000)
  const found = known.get(minute)
  if (found !== undefined) return found
  const zoned = DateTime.makeZoned(local, { timeZone: zone, adjustForTimeZone: true, disambiguation: "compatible" })
  if (Option.isNone(zoned)) return undefined
  const offset = local - DateTime.toEpochMillis(zoned.value)
  if (known.size >= offsetsMax) known.clear()
  offsets.set(zone, known.set(minute, offset))
  return offset
}

/** The date as ISO 8601 with the precision it has, at most a day: `1980`, `1980-05`, `1980-05-17`. */
export const toIsoDate = (dtm: Dtm): string => {
  const parts = [String(dtm.year).padStart(4, "0"), pad2(dtm.month), pad2(dtm.day)]
  return parts.slice(0, Math.min(3, precisions.indexOf(dtm.precision) + 1)).join("-")
}

/** The date or time as ISO 8601 with the precision and the offset it has, if any: `2024-01-02T03:04-05:00`. */
export const toIso = (dtm: Dtm): string => {
  const depth = precisions.indexOf(dtm.precision)
  if (depth < 3) return toIsoDate(dtm)
  // ISO 8601 has no hour without minutes in common use; readers take `03:00` for the hour.
  const time = [pad2(dtm.hour), pad2(dtm.minute), ...(depth >= 5 ? [pad2(dtm.second)] : [])].join(":")
  const fraction = depth === 6 ? `.${String(dtm.millisecond).padStart(3, "0")}` : ""
  return `${toIsoDate(dtm)}T${time}${fraction}${offsetText(dtm.offsetMinutes)}`
}

/** An instant as ISO 8601 in UTC with milliseconds: `2024-01-02T08:04:05.000Z`. */
export const isoFromEpochMillis = (millis: number): string => {
  const days = Math.floor(millis / 86_400_000)
  const time = millis - days * 86_400_000
  const clock = [Math.floor(time / 3_600_000), Math.floor(time / 60_000) % 60, Math.floor(time / 1000) % 60]
  return `${isoFromDays(days)}T${clock.map(pad2).join(":")}.${String(time % 1000).padStart(3, "0")}Z`
}

/** An instant as DTM text in UTC: `20240102030405+0000`. */
export const fromEpochMillis = (millis: number): string =>
  `${isoFromEpochMillis(millis).replace(/[-T:]/g, "").slice(0, 14)}+0000`

const pad2 = (value: number): string => String(value).padStart(2, "0")

const offsetText = (minutes: number | undefined): string => {
  if (minutes === undefined) return ""
  const distance = Math.abs(minutes)
  return `${minutes < 0 ? "-" : "+"}${pad2(Math.floor(distance / 60))}:${pad2(distance % 60)}`
}

const offsetOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5))
  return text.startsWith("-") ? -minutes : minutes
}

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

/** Days since 1970-01-01 in the proleptic Gregorian calendar. Source: H. Hinnant, as below. */
const daysFromCivil = (year: number, month: number, day: number): number => {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The date of so many days since 1970-01-01, as ISO 8601. Source: H. Hinnant, chrono-compatible date algorithms. */
const isoFromDays = (days: number): string => {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return `${String(year).padStart(4, "0")}-${pad2(month)}-${pad2(day)}`
}
