/**
 * What can happen to a thread. Every change of a thread is one of these, and `Thread.evolve` is the only reader.
 *
 * Message words are never in here: they live in a revisioned table and may be retracted without touching history.
 */
import * as Schema from "effect/Schema"
import { AccountId, CareTeamId, MessageId, PatientId } from "./Ids.ts"
import { Instant } from "./Instant.ts"
import { Language } from "./Language.ts"
import { Category, Pool, Urgency } from "./TriageVocabulary.ts"

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

export const ThreadOpened = Schema.TaggedStruct("ThreadOpened", {
  patientId: PatientId,
  currentPatientId: PatientId,
  teamId: CareTeamId,
  subject: Schema.NonEmptyString,
  language: Language,
  at: Instant
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
  ThreadClosed
])
export type ThreadEvent = typeof ThreadEvent.Type
