/**
 * The hours in which a person wants no notice, by the practice's clock: from the first minute up to the last, not
 * through it; from 22:00 until 07:00 spans midnight.
 *
 * They hold back notices, never letters and never what is shown at the gate. Both ends alike are no hours at all. Where
 * clocks change in the night, the end is the end by the new clock.
 */
import * as DateTime from "effect/DateTime"
import * as Schema from "effect/Schema"
import { fromMillis, type Instant } from "./Instant.ts"

const TimeOfDay = Schema.String.check(Schema.isPattern(/^([01]\d|2[0-3]):[0-5]\d$/u))

export const QuietHours = Schema.Struct({ from: TimeOfDay, until: TimeOfDay })
export type QuietHours = typeof QuietHours.Type

/** When the quiet in which `at` lies is over; null where it lies in none. */
export const endOf = (quiet: QuietHours, at: Instant, zone: DateTime.TimeZone): Instant | null => {
  const local = DateTime.setZone(DateTime.makeUnsafe(at), zone)
  const { hour, minute } = DateTime.toParts(local)
  const now = hour * 60 + minute
  const [from, until] = [minutesOf(quiet.from), minutesOf(quiet.until)]
  const isQuiet = from <= until ? from <= now && now < until : from <= now || now < until
  if (!isQuiet) return null
  const day = DateTime.add(local, { days: now < until ? 0 : 1 })
  const end = DateTime.setParts(day, { hour: Math.floor(until / 60), minute: until % 60, second: 0, millisecond: 0 })
  return fromMillis(DateTime.toEpochMillis(end))
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
