/**
 * A person of the team answers the patient, or adds an internal note.
 *
 * An answer ends the running exchange, goes to the chart, and nudges the patient by e-mail without a word of health
 * information. A note does none of this and never leaves the practice. Source: response-time rules 2, 3.
 */
import * as Effect from "effect/Effect"
import type { Account } from "../domain/Account.ts"
import type * as Attachment from "../domain/Attachment.ts"
import * as Commit from "../domain/Commit.ts"
import type { OutboxChange } from "../domain/Delivery.ts"
import type { DraftId, MessageId, PatientId, ThreadId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import type { Language } from "../domain/Language.ts"
import type { Message, MessageKind } from "../domain/Message.ts"
import * as MessageText from "../domain/MessageText.ts"
import * as Thread from "../domain/Thread.ts"
import { IdGenerator } from "../ports/IdGenerator.ts"
import { StaleVersion } from "../ports/Ledger.ts"
import { chartCopy } from "./ChartCopy.ts"
import { dueTimeChanges } from "./DueTimeChanges.ts"
import { enclosed } from "./EnclosedAttachments.ts"
import { answerNotices } from "./Notices.ts"
import { openThreadAsStaff } from "./OpenThread.ts"
import { type Plan, perform, performOnce } from "./Plan.ts"
import { auditOf, now, originOf, type Request } from "./Request.ts"

export interface Answer {
  readonly threadId: ThreadId
  readonly kind: MessageKind
  readonly body: string
  readonly language: Language
  readonly attachments: ReadonlyArray<Attachment.AttachmentUpload>
  /** The version of the thread that the writer saw; a newer one refuses. Null where she does not mind. */
  readonly seenVersion: number | null
  /** The draft that this answer came from: its attachments go along, and it goes with the commit. */
  readonly draftId: DraftId | null
}

export interface Answered {
  readonly threadId: ThreadId
  readonly messageId: MessageId
}

/** Answers or notes, once for each idempotency key. */
export const answerThread = Effect.fn("answerThread")((request: Request, answer: Answer) =>
  answer.seenVersion === null
    ? perform(request, plan(request, answer))
    : performOnce(request, "Thread", plan(request, answer))
)

const plan = Effect.fnUntraced(function* (request: Request, answer: Answer) {
  const recordedAt = yield* now
  const at = request.occurredAt ?? recordedAt
  const audited = { activity: answer.kind === "note" ? "AddNote" : "AnswerThread", action: "C" } as const
  const thread = yield* openThreadAsStaff(request, answer.threadId, at, audited)
  if (answer.seenVersion !== null && answer.seenVersion !== thread.version) {
    return yield* new StaleVersion({ kind: "Thread", id: thread.id, expected: answer.seenVersion })
  }
  const body = yield* Effect.fromResult(MessageText.check("body", answer.body))
  const { attachments, contents, writes } = yield* enclosed(request, answer.attachments, answer.draftId)
  const messageId = (yield* (yield* IdGenerator).next) as MessageId
  const { id: accountId, name } = request.principal.account
  const events =
    answer.kind === "note"
      ? Thread.note(messageId, at)
      : yield* Effect.fromResult(Thread.answer(thread, { accountId, name }, messageId, at))
  const notices = answer.kind === "note" ? [] : yield* answerNotices(thread, messageId, recordedAt)
  const message = messageOf({ request, answer, thread, messageId, at, attachments, isNoticed: notices.length > 0 })
  const origin = originOf(request, recordedAt)
  const threadChange = { kind: "Thread", id: thread.id, before: thread, bodies: events } as const
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
      dueTimes: dueTimeChanges(thread, Commit.stateAfter(origin, threadChange)),
      outbox,
      audit: [row]
    }),
    answer: { threadId: thread.id, messageId }
  } satisfies Plan<Answered>
})

const messageOf = (sent: {
  readonly request: Request
  readonly answer: Answer
  readonly thread: Thread.Thread
  readonly messageId: MessageId
  readonly at: Instant
  readonly attachments: ReadonlyArray<Attachment.Attachment>
  readonly isNoticed: boolean
}): Message => {
  const { account } = sent.request.principal
  const isNote = sent.answer.kind === "note"
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
    notice: { state: sent.isNoticed ? "pending" : "none", at: null }
  }
}

const authorOf = (account: Account): Message["author"] => ({
  accountId: account.id,
  kind: "staff",
  name: account.name,
  role: account.title ?? "staff",
  ...(account.practitionerId === undefined ? {} : { practitionerId: account.practitionerId })
})
