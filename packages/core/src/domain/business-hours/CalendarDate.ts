/**
 * Local dates as day numbers: days since 1970-01-01 in the proleptic Gregorian calendar, by integer arithmetic.
 *
 * Wall time here means milliseconds since 1970-01-01T00:00 on a clock on the wall, whatever its zone. `Date` is not
 * used, because it would drag a host zone in.
 */
import * as Result from "effect/Result"

export const secondMillis = 1_000
export const hourMillis = 3_600_000
export const dayMillis = 86_400_000

/** Year, month from 1, and day of the month from 1. */
export interface YearMonthDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The day number of a date; months and days beyond their range run on, so 29 February may mean 1 March. */
export const dayNumber = (year: number, month: number, day: number): number => {
  // Years that start in March put the leap day last, which makes the months a linear formula.
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The date of a day number. */
export const yearMonthDay = (dayNumber: number): YearMonthDay => {
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  }
}

/** The day number of the date on the wall. */
export const dayOfWall = (wallMillis: number): number => Math.floor(wallMillis / dayMillis)

/** The year on the wall. */
export const yearOfWall = (wallMillis: number): number => yearMonthDay(dayOfWall(wallMillis)).year

/** 0 for Sunday up to 6 for Saturday; 1970-01-01 was a Thursday. */
export const dayOfWeek = (dayNumber: number): number => (((dayNumber + 4) % 7) + 7) % 7

/** The same date and time of day so many years later; 29 February becomes 1 March. */
export const plusYears = (wallMillis: number, years: number): number => {
  const day = dayOfWall(wallMillis)
  const { year, month, day: dayOfMonth } = yearMonthDay(day)
  return dayNumber(year + years, month, dayOfMonth) * dayMillis + (wallMillis - day * dayMillis)
}

/** `2024-03-10`. */
export const formatDate = (dayNumber: number): string => {
  const { year, month, day } = yearMonthDay(dayNumber)
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
}

/** Reads `2024-03-10`; fails with the text where no such date is in the calendar. */
export const parseDate = (text: string): Result.Result<number, string> => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return Result.fail(text)
  const day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]))
  return formatDate(day) === text ? Result.succeed(day) : Result.fail(text)
}

/** Reads `HH:MM` or `HH:MM:SS`, `24:00` included, as milliseconds after midnight. */
export const parseTimeOfDay = (text: string): Result.Result<number, string> => {
  const match = /^([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?$/.exec(text)
  if (match === null) return Result.fail(text)
  const millis = ((Number(match[1]) * 60 + Number(match[2])) * 60 + Number(match[3] ?? 0)) * secondMillis
  return millis <= dayMillis ? Result.succeed(millis) : Result.fail(text)
}
