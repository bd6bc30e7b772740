/**
 * Due times on SQL, claimed by leases.
 */
import type { DueTime } from "@intervisit/core/domain/DueTime"
import { DueTimes } from "@intervisit/core/ports/DueTimes"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import { LeaseOwners } from "./LeaseOwners.ts"
import * as leases from "./leases.ts"
import { all } from "./readState.ts"
import type { DocumentRow } from "./rows.ts"

export const layer: Layer.Layer<DueTimes, never, SqlClient | LeaseOwners> = Layer.effect(
  DueTimes,
  Effect.gen(function* () {
    const sql = yield* SqlClient
    const owners = yield* LeaseOwners
    return DueTimes.of({
      claim: ({ leaseUntil, limit, now, owner }) =>
        Effect.map(
          all<DueTime>(sql<DocumentRow>`update due_times set lease_owner = ${owner}, leased_until = ${leaseUntil}
            where (practice_id, key) in (
              select practice_id, key from due_times where due_at <= ${now} and ${leases.isFree(sql, now)}
              order by due_at, key limit ${limit} ${leases.passingOver(sql)}
            ) returning doc`),
          (claimed) => claimed.toSorted(byDueTime)
        ),
      releaseOthers: (owner) => leases.releaseOthers(sql, owners, "due_times", owner)
    })
  })
)

// RETURNING promises no order.
const byDueTime = (a: DueTime, b: DueTime): number => {
  const [first, second] = a.dueAt === b.dueAt ? [a.key, b.key] : [a.dueAt, b.dueAt]
  return first < second ? -1 : first > second ? 1 : 0
}
