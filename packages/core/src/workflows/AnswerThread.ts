/**
 * A person of the team answers the patient, or adds an internal note.
 *
 * An answer ends the running exchange, goes to the chart, and nudges the patient by e-mail without a word of health
 * information. A note does none of this and never leaves the practice. Source: response-time rules 2, 3.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Account } from "../domain/Account.ts"
import type * as Attachment from "../domain/Attachment.ts"
import { CannedAnswerBlocked, hasOpenVariable } from "../domain/CannedAnswer.ts"
import * as Commit from "../domain/Commit.ts"
import type { OutboxChange } from "../domain/Delivery.ts"
import type { CannedAnswerId, DraftId, MessageId, PatientId, ThreadId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import type { Language } from "../domain/Language.ts"
import type { Message, MessageKind } from "../domain/Message.ts"
import * as MessageText from "../domain/MessageText.ts"
import * as Thread from "../domain/Thread.ts"
import { IdGenerator } from "../ports/IdGenerator.ts"
import { StaleVersion } from "../ports/Ledger.ts"
import { chartCopy, documentOf } from "./ChartCopy.ts"
import { dueTimeChanges } from "./DueTimeChanges.ts"
import { enclosed } from "./EnclosedAttachments.ts"
import { answerNotices } from "./Notices.ts"
import { openThreadAsStaff } from "./OpenThread.ts"
import { type Plan, performOnce } from "./Plan.ts"
import { auditOf, now, originOf, type Request } from "./Request.ts"
import { waitOnPatient } from "./WaitOnPatient.ts"

export interface Answer {
  readonly threadId: ThreadId
  readonly kind: Exclude<MessageKind, "call">
  readonly body: string
  readonly language: Language
  readonly attachments: ReadonlyArray<Attachment.AttachmentUpload>
  /**
   * The version of the thread that the writer saw. Whatever was said or taken back since refuses; a note or somebody's
   * reading does not. Null where she does not mind.
   */
  readonly seenVersion: number | null
  /** The draft that this answer came from: its attachments go along, and it goes with the commit. */
  readonly draftId: DraftId | null
  /** Minutes that it took, as its writer says. */
  readonly minutes?: number | null
  /** True where the team can only wait for the patient from now on. */
  readonly waitsForPatient?: boolean
  /** The canned answer that it began as. */
  readonly cannedAnswer?: { readonly id: CannedAnswerId; readonly version: number } | null
}

/** A variable that nobody filled in still stands in the words. */
export class VariableLeftOpen extends Schema.TaggedError<VariableLeftOpen>()("VariableLeftOpen", {}) {
  override get message() {
    return "Fill in what stands between {{ and }}, or take it out; the patient would read it as it is."
  }
}

export interface Answered {
  readonly threadId: ThreadId
  readonly messageId: MessageId
}

/** What `StaleVersion` names where the conversation has moved on since the writer saw it. */
const conversation = "Conversation"

/** Answers or notes, once for each idempotency key. */
export const answerThread = Effect.fn("answerThread")((request: Request, answer: Answer) =>
  performOnce(request, conversation, plan(request, answer))
)

const plan = Effect.fnUntraced(function* (request: Request, answer: Answer) {
  const recordedAt = yield* now
  const at = request.occurredAt ?? recordedAt
  const audited = { activity: answer.kind === "note" ? "AddNote" : "AnswerThread", action: "C" } as const
  const thread = yield* openThreadAsStaff(request, answer.threadId, at, audited)
  yield* heed(answer, thread)
  const body = yield* Effect.fromResult(MessageText.check("body", answer.body))
  const { attachments, contents, writes } = yield* enclosed(request, answer.attachments, answer.draftId)
  const messageId = (yield* (yield* IdGenerator).next) as MessageId
  const { id: accountId, name } = request.principal.account
  const coversFor = request.principal.coversFor ?? []
  const events =
    answer.kind === "note"
      ? Thread.note(messageId, at)
      : [
          ...(yield* Effect.fromResult(Thread.answer(thread, { accountId, name, coversFor }, messageId, at))),
          ...(answer.waitsForPatient === true ? waitOnPatient(thread, at) : [])
        ]
  const notices = answer.kind === "note" ? [] : yield* answerNotices(thread, messageId, recordedAt)
  const origin = originOf(request, recordedAt)
  const threadChange = { kind: "Thread", id: thread.id, before: thread, bodies: events } as const
  const after = Commit.stateAfter(origin, threadChange)
  const isNoticed = notices.length > 0
  const message = messageOf({ request, answer, thread, after, messageId, at, attachments, isNoticed })
  const commit = Commit.fromChanges(origin, [
    threadChange,
    { kind: "Message", id: messageId, before: undefined, bodies: [{ _tag: "MessageSent", message }] }
  ])
  const outbox: ReadonlyArray<OutboxChange> = answer.kind === "note" ? [] : [chartCopy(message, recordedAt), ...notices]
  const row = yield* auditOf(request, recordedAt, {
    ...audited,
    entities: [`Thread/${thread.id}`, `Message/${messageId}`],
    patients: [thread.currentPatientId]
  })
  return {
    commit: Commit.withParts(commit, {
      bodies: [{ practiceId: thread.practiceId, messageId, revision: 1, body }],
      writes: [...commit.writes, ...writes],
      attachments: contents,
      dueTimes: dueTimeChanges(thread, after),
      outbox,
      audit: [row]
    }),
    answer: { threadId: thread.id, messageId }
  } satisfies Plan<Answered>
})

/** What stands in the way of an answer beside the state of the thread. */
const heed = Effect.fnUntraced(function* (answer: Answer, thread: Thread.Thread) {
  const { kind, seenVersion } = answer
  if (seenVersion !== null && seenVersion < (thread.conversationVersion ?? thread.version)) {
    return yield* new StaleVersion({ kind: conversation, id: thread.id, expected: seenVersion })
  }
  if (kind === "note") return
  const redFlags = thread.triage?.redFlags ?? []
  if (answer.cannedAnswer != null && redFlags.length > 0) return yield* new CannedAnswerBlocked({ redFlags })
  if (hasOpenVariable(answer.body)) return yield* new VariableLeftOpen()
})

const messageOf = (sent: {
  readonly request: Request
  readonly answer: Answer
  readonly thread: Thread.Thread
  readonly after: Thread.Thread
  readonly messageId: MessageId
  readonly at: Instant
  readonly attachments: ReadonlyArray<Attachment.Attachment>
  readonly isNoticed: boolean
}): Message => {
  const { account } = sent.request.principal
  const { cannedAnswer = null, kind, minutes = null } = sent.answer
  const isNote = kind === "note"
  return {
    id: sent.messageId,
    practiceId: sent.thread.practiceId,
    version: 0,
    threadId: sent.thread.id,
    patientId: sent.thread.patientId,
    kind: sent.answer.kind,
    author: authorOf(account),
    onBehalfOf: null,
    authorization: null,
    recipients: isNote
      ? { teamId: sent.thread.teamId, members: [], patientId: null }
      : { teamId: null, members: [], patientId: sent.thread.currentPatientId satisfies PatientId },
    sentAt: sent.at,
    receivedAt: sent.at,
    channel: "portal",
    isAutomated: false,
    parentId: sent.thread.exchange?.messageId ?? null,
    idempotencyKey: sent.request.idempotency?.request.key ?? null,
    language: sent.answer.language,
    revision: 1,
    exchange: sent.thread.exchanges,
    attachments: sent.attachments,
    triage: null,
    noticeVersion: null,
    filing: { state: isNote ? "not-filed" : "pending", receipt: null, at: null },
    notice: { state: sent.isNoticed ? "pending" : "none", at: null },
    ...(minutes === null ? {} : { minutes }),
    ...(isNote || cannedAnswer === null ? {} : { cannedAnswer }),
    ...(isNote ? {} : { document: documentOf(sent.after, sent.thread.exchanges) })
  }
}

/** Staff as the author of a message. */
export const authorOf = (account: Account): Message["author"] => ({
  accountId: account.id,
  kind: "staff",
  name: account.name,
  role: account.title ?? "staff",
  ...(account.practitionerId === undefined ? {} : { practitionerId: account.practitionerId })
})
