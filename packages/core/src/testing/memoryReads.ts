/**
 * How the memory stores read: one look at the whole state, and orders by several texts.
 */
import * as Effect from "effect/Effect"
import * as Ref from "effect/Ref"
import type { MemoryState } from "./MemoryState.ts"

/** Reads by one look at the state, so that no read sees half a commit. */
export const reading =
  (ref: Ref.Ref<MemoryState>) =>
  <A>(look: (state: MemoryState) => A): Effect.Effect<A> =>
    Effect.map(Ref.get(ref), look)

type Keys = ReadonlyArray<string>

/** By code units, as `COLLATE "C"` sorts well-formed text of one plane; the first key that differs decides. */
const compare = (a: Keys, b: Keys): number => {
  for (const [index, text] of a.entries()) {
    const other = b[index] ?? ""
    if (text !== other) return text < other ? -1 : 1
  }
  return 0
}

export const ascending =
  <A>(keysOf: (value: A) => Keys) =>
  (a: A, b: A): number =>
    compare(keysOf(a), keysOf(b))

export const descending =
  <A>(keysOf: (value: A) => Keys) =>
  (a: A, b: A): number =>
    compare(keysOf(b), keysOf(a))
