/**
 * By which rules each practice may route: signatures under versions of a pack, and stopped rules.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import { columnTypes } from "./columnTypes.ts"

export const up = Effect.gen(function* () {
  const sql = yield* SqlClient
  const { end, text } = columnTypes(sql)
  yield* sql`create table triage_routings (
    practice_id ${text} not null, id ${text} not null, version integer not null, doc ${text} not null,
    primary key (practice_id, id)${end}`
})
