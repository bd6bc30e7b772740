/**
 * Rows that workers claim: held for an owner until an instant, free again after it.
 *
 * A claim is one statement, so two workers never get the same row. On PostgreSQL rows that another claim is just
 * taking are passed over instead of waited for.
 */
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import { dying } from "./DatabaseFailure.ts"
import type { LeaseOwners } from "./LeaseOwners.ts"

/** True of a row that nobody holds at `now`: a lease runs up to its end, not through it. */
export const isFree = (sql: SqlClient, now: string): Fragment => sql`(lease_owner is null or leased_until <= ${now})`

/** Ends a subselect that chooses rows to claim. */
export const passingOver = (sql: SqlClient): Fragment =>
  sql.onDialectOrElse({ pg: () => sql.literal("for update skip locked"), orElse: () => sql.literal("") })

/** Gives back what other owners hold whose process is gone. */
export const releaseOthers = (
  sql: SqlClient,
  owners: LeaseOwners["Service"],
  table: "due_times" | "outbox",
  owner: string
): Effect.Effect<void> =>
  Effect.andThen(
    owners.announce(owner),
    dying(
      Effect.asVoid(sql`update ${sql(table)} set lease_owner = null, leased_until = null
        where lease_owner is not null and lease_owner <> ${owner} and ${owners.isGone}`)
    )
  )
