/**
 * All stores on the embedded database of a folder.
 */
import * as Layer from "effect/Layer"
import * as LeaseOwners from "./LeaseOwners.ts"
import * as Migrations from "./Migrations.ts"
import * as SqlFactSignal from "./SqlFactSignal.ts"
import * as SqliteClient from "./SqliteClient.ts"
import type { StartError } from "./StartError.ts"
import * as Stores from "./Stores.ts"

/** Makes the folder where it is missing, and holds it against other processes. */
export const layer = (options: SqliteClient.SqliteOptions): Layer.Layer<Stores.Opened, StartError> =>
  Stores.layer.pipe(
    Layer.provide(LeaseOwners.layer),
    Layer.provideMerge(SqlFactSignal.layer),
    Layer.provideMerge(Migrations.layer(`in ${options.folder}`)),
    Layer.provideMerge(SqliteClient.layer(options))
  )
