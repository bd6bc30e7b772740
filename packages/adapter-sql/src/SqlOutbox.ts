/**
 * The outbox on SQL: lanes (see `Delivery.laneOf`), in the order in which their deliveries were committed.
 *
 * Only the head of a lane, its oldest unsettled delivery, can be claimed; while it is held or rests, its lane waits.
 */
import type { Delivery } from "@intervisit/core/domain/Delivery"
import { Outbox } from "@intervisit/core/ports/Outbox"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import { dying } from "./DatabaseFailure.ts"
import { LeaseOwners } from "./LeaseOwners.ts"
import * as leases from "./leases.ts"
import { countOf, type DocumentRow, valueOf } from "./rows.ts"

type Claim = Parameters<Outbox["Service"]["claim"]>[0]
type Depth = Effect.Success<Outbox["Service"]["depth"]>[number]

export const layer: Layer.Layer<Outbox, never, SqlClient | LeaseOwners> = Layer.effect(
  Outbox,
  Effect.gen(function* () {
    const sql = yield* SqlClient
    const owners = yield* LeaseOwners
    return Outbox.of({
      claim: (wanted) => dying(claim(sql, wanted)),
      freeze: (key, bytes) =>
        dying(
          Effect.flatMap(
            sql<{ bytes: Uint8Array }>`update outbox set bytes = coalesce(bytes, ${bytes}) where key = ${key}
              returning bytes`,
            ([row]) =>
              row === undefined
                ? Effect.die(new Error(`Delivery ${key} is not in the outbox.`))
                : Effect.succeed(row.bytes)
          )
        ),
      postpone: (key, nextAt, error) =>
        dying(
          Effect.asVoid(sql`update outbox set attempts = attempts + 1, state = 'retrying', next_at = ${nextAt},
            error = ${error}, lease_owner = null, leased_until = null where key = ${key} and is_settled = 0`)
        ),
      releaseOthers: (owner) => leases.releaseOthers(sql, owners, "outbox", owner),
      depth: dying(
        Effect.map(
          sql<{ destination: string; state: Depth["state"]; count: unknown }>`
            select destination, state, count(*) as count from outbox group by destination, state
            order by destination, state`,
          (rows) => rows.map(({ count, destination, state }) => ({ destination, state, count: countOf(count) }))
        )
      )
    })
  })
)

interface ClaimedRow extends DocumentRow {
  readonly sequence: unknown
  readonly attempts: number
  readonly bytes: Uint8Array | null
}

const claim = Effect.fnUntraced(function* (sql: SqlClient, wanted: Claim) {
  const { destination, leaseUntil, limit, now, owner } = wanted
  const rows = yield* sql<ClaimedRow>`update outbox set lease_owner = ${owner}, leased_until = ${leaseUntil}
    where sequence in (
      select sequence from outbox head where destination = ${destination} and is_settled = 0
        and (next_at is null or next_at <= ${now}) and ${leases.isFree(sql, now)}
        and not exists (
          select 1 from pauses where pauses.practice_id = head.practice_id
            and pauses.id in ('destination/' || head.destination, 'lane/' || head.destination || '/' || head.lane)
        )
        and not exists (
          select 1 from outbox earlier where earlier.practice_id = head.practice_id
            and earlier.destination = head.destination and earlier.lane = head.lane
            and earlier.is_settled = 0 and earlier.sequence < head.sequence
        )
      order by sequence limit ${limit} ${leases.passingOver(sql)}
    ) returning sequence, attempts, bytes, doc`
  // RETURNING promises no order.
  return rows
    .toSorted((a, b) => countOf(a.sequence) - countOf(b.sequence))
    .map((row) => ({ delivery: valueOf<Delivery>(row), attempts: row.attempts, bytes: row.bytes }))
})
