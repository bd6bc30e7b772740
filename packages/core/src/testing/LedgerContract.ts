/**
 * Every promise of the Ledger, as claims that any adapter runs.
 *
 * The ledger is judged by what the other stores show afterwards, so the suite asks for all of them.
 */
import type { Suite } from "./Claims.ts"
import { atomicity } from "./ledger-contract/atomicity.ts"
import { facts } from "./ledger-contract/facts.ts"
import { folding } from "./ledger-contract/folding.ts"
import { numbers } from "./ledger-contract/numbers.ts"
import { races } from "./ledger-contract/races.ts"
import { twins } from "./ledger-contract/twins.ts"
import type { Stores } from "./MemoryStores.ts"

export const suite: Suite<Stores> = [...atomicity, ...facts, ...twins, ...numbers, ...races, ...folding]
