/**
 * All stores over one database: embedded, or a PostgreSQL that several processes share.
 *
 * Opening brings the schema up to date. Whatever keeps a store from opening is a `StartError`: one sentence that
 * names the place and the mend.
 */
import type { Accounts } from "@intervisit/core/ports/Accounts"
import type { Attachments } from "@intervisit/core/ports/Attachments"
import type { EncounterLog } from "@intervisit/core/ports/EncounterLog"
import type { Ledger } from "@intervisit/core/ports/Ledger"
import type { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import type { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import type { Threads } from "@intervisit/core/ports/Threads"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { SqlClient } from "effect/sql/SqlClient"
import * as Migrations from "./Migrations.ts"
import * as SqlAccounts from "./SqlAccounts.ts"
import * as SqlAttachments from "./SqlAttachments.ts"
import * as SqlEncounterLog from "./SqlEncounterLog.ts"
import * as SqlFactSignal from "./SqlFactSignal.ts"
import * as SqliteClient from "./SqliteClient.ts"
import * as SqlLedger from "./SqlLedger.ts"
import * as SqlPatientDirectory from "./SqlPatientDirectory.ts"
import * as SqlProviderDirectory from "./SqlProviderDirectory.ts"
import * as SqlThreads from "./SqlThreads.ts"
import type { StartError } from "./StartError.ts"

/** Every port of the core that a database fills. */
export type Stores = Ledger | PatientDirectory | ProviderDirectory | EncounterLog | Threads | Accounts | Attachments

/** All stores over a client whose database is migrated. */
export const layer: Layer.Layer<Stores, never, SqlClient | SqlFactSignal.SqlFactSignal> = Layer.mergeAll(
  SqlLedger.layer,
  SqlPatientDirectory.layer,
  SqlProviderDirectory.layer,
  SqlEncounterLog.layer,
  SqlThreads.layer,
  SqlAccounts.layer,
  SqlAttachments.layer
)

/** Everything that an opened database offers: the stores, the signal of new facts, and the client itself. */
export type Opened = Stores | SqlFactSignal.SqlFactSignal | SqlClient

/** The embedded database in this folder; the folder is made where it is missing. */
export const layerSqlite = (options: SqliteClient.SqliteOptions): Layer.Layer<Opened, StartError> =>
  layer.pipe(
    Layer.provideMerge(SqlFactSignal.layer),
    Layer.provideMerge(Layer.provideMerge(layerMigrations, SqliteClient.layer(options)))
  )

// Where a database that let itself be opened refuses the schema, the statement is wrong: a defect.
const layerMigrations = Layer.effectDiscard(
  Migrations.run().pipe(Effect.catchTag("SqlError", (error) => Effect.die(error)))
)
