/**
 * The index of the search, and the columns by which a search is narrowed; filled from the words that are there.
 *
 * The terms are the core's, ready made, so that both engines find the same. SQLite: FTS5 over rows whose number is
 * made of the instant, so that it gives hits newest first and stops at the page's end. PostgreSQL: tsvector and GIN.
 */
import type { Message } from "@intervisit/core/domain/Message"
import { entryOf } from "@intervisit/core/domain/MessageQuery"
import type { Patient } from "@intervisit/core/domain/Patient"
import type { Thread } from "@intervisit/core/domain/Thread"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import { insertEntries } from "../ledger/SearchIndex.ts"
import { type DocumentRow, valueOf } from "../rows.ts"
import { searchNameOf } from "../StateTables.ts"
import { columnTypes } from "./columnTypes.ts"

export const up = Effect.gen(function* () {
  const sql = yield* SqlClient
  yield* addColumns(sql)
  yield* addTables(sql)
  yield* fillNames(sql)
  yield* fillIndex(sql)
})

const addColumns = Effect.fnUntraced(function* (sql: SqlClient) {
  const { text } = columnTypes(sql)
  yield* sql`alter table threads add column category ${text}`
  yield* sql`alter table patients add column search_name ${text} not null default ''`
  yield* sql.onDialectOrElse({
    pg: () => sql`update threads set category = doc::json #>> '{triage,category}'`,
    orElse: () => sql`update threads set category = json_extract(doc, '$.triage.category')`
  })
})

const addTables = Effect.fnUntraced(function* (sql: SqlClient) {
  const { end, text } = columnTypes(sql)
  const statements = sql.onDialectOrElse({
    pg: () => [
      sql`create table message_index (
        practice_id ${text} not null, message_id ${text} not null, sent_at ${text} not null, author ${text} not null,
        terms tsvector not null, primary key (practice_id, message_id)${end}`,
      sql`create index message_index_terms on message_index using gin (terms)`,
      sql`create index message_index_recent on message_index (practice_id, sent_at, message_id)`
    ],
    orElse: () => [
      sql`create table message_index (
        number integer primary key, practice_id ${text} not null, message_id ${text} not null,
        author ${text} not null${end}`,
      sql`create unique index message_index_message on message_index (practice_id, message_id)`,
      // Without content and places: it answers which rows hold a term, and no more is asked.
      sql`create virtual table message_terms using fts5 (
        terms, content = '', contentless_delete = 1, tokenize = 'ascii', detail = none)`
    ]
  })
  for (const statement of statements) yield* statement
})

const pageLength = 1000

const fillNames = Effect.fnUntraced(function* (sql: SqlClient) {
  let last = ["", ""]
  for (;;) {
    const page = yield* sql<DocumentRow>`select doc from patients
      where (practice_id, id) > (${last[0]}, ${last[1]}) order by practice_id, id limit ${pageLength}`
    for (const patient of page.map((row) => valueOf<Patient>(row))) {
      yield* sql`update patients set search_name = ${searchNameOf(patient)}
        where practice_id = ${patient.practiceId} and id = ${patient.id}`
      last = [patient.practiceId, patient.id]
    }
    if (page.length < pageLength) return
  }
})

interface WordsRow extends DocumentRow {
  readonly thread: string
  readonly body: string
}

const fillIndex = Effect.fnUntraced(function* (sql: SqlClient) {
  let last = ["", ""]
  for (;;) {
    const page = yield* sql<WordsRow>`select m.doc, t.doc as thread, b.body
      from (select practice_id, message_id, max(revision) as revision from message_bodies
        where (practice_id, message_id) > (${last[0]}, ${last[1]}) group by practice_id, message_id
        order by practice_id, message_id limit ${pageLength}) as newest
      join message_bodies b on b.practice_id = newest.practice_id and b.message_id = newest.message_id
        and b.revision = newest.revision
      join messages m on m.practice_id = b.practice_id and m.id = b.message_id
      join threads t on t.practice_id = m.practice_id and t.id = m.thread_id
      order by b.practice_id, b.message_id`
    for (const row of page) {
      const message = valueOf<Message>(row)
      const { subject } = valueOf<Thread>({ doc: row.thread })
      yield* insertEntries(sql, message.practiceId, [entryOf(message, subject, row.body)])
      last = [message.practiceId, message.id]
    }
    if (page.length < pageLength) return
  }
})
