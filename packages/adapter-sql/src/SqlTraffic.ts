/**
 * What operators look at, on SQL: what the feeds brought, what waits to leave, and what is paused.
 */
import type { Delivery } from "@intervisit/core/domain/Delivery"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import type { InboxReceipt } from "@intervisit/core/domain/InboxReceipt"
import { type Instant, plusMillis } from "@intervisit/core/domain/Instant"
import { FeedLog } from "@intervisit/core/ports/FeedLog"
import { type OutboxEntry, OutboxLog } from "@intervisit/core/ports/OutboxLog"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import { dying } from "./DatabaseFailure.ts"
import { all, orNothing, readOne, rowsOf } from "./readState.ts"
import { countOf, type DocumentRow, valueOf } from "./rows.ts"

interface ReceiptRow extends Omit<InboxReceipt, "practiceId" | "controlId" | "receivedAt"> {
  readonly control_id: string
  readonly received_at: Instant
}

const receiptOf =
  (practiceId: PracticeId) =>
  ({ control_id, received_at, ...row }: ReceiptRow): InboxReceipt => ({
    ...row,
    practiceId,
    controlId: control_id,
    receivedAt: received_at
  })

const layerFeedLog = Layer.effect(
  FeedLog,
  Effect.map(SqlClient, (sql) => {
    const columns = sql.literal("feed, control_id, sha256, received_at, state, reason, raw, answer")
    const order = sql.literal("order by received_at desc, control_id desc, sha256 desc")
    const count = (statement: Effect.Effect<ReadonlyArray<{ n: unknown }>, never>) =>
      Effect.map(statement, ([row]) => countOf(row?.n))
    const taken = (practiceId: PracticeId, feed: string, since: Instant) =>
      count(
        rowsOf(sql<{ n: unknown }>`select count(*) as n from inbox_receipts
          where practice_id = ${practiceId} and feed = ${feed} and received_at >= ${since}`)
      )
    return FeedLog.of({
      traffic: Effect.fnUntraced(function* (practiceId, feed, now) {
        const [last] = yield* rowsOf(sql<ReceiptRow>`select ${columns} from inbox_receipts
          where practice_id = ${practiceId} and feed = ${feed} ${order} limit 1`)
        return {
          sinceHour: yield* taken(practiceId, feed, plusMillis(now, -3_600_000)),
          sinceDay: yield* taken(practiceId, feed, plusMillis(now, -86_400_000)),
          parked: yield* count(
            rowsOf(sql<{ n: unknown }>`select count(*) as n from inbox_receipts
              where practice_id = ${practiceId} and feed = ${feed} and state = 'parked'`)
          ),
          refused: yield* count(
            rowsOf(sql<{ n: unknown }>`select count(*) as n from refused_frames
              where practice_id = ${practiceId} and feed = ${feed} and is_taken = 0`)
          ),
          last: last && receiptOf(practiceId)(last)
        }
      }),
      parked: (practiceId, limit) =>
        Effect.map(
          rowsOf(sql<ReceiptRow>`select ${columns} from inbox_receipts
            where practice_id = ${practiceId} and state = 'parked' ${order} limit ${limit}`),
          (rows) => rows.map(receiptOf(practiceId))
        ),
      refused: (practiceId, limit) =>
        all(sql<DocumentRow>`select doc from refused_frames where practice_id = ${practiceId} and is_taken = 0
          order by last_at desc, id desc limit ${limit}`),
      refusedFrame: (practiceId, id) => readOne(sql, "RefusedFrame", practiceId, id)
    })
  })
)

interface EntryRow extends DocumentRow {
  readonly state: OutboxEntry["state"]
  readonly attempts: number
  readonly next_at: Instant | null
  readonly error: string | null
  readonly receipt: string | null
}

const entryOf = (row: EntryRow): OutboxEntry => ({
  delivery: valueOf<Delivery>(row),
  state: row.state,
  attempts: row.attempts,
  nextAt: row.next_at,
  reason: row.state === "refused" ? row.receipt : row.error
})

const layerOutboxLog = Layer.effect(
  OutboxLog,
  Effect.map(SqlClient, (sql) => {
    const columns = sql.literal("doc, state, attempts, next_at, error, receipt")
    return OutboxLog.of({
      pauses: (practiceId) =>
        all(sql<DocumentRow>`select doc from pauses where practice_id = ${practiceId} order by id`),
      pause: (practiceId, id) => readOne(sql, "Pause", practiceId, id),
      entries: (practiceId, state, limit) =>
        dying(
          Effect.map(
            sql<EntryRow>`select ${columns} from outbox where practice_id = ${practiceId} and state = ${state}
              order by sequence limit ${limit}`,
            (rows) => rows.map(entryOf)
          )
        ),
      deadLetter: (practiceId, key) =>
        orNothing(
          Effect.map(
            sql<EntryRow>`select ${columns} from outbox where practice_id = ${practiceId} and key = ${key}
              and state = 'refused'`,
            ([row]) => row && entryOf(row)
          ),
          undefined
        )
    })
  })
)

export const layer: Layer.Layer<FeedLog | OutboxLog, never, SqlClient> = Layer.merge(layerFeedLog, layerOutboxLog)
