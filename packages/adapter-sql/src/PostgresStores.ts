/**
 * All stores on a PostgreSQL that several processes may share.
 */
import * as Layer from "effect/Layer"
import * as Migrations from "./Migrations.ts"
import * as PostgresClient from "./PostgresClient.ts"
import * as PostgresFactSignal from "./PostgresFactSignal.ts"
import * as PostgresLeaseOwners from "./PostgresLeaseOwners.ts"
import type { StartError } from "./StartError.ts"
import * as Stores from "./Stores.ts"

export interface PostgresOptions extends PostgresClient.PostgresOptions, PostgresFactSignal.FactSignalOptions {}

/** Uses up to `maxConnections` connections, two of them to listen and to show that this process lives. */
export const layer = (options: PostgresOptions): Layer.Layer<Stores.Opened, StartError> =>
  Stores.layer.pipe(
    Layer.provide(PostgresLeaseOwners.layer),
    Layer.provideMerge(PostgresFactSignal.layer(options)),
    Layer.provideMerge(Migrations.layer("in the URL")),
    Layer.provideMerge(PostgresClient.layer(options))
  )
