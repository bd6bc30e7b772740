/**
 * Goal: a period of local days covers the right instants, and is marked where it cannot be filed.
 * Method: each interval before, at start, inside, at end and after; days of 23 and 25 hours; leap days.
 */
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"
import * as ReportingPeriod from "../../src/domain/ReportingPeriod.ts"

const newYork = "America/New_York"
const period = (start: string, end: string, zone = newYork) => Result.getOrThrow(ReportingPeriod.make(start, end, zone))
const failure = (start: string, end: string, zone = newYork) =>
  Result.getOrThrow(Result.flip(ReportingPeriod.make(start, end, zone)))
const iso = (millis: number) => DateTime.formatIso(DateTime.makeUnsafe(millis))
const millis = (text: string) => DateTime.toEpochMillis(DateTime.makeUnsafe(text))
const hour = 3_600_000

describe("ReportingPeriod", () => {
  it("both dates are in the period: before, at start, inside, at end, after", () => {
    const span = ReportingPeriod.span(period("2014-07-01", "2014-09-30"))
    assert.isFalse(ReportingPeriod.contains(span, millis("2014-06-30T23:59:59.999-04:00")))
    assert.isTrue(ReportingPeriod.contains(span, millis("2014-07-01T00:00:00-04:00")))
    assert.isTrue(ReportingPeriod.contains(span, millis("2014-08-15T12:00:00-04:00")))
    assert.isTrue(ReportingPeriod.contains(span, millis("2014-09-30T23:59:59.999-04:00")))
    assert.isFalse(ReportingPeriod.contains(span, millis("2014-10-01T00:00:00-04:00")))
  })

  it("a change of clocks at either end keeps the whole local days", () => {
    const spring = ReportingPeriod.span(period("2014-03-09", "2014-03-09"))
    assert.strictEqual(spring.untilMillis - spring.fromMillis, 23 * hour)
    const autumn = ReportingPeriod.span(period("2014-11-02", "2014-11-02"))
    assert.strictEqual(autumn.untilMillis - autumn.fromMillis, 25 * hour)
    const across = ReportingPeriod.span(period("2014-01-01", "2014-12-31"))
    assert.strictEqual(iso(across.fromMillis), "2014-01-01T05:00:00.000Z")
    assert.strictEqual(iso(across.untilMillis), "2015-01-01T05:00:00.000Z")
  })

  it("the last day that a calendar can write has an end", () => {
    const span = ReportingPeriod.span(period("9999-12-31", "9999-12-31", "UTC"))
    assert.strictEqual(span.untilMillis - span.fromMillis, 24 * hour)
  })

  it("90 days are start + 89, and three months need not be 90 days", () => {
    assert.strictEqual(ReportingPeriod.days(period("2014-10-03", "2014-12-31")), 90)
    assert.isNull(ReportingPeriod.fault(period("2014-10-03", "2014-12-31")))
    assert.strictEqual(ReportingPeriod.fault(period("2014-10-04", "2014-12-31")), "shorter-than-90-days")
    assert.strictEqual(ReportingPeriod.fault(period("2015-02-01", "2015-04-30")), "shorter-than-90-days")
  })

  it("a leap day is one of the 90", () => {
    assert.isNull(ReportingPeriod.fault(period("2016-01-01", "2016-03-30")))
    assert.strictEqual(ReportingPeriod.days(period("2016-01-01", "2016-03-30")), 90)
    assert.strictEqual(ReportingPeriod.fault(period("2015-01-01", "2015-03-30")), "shorter-than-90-days")
    assert.strictEqual(ReportingPeriod.days(period("2016-01-01", "2016-12-31")), 366)
  })

  it("a period across two calendar years is not a reporting period", () => {
    assert.strictEqual(ReportingPeriod.fault(period("2014-11-01", "2015-02-28")), "crosses-calendar-years")
  })

  it("each quarter of 2014 is a reporting period", () => {
    const zone = DateTime.zoneMakeNamedUnsafe(newYork)
    const quarters = ([1, 2, 3, 4] as const).map((nth) => ReportingPeriod.quarter(2014, nth, zone))
    assert.deepStrictEqual(quarters.map(ReportingPeriod.days), [90, 91, 92, 92])
    assert.deepStrictEqual(quarters.map(ReportingPeriod.fault), [null, null, null, null])
  })

  it("the last 90 days end today and count today", () => {
    const { end, zone } = period("2016-03-30", "2016-03-30")
    const last = ReportingPeriod.endingOn(end, 90, zone)
    assert.strictEqual(last.start, "2016-01-01")
    assert.strictEqual(ReportingPeriod.days(last), 90)
  })

  it("the calendar year of a period is the whole year around it", () => {
    const { start, end } = ReportingPeriod.calendarYear(period("2017-07-01", "2017-09-28"))
    assert.deepStrictEqual([start, end], ["2017-01-01", "2017-12-31"])
  })

  it("one day is a period, a reversed one is refused with both dates", () => {
    assert.strictEqual(ReportingPeriod.days(period("2014-07-01", "2014-07-01")), 1)
    const error = failure("2014-07-02", "2014-07-01")
    assert.strictEqual(error._tag, "ReversedPeriod")
    assert.include(error.message, "2014-07-02")
  })

  it("a date that does not exist and a zone that nobody knows are refused by name", () => {
    assert.include(failure("2015-02-29", "2015-12-31").message, "period.start")
    assert.include(failure("2015-01-01", "2015-02-30").message, "period.end")
    assert.strictEqual(failure("2015-01-01", "2015-12-31", "America/Atlantis")._tag, "UnknownZone")
  })
})
