/**
 * A telephone call, written down on the thread that it was about.
 *
 * One in which the person was reached ends the running exchange as an answer does; the summary goes to the chart, and
 * the patient sees that there was a call. Nobody is told by e-mail: she was on the phone. Source: response-time rule 3.
 */
import * as Effect from "effect/Effect"
import * as Commit from "../domain/Commit.ts"
import type { MessageId, ThreadId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import type { Language } from "../domain/Language.ts"
import type { Message } from "../domain/Message.ts"
import * as MessageText from "../domain/MessageText.ts"
import * as PhoneCall from "../domain/PhoneCall.ts"
import type { Thread } from "../domain/Thread.ts"
import { IdGenerator } from "../ports/IdGenerator.ts"
import { type Answered, authorOf } from "./AnswerThread.ts"
import { chartCopy, documentOf } from "./ChartCopy.ts"
import { dueTimeChanges } from "./DueTimeChanges.ts"
import { openThreadAsStaff } from "./OpenThread.ts"
import { type Plan, perform } from "./Plan.ts"
import { auditOf, now, originOf, type Request } from "./Request.ts"

export interface Call {
  readonly threadId: ThreadId
  readonly call: PhoneCall.PhoneCall
  /** When it was made. */
  readonly at: Instant
  /** What was said, for the team and the chart. */
  readonly summary: string
  readonly language: Language
}

/** Writes it down, once for each idempotency key. */
export const recordCall = Effect.fn("recordCall")((request: Request, call: Call) =>
  perform(request, plan(request, call))
)

const plan = Effect.fnUntraced(function* (request: Request, made: Call) {
  const recordedAt = yield* now
  const audited = { activity: "RecordCall", action: "C" } as const
  const thread = yield* openThreadAsStaff(request, made.threadId, recordedAt, audited)
  const body = yield* Effect.fromResult(MessageText.check("body", made.summary))
  const messageId = (yield* (yield* IdGenerator).next) as MessageId
  const accountId = request.principal.account.id
  const bodies = yield* Effect.fromResult(
    PhoneCall.record(thread, made.call, { messageId, accountId, at: made.at, now: recordedAt })
  )
  // The call happened when it was made: a promise is judged by that, not by when somebody wrote it down.
  const origin = { ...originOf(request, recordedAt), occurredAt: made.at }
  const change = { kind: "Thread", id: thread.id, before: thread, bodies } as const
  const after = Commit.stateAfter(origin, change)
  const message = messageOf(request, made, messageId, after)
  const commit = Commit.fromChanges(origin, [
    change,
    { kind: "Message", id: messageId, before: undefined, bodies: [{ _tag: "MessageSent", message }] }
  ])
  const row = yield* auditOf(request, recordedAt, {
    ...audited,
    entities: [`Thread/${thread.id}`, `Message/${messageId}`],
    patients: [thread.currentPatientId]
  })
  return {
    commit: Commit.withParts(commit, {
      bodies: [{ practiceId: thread.practiceId, messageId, revision: 1, body }],
      dueTimes: dueTimeChanges(thread, after),
      outbox: [chartCopy(message, recordedAt)],
      audit: [row]
    }),
    answer: { threadId: thread.id, messageId }
  } satisfies Plan<Answered>
})

const messageOf = (request: Request, made: Call, id: MessageId, thread: Thread): Message => ({
  id,
  practiceId: thread.practiceId,
  version: 0,
  threadId: thread.id,
  patientId: thread.patientId,
  kind: "call",
  author: authorOf(request.principal.account),
  onBehalfOf: null,
  authorization: null,
  recipients: { teamId: null, members: [], patientId: thread.currentPatientId },
  sentAt: made.at,
  receivedAt: made.at,
  channel: "phone",
  isAutomated: false,
  parentId: null,
  idempotencyKey: request.idempotency?.request.key ?? null,
  language: made.language,
  revision: 1,
  exchange: thread.exchanges,
  attachments: [],
  triage: null,
  noticeVersion: null,
  filing: { state: "pending", receipt: null, at: null },
  notice: { state: "none", at: null },
  minutes: made.call.minutes,
  call: made.call,
  document: documentOf(thread, thread.exchanges)
})
