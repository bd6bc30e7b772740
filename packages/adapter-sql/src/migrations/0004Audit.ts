/**
 * The audit: rows as commits append them, and the seals that chain them in batches.
 *
 * `patients` lists the event's patients as |one|two|, `patient_id` the one patient of an event that has just one.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import { columnTypes } from "./columnTypes.ts"
import * as Horizon from "./horizon.ts"

export const up = Effect.gen(function* () {
  const sql = yield* SqlClient
  const { end, long, sequence, text } = columnTypes(sql)
  yield* sql`create table audit_events (
    sequence ${sequence}, practice_id ${text} not null, id ${text} not null, at ${text} not null, actor_id ${text},
    patient_id ${text}, patients ${text} not null, doc ${text} not null${end}`
  yield* sql`create unique index audit_events_id on audit_events (practice_id, id)`
  yield* sql`create index audit_events_practice on audit_events (practice_id, sequence)`
  yield* sql`create index audit_events_actor on audit_events (practice_id, actor_id, sequence)
    where actor_id is not null`
  yield* sql`create index audit_events_patient on audit_events (practice_id, patient_id, sequence)
    where patient_id is not null`
  yield* sql`create index audit_events_patients on audit_events (practice_id, sequence)
    where patient_id is null and patients <> ''`
  yield* sql`create table audit_seals (
    practice_id ${text} not null, number integer not null, first_sequence ${long} not null,
    last_sequence ${long} not null, previous_hash ${text} not null, hash ${text} not null, sealed_at ${text} not null,
    marks ${text} not null, primary key (practice_id, number)${end}`
  yield* Horizon.install(sql, "audit_events")
})
