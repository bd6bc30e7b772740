/**
 * What people write: first letters, more letters, answers and notes; and what then becomes of a message.
 */
import * as Result from "effect/Result"
import type { Change } from "../../domain/Commit.ts"
import { MessageId, PatientId, ThreadId } from "../../domain/Ids.ts"
import type { Instant } from "../../domain/Instant.ts"
import type { Message } from "../../domain/Message.ts"
import * as PhoneCall from "../../domain/PhoneCall.ts"
import * as Thread from "../../domain/Thread.ts"
import type { ThreadEvent } from "../../domain/ThreadEvent.ts"
import { urgencies } from "../../domain/TriageVocabulary.ts"
import * as eg from "../Examples.ts"
import { nurseOf } from "./threads.ts"
import { type Choice, picked, type Verb, valuesIn, type World } from "./World.ts"

/** What triage and policy said of a letter: of any urgency, with a due time or without. */
const judged = (detail: number, at: Instant) => ({
  triage: eg.triageSummary({ urgency: urgencies[detail % urgencies.length] ?? "routine" }),
  promise: eg.responsePromise({ dueAt: detail % 3 === 0 ? null : eg.daysAfter(at, detail % 4) })
})

const messageIdOf = ({ count }: Choice) => MessageId.make(`message-${count}`)

/** The changes of a thread and of the message that made them. */
const written = (
  thread: Thread.Thread,
  events: ReadonlyArray<ThreadEvent>,
  message: Partial<Message>
): ReadonlyArray<Change> => [
  eg.threadChanged(thread, events),
  eg.messageSent(
    eg.message({ threadId: thread.id, patientId: thread.patientId, exchange: thread.exchanges, ...message })
  )
]

const openThread: Verb = (_, choice) => {
  const { at, count, detail, subject } = choice
  const id = ThreadId.make(`thread-${count}`)
  const patientId = PatientId.make(`patient-${subject}`)
  const messageId = messageIdOf(choice)
  const letter = { subject: `Matter ${count}`, language: "es" as const, messageId, at, ...judged(detail, at) }
  const opening = { patientId, currentPatientId: patientId, teamId: eg.teamId }
  return [
    { kind: "Thread", id, before: undefined, bodies: Thread.open(opening, letter) },
    eg.messageSent(eg.message({ id: messageId, threadId: id, patientId, sentAt: at, receivedAt: at }))
  ]
}

/** The thread that the choice picks, among those that were opened last. */
const threadOf = (world: World, { subject }: Choice) => picked(valuesIn(world, "Thread").toReversed(), subject)

const writeAgain: Verb = (world, choice) => {
  const thread = threadOf(world, choice)
  if (thread === undefined) return []
  const { at, detail } = choice
  const id = messageIdOf(choice)
  const decided = Thread.write(thread, { messageId: id, at, ...judged(detail, at) })
  return Result.isFailure(decided) ? [] : written(thread, decided.success, { id, sentAt: at, receivedAt: at })
}

const answer: Verb = (world, choice) => {
  const thread = threadOf(world, choice)
  if (thread === undefined) return []
  const { at, detail } = choice
  const id = messageIdOf(choice)
  const nurse = nurseOf(detail)
  const decided = Thread.answer(thread, nurse, id, at)
  const author = eg.author({ ...nurse, kind: "staff", role: "nurse" })
  return Result.isFailure(decided) ? [] : written(thread, decided.success, { id, author, sentAt: at, receivedAt: at })
}

const addNote: Verb = (world, choice) => {
  const thread = threadOf(world, choice)
  if (thread === undefined) return []
  const id = messageIdOf(choice)
  return written(thread, Thread.note(id, choice.at), { id, kind: "note", sentAt: choice.at, receivedAt: choice.at })
}

const recordCall: Verb = (world, choice) => {
  const thread = threadOf(world, choice)
  if (thread === undefined) return []
  const { at, detail } = choice
  const id = messageIdOf(choice)
  const nurse = nurseOf(detail)
  const outcome = detail % 2 === 0 ? ("reached" as const) : ("not-reached" as const)
  const call = { direction: "to-patient" as const, outcome, withWhom: "Ana", minutes: detail }
  const made = { messageId: id, accountId: nurse.accountId, at: eg.minutesAfter(at, -detail), now: at }
  const decided = PhoneCall.record(thread, call, made)
  const author = eg.author({ ...nurse, kind: "staff", role: "nurse" })
  const message = { id, kind: "call" as const, author, sentAt: made.at, receivedAt: made.at, call, minutes: detail }
  return Result.isFailure(decided) ? [] : written(thread, decided.success, message)
}

/** An answer is corrected, or taken back. */
const amend: Verb = (world, choice) => {
  const thread = threadOf(world, choice)
  const before = valuesIn(world, "Message").findLast(
    ({ author, retraction, threadId }) => threadId === thread?.id && author.kind === "staff" && retraction === undefined
  )
  if (thread === undefined || before === undefined) return []
  const { at, detail } = choice
  const amendment = { at, by: nurseOf(detail), reason: "A wrong dose." }
  const document = { threadId: thread.id, exchange: before.exchange, revision: (thread.documents ?? 0) + 1 }
  const waiting = { exchange: null, triage: thread.triage }
  return detail % 2 === 0
    ? [
        eg.threadChanged(thread, [{ _tag: "AnswerCorrected", messageId: before.id, at }]),
        {
          kind: "Message",
          id: before.id,
          before,
          bodies: [{ _tag: "MessageCorrected", revision: before.revision + 1, amendment, document }]
        }
      ]
    : [
        eg.threadChanged(thread, [
          { _tag: "AnswerRetracted", messageId: before.id, waiting: detail % 3 === 0 ? waiting : null, at }
        ]),
        { kind: "Message", id: before.id, before, bodies: [{ _tag: "MessageRetracted", amendment, document }] }
      ]
}

/** A patient's letter goes to another thread that is there. */
const moveMessage: Verb = (world, choice) => {
  const from = threadOf(world, choice)
  const to = picked(valuesIn(world, "Thread"), choice.detail)
  const before = valuesIn(world, "Message").findLast(
    ({ author, kind, threadId }) => threadId === from?.id && kind === "letter" && author.kind !== "staff"
  )
  if (from === undefined || to === undefined || before === undefined || to.id === from.id) return []
  const { at, detail } = choice
  const amendment = { at, by: nurseOf(detail), reason: "It is about another patient." }
  const moving = { messageId: before.id, isLetter: true, ...amendment }
  const waits = detail % 2 === 0 ? judged(detail, before.sentAt) : null
  const waiting = { exchange: null, triage: null }
  const document = { threadId: to.id, exchange: to.exchanges, revision: 1 }
  return [
    eg.threadChanged(from, [{ _tag: "MessageMovedOut", toThreadId: to.id, waiting, ...moving }]),
    eg.threadChanged(to, [{ _tag: "MessageMovedIn", fromThreadId: from.id, sentAt: before.sentAt, waits, ...moving }]),
    {
      kind: "Message",
      id: before.id,
      before,
      bodies: [
        {
          _tag: "MessageMoved",
          threadId: to.id,
          patientId: to.patientId,
          exchange: to.exchanges,
          author: { ...before.author, kind: detail % 3 === 0 ? "other" : before.author.kind },
          onBehalfOf: null,
          authorization: null,
          document: detail % 2 === 0 ? document : null,
          move: { ...amendment, fromThreadId: from.id, fromPatientId: before.patientId }
        }
      ]
    }
  ]
}

/** The chart took a message or refused it, or its notice went out. */
const settleMessage: Verb = (world, { at, detail, subject }) => {
  const before = picked(valuesIn(world, "Message").toReversed(), subject)
  if (before === undefined) return []
  const bodies = [
    { _tag: "MessageFiled" as const, filing: { state: "accepted" as const, receipt: `R-${detail}`, at } },
    { _tag: "MessageFiled" as const, filing: { state: "refused" as const, receipt: null, at } },
    { _tag: "NoticeSettled" as const, notice: { state: "sent" as const, at } },
    { _tag: "NoticeSettled" as const, notice: { state: "historical" as const, at } }
  ].slice(detail % 4, (detail % 4) + 1)
  return [{ kind: "Message", id: before.id, before, bodies }]
}

export const messageVerbs: ReadonlyArray<Verb> = [
  openThread,
  writeAgain,
  writeAgain,
  answer,
  answer,
  addNote,
  settleMessage,
  recordCall,
  amend,
  moveMessage
]
