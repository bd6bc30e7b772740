/**
 * The tables of state: one for each kind, the value as a JSON document, beside it the columns that reads look up by.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import { columnTypes } from "./columnTypes.ts"

/** Table, and its columns beside practice, id, version and document. */
const tables: ReadonlyArray<readonly [table: string, columns: ReadonlyArray<string>]> = [
  ["practices", []],
  ["care_teams", ["name"]],
  ["practitioners", ["family", "given"]],
  ["accounts", ["login", "patient_id?"]],
  ["patients", ["merged_into?"]],
  ["representatives", ["account_id", "patient_id", "valid_from"]],
  ["encounters", ["patient_id", "visit_assigner", "visit_type", "visit_value", "start_at"]],
  [
    "threads",
    [
      "patient_id",
      "current_patient_id",
      "team_id",
      "status",
      "is_waiting#",
      "attention_at",
      "waits_since",
      "last_message_at"
    ]
  ],
  ["messages", ["thread_id", "kind", "sent_at"]],
  ["credentials", []],
  ["sessions", ["account_id"]],
  ["drafts", ["account_id", "saved_at"]]
]

const indexes = [
  "create unique index accounts_login on accounts (practice_id, login)",
  "create index accounts_patient on accounts (practice_id, patient_id) where patient_id is not null",
  "create index patients_merged_into on patients (practice_id, merged_into) where merged_into is not null",
  "create index representatives_account on representatives (practice_id, account_id)",
  "create index representatives_patient on representatives (practice_id, patient_id)",
  "create unique index encounters_visit on encounters (practice_id, visit_value, visit_type, visit_assigner)",
  "create index encounters_patient on encounters (practice_id, patient_id, start_at)",
  "create index encounters_start on encounters (practice_id, start_at, id)",
  "create index threads_team_due on threads (practice_id, team_id, attention_at, waits_since, id) where is_waiting = 1",
  "create index threads_team_recent on threads (practice_id, team_id, last_message_at, id)",
  "create index threads_owner_recent on threads (practice_id, current_patient_id, last_message_at, id)",
  "create index threads_record_recent on threads (practice_id, patient_id, last_message_at, id)",
  "create index messages_thread on messages (practice_id, thread_id, sent_at, id)",
  "create index messages_letters on messages (practice_id, sent_at, id) where kind = 'letter'",
  "create index sessions_id on sessions (id)",
  "create index drafts_account on drafts (practice_id, account_id, saved_at)"
]

export const up = Effect.gen(function* () {
  const sql = yield* SqlClient
  const { bytes, end, text } = columnTypes(sql)
  for (const [table, columns] of tables) {
    const more = sql.csv(columns.map((column) => columnOf(sql, column)))
    yield* sql`create table ${sql(table)} (
      practice_id ${text} not null, id ${text} not null, version integer not null, doc ${text} not null,
      ${columns.length === 0 ? sql.literal("") : sql`${more},`} primary key (practice_id, id)${end}`
  }
  yield* sql`create table patient_identifiers (
    practice_id ${text} not null, value ${text} not null, type ${text} not null, assigner ${text} not null,
    subject_id ${text} not null, primary key (practice_id, value, type, assigner)${end}`
  yield* sql`create index patient_identifiers_patient on patient_identifiers (practice_id, subject_id)`
  yield* sql`create table message_bodies (
    practice_id ${text} not null, message_id ${text} not null, revision integer not null, body ${text} not null,
    primary key (practice_id, message_id, revision)${end}`
  yield* sql`create table attachments (
    practice_id ${text} not null, sha256 ${text} not null, content ${bytes} not null,
    primary key (practice_id, sha256)${end}`
  for (const index of indexes) yield* sql.unsafe(index)
})

/** `name?` may be null, `name#` is a number, anything else is text. */
const columnOf = (sql: SqlClient, column: string) => {
  const name = sql(column.replace(/[?#]$/, ""))
  if (column.endsWith("#")) return sql`${name} integer not null`
  const { text } = columnTypes(sql)
  return column.endsWith("?") ? sql`${name} ${text}` : sql`${name} ${text} not null`
}
