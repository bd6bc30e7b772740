/**
 * Threads as patients and staff see them: lists, one thread, letters, answers, notes, claims.
 *
 * Every POST carries an `Idempotency-Key`: the same key with the same body gets the first answer again for 7 days, and
 * with another body it is refused. The patient's side never gets notes, pools, claims or reasons of triage.
 */
import { Attachment } from "@intervisit/core/domain/Attachment"
import { CannedAnswerId, CareTeamId, DraftId, MessageId, PatientId, ThreadId } from "@intervisit/core/domain/Ids"
import { Instant } from "@intervisit/core/domain/Instant"
import { Language } from "@intervisit/core/domain/Language"
import { Measurement } from "@intervisit/core/domain/Measurement"
import { MessageKind } from "@intervisit/core/domain/Message"
import { MessageForm } from "@intervisit/core/domain/MessageForm"
import { minutesMax, PhoneCall } from "@intervisit/core/domain/PhoneCall"
import { Category, Pool, Urgency } from "@intervisit/core/domain/TriageVocabulary"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { Conflict, Forbidden, Malformed, NotFound, Refused } from "./Problems.ts"

export const PersonView = Schema.Struct({ name: Schema.String, role: Schema.String })

/** Why triage decided so: the rule, and the words of the letter that it leaned on. */
export const TriageReason = Schema.Struct({
  rule: Schema.String,
  words: Schema.Array(Schema.String)
})

/** What only staff see of a thread. */
export const StaffPart = Schema.Struct({
  patient: Schema.Struct({
    id: PatientId,
    name: Schema.String,
    birthDate: Schema.NullOr(Schema.String),
    sex: Schema.NullOr(Schema.String),
    phone: Schema.NullOr(Schema.String)
  }),
  urgency: Schema.NullOr(Urgency),
  category: Schema.NullOr(Category),
  pool: Schema.NullOr(Pool),
  redFlags: Schema.Array(Schema.String),
  reasons: Schema.Array(TriageReason),
  claim: Schema.NullOr(
    Schema.Struct({
      name: Schema.String,
      isMine: Schema.Boolean,
      /** True where the reader answers for whoever holds it. */
      isCovered: Schema.Boolean,
      at: Instant,
      /** Who gave it to her, and why, where somebody did. */
      assignedBy: Schema.NullOr(Schema.String),
      reason: Schema.NullOr(Schema.String)
    })
  ),
  /** Since when the team can only wait for the patient. */
  waitsSince: Schema.NullOr(Instant)
})
export type StaffPart = typeof StaffPart.Type

/** Somebody who is away, and who answers meanwhile. */
export const AwayView = Schema.Struct({ name: Schema.String, until: Instant, coveredBy: Schema.String })
export type AwayView = typeof AwayView.Type

/** A row of a list. */
export const ThreadRow = Schema.Struct({
  id: ThreadId,
  version: Schema.Int,
  subject: Schema.String,
  teamId: CareTeamId,
  teamName: Schema.String,
  patientName: Schema.String,
  status: Schema.Literals(["open", "closed"]),
  /** "waiting": the team owes an answer. "answered": the patient has something new. "read": nothing is owed. */
  standing: Schema.Literals(["waiting", "answered", "read", "closed"]),
  /** The time told to the patient, where one was promised. */
  dueAt: Schema.NullOr(Instant),
  isLate: Schema.Boolean,
  seenByTeamAt: Schema.NullOr(Instant),
  lastMessageAt: Instant,
  /** The closed thread that it goes on from, and the one that goes on from it. */
  continues: Schema.NullOr(ThreadId),
  continuedIn: Schema.NullOr(ThreadId),
  staff: Schema.NullOr(StaffPart)
})
export type ThreadRow = typeof ThreadRow.Type

/** That somebody put something right; why, for staff only. */
export const AmendmentView = Schema.Struct({ at: Instant, by: Schema.String, reason: Schema.NullOr(Schema.String) })
export type AmendmentView = typeof AmendmentView.Type

export const MessageView = Schema.Struct({
  id: MessageId,
  kind: MessageKind,
  author: PersonView,
  isMine: Schema.Boolean,
  /** "patient" or "staff": on which side of the letter it stands. */
  side: Schema.Literals(["patient", "staff"]),
  /** Set where somebody wrote for the patient, with the relationship. */
  writtenFor: Schema.NullOr(Schema.String),
  sentAt: Instant,
  /** In which language it was written, for whoever reads it aloud. */
  language: Language,
  /** Null where the reader may not read it: it was taken back, or it says what was spoken on the phone. */
  body: Schema.NullOr(Schema.String),
  revision: Schema.Int,
  /** Minutes that it took; staff only. */
  minutes: Schema.NullOr(Schema.Int),
  call: Schema.NullOr(
    Schema.Struct({ direction: PhoneCall.fields.direction, outcome: PhoneCall.fields.outcome, withWhom: Schema.String })
  ),
  corrections: Schema.Array(AmendmentView),
  retraction: Schema.NullOr(AmendmentView),
  /** Moved here from another conversation; staff only. */
  moves: Schema.Array(AmendmentView),
  attachments: Schema.Array(Attachment),
  /** The short form that made the letter. */
  form: Schema.NullOr(MessageForm),
  /** Readings that were found in the letter and that nobody has kept yet. */
  found: Schema.Array(Measurement),
  /** The chart's receipt; staff only. */
  filing: Schema.NullOr(
    Schema.Struct({
      state: Schema.Literals(["not-filed", "pending", "accepted", "refused"]),
      receipt: Schema.NullOr(Schema.String),
      at: Schema.NullOr(Instant)
    })
  ),
  /** Whether the patient was told that something waits; staff only. */
  notice: Schema.NullOr(Schema.Literals(["none", "pending", "sent", "not-sent", "historical"]))
})
export type MessageView = typeof MessageView.Type

export const ThreadView = Schema.Struct({
  ...ThreadRow.fields,
  messages: Schema.Array(MessageView),
  /** What lay here and was moved away; where to, for staff only. */
  movedOut: Schema.Array(Schema.Struct({ ...AmendmentView.fields, toThreadId: Schema.NullOr(ThreadId) })),
  /** The people of the team who are away now. */
  away: Schema.Array(AwayView)
})
export type ThreadView = typeof ThreadView.Type

/** A care team that a patient may write to, and by when an ordinary letter written now would be answered. */
export const CareTeamView = Schema.Struct({
  id: CareTeamId,
  name: Schema.String,
  members: Schema.Array(PersonView),
  away: Schema.Array(AwayView),
  isOpenNow: Schema.Boolean,
  expectedBy: Schema.NullOr(Instant)
})
export type CareTeamView = typeof CareTeamView.Type

export const LetterForm = Schema.Struct({
  patientId: PatientId,
  to: Schema.Union([
    Schema.TaggedStruct("NewThread", {
      teamId: CareTeamId,
      subject: Schema.String,
      continues: Schema.optionalKey(Schema.NullOr(ThreadId))
    }),
    Schema.TaggedStruct("Thread", { threadId: ThreadId })
  ]),
  body: Schema.String,
  form: Schema.optionalKey(Schema.NullOr(MessageForm)),
  language: Language,
  noticeVersion: Schema.String,
  isEmergencyAcknowledged: Schema.Boolean,
  draftId: Schema.NullOr(DraftId)
})
export type LetterForm = typeof LetterForm.Type

export const Sent = Schema.Struct({
  threadId: ThreadId,
  messageId: MessageId,
  dueAt: Schema.NullOr(Instant),
  urgency: Urgency
})
export type Sent = typeof Sent.Type

export const AnswerForm = Schema.Struct({
  kind: Schema.Literals(["letter", "note"]),
  body: Schema.String,
  language: Language,
  seenVersion: Schema.NullOr(Schema.Int),
  draftId: Schema.NullOr(DraftId),
  minutes: Schema.optionalKey(Schema.NullOr(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: minutesMax })))),
  waitsForPatient: Schema.optionalKey(Schema.Boolean),
  cannedAnswer: Schema.optionalKey(Schema.NullOr(Schema.Struct({ id: CannedAnswerId, version: Schema.Int })))
})
export type AnswerForm = typeof AnswerForm.Type

export const Answered = Schema.Struct({ threadId: ThreadId, messageId: MessageId })

const idempotent = { "idempotency-key": Schema.NonEmptyString.check(Schema.isMaxLength(200)) }
const thread = { threadId: ThreadId }

export class ThreadsApi extends HttpApiGroup.make("threads")
  .add(
    HttpApiEndpoint.get("careTeams", "/care-teams", {
      query: { patient: PatientId },
      success: Schema.Array(CareTeamView),
      error: [Forbidden, NotFound]
    }),
    HttpApiEndpoint.get("list", "/threads", {
      query: {
        side: Schema.Literals(["patient", "staff"]),
        status: Schema.optional(Schema.Literals(["waiting", "open", "all"])),
        team: Schema.optional(CareTeamId),
        /** Only what triage gave to this pool; staff only. */
        pool: Schema.optional(Pool),
        /** Only what the reader has claimed or was given, and what she covers for; staff only. */
        mine: Schema.optional(Schema.Literals(["true"])),
        /** The `next` of the page before: a place in the order, which does not move with any thread. */
        after: Schema.optional(Schema.String)
      },
      success: Schema.Struct({ threads: Schema.Array(ThreadRow), next: Schema.NullOr(Schema.String) }),
      error: Malformed
    }),
    HttpApiEndpoint.get("read", "/threads/:threadId", {
      params: thread,
      /** A glance is a live update: it is audited, but it does not mark the thread as read. */
      query: { glance: Schema.optional(Schema.Literals(["true"])) },
      success: ThreadView,
      error: NotFound
    }),
    HttpApiEndpoint.post("send", "/messages", {
      headers: idempotent,
      payload: LetterForm,
      success: Sent.pipe(HttpApiSchema.status(201)),
      error: [Malformed, Forbidden, NotFound, Conflict, Refused]
    }),
    HttpApiEndpoint.post("answer", "/threads/:threadId/answers", {
      params: thread,
      headers: idempotent,
      payload: AnswerForm,
      success: Answered.pipe(HttpApiSchema.status(201)),
      error: [Malformed, NotFound, Conflict, Refused]
    }),
    HttpApiEndpoint.post("claim", "/threads/:threadId/claim", {
      params: thread,
      headers: idempotent,
      payload: Schema.Struct({ takeOver: Schema.Boolean }),
      success: ThreadRow,
      error: [NotFound, Conflict, Refused]
    }),
    HttpApiEndpoint.post("release", "/threads/:threadId/release", {
      params: thread,
      headers: idempotent,
      success: ThreadRow,
      error: [NotFound, Conflict, Refused]
    }),
    HttpApiEndpoint.post("close", "/threads/:threadId/close", {
      params: thread,
      headers: idempotent,
      success: ThreadRow,
      error: [NotFound, Conflict, Refused]
    }),
    HttpApiEndpoint.get("attachment", "/messages/:messageId/attachments/:sha256", {
      params: { messageId: MessageId, sha256: Schema.String },
      success: HttpApiSchema.StreamUint8Array(),
      error: NotFound
    })
  )
  .middleware(Authorization)
  .prefix("/api") {}
