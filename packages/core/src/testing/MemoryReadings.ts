/**
 * The memory twin of the readings.
 */
import type * as Ref from "effect/Ref"
import { takenKey } from "../domain/Reading.ts"
import { Readings } from "../ports/Readings.ts"
import { type MemoryState, valueOf, valuesOf } from "./MemoryState.ts"
import { ascending, descending, reading } from "./memoryReads.ts"

const readingsMax = 500

export const readings = (ref: Ref.Ref<MemoryState>) => {
  const read = reading(ref)
  return Readings.of({
    byId: (practiceId, id) => read((state) => valueOf(state, "Reading", practiceId, id)),
    ofPatients: (practiceId, patients) =>
      read((state) =>
        valuesOf(state, "Reading", practiceId)
          .filter(({ patientId }) => patients.includes(patientId))
          .sort(descending((one) => [takenKey(one.taken), one.id]))
          .slice(0, readingsMax)
      ),
    plansOf: (practiceId, patients) =>
      read((state) =>
        valuesOf(state, "ReadingPlan", practiceId)
          .filter(({ patientId }) => patients.includes(patientId))
          .sort(ascending((plan) => [plan.id]))
      )
  })
}
