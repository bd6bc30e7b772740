/**
 * More people of Lakeside, and what a claim looks at afterwards: facts, audit, due times, and what waits to leave.
 *
 * Everything is read through the ports. A queue is looked at by a claim whose lease ends as it begins.
 */
import type { Account } from "@intervisit/core/domain/Account"
import { system } from "@intervisit/core/domain/Actor"
import type { CareTeam } from "@intervisit/core/domain/CareTeam"
import type { Delivery } from "@intervisit/core/domain/Delivery"
import type { AccountId, MessageId, PatientId, ThreadId } from "@intervisit/core/domain/Ids"
import type { Instant } from "@intervisit/core/domain/Instant"
import { Accounts } from "@intervisit/core/ports/Accounts"
import { AuditLog } from "@intervisit/core/ports/AuditLog"
import { DueTimes } from "@intervisit/core/ports/DueTimes"
import { Ledger } from "@intervisit/core/ports/Ledger"
import { Outbox } from "@intervisit/core/ports/Outbox"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import { Threads } from "@intervisit/core/ports/Threads"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { answerThread } from "@intervisit/core/workflows/AnswerThread"
import { configurePractice } from "@intervisit/core/workflows/ConfigurePractice"
import { receiveFeedMessage } from "@intervisit/core/workflows/ReceiveFeedMessage"
import { now } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"

export const beaAccountId = "account-bea" as AccountId
export const benAccountId = "account-ben" as AccountId
export const benNumber = eg.medicalRecordNumber("MRN-2002")

/** Configures these accounts and teams beside what is there. */
export const configured = (parts: {
  readonly accounts?: ReadonlyArray<Account>
  readonly careTeams?: ReadonlyArray<CareTeam>
}) => configurePractice(system, Clinic.setup({ careTeams: [], accounts: [], ...parts }))

/** The family team with one more nurse, Bea Lindqvist. */
export const withBea = configured({
  accounts: [eg.nurse({ id: beaAccountId, login: "bea", name: "Bea Lindqvist" })],
  careTeams: [eg.careTeam({ members: [...eg.careTeam().members, eg.membership({ accountId: beaAccountId })] })]
})

/** Another patient, Ben Ode, who saw Dr. Okafor too and has an account; gives his id. */
export const withBen = Effect.gen(function* () {
  const demographics = eg.demographics({ name: { family: "Ode", given: ["Ben"] }, email: "ben@example.org" })
  const visit = Clinic.visit("2026-11-17T15:00:00.000Z" as Instant, "V-6001")
  const told = { ...Clinic.about(benNumber), patient: { identifiers: [benNumber], demographics }, visit }
  yield* receiveFeedMessage(Clinic.feedMessage("adt-ben", [told]))
  const patientId = yield* Clinic.patientOf(benNumber)
  const account = { id: benAccountId, login: "ben", name: "Ben Ode", email: "ben@example.org", patientId }
  yield* configured({ accounts: [eg.account(account)] })
  return patientId
})

/** An answer as the staff page sends it. */
export const answer = (threadId: ThreadId, parts: Partial<Parameters<typeof answerThread>[1]> = {}) => ({
  threadId,
  kind: "letter" as const,
  body: "We have signed it; you can pick it up at the front desk.",
  language: "en" as const,
  attachments: [],
  seenVersion: null,
  draftId: null,
  ...parts
})

/** Noor answers the thread. */
export const answered = Effect.fnUntraced(function* (threadId: ThreadId) {
  return yield* answerThread(yield* Clinic.request(eg.noorAccountId), answer(threadId))
})

export const threadOf = Effect.fnUntraced(function* (threadId: ThreadId) {
  const thread = yield* (yield* Threads).get(eg.practiceId, threadId)
  return thread ?? (yield* Effect.die(new Error("there is no such thread")))
})

export const messageOf = Effect.fnUntraced(function* (messageId: MessageId) {
  const found = yield* (yield* Threads).message(eg.practiceId, messageId)
  return found?.message ?? (yield* Effect.die(new Error("there is no such message")))
})

export const patientById = Effect.fnUntraced(function* (patientId: PatientId) {
  const patient = yield* (yield* PatientDirectory).byId(eg.practiceId, patientId)
  return patient ?? (yield* Effect.die(new Error("there is no such patient")))
})

export const familyTeam = Effect.flatMap(ProviderDirectory, (directory) =>
  directory.careTeam(eg.practiceId, eg.teamId)
).pipe(
  Effect.flatMap((team) => (team === undefined ? Effect.die(new Error("there is no team")) : Effect.succeed(team)))
)

export const draftsOf = (accountId: AccountId) =>
  Effect.flatMap(Accounts, (accounts) => accounts.drafts(eg.practiceId, accountId))

/** The facts since a sequence, oldest first. */
export const factsAfter = (sequence: number) =>
  Effect.map(
    Effect.flatMap(Ledger, (ledger) => ledger.factsSince(eg.practiceId, sequence, 10_000)),
    (recorded) => recorded.map(({ fact }) => fact)
  )

/** The sequence of the newest fact. */
export const head = Effect.flatMap(Ledger, (ledger) => ledger.head(eg.practiceId))

/** The audit rows of everybody, newest first. */
export const auditRows = Effect.map(
  Effect.flatMap(AuditLog, (log) =>
    log.search({ practiceId: eg.practiceId, actorId: null, patientId: null, limit: 1_000, before: null })
  ),
  (rows) => rows.map(({ event }) => event)
)

/** The newest audit row. */
export const lastAudit = Effect.map(auditRows, ([newest]) => newest)

/** The heads of all lanes to a destination that could go now. */
export const waiting = Effect.fnUntraced(function* (destination: Delivery["destination"]) {
  const at = yield* now
  const outbox = yield* Outbox
  return yield* outbox.claim({ destination, owner: "onlooker", now: at, leaseUntil: at, limit: 1_000 })
})

/** How many deliveries to a destination are in this state. */
export const counted = Effect.fnUntraced(function* (destination: Delivery["destination"], state: string) {
  const depth = yield* (yield* Outbox).depth
  return depth.find((one) => one.destination === destination && one.state === state)?.count ?? 0
})

const farOff = "2999-01-01T00:00:00.000Z" as Instant

/** Every due time that stands, nearest first, whoever holds it or not. */
export const dueTimes = Effect.flatMap(DueTimes, (due) =>
  due.claim({ owner: "onlooker", now: farOff, leaseUntil: farOff, limit: 1_000 })
)
