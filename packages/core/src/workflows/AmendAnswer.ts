/**
 * An answer is put right, or taken back: visibly, with its reason, and on the chart as well.
 *
 * Words are kept in revisions. What was taken back is shown to nobody and kept for the audit; where it had been the
 * only answer, the thread waits again as it did before. The patient's side is told by e-mail that something changed.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Commit from "../domain/Commit.ts"
import { MessageId, type ThreadId } from "../domain/Ids.ts"
import type { Message } from "../domain/Message.ts"
import * as MessageText from "../domain/MessageText.ts"
import type * as Thread from "../domain/Thread.ts"
import type { ThreadEvent } from "../domain/ThreadEvent.ts"
import { StaleVersion } from "../ports/Ledger.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { Threads } from "../ports/Threads.ts"
import type { Answered } from "./AnswerThread.ts"
import { documentOf, replacement } from "./ChartCopy.ts"
import { dueTimeChanges } from "./DueTimeChanges.ts"
import { numberOf } from "./FileToChart.ts"
import { answerNotices } from "./Notices.ts"
import { openThreadAsStaff } from "./OpenThread.ts"
import { type Plan, performOnce } from "./Plan.ts"
import { MessageNotFound, reasonOf } from "./Refusals.ts"
import { auditOf, now, originOf, type Request } from "./Request.ts"
import { stillWaiting } from "./StillWaiting.ts"

export type Amendment = {
  readonly threadId: ThreadId
  readonly messageId: MessageId
  readonly reason: string
} & ({ readonly _tag: "Correct"; readonly body: string; readonly seenRevision: number } | { readonly _tag: "Retract" })

export class NotAmendable extends Schema.TaggedError<NotAmendable>()("NotAmendable", { messageId: MessageId }) {
  override get message() {
    return `Message ${this.messageId} cannot be changed: only an answer or a call that was not taken back can.`
  }
}

/** Corrects or retracts, once for each idempotency key. */
export const amendAnswer = Effect.fn("amendAnswer")((request: Request, amendment: Amendment) =>
  performOnce(request, "Revision", plan(request, amendment))
)

const plan = Effect.fnUntraced(function* (request: Request, amendment: Amendment) {
  const at = yield* now
  const activity = amendment._tag === "Correct" ? "CorrectAnswer" : "RetractAnswer"
  const audited = { activity, action: "U" } as const
  const thread = yield* openThreadAsStaff(request, amendment.threadId, at, audited)
  const messages = (yield* (yield* Threads).messages(thread.practiceId, thread.id)).map(({ message }) => message)
  const message = messages.find(({ id }) => id === amendment.messageId)
  if (message === undefined) return yield* new MessageNotFound({ messageId: amendment.messageId })
  yield* heed(message, amendment)
  const reason = yield* reasonOf(amendment.reason)
  const body = amendment._tag === "Correct" ? yield* Effect.fromResult(MessageText.check("body", amendment.body)) : null
  const origin = originOf(request, at)
  const bodies: ReadonlyArray<ThreadEvent> =
    body === null
      ? [
          {
            _tag: "AnswerRetracted",
            messageId: message.id,
            waiting: yield* waitingAgain(thread, messages, message),
            at
          }
        ]
      : [{ _tag: "AnswerCorrected", messageId: message.id, at }]
  const change = { kind: "Thread", id: thread.id, before: thread, bodies } as const
  const after = Commit.stateAfter(origin, change)
  const document = documentOf(after, message.exchange)
  const { id: accountId, name } = request.principal.account
  const amended = { at, by: { accountId, name }, reason }
  const revision = message.revision + 1
  const event =
    body === null
      ? ({ _tag: "MessageRetracted", amendment: amended, document } as const)
      : ({ _tag: "MessageCorrected", revision, amendment: amended, document } as const)
  const commit = Commit.fromChanges(origin, [
    change,
    { kind: "Message", id: message.id, before: message, bodies: [event] }
  ])
  const notices = message.kind === "call" ? [] : yield* answerNotices(thread, message.id, at, String(document.revision))
  const row = yield* auditOf(request, at, {
    ...audited,
    entities: [`Thread/${thread.id}`, `Message/${message.id}`],
    patients: [thread.currentPatientId]
  })
  return {
    commit: Commit.withParts(commit, {
      bodies: body === null ? [] : [{ practiceId: thread.practiceId, messageId: message.id, revision, body }],
      dueTimes: dueTimeChanges(thread, after),
      outbox: [replacement(message, { replaces: yield* numberOf(message), document }, at), ...notices],
      audit: [row]
    }),
    answer: { threadId: thread.id, messageId: message.id }
  } satisfies Plan<Answered>
})

const heed = Effect.fnUntraced(function* (message: Message, amendment: Amendment) {
  const isStaffs = message.author.kind === "staff" && message.kind !== "note"
  if (!isStaffs || message.retraction !== undefined) return yield* new NotAmendable({ messageId: message.id })
  if (amendment._tag === "Correct" && amendment.seenRevision !== message.revision) {
    return yield* new StaleVersion({ kind: "Revision", id: message.id, expected: amendment.seenRevision })
  }
})

/** Null where the thread waits already, is closed, or has another answer to what it waited for. */
const waitingAgain = Effect.fnUntraced(function* (
  thread: Thread.Thread,
  messages: ReadonlyArray<Message>,
  retracted: Message
) {
  const isOver = thread.exchange !== null || thread.status === "closed" || retracted.exchange !== thread.exchanges
  if (isOver || messages.some((message) => message.id !== retracted.id && isAnswerTo(message, thread))) return null
  const team = yield* (yield* ProviderDirectory).careTeam(thread.practiceId, thread.teamId)
  return team === undefined ? null : yield* stillWaiting(team, thread, messages)
})

/** A letter of the team, or a call in which somebody was reached, in the last exchange. */
const isAnswerTo = ({ author, call, exchange, kind, retraction }: Message, thread: Thread.Thread): boolean =>
  author.kind === "staff" &&
  retraction === undefined &&
  exchange === thread.exchanges &&
  (kind === "letter" || call?.outcome === "reached")
