/**
 * The days that a measure looks at: two local dates, both inclusive, in the practice's zone.
 *
 * The same days are a half-open span of instants, `[start 00:00, the day after end 00:00)`, so that nothing of the last
 * day is lost and a change of clocks neither adds nor drops an hour. Any period can be looked at; only some can be
 * filed, and the others carry the mark "not a reporting period".
 * Source: 42 CFR 495.4, "EHR reporting period": 90 continuous days within one calendar year, or the year; in 2014 a
 * calendar quarter. Three months are not always 90 days, and 90 days are start + 89.
 */
import * as DateTime from "effect/DateTime"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as LocalDate from "./LocalDate.ts"

export interface ReportingPeriod {
  readonly start: LocalDate.LocalDate
  readonly end: LocalDate.LocalDate
  readonly zone: DateTime.TimeZone.Named
}

/** A span of instants in milliseconds since 1970; the first is in it, the last is not. */
export interface Span {
  readonly fromMillis: number
  readonly untilMillis: number
}

/** Why a period cannot be filed, or null where it can. */
export type PeriodFault = "shorter-than-90-days" | "crosses-calendar-years"

export class UnknownDate extends Schema.TaggedError<UnknownDate>()("UnknownDate", { field: Schema.String }) {
  override get message() {
    return `${this.field} is not a date of the calendar; write it as 2014-07-01.`
  }
}

export class ReversedPeriod extends Schema.TaggedError<ReversedPeriod>()("ReversedPeriod", {
  start: Schema.String,
  end: Schema.String
}) {
  override get message() {
    return `The period ends on ${this.end}, before it starts on ${this.start}; exchange the two dates.`
  }
}

export class UnknownZone extends Schema.TaggedError<UnknownZone>()("UnknownZone", { zone: Schema.String }) {
  override get message() {
    return `${this.zone} is not a known time zone; use an IANA name such as America/New_York.`
  }
}

export type PeriodError = UnknownDate | ReversedPeriod | UnknownZone

/** A period from what a person or a file wrote. */
export const make = (start: string, end: string, zone: string): Result.Result<ReportingPeriod, PeriodError> =>
  Result.gen(function* () {
    const from = yield* dateOf(start, "period.start")
    const to = yield* dateOf(end, "period.end")
    if (to < from) return yield* Result.fail(new ReversedPeriod({ start, end }))
    return { start: from, end: to, zone: yield* zoneOf(zone) }
  })

/** The period of `days` local days that ends with `end`: the manager's "last 90 days". */
export const endingOn = (end: LocalDate.LocalDate, days: number, zone: DateTime.TimeZone.Named): ReportingPeriod => ({
  start: LocalDate.plusDays(end, 1 - days),
  end,
  zone
})

/** A quarter of a year, 1 to 4: the period of 2014. */
export const quarter = (year: number, nth: 1 | 2 | 3 | 4, zone: DateTime.TimeZone.Named): ReportingPeriod => {
  const firstMonth = String(nth * 3 - 2).padStart(2, "0")
  const lastMonth = String(nth * 3).padStart(2, "0")
  const lastDay = LocalDate.daysInMonth(year, nth * 3)
  const yyyy = String(year).padStart(4, "0")
  return {
    start: `${yyyy}-${firstMonth}-01` as LocalDate.LocalDate,
    end: `${yyyy}-${lastMonth}-${lastDay}` as LocalDate.LocalDate,
    zone
  }
}

/** The calendar year, or years, that the period touches. */
export const calendarYear = ({ start, end, zone }: ReportingPeriod): ReportingPeriod => ({
  start: LocalDate.firstOfYear(LocalDate.year(start)),
  end: LocalDate.lastOfYear(LocalDate.year(end)),
  zone
})

/** How many local days the period has. */
export const days = ({ start, end }: ReportingPeriod): number => LocalDate.epochDay(end) - LocalDate.epochDay(start) + 1

/** The instants of the period. */
export const span = ({ start, end, zone }: ReportingPeriod): Span => ({
  fromMillis: LocalDate.startMillis(start, zone),
  untilMillis: LocalDate.endMillis(end, zone)
})

export const contains = ({ fromMillis, untilMillis }: Span, millis: number): boolean =>
  fromMillis <= millis && millis < untilMillis

/**
 * What keeps the period from being filed; null where nothing does.
 *
 * The quarters of 2014 need no rule of their own: each has at least 90 days within its year.
 */
export const fault = (period: ReportingPeriod): PeriodFault | null => {
  if (LocalDate.year(period.start) !== LocalDate.year(period.end)) return "crosses-calendar-years"
  return days(period) < 90 ? "shorter-than-90-days" : null
}

/** An IANA zone by its name. */
export const zoneOf = (zone: string): Result.Result<DateTime.TimeZone.Named, UnknownZone> =>
  Result.fromOption(DateTime.zoneMakeNamed(zone), () => new UnknownZone({ zone }))

const dateOf = (text: string, field: string): Result.Result<LocalDate.LocalDate, UnknownDate> =>
  Option.match(LocalDate.parse(text), {
    onNone: () => Result.fail(new UnknownDate({ field })),
    onSome: Result.succeed
  })
