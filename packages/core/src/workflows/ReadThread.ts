/**
 * Somebody opens a thread: what she may see of it, and the trace that she saw it.
 *
 * The patient's side never sees notes. Staff see who else is on it and why it was triaged so. Every look is audited;
 * the first look of the team is told to the patient as "seen by your team at".
 */
import * as Effect from "effect/Effect"
import * as Commit from "../domain/Commit.ts"
import type { ThreadId } from "../domain/Ids.ts"
import { isReadableByPatient, isVisibleToPatient, type Message } from "../domain/Message.ts"
import * as Thread from "../domain/Thread.ts"
import { type MessageWithBody, Threads } from "../ports/Threads.ts"
import { openThread } from "./OpenThread.ts"
import { type Plan, perform } from "./Plan.ts"
import { auditOf, now, originOf, type Request } from "./Request.ts"

export interface ThreadView {
  readonly side: "patient" | "staff"
  readonly thread: Thread.Thread
  readonly messages: ReadonlyArray<MessageWithBody>
}

/** The thread as this person may see it. `isGlance` looks without marking it as read: for live updates. */
export const readThread = Effect.fn("readThread")((request: Request, threadId: ThreadId, isGlance = false) =>
  perform({ ...request, idempotency: null }, plan(request, threadId, isGlance))
)

const plan = Effect.fnUntraced(function* (request: Request, threadId: ThreadId, isGlance: boolean) {
  const recordedAt = yield* now
  const at = request.occurredAt ?? recordedAt
  const { side, thread } = yield* openThread(request, threadId, at, { activity: "ReadThread", action: "R" })
  const messages = yield* (yield* Threads).messages(thread.practiceId, thread.id)
  const origin = originOf(request, recordedAt)
  const events = isGlance ? [] : Thread.read(thread, side, request.principal.account.id, at)
  const change = { kind: "Thread", id: thread.id, before: thread, bodies: events } as const
  const row = yield* auditOf(request, recordedAt, {
    activity: "ReadThread",
    action: "R",
    entities: [`Thread/${thread.id}`],
    patients: [thread.currentPatientId]
  })
  return {
    commit: Commit.withParts(Commit.fromChanges(origin, [change]), { audit: [row] }),
    answer: { side, thread: Commit.stateAfter(origin, change), messages: seenFrom(side, messages) }
  } satisfies Plan<ThreadView>
})

/** The messages as a side of the thread may see them. */
export const seenFrom = (side: ThreadView["side"], messages: ReadonlyArray<MessageWithBody>) =>
  side === "staff" ? messages.map(unlessRetracted) : messages.flatMap(asThePatientSees)

/** What was taken back is kept for the audit (`readRevisions`), and is not read by the way. */
const unlessRetracted = (one: MessageWithBody): MessageWithBody =>
  one.message.retraction === undefined ? one : { message: withoutFiles(one.message), body: null }

/** Letters with their words, unless they were taken back; of a call, that there was one. */
const asThePatientSees = ({ body, message }: MessageWithBody): ReadonlyArray<MessageWithBody> =>
  isVisibleToPatient(message)
    ? [isReadableByPatient(message) ? { message, body } : { message: withoutFiles(message), body: null }]
    : []

/** Files go where the words go. */
const withoutFiles = (message: Message): Message => ({ ...message, attachments: [] })
