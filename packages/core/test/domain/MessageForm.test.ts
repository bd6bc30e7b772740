/**
 * Goal: a short form says in sentences what its fields say, so that triage reads the same as from a blank page.
 * Method: the pack that ships reads the composed letters, in both languages.
 */
import { assert, describe, it } from "@effect/vitest"
import type { Language } from "@intervisit/core/domain/Language"
import type { LocalDate } from "@intervisit/core/domain/LocalDate"
import { fromTriage } from "@intervisit/core/domain/Measurement"
import { letterOf, type MessageForm } from "@intervisit/core/domain/MessageForm"
import { triageOf } from "../support/triageOf.ts"

const refill = (medicine: string, daysLeft: number | null): MessageForm => ({
  _tag: "Refill",
  medicine,
  dose: "5 mg",
  pharmacy: "Walgreens, Main Street",
  daysLeft
})

const triaged = (form: MessageForm, language: Language, words = "") =>
  triageOf(letterOf(form, words, language), { language })

describe("letterOf", () => {
  it("says each field that was filled in, then the sender's own words", () => {
    assert.strictEqual(
      letterOf(refill("warfarin", 14), "  Thank you!  ", "en"),
      [
        "Please refill this medicine: warfarin, 5 mg.",
        "I have 14 days left.",
        "Pharmacy: Walgreens, Main Street",
        "",
        "Thank you!"
      ].join("\n")
    )
    assert.strictEqual(
      letterOf({ _tag: "Referral", to: "Dermatology", why: "" }, "", "en"),
      "I would like a referral to: Dermatology"
    )
    assert.strictEqual(
      letterOf({ _tag: "Appointment", reason: "chequeo", when: "lunes" }, "", "es"),
      "Quisiera una cita para: chequeo\nMe conviene: lunes"
    )
  })
})

describe("a refill, as triage reads it", () => {
  for (const [language, critical] of [
    ["en", "warfarin"],
    ["es", "warfarina"]
  ] as const) {
    it(`of a critical medicine that ends within 48 hours goes to the nurses and says why (${language})`, () => {
      for (const days of [0, 1, 2]) {
        const decision = triaged(refill(critical, days), language)
        assert.strictEqual(decision.pool, "nurse-triage", `${days} days`)
        assert.include(decision.redFlags, "critical-medication-lapse", `${days} days`)
        assert.isTrue(
          decision.rules.some(({ id }) => id.startsWith("critical-medication")),
          `${days} days`
        )
      }
    })

    it(`of one that lasts, or of which nobody knows, goes to the refill desk (${language})`, () => {
      for (const days of [3, 14, null]) {
        const decision = triaged(refill(critical, days), language)
        assert.strictEqual(decision.pool, "refill-desk", `${days} days`)
        assert.deepStrictEqual(decision.redFlags, [])
      }
    })
  }
})

describe("the other forms, as triage reads them", () => {
  const taken = { precision: "day", on: "2026-11-20" as LocalDate } as const

  it("are what they say they are", () => {
    const referral: MessageForm = { _tag: "Referral", to: "Cardiology", why: "" }
    const appointment: MessageForm = { _tag: "Appointment", reason: "yearly check", when: "Monday mornings" }
    assert.strictEqual(triaged(referral, "en").primaryCategory, "referral")
    assert.strictEqual(triaged(appointment, "en").primaryCategory, "appointment")
    assert.strictEqual(triaged({ ...referral, to: "cardiología" }, "es").primaryCategory, "referral")
    assert.strictEqual(triaged({ ...appointment, reason: "chequeo anual" }, "es").primaryCategory, "appointment")
  })

  it("hold the very reading of the form", () => {
    for (const language of ["en", "es"] as const) {
      for (const measurement of [
        { kind: "blood-pressure", systolic: 148, diastolic: 92, unit: "mmHg" },
        { kind: "glucose", value: 11.5, unit: "mmol/L" },
        { kind: "glucose", value: 210, unit: "mg/dL" },
        { kind: "weight", value: 81.5, unit: "kg" }
      ] as const) {
        const decision = triaged({ _tag: "Reading", measurement, taken }, language)
        assert.deepStrictEqual(fromTriage(decision.readings), [measurement], `${language} ${measurement.kind}`)
        assert.strictEqual(decision.primaryCategory, "reading")
      }
    }
  })

  it("stand under the same rules: a severe pressure is urgent, and words beside it make it an emergency", () => {
    const measurement = { kind: "blood-pressure", systolic: 190, diastolic: 124, unit: "mmHg" } as const
    const form: MessageForm = { _tag: "Reading", measurement, taken }
    assert.include(triaged(form, "en").redFlags, "bp-severe")
    assert.strictEqual(triaged(form, "en", "I have chest pain now.").urgency, "emergency")
  })
})
