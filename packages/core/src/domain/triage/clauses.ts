/**
 * Where sentences and clauses begin, and which words are not the patient's own words now.
 *
 * A phrase may not reach over the start of a sentence, an assertion ("no", "if") not over the start of a clause.
 * Quoted earlier messages are left out: lines after ">", and everything after "Original Message", "… wrote:" or a
 * block of mail headers. Source: the terminators of ConText (Harkema and others 2009), widened for how patients
 * punctuate.
 */
import { Mark } from "./marks.ts"
import { Gap, type Tokens } from "./tokens.ts"

/** Columns beside the tokens. */
export interface Clauses {
  /** 1 where no phrase may reach over from the word before. */
  readonly breaks: Uint8Array
  /** The clause that each word belongs to, counted from 0. */
  readonly clauseOf: Int32Array
  /** The sentence that each word belongs to, counted from 0. */
  readonly sentenceOf: Int32Array
  /** 1 for a word of a quoted message. */
  readonly isQuoted: Uint8Array
  /** True where any word is of a quoted message. */
  readonly hasQuoted: boolean
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "))

const abbreviations = setOf(
  "dr mr mrs ms sr sra srta dra vs st mt approx appt dept mg ml mcg oz lbs hrs mins etc no tel ext"
)

/** Words that end the reach of a negation or a condition. */
const contrasts = setOf(
  "but however although though yet except besides nevertheless nonetheless because cuz bc due despite whereas " +
    "now " +
    "then until while so pero sino aunque excepto salvo embargo porque ahora debido mientras entonces pues"
)

/** A clause of its own begins where one of these follows a comma, "and" or "or". */
const subjects = setOf(
  "i im ive id ill my mine he hes she shes it its we were they theyre there theres this that these now just only " +
    "still also today tonight yesterday can could please should what when how who is are does do yo me mi mis " +
    "tengo siento estoy ella hay hoy ayer solo se le tiene esta puede puedo quiero necesito nos ya tambien " +
    "cuando que"
)

/** As above, after a comma only: in "fever or the chills" nothing new begins. */
const articles = setOf("the a some el la los las un una unos unas")

const joins = setOf("and or y e o n")

/** Words that may open a quoted message, or stand right before its first word. */
const quotationWords = setOf("original mensaje from de wrote escribio")

/** What this pass asks of a word. */
export const clauseMarks = (word: string): number =>
  (contrasts.has(word) ? Mark.contrast : 0) |
  (subjects.has(word) ? Mark.subject : 0) |
  (articles.has(word) ? Mark.article : 0) |
  (joins.has(word) ? Mark.join : 0) |
  (quotationWords.has(word) ? Mark.quotation : 0)

const isAny = (gap: number, marks: number): boolean => (gap & marks) !== 0

/** Sentences, clauses and quotations of a message. */
export const divide = (tokens: Tokens): Clauses => {
  const count = tokens.words.length
  const isQuoted = markQuoted(tokens)
  const clauses: Clauses = {
    breaks: new Uint8Array(count),
    clauseOf: new Int32Array(count),
    sentenceOf: new Int32Array(count),
    isQuoted,
    hasQuoted: isQuoted.includes(1)
  }
  let sentence = -1
  let clause = -1
  for (let index = 0; index < count; index++) {
    const ends = endsSentence(tokens, index)
    if (ends || index === 0) {
      sentence++
      clause++
      clauses.breaks[index] = 1
    } else if (startsClause(tokens, index)) clause++
    clauses.sentenceOf[index] = sentence
    clauses.clauseOf[index] = clause
  }
  return clauses
}

const endsSentence = (tokens: Tokens, index: number): boolean => {
  const gap = tokens.gaps[index] ?? 0
  if (index === tokens.bodyFrom || isAny(gap, Gap.sentence | Gap.quote)) return true
  if (!isAny(gap, Gap.dot)) return false
  const before = tokens.words[index - 1] ?? ""
  return (
    isAny(gap, Gap.line) ||
    !(before.length === 1 || abbreviations.has(before)) ||
    !Number.isNaN(tokens.values[index - 1])
  )
}

const startsClause = (tokens: Tokens, index: number): boolean => {
  const gap = tokens.gaps[index] ?? 0
  if (isAny(gap, Gap.line | Gap.dash)) return true
  const marks = tokens.marks[index] ?? 0
  if ((marks & Mark.contrast) !== 0) return true
  if (isAny(gap, Gap.comma)) return (marks & (Mark.subject | Mark.article)) !== 0
  return (marks & Mark.subject) !== 0 && ((tokens.marks[index - 1] ?? 0) & Mark.join) !== 0
}

const markQuoted = (tokens: Tokens): Uint8Array => {
  const count = tokens.words.length
  const marks = new Uint8Array(count)
  let isLineQuoted = false
  for (let index = tokens.bodyFrom; index < count; index++) {
    const gap = tokens.gaps[index] ?? 0
    if (isAny(gap, Gap.line | Gap.quote) || index === tokens.bodyFrom)
      isLineQuoted = isAny(gap, Gap.quote) && opensLine(tokens, index)
    if (isLineQuoted) marks[index] = 1
    else if (opensQuotation(tokens, index)) return marks.fill(1, index)
  }
  return marks
}

/** ">" counts as a quotation only at the start of a line; elsewhere it is "greater than". */
const opensLine = (tokens: Tokens, index: number): boolean =>
  index === tokens.bodyFrom || isAny(tokens.gaps[index] ?? 0, Gap.line)

const isWord = (tokens: Tokens, index: number, word: string): boolean => tokens.words[index] === word

const opensQuotation = (tokens: Tokens, index: number): boolean => {
  if ((((tokens.marks[index] ?? 0) | (tokens.marks[index - 1] ?? 0)) & Mark.quotation) === 0) return false
  if (isWord(tokens, index, "original") && isWord(tokens, index + 1, "message"))
    return isAny(tokens.gaps[index] ?? 0, Gap.dash)
  if (isWord(tokens, index, "mensaje") && isWord(tokens, index + 1, "original"))
    return isAny(tokens.gaps[index] ?? 0, Gap.dash)
  const isAfterWrote = isWord(tokens, index - 1, "wrote") || isWord(tokens, index - 1, "escribio")
  if (isAfterWrote && isAny(tokens.gaps[index] ?? 0, Gap.colon))
    return isAny(tokens.gaps[index] ?? 0, Gap.line | Gap.quote)
  return opensHeaders(tokens, index)
}

/** "From: … Sent:" or "De: … Enviado:" at the starts of lines. */
const opensHeaders = (tokens: Tokens, index: number): boolean => {
  if (!isWord(tokens, index, "from") && !isWord(tokens, index, "de")) return false
  if (!isAny(tokens.gaps[index] ?? 0, Gap.line) || !isAny(tokens.gaps[index + 1] ?? 0, Gap.colon)) return false
  for (let ahead = index + 1; ahead < index + 16; ahead++) {
    const isHeader = isWord(tokens, ahead, "sent") || isWord(tokens, ahead, "enviado") || isWord(tokens, ahead, "date")
    if (isHeader && isAny(tokens.gaps[ahead + 1] ?? 0, Gap.colon)) return true
  }
  return false
}
