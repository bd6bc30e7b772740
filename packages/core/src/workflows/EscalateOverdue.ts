/**
 * What was promised and has not come: the exchange is marked, the patient is told kindly, the inbox shows it.
 *
 * Due times are claimed by a lease, so that two processes share the work. The mark, the notice and the settled due
 * time are one commit; an exchange that was answered meanwhile is only settled. Where the promise was broken before the
 * letter was recorded, it is marked as of then, and the notice says that it is history. Source: response-time rule 13.
 */
import * as Effect from "effect/Effect"
import { system } from "../domain/Actor.ts"
import * as Commit from "../domain/Commit.ts"
import type { DueTime } from "../domain/DueTime.ts"
import * as Thread from "../domain/Thread.ts"
import { DueTimes } from "../ports/DueTimes.ts"
import { Ledger } from "../ports/Ledger.ts"
import { Threads } from "../ports/Threads.ts"
import { eachHeld, leaseUntil } from "./Lease.ts"
import { brokenPromiseNotices } from "./Notices.ts"
import { auditBy, now, withFreshReads } from "./Request.ts"

const batchMax = 200

/** So many are settled at once: what comes together is written together, and a far database is asked in parallel. */
const atOnce = 16

/** Settles whatever is due now; returns how many. `owner` is the process's boot id. */
export const escalateOverdue = Effect.fn("escalateOverdue")(function* (owner: string) {
  const at = yield* now
  const due = yield* (yield* DueTimes).claim({
    owner,
    now: at,
    leaseUntil: leaseUntil(at),
    limit: batchMax
  })
  yield* eachHeld(due, settle, atOnce)
  return due.length
})

/** Marks one promise that is broken, whoever found it due; nothing where the exchange is over or marked already. */
export const settleOverdue = Effect.fn("settleOverdue")((due: DueTime) => settle(due))

const settle = (due: DueTime) =>
  withFreshReads(
    Effect.gen(function* () {
      const ledger = yield* Ledger
      const commit = yield* plan(due)
      yield* ledger.commit(commit).pipe(Effect.catchTag(["AlreadyAnswered", "AlreadyReceived"], Effect.die))
    })
  )

const plan = Effect.fnUntraced(function* (due: DueTime) {
  const at = yield* now
  const thread = yield* (yield* Threads).get(due.practiceId, due.threadId)
  const cleared = { dueTimes: [{ _tag: "Clear", key: due.key }] } as const
  const isHistory = due.recordedAt !== undefined && due.dueAt <= due.recordedAt
  const events = thread === undefined ? [] : Thread.breakPromise(thread, due.exchange, isHistory ? due.dueAt : at)
  if (thread === undefined || events.length === 0) return Commit.withParts(Commit.empty(due.practiceId), cleared)
  const messageId = thread.exchange?.messageId
  const notices =
    messageId === undefined ? [] : yield* brokenPromiseNotices(thread, messageId, at, isHistory ? due.dueAt : undefined)
  const row = yield* auditBy(due.practiceId, system, null, at, {
    activity: "EscalateOverdue",
    action: "U",
    entities: [`Thread/${thread.id}`],
    patients: [thread.currentPatientId]
  })
  const origin: Commit.Origin = {
    practiceId: due.practiceId,
    actor: system,
    onBehalfOf: null,
    occurredAt: due.dueAt,
    recordedAt: at,
    cause: due.key,
    decidedBy: {}
  }
  const changes = [{ kind: "Thread", id: thread.id, before: thread, bodies: events } as const]
  return Commit.withParts(Commit.fromChanges(origin, changes), { ...cleared, outbox: notices, audit: [row] })
})
