/**
 * Lawful examples of what a commit is made of: origins, changes, writes, papers, and a whole first letter; reached
 * through Examples.
 */

import type { Account } from "../domain/Account.ts"
import { type Actor, system } from "../domain/Actor.ts"
import type { AuditEvent } from "../domain/AuditEvent.ts"
import type { CareTeam } from "../domain/CareTeam.ts"
import * as Commits from "../domain/Commit.ts"
import type { Delivery } from "../domain/Delivery.ts"
import { type DueTime, keyOf } from "../domain/DueTime.ts"
import type { Encounter } from "../domain/Encounter.ts"
import { type Fact, schemaVersion } from "../domain/Fact.ts"
import type { IdempotentAnswer, RequestKey } from "../domain/IdempotentAnswer.ts"
import { AuditEventId, FactId } from "../domain/Ids.ts"
import type { InboxReceipt } from "../domain/InboxReceipt.ts"
import type { Message, MessageBody } from "../domain/Message.ts"
import type { Patient } from "../domain/Patient.ts"
import type { Practice } from "../domain/Practice.ts"
import type { Practitioner } from "../domain/Practitioner.ts"
import type { Representative } from "../domain/Representative.ts"
import { idOf, type Kind, type States } from "../domain/State.ts"
import type { Thread } from "../domain/Thread.ts"
import * as Threads from "../domain/Thread.ts"
import * as eg from "./ExampleNouns.ts"

/** Ana, as facts and audit rows name her. */
export const ana = (): Actor => ({ kind: "account", id: eg.anaAccountId, name: "Ana Ruiz" })

/** Noor, as facts and audit rows name her. */
export const noor = (): Actor => ({ kind: "account", id: eg.noorAccountId, name: "Noor Haddad" })

export const origin = (overrides: Partial<Commits.Origin> = {}): Commits.Origin => ({
  practiceId: eg.practiceId,
  actor: system,
  onBehalfOf: null,
  occurredAt: eg.friday1655,
  recordedAt: eg.friday1655,
  cause: null,
  decidedBy: {},
  ...overrides
})

/** A commit with these parts and nothing else. */
export const commit = (parts: Partial<Commits.Commit> = {}): Commits.Commit => ({
  ...Commits.empty(eg.practiceId),
  ...parts
})

/** The commit that these changes make, with more beside it. */
export const commitOf = (
  changes: ReadonlyArray<Commits.Change>,
  parts: Partial<Omit<Commits.Commit, "practiceId">> = {},
  from: Partial<Commits.Origin> = {}
): Commits.Commit => Commits.withParts(Commits.fromChanges(origin(from), changes), parts)

/** The write that stores this value, in place of the version before it. No fact tells of it: for reads only. */
export const write = <K extends Kind>(kind: K, value: States[K], expected = value.version - 1): Commits.Write =>
  ({ kind, id: idOf(value), expected, value }) as unknown as Commits.Write

export const practiceConfigured = (practice: Practice = eg.practice(), before?: Practice): Commits.Change => ({
  kind: "Practice",
  id: practice.id,
  before,
  bodies: [{ _tag: "PracticeConfigured", practice }]
})

export const careTeamConfigured = (team: CareTeam = eg.careTeam(), before?: CareTeam): Commits.Change => ({
  kind: "CareTeam",
  id: team.id,
  before,
  bodies: [{ _tag: "CareTeamConfigured", team }]
})

export const practitionerConfigured = (
  practitioner: Practitioner = eg.practitioner(),
  before?: Practitioner
): Commits.Change => ({
  kind: "Practitioner",
  id: practitioner.id,
  before,
  bodies: [{ _tag: "PractitionerConfigured", practitioner }]
})

export const accountConfigured = (account: Account = eg.account(), before?: Account): Commits.Change => ({
  kind: "Account",
  id: account.id,
  before,
  bodies: [{ _tag: "AccountConfigured", account }]
})

/** The feed told of this patient; a merge is told apart. */
export const patientRecorded = (patient: Patient = eg.patient(), before?: Patient): Commits.Change => ({
  kind: "Patient",
  id: patient.id,
  before,
  bodies: [
    {
      _tag: "PatientRecorded",
      identifiers: patient.identifiers,
      demographics: patient.demographics,
      ...(patient.toldAt === undefined ? {} : { toldAt: patient.toldAt }),
      isEmailSafe: patient.isEmailSafe
    }
  ]
})

export const patientMerged = (before: Patient, into: Patient): Commits.Change => ({
  kind: "Patient",
  id: before.id,
  before,
  bodies: [{ _tag: "PatientMerged", into: into.id }]
})

export const representativeAuthorized = (grant: Representative = eg.representative()): Commits.Change => ({
  kind: "Representative",
  id: grant.id,
  before: undefined,
  bodies: [{ _tag: "RepresentativeAuthorized", grant }]
})

export const encounterRecorded = (encounter: Encounter = eg.encounter(), before?: Encounter): Commits.Change => ({
  kind: "Encounter",
  id: encounter.id,
  before,
  bodies: [{ _tag: "EncounterRecorded", encounter }]
})

export const threadChanged = (
  before: Thread,
  bodies: (Commits.Change & { readonly kind: "Thread" })["bodies"]
): Commits.Change => ({ kind: "Thread", id: before.id, before, bodies })

export const messageSent = (message: Message = eg.message()): Commits.Change => ({
  kind: "Message",
  id: message.id,
  before: undefined,
  bodies: [{ _tag: "MessageSent", message }]
})

/** A fact: Ana's record was made. */
export const fact = (overrides: Partial<Extract<Fact, { subject: "Patient" }>> = {}): Fact => ({
  ...origin(),
  id: FactId.make(`Patient/${eg.patientId}/1`),
  schemaVersion,
  version: 1,
  subject: "Patient",
  subjectId: eg.patientId,
  body: {
    _tag: "PatientRecorded",
    identifiers: [eg.medicalRecordNumber()],
    demographics: eg.demographics(),
    isEmailSafe: true
  },
  ...overrides
})

export const messageBody = (overrides: Partial<MessageBody> = {}): MessageBody => ({
  practiceId: eg.practiceId,
  messageId: eg.messageId,
  revision: 1,
  body: "I have had this cough for three weeks.",
  ...overrides
})

export const dueTime = (overrides: Partial<DueTime> = {}): DueTime => {
  const threadId = overrides.threadId ?? eg.threadId
  const exchange = overrides.exchange ?? 1
  return {
    key: keyOf(threadId, exchange),
    practiceId: eg.practiceId,
    threadId,
    exchange,
    kind: "first-response",
    dueAt: eg.monday0955,
    ...overrides
  }
}

/** The chart copy of `message`. */
export const delivery = (overrides: Partial<Delivery> = {}): Delivery => ({
  key: "delivery-1",
  practiceId: eg.practiceId,
  destination: "chart",
  threadId: eg.threadId,
  messageId: eg.messageId,
  accountId: null,
  kind: "letter-to-chart",
  createdAt: eg.friday1655,
  ...overrides
})

export const auditEvent = (overrides: Partial<AuditEvent> = {}): AuditEvent => ({
  id: AuditEventId.make("audit-1"),
  practiceId: eg.practiceId,
  at: eg.friday1655,
  actor: ana(),
  onBehalfOf: null,
  activity: "SendMessage",
  action: "C",
  outcome: "success",
  reason: null,
  entities: [`Thread/${eg.threadId}`],
  patients: [eg.patientId],
  ...overrides
})

export const requestKey = (overrides: Partial<RequestKey> = {}): RequestKey => ({
  practiceId: eg.practiceId,
  accountId: eg.anaAccountId,
  route: "POST /messages",
  key: "request-1",
  ...overrides
})

export const idempotentAnswer = (overrides: Partial<IdempotentAnswer> = {}): IdempotentAnswer => ({
  request: requestKey(),
  bodySha256: "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
  answeredAt: eg.friday1655,
  answer: `{"threadId":"${eg.threadId}"}`,
  ...overrides
})

export const inboxReceipt = (overrides: Partial<InboxReceipt> = {}): InboxReceipt => ({
  practiceId: eg.practiceId,
  feed: "hospital",
  controlId: "MSG00001",
  sha256: "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9",
  receivedAt: eg.friday1655,
  state: "processed",
  reason: null,
  raw: Uint8Array.of(0x4d, 0x53, 0x48),
  answer: Uint8Array.of(0x41, 0x41),
  ...overrides
})

/** Whose letter opens which thread, in `letter`. Ids that are left out are those of the examples. */
export interface Letter {
  readonly thread?: Partial<Pick<Thread, "id" | "patientId" | "currentPatientId" | "teamId" | "subject">>
  readonly message?: Partial<Message>
  readonly body?: string
  /** Suffix of the delivery's, audit row's and request's ids. */
  readonly key?: string
}

/** A first letter with everything that sending it writes, in one commit. */
export const letter = ({ body, key = "1", message: overrides = {}, thread = {} }: Letter = {}): Commits.Commit => {
  const threadId = thread.id ?? eg.threadId
  const patientId = thread.patientId ?? eg.patientId
  const message = eg.message({ threadId, patientId, idempotencyKey: `request-${key}`, ...overrides })
  const events = Threads.open(
    { patientId, currentPatientId: thread.currentPatientId ?? patientId, teamId: thread.teamId ?? eg.teamId },
    {
      subject: thread.subject ?? "A cough that stays",
      language: message.language,
      messageId: message.id,
      at: message.sentAt,
      triage: eg.triageSummary(),
      promise: eg.responsePromise()
    }
  )
  const opened: Commits.Change = { kind: "Thread", id: threadId, before: undefined, bodies: events }
  return commitOf(
    [opened, messageSent(message)],
    {
      bodies: [messageBody({ messageId: message.id, ...(body === undefined ? {} : { body }) })],
      dueTimes: [{ _tag: "Set", dueTime: dueTime({ threadId }) }],
      audit: [
        auditEvent({ id: AuditEventId.make(`audit-${key}`), entities: [`Thread/${threadId}`], patients: [patientId] })
      ],
      outbox: [{ _tag: "Enqueue", delivery: delivery({ key: `delivery-${key}`, threadId, messageId: message.id }) }],
      answer: idempotentAnswer({ request: requestKey({ key: `request-${key}` }), answer: `{"threadId":"${threadId}"}` })
    },
    { actor: ana(), cause: `request-${key}` }
  )
}
