/**
 * The notices that an answer or a broken promise sends: one for each account that may read the thread.
 *
 * None goes to somebody who is dead, has no address, or for whom an e-mail is not safe. The address itself is looked
 * up at the first attempt. Source: response-time rule 13.
 */
import * as Effect from "effect/Effect"
import type { Delivery, OutboxChange } from "../domain/Delivery.ts"
import type { MessageId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import { holds } from "../domain/Representative.ts"
import type { Thread } from "../domain/Thread.ts"
import { Accounts } from "../ports/Accounts.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { currentPatient } from "./CurrentPatient.ts"

/** To everybody on the patient's side who may read the answer. */
export const answerNotices = (thread: Thread, messageId: MessageId, at: Instant) =>
  notices(thread, messageId, at, "answer-notice")

/** To everybody on the patient's side, about the exchange that this message began. */
export const brokenPromiseNotices = (thread: Thread, messageId: MessageId, at: Instant) =>
  notices(thread, messageId, at, "broken-promise-notice")

const notices = Effect.fnUntraced(function* (
  thread: Thread,
  messageId: MessageId,
  at: Instant,
  kind: Extract<Delivery["kind"], "answer-notice" | "broken-promise-notice">
) {
  const patient = yield* Effect.orDie(currentPatient(thread.practiceId, thread.currentPatientId))
  if (!patient.demographics.isLiving || !patient.isEmailSafe) return []
  const accounts = yield* readers(thread, at)
  return accounts
    .filter((account) => account.isActive && account.email !== undefined)
    .map(
      (account): OutboxChange => ({
        _tag: "Enqueue",
        delivery: {
          key: `${messageId}.${kind === "answer-notice" ? "a" : "b"}.${account.id}`,
          practiceId: thread.practiceId,
          destination: "mail",
          threadId: thread.id,
          messageId,
          accountId: account.id,
          kind,
          createdAt: at
        }
      })
    )
})

const readers = Effect.fnUntraced(function* (thread: Thread, at: Instant) {
  const accounts = yield* Accounts
  const directory = yield* PatientDirectory
  const aliases = yield* directory.aliasesOf(thread.practiceId, thread.currentPatientId)
  const own = yield* Effect.forEach([thread.currentPatientId, ...aliases.map((alias) => alias.id)], (id) =>
    accounts.ofPatient(thread.practiceId, id)
  )
  const grants = yield* directory.representativesOf(thread.practiceId, thread.patientId)
  const represented = yield* Effect.forEach(
    grants.filter((grant) => holds(grant, "read", at)),
    (grant) => accounts.byId(thread.practiceId, grant.accountId)
  )
  const found = [...own.flat(), ...represented.flatMap((account) => (account === undefined ? [] : [account]))]
  return [...new Map(found.map((account) => [account.id, account])).values()]
})
