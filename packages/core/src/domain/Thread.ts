/**
 * A conversation about one matter between a patient and one care team, and what may be done to it.
 *
 * Decisions return the events that happen or a refusal; `evolve` is the only way a thread changes. An exchange runs
 * from the first unanswered patient message to the next human reply: a repeated message raises the thread in the
 * inbox and keeps the earlier of both due times. Notes never stop a clock. Source: response-time policy, rules 2, 3, 9.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { AccountId, CareTeamId, MessageId, PatientId, PracticeId, ThreadId } from "./Ids.ts"
import { earlier, Instant } from "./Instant.ts"
import { Language } from "./Language.ts"
import { ResponsePromise, type ThreadEvent, TriageSummary } from "./ThreadEvent.ts"
import { urgencyRank } from "./TriageVocabulary.ts"

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

export const Claim = Schema.Struct({ accountId: AccountId, name: Schema.String, at: Instant })
export type Claim = typeof Claim.Type

export const Thread = Schema.Struct({
  id: ThreadId,
  practiceId: PracticeId,
  version: Schema.Int,
  /** The record it was written about. */
  patientId: PatientId,
  /** The record that owns it today, through merges. */
  currentPatientId: PatientId,
  teamId: CareTeamId,
  subject: Schema.NonEmptyString,
  language: Language,
  status: Schema.Literals(["open", "closed"]),
  triage: Schema.NullOr(TriageSummary),
  claim: Schema.NullOr(Claim),
  exchange: Schema.NullOr(Exchange),
  exchanges: Schema.Int,
  messages: Schema.Int,
  /** When a person of the team first opened what waits now. */
  seenByTeamAt: Schema.NullOr(Instant),
  readByPatientAt: Schema.NullOr(Instant),
  lastMessageAt: Instant,
  /** When the team last answered; the patient has something new while this is later than her last reading. */
  answeredAt: Schema.NullOr(Instant),
  openedAt: Instant
})
export type Thread = typeof Thread.Type

export class ThreadIsClosed extends Schema.TaggedError<ThreadIsClosed>()("ThreadIsClosed", { threadId: ThreadId }) {
  override get message() {
    return `Thread ${this.threadId} is closed; open a new one to write again.`
  }
}

export class ThreadIsClaimed extends Schema.TaggedError<ThreadIsClaimed>()("ThreadIsClaimed", {
  threadId: ThreadId,
  accountId: AccountId,
  name: Schema.String
}) {
  override get message() {
    return `${this.name} is already answering thread ${this.threadId}; ask them, or take it over.`
  }
}

type Decision<E = never> = Result.Result<ReadonlyArray<ThreadEvent>, E>

const whileOpen = (thread: Thread, events: ReadonlyArray<ThreadEvent>): Decision<ThreadIsClosed> =>
  thread.status === "open" ? Result.succeed(events) : Result.fail(new ThreadIsClosed({ threadId: thread.id }))

/** Sorts after every instant: nothing waits. */
const never = "9999-12-31T23:59:59.999Z" as Instant
/** Sorts before every instant: this cannot wait. */
const always = "0001-01-01T00:00:00.000Z" as Instant

/**
 * When the thread wants attention, for the order of an inbox. An emergency or a red flag stands before everything,
 * however late the rest is and whatever a milder letter of the same exchange was promised; else the due time counts.
 * Without one, what is urgent stands where it began, and the rest at the end. Ties go by `waitsSince`.
 */
export const attentionAt = (thread: Thread): Instant => {
  const { exchange, triage } = thread
  if (exchange === null) return never
  if (cannotWait(triage)) return always
  const isUrgent = triage !== null && urgencyRank(triage.urgency) >= urgencyRank("urgent")
  return exchange.dueAt ?? (isUrgent ? exchange.since : never)
}

/**
 * By when the patient may expect an answer, as she is told now; null where nobody tells her a time.
 *
 * A time that she was told for an earlier letter is not told again once an emergency or a red flag came after it: it
 * would ask her to wait. It stays on the exchange, and the promise is judged by it.
 */
export const expectedBy = ({ exchange, triage }: Thread): Instant | null =>
  exchange === null || cannotWait(triage) ? null : exchange.toldAt

/** Nobody is told to wait with an emergency or a red flag. Source: response-time policy, rule 11. */
const cannotWait = (triage: TriageSummary | null): boolean =>
  triage !== null && (triage.urgency === "emergency" || triage.redFlags.length > 0)

/** The first message of a new thread. */
export const open = (
  opening: { readonly patientId: PatientId; readonly currentPatientId: PatientId; readonly teamId: CareTeamId },
  letter: {
    readonly subject: string
    readonly language: Language
    readonly messageId: MessageId
    readonly at: Instant
    readonly triage: TriageSummary
    readonly promise: ResponsePromise
  }
): ReadonlyArray<ThreadEvent> => {
  const { at, language, messageId, promise, subject, triage } = letter
  return [
    { _tag: "ThreadOpened", ...opening, subject, language, at },
    { _tag: "PatientWrote", messageId, at, triage, promise }
  ]
}

/** The patient, or somebody for her, writes again. */
export const write = (
  thread: Thread,
  letter: {
    readonly messageId: MessageId
    readonly at: Instant
    readonly triage: TriageSummary
    readonly promise: ResponsePromise
  }
): Decision<ThreadIsClosed> => whileOpen(thread, [{ _tag: "PatientWrote", ...letter }])

/** A person of the team answers. It claims the thread for her unless somebody else holds it: then it is refused. */
export const answer = (
  thread: Thread,
  by: { readonly accountId: AccountId; readonly name: string },
  messageId: MessageId,
  at: Instant
): Decision<ThreadIsClosed | ThreadIsClaimed> => {
  const held = thread.claim
  if (held !== null && held.accountId !== by.accountId) {
    return Result.fail(new ThreadIsClaimed({ threadId: thread.id, accountId: held.accountId, name: held.name }))
  }
  const claiming: ReadonlyArray<ThreadEvent> =
    held === null ? [{ _tag: "ThreadClaimed", accountId: by.accountId, name: by.name, at }] : []
  return whileOpen(thread, [...claiming, { _tag: "StaffAnswered", messageId, accountId: by.accountId, at }])
}

/** An internal note; allowed to everybody of the team, also on a closed thread. */
export const note = (messageId: MessageId, at: Instant): ReadonlyArray<ThreadEvent> => [
  { _tag: "NoteAdded", messageId, at }
]

/** Says "I answer this". Claiming what one holds already changes nothing; `takeOver` takes it from a colleague. */
export const claim = (
  thread: Thread,
  by: { readonly accountId: AccountId; readonly name: string },
  at: Instant,
  takeOver: boolean
): Decision<ThreadIsClosed | ThreadIsClaimed> => {
  const held = thread.claim
  if (held?.accountId === by.accountId) return Result.succeed([])
  if (held !== null && !takeOver) {
    return Result.fail(new ThreadIsClaimed({ threadId: thread.id, accountId: held.accountId, name: held.name }))
  }
  return whileOpen(thread, [{ _tag: "ThreadClaimed", accountId: by.accountId, name: by.name, at }])
}

/** Gives it back to the pool. */
export const release = (thread: Thread, at: Instant): ReadonlyArray<ThreadEvent> =>
  thread.claim === null ? [] : [{ _tag: "ThreadReleased", at }]

/** Somebody opened it; an event only where that says something new. */
export const read = (
  thread: Thread,
  side: "patient" | "staff",
  accountId: AccountId,
  at: Instant
): ReadonlyArray<ThreadEvent> => {
  const isNew =
    side === "staff"
      ? thread.seenByTeamAt === null
      : thread.answeredAt !== null && (thread.readByPatientAt === null || thread.readByPatientAt < thread.answeredAt)
  return isNew ? [{ _tag: "ThreadRead", side, accountId, at }] : []
}

/** The promised time has passed without an answer; nothing where the exchange is over or already marked. */
export const breakPromise = (thread: Thread, exchange: number, at: Instant): ReadonlyArray<ThreadEvent> => {
  const running = thread.exchange
  const isDue = running !== null && running.number === exchange && running.dueAt !== null && running.dueAt <= at
  return isDue && running.brokenAt === null ? [{ _tag: "PromiseBroken", exchange, at }] : []
}

/** A merge or its undoing carries the thread to the record that owns it now. */
export const carry = (thread: Thread, currentPatientId: PatientId): ReadonlyArray<ThreadEvent> =>
  thread.currentPatientId === currentPatientId ? [] : [{ _tag: "ThreadCarried", currentPatientId }]

/** Ends the conversation; the patient opens a new one to write again. */
export const close = (thread: Thread, at: Instant): Decision<ThreadIsClosed> =>
  whileOpen(thread, [{ _tag: "ThreadClosed", at }])

/** Since when it waits; a thread that waits for nobody counts from its last message. Lists order by it. */
export const waitsSince = (thread: Thread): Instant => thread.exchange?.since ?? thread.lastMessageAt

/** The thread after one more event; `undefined` is the thread that does not exist yet. */
export const evolve = (
  thread: Thread | undefined,
  event: ThreadEvent,
  identity: { readonly id: ThreadId; readonly practiceId: PracticeId }
): Thread | undefined => {
  if (event._tag === "ThreadOpened") return opened(event, identity)
  if (thread === undefined) return undefined
  const next = { ...thread, version: thread.version + 1 }
  switch (event._tag) {
    case "PatientWrote":
      return wrote(next, event)
    case "StaffAnswered":
      return {
        ...next,
        exchange: null,
        messages: thread.messages + 1,
        lastMessageAt: event.at,
        answeredAt: event.at
      }
    case "NoteAdded":
      return next
    case "ThreadClaimed":
      return { ...next, claim: { accountId: event.accountId, name: event.name, at: event.at } }
    case "ThreadReleased":
      return { ...next, claim: null }
    case "ThreadRead":
      return event.side === "staff" ? { ...next, seenByTeamAt: event.at } : { ...next, readByPatientAt: event.at }
    case "PromiseBroken":
      return thread.exchange === null ? next : { ...next, exchange: { ...thread.exchange, brokenAt: event.at } }
    case "ThreadCarried":
      return { ...next, currentPatientId: event.currentPatientId }
    case "ThreadClosed":
      return { ...next, status: "closed", claim: null, exchange: null }
  }
}

const opened = (
  event: Extract<ThreadEvent, { _tag: "ThreadOpened" }>,
  identity: { readonly id: ThreadId; readonly practiceId: PracticeId }
): Thread => ({
  ...identity,
  version: 1,
  patientId: event.patientId,
  currentPatientId: event.currentPatientId,
  teamId: event.teamId,
  subject: event.subject,
  language: event.language,
  status: "open",
  triage: null,
  claim: null,
  exchange: null,
  exchanges: 0,
  messages: 0,
  seenByTeamAt: null,
  readByPatientAt: null,
  lastMessageAt: event.at,
  answeredAt: null,
  openedAt: event.at
})

const wrote = (next: Thread, event: Extract<ThreadEvent, { _tag: "PatientWrote" }>): Thread => {
  const running = next.exchange
  const triage = running === null || next.triage === null ? event.triage : graver(next.triage, event.triage)
  const exchange = running === null ? begun(next.exchanges + 1, event) : goneOn(running, triage, event.promise)
  return {
    ...next,
    exchange,
    exchanges: exchange.number,
    messages: next.messages + 1,
    seenByTeamAt: null,
    lastMessageAt: event.at,
    triage
  }
}

const begun = (
  number: number,
  { at, messageId, promise }: Extract<ThreadEvent, { _tag: "PatientWrote" }>
): Exchange => ({
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
