/** From the fields of a short form to the form that is sent. */
import { assert, describe, it } from "@effect/vitest"
import { formKindOf, messageFormOf, missingIn } from "../../src/patient/shortForms.ts"
import { topics } from "../../src/patient/topics.ts"

const calendar = { language: "en", zone: "America/Chicago" } as const
const refill = (fields: Record<string, string>) => ({ kind: "refill", fields }) as const

describe("a short form", () => {
  it("is there for a refill, a referral, an appointment and a reading", () => {
    assert.deepStrictEqual(
      topics.filter((topic) => formKindOf(topic) !== undefined),
      ["refill", "appointment", "referral", "reading"]
    )
  })

  it("is not sent while what it needs is missing or is no number", () => {
    assert.deepStrictEqual(missingIn(refill({ medicine: " " })), ["medicine"])
    assert.deepStrictEqual(missingIn(refill({ medicine: "warfarin", daysLeft: "two" })), ["daysLeft"])
    assert.isUndefined(messageFormOf(refill({}), calendar))
    assert.isUndefined(messageFormOf({ kind: "reading", fields: { systolic: "148" } }, calendar))
    assert.isUndefined(messageFormOf(null, calendar))
  })

  it("says what stands in its fields, and null for days that nobody knows", () => {
    assert.deepStrictEqual(messageFormOf(refill({ medicine: "warfarin ", dose: "5 mg", daysLeft: "0" }), calendar), {
      _tag: "Refill",
      medicine: "warfarin",
      dose: "5 mg",
      pharmacy: "",
      daysLeft: 0
    })
    assert.deepInclude(messageFormOf(refill({ medicine: "warfarin" }), calendar), { daysLeft: null })
  })

  it("tells a reading to the minute by the practice's clock, or by the day", () => {
    const fields = { kind: "glucose", value: "7,4", unit: "mmol/L", day: "2026-11-24", time: "08:30" }
    assert.deepStrictEqual(messageFormOf({ kind: "reading", fields }, calendar), {
      _tag: "Reading",
      measurement: { kind: "glucose", value: 7.4, unit: "mmol/L" },
      taken: { precision: "minute", at: "2026-11-24T14:30:00.000Z" }
    })
    const form = messageFormOf({ kind: "reading", fields: { ...fields, time: "" } }, calendar)
    assert.deepInclude(form, { taken: { precision: "day", on: "2026-11-24" } })
  })
})
