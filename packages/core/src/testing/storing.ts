/**
 * Puts values into the stores without a history, for claims about reading.
 */
import * as Effect from "effect/Effect"
import type { Commit, Write } from "../domain/Commit.ts"
import { Ledger } from "../ports/Ledger.ts"
import * as eg from "./Examples.ts"

/** Commits these writes, and whatever else the commit should have. */
export const storing = Effect.fnUntraced(function* (writes: ReadonlyArray<Write>, parts: Partial<Commit> = {}) {
  yield* (yield* Ledger).commit(eg.commit({ ...parts, writes }))
})
