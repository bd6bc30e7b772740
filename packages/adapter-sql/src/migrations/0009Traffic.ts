/**
 * What operators stop and mend: pauses, refused frames, and the ways to the newest and the parked messages of a feed.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import { columnTypes } from "./columnTypes.ts"

export const up = Effect.gen(function* () {
  const sql = yield* SqlClient
  const { end, text } = columnTypes(sql)
  yield* sql`create table pauses (
    practice_id ${text} not null, id ${text} not null, version integer not null, doc ${text} not null,
    primary key (practice_id, id)${end}`
  yield* sql`create table refused_frames (
    practice_id ${text} not null, id ${text} not null, version integer not null, doc ${text} not null,
    feed ${text} not null, last_at ${text} not null, is_taken integer not null, primary key (practice_id, id)${end}`
  yield* sql`create index refused_frames_waiting on refused_frames (practice_id, last_at, id) where is_taken = 0`
  yield* sql`create index refused_frames_last on refused_frames (last_at)`
  yield* sql`create index inbox_receipts_feed on inbox_receipts (practice_id, feed, received_at)`
  yield* sql`create index inbox_receipts_parked on inbox_receipts (practice_id, received_at) where state = 'parked'`
  yield* sql`create index outbox_practice_state on outbox (practice_id, state, sequence)`
})
