/**
 * A zone's clock: which offset it keeps when, and which instant a wall time means.
 *
 * Offsets come from the platform's IANA data (`Intl`). They are sampled once a day and each change is found by
 * bisection to the second, once per zone and year; a change undone within a day would be missed, and none is known.
 * A wall time that a clock change skips means one hour later, once; where the gap is so wide that this is skipped too
 * (Antarctica/Troll, a whole date in Apia), it means the end of the gap. One that occurs twice means its first
 * occurrence. Source: response-time policy, "Business hours"; zendesk/biz `Time#on_date`.
 */
import * as Result from "effect/Result"
import { dayMillis, hourMillis, secondMillis, startOfYear, yearOfWall } from "./CalendarDate.ts"

/** A zone's clock; make it with `zoneClock`. */
export interface ZoneClock {
  readonly id: string
  /** Local minus UTC at an instant, in milliseconds. */
  readonly offsetAt: (at: number) => number
  /** The instant that a wall time means, by the rules above. */
  readonly resolve: (wallMillis: number) => number
  /** True for a local date that no instant has, as 2011-12-30 in Apia. */
  readonly isSkippedDate: (dayNumber: number) => boolean
}

/** A stretch of time with one offset. */
interface Segment {
  readonly from: number
  readonly to: number
  readonly offset: number
}

// No zone has ever been further from UTC than 15:56 (Asia/Manila before 1845), so this margin holds on both sides.
const margin = 26 * hourMillis

const clocks = new Map<string, ZoneClock>()

/** Spellings are without number, so only so many are kept. */
const spelledMax = 1_024
const spelled = new Map<string, ZoneClock>()

/** The clock of an IANA zone; fails with the name where the platform knows no such zone, or it is only an offset. */
export const zoneClock = (id: string): Result.Result<ZoneClock, string> => {
  const kept = spelled.get(id)
  if (kept !== undefined) return Result.succeed(kept)
  if (/^[+-]/.test(id)) return Result.fail(id)
  return Result.try({
    try: () => new Intl.DateTimeFormat("en-US", { timeZone: id, timeZoneName: "longOffset", year: "numeric" }),
    catch: () => id
  }).pipe(
    Result.map((format) => {
      // Kept by canonical name too: spellings are many ("us/EASTERN"), zones are few.
      const canonical = format.resolvedOptions().timeZone
      const clock = clocks.get(canonical) ?? makeClock(canonical, format)
      clocks.set(canonical, clock)
      if (spelled.size < spelledMax) spelled.set(id, clock)
      return clock
    })
  )
}

const makeClock = (id: string, format: Intl.DateTimeFormat): ZoneClock => {
  const years = new Map<number, ReadonlyArray<Segment>>()

  const segmentsOf = (year: number): ReadonlyArray<Segment> => {
    const known = years.get(year)
    if (known !== undefined) return known
    const segments = findSegments(format, startOfYear(year) * dayMillis, startOfYear(year + 1) * dayMillis)
    years.set(year, segments)
    return segments
  }

  const segmentsAround = (wallMillis: number): ReadonlyArray<Segment> => {
    const from = wallMillis - margin
    const to = wallMillis + margin
    const first = yearOfWall(from)
    const last = yearOfWall(to)
    const segments = first === last ? segmentsOf(first) : [...segmentsOf(first), ...segmentsOf(last)]
    return segments.filter((segment) => segment.from <= to && segment.to > from)
  }

  // Most days of a year lie in one stretch, far from its ends: there a wall time means one instant and none is skipped.
  let around: Segment = { from: 0, to: 0, offset: 0 }
  const isFarInside = (wallMillis: number): boolean => {
    if (wallMillis - margin >= around.from && wallMillis + margin < around.to) return true
    const [only, ...others] = segmentsAround(wallMillis)
    if (only === undefined || others.length > 0) return false
    around = only
    return wallMillis - margin >= around.from && wallMillis + margin < around.to
  }

  const offsetAt = (at: number): number => {
    const segments = segmentsOf(yearOfWall(at))
    let index = segments.length - 1
    while (index > 0 && at < (segments[index]?.from ?? 0)) index -= 1
    return segments[index]?.offset ?? 0
  }

  const resolve = (wallMillis: number): number => {
    if (isFarInside(wallMillis)) return wallMillis - around.offset
    const segments = segmentsAround(wallMillis)
    return (
      firstOccurrence(segments, wallMillis) ??
      firstOccurrence(segments, wallMillis + hourMillis) ??
      endOfGap(segments, wallMillis)
    )
  }

  const isSkippedDate = (day: number): boolean => {
    if (isFarInside(day * dayMillis)) return false
    const segments = segmentsAround(day * dayMillis)
    return segments.some(
      ({ from, offset }, index) =>
        index > 0 &&
        from + (segments[index - 1]?.offset ?? 0) <= day * dayMillis &&
        from + offset >= (day + 1) * dayMillis
    )
  }

  return { id, offsetAt, resolve, isSkippedDate }
}

const firstOccurrence = (segments: ReadonlyArray<Segment>, wallMillis: number): number | undefined => {
  for (const { from, offset, to } of segments) {
    const at = wallMillis - offset
    if (from <= at && at < to) return at
  }
  return undefined
}

/** The instant at which the clock jumps over a wall time that does not exist. */
const endOfGap = (segments: ReadonlyArray<Segment>, wallMillis: number): number => {
  for (const { from, offset } of segments) {
    if (wallMillis < from + offset) return from
  }
  return wallMillis - (segments.at(-1)?.offset ?? 0)
}

const findSegments = (format: Intl.DateTimeFormat, from: number, to: number): ReadonlyArray<Segment> => {
  const segments: Array<Segment> = []
  let start = from
  let offset = readOffset(format, from)
  for (let day = from; day < to; day += dayMillis) {
    const next = readOffset(format, day + dayMillis)
    if (next === offset) continue
    const change = findChange(format, day, day + dayMillis, offset)
    if (change >= to) break
    segments.push({ from: start, to: change, offset })
    start = change
    offset = next
  }
  segments.push({ from: start, to, offset })
  return segments
}

/** The first second in (from, to] that no longer has the offset. */
const findChange = (format: Intl.DateTimeFormat, from: number, to: number, offset: number): number => {
  let before = from
  let after = to
  while (after - before > secondMillis) {
    const middle = before + Math.floor((after - before) / 2 / secondMillis) * secondMillis
    if (readOffset(format, middle) === offset) before = middle
    else after = middle
  }
  return after
}

/** "2024, GMT-05:00", "1874, GMT-04:56:02", "2024, GMT" for UTC. */
const readOffset = (format: Intl.DateTimeFormat, at: number): number => {
  const match = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(format.format(at))
  if (match === null) return 0
  const seconds = (Number(match[2]) * 60 + Number(match[3])) * 60 + Number(match[4] ?? 0)
  return (match[1] === "-" ? -seconds : seconds) * secondMillis
}
