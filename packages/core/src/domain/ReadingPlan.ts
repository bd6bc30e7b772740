/**
 * What a care team asks a patient to measure at home: in which band the values should lie, and how often.
 *
 * Without a plan of her own the practice's band holds, and without that the usual one; a weight has none, since it is
 * each person's own. Sources: 2017 ACC/AHA guideline (below 130/80); ADA Standards of Care 2025, section 6 (80 to 180
 * mg/dL over the day).
 */
import type * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Author } from "./Author.ts"
import { PatientId, PracticeId, ReadingPlanId } from "./Ids.ts"
import { Instant, toMillis } from "./Instant.ts"
import * as LocalDate from "./LocalDate.ts"
import {
  inMgPerDl,
  inPounds,
  MeasuredKind as Kind,
  type MeasuredKind,
  type Measurement,
  ReadingRefused
} from "./Measurement.ts"
import { type Reading, takenDay } from "./Reading.ts"

/** Inclusive on both ends. */
const span = { low: Schema.Finite, high: Schema.Finite }
const Span = Schema.Struct(span)

export const TargetBand = Schema.Union([
  Schema.Struct({
    kind: Schema.Literal("blood-pressure"),
    systolic: Span,
    diastolic: Span,
    unit: Schema.Literal("mmHg")
  }),
  Schema.Struct({ kind: Schema.Literal("glucose"), ...span, unit: Schema.Literals(["mg/dL", "mmol/L"]) }),
  Schema.Struct({ kind: Schema.Literal("weight"), ...span, unit: Schema.Literals(["lb", "kg"]) })
])
export type TargetBand = typeof TargetBand.Type

export const ReadingPlan = Schema.Struct({
  id: ReadingPlanId,
  practiceId: PracticeId,
  version: Schema.Int,
  patientId: PatientId,
  kind: Kind,
  /** Null where the practice's band holds. */
  band: Schema.NullOr(TargetBand),
  /** How many days may pass between two readings; null where nobody asked for any. */
  everyDays: Schema.NullOr(Schema.Int),
  by: Author,
  at: Instant
})
export type ReadingPlan = typeof ReadingPlan.Type

export const ReadingPlanSet = Schema.TaggedStruct("ReadingPlanSet", { plan: ReadingPlan })
export type ReadingPlanSet = typeof ReadingPlanSet.Type

const usual: { readonly [K in MeasuredKind]: TargetBand | null } = {
  "blood-pressure": {
    kind: "blood-pressure",
    systolic: { low: 90, high: 129 },
    diastolic: { low: 60, high: 79 },
    unit: "mmHg"
  },
  glucose: { kind: "glucose", low: 80, high: 180, unit: "mg/dL" },
  weight: null
}

/** The plan's id: one patient has one plan of a kind, whoever makes it first. */
export const idFor = (patientId: PatientId, kind: MeasuredKind): ReadingPlanId =>
  `${patientId}.${kind}` as ReadingPlanId

/** The band that holds for a kind: her own, the practice's, or the usual one. */
export const bandOf = (
  kind: MeasuredKind,
  plan: Pick<ReadingPlan, "band"> | undefined,
  practiceBands: ReadonlyArray<TargetBand> = []
): TargetBand | null => plan?.band ?? practiceBands.find((band) => band.kind === kind) ?? usual[kind]

/** How a measurement lies to a band of its kind. */
export const standingIn = (measurement: Measurement, band: TargetBand | null): "below" | "inside" | "above" | null => {
  if (band === null || band.kind !== measurement.kind) return null
  if (measurement.kind === "blood-pressure" && band.kind === "blood-pressure") {
    const { diastolic, systolic } = measurement
    if (systolic > band.systolic.high || diastolic > band.diastolic.high) return "above"
    return systolic < band.systolic.low || diastolic < band.diastolic.low ? "below" : "inside"
  }
  const [value, low, high] = comparable(measurement, band)
  return value > high ? "above" : value < low ? "below" : "inside"
}

const comparable = (measurement: Measurement, band: TargetBand): readonly [number, number, number] => {
  if (measurement.kind === "glucose" && band.kind === "glucose") {
    const { unit } = band
    return [inMgPerDl(measurement), inMgPerDl({ unit, value: band.low }), inMgPerDl({ unit, value: band.high })]
  }
  if (measurement.kind === "weight" && band.kind === "weight") {
    const { unit } = band
    return [inPounds(measurement), inPounds({ unit, value: band.low }), inPounds({ unit, value: band.high })]
  }
  return [0, 0, 0]
}

/** A plan that can be kept: a band with its ends in order, of the plan's own kind, and one to 366 days. */
export const check = (plan: Pick<ReadingPlan, "kind" | "band" | "everyDays">): Result.Result<void, ReadingRefused> => {
  const { band, everyDays, kind } = plan
  if (everyDays !== null && (everyDays < 1 || everyDays > 366)) {
    return Result.fail(new ReadingRefused({ field: "everyDays", reason: "implausible" }))
  }
  if (band === null) return Result.succeed(undefined)
  const spans = band.kind === "blood-pressure" ? [band.systolic, band.diastolic] : [band]
  const isInOrder = spans.every(({ high, low }) => low > 0 && low < high)
  return band.kind === kind && isInOrder
    ? Result.succeed(undefined)
    : Result.fail(new ReadingRefused({ field: "band", reason: "implausible" }))
}

/** The day on which a plan asks for the next reading; null where it asks for none. What was taken back counts not. */
export const dueOn = (
  plan: ReadingPlan,
  readings: ReadonlyArray<Reading>,
  zone: DateTime.TimeZone
): LocalDate.LocalDate | null => {
  if (plan.everyDays === null) return null
  const last = readings
    .filter((reading) => reading.withdrawn === null && reading.measurement.kind === plan.kind)
    .map((reading) => takenDay(reading.taken, zone))
    .sort()
    .at(-1)
  // A plan that is new asks for the first reading at once.
  if (last === undefined) return LocalDate.ofMillis(toMillis(plan.at), zone)
  return LocalDate.fromEpochDay(LocalDate.epochDay(last) + plan.everyDays)
}
