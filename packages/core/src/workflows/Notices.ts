/**
 * The notices that an answer or a broken promise sends: one for each account that may read the thread.
 *
 * None goes out about somebody who is dead or for whom an e-mail is not safe, none to an account without an address,
 * and none while the thread speaks of violence at home or abuse. All of this, and the address itself, is looked up
 * again when a notice is about to go. Source: response-time rule 13; triage, the gate.
 */
import * as Effect from "effect/Effect"
import { preferencesOf } from "../domain/Account.ts"
import type { Delivery, OutboxChange } from "../domain/Delivery.ts"
import type { MessageId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import { mayBeMailed, type Patient } from "../domain/Patient.ts"
import { holds, records } from "../domain/Representative.ts"
import type { Thread } from "../domain/Thread.ts"
import { safeguardingFlags } from "../domain/TriageVocabulary.ts"
import { Accounts } from "../ports/Accounts.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { currentPatient } from "./CurrentPatient.ts"

/** To everybody on the patient's side who may read the answer; anew for each document that the team puts right. */
export const answerNotices = (thread: Thread, messageId: MessageId, at: Instant, amendment = "") =>
  notices(thread, messageId, at, "answer-notice", undefined, amendment)

/**
 * To everybody on the patient's side, about the exchange that this message began. `happenedAt` says that the promise
 * was broken before anybody here could know.
 */
export const brokenPromiseNotices = (thread: Thread, messageId: MessageId, at: Instant, happenedAt?: Instant) =>
  notices(thread, messageId, at, "broken-promise-notice", happenedAt)

const notices = Effect.fnUntraced(function* (
  thread: Thread,
  messageId: MessageId,
  at: Instant,
  kind: Extract<Delivery["kind"], "answer-notice" | "broken-promise-notice">,
  happenedAt?: Instant,
  amendment = ""
) {
  const accounts = yield* mailedReaders(thread, at)
  return accounts.map(
    (account): OutboxChange => ({
      _tag: "Enqueue",
      delivery: {
        key: `${messageId}.${kind === "answer-notice" ? "a" : "b"}${amendment}.${account.id}`,
        practiceId: thread.practiceId,
        destination: "mail",
        threadId: thread.id,
        messageId,
        accountId: account.id,
        kind,
        createdAt: at,
        ...(happenedAt === undefined ? {} : { happenedAt })
      }
    })
  )
})

/** The accounts on the patient's side that may read this thread now and be mailed about it, each with its address. */
export const mailedReaders = Effect.fnUntraced(function* (thread: Thread, at: Instant) {
  const patient = yield* Effect.orDie(currentPatient(thread.practiceId, thread.currentPatientId))
  if (!mayBeMailed(patient) || isSafeguarded(thread)) return []
  const accounts = yield* readers(thread, patient, at)
  return accounts.flatMap((account) =>
    account.isActive && preferencesOf(account).hasNotices && account.email !== undefined
      ? [{ ...account, email: account.email }]
      : []
  )
})

/** Whoever reads along may be the person it is about. */
const isSafeguarded = ({ triage }: Thread): boolean => {
  const flags: ReadonlySet<string> = safeguardingFlags
  return triage?.redFlags.some((flag) => flags.has(flag)) ?? false
}

/** Herself, and whoever acts for her unless she wants none of them written to. */
const readers = Effect.fnUntraced(function* (thread: Thread, patient: Patient, at: Instant) {
  const accounts = yield* Accounts
  const directory = yield* PatientDirectory
  const aliases = yield* directory.aliasesOf(thread.practiceId, thread.currentPatientId)
  const ids = [thread.currentPatientId, ...aliases.map((alias) => alias.id)]
  const own = yield* Effect.forEach(ids, (id) => accounts.ofPatient(thread.practiceId, id))
  const mayBeTold = patient.mayNotifyRepresentatives !== false ? ids : []
  const grants = yield* Effect.forEach(mayBeTold, (id) => directory.representativesOf(thread.practiceId, id))
  const represented = yield* Effect.forEach(
    grants.flat().filter((grant) => holds(grant, "read", at) && records(grant).includes(thread.patientId)),
    (grant) => accounts.byId(thread.practiceId, grant.accountId)
  )
  const found = [...own.flat(), ...represented.flatMap((account) => (account === undefined ? [] : [account]))]
  return [...new Map(found.map((account) => [account.id, account])).values()]
})
