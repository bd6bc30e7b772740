/**
 * The stores on databases of their own: a temporary folder or a fresh PostgreSQL database for each build of a layer.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as SqlStores from "@intervisit/adapter-sql/SqlStores"
import type { Opened } from "@intervisit/adapter-sql/Stores"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { freshDatabase } from "../../../../test/support/postgres.ts"

/** A folder that goes with the scope. */
export const temporaryFolder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "intervisit-sql-"))),
  (folder) => Effect.sync(() => rmSync(folder, { recursive: true, force: true }))
)

export const freshUrl = Effect.promise(freshDatabase)

export const sqlite: Layer.Layer<Opened> = Layer.orDie(
  Layer.unwrap(Effect.map(temporaryFolder, (folder) => SqlStores.layerSqlite({ folder })))
)

export const postgres: Layer.Layer<Opened> = Layer.orDie(
  Layer.unwrap(Effect.map(freshUrl, (url) => SqlStores.layerPostgres({ url })))
)

/** Both engines, for tests that hold on either. */
export const engines = [
  ["sqlite", sqlite],
  ["postgres", postgres]
] as const
