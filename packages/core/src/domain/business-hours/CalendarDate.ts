/**
 * Local dates as day numbers, and times of day as milliseconds, for arithmetic on the hot path.
 *
 * A day number counts days since 1970-01-01. Wall time means milliseconds since 1970-01-01T00:00 on a clock on the
 * wall, whatever its zone. `Date` is not used, because it would drag a host zone in.
 */
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as LocalDate from "../LocalDate.ts"

export const secondMillis = 1_000
export const hourMillis = 3_600_000
export const dayMillis = 86_400_000

/** The day number of 1 January. */
export const startOfYear = (year: number): number => {
  const past = year - 1
  // 477 leap days lie before 1970.
  return 365 * (year - 1970) + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 477
}

/** The year of a day number. */
export const yearOfDay = (day: number): number => {
  const guess = 1970 + Math.floor(day / 365.2425)
  if (day < startOfYear(guess)) return guess - 1
  return day < startOfYear(guess + 1) ? guess : guess + 1
}

/** The day number of the date on the wall. */
export const dayOfWall = (wallMillis: number): number => Math.floor(wallMillis / dayMillis)

/** The year on the wall. */
export const yearOfWall = (wallMillis: number): number => yearOfDay(dayOfWall(wallMillis))

/** 0 for Sunday up to 6 for Saturday; 1970-01-01 was a Thursday. */
export const dayOfWeek = (day: number): number => (((day + 4) % 7) + 7) % 7

/** The same date and time of day so many years later; 29 February becomes 1 March. */
export const plusYears = (wallMillis: number, years: number): number => {
  const day = dayOfWall(wallMillis)
  const year = yearOfDay(day)
  const dayOfYear = day - startOfYear(year)
  const marchFirst = 59 + leapDays(year)
  const shift = dayOfYear >= marchFirst ? leapDays(year + years) - leapDays(year) : 0
  return (startOfYear(year + years) + dayOfYear + shift) * dayMillis + (wallMillis - day * dayMillis)
}

const leapDays = (year: number): number => (LocalDate.isLeapYear(year) ? 1 : 0)

/** `2024-03-10`. */
export const formatDate: (day: number) => string = LocalDate.fromEpochDay

/** Reads `2024-03-10`; fails with the text where no such date is in the calendar. */
export const parseDate = (text: string): Result.Result<number, string> =>
  Result.fromOption(Option.map(LocalDate.parse(text), LocalDate.epochDay), () => text)

/** Reads `HH:MM` or `HH:MM:SS`, `24:00` included, as milliseconds after midnight. */
export const parseTimeOfDay = (text: string): Result.Result<number, string> => {
  const match = /^([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?$/.exec(text)
  if (match === null) return Result.fail(text)
  const millis = ((Number(match[1]) * 60 + Number(match[2])) * 60 + Number(match[3] ?? 0)) * secondMillis
  return millis <= dayMillis ? Result.succeed(millis) : Result.fail(text)
}
