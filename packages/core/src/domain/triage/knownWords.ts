/**
 * Common words that stand one letter from a word of the pack and must not be taken for its misspelling.
 */

const words = ""

/** Folded words and stems that are themselves. */
export const knownWords: ReadonlySet<string> = new Set(words.split(" "))
