/**
 * The receipts of feed frames: kept with the commit that took the frame, found again when the same frame comes.
 *
 * A frame is known by practice, feed, control id and the SHA-256 of its bytes. A frame that comes after the window is
 * new, and its receipt replaces the old one. Twins wait for each other as requests do.
 */
import * as InboxReceipt from "@intervisit/core/domain/InboxReceipt"
import { fromMillis, type Instant, plusMillis } from "@intervisit/core/domain/Instant"
import { AlreadyReceived, type ReceiptKey } from "@intervisit/core/ports/Ledger"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"

type Receipt = InboxReceipt.InboxReceipt

/** Keeps the receipt, or refuses with the stored one of a twin that was first. */
export const keep = Effect.fnUntraced(function* (sql: SqlClient, given: Receipt) {
  const row = {
    practice_id: given.practiceId,
    feed: given.feed,
    control_id: given.controlId,
    sha256: given.sha256,
    received_at: given.receivedAt,
    state: given.state,
    reason: given.reason,
    raw: given.raw,
    answer: given.answer
  }
  const kept = yield* sql`insert into inbox_receipts ${sql.insert(row)}
    on conflict (practice_id, feed, control_id, sha256) do update
    set received_at = excluded.received_at, state = excluded.state, reason = excluded.reason, raw = excluded.raw,
      answer = excluded.answer
    where inbox_receipts.received_at <= ${keptSince(given.receivedAt)}
    returning feed`
  if (kept.length > 0) return
  const stored = yield* read(sql, given)
  if (stored === undefined) return yield* Effect.die(new Error("The receipt of a twin was gone before it was read."))
  return yield* new AlreadyReceived({ stored })
})

/** The stored receipt, if its window is not over. */
export const find = (sql: SqlClient, key: ReceiptKey): Effect.Effect<Receipt | undefined, SqlError> =>
  Effect.zipWith(read(sql, key), Clock.currentTimeMillis, (stored, now) =>
    stored !== undefined && InboxReceipt.isKept(stored.receivedAt, fromMillis(now)) ? stored : undefined
  )

/** Frames taken at or before this instant are no longer known at `now`. */
const keptSince = (now: Instant): Instant => plusMillis(now, -InboxReceipt.daysKept * 86_400_000)

const read = (sql: SqlClient, key: ReceiptKey): Effect.Effect<Receipt | undefined, SqlError> =>
  Effect.map(
    sql<ReceiptRow>`select received_at, state, reason, raw, answer from inbox_receipts
      where practice_id = ${key.practiceId} and feed = ${key.feed}
      and control_id = ${key.controlId} and sha256 = ${key.sha256}`,
    ([row]) =>
      row && {
        practiceId: key.practiceId,
        feed: key.feed,
        controlId: key.controlId,
        sha256: key.sha256,
        receivedAt: row.received_at,
        state: row.state,
        reason: row.reason,
        raw: row.raw,
        answer: row.answer
      }
  )

interface ReceiptRow {
  readonly received_at: Instant
  readonly state: Receipt["state"]
  readonly reason: string | null
  readonly raw: Uint8Array
  readonly answer: Uint8Array
}
