/**
 * All that the stores show of what a commit speaks of, as one value to compare: before and after, or with nothing.
 */
import * as Effect from "effect/Effect"
import type { Commit, Write } from "../../domain/Commit.ts"
import type { AccountId, MessageId, PatientId, SessionId, ThreadId } from "../../domain/Ids.ts"
import type { Instant } from "../../domain/Instant.ts"
import { Accounts } from "../../ports/Accounts.ts"
import { Attachments } from "../../ports/Attachments.ts"
import { AuditLog } from "../../ports/AuditLog.ts"
import { DueTimes } from "../../ports/DueTimes.ts"
import { EncounterLog } from "../../ports/EncounterLog.ts"
import { Ledger } from "../../ports/Ledger.ts"
import { Outbox } from "../../ports/Outbox.ts"
import { PatientDirectory } from "../../ports/PatientDirectory.ts"
import { Threads } from "../../ports/Threads.ts"
import { at } from "../Claims.ts"

/** After everything in the examples. */
const late = "2027-01-01T00:00:00.000Z" as Instant

/** Before everything in the examples: a lease until then holds nothing, so that looking changes nothing. */
const early = "1970-01-01T00:00:00.000Z" as Instant

const look = { owner: "onlooker", now: late, leaseUntil: early, limit: 1000 }

export const snapshot = Effect.fnUntraced(function* (commit: Commit) {
  const { answer, practiceId, receipt } = commit
  const ledger = yield* Ledger
  const files = yield* Attachments
  const outbox = yield* Outbox
  return {
    head: yield* ledger.head(practiceId),
    facts: yield* ledger.factsSince(practiceId, 0, 1000),
    values: yield* Effect.forEach(commit.writes, (write) => stored(commit, write)),
    bodies: yield* Effect.forEach(commit.bodies, (body) => bodyOf(commit, body.messageId)),
    files: yield* Effect.forEach(commit.attachments, ({ sha256 }) => files.content(practiceId, sha256)),
    dueTimes: yield* (yield* DueTimes).claim(look),
    audit: yield* (yield* AuditLog).search({ practiceId, actorId: null, patientId: null, limit: 1000, before: null }),
    chart: yield* outbox.claim({ ...look, destination: "chart" }),
    mail: yield* outbox.claim({ ...look, destination: "mail" }),
    answer: answer === null ? undefined : yield* at(answer.answeredAt)(ledger.answerOf(answer.request)),
    receipt: receipt === null ? undefined : yield* at(receipt.receivedAt)(ledger.receiptOf(receipt))
  }
})

/** The value that a write speaks of, for the kinds that these claims write. */
const stored = Effect.fnUntraced(function* ({ practiceId }: Commit, { id, kind, value }: Write) {
  if (kind === "Thread") return yield* (yield* Threads).get(practiceId, id as ThreadId)
  if (kind === "Message") return (yield* (yield* Threads).message(practiceId, id as MessageId))?.message
  if (kind === "Patient") return yield* (yield* PatientDirectory).byId(practiceId, id as PatientId)
  if (kind === "Encounter" && value !== null) {
    return yield* (yield* EncounterLog).byVisitNumber(practiceId, value.visitNumber)
  }
  if (kind === "Account") return yield* (yield* Accounts).byId(practiceId, id as AccountId)
  if (kind === "Session") return yield* (yield* Accounts).session(id as SessionId)
  return yield* Effect.die(new Error(`No claim of the ledger reads a ${kind} back.`))
})

const bodyOf = ({ practiceId }: Commit, id: MessageId) =>
  Effect.gen(function* () {
    return (yield* (yield* Threads).message(practiceId, id))?.body
  })
