/**
 * The open intervals of a checked schedule as instants: built a local year at a time, kept, and searched by bisection.
 *
 * Years run from 1900 through 2199; outside them a practice is closed. Intervals belong to one local date and are never
 * joined; where a clock change would let one run into the next, the later one starts where the earlier ends, so that no
 * instant counts twice. A search gives up after five years without an opening.
 * Source: response-time policy, "Business hours".
 */
import { dayMillis, dayOfWeek, plusYears, startOfYear, yearOfWall } from "./CalendarDate.ts"
import type { CheckedSchedule, DayInterval } from "./Schedule.ts"
import type { Span } from "./Suspensions.ts"
import * as Suspensions from "./Suspensions.ts"

export const firstYear = 1900
export const lastYear = 2199

/** How long a search goes on without an opening. */
export const searchYearsMax = 5

/** A local year. Interval i is `[starts[i], ends[i])` of date `days[i]`; `openBefore[i]` is the open time before. */
export interface YearTable {
  readonly days: Int32Array
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** One longer than the others: its last entry is the year's open time. */
  readonly openBefore: Float64Array
  /** The open dates, each once. */
  readonly openDays: Int32Array
}

/** The open intervals of one schedule. */
export interface OpenIntervals {
  readonly schedule: CheckedSchedule
  /** The table of a local year; empty outside the calendar. */
  readonly table: (year: number) => YearTable
}

/** Which interval of which year. */
export interface Cursor {
  readonly year: number
  readonly table: YearTable
  readonly index: number
}

/** The open intervals of a schedule, none of them computed yet. */
export const make = (schedule: CheckedSchedule): OpenIntervals => {
  const tables = new Map<number, YearTable>()
  return {
    schedule,
    table: (year) => {
      if (!(year >= firstYear && year <= lastYear)) return emptyTable
      const known = tables.get(year)
      if (known !== undefined) return known
      const table = buildTable(schedule, year)
      tables.set(year, table)
      return table
    }
  }
}

/** False for hours that never open: no weekly interval, and no shift with time left on a date that exists. */
export const canOpen = (schedule: CheckedSchedule): boolean =>
  schedule.weekly.some((intervals) => intervals.length > 0) ||
  [...schedule.shifts.keys()].some((day) => openSpans(schedule, day).length > 0)

/** The first interval that ends after `at`, if one starts within five years of it. */
export const firstEndingAfter = (open: OpenIntervals, at: number): Cursor | undefined => {
  const latest = plusYears(at, searchYearsMax)
  const last = Math.min(lastYear, yearOfWall(latest) + 1)
  for (let year = Math.max(firstYear, localYear(open, at - dayMillis)); year <= last; year += 1) {
    const table = open.table(year)
    const index = firstAbove(table.ends, at)
    const start = table.starts[index]
    if (start !== undefined) return start <= latest ? { year, table, index } : undefined
  }
  return undefined
}

/** The last interval that starts before `at`, if one ends within five years of it. */
export const lastStartingBefore = (open: OpenIntervals, at: number): Cursor | undefined => {
  const earliest = plusYears(at, -searchYearsMax)
  const last = Math.max(firstYear, yearOfWall(earliest) - 1)
  for (let year = Math.min(lastYear, localYear(open, at + dayMillis)); year >= last; year -= 1) {
    const table = open.table(year)
    const index = firstAtLeast(table.starts, at) - 1
    const end = table.ends[index]
    if (end !== undefined) return end >= earliest ? { year, table, index } : undefined
  }
  return undefined
}

/** The interval after, if one starts within five years of its end. */
export const next = (open: OpenIntervals, { index, table, year }: Cursor): Cursor | undefined =>
  index + 1 < table.starts.length
    ? { year, table, index: index + 1 }
    : firstEndingAfter(open, table.ends[index] ?? Number.NaN)

/** The interval before, if one ends within five years of its start. */
export const previous = (open: OpenIntervals, { index, table, year }: Cursor): Cursor | undefined =>
  index > 0 ? { year, table, index: index - 1 } : lastStartingBefore(open, table.starts[0] ?? Number.NaN)

/** Open time between two instants, 0 when `to` is not after `from`. */
export const openMillis = (open: OpenIntervals, from: number, to: number): number => {
  if (!(from < to)) return 0
  const last = Math.min(lastYear, localYear(open, to + dayMillis))
  let total = 0
  for (let year = Math.max(firstYear, localYear(open, from - dayMillis)); year <= last; year += 1) {
    const table = open.table(year)
    total += openUntil(table, to) - openUntil(table, from)
  }
  return total
}

/** The earliest instant by which `millis` (more than 0) of open time has passed since `from`. */
export const advance = (open: OpenIntervals, from: number, millis: number): number | undefined => {
  let cursor = firstEndingAfter(open, from)
  let left = millis
  let since = from
  while (cursor !== undefined) {
    const { table } = cursor
    const wanted = openUntil(table, since) + left
    const total = table.openBefore[table.starts.length] ?? 0
    if (wanted <= total) {
      const index = firstAtLeast(table.openBefore, wanted) - 1
      return (table.starts[index] ?? 0) + wanted - (table.openBefore[index] ?? 0)
    }
    left = wanted - total
    since = table.ends.at(-1) ?? since
    cursor = firstEndingAfter(open, since)
  }
  return undefined
}

/** The latest instant from which `millis` (more than 0) of open time passes until `from`. */
export const retreat = (open: OpenIntervals, from: number, millis: number): number | undefined => {
  let cursor = lastStartingBefore(open, from)
  let left = millis
  let until = from
  while (cursor !== undefined) {
    const { table } = cursor
    const wanted = openUntil(table, until) - left
    if (wanted >= 0) {
      const index = firstAbove(table.openBefore, wanted) - 1
      return (table.starts[index] ?? 0) + wanted - (table.openBefore[index] ?? 0)
    }
    left = -wanted
    until = table.starts[0] ?? until
    cursor = lastStartingBefore(open, until)
  }
  return undefined
}

/** Open time of the table before `at`. */
const openUntil = ({ ends, openBefore, starts }: YearTable, at: number): number => {
  const index = firstAbove(ends, at)
  const before = openBefore[index] ?? 0
  const start = starts[index]
  return start !== undefined && at > start ? before + at - start : before
}

// A clock change at New Year may carry an interval over midnight, so callers ask for the year of a day more.
const localYear = ({ schedule }: OpenIntervals, at: number): number => {
  const year = yearOfWall(at)
  return year < firstYear - 1 || year > lastYear + 1 ? year : yearOfWall(at + schedule.zone.offsetAt(at))
}

/** What is open on a local date, as instants: breaks cut out, clock changes applied, nothing empty. */
const openSpans = (schedule: CheckedSchedule, day: number): ReadonlyArray<Span> => {
  const intervals = schedule.shifts.get(day) ?? schedule.weekly[dayOfWeek(day)] ?? []
  if (intervals.length === 0 || schedule.holidays.has(day) || schedule.zone.isSkippedDate(day)) return []
  const spans = spansOf(schedule, day, intervals)
  const breaks = schedule.breaks.get(day)
  if (breaks === undefined) return spans
  const closings = joined(spansOf(schedule, day, breaks))
  return spans.flatMap((span) => Suspensions.cutFrom(closings, span))
}

/** Local intervals of a date as instants; one that a clock change leaves empty is dropped. */
export const spansOf = (
  { zone }: CheckedSchedule,
  day: number,
  intervals: ReadonlyArray<DayInterval>
): ReadonlyArray<Span> =>
  intervals
    .map(([start, end]): Span => [zone.resolve(day * dayMillis + start), zone.resolve(day * dayMillis + end)])
    .filter(([start, end]) => start < end)

const joined = (spans: ReadonlyArray<Span>): Suspensions.Suspensions => ({
  // A clock change may have moved one over another; joining them is all that is needed, as none is reversed.
  spans: spans
    .toSorted((a, b) => a[0] - b[0])
    .reduce<Array<Span>>((kept, [from, to]) => {
      const last = kept.at(-1)
      if (last === undefined || from > last[1]) kept.push([from, to])
      else kept[kept.length - 1] = [last[0], Math.max(last[1], to)]
      return kept
    }, [])
})

const buildTable = (schedule: CheckedSchedule, year: number): YearTable => {
  const newYear = startOfYear(year)
  const spans: Array<DatedSpan> = []
  for (let day = newYear; day < startOfYear(year + 1); day += 1) {
    for (const [start, end] of openSpans(schedule, day)) spans.push({ day, start, end })
  }
  const lastEnd = Math.max(Number.NEGATIVE_INFINITY, ...openSpans(schedule, newYear - 1).map(([, end]) => end))
  const kept = withoutOverlap(spans, lastEnd)
  const days = new Int32Array(kept.length)
  const starts = new Float64Array(kept.length)
  const ends = new Float64Array(kept.length)
  const openBefore = new Float64Array(kept.length + 1)
  let total = 0
  kept.forEach(({ day, end, start }, index) => {
    days[index] = day
    starts[index] = start
    ends[index] = end
    openBefore[index] = total
    total += end - start
  })
  openBefore[kept.length] = total
  return { days, starts, ends, openBefore, openDays: Int32Array.from(new Set(days)).sort() }
}

interface DatedSpan {
  readonly day: number
  readonly start: number
  readonly end: number
}

/** In order of time, each starting no earlier than the one before it ends: a clock change may have moved one. */
const withoutOverlap = (spans: Array<DatedSpan>, lastEnd: number): ReadonlyArray<DatedSpan> => {
  if (spans.every(({ start }, index) => start >= (spans[index - 1]?.end ?? lastEnd))) return spans
  let end = lastEnd
  return spans
    .sort((a, b) => a.start - b.start)
    .flatMap((span) => {
      const start = Math.max(span.start, end)
      if (start >= span.end) return []
      end = span.end
      return [{ ...span, start }]
    })
}

const emptyTable: YearTable = {
  days: new Int32Array(),
  starts: new Float64Array(),
  ends: new Float64Array(),
  openBefore: new Float64Array(1),
  openDays: new Int32Array()
}

/** The first index whose value is above `value` in a sorted array; its length if there is none. */
const firstAbove = (sorted: Float64Array | Int32Array, value: number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}

/** The first index whose value is `value` or above in a sorted array; its length if there is none. */
const firstAtLeast = (sorted: Float64Array | Int32Array, value: number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) >= value) high = middle
    else low = middle + 1
  }
  return low
}
