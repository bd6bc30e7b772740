/**
 * What a commit writes beside state: facts, words, files, due times, deliveries and audit rows.
 */
import type { AuditEvent } from "@intervisit/core/domain/AuditEvent"
import type { AttachmentContent } from "@intervisit/core/domain/Commit"
import { type Delivery, laneOf, type OutboxChange } from "@intervisit/core/domain/Delivery"
import type { DueTimeChange } from "@intervisit/core/domain/DueTime"
import type { Fact } from "@intervisit/core/domain/Fact"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import type { MessageBody } from "@intervisit/core/domain/Message"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import * as AuditRows from "../AuditRows.ts"
import { countOf, insertAll, type Row } from "../rows.ts"

/** Appends the facts in order and answers the sequence of the last one, 0 where there are none. */
export const appendFacts = (sql: SqlClient, facts: ReadonlyArray<Fact>): Effect.Effect<number, SqlError> =>
  Effect.map(
    insertAll<{ sequence: unknown }>(
      sql,
      "facts",
      facts.map((fact) => ({
        practice_id: fact.practiceId,
        id: fact.id,
        subject: fact.subject,
        subject_id: fact.subjectId,
        doc: JSON.stringify(fact)
      })),
      "returning sequence"
    ),
    (rows) => rows.reduce((last, row) => Math.max(last, countOf(row.sequence)), 0)
  )

/** A revision that is there already is written over: its words are the newest. */
export const keepBodies = (sql: SqlClient, bodies: ReadonlyArray<MessageBody>) =>
  insertAll(
    sql,
    "message_bodies",
    bodies.map(({ body, messageId, practiceId, revision }) => ({
      practice_id: practiceId,
      message_id: messageId,
      revision,
      body
    })),
    "on conflict (practice_id, message_id, revision) do update set body = excluded.body"
  )

/** The same bytes are kept once, whoever sends them. */
export const keepAttachments = (sql: SqlClient, attachments: ReadonlyArray<AttachmentContent>) =>
  Effect.forEach(
    attachments,
    ({ content, practiceId, sha256 }) =>
      insertAll(sql, "attachments", [{ practice_id: practiceId, sha256, content }], "on conflict do nothing"),
    { discard: true }
  )

/** A due time that moves is free again, whoever held it. */
export const changeDueTimes = (sql: SqlClient, practiceId: PracticeId, changes: ReadonlyArray<DueTimeChange>) =>
  Effect.forEach(
    changes,
    (change) => {
      if (change._tag === "Clear") {
        return sql`delete from due_times where practice_id = ${practiceId} and key = ${change.key}`
      }
      const { dueAt, key } = change.dueTime
      const row = { practice_id: practiceId, key, due_at: dueAt, doc: JSON.stringify(change.dueTime) }
      return insertAll(
        sql,
        "due_times",
        [row],
        `on conflict (practice_id, key) do update
          set due_at = excluded.due_at, doc = excluded.doc, lease_owner = null, leased_until = null`
      )
    },
    { discard: true }
  )

/**
 * Deliveries take their place in their lane when they are inserted. The thread's row was written before and is locked
 * by then, so that places in a lane follow the order of commits.
 */
export const changeOutbox = Effect.fnUntraced(function* (
  sql: SqlClient,
  practiceId: PracticeId,
  changes: ReadonlyArray<OutboxChange>
) {
  const enqueued = changes.flatMap((change) =>
    change._tag === "Enqueue" ? [deliveryRow(change.delivery, change.bytes)] : []
  )
  yield* insertAll(sql, "outbox", enqueued)
  for (const change of changes) {
    if (change._tag === "Enqueue") continue
    if (change._tag !== "Settle") {
      yield* moveDeadLetter(sql, practiceId, change)
      continue
    }
    // What is settled stays as it was settled. A mail that has gone is nobody's record, and may hold a code.
    yield* sql`update outbox set state = ${change.outcome}, receipt = ${change.receipt}, is_settled = 1,
      next_at = null, lease_owner = null, leased_until = null,
      bytes = case when destination = 'mail' then null else bytes end
      where practice_id = ${practiceId} and key = ${change.key} and is_settled = 0`
  }
})

const moveDeadLetter = (
  sql: SqlClient,
  practiceId: PracticeId,
  change: Extract<OutboxChange, { _tag: "Retry" | "GiveUp" }>
) => {
  const isRefused = sql`where practice_id = ${practiceId} and key = ${change.key} and state = 'refused'`
  return change._tag === "Retry"
    ? sql`update outbox set state = 'waiting', is_settled = 0, receipt = null, bytes = null, attempts = 0, error = null,
        next_at = null ${isRefused}`
    : sql`update outbox set state = 'given-up', receipt = ${change.reason} ${isRefused}`
}

const deliveryRow = (delivery: Delivery, bytes: Uint8Array | undefined): Row => ({
  practice_id: delivery.practiceId,
  key: delivery.key,
  destination: delivery.destination,
  lane: laneOf(delivery),
  state: "waiting",
  is_settled: 0,
  attempts: 0,
  bytes: bytes ?? null,
  doc: JSON.stringify(delivery)
})

export const appendAudit = (sql: SqlClient, events: ReadonlyArray<AuditEvent>) =>
  insertAll(
    sql,
    "audit_events",
    events.map((event) => AuditRows.rowOf(event))
  )
