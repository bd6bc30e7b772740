/**
 * When a practice is open, and arithmetic in its working time.
 *
 * `compile` checks a schedule once; every question after that is a bisection. Instants are epoch milliseconds, local
 * dates and times are text, amounts are seconds. The rules: intervals are half-open local time; a skipped local time
 * moves one hour later, once; one that occurs twice means the first; a break cuts, a shift replaces, a holiday wins; an
 * amount that is used up at closing ends at that closing. Outside the years 1900 to 2199 a practice is closed, and a
 * search that meets no opening for five years fails.
 *
 * Source: response-time policy, "Business hours"; checked against zendesk/biz by the conformance cases.
 */
import * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import {
  dayMillis,
  dayOfWall,
  formatDate,
  parseDate,
  parseTimeOfDay,
  secondMillis
} from "./business-hours/CalendarDate.ts"
import * as OpenDates from "./business-hours/OpenDates.ts"
import * as OpenIntervals from "./business-hours/OpenIntervals.ts"
import * as Schedules from "./business-hours/Schedule.ts"
import * as Spans from "./business-hours/Suspensions.ts"
import { zoneClock } from "./business-hours/ZoneClock.ts"

/** Opening hours as written: zone, weekly hours, holidays, breaks, shifts. */
export const Schedule = Schedules.Schedule
export type Schedule = Schedules.Schedule

/** Opening hours that cannot be; names the field and the mend. */
export const InvalidBusinessHours = Schedules.InvalidBusinessHours
export type InvalidBusinessHours = Schedules.InvalidBusinessHours

/** When a clock does not run. */
export type Suspensions = Spans.Suspensions
export const InvalidSuspension = Spans.InvalidSuspension
export type InvalidSuspension = Spans.InvalidSuspension

/** `[from, to)` in epoch milliseconds. */
export type Span = Spans.Span

/** Hours that were checked and can open: what `compile` gives and every question takes. */
export interface Compiled {
  readonly timeZone: string
  readonly open: OpenIntervals.OpenIntervals
}

/** The practice does not open within five years, in the direction asked. */
export class NoOpening extends Schema.TaggedError<NoOpening>()("NoOpening", {
  direction: Schema.Literals(["after", "before"])
}) {
  override get message() {
    const reach = `within ${OpenIntervals.searchYearsMax} years ${this.direction} that time`
    return `There is no opening ${reach}: add weekly hours or a shift.`
  }
}

/** A number or a local date or time that cannot be; names the field and the mend. */
export class InvalidQuestion extends Schema.TaggedError<InvalidQuestion>()("InvalidQuestion", {
  field: Schema.String,
  problem: Schema.String,
  mend: Schema.String
}) {
  override get message() {
    return `${this.field}: ${this.problem}. ${this.mend}`
  }
}

type Answer<A> = Result.Result<A, NoOpening | InvalidQuestion>

/** The most intervals or dates that one question may ask for. */
export const takeMax = 100_000

/** Checks a schedule and makes it ready for questions. */
export const compile = (schedule: Schedule): Result.Result<Compiled, InvalidBusinessHours> =>
  Result.flatMap(Schedules.check(schedule), (checked) =>
    OpenIntervals.canOpen(checked)
      ? Result.succeed({ timeZone: schedule.timeZone, open: OpenIntervals.make(checked) })
      : Result.fail(
          new InvalidBusinessHours({
            field: "hours",
            problem: "these hours never open",
            mend: "Give at least one weekday an interval, or one date a shift that no holiday or break covers."
          })
        )
  )

/** Reads a schedule from JSON and compiles it. */
export const fromUnknown = (input: unknown): Result.Result<Compiled, InvalidBusinessHours> =>
  Result.flatMap(Schedules.fromUnknown(input), (schedule) => compile(schedule))

/** No suspension. */
export const noSuspensions: Suspensions = Spans.none

/** Suspensions from instants `[from, to)` in any order; `to` may be `Infinity` while one lasts. */
export const suspensions = Spans.make

/** The instant at which so much open time has passed; for 0 the next open instant. A full day ends at its closing. */
export const add = (
  { open }: Compiled,
  from: number,
  seconds: number,
  suspended: Suspensions = noSuspensions
): Answer<number> =>
  Result.flatMap(millisOf(seconds), (millis) => {
    let left = millis
    let since = from
    for (const [stop, resume] of suspended.spans) {
      if (resume <= since) continue
      const available = OpenIntervals.openMillis(open, since, stop)
      if (left > available) left -= available
      else {
        const reached = forward(open, since, left)
        // With nothing left, an opening that falls into the suspension waits for its end.
        if (reached !== undefined && (left > 0 || reached < stop)) return Result.succeed(reached)
      }
      since = resume
    }
    return orNoOpening(forward(open, since, left), "after")
  })

/** The mirror of `add`: the instant from which so much open time passes until `from`; for 0 the last open instant. */
export const subtract = (
  { open }: Compiled,
  from: number,
  seconds: number,
  suspended: Suspensions = noSuspensions
): Answer<number> =>
  Result.flatMap(millisOf(seconds), (millis) => {
    let left = millis
    let until = from
    for (const [stop, resume] of suspended.spans.toReversed()) {
      if (stop >= until) continue
      const available = OpenIntervals.openMillis(open, resume, until)
      if (left > available) left -= available
      else {
        const reached = backward(open, until, left)
        if (reached !== undefined && (left > 0 || reached > resume)) return Result.succeed(reached)
      }
      until = stop
    }
    return orNoOpening(backward(open, until, left), "before")
  })

/** Open seconds between two instants; 0 when `to` is before `from`. */
export const elapsedSeconds = (
  { open }: Compiled,
  from: number,
  to: number,
  suspended: Suspensions = noSuspensions
): number => {
  let millis = OpenIntervals.openMillis(open, from, to)
  for (const [stop, resume] of suspended.spans) {
    millis -= OpenIntervals.openMillis(open, Math.max(from, stop), Math.min(to, resume))
  }
  return millis / secondMillis
}

/** Open intervals from a start, clipped to it: nearest first, so newest first for `before`. One local date each. */
export const periods = (
  { open }: Compiled,
  from: number,
  direction: "after" | "before",
  take: number,
  suspended: Suspensions = noSuspensions
): Answer<ReadonlyArray<Span>> =>
  Result.flatMap(countOf("take", take), () => {
    const isAfter = direction === "after"
    const found: Array<Span> = []
    let cursor = isAfter ? OpenIntervals.firstEndingAfter(open, from) : OpenIntervals.lastStartingBefore(open, from)
    while (found.length < take) {
      if (cursor === undefined) return Result.fail(new NoOpening({ direction }))
      const start = cursor.table.starts[cursor.index] ?? 0
      const end = cursor.table.ends[cursor.index] ?? 0
      const clipped: Span = isAfter ? [Math.max(start, from), end] : [start, Math.min(end, from)]
      const left = Spans.cutFrom(suspended, clipped)
      found.push(...(isAfter ? left : left.toReversed()))
      cursor = isAfter ? OpenIntervals.next(open, cursor) : OpenIntervals.previous(open, cursor)
    }
    return Result.succeed(found.slice(0, take))
  })

/** So many open dates later, at the same wall-clock time, then moved to the next open instant. */
export const addBusinessDays = (
  hours: Compiled,
  from: number,
  days: number,
  suspended: Suspensions = noSuspensions
): Answer<number> => Result.flatMap(movedByDays(hours, from, days, "after"), (moved) => add(hours, moved, 0, suspended))

/** So many open dates earlier, at the same wall-clock time, then moved to the last open instant. */
export const subtractBusinessDays = (
  hours: Compiled,
  from: number,
  days: number,
  suspended: Suspensions = noSuspensions
): Answer<number> =>
  Result.flatMap(movedByDays(hours, from, days, "before"), (moved) => subtract(hours, moved, 0, suspended))

/** The closing of the n-th open date after the local date of `from`: what "n business days" promises. */
export const closingAfterBusinessDays = ({ open }: Compiled, from: number, days: number): Answer<number> =>
  Result.flatMap(countOf("days", days), () =>
    days === 0
      ? Result.fail(new InvalidQuestion({ field: "days", problem: "is 0", mend: "Promise one business day or more." }))
      : orNoOpening(OpenDates.closingOf(open, OpenDates.nth(open, localDay(open, from), days, "after")), "after")
  )

/** True while the practice is open: from each opening, until but not at each closing, and not while suspended. */
export const isOpen = ({ open }: Compiled, at: number, suspended: Suspensions = noSuspensions): boolean => {
  const cursor = OpenIntervals.firstEndingAfter(open, at)
  const start = cursor?.table.starts[cursor.index]
  return start !== undefined && start <= at && !Spans.covers(suspended, at)
}

/** True inside a break, whether or not the practice would be open without it. */
export const isOnBreak = ({ open: { schedule } }: Compiled, at: number): boolean => {
  const day = dayOfWall(at + schedule.zone.offsetAt(at))
  return [day - 1, day, day + 1].some((date) =>
    OpenIntervals.spansOf(schedule, date, schedule.breaks.get(date) ?? []).some(([from, to]) => from <= at && at < to)
  )
}

/** True on a holiday's local date. */
export const isOnHoliday = ({ open: { schedule } }: Compiled, at: number): boolean => {
  const day = dayOfWall(at + schedule.zone.offsetAt(at))
  return [day - 1, day, day + 1].some(
    (date) =>
      schedule.holidays.has(date) &&
      OpenIntervals.spansOf(schedule, date, [[0, dayMillis]]).some(([from, to]) => from <= at && at < to)
  )
}

/** The next open dates after a local date, which is not among them. */
export const businessDates = ({ open }: Compiled, start: string, take: number): Answer<ReadonlyArray<string>> =>
  Result.gen(function* () {
    yield* countOf("take", take)
    const dates: Array<string> = []
    let day: number | undefined = yield* dateOf("start", start)
    while (dates.length < take) {
      day = OpenDates.nth(open, day, 1, "after")
      if (day === undefined) return yield* Result.fail(new NoOpening({ direction: "after" }))
      dates.push(formatDate(day))
    }
    return dates
  })

/** The local date of an instant. */
export const localDate = ({ open }: Compiled, at: number): string => formatDate(localDay(open, at))

/** The instant that a local time `YYYY-MM-DDTHH:MM[:SS]` means in a zone, skipped and repeated ones included. */
export const resolveLocal = (timeZone: string, local: string): Result.Result<number, InvalidQuestion> =>
  Result.gen(function* () {
    const clock = yield* Result.mapError(zoneClock(timeZone), () => {
      const problem = "is not a time zone that this machine knows"
      return new InvalidQuestion({ field: "timeZone", problem, mend: "Use an IANA name such as America/New_York." })
    })
    const [date = "", time = ""] = local.split("T")
    const day = yield* dateOf("local", date)
    const millis = yield* Result.mapError(parseTimeOfDay(time), () => invalidLocal("local"))
    return clock.resolve(day * dayMillis + millis)
  })

/** Reads an instant, ISO 8601 with Z or an offset, as epoch milliseconds. */
export const instantFromText = (field: string, text: string): Result.Result<number, InvalidQuestion> => {
  const date = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(text)?.[1] ?? ""
  // The date is checked by itself, because the platform reads 30 February as 1 March.
  const at = Result.flatMap(parseDate(date), () => Result.fromOption(DateTime.make(text), () => text))
  return Result.mapBoth(at, {
    onSuccess: DateTime.toEpochMillis,
    onFailure: () => {
      const mend = "Write it as 2024-03-08T14:00:00Z, or with an offset such as -05:00."
      return new InvalidQuestion({ field, problem: "is not an instant", mend })
    }
  })
}

/** Writes an instant in UTC, without a fraction when there is none: `2024-03-08T14:00:00Z`. */
export const instantToText = (at: number): string => DateTime.formatIso(DateTime.makeUnsafe(at)).replace(".000Z", "Z")

const forward = (open: OpenIntervals.OpenIntervals, from: number, millis: number): number | undefined => {
  if (millis > 0) return OpenIntervals.advance(open, from, millis)
  const cursor = OpenIntervals.firstEndingAfter(open, from)
  return cursor === undefined ? undefined : Math.max(from, cursor.table.starts[cursor.index] ?? from)
}

const backward = (open: OpenIntervals.OpenIntervals, from: number, millis: number): number | undefined => {
  if (millis > 0) return OpenIntervals.retreat(open, from, millis)
  const cursor = OpenIntervals.lastStartingBefore(open, from)
  return cursor === undefined ? undefined : Math.min(from, cursor.table.ends[cursor.index] ?? from)
}

const movedByDays = ({ open }: Compiled, from: number, days: number, direction: "after" | "before"): Answer<number> =>
  Result.flatMap(countOf("days", days), () => {
    // No date is passed, so the instant stands as it is, even in an hour that occurs twice.
    if (days === 0) return Result.succeed(from)
    const { zone } = open.schedule
    const day = localDay(open, from)
    const timeOfDay = from + zone.offsetAt(from) - day * dayMillis
    const date = OpenDates.nth(open, day, days, direction)
    return orNoOpening(date === undefined ? undefined : zone.resolve(date * dayMillis + timeOfDay), direction)
  })

const localDay = ({ schedule: { zone } }: OpenIntervals.OpenIntervals, at: number): number =>
  dayOfWall(at + zone.offsetAt(at))

const orNoOpening = (at: number | undefined, direction: "after" | "before"): Answer<number> =>
  at === undefined ? Result.fail(new NoOpening({ direction })) : Result.succeed(at)

const millisOf = (seconds: number): Result.Result<number, InvalidQuestion> =>
  seconds >= 0 && Number.isFinite(seconds)
    ? Result.succeed(Math.round(seconds * secondMillis))
    : Result.fail(
        new InvalidQuestion({
          field: "seconds",
          problem: "is not a number from 0 up",
          mend: "Give seconds, such as 3600."
        })
      )

const countOf = (field: string, count: number): Result.Result<number, InvalidQuestion> =>
  Number.isInteger(count) && count >= 0 && count <= takeMax
    ? Result.succeed(count)
    : Result.fail(
        new InvalidQuestion({
          field,
          problem: `is not a whole number from 0 to ${takeMax}`,
          mend: "Give one, such as 5."
        })
      )

const dateOf = (field: string, date: string): Result.Result<number, InvalidQuestion> =>
  Result.mapError(parseDate(date), () => invalidLocal(field))

const invalidLocal = (field: string): InvalidQuestion =>
  new InvalidQuestion({
    field,
    problem: "is not a local date or time",
    mend: "Write a date as 2024-03-10 and a time as 2024-03-10T02:30:00."
  })
