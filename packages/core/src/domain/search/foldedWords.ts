/**
 * The words of a text as a search compares them: lower case, without accents, cut at whatever is no letter or digit.
 *
 * "Medicación" and "medicacion" are the same word, and so are "niño" and "nino": people on a phone leave accents out.
 * Each word keeps its place in the text, so that a page can mark it. Words longer than 64 characters are cut.
 */

export interface FoldedWord {
  readonly word: string
  /** Where it starts and ends in the text, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

const lettersMax = 64

/** Lower case without accents. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")

/** Every word, in order. A run of marks without a letter is no word. */
export const foldedWords = (text: string): ReadonlyArray<FoldedWord> =>
  Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), ({ 0: found, index }) => ({
    word: Array.from(fold(found)).slice(0, lettersMax).join(""),
    start: index,
    end: index + found.length
  })).filter(({ word }) => word !== "")

/** A name for comparing: its words, folded, with one space before each. */
export const foldedName = (...parts: ReadonlyArray<string>): string =>
  parts.flatMap((part) => foldedWords(part).map(({ word }) => ` ${word}`)).join("")
