/**
 * What is still to be done, and what was done before: due times, outbox, receipts of feeds, answers to requests.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import { columnTypes } from "./columnTypes.ts"

export const up = Effect.gen(function* () {
  const sql = yield* SqlClient
  const { bytes, end, sequence, text } = columnTypes(sql)
  yield* sql`create table due_times (
    practice_id ${text} not null, key ${text} not null, due_at ${text} not null, doc ${text} not null,
    lease_owner ${text}, leased_until ${text}, primary key (practice_id, key)${end}`
  yield* sql`create index due_times_due on due_times (due_at, key)`
  yield* sql`create index due_times_leases on due_times (lease_owner) where lease_owner is not null`
  yield* sql`create table outbox (
    sequence ${sequence}, practice_id ${text} not null, key ${text} not null, destination ${text} not null,
    thread_id ${text} not null, state ${text} not null, is_settled integer not null, attempts integer not null,
    next_at ${text}, error ${text}, receipt ${text}, lease_owner ${text}, leased_until ${text}, bytes ${bytes},
    doc ${text} not null${end}`
  yield* sql`create unique index outbox_key on outbox (key)`
  yield* sql`create index outbox_lanes on outbox (practice_id, destination, thread_id, sequence) where is_settled = 0`
  yield* sql`create index outbox_open on outbox (destination, sequence) where is_settled = 0`
  yield* sql`create index outbox_state on outbox (destination, state)`
  yield* sql`create index outbox_leases on outbox (lease_owner) where lease_owner is not null`
  yield* sql`create table inbox_receipts (
    practice_id ${text} not null, feed ${text} not null, control_id ${text} not null, sha256 ${text} not null,
    received_at ${text} not null, state ${text} not null, reason ${text}, raw ${bytes} not null,
    answer ${bytes} not null, primary key (practice_id, feed, control_id, sha256)${end}`
  yield* sql`create index inbox_receipts_received on inbox_receipts (practice_id, received_at)`
  yield* sql`create table idempotent_answers (
    practice_id ${text} not null, account_id ${text} not null, route ${text} not null, key ${text} not null,
    body_sha256 ${text} not null, answered_at ${text} not null, answer ${text} not null,
    primary key (practice_id, account_id, route, key)${end}`
  yield* sql`create index idempotent_answers_answered on idempotent_answers (answered_at)`
})
