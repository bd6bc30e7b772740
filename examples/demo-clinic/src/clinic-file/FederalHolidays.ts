/**
 * The legal public holidays of the United States as local dates, computed by rule.
 *
 * One that falls on a Saturday is kept on the Friday before, one on a Sunday on the Monday after; both days are named,
 * since an office that opens on Saturdays is closed on the day itself too. Inauguration Day is kept in Washington only.
 * Source: 5 U.S.C. 6103(a) and (b); Executive Order 11582.
 */
import * as LocalDate from "@intervisit/core/domain/LocalDate"

/** Every date of this year that is a holiday or on which one is kept, in order. */
export const ofYear = (year: number): ReadonlyArray<LocalDate.LocalDate> => {
  const dates = [...legalDays(year), ...legalDays(year + 1)].flatMap((day) => [day, keptOn(day)])
  return [...new Set(dates)].filter((date) => LocalDate.year(date) === year).sort()
}

const legalDays = (year: number): ReadonlyArray<LocalDate.LocalDate> => [
  dayOf(year, 1, 1), // New Year's Day
  nthWeekday(year, 1, monday, 3), // Birthday of Martin Luther King, Jr.
  nthWeekday(year, 2, monday, 3), // Washington's Birthday
  lastWeekday(year, 5, monday), // Memorial Day
  dayOf(year, 6, 19), // Juneteenth National Independence Day
  dayOf(year, 7, 4), // Independence Day
  nthWeekday(year, 9, monday, 1), // Labor Day
  nthWeekday(year, 10, monday, 2), // Columbus Day
  dayOf(year, 11, 11), // Veterans Day
  nthWeekday(year, 11, thursday, 4), // Thanksgiving Day
  dayOf(year, 12, 25) // Christmas Day
]

const monday = 1
const thursday = 4
const saturday = 6
const sunday = 0

const dayOf = (year: number, month: number, day: number): LocalDate.LocalDate =>
  LocalDate.LocalDate.make(
    `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
  )

/** 0 is Sunday. 1 January 1970 was a Thursday. */
export const weekday = (date: LocalDate.LocalDate): number => (((LocalDate.epochDay(date) + thursday) % 7) + 7) % 7

const nthWeekday = (year: number, month: number, day: number, nth: number): LocalDate.LocalDate => {
  const first = dayOf(year, month, 1)
  return LocalDate.plusDays(first, ((day - weekday(first) + 7) % 7) + (nth - 1) * 7)
}

const lastWeekday = (year: number, month: number, day: number): LocalDate.LocalDate => {
  const last = dayOf(year, month, LocalDate.daysInMonth(year, month))
  return LocalDate.plusDays(last, -((weekday(last) - day + 7) % 7))
}

const keptOn = (date: LocalDate.LocalDate): LocalDate.LocalDate => {
  const day = weekday(date)
  return day === saturday ? LocalDate.plusDays(date, -1) : day === sunday ? LocalDate.plusDays(date, 1) : date
}
