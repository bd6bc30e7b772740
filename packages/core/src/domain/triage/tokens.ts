/**
 * From a message to tokens: case, accents, curly quotes and invisible characters are folded away, and every token
 * keeps its place in the original.
 *
 * One pass over the UTF-16 code units and no regular expressions, so the cost is linear, and a lone surrogate is
 * only a separator. Apostrophes vanish ("can't" and "cant" are one word), "can not" becomes "cant", a decimal mark
 * stays inside its number, and digits glued to a unit part from it ("101F", "bp190").
 */
import { characterClass, foldedLetter, gapMark, Letter, secondLetter } from "./characters.ts"
import { Spelling } from "./Spelling.ts"
import type { WordTable } from "./WordTable.ts"

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
  /** The integer by which the phrases of the pack know the word. */
  readonly symbols: Array<number>
  /** What the passes over a message ask of the word alone: bits of `Mark`. */
  readonly marks: Array<number>
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
export const tokenise = (table: WordTable, subject: string, body: string): Tokens => {
  table.makeRoom()
  const tokens: Tokens = {
    words: [],
    symbols: [],
    marks: [],
    starts: [],
    ends: [],
    gaps: [],
    values: [],
    asks: [],
    bodyFrom: 0,
    foreignCount: 0
  }
  scan(table, subject, tokens)
  tokens.bodyFrom = tokens.words.length
  scan(table, body, tokens)
  return tokens
}

const scan = (table: WordTable, text: string, tokens: Tokens): void => {
  const first = tokens.words.length
  let gap: number = Gap.sentence
  let index = 0
  while (index < text.length) {
    const from = index
    const unit = text.charCodeAt(index)
    const kind = characterClass(unit)
    if (kind === Letter.digit) {
      index = scanNumber(table, text, index, gap, tokens)
      gap = Gap.space
    } else if (kind === Letter.letter) {
      index = scanWord(table, text, index, gap, tokens)
      gap = Gap.space
    } else {
      if (unit === 0x3f && tokens.words.length > first) tokens.asks[tokens.words.length - 1] = true
      gap = widened(gap, text, index)
      index++
    }
    if (!table.work.spend(1 + index - from)) return
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

/** The word that is being read; a message is read without a pause, so one serves all. */
const spelling = new Spelling()

const push = (table: WordTable, tokens: Tokens, id: number, start: number, end: number, gap: number): void => {
  tokens.words.push(table.texts[id] ?? "")
  tokens.symbols.push(table.symbols[id] ?? 0)
  tokens.marks.push(table.marks[id] ?? 0)
  tokens.starts.push(start)
  tokens.ends.push(end)
  tokens.gaps.push(gap)
  tokens.values.push(table.values[id] ?? Number.NaN)
  tokens.asks.push(false)
}

const scanWord = (table: WordTable, text: string, from: number, gap: number, tokens: Tokens): number => {
  spelling.begin()
  let end = from
  let lettersSeen = 0
  let isForeign = false
  let index = from
  for (; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const kind = characterClass(unit)
    if (kind === Letter.letter) {
      if (unit >= 0x250) isForeign = true
      spelling.keep(foldedLetter(unit))
      if (unit >= 0xc0 && secondLetter(unit) !== 0) spelling.keep(secondLetter(unit))
      lettersSeen++
      end = index + 1
    } else if (kind === Letter.digit) {
      // "a1c", "spo2" and "b12" are words; in "bp190" and "temp101" the number is a number.
      if (lettersSeen > 1 && characterClass(text.charCodeAt(index + 1)) === Letter.digit) break
      spelling.keep(unit)
      end = index + 1
    } else if (kind === Letter.none) break
  }
  if (isForeign) tokens.foreignCount++
  const id = accented(table, table.idOf(spelling, false), text, from)
  if (!joinsPrevious(table, tokens, id, end, gap)) push(table, tokens, id, from, end, gap)
  return index
}

/** Two Spanish words that folding would turn into others: "sí" is no "if", "él" no article. */
const accented = (table: WordTable, id: number, text: string, from: number): number => {
  const word = table.texts[id]
  if (word === "si" && (text[from + 1] === "í" || text[from + 1] === "Í")) return table.idOfText("yes")
  return word === "el" && (text[from] === "é" || text[from] === "É") ? table.idOfText("he") : id
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
const joinsPrevious = (table: WordTable, tokens: Tokens, id: number, end: number, gap: number): boolean => {
  const last = tokens.words.length - 1
  const word = table.texts[id]
  if (last < 0 || (word !== "not" && word !== "o")) return false
  const previous = tokens.words[last] ?? ""
  if (gap === Gap.space && word === "not" && negatable.has(previous))
    replace(table, tokens, last, previous === "can" ? "cant" : previous === "will" ? "wont" : `${previous}nt`)
  else if (gap === Gap.slash && word === "o" && previous === "w") replace(table, tokens, last, "without")
  else return false
  tokens.ends[last] = end
  return true
}

const replace = (table: WordTable, tokens: Tokens, at: number, word: string): void => {
  const id = table.idOfText(word)
  tokens.words[at] = word
  tokens.symbols[at] = table.symbols[id] ?? 0
  tokens.marks[at] = table.marks[id] ?? 0
}

const scanNumber = (table: WordTable, text: string, from: number, gap: number, tokens: Tokens): number => {
  spelling.begin()
  let index = from
  let hasMark = false
  for (; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (characterClass(unit) === Letter.digit) {
      spelling.keep(unit)
      continue
    }
    const isMark = unit === 0x2e || unit === 0x2c
    if (!isMark || characterClass(text.charCodeAt(index + 1)) !== Letter.digit) break
    if (unit === 0x2c && isThousands(text, index)) continue
    if (hasMark) break
    hasMark = true
    spelling.keep(0x2e)
  }
  push(table, tokens, table.idOf(spelling, true), from, index, gap)
  return index
}

/** A comma with exactly three digits after it parts thousands; with fewer it is a decimal comma. */
const isThousands = (text: string, comma: number): boolean => {
  let count = 0
  while (characterClass(text.charCodeAt(comma + 1 + count)) === Letter.digit) count++
  return count === 3
}
