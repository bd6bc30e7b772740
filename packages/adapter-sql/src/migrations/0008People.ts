/**
 * Invitations and requests to help; beside accounts who works here, beside patients their birth date, found by index.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import { columnTypes } from "./columnTypes.ts"

export const up = Effect.gen(function* () {
  const sql = yield* SqlClient
  const { end, text } = columnTypes(sql)
  yield* sql`create table invitations (
    practice_id ${text} not null, id ${text} not null, version integer not null, doc ${text} not null,
    code_hash ${text} not null, invitee ${text} not null, made_at ${text} not null,
    primary key (practice_id, id)${end}`
  yield* sql`create index invitations_code on invitations (practice_id, code_hash)`
  yield* sql`create index invitations_invitee on invitations (practice_id, invitee)`
  yield* sql`create table representative_requests (
    practice_id ${text} not null, id ${text} not null, version integer not null, doc ${text} not null,
    asked_by ${text} not null, asked_at ${text} not null, is_decided integer not null,
    primary key (practice_id, id)${end}`
  yield* sql`create index representative_requests_open on representative_requests (practice_id, asked_at, id)
    where is_decided = 0`
  yield* sql`create index representative_requests_asker on representative_requests (practice_id, asked_by)`
  yield* sql`create index sessions_account on sessions (practice_id, account_id)`
  yield* sql`alter table accounts add column works integer not null default 0`
  yield* sql`create index accounts_works on accounts (practice_id, login) where works = 1`
  yield* sql`alter table patients add column birth_date ${text}`
  yield* sql`create index patients_birth_date on patients (practice_id, birth_date) where birth_date is not null`
  yield* backfill(sql)
})

/** The documents tell; each engine reads JSON in its own words. */
const backfill = (sql: SqlClient) => {
  const statements = sql.onDialectOrElse({
    pg: () => [
      `update accounts set works = 1
        where jsonb_exists_any(doc::jsonb -> 'roles', array['staff', 'manager', 'operator'])`,
      "update patients set birth_date = doc::jsonb -> 'demographics' ->> 'birthDate'"
    ],
    orElse: () => [
      `update accounts set works = 1 where exists (
        select 1 from json_each(doc, '$.roles') where value in ('staff', 'manager', 'operator'))`,
      "update patients set birth_date = json_extract(doc, '$.demographics.birthDate')"
    ]
  })
  return Effect.forEach(statements, (statement) => sql.unsafe(statement), { discard: true })
}
