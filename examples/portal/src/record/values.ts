/**
 * Measurements as people type and read them: "148/92 mmHg", "7.4 mmol/L", "180 lb".
 *
 * What is typed may have a decimal comma. Whether a body can have it, the server says.
 */
import type { Language, MeasuredKind, Measurement, ReadingView } from "../api/views.ts"
import { type Calendar, dateAsKnown, moment } from "../words/moments.ts"

export const measuredKinds: ReadonlyArray<MeasuredKind> = ["blood-pressure", "glucose", "weight"]

/** The units of a kind, the usual one first. */
export const unitsOf = {
  "blood-pressure": ["mmHg"],
  glucose: ["mg/dL", "mmol/L"],
  weight: ["lb", "kg"]
} as const satisfies Record<MeasuredKind, ReadonlyArray<Measurement["unit"]>>

/** What stands in the fields of a reading. */
export interface MeasurementFields {
  readonly kind: MeasuredKind
  readonly systolic: string
  readonly diastolic: string
  readonly value: string
  readonly unit: Measurement["unit"]
  readonly day: string
  /** Empty where only the day is known. */
  readonly time: string
}

export const numberOf = (text: string): number | undefined => {
  const clean = text.trim().replace(",", ".")
  return /^\d+(?:\.\d+)?$/.test(clean) ? Number(clean) : undefined
}

/** The measurement that was typed; undefined while a number is missing. */
export const measurementOf = (fields: MeasurementFields): Measurement | undefined => {
  if (fields.kind === "blood-pressure") {
    const [systolic, diastolic] = [numberOf(fields.systolic), numberOf(fields.diastolic)]
    return systolic === undefined || diastolic === undefined
      ? undefined
      : { kind: "blood-pressure", systolic, diastolic, unit: "mmHg" }
  }
  const value = numberOf(fields.value)
  if (value === undefined) return undefined
  return fields.kind === "glucose"
    ? { kind: "glucose", value, unit: fields.unit === "mmol/L" ? "mmol/L" : "mg/dL" }
    : { kind: "weight", value, unit: fields.unit === "kg" ? "kg" : "lb" }
}

/** "148/92" */
export const numbersOf = (measurement: Measurement, language: Language): string =>
  measurement.kind === "blood-pressure"
    ? `${measurement.systolic}/${measurement.diastolic}`
    : new Intl.NumberFormat(language === "es" ? "es-US" : "en-US", { maximumFractionDigits: 1 }).format(
        measurement.value
      )

/** "148/92 mmHg" */
export const measured = (measurement: Measurement, language: Language): string =>
  `${numbersOf(measurement, language)} ${measurement.unit}`

/** "Tuesday 24 November, 12:00", or the day alone. */
export const takenText = (taken: ReadingView["taken"], calendar: Calendar, now: number): string =>
  taken.precision === "minute" ? moment(taken.at, calendar, now) : dateAsKnown(taken.on, calendar.language)

/** Where it stands on a line of time: a day alone in the middle of its day. */
export const takenMillis = (taken: ReadingView["taken"]): number =>
  Date.parse(taken.precision === "minute" ? taken.at : `${taken.on}T18:00:00Z`)
