/**
 * The words that a rule pack knows, each a small integer, and how a word as typed finds its integer.
 *
 * In order: the stem as written; the stem with repeated letters taken out ("sooo", "paiiin"); for words of six
 * letters or more, a known word within edit distance 1, swapped neighbours included, unless the word is a common
 * one of its own (`knownWords`); under eight letters only the slips that ears and fingers make. A lookup costs a
 * bounded number of table reads; whoever asks remembers the answer (`WordTable`).
 */
import { knownWords } from "./knownWords.ts"
import { irregularForms, stem } from "./stem.ts"

/** No word of the pack. */
export const unknownSymbol = 0

/** Any number that is not itself a word of the pack. */
export const numberSymbol = 1

/** Such a number of eight or more: "took 20 pills" is not "took 2 pills". */
export const largeNumberSymbol = 2

/** The symbol of a number that is no word of the pack. */
export const symbolOfNumber = (value: number): number => (value >= 8 ? largeNumberSymbol : numberSymbol)

const firstWordSymbol = 3
const fuzzyLettersMin = 6
const lettersMax = 32

/** Collects words at compile time and answers at run time. */
export interface Lexicon {
  /** The integer of a word of a phrase, made when it is new. */
  readonly intern: (word: string) => number
  /** The integer of a word as typed. */
  readonly symbolOf: (word: string) => number
  readonly size: () => number
  /** The numbers that are words of the pack, such as 911. */
  readonly numbers: () => ReadonlyArray<{ readonly symbol: number; readonly value: number }>
}

/** An empty lexicon. */
export const make = (): Lexicon => {
  const symbolByStem = new Map<string, number>()
  const knownByDeletion = new Map<string, Array<{ readonly known: string; readonly symbol: number }>>()

  const intern = (word: string): number => {
    const key = stem(word)
    const found = symbolByStem.get(key)
    if (found !== undefined) return found
    const symbol = firstWordSymbol + symbolByStem.size
    symbolByStem.set(key, symbol)
    return symbol
  }

  const indexForMisspellings = (): void => {
    const add = (known: string, symbol: number): void => {
      if (known.length < fuzzyLettersMin - 1) return
      for (const variant of deletionsOf(known)) {
        const entry = { known, symbol }
        const entries = knownByDeletion.get(variant)
        if (entries === undefined) knownByDeletion.set(variant, [entry])
        else entries.push(entry)
      }
    }
    for (const [known, symbol] of symbolByStem) add(known, symbol)
    for (const [form, lemma] of irregularForms()) {
      const symbol = form === lemma ? undefined : symbolByStem.get(lemma)
      if (symbol !== undefined) add(form, symbol)
    }
  }

  const nearest = (typed: string): number => {
    if (knownByDeletion.size === 0) indexForMisspellings()
    for (const variant of deletionsOf(typed)) {
      for (const { known, symbol } of knownByDeletion.get(variant) ?? []) {
        if (isWithinOneEdit(typed, known)) return symbol
      }
    }
    return unknownSymbol
  }

  const symbolOf = (word: string): number => {
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
    const symbol = nearest(word)
    return symbol === unknownSymbol && key !== word ? nearest(key) : symbol
  }

  const numbers = () =>
    [...symbolByStem].flatMap(([word, symbol]) => (isNumeric(word) ? [{ symbol, value: Number(word) }] : []))

  return { intern, symbolOf, numbers, size: () => firstWordSymbol + symbolByStem.size }
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
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  const isLong = Math.min(a.length, b.length) >= anySlipLettersMin
  if (a.length !== b.length) {
    const [longer, shorter] = a.length > b.length ? [a, b] : [b, a]
    return longer.slice(at + 1) === shorter.slice(at) && (isLong || isSoft(longer, at))
  }
  if (a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)) return true
  return a.slice(at + 1) === b.slice(at + 1) && (isLong || areAlike(a[at] ?? "", b[at] ?? ""))
}

/** Short words meet other words too easily, so there only slips of the ear count: vowels, doubles, "h", c and s. */
const anySlipLettersMin = 8

const isVowel = (letter: string): boolean => "aeiouy".includes(letter)

const isSoft = (word: string, at: number): boolean => {
  const letter = word[at] ?? ""
  return isVowel(letter) || letter === "h" || letter === word[at - 1] || letter === word[at + 1]
}

const likeLetters = ["ckq", "scz", "bv", "mn", "gj", "iy"]

const areAlike = (a: string, b: string): boolean =>
  (isVowel(a) && isVowel(b)) || likeLetters.some((letters) => letters.includes(a) && letters.includes(b))

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
