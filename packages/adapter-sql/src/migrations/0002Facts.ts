/**
 * The facts, and on PostgreSQL the bookkeeping that lets a reader never skip one that is still being committed.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import { columnTypes } from "./columnTypes.ts"
import * as Horizon from "./horizon.ts"

export const up = Effect.gen(function* () {
  const sql = yield* SqlClient
  const { end, sequence, text } = columnTypes(sql)
  yield* sql`create table facts (
    sequence ${sequence}, practice_id ${text} not null, id ${text} not null, subject ${text} not null,
    subject_id ${text} not null, doc ${text} not null${end}`
  yield* sql`create unique index facts_id on facts (practice_id, id)`
  yield* sql`create index facts_practice on facts (practice_id, sequence)`
  yield* Horizon.install(sql, "facts")
})
