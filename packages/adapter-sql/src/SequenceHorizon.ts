/**
 * Up to which sequence a table can be read without skipping a row that is still being committed.
 *
 * On SQLite writers take turns, so every visible row is below it. On PostgreSQL see `migrations/horizon.ts`. Ask
 * first, read afterwards, in two statements: the second one must not see less than the first.
 */
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type { TableWithHorizon } from "./migrations/horizon.ts"
import { countOf } from "./rows.ts"

export const of = (sql: SqlClient, table: TableWithHorizon): Effect.Effect<number, SqlError> =>
  sql.onDialectOrElse({
    pg: () =>
      Effect.map(sql<{ horizon: unknown }>`select ${sql.literal(`intervisit_${table}_horizon()`)} as horizon`, (rows) =>
        countOf(rows[0]?.horizon)
      ),
    orElse: () => Effect.succeed(Number.MAX_SAFE_INTEGER)
  })
