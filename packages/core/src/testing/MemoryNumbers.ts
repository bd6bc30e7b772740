/**
 * Whose number is whose in the memory stores: a number leads to one patient of a practice, or to one visit.
 *
 * The numbers of a commit's subjects are judged as the commit leaves them, once all of its writes are in.
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type { Write } from "../domain/Commit.ts"
import type { Encounter } from "../domain/Encounter.ts"
import { key } from "../domain/Identifier.ts"
import type { PracticeId } from "../domain/Ids.ts"
import type { Patient } from "../domain/Patient.ts"
import { StaleVersion } from "../ports/Ledger.ts"
import { keyOf, type MemoryState, valueOf } from "./MemoryState.ts"

type NumberedWrite = Extract<Write, { readonly kind: "Patient" | "Encounter" }>

/** `written` with its numbers held by whom these writes say, or the write whose number another subject holds. */
export const withNumbers = (
  before: MemoryState,
  written: MemoryState,
  practiceId: PracticeId,
  writes: ReadonlyArray<Write>
): Result.Result<MemoryState, StaleVersion> => {
  const numbered = writes.filter(isNumbered)
  let holders = before.holders
  for (const { id, kind } of numbered) {
    for (const number of numbersOf(kind, valueOf(before, kind, practiceId, id))) {
      holders = HashMap.remove(holders, keyOf(practiceId, number))
    }
  }
  for (const { expected, id, kind } of numbered) {
    for (const number of numbersOf(kind, valueOf(written, kind, practiceId, id))) {
      const place = keyOf(practiceId, number)
      const holder = Option.getOrElse(HashMap.get(holders, place), () => id)
      if (holder !== id) return Result.fail(new StaleVersion({ kind, id, expected }))
      holders = HashMap.set(holders, place, id)
    }
  }
  return Result.succeed({ ...written, holders })
}

const isNumbered = (write: Write): write is NumberedWrite => write.kind === "Patient" || write.kind === "Encounter"

/** The value's numbers, marked with its kind: a visit may have the number of a patient. */
const numbersOf = (kind: NumberedWrite["kind"], value: Patient | Encounter | undefined): ReadonlyArray<string> => {
  if (value === undefined) return []
  const numbers = "visitNumber" in value ? [value.visitNumber] : value.identifiers
  return numbers.map((number) => `${kind} ${key(number)}`)
}
