/**
 * What waits to leave the house or was refused, and what is paused, for operators and for the workers that heed it.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { Delivery } from "../domain/Delivery.ts"
import type { PracticeId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import type { Pause } from "../domain/Pause.ts"

/** A delivery as it stands. */
export interface OutboxEntry {
  readonly delivery: Delivery
  readonly state: "waiting" | "retrying" | "refused"
  readonly attempts: number
  readonly nextAt: Instant | null
  /** Why it did not go, or why it was refused: a code, never health information. */
  readonly reason: string | null
}

export class OutboxLog extends Context.Service<
  OutboxLog,
  {
    /** Everything that is paused in the practice, by id. */
    readonly pauses: (practiceId: PracticeId) => Effect.Effect<ReadonlyArray<Pause>>

    readonly pause: (practiceId: PracticeId, id: string) => Effect.Effect<Pause | undefined>

    /** Deliveries in this state, oldest first. */
    readonly entries: (
      practiceId: PracticeId,
      state: OutboxEntry["state"],
      limit: number
    ) => Effect.Effect<ReadonlyArray<OutboxEntry>>

    /** The dead letter with this key; undefined where there is none. */
    readonly deadLetter: (practiceId: PracticeId, key: string) => Effect.Effect<OutboxEntry | undefined>
  }
>()("@intervisit/core/ports/OutboxLog") {}
