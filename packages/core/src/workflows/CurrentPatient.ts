/**
 * From a record to the record that stands for it today, through every merge.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { PatientId, type PracticeId } from "../domain/Ids.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"

export class PatientNotFound extends Schema.TaggedError<PatientNotFound>()("PatientNotFound", {
  patientId: PatientId
}) {
  override get message() {
    return `No patient ${this.patientId} is known here; choose a patient from the list.`
  }
}

/** Follows merges to the surviving record. Merges are cycle-checked when they are written. */
export const currentPatient = Effect.fnUntraced(function* (practiceId: PracticeId, patientId: PatientId) {
  const directory = yield* PatientDirectory
  let patient = yield* directory.byId(practiceId, patientId)
  while (patient !== undefined && patient.mergedInto !== null) {
    patient = yield* directory.byId(practiceId, patient.mergedInto)
  }
  if (patient === undefined) return yield* new PatientNotFound({ patientId })
  return patient
})
