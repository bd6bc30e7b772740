/**
 * The words that a rule pack knows, each a small integer, and how a word as typed finds its integer.
 *
 * In order: the stem as written; the stem with repeated letters taken out ("sooo", "paiiin"); for words of six
 * letters or more, a known word within edit distance 1, swapped neighbours included, unless the word is a common
 * one of its own (`knownWords`). Every lookup costs a bounded number of table reads; answers are remembered in a
 * bounded table, so a flood of invented words cannot grow it.
 */
import { knownWords } from "./knownWords.ts"
import { stem } from "./stem.ts"

/** No word of the pack. */
export const unknownSymbol = 0

/** Any number that is not itself a word of the pack. */
export const numberSymbol = 1

const fuzzyLettersMin = 6
const lettersMax = 32
const rememberedMax = 20_000

/** Collects words at compile time and answers at run time. */
export interface Lexicon {
  /** The integer of a word of a phrase, made when it is new. */
  readonly intern: (word: string) => number
  /** The integer of a word as typed. */
  readonly symbolOf: (word: string) => number
  readonly size: () => number
}

/** An empty lexicon. */
export const make = (): Lexicon => {
  const symbolByStem = new Map<string, number>()
  const stemsByDeletion = new Map<string, Array<string>>()
  const remembered = new Map<string, number>()

  const intern = (word: string): number => {
    const key = stem(word)
    const found = symbolByStem.get(key)
    if (found !== undefined) return found
    const symbol = numberSymbol + 1 + symbolByStem.size
    symbolByStem.set(key, symbol)
    return symbol
  }

  const indexForMisspellings = (): void => {
    for (const known of symbolByStem.keys()) {
      if (known.length < fuzzyLettersMin - 1) continue
      for (const variant of deletionsOf(known)) {
        const stems = stemsByDeletion.get(variant)
        if (stems === undefined) stemsByDeletion.set(variant, [known])
        else stems.push(known)
      }
    }
  }

  const nearest = (key: string): number => {
    if (stemsByDeletion.size === 0) indexForMisspellings()
    for (const variant of deletionsOf(key)) {
      for (const known of stemsByDeletion.get(variant) ?? []) {
        if (isWithinOneEdit(key, known)) return symbolByStem.get(known) ?? unknownSymbol
      }
    }
    return unknownSymbol
  }

  const resolve = (word: string): number => {
    if (word.length > lettersMax) return unknownSymbol
    const key = stem(word)
    const exact = symbolByStem.get(key)
    if (exact !== undefined) return exact
    const pressed = withoutRuns(word)
    if (pressed !== undefined) {
      const twice = symbolByStem.get(stem(pressed.twice)) ?? symbolByStem.get(stem(pressed.once))
      if (twice !== undefined) return twice
    }
    if (word.length < fuzzyLettersMin || isNumeric(word) || knownWords.has(word) || knownWords.has(key))
      return unknownSymbol
    return nearest(key)
  }

  const symbolOf = (word: string): number => {
    const known = remembered.get(word)
    if (known !== undefined) return known
    const symbol = resolve(word)
    if (remembered.size >= rememberedMax) remembered.clear()
    remembered.set(word, symbol)
    return symbol
  }

  return { intern, symbolOf, size: () => numberSymbol + 1 + symbolByStem.size }
}

const isNumeric = (word: string): boolean => {
  const unit = word.charCodeAt(0)
  return unit >= 0x30 && unit <= 0x39
}

/** The word and each word that lacks one of its letters: two words one edit apart share at least one of these. */
const deletionsOf = (word: string): ReadonlyArray<string> => {
  const variants = [word]
  for (let index = 0; index < word.length; index++) variants.push(word.slice(0, index) + word.slice(index + 1))
  return variants
}

/** One insertion, deletion, substitution, or swap of neighbours; the first letter must stand. */
const isWithinOneEdit = (a: string, b: string): boolean => {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from++
  const restA = a.slice(from)
  const restB = b.slice(from)
  if (a.length !== b.length) return a.length > b.length ? restA.slice(1) === restB : restB.slice(1) === restA
  if (restA.slice(1) === restB.slice(1)) return true
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}

/** Letters typed three times or more, pressed to two and to one; absent where there are none. */
const withoutRuns = (word: string): { readonly twice: string; readonly once: string } | undefined => {
  let twice = ""
  let once = ""
  let run = 0
  let hasRun = false
  for (let index = 0; index < word.length; index++) {
    run = index > 0 && word[index] === word[index - 1] ? run + 1 : 1
    if (run === 1) once += word[index]
    if (run <= 2) twice += word[index]
    else hasRun = true
  }
  return hasRun ? { twice, once } : undefined
}
