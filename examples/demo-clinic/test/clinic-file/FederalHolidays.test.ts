/**
 * The holidays against the calendars that the Office of Personnel Management published, and against the rule itself.
 */
import { assert, describe, it } from "@effect/vitest"
import * as LocalDate from "@intervisit/core/domain/LocalDate"
import * as Schema from "effect/Schema"
import * as FederalHolidays from "../../src/clinic-file/FederalHolidays.ts"

const datesOf = (year: number): ReadonlyArray<string> => FederalHolidays.ofYear(year)

/** Only the days on which an office that works Monday to Friday is closed. */
const onWeekdays = (year: number): ReadonlyArray<string> =>
  FederalHolidays.ofYear(year).filter((date) => ![0, 6].includes(FederalHolidays.weekday(date)))

describe("FederalHolidays", () => {
  it("2026 is as published: Independence Day, a Saturday, is kept on Friday the 3rd", () => {
    assert.deepStrictEqual(onWeekdays(2026), [
      "2026-01-01",
      "2026-01-19",
      "2026-02-16",
      "2026-05-25",
      "2026-06-19",
      "2026-07-03",
      "2026-09-07",
      "2026-10-12",
      "2026-11-11",
      "2026-11-26",
      "2026-12-25"
    ])
  })

  it("2027 is as published: a Sunday moves to Monday, and next New Year's Day is kept on 31 December", () => {
    assert.deepStrictEqual(onWeekdays(2027), [
      "2027-01-01",
      "2027-01-18",
      "2027-02-15",
      "2027-05-31",
      "2027-06-18",
      "2027-07-05",
      "2027-09-06",
      "2027-10-11",
      "2027-11-11",
      "2027-11-25",
      "2027-12-24",
      "2027-12-31"
    ])
  })

  it("the day itself is named too where it falls on a weekend", () => {
    assert.include(datesOf(2026), "2026-07-04")
    assert.include(datesOf(2027), "2027-12-25")
  })

  it("a year whose New Year's Day is kept in the year before has it on Saturday only", () => {
    assert.strictEqual(FederalHolidays.ofYear(2028)[0], "2028-01-01")
    assert.notInclude(onWeekdays(2028), "2028-01-01")
  })

  it.prop(
    "every year has ten or eleven closed weekdays, twelve at most",
    { year: Schema.Int.check(Schema.isBetween({ minimum: 1971, maximum: 2199 })) },
    ({ year }) => {
      const dates = FederalHolidays.ofYear(year)
      assert.deepStrictEqual([...dates].sort(), [...dates])
      assert.strictEqual(new Set(dates).size, dates.length)
      assert.isTrue(dates.every((date) => LocalDate.year(date) === year))
      assert.isTrue(onWeekdays(year).length >= 10 && onWeekdays(year).length <= 12)
    }
  )
})
