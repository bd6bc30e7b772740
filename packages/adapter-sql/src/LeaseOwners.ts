/**
 * Who holds leases, and whose process is gone.
 *
 * The embedded database has one process, so every other owner is gone. Processes that share a PostgreSQL tell each
 * other apart with `PostgresLeaseOwners`.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"

export class LeaseOwners extends Context.Service<
  LeaseOwners,
  {
    /** Shows that this owner lives, until its process ends. */
    readonly announce: (owner: string) => Effect.Effect<void>
    /** A condition on a row: the process of its `lease_owner` is gone. */
    readonly isGone: Fragment
  }
>()("@intervisit/adapter-sql/LeaseOwners") {}

/** For the embedded database. */
export const layer: Layer.Layer<LeaseOwners, never, SqlClient> = Layer.effect(
  LeaseOwners,
  Effect.map(SqlClient, (sql) => LeaseOwners.of({ announce: () => Effect.void, isGone: sql.literal("1 = 1") }))
)
