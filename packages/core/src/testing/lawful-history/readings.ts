/**
 * What people measure at home and what was asked of them: readings, corrections, readings taken back, plans.
 */
import * as Result from "effect/Result"
import { PatientId, ReadingId } from "../../domain/Ids.ts"
import * as Reading from "../../domain/Reading.ts"
import * as eg from "../Examples.ts"
import { type Choice, picked, type Verb, valueIn, valuesIn } from "./World.ts"

const patientIdOf = (number: number) => PatientId.make(`patient-${number % 4}`)

const record: Verb = (_, { at, count, detail, subject }) => {
  const id = ReadingId.make(`reading-${count}`)
  const entered = { by: eg.author(), at }
  const taken = { precision: "minute" as const, at }
  const measurements = [
    { kind: "blood-pressure" as const, systolic: 118 + detail, diastolic: 70 + detail, unit: "mmHg" as const },
    { kind: "glucose" as const, value: 90 + detail, unit: "mg/dL" as const },
    { kind: "weight" as const, value: 70.5, unit: "kg" as const }
  ]
  const measurement = picked(measurements, detail) ?? eg.reading().measurement
  const reading = eg.reading({ id, patientId: patientIdOf(subject), entered, taken, measurement })
  return [{ kind: "Reading", id, before: undefined, bodies: [{ _tag: "ReadingRecorded", reading }] }]
}

const change: Verb = (world, { at, detail, subject }: Choice) => {
  const before = picked(valuesIn(world, "Reading").toReversed(), subject)
  if (before === undefined) return []
  const mark = { by: eg.author(), at }
  const { measurement } = before
  const corrected =
    measurement.kind === "blood-pressure"
      ? { ...measurement, systolic: measurement.systolic + detail }
      : { ...measurement, value: measurement.value + detail }
  const decided = Reading.correct(before, { measurement: corrected, taken: before.taken, acknowledged: null }, mark)
  const bodies = detail % 4 === 0 ? Reading.withdraw(before, mark) : Result.isSuccess(decided) ? decided.success : []
  return [{ kind: "Reading", id: before.id, before, bodies }]
}

const plan: Verb = (world, { at, detail, subject }) => {
  const patientId = patientIdOf(subject)
  const kind = detail % 2 === 0 ? "glucose" : "weight"
  const made = eg.readingPlan({ patientId, kind, everyDays: detail === 0 ? null : detail, at })
  const before = valueIn(world, "ReadingPlan", made.id)
  return [{ kind: "ReadingPlan", id: made.id, before, bodies: [{ _tag: "ReadingPlanSet", plan: made }] }]
}

export const readingVerbs: ReadonlyArray<Verb> = [record, change, change, plan]
