/**
 * The two engines, each with a new and empty database: the embedded one in a temporary folder, and a real PostgreSQL.
 *
 * Both are as in production: WAL with `synchronous=FULL`, and fsync on.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as SqlStores from "@intervisit/adapter-sql/SqlStores"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { startPostgres } from "../test/support/postgresServer.ts"

export type Opened = Layer.Layer<SqlStores.Opened>

export interface Engine {
  readonly name: string
  /** A layer over a database of its own. */
  readonly fresh: () => Promise<Opened>
}

export interface Engines {
  readonly all: ReadonlyArray<Engine>
  readonly stop: () => Promise<void>
}

export const start = async (): Promise<Engines> => {
  const postgres = await startPostgres()
  const sqlite: Engine = { name: "SQLite", fresh: async () => inTemporaryFolder }
  const server: Engine = {
    name: "PostgreSQL",
    fresh: async () => {
      const url = await postgres.createDatabase()
      return Layer.orDie(SqlStores.layerPostgres({ url, maxConnections: 20 }))
    }
  }
  return { all: [sqlite, server], stop: postgres.stop }
}

const inTemporaryFolder: Opened = Layer.unwrap(
  Effect.map(
    Effect.acquireRelease(
      Effect.sync(() => mkdtempSync(join(tmpdir(), "intervisit-bench-"))),
      (folder) => Effect.sync(() => rmSync(folder, { recursive: true, force: true }))
    ),
    (folder) => Layer.orDie(SqlStores.layerSqlite({ folder }))
  )
)
