/**
 * What a calendar changes in a practice's week: dates that are closed, hours cut out of a date, hours of a date alone.
 *
 * The parts have the form of `BusinessHours.Schedule`, so that they are laid over the weekly hours of any team.
 * Intervals of one date are joined where they touch: the schedule takes no two that overlap.
 */
import type { Schedule } from "@intervisit/core/domain/BusinessHours"
import type { LocalDate } from "@intervisit/core/domain/LocalDate"

/** `[start, end)` as local times, `24:00` as the end of the day. */
export type LocalInterval = readonly [start: string, end: string]

export interface Closures {
  /** Closed all day. */
  readonly holidays: ReadonlyArray<LocalDate>
  /** Closed for these hours. */
  readonly breaks: Readonly<Record<string, ReadonlyArray<LocalInterval>>>
  /** Open for these hours and no others. */
  readonly shifts: Readonly<Record<string, ReadonlyArray<LocalInterval>>>
}

/** The schedule with these laid over it; what it said of its own accord stays. */
export const laidOver = (schedule: Schedule, closures: Closures): Schedule => ({
  ...schedule,
  holidays: [...new Set([...(schedule.holidays ?? []), ...closures.holidays])].sort(),
  breaks: joinedByDate(schedule.breaks ?? {}, closures.breaks),
  shifts: joinedByDate(schedule.shifts ?? {}, closures.shifts)
})

type Dated = Readonly<Record<string, ReadonlyArray<LocalInterval>>>

/** Both, date by date. */
export const joinedByDate = (one: Dated, other: Dated): Record<string, ReadonlyArray<LocalInterval>> =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])]
      .sort()
      .map((date) => [date, joined([...(one[date] ?? []), ...(other[date] ?? [])])])
  )

/** In order, and none touching another. */
export const joined = (intervals: ReadonlyArray<LocalInterval>): ReadonlyArray<LocalInterval> =>
  intervals
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .reduce<Array<LocalInterval>>((kept, [start, end]) => {
      const last = kept.at(-1)
      if (last === undefined || start > last[1]) kept.push([start, end])
      else if (end > last[1]) kept[kept.length - 1] = [last[0], end]
      return kept
    }, [])
