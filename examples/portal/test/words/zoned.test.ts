/** From a day and a time in the practice's zone to the instant that is meant, on days with a change of clocks too. */
import { assert, describe, it } from "@effect/vitest"
import { dayAfter, instantOf } from "../../src/words/zoned.ts"

const chicago = { language: "en", zone: "America/Chicago" } as const

describe("instantOf", () => {
  it("is the instant at which the practice's clock shows that time", () => {
    assert.strictEqual(instantOf("2026-11-24", "12:00", chicago), "2026-11-24T18:00:00.000Z")
    assert.strictEqual(instantOf("2026-07-01", "00:00", chicago), "2026-07-01T05:00:00.000Z")
    assert.strictEqual(
      instantOf("2026-07-01", "09:30", { ...chicago, zone: "Asia/Kolkata" }),
      "2026-07-01T04:00:00.000Z"
    )
  })

  it("knows both days on which clocks change, before and after", () => {
    assert.strictEqual(instantOf("2026-03-08", "01:30", chicago), "2026-03-08T07:30:00.000Z")
    assert.strictEqual(instantOf("2026-03-08", "03:30", chicago), "2026-03-08T08:30:00.000Z")
    assert.strictEqual(instantOf("2026-11-01", "00:30", chicago), "2026-11-01T05:30:00.000Z")
    assert.strictEqual(instantOf("2026-11-01", "02:30", chicago), "2026-11-01T08:30:00.000Z")
  })

  it("is nothing for what is no day or no time", () => {
    for (const [date, time] of [
      ["", "12:00"],
      ["2026-11-24", ""],
      ["2026-13-40", "12:00"]
    ] as const) {
      assert.strictEqual(instantOf(date, time, chicago), undefined, `${date} ${time}`)
    }
  })
})

describe("dayAfter", () => {
  it("goes over the ends of months and years", () => {
    assert.strictEqual(dayAfter("2026-02-28"), "2026-03-01")
    assert.strictEqual(dayAfter("2026-12-31"), "2027-01-01")
    assert.strictEqual(dayAfter(""), "")
  })
})
