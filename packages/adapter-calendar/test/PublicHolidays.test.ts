/** Public holidays as local dates: kept days, places that exist, and years that can be. */
import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import { publicHolidays } from "../src/PublicHolidays.ts"

const of = (...asked: Parameters<typeof publicHolidays>) => Result.getOrThrow(publicHolidays(...asked))
const refusal = (...asked: Parameters<typeof publicHolidays>) =>
  Result.flip(publicHolidays(...asked)).pipe(Result.getOrThrow)

describe("public holidays", () => {
  it("are the federal ones of the United States, on the day on which they are kept", () => {
    assert.deepStrictEqual(
      of({ country: "us" }, { from: 2026, to: 2026 }).map(({ date }) => date),
      [
        "2026-01-01",
        "2026-01-19",
        "2026-02-16",
        "2026-05-25",
        "2026-06-19",
        // The Fourth of July is a Saturday, and kept on the Friday before.
        "2026-07-03",
        "2026-07-04",
        "2026-09-07",
        "2026-10-12",
        "2026-11-11",
        "2026-11-26",
        "2026-12-25"
      ]
    )
  })

  it("of a state are more than those of its country", () => {
    const illinois = of({ country: "US", state: "il" }, { from: 2026, to: 2026 })
    assert.deepInclude(illinois, { date: "2026-02-12", name: "Lincoln's Birthday" })
  })

  it("that last several days close each of them", () => {
    const days = of({ country: "CN" }, { from: 2024, to: 2024 }).map(({ date }) => date)
    for (const date of ["2024-10-01", "2024-10-02", "2024-10-03"]) assert.include(days, date)
  })

  it("that are only observed are left out unless they are asked for", () => {
    const named = (kinds?: ReadonlyArray<"public" | "observance">) =>
      of({ country: "US" }, { from: 2026, to: 2026 }, kinds).map(({ date }): string => date)
    assert.notInclude(named(), "2026-02-14")
    assert.include(named(["public", "observance"]), "2026-02-14")
  })

  it("speak the reader's language", () => {
    const [newYear] = of({ country: "MX" }, { from: 2026, to: 2026 }, ["public"], "es")
    assert.strictEqual(newYear?.name, "Año Nuevo")
  })

  it("run over many years, each date once and in order", () => {
    const dates = of({ country: "US" }, { from: 2020, to: 2029 }).map(({ date }) => date)
    assert.deepStrictEqual(dates, [...new Set(dates)].sort())
    assert.isAtLeast(dates.length, 100)
  })

  it("of a place that is not known are refused with those that are", () => {
    const country = refusal({ country: "ZZ" }, { from: 2026, to: 2026 })
    assert.match(country.message, /^country: "ZZ" is not known\. Use one of AD, /)
    const state = refusal({ country: "US", state: "XX" }, { from: 2026, to: 2026 })
    assert.match(state.message, /^state: "XX" is not known\. Use one of .*AL/)
    assert.match(refusal({ country: "US", region: "X" }, { from: 2026, to: 2026 }).message, /^region: "X"/)
  })

  it.each([
    [2026, 2025],
    [1969, 2026],
    [2026.5, 2027],
    [2000, 2050]
  ])("of the years %s to %s are refused", (from, to) => {
    assert.strictEqual(refusal({ country: "US" }, { from, to })._tag, "InvalidYears")
  })
})
