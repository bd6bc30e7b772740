/**
 * Readings from home and the plans for them; and lanes of the outbox by name.
 *
 * A lane was a thread. A notice that waits for the end of somebody's quiet hours would have held back the notices of
 * everybody else on her thread, so a notice's lane is its reader's too. Rows that wait keep the lane they have.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import { columnTypes } from "./columnTypes.ts"

export const up = Effect.gen(function* () {
  const sql = yield* SqlClient
  const { end, text } = columnTypes(sql)
  yield* sql`create table readings (
    practice_id ${text} not null, id ${text} not null, version integer not null, doc ${text} not null,
    patient_id ${text} not null, taken ${text} not null, primary key (practice_id, id)${end}`
  yield* sql`create index readings_patient on readings (practice_id, patient_id, taken, id)`
  yield* sql`create table reading_plans (
    practice_id ${text} not null, id ${text} not null, version integer not null, doc ${text} not null,
    patient_id ${text} not null, primary key (practice_id, id)${end}`
  yield* sql`create index reading_plans_patient on reading_plans (practice_id, patient_id)`
  yield* sql`alter table outbox rename column thread_id to lane`
})
