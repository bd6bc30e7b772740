/**
 * All stores over one database: embedded, or a PostgreSQL that several processes share.
 *
 * Opening brings the schema up to date. Whatever keeps a store from opening is a `StartError`: one sentence that
 * names the place and the mend. Each engine's driver is loaded only when it is asked for.
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { PostgresOptions } from "./PostgresStores.ts"
import type { SqliteOptions } from "./SqliteClient.ts"
import type { StartError } from "./StartError.ts"
import type { Opened } from "./Stores.ts"

export type { PostgresOptions } from "./PostgresStores.ts"
export type { SqliteOptions } from "./SqliteClient.ts"
export { layer, type Opened, type Stores } from "./Stores.ts"

/** The embedded database in this folder; the folder is made where it is missing. */
export const layerSqlite = (options: SqliteOptions): Layer.Layer<Opened, StartError> =>
  Layer.unwrap(
    Effect.map(
      Effect.promise(() => import("./SqliteStores.ts")),
      (stores) => stores.layer(options)
    )
  )

/** A PostgreSQL that other processes may share. */
export const layerPostgres = (options: PostgresOptions): Layer.Layer<Opened, StartError> =>
  Layer.unwrap(
    Effect.map(
      Effect.promise(() => import("./PostgresStores.ts")),
      (stores) => stores.layer(options)
    )
  )
