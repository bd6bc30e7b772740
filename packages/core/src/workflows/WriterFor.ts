/**
 * For whom somebody writes: the record that stands for the patient today, and the grant where it is not her own hand.
 *
 * Merges are followed first, so that a page which was opened before one goes on working, and a grant for the
 * merged-away record alone opens nothing. The refusal is audited.
 */
import * as Effect from "effect/Effect"
import * as AccessPolicy from "../domain/AccessPolicy.ts"
import type { PatientId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import { currentPatient } from "./CurrentPatient.ts"
import { type Audited, type Request, refuse } from "./Request.ts"

export const writerFor = Effect.fnUntraced(function* (
  request: Request,
  patientId: PatientId,
  at: Instant,
  activity: Audited["activity"]
) {
  const patient = yield* currentPatient(request.principal.account.practiceId, patientId)
  const allowed = AccessPolicy.mayWriteFor(request.principal, patient.id, at)
  const audited = { activity, action: "C", entities: [], patients: [patient.id] } as const
  const grant = yield* Effect.catch(Effect.fromResult(allowed), (error) => refuse(request, audited, error))
  return { patient, grant }
})
