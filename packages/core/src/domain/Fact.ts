/**
 * What happened, once and for ever: the envelope that every fact carries and the bodies it can hold.
 *
 * State and facts are two views of one truth: `fold(facts) = state` (see Fold). A fact's id is its subject and the
 * version it made, so the same step can never be written twice. Facts keep the ids they were written with; merges
 * are aliases. `occurredAt` may be simulated, `recordedAt` is real.
 */
import * as Schema from "effect/Schema"
import { Account, Preferences } from "./Account.ts"
import { Actor } from "./Actor.ts"
import { CannedAnswer } from "./CannedAnswer.ts"
import { CareTeam } from "./CareTeam.ts"
import { Cover } from "./Cover.ts"
import { Encounter } from "./Encounter.ts"
import { Identifier } from "./Identifier.ts"
import { FactId, PatientId, PracticeId, ThreadId } from "./Ids.ts"
import { Instant } from "./Instant.ts"
import { InvitationEvent } from "./Invitation.ts"
import { Amendment, Author, Authorization, DocumentNumber, Filing, Message, Move, Notice } from "./Message.ts"
import { Demographics, ToldAt } from "./Patient.ts"
import { Practice } from "./Practice.ts"
import { Practitioner } from "./Practitioner.ts"
import { ReadingEvent } from "./Reading.ts"
import { ReadingPlanSet } from "./ReadingPlan.ts"
import { Representative } from "./Representative.ts"
import { RepresentativeRequestEvent } from "./RepresentativeRequest.ts"
import { ThreadEvent } from "./ThreadEvent.ts"
import { TriageRoutingEvent } from "./TriageRouting.ts"

/** The bodies' schema version; a reader of older facts puts them through an upcaster first. */
export const schemaVersion = 1

export const PatientRecorded = Schema.TaggedStruct("PatientRecorded", {
  identifiers: Schema.Array(Identifier),
  demographics: Demographics,
  toldAt: Schema.optionalKey(ToldAt),
  isEmailSafe: Schema.Boolean
})

/** HL7 v2 A40: this record is now an alias of another. */
export const PatientMerged = Schema.TaggedStruct("PatientMerged", { into: PatientId })
export const PatientUnmerged = Schema.TaggedStruct("PatientUnmerged", {})
/** By the patient's own word: whether e-mail about her is safe, and whether those who act for her may get any. */
export const PatientContactChosen = Schema.TaggedStruct("PatientContactChosen", {
  isEmailSafe: Schema.Boolean,
  mayNotifyRepresentatives: Schema.Boolean
})
export const PatientEvent = Schema.Union([PatientRecorded, PatientMerged, PatientUnmerged, PatientContactChosen])
export type PatientEvent = typeof PatientEvent.Type

export const RepresentativeAuthorized = Schema.TaggedStruct("RepresentativeAuthorized", { grant: Representative })
export const RepresentativeRevoked = Schema.TaggedStruct("RepresentativeRevoked", { at: Instant })
/** A merge put the grant on hold until staff confirm. */
export const RepresentativeHeld = Schema.TaggedStruct("RepresentativeHeld", {})
export const RepresentativeConfirmed = Schema.TaggedStruct("RepresentativeConfirmed", {
  confirmedFor: Schema.Array(PatientId)
})
export const RepresentativeEvent = Schema.Union([
  RepresentativeAuthorized,
  RepresentativeRevoked,
  RepresentativeHeld,
  RepresentativeConfirmed
])
export type RepresentativeEvent = typeof RepresentativeEvent.Type

export const EncounterRecorded = Schema.TaggedStruct("EncounterRecorded", { encounter: Encounter })
/** HL7 v2 A11: the visit never happened. */
export const EncounterCancelled = Schema.TaggedStruct("EncounterCancelled", { eventAt: Instant })
export const EncounterEvent = Schema.Union([EncounterRecorded, EncounterCancelled])
export type EncounterEvent = typeof EncounterEvent.Type

export const MessageSent = Schema.TaggedStruct("MessageSent", { message: Message })
export const MessageFiled = Schema.TaggedStruct("MessageFiled", { filing: Filing })
export const NoticeSettled = Schema.TaggedStruct("NoticeSettled", { notice: Notice })
/** It lies in another thread now, perhaps of another patient; who wrote it is what she is for that one. */
export const MessageMoved = Schema.TaggedStruct("MessageMoved", {
  threadId: ThreadId,
  patientId: PatientId,
  exchange: Schema.Int,
  author: Author,
  onBehalfOf: Message.fields.onBehalfOf,
  authorization: Schema.NullOr(Authorization),
  document: Schema.NullOr(DocumentNumber),
  move: Move
})
/** Its words were put right: `revision` is the new one. */
export const MessageCorrected = Schema.TaggedStruct("MessageCorrected", {
  revision: Schema.Int,
  amendment: Amendment,
  document: DocumentNumber
})
/** Its words are shown to nobody any more; they are kept for the audit. */
export const MessageRetracted = Schema.TaggedStruct("MessageRetracted", {
  amendment: Amendment,
  document: DocumentNumber
})
export const MessageEvent = Schema.Union([
  MessageSent,
  MessageFiled,
  NoticeSettled,
  MessageMoved,
  MessageCorrected,
  MessageRetracted
])
export type MessageEvent = typeof MessageEvent.Type

export const CoverArranged = Schema.TaggedStruct("CoverArranged", { cover: Cover })
/** She is back, or it was a mistake: from this moment nobody covers any more. */
export const CoverEnded = Schema.TaggedStruct("CoverEnded", { at: Instant })
export const CoverEvent = Schema.Union([CoverArranged, CoverEnded])
export type CoverEvent = typeof CoverEvent.Type

export const CannedAnswerEdited = Schema.TaggedStruct("CannedAnswerEdited", { cannedAnswer: CannedAnswer })
export const CannedAnswerRetired = Schema.TaggedStruct("CannedAnswerRetired", {
  at: Instant,
  by: Schema.String
})
export const CannedAnswerEvent = Schema.Union([CannedAnswerEdited, CannedAnswerRetired])
export type CannedAnswerEvent = typeof CannedAnswerEvent.Type

export const PracticeConfigured = Schema.TaggedStruct("PracticeConfigured", { practice: Practice })
export const CareTeamConfigured = Schema.TaggedStruct("CareTeamConfigured", { team: CareTeam })
export const PractitionerConfigured = Schema.TaggedStruct("PractitionerConfigured", { practitioner: Practitioner })
export const AccountConfigured = Schema.TaggedStruct("AccountConfigured", { account: Account })
/** The person settled it herself. */
export const AccountPreferred = Schema.TaggedStruct("AccountPreferred", { preferences: Preferences })
export const AccountEvent = Schema.Union([AccountConfigured, AccountPreferred])
export type AccountEvent = typeof AccountEvent.Type

/** Which versions of the rules decided; absent where none did. */
export const DecidedBy = Schema.Struct({
  policy: Schema.optionalKey(Schema.String),
  calendar: Schema.optionalKey(Schema.Int),
  rulePack: Schema.optionalKey(Schema.String),
  notice: Schema.optionalKey(Schema.String)
})
export type DecidedBy = typeof DecidedBy.Type

const envelope = {
  id: FactId,
  practiceId: PracticeId,
  schemaVersion: Schema.Int,
  /** The subject's version after this fact. */
  version: Schema.Int,
  subjectId: Schema.NonEmptyString,
  occurredAt: Instant,
  recordedAt: Instant,
  actor: Actor,
  onBehalfOf: Schema.NullOr(PatientId),
  /** What brought it about: a feed's control id, an idempotency key, a due time's key. */
  cause: Schema.NullOr(Schema.String),
  decidedBy: DecidedBy
}

const about = <const Kind extends string, Body extends Schema.Top>(kind: Kind, body: Body) =>
  Schema.Struct({ ...envelope, subject: Schema.Literal(kind), body })

export const Fact = Schema.Union([
  about("Practice", PracticeConfigured),
  about("CareTeam", CareTeamConfigured),
  about("Practitioner", PractitionerConfigured),
  about("Account", AccountEvent),
  about("Patient", PatientEvent),
  about("Representative", RepresentativeEvent),
  about("RepresentativeRequest", RepresentativeRequestEvent),
  about("Invitation", InvitationEvent),
  about("Encounter", EncounterEvent),
  about("Thread", ThreadEvent),
  about("Message", MessageEvent),
  about("Reading", ReadingEvent),
  about("ReadingPlan", ReadingPlanSet),
  about("Cover", CoverEvent),
  about("CannedAnswer", CannedAnswerEvent),
  about("TriageRouting", TriageRoutingEvent)
])
export type Fact = typeof Fact.Type

/** The kinds of state that facts make. */
export type FactSubject = Fact["subject"]

/** The bodies that facts about this kind can hold. */
export type FactBody<Kind extends FactSubject> = Extract<Fact, { readonly subject: Kind }>["body"]

/** A fact with the place it has in the ledger. */
export interface RecordedFact {
  readonly sequence: number
  readonly fact: Fact
}
