/**
 * A law: what must hold of a snapshot after any number of crashes, and what was found that breaks it.
 */
import type { Acknowledged } from "../Acknowledged.ts"
import type { Snapshot } from "./Snapshot.ts"

export interface Law {
  readonly name: string
  /** A sentence for each breach, without any text of a letter. */
  readonly breaches: (snapshot: Snapshot, acknowledged: Acknowledged) => ReadonlyArray<string>
}

/** Values that come more than once. */
export const doubled = <A>(values: Iterable<A>): ReadonlyArray<A> => {
  const seen = new Set<A>()
  const twice = new Set<A>()
  for (const value of values) (seen.has(value) ? twice : seen).add(value)
  return [...twice]
}

/** What stands in one list and not in the other, as sentences. */
export const compared = (
  what: string,
  expected: ReadonlyArray<string>,
  found: ReadonlyArray<string>
): ReadonlyArray<string> => {
  const [wanted, present] = [new Set(expected), new Set(found)]
  return [
    ...[...wanted].filter((one) => !present.has(one)).map((one) => `${what} ${one} is missing`),
    ...[...present].filter((one) => !wanted.has(one)).map((one) => `${what} ${one} should not be there`),
    ...doubled(found).map((one) => `${what} ${one} is there more than once`)
  ]
}
