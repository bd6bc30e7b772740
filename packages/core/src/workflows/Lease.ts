/**
 * How long a worker holds what it has claimed. Longer than any attempt takes, short enough that nobody waits long for
 * the work of a process that died without being missed; at a restart its leases are taken back at once.
 */
import { type Instant, plusMillis } from "../domain/Instant.ts"

const leaseMillis = 60_000

/** The end of a lease that is taken now. */
export const leaseUntil = (now: Instant): Instant => plusMillis(now, leaseMillis)
