/**
 * All laws that hold after any number of crashes.
 */
import type { Acknowledged } from "../Acknowledged.ts"
import { deliveryLaws } from "./deliveries.ts"
import type { Law } from "./Law.ts"
import { ledgerLaws } from "./ledger.ts"
import { letterLaws } from "./letters.ts"
import type { Snapshot } from "./Snapshot.ts"

export const laws: ReadonlyArray<Law> = [...letterLaws, ...ledgerLaws, ...deliveryLaws]

/** The laws that are broken, each with its breaches. */
export const broken = (snapshot: Snapshot, acknowledged: Acknowledged): ReadonlyArray<string> =>
  laws.flatMap(({ breaches, name }) => breaches(snapshot, acknowledged).map((breach) => `${name}: ${breach}`))
