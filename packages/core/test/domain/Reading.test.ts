/** A reading keeps what it was: corrected with what stood before, taken back with its mark. */
import { assert, describe, it } from "@effect/vitest"
import type { Instant } from "@intervisit/core/domain/Instant"
import type { LocalDate } from "@intervisit/core/domain/LocalDate"
import type { Measurement } from "@intervisit/core/domain/Measurement"
import * as Reading from "@intervisit/core/domain/Reading"
import * as ReadingPlan from "@intervisit/core/domain/ReadingPlan"
import * as eg from "@intervisit/core/testing/Examples"
import * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"

const mark = { by: eg.author(), at: eg.monday0955 }
const pressure: Measurement = { kind: "blood-pressure", systolic: 138, diastolic: 76, unit: "mmHg" }
const to = { measurement: pressure, taken: eg.reading().taken, acknowledged: null }

const after = (before: Reading.Reading, events: ReadonlyArray<Reading.ReadingEvent>) =>
  events.reduce<Reading.Reading | undefined>(Reading.evolve, before)

describe("correct", () => {
  it("keeps what stood before, with who replaced it and when", () => {
    const before = eg.reading()
    const corrected = after(before, Result.getOrThrow(Reading.correct(before, to, mark)))
    assert.deepStrictEqual(corrected?.measurement, pressure)
    assert.deepStrictEqual(corrected?.corrections, [{ measurement: before.measurement, taken: before.taken, ...mark }])
  })

  it("to what stands already is nothing", () => {
    const before = eg.reading()
    assert.deepStrictEqual(
      Result.getOrThrow(Reading.correct(before, { ...to, measurement: before.measurement }, mark)),
      []
    )
  })

  it("to another kind is refused, and so is one that was taken back", () => {
    const weight: Measurement = { kind: "weight", value: 180, unit: "lb" }
    assert.isTrue(Result.isFailure(Reading.correct(eg.reading(), { ...to, measurement: weight }, mark)))
    assert.isTrue(Result.isFailure(Reading.correct(eg.reading({ withdrawn: mark }), to, mark)))
  })
})

describe("withdraw", () => {
  it("leaves the value with its mark, once", () => {
    const withdrawn = after(eg.reading(), Reading.withdraw(eg.reading(), mark))
    assert.deepStrictEqual(withdrawn?.withdrawn, mark)
    assert.deepStrictEqual(withdrawn?.measurement, eg.reading().measurement)
    assert.deepStrictEqual(Reading.withdraw(eg.reading({ withdrawn: mark }), mark), [])
  })
})

describe("a band", () => {
  const band = ReadingPlan.bandOf("blood-pressure", undefined)
  const standing = (systolic: number, diastolic: number) =>
    ReadingPlan.standingIn({ kind: "blood-pressure", systolic, diastolic, unit: "mmHg" }, band)

  it("includes both ends; one number outside is enough, and too high says so first", () => {
    assert.strictEqual(standing(129, 79), "inside")
    assert.strictEqual(standing(130, 79), "above")
    assert.strictEqual(standing(129, 80), "above")
    assert.strictEqual(standing(90, 60), "inside")
    assert.strictEqual(standing(89, 60), "below")
    assert.strictEqual(standing(85, 95), "above")
  })

  it("compares values of two units", () => {
    const glucose = ReadingPlan.bandOf("glucose", undefined)
    assert.strictEqual(ReadingPlan.standingIn({ kind: "glucose", value: 11, unit: "mmol/L" }, glucose), "above")
    const weight = { kind: "weight", low: 150, high: 160, unit: "lb" } as const
    assert.strictEqual(ReadingPlan.standingIn({ kind: "weight", value: 70, unit: "kg" }, weight), "inside")
  })

  it("is the patient's own before the practice's, and the practice's before the usual one; a weight has none", () => {
    const own = { kind: "glucose", low: 90, high: 150, unit: "mg/dL" } as const
    const practice = { kind: "glucose", low: 70, high: 200, unit: "mg/dL" } as const
    assert.deepStrictEqual(ReadingPlan.bandOf("glucose", { band: own }, [practice]), own)
    assert.deepStrictEqual(ReadingPlan.bandOf("glucose", { band: null }, [practice]), practice)
    assert.strictEqual(ReadingPlan.bandOf("weight", undefined, [practice]), null)
  })
})

describe("dueOn", () => {
  const zone = DateTime.zoneMakeNamedUnsafe("America/Chicago")

  const plan = eg.readingPlan({ everyDays: 7 })
  const on = (day: string, more: Partial<Reading.Reading> = {}) =>
    eg.reading({ taken: { precision: "day", on: day as LocalDate }, ...more })

  it("asks at once where nothing was measured, and so many days after the last", () => {
    assert.strictEqual(ReadingPlan.dueOn(plan, [], zone), "2026-11-20")
    assert.strictEqual(ReadingPlan.dueOn(plan, [on("2026-11-02"), on("2026-11-27")], zone), "2026-12-04")
  })

  it("counts days by the practice's clock, on both sides of midnight in UTC", () => {
    const lateEvening = "2026-11-21T03:30:00.000Z" as Instant
    assert.strictEqual(ReadingPlan.dueOn({ ...plan, at: lateEvening }, [], zone), "2026-11-20")
    const reading = eg.reading({ taken: { precision: "minute", at: lateEvening } })
    assert.strictEqual(ReadingPlan.dueOn(plan, [reading], zone), "2026-11-27")
  })

  it("counts no reading that was taken back or is of another kind, and asks for none without days", () => {
    assert.strictEqual(ReadingPlan.dueOn(plan, [on("2026-11-27", { withdrawn: mark })], zone), "2026-11-20")
    const weight: Measurement = { kind: "weight", value: 180, unit: "lb" }
    assert.strictEqual(ReadingPlan.dueOn(plan, [on("2026-11-27", { measurement: weight })], zone), "2026-11-20")
    assert.strictEqual(ReadingPlan.dueOn(eg.readingPlan({ everyDays: null }), [], zone), null)
  })
})
