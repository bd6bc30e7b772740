/**
 * Every earlier schema with data in it comes up to date and keeps its data; a newer one is refused; on both engines.
 *
 * The rows below are written as the release of that schema wrote them. They are never edited: a new schema adds rows.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Migrations from "@intervisit/adapter-sql/Migrations"
import * as PostgresClient from "@intervisit/adapter-sql/PostgresClient"
import * as SqliteClient from "@intervisit/adapter-sql/SqliteClient"
import * as SqlStores from "@intervisit/adapter-sql/SqlStores"
import { ThreadId } from "@intervisit/core/domain/Ids"
import type { LocalDate } from "@intervisit/core/domain/LocalDate"
import { Ledger } from "@intervisit/core/ports/Ledger"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { PatientSearch } from "@intervisit/core/ports/PatientSearch"
import * as eg from "@intervisit/core/testing/Examples"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import { freshUrl, temporaryFolder } from "./support/stores.ts"

const patient = JSON.stringify(eg.patient())
const thread = JSON.stringify(eg.thread({ id: ThreadId.make("thread-old") }))

/** By the schema that first had the table: statements that fill it, and what must be found afterwards. */
const rowsOf: ReadonlyArray<{ readonly fill: ReadonlyArray<string>; readonly table: string }> = [
  {
    table: "patients",
    fill: [
      `insert into patients (practice_id, id, version, doc, merged_into)
        values ('practice-lakeside', 'patient-ana', 1, '${patient}', null)`,
      `insert into patient_identifiers (practice_id, value, type, assigner, subject_id)
        values ('practice-lakeside', 'MRN-1001', 'MR', 'LAKESIDE', 'patient-ana')`
    ]
  },
  {
    table: "facts",
    fill: [
      `insert into facts (practice_id, id, subject, subject_id, doc)
        values ('practice-lakeside', 'Patient/patient-ana/1', 'Patient', 'patient-ana', '${JSON.stringify(eg.fact())}')`
    ]
  },
  {
    table: "outbox",
    fill: [
      `insert into outbox (practice_id, key, destination, thread_id, state, is_settled, attempts, doc)
        values ('practice-lakeside', 'key-1', 'chart', 'thread-1', 'waiting', 0, 0, '${JSON.stringify(eg.delivery())}')`
    ]
  },
  {
    table: "audit_events",
    fill: [
      `insert into audit_events (practice_id, id, at, actor_id, patient_id, patients, doc)
        values ('practice-lakeside', 'audit-1', '2026-11-20T22:55:00.000Z', null, null, '', '{}')`
    ]
  },
  {
    table: "threads",
    fill: [
      `insert into threads (practice_id, id, version, doc, patient_id, current_patient_id, team_id, status, is_waiting,
          attention_at, waits_since, last_message_at, category)
        values ('practice-lakeside', 'thread-old', 1, '${thread}', 'patient-ana', 'patient-ana', 'team-family', 'open',
          0, '2026-11-20T22:55:00.000Z', '2026-11-20T22:55:00.000Z', '2026-11-20T22:55:00.000Z', 'refill')`
    ]
  },
  {
    table: "readings",
    fill: [
      `insert into readings (practice_id, id, version, doc, patient_id, taken)
        values ('practice-lakeside', 'reading-1', 1, '${JSON.stringify(eg.reading())}', 'patient-ana',
          '2026-11-20T22:55:00.000Z')`,
      `insert into reading_plans (practice_id, id, version, doc, patient_id)
        values ('practice-lakeside', 'patient-ana.blood-pressure', 1, '${JSON.stringify(eg.readingPlan())}',
          'patient-ana')`
    ]
  },
  {
    table: "covers",
    fill: [
      `insert into covers (practice_id, id, version, doc, valid_from, valid_until)
        values ('practice-lakeside', 'cover-1', 1, '${JSON.stringify(eg.cover())}', '2026-11-20T22:55:00.000Z',
          '2026-11-27T22:55:00.000Z')`,
      `insert into canned_answers (practice_id, id, version, doc, is_retired)
        values ('practice-lakeside', 'canned-1', 1, '${JSON.stringify(eg.cannedAnswer())}', 0)`
    ]
  },
  {
    table: "invitations",
    fill: [
      `insert into invitations (practice_id, id, version, doc, code_hash, invitee, made_at)
        values ('practice-lakeside', 'invitation-1', 1, '{}', 'hash', 'Patient/patient-ana', '2026-11-20')`
    ]
  },
  {
    table: "pauses",
    fill: [`insert into pauses (practice_id, id, version, doc) values ('practice-lakeside', 'feed/adt', 1, '{}')`]
  },
  {
    table: "triage_routings",
    fill: [
      `insert into triage_routings (practice_id, id, version, doc)
        values ('practice-lakeside', 'practice-lakeside', 1, '{}')`
    ]
  }
]

const engines = [
  [
    "sqlite",
    Effect.map(temporaryFolder, (folder) => [SqliteClient.layer({ folder }), SqlStores.layerSqlite({ folder })])
  ],
  ["postgres", Effect.map(freshUrl, (url) => [PostgresClient.layer({ url }), SqlStores.layerPostgres({ url })])]
] as const

/** Does this with a client of its own, closed again afterwards. */
const using = <A, E, R>(client: Layer.Layer<R, unknown>, work: Effect.Effect<A, E, R>) =>
  Effect.orDie(Effect.provide(work, Layer.fresh(client), { local: true }))

for (const [engine, database] of engines) {
  describe(`Migrations (${engine})`, () => {
    it("this file has rows for every schema", () => {
      assert.strictEqual(rowsOf.length, Migrations.latest)
    })

    for (let schema = 0; schema < Migrations.latest; schema++) {
      it.live(`schema ${schema} with its data comes up to date, and nothing is lost`, () =>
        Effect.gen(function* () {
          const [client, stores] = (yield* database) as [
            Layer.Layer<SqlClient>,
            ReturnType<typeof SqlStores.layerSqlite>
          ]
          const known = rowsOf.slice(0, schema)
          yield* using(
            client,
            Effect.gen(function* () {
              const sql = yield* SqlClient
              // Each release writes into the schema that it has; later ones rename columns under what is there.
              for (const [index, { fill }] of known.entries()) {
                yield* Migrations.run(index + 1)
                for (const statement of fill) yield* sql.unsafe(statement)
              }
            })
          )
          yield* using(
            stores,
            Effect.gen(function* () {
              const sql = yield* SqlClient
              for (const { table } of known) {
                const [row] = yield* sql<{ n: unknown }>`select count(*) as n from ${sql(table)}`
                assert.strictEqual(Number(row?.n), 1, table)
              }
              const directory = yield* PatientDirectory
              const found = yield* directory.byIdentifiers(eg.practiceId, [eg.medicalRecordNumber()])
              assert.deepStrictEqual(found, schema >= 1 ? [eg.patient()] : [])
              if (schema >= 1) {
                const found = yield* (yield* PatientSearch).bornOn(eg.practiceId, "1984-03-09" as LocalDate)
                assert.deepStrictEqual(found, [eg.patient()], "by the birth date in the document")
              }
              const ledger = yield* Ledger
              const before = yield* ledger.head(eg.practiceId)
              assert.strictEqual(before, schema >= 2 ? 1 : 0)
              assert.isAbove(yield* ledger.commit(eg.letter({ key: "later" })), before)
            })
          )
        })
      )
    }

    it.live("a database of a newer release is refused with one sentence, and not touched", () =>
      Effect.gen(function* () {
        const [client, stores] = (yield* database) as [Layer.Layer<SqlClient>, ReturnType<typeof SqlStores.layerSqlite>]
        yield* using(stores, Effect.void)
        const found = Migrations.latest + 3
        const newer = `insert into intervisit_migrations (migration_id, name) values (${found}, 'later')`
        yield* using(
          client,
          Effect.flatMap(SqlClient, (sql) => sql.unsafe(newer))
        )
        const refusal = yield* Effect.flip(Effect.scoped(Layer.build(Layer.fresh(stores))))
        assert.strictEqual(refusal._tag, "SchemaTooNew")
        assert.strictEqual(
          refusal.message,
          `The database has schema ${found}, and this release knows ${Migrations.latest} at most; ` +
            "start the newer release again, or restore a backup from before it."
        )
      })
    )
  })
}

describe("Migrations (postgres)", () => {
  it.live("processes that start at once on an empty database all come up", () =>
    Effect.gen(function* () {
      const url = yield* freshUrl
      const opened = yield* Effect.forEach(
        [1, 2, 3, 4],
        () => Layer.build(Layer.fresh(SqlStores.layerPostgres({ url }))),
        { concurrency: "unbounded" }
      )
      for (const [index, services] of opened.entries()) {
        yield* Context.get(services, Ledger).commit(
          eg.commit({ audit: [eg.auditEvent({ id: `audit-${index}` as never })] })
        )
      }
    })
  )
})
