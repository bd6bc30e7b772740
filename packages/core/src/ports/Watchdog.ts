/**
 * Ends synchronous work that does not come back by itself.
 *
 * No timer of the same thread can do that, since a loop lets none of them run; the runtime can. Without one, as in a
 * browser or a unit test, work runs as it is, and only what yields can be left.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"

export interface WatchdogRole {
  /** Runs it to its end or ends it; what throws or was ended is a defect. What it left half done must not be used. */
  readonly run: <A>(work: () => A) => Effect.Effect<A>
}

export const Watchdog = Context.Reference<WatchdogRole>("@intervisit/core/ports/Watchdog", {
  defaultValue: () => ({ run: Effect.sync })
})
