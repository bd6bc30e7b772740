/**
 * One letter or internal note, as it was sent: everything that the measure and an auditor need to know of it later.
 *
 * The words live apart, in revisions (`MessageBody`), so that a retraction or a retention rule can take them while
 * the record stands. A message is written once; only its filing and its notice move on.
 */
import * as Schema from "effect/Schema"
import { Attachment } from "./Attachment.ts"
import { Author } from "./Author.ts"
import {
  AccountId,
  CareTeamId,
  MessageId,
  PatientId,
  PracticeId,
  PractitionerId,
  RepresentativeId,
  ThreadId
} from "./Ids.ts"
import { Instant } from "./Instant.ts"
import { Language } from "./Language.ts"
import { MessageForm } from "./MessageForm.ts"
import { PhoneCall } from "./PhoneCall.ts"
import { TriageDecision } from "./TriageDecision.ts"

export { Author } from "./Author.ts"

/**
 * Letters are seen by both sides; notes by staff only, and never leave the practice. Of a call both sides see that it
 * was made, and staff and the chart what was said.
 */
export const MessageKind = Schema.Literals(["letter", "note", "call"])
export type MessageKind = typeof MessageKind.Type

/** The grant under which a representative wrote, as it stood then. */
export const Authorization = Schema.Struct({
  representativeId: RepresentativeId,
  relationship: Schema.NonEmptyString,
  from: Instant,
  until: Schema.NullOr(Instant)
})
export type Authorization = typeof Authorization.Type

/** To whom it went, with the team's members as they stood: people who sign in, and professionals who do not. */
export const Recipients = Schema.Struct({
  teamId: Schema.NullOr(CareTeamId),
  members: Schema.Array(
    Schema.Struct({ accountId: Schema.NullOr(AccountId), practitionerId: Schema.NullOr(PractitionerId) })
  ),
  patientId: Schema.NullOr(PatientId)
})
export type Recipients = typeof Recipients.Type

/** Where the chart copy stands. "accepted" is the endpoint's word, never "read". */
export const Filing = Schema.Struct({
  state: Schema.Literals(["not-filed", "pending", "accepted", "refused"]),
  /** The endpoint's receipt: for HL7 v2 the MSH-10 that it acknowledged. */
  receipt: Schema.NullOr(Schema.String),
  at: Schema.NullOr(Instant)
})
export type Filing = typeof Filing.Type

/**
 * Where the notice about this message stands: an e-mail without health information. "historical" says that none was
 * sent because the message was history when its notice would have gone.
 */
export const Notice = Schema.Struct({
  state: Schema.Literals(["none", "pending", "sent", "not-sent", "historical"]),
  at: Schema.NullOr(Instant)
})
export type Notice = typeof Notice.Type

/** The number under which the chart has it: thread, exchange and revision. */
export const DocumentNumber = Schema.Struct({ threadId: ThreadId, exchange: Schema.Int, revision: Schema.Int })
export type DocumentNumber = typeof DocumentNumber.Type

/** Somebody put it right: when, who, and why. */
export const Amendment = Schema.Struct({
  at: Instant,
  by: Schema.Struct({ accountId: AccountId, name: Schema.String }),
  reason: Schema.String
})
export type Amendment = typeof Amendment.Type

/** Where it had been filed wrongly, and who moved it from there. */
export const Move = Schema.Struct({ ...Amendment.fields, fromThreadId: ThreadId, fromPatientId: PatientId })
export type Move = typeof Move.Type

export const Message = Schema.Struct({
  id: MessageId,
  practiceId: PracticeId,
  version: Schema.Int,
  threadId: ThreadId,
  /** The record it is about, as written. */
  patientId: PatientId,
  kind: MessageKind,
  author: Author,
  /** Set where somebody else wrote for the patient or for a professional. */
  onBehalfOf: Schema.NullOr(Schema.Union([PatientId, PractitionerId])),
  authorization: Schema.NullOr(Authorization),
  recipients: Recipients,
  sentAt: Instant,
  receivedAt: Instant,
  channel: Schema.Literals(["portal", "direct", "phone"]),
  isAutomated: Schema.Boolean,
  parentId: Schema.NullOr(MessageId),
  idempotencyKey: Schema.NullOr(Schema.String),
  language: Language,
  revision: Schema.Int,
  /** The exchange of the thread that it belongs to, counted from 1. */
  exchange: Schema.Int,
  attachments: Schema.Array(Attachment),
  /** The fields of the short form that made the letter. */
  form: Schema.optionalKey(MessageForm),
  triage: Schema.NullOr(TriageDecision),
  /** The urgent-use notice that the sender was shown, by its version. */
  noticeVersion: Schema.NullOr(Schema.String),
  filing: Filing,
  notice: Notice,
  /** Minutes that the answer took, as its writer says. */
  minutes: Schema.optionalKey(Schema.Int),
  call: Schema.optionalKey(PhoneCall),
  /** Which canned answer it came from, in which version. */
  cannedAnswer: Schema.optionalKey(Schema.Struct({ id: Schema.NonEmptyString, version: Schema.Int })),
  document: Schema.optionalKey(DocumentNumber),
  moves: Schema.optionalKey(Schema.Array(Move)),
  /** Each correction made the next revision of its words. */
  corrections: Schema.optionalKey(Schema.Array(Amendment)),
  retraction: Schema.optionalKey(Amendment)
})
export type Message = typeof Message.Type

/** The words of one revision. */
export const MessageBody = Schema.Struct({
  practiceId: PracticeId,
  messageId: MessageId,
  revision: Schema.Int,
  body: Schema.String
})
export type MessageBody = typeof MessageBody.Type

/** True where its words were taken back: no list and no search shows them any more. */
export const isRetracted = (message: Message): boolean => message.retraction !== undefined

/** What the patient may see: letters, and that there was a call; never notes. */
export const isVisibleToPatient = (message: Message): boolean => message.kind !== "note"

/** True where the patient may read its words: a letter that was not taken back. */
export const isReadableByPatient = (message: Message): boolean => message.kind === "letter" && !isRetracted(message)
