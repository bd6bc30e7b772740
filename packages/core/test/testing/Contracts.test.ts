/** The memory twin keeps every promise of every store port. */
import * as LedgerContract from "@intervisit/core/testing/LedgerContract"
import * as MemoryStores from "@intervisit/core/testing/MemoryStores"
import { runSuite } from "../../../../test/support/runSuite.ts"

runSuite("Ledger", LedgerContract.suite, "memory", MemoryStores.layer)
