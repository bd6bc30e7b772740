/**
 * The visits, as the feeds told them, cancelled ones included.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { Encounter } from "../domain/Encounter.ts"
import type { Identifier } from "../domain/Identifier.ts"
import type { PatientId, PracticeId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"

export class EncounterLog extends Context.Service<
  EncounterLog,
  {
    /** The visit with this number; undefined where it has not arrived. */
    readonly byVisitNumber: (practiceId: PracticeId, visit: Identifier) => Effect.Effect<Encounter | undefined>
    /** Visits of these records and of all their aliases that start at or after `since`: newest first, at most 200. */
    readonly ofPatients: (
      practiceId: PracticeId,
      patients: ReadonlyArray<PatientId>,
      since: Instant
    ) => Effect.Effect<ReadonlyArray<Encounter>>
    /** Every visit that starts within `[from, until)`, cancelled ones too, by start and id. */
    readonly seenDuring: (
      practiceId: PracticeId,
      from: Instant,
      until: Instant
    ) => Effect.Effect<ReadonlyArray<Encounter>>
  }
>()("@intervisit/core/ports/EncounterLog") {}
