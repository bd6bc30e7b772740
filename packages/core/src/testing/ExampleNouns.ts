/**
 * Lawful examples of every noun and of the instants that tests turn on; reached through Examples.
 *
 * The people are of one small clinic in Chicago: Ana Ruiz, her mother Elena, nurse Noor Haddad and Dr. Ife Okafor.
 */
import type { Principal } from "../domain/AccessPolicy.ts"
import type { Account, Credential } from "../domain/Account.ts"
import type { Attachment } from "../domain/Attachment.ts"
import type { CareTeam, Membership } from "../domain/CareTeam.ts"
import type { Draft } from "../domain/Draft.ts"
import type { Encounter } from "../domain/Encounter.ts"
import type { Identifier } from "../domain/Identifier.ts"
import {
  AccountId,
  CareTeamId,
  DraftId,
  EncounterId,
  MessageId,
  PatientId,
  PracticeId,
  PractitionerId,
  ReadingId,
  RepresentativeId,
  SessionId,
  ThreadId
} from "../domain/Ids.ts"
import { type Instant, plusMillis } from "../domain/Instant.ts"
import type { Author, Message } from "../domain/Message.ts"
import type { Demographics, Patient } from "../domain/Patient.ts"
import type { Practice } from "../domain/Practice.ts"
import type { Practitioner } from "../domain/Practitioner.ts"
import type { Reading } from "../domain/Reading.ts"
import { idFor, type ReadingPlan } from "../domain/ReadingPlan.ts"
import type { Representative } from "../domain/Representative.ts"
import { defaultPolicies } from "../domain/ResponseTimePolicy.ts"
import type { Session } from "../domain/Session.ts"
import { evolve, open, type Thread } from "../domain/Thread.ts"
import type { ResponsePromise, TriageSummary } from "../domain/ThreadEvent.ts"

/** Friday, 20 November 2026, 16:55 in Chicago: five minutes before the clinic closes for the weekend. */
export const friday1655 = "2026-11-20T22:55:00.000Z" as Instant

/** The Monday after it, 09:55 in Chicago: two open hours later. */
export const monday0955 = "2026-11-23T15:55:00.000Z" as Instant

/** The instant so many minutes after another; before it where they are negative. */
export const minutesAfter = (instant: Instant, minutes: number): Instant => plusMillis(instant, minutes * 60_000)

export const daysAfter = (instant: Instant, days: number): Instant => plusMillis(instant, days * 86_400_000)

export const practiceId = PracticeId.make("practice-lakeside")
export const teamId = CareTeamId.make("team-family")
export const patientId = PatientId.make("patient-ana")
export const threadId = ThreadId.make("thread-cough")
export const messageId = MessageId.make("message-cough-1")
export const anaAccountId = AccountId.make("account-ana")
export const elenaAccountId = AccountId.make("account-elena")
export const noorAccountId = AccountId.make("account-noor")
export const okaforId = PractitionerId.make("practitioner-okafor")

export const practice = (overrides: Partial<Practice> = {}): Practice => ({
  id: practiceId,
  version: 1,
  name: "Lakeside Family Clinic",
  zone: "America/Chicago",
  language: "en",
  phone: "+1 312 555 0100",
  emergencyPhone: "911",
  crisisPhone: "988",
  noticeVersion: "2026-1",
  ...overrides
})

export const membership = (overrides: Partial<Membership> = {}): Membership => ({
  accountId: noorAccountId,
  practitionerId: null,
  role: "nurse",
  from: "2025-01-01T06:00:00.000Z" as Instant,
  until: null,
  ...overrides
})

/** Open from Monday to Friday, 08:00 to 17:00. */
export const careTeam = (overrides: Partial<CareTeam> = {}): CareTeam => ({
  id: teamId,
  practiceId,
  version: 1,
  name: "Family medicine",
  members: [membership(), membership({ accountId: null, practitionerId: okaforId, role: "physician" })],
  hours: {
    timeZone: "America/Chicago",
    hours: {
      mon: [["08:00", "17:00"]],
      tue: [["08:00", "17:00"]],
      wed: [["08:00", "17:00"]],
      thu: [["08:00", "17:00"]],
      fri: [["08:00", "17:00"]]
    }
  },
  calendarVersion: 1,
  policies: defaultPolicies,
  ...overrides
})

export const practitioner = (overrides: Partial<Practitioner> = {}): Practitioner => ({
  id: okaforId,
  practiceId,
  version: 1,
  name: { family: "Okafor", given: ["Ife"], prefix: "Dr." },
  npi: "1234567893",
  identifiers: [{ assigner: "LAKESIDE", type: "EI", value: "E-17" }],
  isEligibleProfessional: true,
  ...overrides
})

/** Ana's own account; see `nurse` for one of the staff. */
export const account = (overrides: Partial<Account> = {}): Account => ({
  id: anaAccountId,
  practiceId,
  version: 1,
  login: "ana",
  name: "Ana Ruiz",
  roles: ["patient"],
  language: "en",
  email: "ana@example.org",
  patientId,
  isActive: true,
  ...overrides
})

/** Noor's account. She is nobody's patient account unless told so. */
export const nurse = (overrides: Partial<Account> = {}): Account => ({
  id: noorAccountId,
  practiceId,
  version: 1,
  login: "noor",
  name: "Noor Haddad",
  title: "nurse",
  roles: ["staff"],
  language: "en",
  isActive: true,
  ...overrides
})

/** Not a real password's hash: nobody signs in with it. */
export const credential = (overrides: Partial<Credential> = {}): Credential => ({
  accountId: anaAccountId,
  practiceId,
  version: 1,
  algorithm: "PBKDF2-HMAC-SHA-256",
  iterations: 600_000,
  salt: "c2FsdA==",
  hash: "aGFzaA==",
  ...overrides
})

export const medicalRecordNumber = (value = "MRN-1001"): Identifier => ({ assigner: "LAKESIDE", type: "MR", value })

export const visitNumber = (value = "V-5001"): Identifier => ({ assigner: "LAKESIDE", type: "VN", value })

/** A number made of the id; the example's own one where the id is the example's. */
const numberOf = (id: string | undefined, example: string, prefix: string): string | undefined =>
  id === undefined || id === example ? undefined : prefix + id

export const demographics = (overrides: Partial<Demographics> = {}): Demographics => ({
  name: { family: "Ruiz", given: ["Ana", "María"] },
  birthDate: "1984-03-09",
  sex: "F",
  language: "es",
  phone: "+1 312 555 0142",
  email: "ana@example.org",
  primaryProvider: [{ assigner: "NPI", type: "NPI", value: "1234567893" }],
  isLiving: true,
  ...overrides
})

/** Ana's record; anybody else's has a number of its own. */
export const patient = (overrides: Partial<Patient> = {}): Patient => ({
  id: patientId,
  practiceId,
  version: 1,
  identifiers: [medicalRecordNumber(numberOf(overrides.id, patientId, "MRN-"))],
  demographics: demographics(),
  isEmailSafe: true,
  mergedInto: null,
  ...overrides
})

/** Elena may read and write for her daughter Ana, for as long as nobody ends it. */
export const representative = (overrides: Partial<Representative> = {}): Representative => ({
  id: RepresentativeId.make("grant-elena"),
  practiceId,
  version: 1,
  accountId: elenaAccountId,
  patientId,
  relationship: "mother",
  scopes: ["read", "write"],
  from: "2026-01-01T06:00:00.000Z" as Instant,
  until: null,
  confirmedFor: [],
  isHeld: false,
  revokedAt: null,
  ...overrides
})

const encounterId = EncounterId.make("encounter-5001")

/** An office visit with Dr. Okafor, on the Monday before `friday1655`; another visit has a number of its own. */
export const encounter = (overrides: Partial<Encounter> = {}): Encounter => ({
  id: encounterId,
  practiceId,
  version: 1,
  patientId,
  visitNumber: visitNumber(numberOf(overrides.id, encounterId, "V-")),
  kind: "office",
  status: "finished",
  patientClass: "O",
  location: "Room 3",
  attending: [{ assigner: "NPI", type: "NPI", value: "1234567893" }],
  practitionerId: okaforId,
  startAt: "2026-11-16T15:00:00.000Z" as Instant,
  startSource: "PV1-44",
  endAt: "2026-11-16T15:20:00.000Z" as Instant,
  eventAt: "2026-11-16T15:20:00.000Z" as Instant,
  ...overrides
})

export const triageSummary = (overrides: Partial<TriageSummary> = {}): TriageSummary => ({
  urgency: "routine",
  category: "clinical-symptom",
  pool: "nurse-triage",
  redFlags: [],
  because: ["cough"],
  ...overrides
})

export const responsePromise = (overrides: Partial<ResponsePromise> = {}): ResponsePromise => ({
  dueAt: monday0955,
  policyId: "urgent",
  policyVersion: 1,
  calendarVersion: 1,
  because: "open-time",
  ...overrides
})

/** Ana's thread about a cough, with one letter that waits for an answer. */
export const thread = (overrides: Partial<Thread> = {}): Thread => {
  const id = overrides.id ?? threadId
  const opening = { patientId, currentPatientId: patientId, teamId }
  const letter = {
    subject: "A cough that stays",
    language: "en" as const,
    messageId,
    at: friday1655,
    triage: triageSummary(),
    promise: responsePromise()
  }
  let state: Thread | undefined
  for (const event of open(opening, letter)) state = evolve(state, event, { id, practiceId })
  return { ...(state as Thread), ...overrides }
}

export const author = (overrides: Partial<Author> = {}): Author => ({
  accountId: anaAccountId,
  kind: "patient",
  name: "Ana Ruiz",
  role: "patient",
  ...overrides
})

/** Ana's first letter of `thread`. */
export const message = (overrides: Partial<Message> = {}): Message => ({
  id: messageId,
  practiceId,
  version: 1,
  threadId,
  patientId,
  kind: "letter",
  author: author(),
  onBehalfOf: null,
  authorization: null,
  recipients: { teamId, members: [{ accountId: noorAccountId, practitionerId: null }], patientId: null },
  sentAt: friday1655,
  receivedAt: friday1655,
  channel: "portal",
  isAutomated: false,
  parentId: null,
  idempotencyKey: null,
  language: "en",
  revision: 1,
  exchange: 1,
  attachments: [],
  triage: null,
  noticeVersion: "2026-1",
  filing: { state: "pending", receipt: null, at: null },
  notice: { state: "none", at: null },
  ...overrides
})

/** Ana's blood pressure, as she entered it. */
export const reading = (overrides: Partial<Reading> = {}): Reading => ({
  id: ReadingId.make("reading-1"),
  practiceId,
  version: 1,
  patientId,
  measurement: { kind: "blood-pressure", systolic: 128, diastolic: 76, unit: "mmHg" },
  taken: { precision: "minute", at: friday1655 },
  entered: { by: author(), at: friday1655 },
  source: { _tag: "Form" },
  acknowledged: null,
  corrections: [],
  withdrawn: null,
  ...overrides
})

/** Noor asks Ana to measure her blood pressure once a week; the practice's band holds. */
export const readingPlan = (overrides: Partial<ReadingPlan> = {}): ReadingPlan => ({
  id: idFor(overrides.patientId ?? patientId, overrides.kind ?? "blood-pressure"),
  practiceId,
  version: 1,
  patientId,
  kind: "blood-pressure",
  band: null,
  everyDays: 7,
  by: author({ accountId: noorAccountId, kind: "staff", name: "Noor Haddad", role: "nurse" }),
  at: friday1655,
  ...overrides
})

export const attachment = (overrides: Partial<Attachment> = {}): Attachment => ({
  sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  name: "cough.txt",
  type: "text/plain",
  bytes: 4,
  ...overrides
})

export const draft = (overrides: Partial<Draft> = {}): Draft => ({
  id: DraftId.make("draft-1"),
  practiceId,
  version: 1,
  accountId: anaAccountId,
  patientId,
  threadId: null,
  teamId,
  subject: "A cough",
  body: "It began on",
  attachments: [],
  savedAt: friday1655,
  ...overrides
})

export const session = (overrides: Partial<Session> = {}): Session => ({
  id: SessionId.make("session-ana"),
  practiceId,
  version: 1,
  accountId: anaAccountId,
  startedAt: friday1655,
  inputAt: friday1655,
  endedAt: null,
  ...overrides
})

/** Ana, signed in, for herself. */
export const principal = (overrides: Partial<Principal> = {}): Principal => ({
  account: account(),
  ownPatientId: patientId,
  grants: [],
  teams: [],
  onBehalfOf: patientId,
  ...overrides
})

/** Noor, signed in, in the team's inbox. */
export const staffPrincipal = (overrides: Partial<Principal> = {}): Principal =>
  principal({ account: nurse(), ownPatientId: null, teams: [careTeam()], onBehalfOf: null, ...overrides })
