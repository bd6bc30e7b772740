/**
 * A message that lies in the wrong conversation is moved to the right one: of the right patient, or of the same.
 *
 * Both sides keep a mark. Who wrote it is judged again for the patient it is about: herself, a representative whose
 * grant held when it was sent, or somebody else, who then no longer sees it and does not count in the measure. Another
 * patient's chart gets the letter; the wrong one's copy is replaced by the word that it was filed in error, and
 * readings that were kept from it in her record are taken back: they are another person's. Answers are never moved,
 * since they were read where they lay: they are taken back. Source: HL7 decisions, MDM; 45 CFR 164.526.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { staffTeams } from "../domain/AccessPolicy.ts"
import * as Commit from "../domain/Commit.ts"
import type { OutboxChange } from "../domain/Delivery.ts"
import { MessageId, type PatientId, type ThreadId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import type { DocumentNumber, Message } from "../domain/Message.ts"
import * as MessageText from "../domain/MessageText.ts"
import * as Reading from "../domain/Reading.ts"
import * as Representative from "../domain/Representative.ts"
import type { Thread } from "../domain/Thread.ts"
import type { ThreadEvent } from "../domain/ThreadEvent.ts"
import { Accounts } from "../ports/Accounts.ts"
import { IdGenerator } from "../ports/IdGenerator.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { Readings } from "../ports/Readings.ts"
import { Threads } from "../ports/Threads.ts"
import { type Answered, authorOf } from "./AnswerThread.ts"
import { documentOf, movedCopy, withdrawal } from "./ChartCopy.ts"
import { currentPatient } from "./CurrentPatient.ts"
import { dueTimeChanges } from "./DueTimeChanges.ts"
import { numberOf } from "./FileToChart.ts"
import { openThreadAsStaff } from "./OpenThread.ts"
import { type Plan, perform } from "./Plan.ts"
import { MessageNotFound, reasonOf } from "./Refusals.ts"
import { auditOf, now, originOf, type Request } from "./Request.ts"
import { stillWaiting, waitingLetter } from "./StillWaiting.ts"

export interface MessageMove {
  readonly threadId: ThreadId
  readonly messageId: MessageId
  readonly to:
    | { readonly _tag: "Thread"; readonly threadId: ThreadId }
    | { readonly _tag: "NewThread"; readonly patientId: PatientId; readonly subject: string }
  readonly reason: string
}

export class NotMovable extends Schema.TaggedError<NotMovable>()("NotMovable", {
  messageId: MessageId,
  reason: Schema.Literals(["written-by-the-team", "same-thread", "target-closed"])
}) {
  override get message() {
    return `Message ${this.messageId} cannot be moved (${this.reason}). ${mends[this.reason]}`
  }
}

const mends = {
  "written-by-the-team": "Take the answer back, and write it where it belongs.",
  "same-thread": "It lies there already.",
  "target-closed": "Choose a conversation that is open, or begin a new one."
} as const

/** Moves it, once for each idempotency key. */
export const moveMessage = Effect.fn("moveMessage")((request: Request, move: MessageMove) =>
  perform(request, plan(request, move))
)

const audited = { activity: "MoveMessage", action: "U" } as const

const plan = Effect.fnUntraced(function* (request: Request, move: MessageMove) {
  const at = yield* now
  const from = yield* openThreadAsStaff(request, move.threadId, at, audited)
  const found = yield* (yield* Threads).messages(from.practiceId, from.id)
  const moving = found.find(({ message }) => message.id === move.messageId)
  if (moving === undefined) return yield* new MessageNotFound({ messageId: move.messageId })
  const messages = found.map(({ message }) => message)
  const { body, message } = moving
  const reason = yield* reasonOf(move.reason)
  const target = yield* targetOf(request, move, from, at)
  yield* heed(message, from, target)
  const { id: accountId, name } = request.principal.account
  const amendment = { at, by: { accountId, name }, reason }
  const events = yield* eventsOf({ message, from, target, messages, amendment })
  const origin = originOf(request, at)
  const fromChange = { kind: "Thread", id: from.id, before: from, bodies: events.out } as const
  const toChange = { kind: "Thread", id: target.id, before: target.thread, bodies: events.in } as const
  const fromAfter = Commit.stateAfter(origin, fromChange)
  const toAfter = Commit.stateAfter(origin, toChange)
  const isFiled = message.kind === "letter" && from.currentPatientId !== toAfter.currentPatientId
  const document = isFiled ? documentOf(toAfter, toAfter.exchanges) : null
  const messageChange = {
    kind: "Message",
    id: message.id,
    before: message,
    bodies: [
      {
        _tag: "MessageMoved",
        threadId: target.id,
        patientId: toAfter.patientId,
        exchange: toAfter.exchanges,
        ...(yield* writerOf(message, toAfter)),
        document,
        move: { ...amendment, fromThreadId: from.id, fromPatientId: message.patientId }
      }
    ]
  } as const
  const moved = Commit.stateAfter(origin, messageChange)
  const row = yield* auditOf(request, at, {
    ...audited,
    entities: [`Thread/${from.id}`, `Thread/${target.id}`, `Message/${message.id}`],
    patients: [...new Set([from.currentPatientId, toAfter.currentPatientId])]
  })
  const readings = document === null ? [] : yield* readingsTakenBack(request, message, at)
  return {
    commit: Commit.withParts(Commit.fromChanges(origin, [fromChange, toChange, messageChange, ...readings]), {
      // The same words again: a search finds them under the conversation where they are now.
      bodies:
        body === null ? [] : [{ practiceId: from.practiceId, messageId: message.id, revision: message.revision, body }],
      dueTimes: [...dueTimeChanges(from, fromAfter), ...dueTimeChanges(target.thread, toAfter)],
      outbox: document === null ? [] : yield* chartChanges({ message, moved, fromAfter, document, at }),
      audit: [row]
    }),
    answer: { threadId: target.id, messageId: message.id }
  } satisfies Plan<Answered>
})

/** Where it goes: a thread that is there, or one that is begun for it. */
interface Target {
  readonly id: ThreadId
  readonly thread: Thread | undefined
  readonly opened: ReadonlyArray<Extract<ThreadEvent, { _tag: "ThreadOpened" }>>
}

/** The mover must be allowed to see both sides; a stranger's thread is not found. */
const targetOf = Effect.fnUntraced(function* (request: Request, move: MessageMove, from: Thread, at: Instant) {
  const { to } = move
  if (to._tag === "Thread") {
    const thread = yield* openThreadAsStaff(request, to.threadId, at, audited)
    return { id: thread.id, thread, opened: [] } satisfies Target
  }
  const patient = yield* currentPatient(from.practiceId, to.patientId)
  const subject = yield* Effect.fromResult(MessageText.check("subject", to.subject))
  const id = (yield* (yield* IdGenerator).next) as ThreadId
  const [firstTeam] = staffTeams(request.principal, at)
  const teamId = staffTeams(request.principal, at).some((team) => team.id === from.teamId)
    ? from.teamId
    : (firstTeam?.id ?? from.teamId)
  const opened = {
    _tag: "ThreadOpened",
    patientId: patient.id,
    currentPatientId: patient.id,
    teamId,
    subject,
    language: from.language,
    at
  } as const
  return { id, thread: undefined, opened: [opened] } satisfies Target
})

const heed = Effect.fnUntraced(function* (message: Message, from: Thread, target: Target) {
  const refuse = (reason: NotMovable["reason"]) => new NotMovable({ messageId: message.id, reason })
  if (message.kind !== "note" && message.author.kind === "staff") return yield* refuse("written-by-the-team")
  if (target.id === from.id) return yield* refuse("same-thread")
  if (target.thread?.status === "closed") return yield* refuse("target-closed")
})

const eventsOf = Effect.fnUntraced(function* (moving: {
  readonly message: Message
  readonly from: Thread
  readonly target: Target
  readonly messages: ReadonlyArray<Message>
  readonly amendment: { readonly at: Instant; readonly by: NonNullable<Message["retraction"]>["by"]; reason: string }
}) {
  const { amendment, from, message, messages, target } = moving
  const team = yield* (yield* ProviderDirectory).careTeam(from.practiceId, from.teamId)
  const isLetter = message.kind === "letter"
  const isWaiting = isLetter && from.exchange !== null && message.exchange === from.exchange.number
  const letter = team === undefined || !isWaiting ? undefined : yield* waitingLetter(team, from, message)
  const others = messages.filter(({ id }) => id !== message.id)
  const stays = { exchange: from.exchange, triage: from.triage }
  const waiting = team === undefined || !isWaiting ? stays : yield* stillWaiting(team, from, others)
  const out: ReadonlyArray<ThreadEvent> = [
    { _tag: "MessageMovedOut", messageId: message.id, isLetter, toThreadId: target.id, waiting, ...amendment }
  ]
  const waits = letter === undefined ? null : { triage: letter.triage, promise: letter.promise }
  const into: ReadonlyArray<ThreadEvent> = [
    ...target.opened,
    {
      _tag: "MessageMovedIn",
      messageId: message.id,
      isLetter,
      fromThreadId: from.id,
      sentAt: message.sentAt,
      waits,
      ...amendment
    }
  ]
  return { out, in: into }
})

/** Who wrote it, for the patient whom it is about now; staff stay staff. */
const writerOf = Effect.fnUntraced(function* (message: Message, to: Thread) {
  const { author, authorization, onBehalfOf } = message
  const wrongfully = yield* currentPatient(message.practiceId, message.patientId)
  if (author.kind === "staff" || wrongfully.id === to.currentPatientId) return { author, authorization, onBehalfOf }
  const account = yield* (yield* Accounts).byId(message.practiceId, author.accountId)
  const own =
    account?.patientId === undefined ? undefined : yield* currentPatient(message.practiceId, account.patientId)
  if (own?.id === to.currentPatientId) {
    return { author: { ...author, kind: "patient", role: "patient" }, authorization: null, onBehalfOf: null } as const
  }
  const grants = yield* (yield* PatientDirectory).grantsOf(message.practiceId, author.accountId)
  const grant = grants.find(
    (one) => Representative.holds(one, "write", message.sentAt) && Representative.records(one).includes(to.patientId)
  )
  if (grant === undefined) {
    return { author: { ...author, kind: "other", role: "other" }, authorization: null, onBehalfOf: null } as const
  }
  const { from, id, relationship, until } = grant
  return {
    author: { ...author, kind: "representative", role: relationship },
    authorization: { representativeId: id, relationship, from, until },
    onBehalfOf: to.patientId
  } as const
})

/** What somebody had kept from the letter in the record where it lay. */
const readingsTakenBack = Effect.fnUntraced(function* (request: Request, message: Message, at: Instant) {
  const mark = { by: authorOf(request.principal.account), at }
  const readings = yield* (yield* Readings).ofPatients(message.practiceId, [message.patientId])
  return readings
    .filter(({ source }) => source._tag === "Letter" && source.messageId === message.id)
    .map(
      (reading): Commit.Change => ({
        kind: "Reading",
        id: reading.id,
        before: reading,
        bodies: Reading.withdraw(reading, mark)
      })
    )
})

/** The wrong chart's copy is withdrawn in its own lane; the right chart gets the letter. */
const chartChanges = Effect.fnUntraced(function* (filed: {
  readonly message: Message
  readonly moved: Message
  readonly fromAfter: Thread
  readonly document: DocumentNumber
  readonly at: Instant
}) {
  const { at, document, fromAfter, message, moved } = filed
  const replaces = yield* numberOf(message)
  const withdrawn = { replaces, document: documentOf(fromAfter, message.exchange) }
  return [withdrawal(message, withdrawn, at), movedCopy(moved, document, at)] satisfies ReadonlyArray<OutboxChange>
})
