/**
 * A day of the calendar without a zone, as `2014-07-01`, and the instants that it covers in a zone.
 *
 * Days are counted by arithmetic, so that leap days and centuries hold without a clock. Where a change of clocks skips
 * midnight, the day starts with its first instant; where it repeats midnight, with the first of the two; a date that a
 * zone skipped altogether (Pacific/Apia, 2011-12-30) is empty. So each instant belongs to exactly one day.
 * Source: ISO 8601 calendar dates, the proleptic Gregorian calendar; zones as the runtime's IANA data has them.
 */
import * as DateTime from "effect/DateTime"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"

/** Milliseconds of a day by the clock of UTC, which has no change of clocks. */
const dayMillis = 86_400_000

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

export const LocalDate = Schema.String.check(
  Schema.makeFilter((text: string) => isCalendarDate(text) || "is not a date of the calendar, such as 2014-07-01")
).pipe(Schema.brand("LocalDate"))
export type LocalDate = typeof LocalDate.Type

/** Reads `YYYY-MM-DD`; none where the calendar has no such day. */
export const parse = (text: string): Option.Option<LocalDate> =>
  isCalendarDate(text) ? Option.some(text as LocalDate) : Option.none()

/** True where year, month and day name a day that exists: 2016-02-29 does, 2015-02-29 does not. */
export const isCalendarDate = (text: string): boolean => {
  const match = pattern.exec(text)
  if (match === null) return false
  const [, year, month, day] = match
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month))
}

/** How many days the month has; 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  if (month < 1 || month > 12) return 0
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const year = (date: LocalDate): number => Number(date.slice(0, 4))

/** Days since 1970-01-01, negative before it. */
export const epochDay = (date: LocalDate): number =>
  daysFromCivil(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))

/** The date that lies `days` after 1970-01-01; years 0000 to 9999. */
export const fromEpochDay = (days: number): LocalDate => {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return ymd(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

export const plusDays = (date: LocalDate, days: number): LocalDate => fromEpochDay(epochDay(date) + days)

/** 1 January of the year. */
export const firstOfYear = (year: number): LocalDate => ymd(year, 1, 1)

/** 31 December of the year. */
export const lastOfYear = (year: number): LocalDate => ymd(year, 12, 31)

/** The day on which an instant falls in the zone. */
export const ofMillis = (millis: number, zone: DateTime.TimeZone): LocalDate =>
  fromEpochDay(Math.floor((millis + offsetMillis(millis, zone)) / dayMillis))

/** The first instant of the day in the zone, in milliseconds since 1970. */
export const startMillis = (date: LocalDate, zone: DateTime.TimeZone): number =>
  startOfEpochDayMillis(epochDay(date), zone)

/** The first instant after the day in the zone: where the next day starts. */
export const endMillis = (date: LocalDate, zone: DateTime.TimeZone): number =>
  startOfEpochDayMillis(epochDay(date) + 1, zone)

const startOfEpochDayMillis = (day: number, zone: DateTime.TimeZone): number => {
  const wall = day * dayMillis
  const offsets = [offsetMillis(wall - dayMillis, zone), offsetMillis(wall + dayMillis, zone)]
  // The greater offset gives the earlier instant, the first of two midnights.
  const midnight = offsets
    .sort((a, b) => b - a)
    .map((offset) => wall - offset)
    .find((millis) => millis + offsetMillis(millis, zone) === wall)
  return midnight ?? firstInstantFrom(wall, zone)
}

/** Midnight was skipped: halve the two days around it down to the instant at which the clocks were moved. */
const firstInstantFrom = (wall: number, zone: DateTime.TimeZone): number => {
  let before = wall - 2 * dayMillis
  let from = wall + 2 * dayMillis
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2)
    if (middle + offsetMillis(middle, zone) >= wall) from = middle
    else before = middle
  }
  return from
}

const offsetMillis = (millis: number, zone: DateTime.TimeZone): number =>
  DateTime.zonedOffset(DateTime.makeZonedUnsafe(millis, { timeZone: zone }))

const daysFromCivil = (year: number, month: number, day: number): number => {
  // Years are counted from March, so that the leap day is the last of its year.
  const shiftedYear = month <= 2 ? year - 1 : year
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

const ymd = (year: number, month: number, day: number): LocalDate =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as LocalDate
