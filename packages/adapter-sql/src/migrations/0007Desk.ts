/**
 * The desk of staff: covers, canned answers, and the inbox by pool and by who has claimed what.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import { columnTypes } from "./columnTypes.ts"

export const up = Effect.gen(function* () {
  const sql = yield* SqlClient
  const { end, text } = columnTypes(sql)
  yield* sql`create table covers (
    practice_id ${text} not null, id ${text} not null, version integer not null, doc ${text} not null,
    valid_from ${text} not null, valid_until ${text} not null, primary key (practice_id, id)${end}`
  yield* sql`create index covers_until on covers (practice_id, valid_until)`
  yield* sql`create table canned_answers (
    practice_id ${text} not null, id ${text} not null, version integer not null, doc ${text} not null,
    is_retired integer not null, primary key (practice_id, id)${end}`
  yield* sql`alter table threads add column pool ${text}`
  yield* sql`alter table threads add column claim_account_id ${text}`
  yield* sql.onDialectOrElse({
    pg: () => sql`update threads set pool = doc::json #>> '{triage,pool}',
      claim_account_id = doc::json #>> '{claim,accountId}'`,
    orElse: () => sql`update threads set pool = json_extract(doc, '$.triage.pool'),
      claim_account_id = json_extract(doc, '$.claim.accountId')`
  })
  yield* sql`create index threads_pool_due on threads (practice_id, team_id, pool, attention_at, waits_since, id)
    where is_waiting = 1`
})
