/**
 * Goal: days by arithmetic agree with the calendar, and each instant belongs to one day in every zone.
 * Method: known edges by hand, and properties over four centuries and zones with odd changes of clocks.
 */
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as LocalDate from "../../src/domain/LocalDate.ts"

const date = (text: string) => Option.getOrThrow(LocalDate.parse(text))
const zone = (id: string) => DateTime.zoneMakeNamedUnsafe(id)
const startIn = (text: string, id: string) =>
  DateTime.formatIso(DateTime.makeUnsafe(LocalDate.startMillis(date(text), zone(id))))

describe("LocalDate", () => {
  it("a leap day exists in leap years only", () => {
    assert.isTrue(LocalDate.isCalendarDate("2016-02-29"))
    assert.isFalse(LocalDate.isCalendarDate("2015-02-29"))
    assert.isTrue(LocalDate.isCalendarDate("2000-02-29"))
    assert.isFalse(LocalDate.isCalendarDate("1900-02-29"))
  })

  it("a day that no month has is refused, as is every other form", () => {
    const wrong = [
      "2014-04-31",
      "2014-13-01",
      "2014-00-10",
      "2014-01-00",
      "2014-1-1",
      "20140101",
      "2014-01-01T00:00",
      ""
    ]
    for (const text of wrong) assert.isTrue(Option.isNone(LocalDate.parse(text)), text)
  })

  it("the day after 28 February is the leap day where there is one", () => {
    assert.strictEqual(LocalDate.plusDays(date("2016-02-28"), 1), "2016-02-29")
    assert.strictEqual(LocalDate.plusDays(date("2015-02-28"), 1), "2015-03-01")
    assert.strictEqual(LocalDate.plusDays(date("2017-01-01"), -1), "2016-12-31")
  })

  it.prop(
    "a day survives its number, and agrees with the calendar of the runtime",
    [Schema.Int.check(Schema.isBetween({ minimum: -140_000, maximum: 140_000 }))],
    ([day]) => {
      const made = LocalDate.fromEpochDay(day)
      assert.strictEqual(LocalDate.epochDay(made), day)
      assert.strictEqual(made, DateTime.formatIsoDateUtc(DateTime.makeUnsafe(day * 86_400_000)))
      assert.isTrue(LocalDate.isCalendarDate(made))
    }
  )

  it("a day starts at its midnight, by the offset of that day", () => {
    assert.strictEqual(startIn("2014-03-09", "America/New_York"), "2014-03-09T05:00:00.000Z")
    assert.strictEqual(startIn("2014-03-10", "America/New_York"), "2014-03-10T04:00:00.000Z")
    assert.strictEqual(startIn("2014-11-03", "America/New_York"), "2014-11-03T05:00:00.000Z")
  })

  it("a day without midnight starts with its first instant", () => {
    assert.strictEqual(startIn("2014-10-19", "America/Sao_Paulo"), "2014-10-19T03:00:00.000Z")
    assert.strictEqual(startIn("2014-03-09", "America/Havana"), "2014-03-09T05:00:00.000Z")
  })

  it("a day with two midnights starts with the first", () => {
    assert.strictEqual(startIn("2014-11-02", "America/Havana"), "2014-11-02T04:00:00.000Z")
    assert.strictEqual(startIn("2010-11-07", "America/St_Johns"), "2010-11-07T02:30:00.000Z")
  })

  it("a date that the zone skipped is empty", () => {
    assert.strictEqual(startIn("2011-12-30", "Pacific/Apia"), startIn("2011-12-31", "Pacific/Apia"))
    assert.strictEqual(startIn("2011-12-31", "Pacific/Apia"), "2011-12-30T10:00:00.000Z")
  })

  const zones = ["America/New_York", "America/Sao_Paulo", "America/Havana", "Asia/Kolkata", "Pacific/Auckland", "UTC"]

  it.prop(
    "the first instant of a day is in it, the one before is not, and days join without a gap",
    [Schema.Int.check(Schema.isBetween({ minimum: 10_957, maximum: 20_000 })), Schema.Literals(zones)],
    ([day, id]) => {
      const made = LocalDate.fromEpochDay(day)
      const start = LocalDate.startMillis(made, zone(id))
      assert.strictEqual(LocalDate.ofMillis(start, zone(id)), made)
      assert.strictEqual(LocalDate.ofMillis(start - 1, zone(id)), LocalDate.plusDays(made, -1))
      assert.strictEqual(
        LocalDate.endMillis(made, zone(id)),
        LocalDate.startMillis(LocalDate.plusDays(made, 1), zone(id))
      )
    }
  )

  it("the schema refuses a date that does not exist", () => {
    const decode = Schema.decodeUnknownOption(LocalDate.LocalDate)
    assert.isTrue(Option.isSome(decode("2016-02-29")))
    assert.isTrue(Option.isNone(decode("2015-02-29")))
  })
})
