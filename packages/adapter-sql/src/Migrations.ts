/**
 * Brings a database to the schema of this release: forward only, the same steps on both engines, in one transaction.
 *
 * A database that a newer release has written is refused. Processes that start together wait for each other.
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Migrator from "effect/sql/Migrator"
import { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import * as DatabaseFailure from "./DatabaseFailure.ts"
import * as State from "./migrations/0001State.ts"
import * as Facts from "./migrations/0002Facts.ts"
import * as Work from "./migrations/0003Work.ts"
import * as Audit from "./migrations/0004Audit.ts"
import * as Search from "./migrations/0005Search.ts"
import * as Readings from "./migrations/0006Readings.ts"
import * as Desk from "./migrations/0007Desk.ts"
import * as People from "./migrations/0008People.ts"
import * as Traffic from "./migrations/0009Traffic.ts"
import * as TriageRoutings from "./migrations/0010TriageRoutings.ts"
import { countOf } from "./rows.ts"
import { DatabaseUnreachable, SchemaTooNew } from "./StartError.ts"

/** Every step there ever was. A step that was released is never edited. */
const steps: ReadonlyArray<readonly [name: string, up: Effect.Effect<void, SqlError, SqlClient>]> = [
  ["state", State.up],
  ["facts", Facts.up],
  ["work", Work.up],
  ["audit", Audit.up],
  ["search", Search.up],
  ["readings", Readings.up],
  ["desk", Desk.up],
  ["people", People.up],
  ["traffic", Traffic.up],
  ["triage-routings", TriageRoutings.up]
]

/** The schema that this release reads and writes. */
export const latest = steps.length

const table = "intervisit_migrations"

/** Runs the steps that the database has not had yet, up to `until`; tests stop at earlier schemas. */
export const run = (until: number = latest): Effect.Effect<void, SchemaTooNew | SqlError, SqlClient> =>
  Effect.gen(function* () {
    const loader = Effect.succeed(
      steps.slice(0, until).map(([name, up], index) => [index + 1, name, Effect.succeed(up)] as const)
    )
    // The table is there from here on, and holds what any release has written.
    yield* Migrator.make({})({ loader, table }).pipe(
      Effect.catchTag("MigrationError", (error) => Effect.die(error)),
      Effect.provideService(SqlClient, yield* SqlClient)
    )
    const found = yield* version
    if (found > latest) return yield* new SchemaTooNew({ found, known: latest })
  })

/** The schema that the database has. */
const version: Effect.Effect<number, SqlError, SqlClient> = Effect.gen(function* () {
  const sql = yield* SqlClient
  const rows = yield* sql<{ found: unknown }>`select max(migration_id) as found from ${sql(table)}`
  return countOf(rows[0]?.found)
})

/** The migrated schema. A user who may not make tables is told so; any other broken statement is a defect. */
export const layer = (place: string): Layer.Layer<never, SchemaTooNew | DatabaseUnreachable, SqlClient> =>
  Layer.effectDiscard(
    Effect.catchTag(run(), "SqlError", (error) =>
      error.reason._tag === "AuthorizationError"
        ? Effect.fail(new DatabaseUnreachable({ place, code: "42501" }))
        : Effect.die(DatabaseFailure.of(error))
    )
  )
