/**
 * What falls due. Rows are claimed by a lease, so that two processes share the work and one may die.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { DueTime } from "../domain/DueTime.ts"
import type { Instant } from "../domain/Instant.ts"

export class DueTimes extends Context.Service<
  DueTimes,
  {
    /**
     * Due times at or before `now` that nobody holds, or whose lease has run out, nearest first; they are held for
     * `owner` (the process's boot id) until `leaseUntil`. Settled by the commit that acts on them; a due time that a
     * commit sets again is held by nobody.
     */
    readonly claim: (claim: {
      readonly owner: string
      readonly now: Instant
      readonly leaseUntil: Instant
      readonly limit: number
    }) => Effect.Effect<ReadonlyArray<DueTime>>

    /** Gives back whatever other owners still hold: their process is gone. Called once at start. */
    readonly releaseOthers: (owner: string) => Effect.Effect<void>
  }
>()("@intervisit/core/ports/DueTimes") {}
