/**
 * A blood pressure, a blood glucose or a weight as it was measured at home: value, unit, codes, and when it is too far
 * off to be one, or so far off that its taker should be told whom to call.
 *
 * Values stay in the unit in which they were told; what compares them converts. Codes are LOINC and units UCUM.
 * Source: the project's triage vocabulary (bp-severe, glucose-very-high, glucose-low-level1 and level2).
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { TriageReading } from "./TriageDecision.ts"
import {
  bloodPressureComponentLoinc,
  loincOfReading,
  type ReadingUnit,
  type RedFlag,
  ucumOfUnit
} from "./TriageVocabulary.ts"

export const BloodPressure = Schema.Struct({
  kind: Schema.Literal("blood-pressure"),
  systolic: Schema.Finite,
  diastolic: Schema.Finite,
  unit: Schema.Literal("mmHg")
})

export const Glucose = Schema.Struct({
  kind: Schema.Literal("glucose"),
  value: Schema.Finite,
  unit: Schema.Literals(["mg/dL", "mmol/L"])
})

export const Weight = Schema.Struct({
  kind: Schema.Literal("weight"),
  value: Schema.Finite,
  unit: Schema.Literals(["lb", "kg"])
})

export const Measurement = Schema.Union([BloodPressure, Glucose, Weight])
export type Measurement = typeof Measurement.Type

/** The kinds that are kept, of all that triage can find in a text. */
export const MeasuredKind = Schema.Literals(["blood-pressure", "glucose", "weight"])
export type MeasuredKind = typeof MeasuredKind.Type
export const measuredKinds = MeasuredKind.literals

/** A value that no person's body has, or a time that cannot be. */
export class ReadingRefused extends Schema.TaggedError<ReadingRefused>()("ReadingRefused", {
  field: Schema.Literals(["systolic", "diastolic", "value", "taken", "source", "everyDays", "band"]),
  reason: Schema.Literals(["implausible", "not-whole", "above-systolic", "in-the-future", "not-found", "withdrawn"])
}) {
  override get message() {
    return `The reading was not kept: its ${this.field} is ${this.reason}. Read the meter again and correct it.`
  }
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Wider than what any living body shows, so that only a slip of the hand falls out. */
const plausible = {
  systolic: { from: 50, to: 300 },
  diastolic: { from: 20, to: 200 },
  "mg/dL": { from: 10, to: 1500 },
  "mmol/L": { from: 0.5, to: 85 },
  lb: { from: 1, to: 1400 },
  kg: { from: 0.5, to: 640 }
} as const satisfies Record<string, Range>

/** The measurement itself where a body could have it. */
export const check = (measurement: Measurement): Result.Result<Measurement, ReadingRefused> => {
  if (measurement.kind !== "blood-pressure") {
    return lies(measurement.value, plausible[measurement.unit])
      ? Result.succeed(measurement)
      : refused("value", "implausible")
  }
  for (const field of ["systolic", "diastolic"] as const) {
    if (!Number.isInteger(measurement[field])) return refused(field, "not-whole")
    if (!lies(measurement[field], plausible[field])) return refused(field, "implausible")
  }
  return measurement.diastolic < measurement.systolic
    ? Result.succeed(measurement)
    : refused("diastolic", "above-systolic")
}

const lies = (value: number, { from, to }: Range): boolean => value >= from && value <= to

const refused = (field: ReadingRefused["field"], reason: ReadingRefused["reason"]) =>
  Result.fail(new ReadingRefused({ field, reason }))

// One mole of glucose weighs 180.16 g. Source: PubChem, glucose.
const mgPerDlOfMmol = 18.016
// Exact by the international yard and pound agreement of 1959.
const kgOfLb = 0.453_592_37

/** Glucose in mg/dL. */
export const inMgPerDl = ({ unit, value }: { readonly unit: "mg/dL" | "mmol/L"; readonly value: number }): number =>
  unit === "mg/dL" ? value : value * mgPerDlOfMmol

/** Weight in pounds. */
export const inPounds = ({ unit, value }: { readonly unit: "lb" | "kg"; readonly value: number }): number =>
  unit === "lb" ? value : value / kgOfLb

/** The flag of a value that must not wait for somebody to look at a list; undefined for any other. */
export const dangerOf = (measurement: Measurement): RedFlag | undefined => {
  switch (measurement.kind) {
    case "blood-pressure":
      return measurement.systolic >= 180 || measurement.diastolic >= 120 ? "bp-severe" : undefined
    case "glucose": {
      const value = inMgPerDl(measurement)
      if (value >= 300) return "glucose-very-high"
      return value < 54 ? "glucose-low-level2" : value < 70 ? "glucose-low-level1" : undefined
    }
    case "weight":
      return undefined
  }
}

/** One coded number. */
export interface Coded {
  readonly loinc: string
  readonly value: number
  readonly ucum: string
}

/** The codes under which a chart knows the measurement: a blood pressure is a panel of two. */
export const codingOf = (
  measurement: Measurement
): { readonly loinc: string; readonly numbers: ReadonlyArray<Coded> } => {
  const loinc = loincOfReading[measurement.kind]
  const ucum = ucumOfUnit[measurement.unit]
  return measurement.kind === "blood-pressure"
    ? {
        loinc,
        numbers: [
          { loinc: bloodPressureComponentLoinc.systolic, value: measurement.systolic, ucum },
          { loinc: bloodPressureComponentLoinc.diastolic, value: measurement.diastolic, ucum }
        ]
      }
    : { loinc, numbers: [{ loinc, value: measurement.value, ucum }] }
}

/** What triage found in a letter, as far as such things are kept and a body could have them. */
export const fromTriage = (readings: ReadonlyArray<TriageReading>): ReadonlyArray<Measurement> =>
  readings.flatMap((found) => {
    const measurement = asMeasurement(found)
    return measurement !== undefined && Result.isSuccess(check(measurement)) ? [measurement] : []
  })

const asMeasurement = (found: TriageReading): Measurement | undefined => {
  if (found.kind === "blood-pressure") {
    const { diastolic, kind, systolic, unit } = found
    return { kind, systolic, diastolic, unit }
  }
  const { kind, unit, value } = found
  if (kind === "glucose" && isUnit(unit, ["mg/dL", "mmol/L"])) return { kind, value, unit }
  return kind === "weight" && isUnit(unit, ["lb", "kg"]) ? { kind, value, unit } : undefined
}

const isUnit = <Unit extends ReadingUnit>(unit: ReadingUnit, units: ReadonlyArray<Unit>): unit is Unit =>
  (units as ReadonlyArray<ReadingUnit>).includes(unit)
