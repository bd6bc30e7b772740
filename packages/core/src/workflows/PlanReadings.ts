/**
 * A care team sets what a patient is asked to measure at home: the band of her own, and how often.
 *
 * Only people of her teams do it; for anybody else there is no such record.
 */
import * as Effect from "effect/Effect"
import * as Commit from "../domain/Commit.ts"
import type { PatientId } from "../domain/Ids.ts"
import * as ReadingPlan from "../domain/ReadingPlan.ts"
import { Readings } from "../ports/Readings.ts"
import { PatientNotFound } from "./CurrentPatient.ts"
import { openRecord } from "./OpenRecord.ts"
import { type Plan, perform } from "./Plan.ts"
import { auditOf, now, originOf, type Request, refuse } from "./Request.ts"

export interface PlannedReadings extends Pick<ReadingPlan.ReadingPlan, "kind" | "band" | "everyDays"> {
  readonly patientId: PatientId
}

/** Sets it in place of what was asked before. */
export const planReadings = Effect.fn("planReadings")((request: Request, wanted: PlannedReadings) =>
  perform(request, plan(request, wanted))
)

const audited = { activity: "PlanReadings", action: "U" } as const

const plan = Effect.fnUntraced(function* (request: Request, wanted: PlannedReadings) {
  const at = yield* now
  const { author, patient, records, side } = yield* openRecord(request, wanted.patientId, "write", at, audited)
  const { patientId } = wanted
  if (side !== "staff") {
    const error = new PatientNotFound({ patientId })
    return yield* refuse(request, { ...audited, entities: [], patients: [patient.id] }, error)
  }
  yield* Effect.fromResult(ReadingPlan.check(wanted))
  const { band, everyDays, kind } = wanted
  const id = ReadingPlan.idFor(patient.id, kind)
  const plans = yield* (yield* Readings).plansOf(patient.practiceId, records)
  const before = plans.find((plan) => plan.id === id)
  const made: ReadingPlan.ReadingPlan = {
    id,
    practiceId: patient.practiceId,
    version: 0,
    patientId: patient.id,
    kind,
    band,
    everyDays,
    by: author,
    at: request.occurredAt ?? at
  }
  const change = { kind: "ReadingPlan", id, before, bodies: [{ _tag: "ReadingPlanSet", plan: made }] } as const
  const origin = originOf(request, at)
  const row = yield* auditOf(request, at, { ...audited, entities: [`ReadingPlan/${id}`], patients: [patient.id] })
  return {
    commit: Commit.withParts(Commit.fromChanges(origin, [change]), { audit: [row] }),
    answer: Commit.stateAfter(origin, change)
  } satisfies Plan<ReadingPlan.ReadingPlan>
})
