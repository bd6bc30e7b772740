/**
 * All that a database and the two receivers hold, read when nothing runs any more.
 */

import { stateTables } from "@intervisit/adapter-sql/StateTables"
import type { AuditEvent } from "@intervisit/core/domain/AuditEvent"
import type { Delivery } from "@intervisit/core/domain/Delivery"
import type { DueTime } from "@intervisit/core/domain/DueTime"
import type { Fact } from "@intervisit/core/domain/Fact"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import { fromMillis } from "@intervisit/core/domain/Instant"
import { foldedKinds, type Kind, type States } from "@intervisit/core/domain/State"
import { AuditLog } from "@intervisit/core/ports/AuditLog"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import type { Received } from "../receivers.ts"

export interface OutboxRow {
  readonly delivery: Delivery
  readonly state: string
  readonly receipt: string | null
  readonly leaseOwner: string | null
  readonly bytes: Uint8Array | null
}

export interface Snapshot {
  /** In order of their sequence. */
  readonly facts: ReadonlyArray<Fact>
  readonly state: { readonly [K in Kind]: ReadonlyArray<States[K]> }
  readonly bodies: ReadonlyArray<{ readonly messageId: string; readonly body: string }>
  /** SHA-256 of each. */
  readonly attachments: ReadonlyArray<string>
  readonly receipts: ReadonlyArray<{ readonly controlId: string; readonly answer: Uint8Array }>
  readonly answers: ReadonlyArray<{ readonly accountId: string; readonly key: string; readonly answer: string }>
  /** In order of their sequence. */
  readonly outbox: ReadonlyArray<OutboxRow>
  readonly dueTimes: ReadonlyArray<DueTime>
  readonly audit: ReadonlyArray<AuditEvent>
  /** How many rows of the audit a seal covers, once all were sealed; null where a seal does not hold. */
  readonly sealed: number | null
  /** In order of arrival. */
  readonly chart: ReadonlyArray<Received>
  readonly mail: ReadonlyArray<Received>
}

const kinds = [...foldedKinds, "Credential", "Session", "Draft"] as const

/** Reads everything of one practice, and seals what of its audit waits for a seal. */
export const read = Effect.fnUntraced(function* (practiceId: PracticeId) {
  const sql = yield* SqlClient
  const documents = <A>(table: string, order: string) =>
    Effect.map(sql<{ doc: string }>`select doc from ${sql(table)} order by ${sql(order)}`, (rows) =>
      rows.map(({ doc }) => JSON.parse(doc) as A)
    )
  const state = yield* Effect.forEach(kinds, (kind) =>
    Effect.map(documents(stateTables[kind].table, "id"), (values) => [kind, values] as const)
  )
  const outbox = yield* sql<{
    doc: string
    state: string
    receipt: string | null
    lease_owner: string | null
    bytes: Uint8Array | null
  }>`select doc, state, receipt, lease_owner, bytes from outbox order by sequence`
  const log = yield* AuditLog
  yield* log.seal(practiceId, fromMillis(yield* Clock.currentTimeMillis))
  const sealed = yield* log.verify(practiceId).pipe(
    Effect.map((found) => found.sealed),
    Effect.catchTag("AuditBroken", () => Effect.succeed(null))
  )
  return {
    facts: yield* documents<Fact>("facts", "sequence"),
    state: Object.fromEntries(state) as unknown as Snapshot["state"],
    bodies: yield* sql<{ messageId: string; body: string }>`select message_id as "messageId", body from message_bodies`,
    attachments: (yield* sql<{ sha256: string }>`select sha256 from attachments`).map(({ sha256 }) => sha256),
    receipts: yield* sql<{
      controlId: string
      answer: Uint8Array
    }>`select control_id as "controlId", answer from inbox_receipts`,
    answers: yield* sql<{ accountId: string; key: string; answer: string }>`
      select account_id as "accountId", key, answer from idempotent_answers`,
    outbox: outbox.map(({ bytes, doc, lease_owner, receipt, state }) => ({
      delivery: JSON.parse(doc) as Delivery,
      state,
      receipt,
      leaseOwner: lease_owner,
      bytes
    })),
    dueTimes: yield* documents<DueTime>("due_times", "key"),
    audit: yield* documents<AuditEvent>("audit_events", "sequence"),
    sealed
  } satisfies Omit<Snapshot, "chart" | "mail">
})
