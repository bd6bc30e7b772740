/**
 * When a delivery that failed is tried again: after 1 second, then twice as long each time, at most 5 minutes.
 */
import { type Instant, plusMillis } from "../domain/Instant.ts"

const firstMillis = 1_000
const pauseMillisMax = 300_000

/** `attempts` counts those that failed before this one. */
export const retryAt = (now: Instant, attempts: number): Instant =>
  plusMillis(now, Math.min(firstMillis * 2 ** Math.min(attempts, 20), pauseMillisMax))
