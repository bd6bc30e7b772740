/**
 * A patient, or somebody for her, writes to one of her care teams: a new thread or the next letter of an old one.
 *
 * Triage decides urgency, category and pool, and never stops a message: where it fails, the message lands as urgent.
 * An emergency is told whom to call before it goes, and nobody is promised a time for it. Letter, thread, promise, due
 * time, chart copy, audit row and the stored answer are one commit. Source: triage gate; response-time rules 8, 9, 11.
 */
import * as Effect from "effect/Effect"
import type { Principal } from "../domain/AccessPolicy.ts"
import * as AccessPolicy from "../domain/AccessPolicy.ts"
import type * as Attachment from "../domain/Attachment.ts"
import { type CareTeam, membersAt } from "../domain/CareTeam.ts"
import * as Commit from "../domain/Commit.ts"
import type { CareTeamId, DraftId, MessageId, PatientId, ThreadId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import type { Language } from "../domain/Language.ts"
import type { Author, Authorization, Message } from "../domain/Message.ts"
import { letterOf as letterOfForm, type MessageForm } from "../domain/MessageForm.ts"
import * as MessageText from "../domain/MessageText.ts"
import type { Patient } from "../domain/Patient.ts"
import type { Representative } from "../domain/Representative.ts"
import * as Thread from "../domain/Thread.ts"
import type { ResponsePromise, ThreadEvent } from "../domain/ThreadEvent.ts"
import * as Triage from "../domain/Triage.ts"
import type { TriageDecision } from "../domain/TriageDecision.ts"
import { IdGenerator } from "../ports/IdGenerator.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { Threads } from "../ports/Threads.ts"
import { careTeamsOf } from "./CareTeamsOf.ts"
import { chartCopy, documentOf } from "./ChartCopy.ts"
import { dueTimeChanges } from "./DueTimeChanges.ts"
import { enclosed } from "./EnclosedAttachments.ts"
import { continuing, readingInForm } from "./LetterConsequences.ts"
import { type Plan, perform } from "./Plan.ts"
import { promiseFor } from "./PromiseFor.ts"
import { NoticeNotAcknowledged, NotOwnCareTeam, ThreadNotFound } from "./Refusals.ts"
import { auditOf, now, originOf, type Request, refuse } from "./Request.ts"
import { triageLetter, triageSummaryOf } from "./TriageLetter.ts"
import { writerFor } from "./WriterFor.ts"

/** What the sender hands in. */
export interface Letter {
  readonly patientId: PatientId
  readonly to:
    | {
        readonly _tag: "NewThread"
        readonly teamId: CareTeamId
        readonly subject: string
        /** The closed thread that the new one goes on from. */
        readonly continues?: ThreadId | null
      }
    | { readonly _tag: "Thread"; readonly threadId: ThreadId }
  readonly body: string
  /** A short form: the letter then says it in sentences, before the words of `body`. */
  readonly form?: MessageForm | null
  readonly language: Language
  readonly attachments: ReadonlyArray<Attachment.AttachmentUpload>
  /** The version of the urgent-use notice that was shown and read. */
  readonly noticeVersion: string
  /** True once the sender has seen the emergency page for this letter and sends it all the same. */
  readonly isEmergencyAcknowledged: boolean
  /** The draft that this letter came from: its attachments go along, and it goes with the commit. */
  readonly draftId: DraftId | null
}

/** What the sender is told. */
export interface Sent {
  readonly threadId: ThreadId
  readonly messageId: MessageId
  readonly dueAt: Instant | null
  readonly urgency: TriageDecision["urgency"]
}

/** Sends the letter, once for each idempotency key. */
export const sendMessage = Effect.fn("sendMessage")((request: Request, letter: Letter) =>
  perform(request, plan(request, letter))
)

/** The letter with its form in sentences. */
const worded = (letter: Letter): Letter =>
  letter.form == null ? letter : { ...letter, body: letterOfForm(letter.form, letter.body, letter.language) }

const plan = Effect.fnUntraced(function* (request: Request, handedIn: Letter) {
  const recordedAt = yield* now
  const at = request.occurredAt ?? recordedAt
  const letter = worded(handedIn)
  const body = yield* Effect.fromResult(MessageText.check("body", letter.body))
  const { attachments, contents, writes } = yield* enclosed(request, letter.attachments, letter.draftId)
  const { grant, patient } = yield* writerFor(request, letter.patientId, at, "SendMessage")
  const { team, thread } = yield* addressee(request, letter, patient, at)
  const decision = yield* triageLetter({
    letter,
    hasAttachment: attachments.length > 0,
    patient,
    thread,
    isProxy: grant !== null,
    at
  })
  yield* heedGate(letter, decision)
  const promise = yield* promiseFor(team, decision, at)
  const ids = yield* IdGenerator
  const messageId = (yield* ids.next) as MessageId
  const events = yield* threadEvents({ letter, patient, team, thread, messageId, decision, promise, at })
  const threadId = thread?.id ?? ((yield* ids.next) as ThreadId)
  const origin = originOf(request, recordedAt, {
    policy: `${promise.policyId}/${promise.policyVersion}`,
    calendar: promise.calendarVersion,
    rulePack: `${decision.rulePack.id}/${decision.rulePack.version}`,
    notice: letter.noticeVersion
  })
  const threadChange = { kind: "Thread", id: threadId, before: thread, bodies: events } as const
  const after = Commit.stateAfter(origin, threadChange)
  const message = letterOf(
    { request, letter, patient, team, grant, threadId, messageId, decision, at, attachments },
    after
  )
  const reading = yield* readingInForm({ letter, message, patient, at })
  const commit = Commit.fromChanges(origin, [
    threadChange,
    ...(yield* continuing(request, { to: letter.to, patient }, threadId, at)),
    { kind: "Message", id: messageId, before: undefined, bodies: [{ _tag: "MessageSent", message }] },
    ...reading
  ])
  const audit = yield* auditOf(request, recordedAt, {
    activity: "SendMessage",
    action: "C",
    entities: [`Thread/${threadId}`, `Message/${messageId}`],
    patients: [patient.id]
  })
  const answer: Sent = { threadId, messageId, dueAt: Thread.expectedBy(after), urgency: decision.urgency }
  return {
    commit: Commit.withParts(commit, {
      writes: [...commit.writes, ...writes],
      bodies: [{ practiceId: patient.practiceId, messageId, revision: 1, body }],
      attachments: contents,
      dueTimes: dueTimeChanges(thread, after, recordedAt),
      outbox: [chartCopy(message, recordedAt)],
      audit: [audit]
    }),
    answer
  } satisfies Plan<Sent>
})

/** The team it goes to, and the thread it goes on in, if it does. */
const addressee = Effect.fnUntraced(function* (request: Request, letter: Letter, patient: Patient, at: Instant) {
  const audited = { activity: "SendMessage", action: "C", patients: [letter.patientId] } as const
  if (letter.to._tag === "NewThread") {
    const { teamId } = letter.to
    const team = (yield* careTeamsOf(patient, at)).find((team) => team.id === teamId)
    if (team !== undefined) return { team, thread: undefined }
    return yield* refuse(request, { ...audited, entities: [`CareTeam/${teamId}`] }, new NotOwnCareTeam({ teamId }))
  }
  const { threadId } = letter.to
  const thread = yield* (yield* Threads).get(patient.practiceId, threadId)
  if (thread !== undefined && AccessPolicy.sideOf(request.principal, thread, at) === "patient") {
    const team = yield* (yield* ProviderDirectory).careTeam(patient.practiceId, thread.teamId)
    if (team !== undefined) return { team, thread }
  }
  return yield* refuse(request, { ...audited, entities: [`Thread/${threadId}`] }, new ThreadNotFound({ threadId }))
})

/** An emergency does not leave before its sender has seen whom to call. */
const heedGate = (letter: Letter, decision: TriageDecision): Effect.Effect<void, NoticeNotAcknowledged> =>
  Triage.gateOf(decision) === "emergency-page" && !letter.isEmergencyAcknowledged
    ? Effect.fail(new NoticeNotAcknowledged({ gate: "emergency-page", redFlags: decision.redFlags }))
    : Effect.void

const threadEvents = Effect.fnUntraced(function* (write: {
  readonly letter: Letter
  readonly patient: Patient
  readonly team: CareTeam
  readonly thread: Thread.Thread | undefined
  readonly messageId: MessageId
  readonly decision: TriageDecision
  readonly promise: ResponsePromise
  readonly at: Instant
}): Effect.fn.Return<ReadonlyArray<ThreadEvent>, MessageText.TextRefused | Thread.ThreadIsClosed> {
  const { at, decision, letter, messageId, patient, promise, team, thread } = write
  const triage = triageSummaryOf(decision)
  const written = { messageId, at, triage, promise }
  if (letter.to._tag === "Thread" && thread !== undefined)
    return yield* Effect.fromResult(Thread.write(thread, written))
  const subject = yield* Effect.fromResult(
    MessageText.check("subject", letter.to._tag === "NewThread" ? letter.to.subject : "")
  )
  return Thread.open(
    {
      patientId: patient.id,
      currentPatientId: patient.id,
      teamId: team.id,
      ...(letter.to._tag === "NewThread" && letter.to.continues != null ? { continues: letter.to.continues } : {})
    },
    { ...written, subject, language: letter.language }
  )
})

const letterOf = (
  sent: {
    readonly request: Request
    readonly letter: Letter
    readonly patient: Patient
    readonly team: CareTeam
    readonly grant: Representative | null
    readonly threadId: ThreadId
    readonly messageId: MessageId
    readonly decision: TriageDecision
    readonly at: Instant
    readonly attachments: ReadonlyArray<Attachment.Attachment>
  },
  thread: Thread.Thread
): Message => ({
  id: sent.messageId,
  practiceId: sent.patient.practiceId,
  version: 0,
  threadId: sent.threadId,
  patientId: sent.patient.id,
  kind: "letter",
  author: authorOf(sent.request.principal, sent.grant),
  onBehalfOf: sent.grant === null ? null : sent.patient.id,
  authorization: authorizationOf(sent.grant),
  recipients: {
    teamId: sent.team.id,
    members: membersAt(sent.team, sent.at).map(({ accountId, practitionerId }) => ({ accountId, practitionerId })),
    patientId: null
  },
  sentAt: sent.at,
  receivedAt: sent.at,
  channel: "portal",
  isAutomated: false,
  parentId: thread.messages === 1 ? null : (thread.exchange?.messageId ?? null),
  idempotencyKey: sent.request.idempotency?.request.key ?? null,
  language: sent.letter.language,
  revision: 1,
  exchange: thread.exchanges,
  attachments: sent.attachments,
  ...(sent.letter.form == null ? {} : { form: sent.letter.form }),
  triage: sent.decision,
  noticeVersion: sent.letter.noticeVersion,
  filing: { state: "pending", receipt: null, at: null },
  notice: { state: "none", at: null },
  document: documentOf(thread, thread.exchanges)
})

const authorOf = (principal: Principal, grant: Representative | null): Author => ({
  accountId: principal.account.id,
  kind: grant === null ? "patient" : "representative",
  name: principal.account.name,
  role: grant === null ? "patient" : grant.relationship
})

const authorizationOf = (grant: Representative | null): Authorization | null =>
  grant === null
    ? null
    : { representativeId: grant.id, relationship: grant.relationship, from: grant.from, until: grant.until }
