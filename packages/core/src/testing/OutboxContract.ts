/**
 * Every promise of Outbox, as claims that any adapter runs.
 */
import type { Ledger } from "../ports/Ledger.ts"
import type { Outbox } from "../ports/Outbox.ts"
import type { Suite } from "./Claims.ts"
import { attempts } from "./outbox-contract/attempts.ts"
import { lanes } from "./outbox-contract/lanes.ts"

export const suite: Suite<Ledger | Outbox> = [...lanes, ...attempts]
