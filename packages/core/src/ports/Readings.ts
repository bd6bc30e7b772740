/**
 * The readings from home and what was asked for. Reads only: writing goes through the Ledger.
 *
 * Records are taken as they are given: who may see which of a person's records is decided before.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { PatientId, PracticeId, ReadingId } from "../domain/Ids.ts"
import type { Reading } from "../domain/Reading.ts"
import type { ReadingPlan } from "../domain/ReadingPlan.ts"

export class Readings extends Context.Service<
  Readings,
  {
    readonly byId: (practiceId: PracticeId, id: ReadingId) => Effect.Effect<Reading | undefined>
    /** Those of these records, taken last first, then by id; withdrawn ones too; at most 500. */
    readonly ofPatients: (
      practiceId: PracticeId,
      patients: ReadonlyArray<PatientId>
    ) => Effect.Effect<ReadonlyArray<Reading>>
    /** The plans for these records, by id. */
    readonly plansOf: (
      practiceId: PracticeId,
      patients: ReadonlyArray<PatientId>
    ) => Effect.Effect<ReadonlyArray<ReadingPlan>>
  }
>()("@intervisit/core/ports/Readings") {}
