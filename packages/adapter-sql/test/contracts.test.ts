/**
 * Every promise of every store port, on both engines.
 */
import * as LedgerContract from "@intervisit/core/testing/LedgerContract"
import * as ThreadsContract from "@intervisit/core/testing/ThreadsContract"
import { runSuite } from "../../../test/support/runSuite.ts"
import { engines } from "./support/stores.ts"

for (const [engine, layer] of engines) {
  runSuite("Ledger", LedgerContract.suite, engine, layer)
  runSuite("Threads", ThreadsContract.suite, engine, layer)
}
