/**
 * Work that goes on beside the requests: woken by new facts, and by a slow tick for what the signal lost.
 *
 * A round that dies is logged by its cause's kind and the next one comes all the same: nothing is lost, since what was
 * not settled is claimed again when its lease runs out.
 */
import * as Cause from "effect/Cause"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"

export interface WorkerOptions<R> {
  readonly name: string
  /** Does what is ready and says how much that was; as long as it is not 0, the next round follows at once. */
  readonly round: Effect.Effect<number, unknown, R>
  readonly wakes: Stream.Stream<void>
  readonly tick: Duration.Input
}

/** Runs until it is interrupted. */
export const run = <R>({ name, round, tick, wakes }: WorkerOptions<R>): Effect.Effect<void, never, R> => {
  const rounds = Effect.repeat(round, { while: (count) => count > 0 }).pipe(
    Effect.catchCause((cause) =>
      Cause.hasInterruptsOnly(cause)
        ? Effect.interrupt
        : Effect.logError("A round of work failed").pipe(Effect.annotateLogs({ worker: name, kind: kindOf(cause) }))
    )
  )
  const woken = Stream.merge(Stream.tick(tick), wakes).pipe(Stream.buffer({ capacity: 1, strategy: "sliding" }))
  return Stream.runForEach(woken, () => rounds)
}

/** What went wrong, without what it was about: a message might quote a patient. */
const kindOf = (cause: Cause.Cause<unknown>): string => {
  const error = Cause.squash(cause)
  if (typeof error === "object" && error !== null && "_tag" in error) return String(error._tag)
  return error instanceof Error ? error.name : typeof error
}
