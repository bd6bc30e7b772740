/**
 * A practice's opening hours as people write them, and the check that turns them into numbers.
 *
 * Intervals are half-open local times, `24:00` allowed as an end; several a day, in any order, none overlapping another
 * of its day. `mon: []` and a day left out are closed. No weekly hours at all is valid where a shift opens.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { parseDate, parseTimeOfDay } from "./CalendarDate.ts"
import { type ZoneClock, zoneClock } from "./ZoneClock.ts"

/** The keys of weekly hours, Sunday first as in `CalendarDate.dayOfWeek`. */
export const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const

const Intervals = Schema.Array(Schema.Tuple([Schema.String, Schema.String]))

const DatedIntervals = Schema.Record(Schema.String, Intervals)

const closed = Schema.optionalKey(Intervals)

/** Opening hours as written. Local times are `HH:MM` or `HH:MM:SS`, dates `YYYY-MM-DD`, the zone an IANA name. */
export const Schedule = Schema.Struct({
  timeZone: Schema.String,
  hours: Schema.Struct({ mon: closed, tue: closed, wed: closed, thu: closed, fri: closed, sat: closed, sun: closed }),
  /** Local dates closed all day, whatever else is said of them. */
  holidays: Schema.optionalKey(Schema.Array(Schema.String)),
  /** Cut out of whatever is open on that local date. */
  breaks: Schema.optionalKey(DatedIntervals),
  /** Replace that weekday's hours on that local date; `[]` closes it. */
  shifts: Schema.optionalKey(DatedIntervals)
})
export type Schedule = typeof Schedule.Type

/** Opening hours that cannot be; `field` names the place, `mend` says how to put it right. */
export class InvalidBusinessHours extends Schema.TaggedError<InvalidBusinessHours>()("InvalidBusinessHours", {
  field: Schema.String,
  problem: Schema.String,
  mend: Schema.String
}) {
  override get message() {
    return `${this.field}: ${this.problem}. ${this.mend}`
  }
}

/** `[start, end)` in milliseconds after local midnight. */
export type DayInterval = readonly [start: number, end: number]

/** A schedule that has been checked: local dates are day numbers. */
export interface CheckedSchedule {
  readonly zone: ZoneClock
  readonly weekly: ReadonlyArray<ReadonlyArray<DayInterval>>
  readonly holidays: ReadonlySet<number>
  readonly breaks: ReadonlyMap<number, ReadonlyArray<DayInterval>>
  readonly shifts: ReadonlyMap<number, ReadonlyArray<DayInterval>>
}

type Checked<A> = Result.Result<A, InvalidBusinessHours>

const refuse = (field: string, problem: string, mend: string) =>
  Result.fail(new InvalidBusinessHours({ field, problem, mend }))

// What a person wrote is shown back, but never at length: the field may hold anything.
const quote = (text: string): string => JSON.stringify(text.length > 20 ? `${text.slice(0, 20)}…` : text)

const decodeSchedule = Schema.decodeUnknownResult(Schedule)

const formatIssue = SchemaIssue.makeFormatterStandardSchemaV1()

/** Reads a schedule from JSON. A day that is no weekday is refused: ignoring it would close the practice that day. */
export const fromUnknown = (input: unknown): Checked<Schedule> => {
  const hours = typeof input === "object" && input !== null && "hours" in input ? input.hours : undefined
  const strange = Object.keys(hours ?? {}).find((key) => !weekdays.some((weekday) => weekday === key))
  if (strange !== undefined && typeof hours === "object") {
    return refuse(`hours.${strange.slice(0, 20)}`, "is not a weekday", `Use ${weekdays.join(", ")}.`)
  }
  return Result.mapError(decodeSchedule(input), (error) => {
    const { message, path = [] } = formatIssue(error.issue).issues[0] ?? { message: "Expected another form" }
    return new InvalidBusinessHours({
      field: pathText(path) || "schedule",
      problem: message === "Missing key" ? "is missing" : "has the wrong form",
      mend: 'Write a zone as "America/New_York", hours as {"mon": [["09:00", "17:00"]]} and a date as "2024-12-25".'
    })
  })
}

/** `hours.mon[0][1]`. */
const pathText = (path: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }>): string =>
  path.reduce<string>((text, part) => {
    const key = typeof part === "object" ? part.key : part
    if (typeof key === "number") return `${text}[${key}]`
    return text === "" ? String(key) : `${text}.${String(key)}`
  }, "")

/** Checks a schedule; the first fault is named. Whether it can ever open is for `OpenIntervals` to say. */
export const check = (schedule: Schedule): Checked<CheckedSchedule> =>
  Result.gen(function* () {
    const zone = yield* Result.mapError(
      zoneClock(schedule.timeZone),
      (id) =>
        new InvalidBusinessHours({
          field: "timeZone",
          problem: `${quote(id)} is not a time zone that this machine knows`,
          mend: "Use an IANA name such as America/New_York."
        })
    )
    const weekly: Array<ReadonlyArray<DayInterval>> = []
    for (const weekday of weekdays) {
      weekly.push(yield* checkIntervals(`hours.${weekday}`, schedule.hours[weekday] ?? []))
    }
    const holidays = new Set<number>()
    for (const [index, date] of (schedule.holidays ?? []).entries()) {
      holidays.add(yield* checkDate(`holidays[${index}]`, date))
    }
    return {
      zone,
      weekly,
      holidays,
      breaks: yield* checkDated("breaks", schedule.breaks ?? {}),
      shifts: yield* checkDated("shifts", schedule.shifts ?? {})
    }
  })

const checkDated = (
  field: string,
  dated: { readonly [date: string]: ReadonlyArray<readonly [string, string]> }
): Checked<ReadonlyMap<number, ReadonlyArray<DayInterval>>> =>
  Result.gen(function* () {
    const byDay = new Map<number, ReadonlyArray<DayInterval>>()
    for (const [date, intervals] of Object.entries(dated)) {
      const day = yield* checkDate(field, date)
      byDay.set(day, yield* checkIntervals(`${field}.${date}`, intervals))
    }
    return byDay
  })

const checkDate = (field: string, date: string): Checked<number> =>
  Result.mapError(
    parseDate(date),
    (text) =>
      new InvalidBusinessHours({
        field,
        problem: `${quote(text)} is not a date of the calendar`,
        mend: "Write it as YYYY-MM-DD, such as 2024-12-25."
      })
  )

const checkIntervals = (
  field: string,
  intervals: ReadonlyArray<readonly [string, string]>
): Checked<ReadonlyArray<DayInterval>> =>
  Result.gen(function* () {
    const checked: Array<{ readonly place: string; readonly interval: DayInterval }> = []
    for (const [index, [startText, endText]] of intervals.entries()) {
      const place = `${field}[${index}]`
      const start = yield* checkTime(`${place}[0]`, startText)
      const end = yield* checkTime(`${place}[1]`, endText)
      if (start === end) {
        return yield* refuse(
          place,
          `${startText} to ${endText} is empty`,
          "End it later, or leave it out: [] is closed."
        )
      }
      if (start > end) {
        const mend = `Split a night at midnight: ${startText} to 24:00, and 00:00 to ${endText} on the next day.`
        return yield* refuse(place, `${startText} to ${endText} ends before it starts`, mend)
      }
      checked.push({ place, interval: [start, end] })
    }
    checked.sort((a, b) => a.interval[0] - b.interval[0])
    for (const [index, { interval, place }] of checked.entries()) {
      const before = checked[index - 1]
      if (before !== undefined && before.interval[1] > interval[0]) {
        return yield* refuse(place, `overlaps ${before.place}`, "Join the two, or let one end where the other starts.")
      }
    }
    return checked.map(({ interval }) => interval)
  })

const checkTime = (field: string, time: string): Checked<number> =>
  Result.mapError(
    parseTimeOfDay(time),
    (text) =>
      new InvalidBusinessHours({
        field,
        problem: `${quote(text)} is not a time of day`,
        mend: "Write it as HH:MM or HH:MM:SS, such as 09:00; 24:00 is the end of the day."
      })
  )
