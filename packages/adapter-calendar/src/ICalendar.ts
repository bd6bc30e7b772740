/**
 * A practice's own calendar, as any calendar program exports it, read as closures within a span of dates.
 *
 * An event of whole days closes them. One with times closes those hours; with the category OPEN it says that on its
 * dates the practice is open for those hours alone (a half day, a Saturday clinic). Rules and changed occurrences are
 * followed. What is cancelled, or shown as free (TRANSP), closes nothing. Times are those of the event's zone, or of
 * the practice where it names none. Source: RFC 5545.
 */
import * as LocalDate from "@intervisit/core/domain/LocalDate"
import * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import ICAL from "ical.js"
import { type Closures, joinedByDate, type LocalInterval } from "./Closures.ts"
import { instantOf, type Unplaced, zonesOf } from "./EventTime.ts"

/** Which dates are asked for, both included, and where the practice is. */
export interface CalendarWindow {
  /** IANA zone of the practice. */
  readonly zone: DateTime.TimeZone
  readonly from: LocalDate.LocalDate
  readonly to: LocalDate.LocalDate
}

/** The calendar cannot be read; names the event, by its UID, where there is one. */
export class InvalidCalendar extends Schema.TaggedError<InvalidCalendar>()("InvalidCalendar", {
  event: Schema.NullOr(Schema.String),
  problem: Schema.String,
  mend: Schema.String
}) {
  override get message() {
    return `${this.event === null ? "calendar" : `event ${this.event}`}: ${this.problem}. ${this.mend}`
  }
}

/** So many occurrences of one event are followed, wherever they lie; a rule that has more is refused. */
const occurrencesMax = 20_000

/** A file of more characters is refused unread. */
const charactersMax = 5_000_000

/** Closures from the first of the dates to the last. */
export const closuresFromICalendar = (text: string, window: CalendarWindow): Result.Result<Closures, InvalidCalendar> =>
  Result.gen(function* () {
    const calendar = yield* parsed(text)
    const zones = zonesOf(calendar)
    let closures: Closures = { holidays: [], breaks: {}, shifts: {} }
    for (const event of eventsOf(calendar)) {
      for (const occurrence of yield* occurrencesOf(event, window)) {
        if (isSilent(occurrence.event)) continue
        const place = (time: ICAL.Time) =>
          Result.mapError(instantOf(time, zones, window.zone), (unplaced) => misplaced(event, unplaced))
        closures = combined(closures, yield* closureOf(occurrence, place, window))
      }
    }
    return { ...closures, holidays: [...new Set(closures.holidays)].sort() }
  })

const parsed = (text: string): Result.Result<ICAL.Component, InvalidCalendar> => {
  const refuse = (problem: string) =>
    new InvalidCalendar({
      event: null,
      problem,
      mend: "Export the calendar again as iCalendar (.ics): it begins with BEGIN:VCALENDAR."
    })
  if (text.length > charactersMax) return Result.fail(refuse("has more than 5 million characters"))
  return Result.try({
    try: () => new ICAL.Component(ICAL.parse(text.replace(/^\uFEFF/, ""))),
    catch: () => refuse("is not iCalendar, or is cut off")
  }).pipe(
    Result.flatMap((component) =>
      component.name === "vcalendar" ? Result.succeed(component) : Result.fail(refuse("holds no VCALENDAR"))
    )
  )
}

/** Each event once: a changed occurrence belongs to the event that it changes. */
const eventsOf = (calendar: ICAL.Component): ReadonlyArray<ICAL.Event> => {
  const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component))
  const masters = new Set(events.flatMap((event) => (event.isRecurrenceException() ? [] : [event.uid])))
  return events.filter((event) => !event.isRecurrenceException() || !masters.has(event.uid))
}

interface Occurrence {
  readonly event: ICAL.Event
  readonly start: ICAL.Time
  readonly end: ICAL.Time
}

/** Those that may touch the window. A day on either side makes up for zones. */
const occurrencesOf = (
  event: ICAL.Event,
  { to }: CalendarWindow
): Result.Result<ReadonlyArray<Occurrence>, InvalidCalendar> => {
  const refuse = (problem: string, mend: string) => new InvalidCalendar({ event: event.uid ?? null, problem, mend })
  if (event.startDate === null) return Result.fail(refuse("has no DTSTART", "Give it a start, or take it out."))
  if (!event.isRecurring()) return Result.succeed([{ event, start: event.startDate, end: event.endDate }])
  const last = LocalDate.plusDays(to, 1)
  return Result.try({
    try: () => {
      const found: Array<Occurrence> = []
      const iterator = event.iterator()
      for (let count = 0; ; count++) {
        const next = iterator.next()
        if (next === undefined || next === null || dateOf(next) > last) return found
        if (count >= occurrencesMax) return undefined
        const { endDate, item, startDate } = event.getOccurrenceDetails(next)
        found.push({ event: item, start: startDate, end: endDate })
      }
    },
    catch: () => refuse("has a rule that cannot be followed", "Mend its RRULE, or write its dates one by one.")
  }).pipe(
    Result.flatMap((found) =>
      found === undefined
        ? Result.fail(refuse(`has more than ${occurrencesMax} occurrences`, "Let its RRULE begin later."))
        : Result.succeed(found)
    )
  )
}

const isSilent = ({ component }: ICAL.Event): boolean =>
  component.getFirstPropertyValue("transp") === "TRANSPARENT" ||
  component.getFirstPropertyValue("status") === "CANCELLED"

const isOpening = ({ component }: ICAL.Event): boolean =>
  component
    .getAllProperties("categories")
    .some((property) => property.getValues().some((value) => String(value).trim().toUpperCase() === "OPEN"))

const closureOf = (
  { end, event, start }: Occurrence,
  place: (time: ICAL.Time) => Result.Result<number, InvalidCalendar>,
  window: CalendarWindow
): Result.Result<Closures, InvalidCalendar> =>
  Result.gen(function* () {
    if (start.isDate) {
      const last = dateOf(end) > dateOf(start) ? LocalDate.plusDays(dateOf(end), -1) : dateOf(start)
      return { holidays: within(window, dateOf(start), last), breaks: {}, shifts: {} }
    }
    const hours = hoursByDate(yield* place(start), yield* place(end), window)
    if (isOpening(event)) return { holidays: [], breaks: {}, shifts: hours }
    const isWhole = ([from, to]: LocalInterval) => from === "00:00" && to === "24:00"
    const dates = Object.entries(hours)
    return {
      holidays: dates.flatMap(([date, intervals]) => (intervals.some(isWhole) ? [date as LocalDate.LocalDate] : [])),
      breaks: Object.fromEntries(dates.filter(([, intervals]) => !intervals.some(isWhole))),
      shifts: {}
    }
  })

const dateOf = (time: ICAL.Time): LocalDate.LocalDate => time.toString().slice(0, 10) as LocalDate.LocalDate

const within = ({ from, to }: CalendarWindow, first: LocalDate.LocalDate, last: LocalDate.LocalDate) => {
  const dates: Array<LocalDate.LocalDate> = []
  const end = last < to ? last : to
  for (let date = first > from ? first : from; date <= end; date = LocalDate.plusDays(date, 1)) dates.push(date)
  return dates
}

/** An event over midnight belongs to both dates, each with its part. */
const hoursByDate = (
  start: number,
  end: number,
  window: CalendarWindow
): Record<string, ReadonlyArray<LocalInterval>> => {
  if (end <= start) return {}
  const [first, last] = [localOf(start, window.zone), localOf(end, window.zone)]
  const hours: Record<string, ReadonlyArray<LocalInterval>> = {}
  for (const date of within(window, first.date, last.date)) {
    const from = date === first.date ? first.time : "00:00"
    const to = date === last.date ? last.time : "24:00"
    if (from < to) hours[date] = [[from, to]]
  }
  return hours
}

/** Seconds are written only where there are any. */
const localOf = (millis: number, zone: DateTime.TimeZone) => {
  const text = DateTime.formatIso(DateTime.makeUnsafe(millis + zoneOffset(millis, zone)))
  const time = text.slice(11, 19)
  return { date: text.slice(0, 10) as LocalDate.LocalDate, time: time.endsWith(":00") ? time.slice(0, 5) : time }
}

const zoneOffset = (millis: number, zone: DateTime.TimeZone): number =>
  DateTime.zonedOffset(DateTime.setZone(DateTime.makeUnsafe(millis), zone))

const misplaced = (event: ICAL.Event, { tzid }: Unplaced): InvalidCalendar =>
  new InvalidCalendar({
    event: event.uid ?? null,
    problem: `names the zone ${JSON.stringify(tzid.slice(0, 40))}, which is neither in the calendar nor an IANA zone`,
    mend: "Export the calendar with its zones (VTIMEZONE), or write times in UTC."
  })

const combined = (one: Closures, other: Closures): Closures => ({
  holidays: [...one.holidays, ...other.holidays],
  breaks: joinedByDate(one.breaks, other.breaks),
  shifts: joinedByDate(one.shifts, other.shifts)
})
