/**
 * Which numbers of a message may be measurements at all, and which words announce a kind of measurement.
 */
import type { ReadingKind } from "../TriageVocabulary.ts"
import { Mark } from "./marks.ts"
import type { ReadingScene } from "./ReadingScene.ts"
import { countedThings, identifierWords, kindByUnit, kindByWords, pairEndings } from "./readingWords.ts"
import { Gap, type Tokens } from "./tokens.ts"

/** What is known of the numbers before any is read. */
export interface Numbers {
  /** The kind that a word, or a pair ending on it, announces. */
  readonly kindAt: ReadonlyMap<number, ReadingKind>
  /** The kind that a unit after the number settles. */
  readonly kindByUnitAt: ReadonlyMap<number, ReadingKind>
  /** 1 for numbers already read as part of something. */
  readonly taken: Uint8Array
  /** Every kind that the message announces somewhere. */
  readonly mentioned: ReadonlySet<ReadingKind>
}

/** Reads the announcing words of a message. */
export const announcingKinds = ({ tokens }: ReadingScene): Numbers => {
  const kindAt = new Map<number, ReadingKind>()
  const kindByUnitAt = new Map<number, ReadingKind>()
  for (let index = 0; index < tokens.words.length; index++) {
    const kind = ((tokens.marks[index] ?? 0) & Mark.announcement) === 0 ? undefined : announcedAt(tokens, index)
    if (kind !== undefined) kindAt.set(index, kind)
    if (Number.isNaN(tokens.values[index])) continue
    const unit = kindByUnit.get(tokens.words[index + 1] ?? "")
    if (unit !== undefined) kindByUnitAt.set(index, unit)
  }
  return { kindAt, kindByUnitAt, taken: new Uint8Array(tokens.words.length), mentioned: new Set(kindAt.values()) }
}

const announcedAt = ({ values, words }: Tokens, index: number): ReadingKind | undefined => {
  const word = words[index] ?? ""
  // "24 hr" is a length of time, "hr 140" a pulse.
  if (word === "hr" && !Number.isNaN(values[index - 1] ?? Number.NaN)) return undefined
  const pair = pairEndings.has(word) ? kindByWords.get(`${words[index - 1] ?? ""}+${word}`) : undefined
  return pair ?? kindByWords.get(word)
}

/** The value at a token where it is a number that could measure something. */
export const numberAt = (scene: ReadingScene, numbers: Numbers, index: number): number | undefined => {
  const { body, clauses, subject, tokens } = scene
  const value = tokens.values[index] ?? Number.NaN
  if (Number.isNaN(value) || numbers.taken[index] === 1 || clauses.isQuoted[index] === 1) return undefined
  const text = index < tokens.bodyFrom ? subject : body
  const start = tokens.starts[index] ?? 0
  const end = tokens.ends[index] ?? 0
  if ((tokens.words[index]?.length ?? 0) > 5 || isPriceOrLabel(text.charAt(start - 1))) return undefined
  if (isClockOrDate(scene, index, text, start, end)) return undefined
  return isCounted(scene, index) || isIdentifier(scene, index) || isSpan(scene, index) ? undefined : value
}

const isPriceOrLabel = (before: string): boolean => before === "$" || before === "#" || before === "€"

/** "10:15", "3/10", "555-1234", "12-34-56": joined numbers that measure nothing. */
const isClockOrDate = ({ tokens }: ReadingScene, index: number, text: string, start: number, end: number): boolean => {
  const isColonJoined = text.charAt(end) === ":" && isDigit(text.charAt(end + 1))
  if (isColonJoined || (text.charAt(start - 1) === ":" && isDigit(text.charAt(start - 2)))) return true
  const joins = Gap.hyphen | Gap.slash
  const isJoinedBack =
    ((tokens.gaps[index] ?? 0) & joins) !== 0 && !Number.isNaN(tokens.values[index - 1] ?? Number.NaN)
  const isJoinedOn =
    ((tokens.gaps[index + 1] ?? 0) & joins) !== 0 && !Number.isNaN(tokens.values[index + 1] ?? Number.NaN)
  const isRange =
    (isJoinedBack ? isPlainRange(tokens.words, index - 1) : isPlainRange(tokens.words, index)) &&
    !isSlashed(tokens.gaps, index)
  return (isJoinedBack || isJoinedOn) && !isRange
}

const isDigit = (character: string): boolean => character >= "0" && character <= "9"

/** "250-300" is a range of readings, "555-1234" a telephone. */
const isPlainRange = (words: ReadonlyArray<string>, first: number): boolean => {
  const [low, high] = [words[first] ?? "", words[first + 1] ?? ""]
  return (
    high.length <= 3 && low.length <= 3 && Number(low) < Number(high) && Number.isNaN(Number(words[first + 2] ?? "x"))
  )
}

const isSlashed = (gaps: ReadonlyArray<number>, index: number): boolean =>
  ((gaps[index] ?? 0) & Gap.slash) !== 0 || ((gaps[index + 1] ?? 0) & Gap.slash) !== 0

const isCounted = ({ tokens }: ReadingScene, index: number): boolean => {
  const next = tokens.words[index + 1] ?? ""
  if (((tokens.gaps[index + 1] ?? 0) & ~Gap.hyphen) !== 0) return false
  if (next === "mg" || next === "iu") return tokens.words[index + 2] !== "dl"
  return countedThings.has(next) && !isOpening(tokens.gaps[index + 1] ?? 0)
}

/** "Runs 60 to 70" is a span, "from 182 to 190" a change. */
const isSpan = ({ tokens }: ReadingScene, index: number): boolean => {
  const isNumber = (at: number): boolean => !Number.isNaN(tokens.values[at] ?? Number.NaN)
  const joins = (at: number): boolean => tokens.words[at] === "to" || tokens.words[at] === "a"
  const first =
    joins(index + 1) && isNumber(index + 2) ? index : joins(index - 1) && isNumber(index - 2) ? index - 2 : -1
  return first >= 0 && !changes.has(tokens.words[first - 1] ?? "")
}

const changes: ReadonlySet<string> = new Set(["from", "de", "went", "desde"])

const isOpening = (gap: number): boolean => (gap & (Gap.comma | Gap.sentence | Gap.dot | Gap.line)) !== 0

const isIdentifier = ({ tokens }: ReadingScene, index: number): boolean => {
  for (let at = index - 1; at >= Math.max(0, index - 2); at--) {
    const word = tokens.words[at] ?? ""
    if (isOpening(tokens.gaps[at + 1] ?? 0)) return false
    if (identifierWords.has(word)) return !(word === "number" && isPressureSide(tokens.words[at - 1] ?? ""))
  }
  return false
}

/** "Top number 200" is half a blood pressure; "fasting number 180" a glucose. */
const isPressureSide = (word: string): boolean =>
  ["top", "bottom", "upper", "lower", "fasting", "high", "low", "sugar", "bp"].includes(word)
