/** What a measurement from home may be, which codes it has, and when its taker must be told whom to call. */
import { assert, describe, it } from "@effect/vitest"
import { check, codingOf, dangerOf, fromTriage, type Measurement } from "@intervisit/core/domain/Measurement"
import * as Result from "effect/Result"
import { triageOf } from "../support/triageOf.ts"

const pressure = (systolic: number, diastolic: number): Measurement => ({
  kind: "blood-pressure",
  systolic,
  diastolic,
  unit: "mmHg"
})
const glucose = (value: number, unit: "mg/dL" | "mmol/L" = "mg/dL"): Measurement => ({ kind: "glucose", value, unit })
const weight = (value: number, unit: "lb" | "kg" = "lb"): Measurement => ({ kind: "weight", value, unit })

const refusal = (measurement: Measurement) => {
  const checked = check(measurement)
  return Result.isFailure(checked) ? `${checked.failure.field} ${checked.failure.reason}` : "kept"
}

describe("check", () => {
  it("keeps what a body can have, to the ends of each range, and refuses what lies beyond", () => {
    for (const [measurement, expected] of [
      [pressure(50, 20), "kept"],
      [pressure(49, 20), "systolic implausible"],
      [pressure(300, 200), "kept"],
      [pressure(301, 200), "systolic implausible"],
      [pressure(120, 19), "diastolic implausible"],
      [pressure(80, 120), "diastolic above-systolic"],
      [pressure(120, 120), "diastolic above-systolic"],
      [pressure(120.5, 80), "systolic not-whole"],
      [glucose(9), "value implausible"],
      [glucose(10), "kept"],
      [glucose(1500), "kept"],
      [glucose(1501), "value implausible"],
      [glucose(210, "mmol/L"), "value implausible"],
      [weight(0.9), "value implausible"],
      [weight(1400), "kept"],
      [weight(641, "kg"), "value implausible"]
    ] as const) {
      assert.strictEqual(refusal(measurement), expected, JSON.stringify(measurement))
    }
  })
})

describe("dangerOf", () => {
  it("flags a value from its threshold on and none before it", () => {
    for (const [measurement, flag] of [
      [pressure(179, 119), undefined],
      [pressure(180, 80), "bp-severe"],
      [pressure(150, 120), "bp-severe"],
      [glucose(53.9), "glucose-low-level2"],
      [glucose(54), "glucose-low-level1"],
      [glucose(69.9), "glucose-low-level1"],
      [glucose(70), undefined],
      [glucose(299), undefined],
      [glucose(300), "glucose-very-high"],
      [glucose(2.9, "mmol/L"), "glucose-low-level2"],
      [glucose(16.7, "mmol/L"), "glucose-very-high"],
      [weight(400), undefined]
    ] as const) {
      assert.strictEqual(dangerOf(measurement), flag, JSON.stringify(measurement))
    }
  })
})

describe("codingOf", () => {
  it("gives LOINC and UCUM: a panel of two for a blood pressure, one number for the rest", () => {
    assert.deepStrictEqual(codingOf(pressure(148, 92)), {
      loinc: "85354-9",
      numbers: [
        { loinc: "8480-6", value: 148, ucum: "mm[Hg]" },
        { loinc: "8462-4", value: 92, ucum: "mm[Hg]" }
      ]
    })
    assert.deepStrictEqual(codingOf(glucose(11.6, "mmol/L")).numbers, [
      { loinc: "2339-0", value: 11.6, ucum: "mmol/L" }
    ])
    assert.deepStrictEqual(codingOf(weight(180)), {
      loinc: "29463-7",
      numbers: [{ loinc: "29463-7", value: 180, ucum: "[lb_av]" }]
    })
  })
})

describe("fromTriage", () => {
  const foundIn = (body: string, language: "en" | "es") => fromTriage(triageOf(body, { language }).readings)

  it("finds in an English letter what is kept, and nothing else", () => {
    assert.deepStrictEqual(foundIn("This morning it was 148/92 before the tablet.", "en"), [pressure(148, 92)])
    assert.deepStrictEqual(foundIn("My sugar 210 after lunch.", "en"), [glucose(210)])
    assert.deepStrictEqual(foundIn("Hello, weight 180 lb today.", "en"), [weight(180)])
    assert.deepStrictEqual(foundIn("My pulse was 72 and I live at 148 Lake Street since 9/2.", "en"), [])
  })

  it("finds the same in Spanish", () => {
    assert.deepStrictEqual(foundIn("Esta mañana mi presión fue 148/92.", "es"), [pressure(148, 92)])
    assert.deepStrictEqual(foundIn("Tengo el azúcar en 210 después de comer.", "es"), [glucose(210)])
    assert.deepStrictEqual(foundIn("Hoy mi peso es 81.5 kg.", "es"), [weight(81.5, "kg")])
    assert.deepStrictEqual(foundIn("Mi cita es el 9/2 a las 10.", "es"), [])
  })
})
