/**
 * Counting open dates: local dates with some open time left after holidays, shifts, breaks and clock changes.
 *
 * A local date that a zone skipped altogether never is one. Five years without an open date end the search.
 */
import { dayMillis, plusYears, yearOfDay } from "./CalendarDate.ts"
import { firstYear, lastYear, type OpenIntervals, searchYearsMax } from "./OpenIntervals.ts"

/** The n-th open date after or before a day number; `n` is 1 or more. */
export const nth = (open: OpenIntervals, day: number, n: number, direction: "after" | "before"): number | undefined => {
  const isAfter = direction === "after"
  let left = n
  let reached = day
  let year = clamp(yearOfDay(day))
  while (year >= firstYear && year <= lastYear) {
    const { openDays } = open.table(year)
    const nearest = isAfter ? firstAfter(openDays, reached) : lastBefore(openDays, reached)
    const first = openDays[nearest]
    if (first === undefined) {
      if (isTooFar(reached, year, isAfter)) return undefined
    } else {
      if (isApart(reached, first)) return undefined
      const found = openDays[isAfter ? nearest + left - 1 : nearest - left + 1]
      if (found !== undefined) return found
      left -= isAfter ? openDays.length - nearest : nearest + 1
      reached = (isAfter ? openDays.at(-1) : openDays[0]) ?? reached
    }
    year += isAfter ? 1 : -1
  }
  return undefined
}

/** The closing of an open date. */
export const closingOf = (open: OpenIntervals, day: number | undefined): number | undefined => {
  if (day === undefined) return undefined
  const { days, ends } = open.table(yearOfDay(day))
  return ends[days.lastIndexOf(day)]
}

const clamp = (year: number): number => Math.min(Math.max(year, firstYear), lastYear)

const isTooFar = (day: number, year: number, isAfter: boolean): boolean => {
  const reachedYear = yearOfDay(day)
  return isAfter ? year - reachedYear > searchYearsMax : reachedYear - year > searchYearsMax
}

const isApart = (a: number, b: number): boolean =>
  Math.max(a, b) * dayMillis > plusYears(Math.min(a, b) * dayMillis, searchYearsMax)

const firstAfter = (days: Int32Array, day: number): number => {
  const index = days.findIndex((open) => open > day)
  return index === -1 ? days.length : index
}

const lastBefore = (days: Int32Array, day: number): number => days.findLastIndex((open) => open < day)
