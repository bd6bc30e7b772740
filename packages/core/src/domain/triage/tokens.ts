/**
 * From a message to tokens: case, accents, curly quotes and invisible characters are folded away, and every token
 * keeps its place in the original.
 *
 * One pass over the UTF-16 code units and no regular expressions, so the cost is linear, and a lone surrogate is
 * only a separator. Apostrophes vanish ("can't" and "cant" are one word), "can not" becomes "cant", a decimal mark
 * stays inside its number, and digits glued to a unit part from it ("101F", "bp190").
 */
import { characterClass, foldedLetter, gapMark, Letter } from "./characters.ts"

/** What stands between a token and the one before it; marks add up. */
export const Gap = {
  space: 0,
  comma: 1,
  sentence: 2,
  line: 4,
  dash: 8,
  slash: 16,
  colon: 32,
  dot: 64,
  quote: 128,
  hyphen: 256
} as const

/** The tokens of a message, subject first, as parallel columns. */
export interface Tokens {
  readonly words: Array<string>
  readonly starts: Array<number>
  readonly ends: Array<number>
  readonly gaps: Array<number>
  /** The number itself, or NaN for a word. */
  readonly values: Array<number>
  /** True where a question mark follows the token. */
  readonly asks: Array<boolean>
  /** Index of the first token of the body. */
  bodyFrom: number
  /** Tokens in a script that is not Latin. */
  foreignCount: number
}

/** Tokens of both fields; the first token of the body starts a new sentence. */
export const tokenise = (subject: string, body: string): Tokens => {
  const tokens: Tokens = {
    words: [],
    starts: [],
    ends: [],
    gaps: [],
    values: [],
    asks: [],
    bodyFrom: 0,
    foreignCount: 0
  }
  scan(subject, tokens)
  tokens.bodyFrom = tokens.words.length
  scan(body, tokens)
  return tokens
}

const scan = (text: string, tokens: Tokens): void => {
  const first = tokens.words.length
  let gap: number = Gap.sentence
  let index = 0
  while (index < text.length) {
    const unit = text.charCodeAt(index)
    const kind = characterClass(unit)
    if (kind === Letter.digit) {
      index = scanNumber(text, index, gap, tokens)
      gap = Gap.space
    } else if (kind === Letter.letter) {
      index = scanWord(text, index, gap, tokens)
      gap = Gap.space
    } else {
      if (unit === 0x3f && tokens.words.length > first) tokens.asks[tokens.words.length - 1] = true
      gap = widened(gap, text, index)
      index++
    }
  }
}

const widened = (gap: number, text: string, index: number): number => {
  const unit = text.charCodeAt(index)
  const before = index > 0 ? text.charCodeAt(index - 1) : 0x20
  // Two dots or more are a pause, not the end of a sentence; a blank line is an end.
  if (unit === 0x2e && before === 0x2e) return (gap & ~Gap.dot) | Gap.comma
  if (unit === 0x0a && before === 0x0d) return gap
  if (unit === 0x0a && (gap & Gap.line) !== 0) return gap | Gap.sentence
  // A hyphen inside a word ("x-ray") or a number ("555-1234") parts no clause.
  if (unit === 0x2d && before > 0x20 && text.charCodeAt(index + 1) > 0x20) return gap | Gap.hyphen
  return gap | gapMark(unit)
}

const push = (tokens: Tokens, word: string, start: number, end: number, gap: number, value: number): void => {
  tokens.words.push(word)
  tokens.starts.push(start)
  tokens.ends.push(end)
  tokens.gaps.push(gap)
  tokens.values.push(value)
  tokens.asks.push(false)
}

const scanWord = (text: string, from: number, gap: number, tokens: Tokens): number => {
  let word = ""
  let end = from
  let letters = 0
  let isForeign = false
  let index = from
  for (; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const kind = characterClass(unit)
    if (kind === Letter.letter) {
      if (unit >= 0x250) isForeign = true
      word += foldedLetter(unit)
      letters++
      end = index + 1
    } else if (kind === Letter.digit) {
      // "a1c", "spo2" and "b12" are words; in "bp190" and "temp101" the number is a number.
      if (letters > 1 && characterClass(text.charCodeAt(index + 1)) === Letter.digit) break
      word += text[index]
      end = index + 1
    } else if (kind === Letter.none) break
  }
  if (isForeign) tokens.foreignCount++
  word = accented(word, text, from)
  if (!joinsPrevious(tokens, word, end, gap)) push(tokens, word, from, end, gap, Number.NaN)
  return index
}

/** Two Spanish words that folding would turn into others: "sí" is no "if", "él" no article. */
const accented = (word: string, text: string, from: number): string => {
  if (word === "si" && (text[from + 1] === "í" || text[from + 1] === "Í")) return "yes"
  return word === "el" && (text[from] === "é" || text[from] === "É") ? "he" : word
}

const negatable = new Set([
  "can",
  "could",
  "do",
  "does",
  "did",
  "is",
  "are",
  "was",
  "were",
  "have",
  "has",
  "had",
  "will",
  "would",
  "should"
])

/** "can not" is "cant", "w/o" is "without": the second half widens the token before it. */
const joinsPrevious = (tokens: Tokens, word: string, end: number, gap: number): boolean => {
  const last = tokens.words.length - 1
  const previous = tokens.words[last]
  if (previous === undefined) return false
  if (gap === Gap.space && word === "not" && negatable.has(previous)) {
    tokens.words[last] = previous === "can" ? "cant" : previous === "will" ? "wont" : `${previous}nt`
  } else if (gap === Gap.slash && word === "o" && previous === "w") tokens.words[last] = "without"
  else return false
  tokens.ends[last] = end
  return true
}

const scanNumber = (text: string, from: number, gap: number, tokens: Tokens): number => {
  let digits = ""
  let index = from
  let hasMark = false
  for (; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (characterClass(unit) === Letter.digit) {
      digits += text[index]
      continue
    }
    const isMark = unit === 0x2e || unit === 0x2c
    if (!isMark || characterClass(text.charCodeAt(index + 1)) !== Letter.digit) break
    if (unit === 0x2c && isThousands(text, index)) continue
    if (hasMark) break
    hasMark = true
    digits += "."
  }
  push(tokens, digits, from, index, gap, Number(digits))
  return index
}

/** A comma with exactly three digits after it parts thousands; with fewer it is a decimal comma. */
const isThousands = (text: string, comma: number): boolean => {
  let count = 0
  while (characterClass(text.charCodeAt(comma + 1 + count)) === Letter.digit) count++
  return count === 3
}
