/**
 * The stores on databases of their own: a temporary folder for each build of a layer; a PostgreSQL database for each
 * test file, emptied for each build.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as SqlStores from "@intervisit/adapter-sql/SqlStores"
import { stateTables } from "@intervisit/adapter-sql/StateTables"
import type { Opened } from "@intervisit/adapter-sql/Stores"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import { freshDatabase } from "../../../../test/support/postgres.ts"

/** A folder that goes with the scope. */
export const temporaryFolder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "intervisit-sql-"))),
  (folder) => Effect.sync(() => rmSync(folder, { recursive: true, force: true }))
)

/** The URL of a database that nobody has used yet. */
export const freshUrl = Effect.promise(freshDatabase)

export const sqlite: Layer.Layer<Opened> = Layer.orDie(
  Layer.unwrap(Effect.map(temporaryFolder, (folder) => SqlStores.layerSqlite({ folder })))
)

let url: Promise<string> | undefined

/** Tests that use it must not run at the same time as another one of their file. */
export const postgres: Layer.Layer<Opened> = Layer.orDie(
  Layer.unwrap(
    Effect.map(
      Effect.promise(() => {
        url ??= freshDatabase()
        return url
      }),
      (url) => Layer.effectDiscard(emptied()).pipe(Layer.provideMerge(SqlStores.layerPostgres({ url })))
    )
  )
)

const emptied = Effect.fnUntraced(function* () {
  const sql = yield* SqlClient
  const tables = [...Object.values(stateTables).map(({ table }) => table), ...otherTables]
  yield* sql`truncate table ${sql.csv(tables)} restart identity`
})

const otherTables = [
  "patient_identifiers",
  "message_bodies",
  "message_index",
  "attachments",
  "facts",
  "due_times",
  "outbox",
  "inbox_receipts",
  "idempotent_answers",
  "audit_events",
  "audit_seals"
]

/** Both engines, for tests that hold on either. */
export const engines = [
  ["sqlite", sqlite],
  ["postgres", postgres]
] as const
