/**
 * What stands so far in a lawful history, and what a verb is given to go on with it.
 */
import type { Change } from "../../domain/Commit.ts"
import type { Instant } from "../../domain/Instant.ts"
import type { FoldedKind, States } from "../../domain/State.ts"

/** All values that stand, by `Kind/id`. */
export type World = Map<string, States[FoldedKind]>

export interface Choice {
  /** Which of the few subjects of its kind. */
  readonly subject: number
  /** Which variation of the verb. */
  readonly detail: number
  readonly at: Instant
  /** How many steps came before: for ids that must be new. */
  readonly count: number
}

/** What somebody does; no changes, or changes without bodies, where it makes no sense now. */
export type Verb = (world: World, choice: Choice) => ReadonlyArray<Change>

export const valueIn = <K extends FoldedKind>(world: World, kind: K, id: string): States[K] | undefined =>
  world.get(`${kind}/${id}`) as States[K] | undefined

/** All values of a kind, in the order in which they were made. */
export const valuesIn = <K extends FoldedKind>(world: World, kind: K): ReadonlyArray<States[K]> =>
  [...world].filter(([key]) => key.startsWith(`${kind}/`)).map(([, value]) => value as States[K])

/** The value that a number picks; undefined where there is none. */
export const picked = <A>(values: ReadonlyArray<A>, number: number): A | undefined =>
  values[number % Math.max(values.length, 1)]
