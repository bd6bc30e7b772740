/**
 * What can happen to a thread. Every change of a thread is one of these, and `Thread.evolve` is the only reader.
 *
 * Message words are never in here: they live in a revisioned table and may be retracted without touching history.
 */
import * as Schema from "effect/Schema"
import { ResponsePromise, TriageSummary, Waiting } from "./Exchange.ts"
import { AccountId, CareTeamId, MessageId, PatientId, ThreadId } from "./Ids.ts"
import { Instant } from "./Instant.ts"
import { Language } from "./Language.ts"

export { ResponsePromise, TriageSummary } from "./Exchange.ts"

export const ThreadOpened = Schema.TaggedStruct("ThreadOpened", {
  patientId: PatientId,
  currentPatientId: PatientId,
  teamId: CareTeamId,
  subject: Schema.NonEmptyString,
  language: Language,
  at: Instant,
  /** The closed thread that it goes on from. */
  continues: Schema.optionalKey(ThreadId)
})

export const PatientWrote = Schema.TaggedStruct("PatientWrote", {
  messageId: MessageId,
  at: Instant,
  triage: TriageSummary,
  promise: ResponsePromise
})

export const StaffAnswered = Schema.TaggedStruct("StaffAnswered", {
  messageId: MessageId,
  accountId: AccountId,
  at: Instant
})

export const NoteAdded = Schema.TaggedStruct("NoteAdded", { messageId: MessageId, at: Instant })

export const ThreadClaimed = Schema.TaggedStruct("ThreadClaimed", {
  accountId: AccountId,
  name: Schema.String,
  at: Instant
})

export const ThreadReleased = Schema.TaggedStruct("ThreadReleased", { at: Instant })

export const ThreadRead = Schema.TaggedStruct("ThreadRead", {
  side: Schema.Literals(["patient", "staff"]),
  accountId: AccountId,
  at: Instant
})

export const PromiseBroken = Schema.TaggedStruct("PromiseBroken", { exchange: Schema.Int, at: Instant })

/** A merge, or its undoing, made the thread another record's; who it was written about stays. */
export const ThreadCarried = Schema.TaggedStruct("ThreadCarried", { currentPatientId: PatientId })

export const ThreadClosed = Schema.TaggedStruct("ThreadClosed", { at: Instant })

/** A call about it. `isAnswer`: the person was reached after the exchange began, so it ends. Rule 3. */
export const CallRecorded = Schema.TaggedStruct("CallRecorded", {
  messageId: MessageId,
  accountId: AccountId,
  isAnswer: Schema.Boolean,
  at: Instant
})

/** The team has asked and can only wait: suspends the resolution clock, never the next response. Rule 4. */
export const WaitingOnPatient = Schema.TaggedStruct("WaitingOnPatient", { at: Instant })
export const WaitingEnded = Schema.TaggedStruct("WaitingEnded", { at: Instant })

const Colleague = Schema.Struct({ accountId: AccountId, name: Schema.String })

/** Somebody gave it to a colleague, who holds it as if she had claimed it. */
export const ThreadAssigned = Schema.TaggedStruct("ThreadAssigned", {
  ...Colleague.fields,
  by: Colleague,
  reason: Schema.String,
  at: Instant
})

/** Another care team answers from now on; what was promised stays. */
export const ThreadReassigned = Schema.TaggedStruct("ThreadReassigned", {
  teamId: CareTeamId,
  by: Colleague,
  reason: Schema.String,
  at: Instant
})

/** A message was in the wrong conversation and is now in another; `waiting` is what still waits here. */
export const MessageMovedOut = Schema.TaggedStruct("MessageMovedOut", {
  messageId: MessageId,
  isLetter: Schema.Boolean,
  toThreadId: ThreadId,
  waiting: Waiting,
  by: Colleague,
  reason: Schema.String,
  at: Instant
})

/** It came here. Where it still waits, it waits since it was sent, with the promise that its writer was told. */
export const MessageMovedIn = Schema.TaggedStruct("MessageMovedIn", {
  messageId: MessageId,
  isLetter: Schema.Boolean,
  fromThreadId: ThreadId,
  sentAt: Instant,
  waits: Schema.NullOr(Schema.Struct({ triage: TriageSummary, promise: ResponsePromise })),
  by: Colleague,
  reason: Schema.String,
  at: Instant
})

export const AnswerCorrected = Schema.TaggedStruct("AnswerCorrected", { messageId: MessageId, at: Instant })

/** An answer was taken back. `waiting` is what waits again, where it had been the only one; null changes nothing. */
export const AnswerRetracted = Schema.TaggedStruct("AnswerRetracted", {
  messageId: MessageId,
  waiting: Schema.NullOr(Waiting),
  at: Instant
})
/** The matter goes on in another thread. */
export const ThreadContinued = Schema.TaggedStruct("ThreadContinued", { threadId: ThreadId, at: Instant })

export const ThreadEvent = Schema.Union([
  ThreadOpened,
  PatientWrote,
  StaffAnswered,
  NoteAdded,
  ThreadClaimed,
  ThreadReleased,
  ThreadRead,
  PromiseBroken,
  ThreadCarried,
  ThreadClosed,
  CallRecorded,
  WaitingOnPatient,
  WaitingEnded,
  ThreadAssigned,
  ThreadReassigned,
  MessageMovedOut,
  MessageMovedIn,
  AnswerCorrected,
  AnswerRetracted,
  ThreadContinued
])
export type ThreadEvent = typeof ThreadEvent.Type
