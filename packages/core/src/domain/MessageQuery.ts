/**
 * Searching messages by words: what of a message is found, what a query asks, and the piece of the text that is shown.
 *
 * All stores compare the same terms, made here: each word folded, and its stem in the message's language. So the same
 * search finds the same messages in memory, on SQLite and on PostgreSQL, whose own stemmers differ and lose Spanish
 * endings once accents are left out. Every word must be found; the last one may be unfinished.
 */
import type { ThreadScope } from "./AccessPolicy.ts"
import type { CareTeamId, MessageId } from "./Ids.ts"
import type { Instant } from "./Instant.ts"
import type { Language } from "./Language.ts"
import type { Message } from "./Message.ts"
import { englishStem } from "./search/englishStem.ts"
import { foldedName, foldedWords } from "./search/foldedWords.ts"
import { spanishStem } from "./search/spanishStem.ts"
import type { Thread } from "./Thread.ts"
import type { Category } from "./TriageVocabulary.ts"

/** What somebody looks for within what she may see. Everything that is given must hold. */
export interface MessageQuery {
  readonly scope: ThreadScope
  /** The patient's side finds letters alone, never notes. */
  readonly side: "patient" | "staff"
  readonly words: string
  /** Words of a name: of the author, or of the patient whose record the thread is today. */
  readonly person: string
  readonly from: Instant | null
  /** The first instant that is too late. */
  readonly until: Instant | null
  readonly category: Category | null
  readonly teamId: CareTeamId | null
  readonly state: "waiting" | "open" | "closed" | null
}

/** The last hit of the page before. */
export interface SearchPlace {
  readonly sentAt: Instant
  readonly messageId: MessageId
}

/** A word that is looked for: any of these terms fits, and any word that begins so, where it may be unfinished. */
export interface SoughtWord {
  readonly terms: ReadonlyArray<string>
  readonly beginning: string | null
}

const wordsMax = 12
/** One or two letters begin too many words. */
const beginningMin = 3

const stems: { readonly [L in Language]: (word: string) => string } = { en: englishStem, es: spanishStem }

/** The words that a person typed. Which language they are in is not asked: a word fits by the stem of either. */
export const soughtWords = (typed: string): ReadonlyArray<SoughtWord> => {
  const words = foldedWords(typed).slice(0, wordsMax)
  return words.map(({ end, word }, index) => {
    const isUnfinished = index === words.length - 1 && end === typed.trimEnd().length && word.length >= beginningMin
    return {
      terms: [...new Set([word, englishStem(word), spanishStem(word)])],
      beginning: isUnfinished ? word : null
    }
  })
}

/** The terms under which a text of this language is found. */
export const termsOf = (text: string, language: Language): ReadonlyArray<string> => {
  const stem = stems[language]
  return [...new Set(foldedWords(text).flatMap(({ word }) => [word, stem(word)]))]
}

/** What the index keeps of a message. The thread's subject is found with the message that opened it. */
export interface SearchEntry {
  readonly messageId: MessageId
  readonly sentAt: Instant
  readonly terms: ReadonlyArray<string>
  readonly author: string
}

export const entryOf = (message: Message, subject: string, body: string): SearchEntry => ({
  messageId: message.id,
  sentAt: message.sentAt,
  terms: termsOf(message.parentId === null ? `${subject}\n${body}` : body, message.language),
  author: foldedName(message.author.name)
})

/** True where these terms hold every word that is sought. */
export const holdsWords = (terms: ReadonlyArray<string>, sought: ReadonlyArray<SoughtWord>): boolean => {
  const known = new Set(terms)
  return sought.every(
    ({ beginning, terms: any }) =>
      any.some((term) => known.has(term)) || (beginning !== null && terms.some((term) => term.startsWith(beginning)))
  )
}

/** The words of a name that is sought, each as it begins. */
export const soughtName = (typed: string): ReadonlyArray<string> =>
  foldedWords(typed)
    .slice(0, wordsMax)
    .map(({ word }) => ` ${word}`)

/** True where a folded name holds the beginning of every word. */
export const holdsName = (name: string, sought: ReadonlyArray<string>): boolean =>
  sought.every((word) => name.includes(word))

/** True where a thread stands as the query wants it. */
export const hasState = (thread: Thread, state: MessageQuery["state"]): boolean =>
  state === null || (state === "waiting" ? thread.exchange !== null : thread.status === state)

/** A part of a text, marked where it is what was looked for. */
export interface Piece {
  readonly text: string
  readonly isMarked: boolean
}

const before = 60
const after = 140

/** The stretch of the text around the first word that was found, in pieces; its beginning where none was. */
export const snippetOf = (
  text: string,
  language: Language,
  sought: ReadonlyArray<SoughtWord>
): ReadonlyArray<Piece> => {
  const found = foldedWords(text).filter(({ word }) => isSought(word, language, sought))
  const first = found[0]?.start ?? 0
  const start = first <= before ? 0 : wordStart(text, first - before)
  const end = start + before + after >= text.length ? text.length : wordEnd(text, start + before + after)
  const pieces: Array<Piece> = []
  const add = (text: string, isMarked: boolean) => {
    if (text !== "") pieces.push({ text, isMarked })
  }
  let done = start
  for (const word of found) {
    if (word.end > end) break
    add(text.slice(done, word.start), false)
    add(text.slice(word.start, word.end), true)
    done = word.end
  }
  add(text.slice(done, end), false)
  if (start > 0) pieces.unshift({ text: "… ", isMarked: false })
  if (end < text.length) pieces.push({ text: " …", isMarked: false })
  return pieces
}

const isSought = (word: string, language: Language, sought: ReadonlyArray<SoughtWord>): boolean => {
  const stem = stems[language](word)
  return sought.some(
    ({ beginning, terms }) =>
      terms.includes(word) || terms.includes(stem) || (beginning !== null && word.startsWith(beginning))
  )
}

/** The start of the first word after this place, and the end of the last one before it. */
const wordStart = (text: string, place: number): number => {
  const space = text.slice(place, place + before).search(/\s\S/)
  return space < 0 ? atCharacter(text, place) : place + space + 1
}

const wordEnd = (text: string, place: number): number => {
  const space = text.slice(place - before, place).search(/\s\S*$/)
  return space < 0 ? atCharacter(text, place) : place - before + space
}

/** Not between the two halves of one character. */
const atCharacter = (text: string, place: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(place)) ? place - 1 : place
