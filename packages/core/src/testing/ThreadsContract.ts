/**
 * Every promise of Threads, as claims that any adapter runs.
 */

import type { Ledger } from "../ports/Ledger.ts"
import type { Threads } from "../ports/Threads.ts"
import type { Suite } from "./Claims.ts"
import { lists } from "./threads-contract/lists.ts"
import { reads } from "./threads-contract/reads.ts"

export const suite: Suite<Ledger | Threads> = [...reads, ...lists]
