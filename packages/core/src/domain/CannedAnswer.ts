/**
 * An answer that is written once and used often, in both languages, with variables that each thread fills in.
 *
 * Variables stand in double braces, such as {{patientFirstName}}. One that is unknown is refused with its place when
 * the text is edited, so that no patient ever reads one; one that has no value on a thread is left for the writer to
 * fill. Every edit makes a new version. None is offered while a red flag is up: such a letter needs a person's words.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { CannedAnswerId, CareTeamId, PracticeId } from "./Ids.ts"
import { Instant } from "./Instant.ts"
import { Language } from "./Language.ts"
import * as MessageText from "./MessageText.ts"

export const CannedAnswerVariable = Schema.Literals([
  "patientFirstName",
  "teamName",
  "practiceName",
  "practicePhone",
  "promise",
  "todaysHours",
  "authorName"
])
export type CannedAnswerVariable = typeof CannedAnswerVariable.Type

export const variables: ReadonlyArray<CannedAnswerVariable> = CannedAnswerVariable.literals

/** Title and text in one language. */
const Wording = Schema.Struct({ title: Schema.NonEmptyString, text: Schema.NonEmptyString })

export const CannedAnswer = Schema.Struct({
  id: CannedAnswerId,
  practiceId: PracticeId,
  version: Schema.Int,
  /** For one team; null for every team of the practice. */
  teamId: Schema.NullOr(CareTeamId),
  en: Wording,
  es: Wording,
  isRetired: Schema.Boolean,
  changedAt: Instant,
  changedBy: Schema.String
})
export type CannedAnswer = typeof CannedAnswer.Type

/** Line and column count from 1, as a person counts. */
export class UnknownVariable extends Schema.TaggedError<UnknownVariable>()("UnknownVariable", {
  language: Language,
  variable: Schema.String,
  line: Schema.Int,
  column: Schema.Int
}) {
  override get message() {
    return (
      `Line ${this.line}, column ${this.column} has the variable {{${this.variable}}}, which is not known; ` +
      `use one of ${variables.map((name) => `{{${name}}}`).join(", ")}.`
    )
  }
}

/** A red flag is up on the thread. */
export class CannedAnswerBlocked extends Schema.TaggedError<CannedAnswerBlocked>()("CannedAnswerBlocked", {
  redFlags: Schema.Array(Schema.String)
}) {
  override get message() {
    return "A red flag is up on this thread; answer it in your own words, or call."
  }
}

/** A piece of a text: words as they stand, or the name between two braces. */
type Piece = { readonly text: string } | { readonly variable: string; readonly at: number }

const piecesOf = (text: string): ReadonlyArray<Piece> => {
  const pieces: Array<Piece> = []
  let done = 0
  for (const match of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
    if (match.index > done) pieces.push({ text: text.slice(done, match.index) })
    pieces.push({ variable: (match[1] ?? "").trim(), at: match.index })
    done = match.index + match[0].length
  }
  if (done < text.length) pieces.push({ text: text.slice(done) })
  return pieces
}

const isKnown = (name: string): name is CannedAnswerVariable => variables.some((known) => known === name)

/** The text where it can be stored and every variable in it is known. */
export const check = (
  language: Language,
  text: string
): Result.Result<string, UnknownVariable | MessageText.TextRefused> =>
  Result.flatMap(MessageText.check("body", text), (checked) => {
    for (const piece of piecesOf(checked)) {
      if ("text" in piece || isKnown(piece.variable)) continue
      const before = checked.slice(0, piece.at).split("\n")
      const column = (before.at(-1)?.length ?? 0) + 1
      return Result.fail(new UnknownVariable({ language, variable: piece.variable, line: before.length, column }))
    }
    return Result.succeed(checked)
  })

/** The values that a thread has now; null where it has none, such as a promise that nobody was made. */
export type Values = { readonly [V in CannedAnswerVariable]: string | null }

/** The text as it will be sent, and the variables in it that have no value and stand there as they were. */
export const filled = (
  text: string,
  values: Values
): { readonly text: string; readonly missing: ReadonlyArray<CannedAnswerVariable> } => {
  const missing = new Set<CannedAnswerVariable>()
  const words = piecesOf(text).map((piece) => {
    if ("text" in piece) return piece.text
    const value = isKnown(piece.variable) ? values[piece.variable] : null
    if (value === null && isKnown(piece.variable)) missing.add(piece.variable)
    return value ?? `{{${piece.variable}}}`
  })
  return { text: words.join(""), missing: [...missing] }
}

/** True where some variable still stands in it: such a text is not for a patient. */
export const hasOpenVariable = (text: string): boolean =>
  piecesOf(text).some((piece) => "variable" in piece && isKnown(piece.variable))
