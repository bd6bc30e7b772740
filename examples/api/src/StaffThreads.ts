/**
 * What staff do on a thread beside answering it: calls, waiting, giving it away, putting right, moving; who else is on
 * it; the patient beside it; and the counts of the inbox.
 *
 * Numbers and birth dates go by POST, so that none stands in an address.
 */
import { AccountId, CannedAnswerId, CareTeamId, MessageId, PatientId, ThreadId } from "@intervisit/core/domain/Ids"
import { Instant } from "@intervisit/core/domain/Instant"
import { Language } from "@intervisit/core/domain/Language"
import { PhoneCall } from "@intervisit/core/domain/PhoneCall"
import { Pool } from "@intervisit/core/domain/TriageVocabulary"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { Conflict, Malformed, NotFound, Refused } from "./Problems.ts"
import { Answered, ThreadRow } from "./Threads.ts"

export const InboxCounts = Schema.Struct({
  total: Schema.Int,
  mine: Schema.Int,
  /** By name; those without any thread too. */
  teams: Schema.Array(
    Schema.Struct({
      id: CareTeamId,
      name: Schema.String,
      count: Schema.Int,
      pools: Schema.Array(Schema.Struct({ pool: Pool, count: Schema.Int }))
    })
  )
})
export type InboxCounts = typeof InboxCounts.Type

export const CallForm = Schema.Struct({ call: PhoneCall, at: Instant, summary: Schema.String, language: Language })
export type CallForm = typeof CallForm.Type

export const AssignmentForm = Schema.Struct({
  to: Schema.Union([
    Schema.TaggedStruct("Colleague", { accountId: AccountId }),
    Schema.TaggedStruct("Team", { teamId: CareTeamId })
  ]),
  reason: Schema.String
})
export type AssignmentForm = typeof AssignmentForm.Type

export const AmendmentForm = Schema.Union([
  Schema.TaggedStruct("Correct", { body: Schema.String, seenRevision: Schema.Int, reason: Schema.String }),
  Schema.TaggedStruct("Retract", { reason: Schema.String })
])
export type AmendmentForm = typeof AmendmentForm.Type

export const MoveForm = Schema.Struct({
  to: Schema.Union([
    Schema.TaggedStruct("Thread", { threadId: ThreadId }),
    Schema.TaggedStruct("NewThread", { patientId: PatientId, subject: Schema.String })
  ]),
  reason: Schema.String
})
export type MoveForm = typeof MoveForm.Type

/** A conversation by its name only. */
export const ThreadName = Schema.Struct({
  id: ThreadId,
  subject: Schema.String,
  status: Schema.Literals(["open", "closed"]),
  isWaiting: Schema.Boolean,
  lastMessageAt: Instant
})
export type ThreadName = typeof ThreadName.Type

/** The patient who was meant, and her open conversations. */
export const RightPatient = Schema.Struct({
  patientId: PatientId,
  name: Schema.String,
  threads: Schema.Array(ThreadName)
})
export type RightPatient = typeof RightPatient.Type

const FilledAnswer = Schema.Struct({
  title: Schema.String,
  text: Schema.String,
  /** Variables that have no value on this thread and stand in the text as they are. */
  missing: Schema.Array(Schema.String)
})

export const OfferedAnswers = Schema.Struct({
  /** The red flags that keep them back. */
  redFlags: Schema.Array(Schema.String),
  answers: Schema.Array(
    Schema.Struct({
      id: CannedAnswerId,
      version: Schema.Int,
      isTeams: Schema.Boolean,
      en: FilledAnswer,
      es: FilledAnswer
    })
  )
})
export type OfferedAnswers = typeof OfferedAnswers.Type

export const ColleagueView = Schema.Struct({
  accountId: AccountId,
  name: Schema.String,
  title: Schema.NullOr(Schema.String),
  isMe: Schema.Boolean,
  awayUntil: Schema.NullOr(Instant),
  coveredBy: Schema.NullOr(Schema.String)
})
export type ColleagueView = typeof ColleagueView.Type

/** To whom a thread can be given: the colleagues of its team, and the other teams. */
export const Assignees = Schema.Struct({
  colleagues: Schema.Array(ColleagueView),
  teams: Schema.Array(Schema.Struct({ id: CareTeamId, name: Schema.String }))
})
export type Assignees = typeof Assignees.Type

export const PatientCardView = Schema.Struct({
  visits: Schema.Array(
    Schema.Struct({ startAt: Instant, kind: Schema.String, status: Schema.String, with: Schema.NullOr(Schema.String) })
  ),
  threads: Schema.Array(ThreadName),
  representatives: Schema.Array(
    Schema.Struct({ name: Schema.String, relationship: Schema.String, mayWrite: Schema.Boolean })
  )
})
export type PatientCardView = typeof PatientCardView.Type

/** A colleague who has the same thread open, and whether she is writing in it. */
export const PresenceView = Schema.Struct({
  name: Schema.String,
  activity: Schema.Literals(["reading", "writing"])
})
export type PresenceView = typeof PresenceView.Type

const idempotent = { "idempotency-key": Schema.NonEmptyString.check(Schema.isMaxLength(200)) }
const thread = { threadId: ThreadId }
const message = { threadId: ThreadId, messageId: MessageId }

export class StaffThreadsApi extends HttpApiGroup.make("staffThreads")
  .add(
    HttpApiEndpoint.get("counts", "/inbox/counts", {
      query: { status: Schema.optional(Schema.Literals(["waiting", "open", "all"])) },
      success: InboxCounts
    }),
    HttpApiEndpoint.post("call", "/threads/:threadId/calls", {
      params: thread,
      headers: idempotent,
      payload: CallForm,
      success: Answered.pipe(HttpApiSchema.status(201)),
      error: [Malformed, NotFound, Conflict, Refused]
    }),
    HttpApiEndpoint.post("waiting", "/threads/:threadId/waiting", {
      params: thread,
      headers: idempotent,
      payload: Schema.Struct({ isWaiting: Schema.Boolean }),
      success: ThreadRow,
      error: [NotFound, Conflict, Refused]
    }),
    HttpApiEndpoint.get("assignees", "/threads/:threadId/assignees", {
      params: thread,
      success: Assignees,
      error: NotFound
    }),
    HttpApiEndpoint.post("assign", "/threads/:threadId/assignment", {
      params: thread,
      headers: idempotent,
      payload: AssignmentForm,
      success: ThreadRow,
      error: [NotFound, Conflict, Refused]
    }),
    HttpApiEndpoint.post("amend", "/threads/:threadId/messages/:messageId/amendments", {
      params: message,
      headers: idempotent,
      payload: AmendmentForm,
      success: Answered.pipe(HttpApiSchema.status(201)),
      error: [NotFound, Conflict, Refused]
    }),
    HttpApiEndpoint.get("revisions", "/threads/:threadId/messages/:messageId/revisions", {
      params: message,
      success: Schema.Array(Schema.Struct({ revision: Schema.Int, body: Schema.String })),
      error: NotFound
    }),
    HttpApiEndpoint.post("findRightPatient", "/threads/:threadId/right-patient", {
      params: thread,
      payload: Schema.Struct({ number: Schema.String, birthDate: Schema.String }),
      success: RightPatient,
      error: [NotFound, Refused]
    }),
    HttpApiEndpoint.post("move", "/threads/:threadId/messages/:messageId/move", {
      params: message,
      headers: idempotent,
      payload: MoveForm,
      success: Answered.pipe(HttpApiSchema.status(201)),
      error: [NotFound, Conflict, Refused]
    }),
    HttpApiEndpoint.get("cannedAnswers", "/threads/:threadId/canned-answers", {
      params: thread,
      success: OfferedAnswers,
      error: NotFound
    }),
    HttpApiEndpoint.get("patient", "/threads/:threadId/patient", {
      params: thread,
      success: PatientCardView,
      error: NotFound
    }),
    /** Sent when a thread is opened, while it is open, and when it is left; answers who else is there. */
    HttpApiEndpoint.post("presence", "/threads/:threadId/presence", {
      params: thread,
      payload: Schema.Struct({ activity: Schema.Literals(["reading", "writing", "gone"]) }),
      success: Schema.Array(PresenceView),
      error: NotFound
    })
  )
  .middleware(Authorization)
  .prefix("/api") {}
