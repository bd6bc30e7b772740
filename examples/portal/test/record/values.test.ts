/** Readings as people type them and as they are shown. */
import { assert, describe, it } from "@effect/vitest"
import { measured, measurementOf, numberOf, takenText } from "../../src/record/values.ts"

const fields = {
  kind: "glucose",
  systolic: "",
  diastolic: "",
  value: "",
  unit: "mg/dL",
  day: "2026-11-24",
  time: ""
} as const

describe("what is typed", () => {
  it("is a number with a point or a comma, and nothing else", () => {
    assert.strictEqual(numberOf(" 7,4 "), 7.4)
    assert.strictEqual(numberOf("210"), 210)
    for (const text of ["", "-3", "1e3", "12a", "1,2,3", "."]) assert.isUndefined(numberOf(text), text)
  })

  it("is a measurement once its numbers are there", () => {
    assert.isUndefined(measurementOf(fields))
    assert.deepStrictEqual(measurementOf({ ...fields, value: "7.4", unit: "mmol/L" }), {
      kind: "glucose",
      value: 7.4,
      unit: "mmol/L"
    })
    const pressure = { ...fields, kind: "blood-pressure", unit: "mmHg", systolic: "148" } as const
    assert.isUndefined(measurementOf(pressure))
    assert.strictEqual(measurementOf({ ...pressure, diastolic: "92" })?.kind, "blood-pressure")
  })
})

describe("what is shown", () => {
  it("has its unit, and says a day alone as a day", () => {
    assert.strictEqual(measured({ kind: "weight", value: 179.6, unit: "lb" }, "en"), "179.6 lb")
    const calendar = { language: "en", zone: "America/Chicago" } as const
    const now = Date.parse("2026-11-24T18:00:00Z")
    assert.strictEqual(takenText({ precision: "day", on: "2026-11-20" }, calendar, now), "20 November 2026")
    const taken = { precision: "minute", at: "2026-11-24T18:00:00.000Z" } as const
    assert.strictEqual(takenText(taken, calendar, now), "Tuesday 24 November, 12:00")
  })
})
