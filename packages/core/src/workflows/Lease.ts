/**
 * How a worker holds what it has claimed, and works on it.
 *
 * A lease is longer than any attempt takes, and short enough that nobody waits long for the work of a process that
 * died without being missed; at a restart its leases are taken back at once.
 */
import * as Effect from "effect/Effect"
import { type Instant, plusMillis } from "../domain/Instant.ts"

const leaseMillis = 60_000

/** The end of a lease that is taken now. */
export const leaseUntil = (now: Instant): Instant => plusMillis(now, leaseMillis)

/**
 * Works on everything that was claimed, a few at a time. One that dies takes none of the others with it: it is tried
 * again when its lease has run out, and the first cause comes out when all are through.
 */
export const eachHeld = Effect.fnUntraced(function* <A, E, R>(
  claimed: ReadonlyArray<A>,
  work: (one: A) => Effect.Effect<void, E, R>,
  atOnce = 4
) {
  const exits = yield* Effect.forEach(claimed, (one) => Effect.exit(work(one)), { concurrency: atOnce })
  yield* Effect.forEach(exits, (exit) => exit, { discard: true })
})
