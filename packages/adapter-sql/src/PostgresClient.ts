/**
 * A SqlClient on PostgreSQL through `@effect/sql-pg`, opened once to find out whether it can be used at all.
 *
 * The isolation level is set here, since twins and followers of facts count on each statement seeing what was
 * committed before it. A database that does not write through to the disk is used, with a warning.
 */
import * as PgClient from "@effect/sql-pg/PgClient"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import * as DatabaseUrl from "./DatabaseUrl.ts"
import { type BadDatabaseUrl, DatabaseUnreachable } from "./StartError.ts"
import { sqlStateOf } from "./sqlState.ts"

export interface PostgresOptions {
  /** `postgres://user:password@host:5432/database` */
  readonly url: string | Redacted.Redacted
  /** How many connections this process opens at most: 12 unless told otherwise, two of them for itself. */
  readonly maxConnections?: number
}

/** The client as a layer. */
export const layer = (
  options: PostgresOptions
): Layer.Layer<PgClient.PgClient | SqlClient, BadDatabaseUrl | DatabaseUnreachable> =>
  Layer.unwrap(
    Effect.gen(function* () {
      const url = Redacted.isRedacted(options.url) ? options.url : Redacted.make(options.url)
      const place = yield* Effect.fromResult(DatabaseUrl.placeOf(Redacted.value(url)))
      const client = PgClient.layer({
        url,
        applicationName: "intervisit",
        maxConnections: options.maxConnections ?? 12,
        // A 10 MiB attachment is one message.
        maxMessageSize: 64 * 1024 * 1024,
        startupParameters: { default_transaction_isolation: "read committed" }
      })
      return Layer.effectDiscard(probe(place)).pipe(
        Layer.provideMerge(client),
        Layer.catchTag("SqlError", (error) => Layer.effectContext(Effect.fail(unreachable(place, error))))
      )
    })
  )

/** What a failed statement says about the database as a whole. */
const unreachable = (place: string, error: SqlError): DatabaseUnreachable => {
  return new DatabaseUnreachable({ place, code: sqlStateOf(error) ?? error.reason._tag })
}

const probe = Effect.fnUntraced(function* (place: string) {
  const sql = yield* PgClient.PgClient
  const [found] = yield* sql<Settings>`select current_setting('server_encoding') as encoding,
    current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous,
    pg_is_in_recovery() as is_replica`
  if (found?.is_replica) return yield* new DatabaseUnreachable({ place, code: "ReadOnlyReplica" })
  if (found?.encoding !== "UTF8") return yield* new DatabaseUnreachable({ place, code: "NotUtf8" })
  if (found.fsync === "off" || found.synchronous === "off") {
    yield* Effect.logWarning("This PostgreSQL may lose what it confirmed when the power fails").pipe(
      Effect.annotateLogs({ fsync: found.fsync, synchronous_commit: found.synchronous })
    )
  }
})

interface Settings {
  readonly encoding: string
  readonly fsync: string
  readonly synchronous: string
  readonly is_replica: boolean
}
