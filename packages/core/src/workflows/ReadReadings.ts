/**
 * A patient's readings from home, the bands in which they should lie, and what is due.
 *
 * Every look is audited. Readings that were taken back come too, with their mark.
 */
import * as Effect from "effect/Effect"
import type { PatientId, PracticeId } from "../domain/Ids.ts"
import type { LocalDate } from "../domain/LocalDate.ts"
import { type MeasuredKind, measuredKinds } from "../domain/Measurement.ts"
import type { Reading } from "../domain/Reading.ts"
import * as ReadingPlan from "../domain/ReadingPlan.ts"
import * as ReportingPeriod from "../domain/ReportingPeriod.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { Readings } from "../ports/Readings.ts"
import { type OpenedRecord, openRecord } from "./OpenRecord.ts"
import { auditOf, now, type Request, recordAudit } from "./Request.ts"

/** What is asked of a kind. */
export interface AskedReading {
  readonly kind: MeasuredKind
  readonly band: ReadingPlan.TargetBand | null
  readonly isBandOwn: boolean
  readonly everyDays: number | null
  readonly dueOn: LocalDate | null
}

export interface ReadingsView {
  readonly side: OpenedRecord["side"]
  readonly patientId: PatientId
  readonly readings: ReadonlyArray<Reading>
  readonly asked: ReadonlyArray<AskedReading>
}

export const readReadings = Effect.fn("readReadings")(function* (request: Request, patientId: PatientId) {
  const at = yield* now
  const audited = { activity: "ReadReadings", action: "R" } as const
  const { patient, records, side } = yield* openRecord(request, patientId, "read", at, audited)
  const readings = yield* (yield* Readings).ofPatients(patient.practiceId, records)
  const asked = yield* askedOf(patient.practiceId, patient.id, records, readings)
  const row = yield* auditOf(request, at, { ...audited, entities: [], patients: [patient.id] })
  yield* recordAudit(patient.practiceId, [row])
  return { side, patientId: patient.id, readings, asked } satisfies ReadingsView
})

const askedOf = Effect.fnUntraced(function* (
  practiceId: PracticeId,
  patientId: PatientId,
  records: ReadonlyArray<PatientId>,
  readings: ReadonlyArray<Reading>
) {
  const plans = yield* (yield* Readings).plansOf(practiceId, records)
  const practice = yield* (yield* ProviderDirectory).practice(practiceId)
  const zone = yield* Effect.orDie(Effect.fromResult(ReportingPeriod.zoneOf(practice?.zone ?? "UTC")))
  return measuredKinds.map((kind): AskedReading => {
    const ofKind = plans.filter((plan) => plan.kind === kind)
    // After a merge the standing record's plan holds.
    const plan = ofKind.find((plan) => plan.patientId === patientId) ?? ofKind[0]
    return {
      kind,
      band: ReadingPlan.bandOf(kind, plan, practice?.targetBands),
      isBandOwn: plan !== undefined && plan.band !== null,
      everyDays: plan?.everyDays ?? null,
      dueOn: plan === undefined ? null : ReadingPlan.dueOn(plan, readings, zone)
    }
  })
})
