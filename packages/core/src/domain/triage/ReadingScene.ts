/**
 * The message as the readers of numbers see it, and what makes a number somebody's present reading.
 */
import type { ReadingKind, ReadingUnit } from "../TriageVocabulary.ts"
import type { Clauses } from "./clauses.ts"
import { targetWords } from "./readingWords.ts"
import type { Tokens } from "./tokens.ts"

/** What the reader of numbers needs to know of the message. */
export interface ReadingScene {
  readonly tokens: Tokens
  readonly clauses: Clauses
  readonly subject: string
  readonly body: string
  /** False where the words at this place are supposed, long past, quoted or somebody else's. */
  readonly isOwnAndPresent: (first: number, last: number) => boolean
}

/** A reading with its place, before the latest is chosen. */
export interface Candidate {
  readonly kind: ReadingKind
  readonly value: number
  readonly unit: ReadingUnit
  readonly first: number
  readonly last: number
}

/** True where one of the words stands within `back` words before or `ahead` words after, in the clause. */
export const isNear = (
  scene: ReadingScene,
  at: number,
  words: ReadonlySet<string>,
  back: number,
  ahead: number
): boolean => {
  for (let index = Math.max(0, at - back); index <= at + ahead; index++) {
    if (scene.clauses.clauseOf[index] !== scene.clauses.clauseOf[at]) continue
    if (words.has(scene.tokens.words[index] ?? "")) return true
  }
  return false
}

/** A goal, a supposed value, another person's value, or a past one is no reading. */
export const isCurrent = (scene: ReadingScene, first: number, last: number): boolean =>
  !isNear(scene, first, targetWords, 6, 3) && scene.isOwnAndPresent(first, last)
