/** Words that were written before there was an index are found once the database has been brought up to date. */
import { assert, describe, it } from "@effect/vitest"
import * as Migrations from "@intervisit/adapter-sql/Migrations"
import * as PostgresClient from "@intervisit/adapter-sql/PostgresClient"
import * as SqliteClient from "@intervisit/adapter-sql/SqliteClient"
import * as SqlStores from "@intervisit/adapter-sql/SqlStores"
import { MessageSearch } from "@intervisit/core/ports/MessageSearch"
import * as eg from "@intervisit/core/testing/Examples"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import { freshUrl, temporaryFolder } from "./support/stores.ts"

const before = 4
const letters = 2500

const rows = Effect.gen(function* () {
  const sql = yield* SqlClient
  const patient = eg.patient()
  yield* sql`insert into patients (practice_id, id, version, doc, merged_into)
    values (${eg.practiceId}, ${patient.id}, 1, ${JSON.stringify(patient)}, null)`
  const thread = eg.thread()
  yield* sql`insert into threads (practice_id, id, version, doc, patient_id, current_patient_id, team_id, status,
    is_waiting, attention_at, waits_since, last_message_at) values (${eg.practiceId}, ${thread.id}, 1,
    ${JSON.stringify(thread)}, ${thread.patientId}, ${thread.currentPatientId}, ${thread.teamId}, 'open', 1,
    ${eg.monday0955}, ${eg.friday1655}, ${eg.friday1655})`
  for (let index = 0; index < letters; index++) {
    const message = eg.message({ id: `message-${index}` as never, sentAt: eg.minutesAfter(eg.friday1655, index) })
    yield* sql`insert into messages (practice_id, id, version, doc, thread_id, kind, sent_at)
      values (${eg.practiceId}, ${message.id}, 1, ${JSON.stringify(message)}, ${thread.id}, 'letter',
        ${message.sentAt})`
    for (const revision of [1, 2]) {
      yield* sql`insert into message_bodies (practice_id, message_id, revision, body)
        values (${eg.practiceId}, ${message.id}, ${revision}, ${`Letter ${index} of revision ${revision}.`})`
    }
  }
}).pipe((steps) => Effect.flatMap(SqlClient, (sql) => sql.withTransaction(steps)))

const find = Effect.fnUntraced(function* (words: string, person = "") {
  const scope = { practiceId: eg.practiceId, owners: [], records: [], teams: [eg.teamId] }
  const open = { from: null, until: null, category: "clinical-symptom", teamId: null, state: null } as const
  const query = { scope, side: "staff", words, person, ...open } as const
  const hits = yield* (yield* MessageSearch).find(query, { limit: 50, after: null })
  return hits.map(({ body }) => body)
})

const engines = [
  [
    "sqlite",
    Effect.map(temporaryFolder, (folder) => [SqliteClient.layer({ folder }), SqlStores.layerSqlite({ folder })])
  ],
  ["postgres", Effect.map(freshUrl, (url) => [PostgresClient.layer({ url }), SqlStores.layerPostgres({ url })])]
] as const

describe("the step to a searchable database", () => {
  for (const [engine, database] of engines) {
    it.live(`finds the newest words of every message, and names (${engine})`, () =>
      Effect.gen(function* () {
        const [client, stores] = (yield* database) as [Layer.Layer<SqlClient>, ReturnType<typeof SqlStores.layerSqlite>]
        const using = <A, E, R>(layer: Layer.Layer<R, unknown>, work: Effect.Effect<A, E, R>) =>
          Effect.orDie(Effect.provide(work, Layer.fresh(layer), { local: true }))
        yield* using(client, Effect.andThen(Migrations.run(before), rows))
        yield* using(
          stores,
          Effect.gen(function* () {
            assert.deepStrictEqual(yield* find("letter 2499"), ["Letter 2499 of revision 2."])
            assert.deepStrictEqual(yield* find("letters 0"), ["Letter 0 of revision 2."])
            assert.deepStrictEqual(yield* find("1007", "ruiz"), ["Letter 1007 of revision 2."])
            assert.strictEqual((yield* find("revision")).length, 50)
          })
        )
      })
    )
  }
})
