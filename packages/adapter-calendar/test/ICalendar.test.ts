/** A calendar of a practice as closures: what closes, what opens, what repeats, and what is refused. */
import { assert, describe, it } from "@effect/vitest"
import * as BusinessHours from "@intervisit/core/domain/BusinessHours"
import type { LocalDate } from "@intervisit/core/domain/LocalDate"
import * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"
import { laidOver } from "../src/Closures.ts"
import { closuresFromICalendar } from "../src/ICalendar.ts"

const date = (text: string) => text as LocalDate
const window = {
  zone: DateTime.zoneMakeNamedUnsafe("America/Chicago"),
  from: date("2026-11-01"),
  to: date("2027-12-31")
}

const event = (...lines: ReadonlyArray<string>) => ["BEGIN:VEVENT", "UID:e1", ...lines, "END:VEVENT"].join("\r\n")
const calendar = (...parts: ReadonlyArray<string>) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", ...parts, "END:VCALENDAR", ""].join("\r\n")
const read = (...parts: ReadonlyArray<string>) => Result.getOrThrow(closuresFromICalendar(calendar(...parts), window))
const refusal = (text: string) => Result.getOrThrow(Result.flip(closuresFromICalendar(text, window)))

describe("an event of whole days", () => {
  it("closes its day", () => {
    const closures = read(event("DTSTART;VALUE=DATE:20261127", "SUMMARY:Day after Thanksgiving"))
    assert.deepStrictEqual(closures, { holidays: [date("2026-11-27")], breaks: {}, shifts: {} })
  })

  it("ends before its DTEND", () => {
    const { holidays } = read(event("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227"))
    assert.deepStrictEqual(holidays, ["2026-12-24", "2026-12-25", "2026-12-26"].map(date))
  })

  it("repeats by its rule, but for the dates that are taken out", () => {
    const { holidays } = read(
      event("DTSTART;VALUE=DATE:20261106", "RRULE:FREQ=MONTHLY;BYDAY=1FR;COUNT=4", "EXDATE;VALUE=DATE:20261204")
    )
    assert.deepStrictEqual(holidays, ["2026-11-06", "2027-01-01", "2027-02-05"].map(date))
  })

  it("that repeats without end stops at the last date asked for", () => {
    const { holidays } = read(event("DTSTART;VALUE=DATE:20000704", "RRULE:FREQ=YEARLY"))
    assert.deepStrictEqual(holidays, [date("2027-07-04")])
  })

  it("outside the dates asked for closes nothing", () => {
    assert.deepStrictEqual(read(event("DTSTART;VALUE=DATE:20261031")).holidays, [])
    assert.deepStrictEqual(read(event("DTSTART;VALUE=DATE:20280101")).holidays, [])
  })
})

describe("an event with times", () => {
  it("closes those hours in the practice's zone", () => {
    const { breaks } = read(
      event("DTSTART;TZID=America/New_York:20261202T130000", "DTEND;TZID=America/New_York:20261202T150000")
    )
    assert.deepStrictEqual(breaks, { "2026-12-02": [["12:00", "14:00"]] })
  })

  it("in UTC, floating, and by length means what it says", () => {
    const utc = read(event("DTSTART:20261202T180000Z", "DTEND:20261202T200000Z"))
    const floating = read(event("DTSTART:20261202T120000", "DURATION:PT2H"))
    assert.deepStrictEqual(utc.breaks, { "2026-12-02": [["12:00", "14:00"]] })
    assert.deepStrictEqual(floating.breaks, utc.breaks)
  })

  it("keeps its wall time when clocks change", () => {
    const { breaks } = read(
      event(
        "DTSTART;TZID=America/Chicago:20270312T120000",
        "DTEND;TZID=America/Chicago:20270312T130000",
        "RRULE:FREQ=WEEKLY;COUNT=2"
      )
    )
    assert.deepStrictEqual(breaks, { "2027-03-12": [["12:00", "13:00"]], "2027-03-19": [["12:00", "13:00"]] })
  })

  it("over midnight belongs to both dates, and a whole day is closed", () => {
    const closures = read(event("DTSTART:20261203T180000", "DTEND:20261205T090000"))
    assert.deepStrictEqual(closures.holidays, [date("2026-12-04")])
    assert.deepStrictEqual(closures.breaks, { "2026-12-03": [["18:00", "24:00"]], "2026-12-05": [["00:00", "09:00"]] })
  })

  it("of the category OPEN opens its dates for its hours alone", () => {
    const { shifts } = read(event("DTSTART:20261224T080000", "DTEND:20261224T120000", "CATEGORIES:Half day,open"))
    assert.deepStrictEqual(shifts, { "2026-12-24": [["08:00", "12:00"]] })
  })

  it("in a zone that only the calendar defines is placed by it", () => {
    const zone = [
      "BEGIN:VTIMEZONE",
      "TZID:Practice time",
      "BEGIN:STANDARD",
      "DTSTART:20000101T000000",
      "TZOFFSETFROM:-0700",
      "TZOFFSETTO:-0700",
      "END:STANDARD",
      "END:VTIMEZONE"
    ].join("\r\n")
    const { breaks } = read(zone, event("DTSTART;TZID=Practice time:20261202T110000", "DURATION:PT1H"))
    assert.deepStrictEqual(breaks, { "2026-12-02": [["12:00", "13:00"]] })
  })
})

describe("an occurrence", () => {
  const weekly = event("DTSTART:20261202T120000", "DTEND:20261202T130000", "RRULE:FREQ=WEEKLY;COUNT=3")

  it("that was moved is where it was moved to", () => {
    const moved = event("RECURRENCE-ID:20261209T120000", "DTSTART:20261210T150000", "DTEND:20261210T160000")
    assert.deepStrictEqual(read(weekly, moved).breaks, {
      "2026-12-02": [["12:00", "13:00"]],
      "2026-12-10": [["15:00", "16:00"]],
      "2026-12-16": [["12:00", "13:00"]]
    })
  })

  it("that was cancelled closes nothing", () => {
    const gone = event("RECURRENCE-ID:20261209T120000", "DTSTART:20261209T120000", "STATUS:CANCELLED")
    assert.deepStrictEqual(Object.keys(read(weekly, gone).breaks), ["2026-12-02", "2026-12-16"])
  })

  it("that is shown as free closes nothing", () => {
    assert.deepStrictEqual(read(event("DTSTART;VALUE=DATE:20261127", "TRANSP:TRANSPARENT")).holidays, [])
  })
})

describe("a calendar", () => {
  it("laid over a week gives hours that a practice can keep", () => {
    const closures = read(
      event("DTSTART;VALUE=DATE:20261127"),
      event("DTSTART:20261224T080000", "DTEND:20261224T120000", "CATEGORIES:OPEN"),
      event("DTSTART:20261201T120000", "DTEND:20261201T130000"),
      event("DTSTART:20261201T123000", "DTEND:20261201T140000")
    )
    const week = {
      timeZone: "America/Chicago",
      hours: { tue: [["08:00", "17:00"]], thu: [["08:00", "17:00"]] }
    } as const
    const open = Result.getOrThrow(BusinessHours.compile(laidOver(week, closures)))
    const hoursOn = (day: string) =>
      Result.getOrThrow(BusinessHours.periods(open, Date.parse(`${day}T06:00:00Z`), "after", 2)).map((span) =>
        span.map((at) => new Date(at).toISOString().slice(5, 16))
      )
    assert.deepStrictEqual(hoursOn("2026-12-01"), [
      ["12-01T14:00", "12-01T18:00"],
      ["12-01T20:00", "12-01T23:00"]
    ])
    assert.deepStrictEqual(hoursOn("2026-12-24")[0], ["12-24T14:00", "12-24T18:00"])
  })

  it.each([
    ["", /^calendar: is not iCalendar|^calendar: holds no VCALENDAR/],
    ["Dear team, we are closed on Friday.", /^calendar: is not iCalendar/],
    ["BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:e1", /^calendar: /],
    [calendar("BEGIN:VEVENT", "UID:e1", "END:VEVENT"), /^event e1: has no DTSTART/],
    [calendar(event("DTSTART;TZID=Mars/Olympus:20261202T110000")), /^event e1: names the zone "Mars\/Olympus"/],
    [calendar(event("DTSTART:20000101T000000", "RRULE:FREQ=MINUTELY")), /^event e1: has more than 20000 occurrences/]
  ])("that cannot be read is refused with its place and mend: %#", (text, message) => {
    assert.match(refusal(text).message, message)
  })
})
