/**
 * A conversation about one matter between a patient and one care team, and what may be done to it.
 *
 * Decisions return the events that happen or a refusal; `evolve` is the only way a thread changes. An exchange runs
 * from the first unanswered patient message to the next human reply: a repeated message raises the thread in the
 * inbox and keeps the earlier of both due times. Notes never stop a clock. Source: response-time policy, rules 2, 3, 9.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { cannotWait, Exchange, type ResponsePromise, TriageSummary, withLetter } from "./Exchange.ts"
import { AccountId, CareTeamId, MessageId, PatientId, PracticeId, ThreadId } from "./Ids.ts"
import { Instant } from "./Instant.ts"
import { Language } from "./Language.ts"
import type { ThreadEvent } from "./ThreadEvent.ts"
import { urgencyRank } from "./TriageVocabulary.ts"

export { Exchange } from "./Exchange.ts"

/** Who works on it now. Somebody else gave it to her where `assignedBy` is there. */
export const Claim = Schema.Struct({
  accountId: AccountId,
  name: Schema.String,
  at: Instant,
  assignedBy: Schema.optionalKey(Schema.String),
  reason: Schema.optionalKey(Schema.String)
})
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
  openedAt: Instant,
  /** The version after what was last said or taken back here: notes and looks leave it as it is. */
  conversationVersion: Schema.optionalKey(Schema.Int),
  /** How many documents about it have gone to the chart: the last one's revision. */
  documents: Schema.optionalKey(Schema.Int),
  /** When the team could only wait for the patient, half-open. Source: response-time policy, rule 4. */
  suspensions: Schema.optionalKey(Schema.Array(Schema.Struct({ from: Instant, until: Schema.NullOr(Instant) }))),
  /** The trace of what lay here and belongs elsewhere. */
  movedOut: Schema.optionalKey(
    Schema.Array(
      Schema.Struct({
        messageId: MessageId,
        toThreadId: ThreadId,
        at: Instant,
        by: Schema.String,
        reason: Schema.String
      })
    )
  ),
  /** The closed thread that this one goes on from, and the latest that goes on from this one. */
  continues: Schema.optionalKey(ThreadId),
  continuedIn: Schema.optionalKey(ThreadId)
})
export type Thread = typeof Thread.Type

export class ThreadIsClosed extends Schema.TaggedError<ThreadIsClosed>()("ThreadIsClosed", { threadId: ThreadId }) {
  override get message() {
    return `Thread ${this.threadId} is closed; open a new one to write again.`
  }
}

export class ThreadIsOpen extends Schema.TaggedError<ThreadIsOpen>()("ThreadIsOpen", { threadId: ThreadId }) {
  override get message() {
    return `Thread ${this.threadId} is still open; write in it instead of beginning another one.`
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

/** The first message of a new thread. */
export const open = (
  opening: {
    readonly patientId: PatientId
    readonly currentPatientId: PatientId
    readonly teamId: CareTeamId
    readonly continues?: ThreadId
  },
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

/** The matter goes on in another thread; only a closed one needs it. */
export const goOnIn = (thread: Thread, threadId: ThreadId, at: Instant): Decision<ThreadIsOpen> =>
  thread.status === "closed"
    ? Result.succeed([{ _tag: "ThreadContinued", threadId, at }])
    : Result.fail(new ThreadIsOpen({ threadId: thread.id }))

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

/**
 * A person of the team answers. It claims the thread for her unless somebody else holds it: then it is refused, except
 * where she covers for that one now.
 */
export const answer = (
  thread: Thread,
  by: { readonly accountId: AccountId; readonly name: string; readonly coversFor?: ReadonlyArray<AccountId> },
  messageId: MessageId,
  at: Instant
): Decision<ThreadIsClosed | ThreadIsClaimed> => {
  const held = thread.claim
  const isHers = held !== null && held.accountId === by.accountId
  if (held !== null && !isHers && by.coversFor?.includes(held.accountId) !== true) {
    return Result.fail(new ThreadIsClaimed({ threadId: thread.id, accountId: held.accountId, name: held.name }))
  }
  const claiming: ReadonlyArray<ThreadEvent> = isHers
    ? []
    : [{ _tag: "ThreadClaimed", accountId: by.accountId, name: by.name, at }]
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
        ...spoken(next),
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
      return closed(next, event.at)
    case "CallRecorded":
      return { ...spoken(next), ...(event.isAnswer ? { exchange: null } : {}) }
    case "WaitingOnPatient":
      return { ...next, suspensions: [...(thread.suspensions ?? []), { from: event.at, until: null }] }
    case "WaitingEnded":
      return waitingEnded(next, event.at)
    case "ThreadAssigned": {
      const { accountId, at, by, name, reason } = event
      return { ...next, claim: { accountId, name, at, assignedBy: by.name, reason } }
    }
    case "ThreadReassigned":
      return { ...next, teamId: event.teamId, claim: null, seenByTeamAt: null }
    case "MessageMovedOut":
      return movedOut(next, event)
    case "MessageMovedIn":
      return movedIn(next, event)
    case "AnswerCorrected":
      return { ...spoken(next), answeredAt: event.at }
    case "AnswerRetracted":
      return { ...spoken(next), answeredAt: event.at, ...(event.waiting ?? {}) }
    case "ThreadContinued":
      return { ...next, continuedIn: event.threadId }
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
  openedAt: event.at,
  ...(event.continues === undefined ? {} : { continues: event.continues })
})

const wrote = (next: Thread, event: Extract<ThreadEvent, { _tag: "PatientWrote" }>): Thread => {
  const { exchange, triage } = withLetter(next, event, next.exchanges + 1)
  return {
    ...spoken(waitingEnded(next, event.at)),
    exchange,
    exchanges: exchange?.number ?? next.exchanges,
    messages: next.messages + 1,
    seenByTeamAt: null,
    lastMessageAt: event.at,
    triage
  }
}

/** Something was said here, or taken back: whoever answers must have seen it, and the chart gets a document. */
const spoken = (next: Thread): Thread => ({
  ...next,
  conversationVersion: next.version,
  documents: (next.documents ?? next.messages) + 1
})

const closed = (next: Thread, at: Instant): Thread => ({
  ...waitingEnded(next, at),
  conversationVersion: next.version,
  status: "closed",
  claim: null,
  exchange: null
})

const waitingEnded = (thread: Thread, at: Instant): Thread =>
  thread.suspensions === undefined
    ? thread
    : { ...thread, suspensions: thread.suspensions.map((one) => (one.until === null ? { ...one, until: at } : one)) }

const movedOut = (next: Thread, event: Extract<ThreadEvent, { _tag: "MessageMovedOut" }>): Thread => {
  const { at, by, isLetter, messageId, reason, toThreadId, waiting } = event
  const marked = { ...next, movedOut: [...(next.movedOut ?? []), { messageId, toThreadId, at, by: by.name, reason }] }
  return isLetter ? { ...spoken(marked), ...waiting, messages: next.messages - 1 } : marked
}

const movedIn = (next: Thread, event: Extract<ThreadEvent, { _tag: "MessageMovedIn" }>): Thread => {
  const { isLetter, messageId, sentAt, waits } = event
  if (!isLetter) return next
  const here = {
    ...spoken(next),
    messages: next.messages + 1,
    lastMessageAt: next.lastMessageAt < sentAt ? sentAt : next.lastMessageAt
  }
  if (waits === null) return here
  const { exchange, triage } = withLetter(next, { messageId, at: sentAt, ...waits }, next.exchanges + 1)
  return { ...here, exchange, exchanges: exchange?.number ?? next.exchanges, seenByTeamAt: null, triage }
}

/** True while the team can only wait for the patient. */
export const isWaitingOnPatient = (thread: Thread): boolean =>
  thread.suspensions?.some(({ until }) => until === null) ?? false
