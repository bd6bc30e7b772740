/**
 * A point in time as fixed-width UTC ISO 8601 text with milliseconds, `2026-11-24T18:00:00.000Z`.
 *
 * The text sorts as the instants do, is stored as it stands, and reads the same on every engine. Local dates and
 * birth dates are other types: an instant never carries a zone and never invents precision.
 */
import * as DateTime from "effect/DateTime"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { fromEpochDay, isCalendarDate } from "./LocalDate.ts"

const dayMillis = 86_400_000

const pattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/u

export const Instant = Schema.String.check(
  Schema.isPattern(pattern),
  Schema.makeFilter(
    (text: string) => isCalendarDate(text.slice(0, 10)) || "names a day that the calendar does not have"
  )
).pipe(Schema.brand("Instant"))
export type Instant = typeof Instant.Type

/** The instant that lies `millis` after 1970-01-01T00:00:00Z. */
export const fromMillis = (millis: number): Instant => {
  const days = Math.floor(millis / dayMillis)
  const ofDay = millis - days * dayMillis
  const part = (unitMillis: number, size: number, width: number) =>
    String(Math.floor(ofDay / unitMillis) % size).padStart(width, "0")
  const clock = `${part(3_600_000, 24, 2)}:${part(60_000, 60, 2)}:${part(1000, 60, 2)}.${part(1, 1000, 3)}`
  return `${fromEpochDay(days)}T${clock}Z` as Instant
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const toMillis = (instant: Instant): number => DateTime.toEpochMillis(DateTime.makeUnsafe(instant))

/** The instant `millis` later; earlier where `millis` is negative. */
export const plusMillis = (instant: Instant, millis: number): Instant => fromMillis(toMillis(instant) + millis)

const isoWithOffset = /^(\d{4}-\d{2}-\d{2})[Tt]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:?\d{2})$/

/** Reads ISO 8601 text that names an offset or Z; none where it does not name an instant. */
export const parse = (text: string): Option.Option<Instant> => {
  // The runtime reads 30 February as 2 March, and much that is no ISO 8601 at all.
  const day = isoWithOffset.exec(text)?.[1]
  return day !== undefined && isCalendarDate(day)
    ? Option.map(DateTime.make(text), (at) => fromMillis(DateTime.toEpochMillis(at)))
    : Option.none()
}

/** The earlier of two. */
export const earlier = (a: Instant, b: Instant): Instant => (a <= b ? a : b)

/** The later of two. */
export const later = (a: Instant, b: Instant): Instant => (a >= b ? a : b)
