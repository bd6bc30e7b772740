/**
 * The stretch of a thread from the first unanswered patient message to the next human reply, with a clock of its own.
 *
 * It is begun by a letter and goes on with every further one: the earlier due time stands, the graver triage stays.
 * `waitingFor` makes it anew from the letters that still wait, after one was moved away or an answer was taken back.
 * Source: response-time policy, rules 2, 8, 9, 11.
 */
import * as Schema from "effect/Schema"
import { MessageId } from "./Ids.ts"
import { earlier, Instant } from "./Instant.ts"
import { Category, Pool, Urgency, urgencyRank } from "./TriageVocabulary.ts"

/** The promise of an answer as it was computed for one message. `dueAt` null: nobody is promised a time. */
export const ResponsePromise = Schema.Struct({
  dueAt: Schema.NullOr(Instant),
  policyId: Schema.String,
  policyVersion: Schema.Int,
  calendarVersion: Schema.Int,
  because: Schema.String
})
export type ResponsePromise = typeof ResponsePromise.Type

/** What triage decided for the thread, as the inbox needs it; the whole decision stands on the message. */
export const TriageSummary = Schema.Struct({
  urgency: Urgency,
  category: Category,
  pool: Pool,
  redFlags: Schema.Array(Schema.String),
  because: Schema.Array(Schema.String)
})
export type TriageSummary = typeof TriageSummary.Type

/** The running exchange: whom it waits for, since when, and what was promised. */
export const Exchange = Schema.Struct({
  number: Schema.Int,
  messageId: MessageId,
  since: Instant,
  /** The internal due time; may move, never later than what the patient was told without telling her anew. */
  dueAt: Schema.NullOr(Instant),
  /** The time first told to the patient; the promise is judged against it for ever. */
  toldAt: Schema.NullOr(Instant),
  promise: ResponsePromise,
  brokenAt: Schema.NullOr(Instant)
})
export type Exchange = typeof Exchange.Type

/** A letter that waits, as the exchange knows it. */
export interface WaitingLetter {
  readonly messageId: MessageId
  readonly at: Instant
  readonly triage: TriageSummary
  readonly promise: ResponsePromise
}

/** What a thread waits with: the exchange, and the triage that stands for all its letters. */
export const Waiting = Schema.Struct({
  exchange: Schema.NullOr(Exchange),
  triage: Schema.NullOr(TriageSummary)
})
export type Waiting = typeof Waiting.Type

/** Nobody is told to wait with an emergency or a red flag. Source: response-time policy, rule 11. */
export const cannotWait = (triage: TriageSummary | null): boolean =>
  triage !== null && (triage.urgency === "emergency" || triage.redFlags.length > 0)

/** One more letter: it begins an exchange of this number, or goes on in the running one. */
export const withLetter = (before: Waiting, letter: WaitingLetter, numberIfNew: number): Waiting => {
  const { exchange, triage } = before
  if (exchange === null) return { exchange: begun(numberIfNew, letter), triage: letter.triage }
  const gravest = triage === null ? letter.triage : graver(triage, letter.triage)
  return { exchange: goneOn(exchange, gravest, letter.promise), triage: gravest }
}

/** What waits where these letters do, oldest first, as if no other had ever come; nothing where there are none. */
export const waitingFor = (letters: ReadonlyArray<WaitingLetter>, number: number): Waiting =>
  letters.reduce<Waiting>((waiting, letter) => withLetter(waiting, letter, number), { exchange: null, triage: null })

const begun = (number: number, { at, messageId, promise }: WaitingLetter): Exchange => ({
  number,
  messageId,
  since: at,
  dueAt: promise.dueAt,
  toldAt: promise.dueAt,
  promise,
  brokenAt: null
})

/** The first time that is promised at all is the one told. While something cannot wait, no time is promised. */
const goneOn = (running: Exchange, triage: TriageSummary, promise: ResponsePromise): Exchange => {
  const dueAt = cannotWait(triage) ? null : promise.dueAt
  if (running.dueAt === null && dueAt !== null) return { ...running, dueAt, toldAt: dueAt, promise }
  return { ...running, dueAt: earliest(running.dueAt, dueAt) }
}

const earliest = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null ? b : b === null ? a : earlier(a, b)

/**
 * While an exchange runs, a later and milder message never hides an earlier and graver one, and a red flag stays up
 * until somebody has answered.
 */
const graver = (before: TriageSummary, now: TriageSummary): TriageSummary => ({
  ...(urgencyRank(now.urgency) >= urgencyRank(before.urgency) ? now : before),
  redFlags: [...new Set([...before.redFlags, ...now.redFlags])]
})
