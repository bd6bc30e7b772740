/**
 * From a day and a time as a person writes them, in the practice's zone, to the instant that is meant.
 *
 * A time that a clock change skips is moved on; one that occurs twice means the first. Source: response-time policy,
 * business hours.
 */
import { type Calendar, localDate, timeOfDay } from "./moments.ts"

/** "2026-11-24" and "12:00" in the zone; undefined where they are none. */
export const instantOf = (date: string, time: string, calendar: Calendar): string | undefined => {
  const meant = Date.parse(`${date}T${time}:00.000Z`)
  if (Number.isNaN(meant)) return undefined
  // What the zone's clock shows tells how far it is from UTC there; near a change the second look is the right one.
  const first = meant - aheadMillis(meant, calendar)
  const second = meant - aheadMillis(first, calendar)
  return new Date(second).toISOString()
}

/** The day after: the first that a stretch of days no longer holds. */
export const dayAfter = (date: string): string => {
  const noon = Date.parse(`${date}T12:00:00.000Z`)
  return Number.isNaN(noon) ? date : new Date(noon + 86_400_000).toISOString().slice(0, 10)
}

const aheadMillis = (at: number, calendar: Calendar): number => {
  const shown = new Date(at)
  const local = Date.parse(`${localDate(shown, calendar)}T${timeOfDay(shown.toISOString(), calendar)}:00.000Z`)
  return local - Math.floor(at / 60_000) * 60_000
}
