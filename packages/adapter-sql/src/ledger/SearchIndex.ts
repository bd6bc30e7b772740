/**
 * The index of the search, kept by the commit that writes the words: new ones go in, corrected ones anew, retracted
 * ones out.
 *
 * On SQLite a row's number is the millisecond of sending and a place within it, so that numbers fall as time goes back
 * and a search reads the newest first without sorting.
 */
import type { Commit } from "@intervisit/core/domain/Commit"
import type { MessageId, PracticeId, ThreadId } from "@intervisit/core/domain/Ids"
import { type Instant, toMillis } from "@intervisit/core/domain/Instant"
import { isRetracted } from "@intervisit/core/domain/Message"
import { entryOf, type SearchEntry } from "@intervisit/core/domain/MessageQuery"
import type { Kind, States } from "@intervisit/core/domain/State"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { countOf, type DocumentRow, firstOf, insertAll, textOnce } from "../rows.ts"
import { stateTables } from "../StateTables.ts"

/** Brings the index to what the commit has made of its messages; state and words are written already. */
export const keep = Effect.fnUntraced(function* (sql: SqlClient, commit: Commit) {
  const { bodies, practiceId, writes } = commit
  const retracted = writes.flatMap(({ id, kind, value }) =>
    kind === "Message" && value !== null && isRetracted(value) ? [id as MessageId] : []
  )
  const newest = new Map(bodies.toSorted((a, b) => a.revision - b.revision).map((body) => [body.messageId, body]))
  const isNew = (id: string) =>
    writes.some((write) => write.kind === "Message" && write.id === id && write.expected === 0)
  yield* remove(sql, practiceId, [...retracted, ...[...newest.keys()].filter((id) => !isNew(id))])
  const entries: Array<SearchEntry> = []
  for (const { body, messageId } of newest.values()) {
    const message = yield* stated(sql, commit, "Message", messageId)
    const thread = message && (yield* stated(sql, commit, "Thread", message.threadId))
    if (message === undefined || thread === undefined || isRetracted(message)) continue
    entries.push(entryOf(message, thread.subject, body))
  }
  yield* insertEntries(sql, practiceId, entries)
})

/** Puts entries in that are not there yet. */
export const insertEntries = (
  sql: SqlClient,
  practiceId: PracticeId,
  entries: ReadonlyArray<SearchEntry>
): Effect.Effect<void, SqlError> =>
  entries.length === 0
    ? Effect.void
    : sql.onDialectOrElse({
        pg: () => Effect.asVoid(insertVectors(sql, practiceId, entries)),
        orElse: () => insertNumbered(sql, practiceId, entries)
      })

const insertVectors = (sql: SqlClient, practiceId: PracticeId, entries: ReadonlyArray<SearchEntry>) =>
  insertAll(
    sql,
    "message_index",
    entries.map(({ author, messageId, sentAt, terms }) => ({
      practice_id: practiceId,
      message_id: messageId,
      sent_at: sentAt,
      author,
      // Terms are letters and digits alone, so that quotes around them are enough to be read as a tsvector.
      terms: terms.map((term) => `'${term}'`).join(" ")
    }))
  )

const insertNumbered = Effect.fnUntraced(function* (
  sql: SqlClient,
  practiceId: PracticeId,
  entries: ReadonlyArray<SearchEntry>
) {
  const rows: Array<{ readonly number: number; readonly entry: SearchEntry }> = []
  let from = 0
  for (const entry of entries.toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : 1))) {
    const first = numberAt(entry.sentAt)
    const number = yield* freeNumber(sql, Math.max(first, from), first + placesPerMilli)
    rows.push({ number, entry })
    from = number + 1
  }
  yield* insertAll(
    sql,
    "message_index",
    rows.map(({ entry: { author, messageId }, number }) => ({
      number,
      practice_id: practiceId,
      message_id: messageId,
      author
    }))
  )
  yield* insertAll(
    sql,
    "message_terms",
    rows.map(({ entry, number }) => ({ rowid: number, terms: entry.terms.join(" ") }))
  )
})

/** How many messages of one millisecond keep their order among those of others. */
const placesPerMilli = 1024

/** The lowest number of this instant. */
export const numberAt = (instant: Instant): number => toMillis(instant) * placesPerMilli

/**
 * The first number from here on that is not taken, nor any between it and the end of its millisecond. A full one goes
 * on among the numbers of the next: then order is lost by as much, and no message is.
 */
const freeNumber = (sql: SqlClient, from: number, until: number): Effect.Effect<number, SqlError> =>
  Effect.flatMap(sql.unsafe<{ last: unknown }>(lastNumber(sql), [from, until]), ([row]) => {
    const free = row?.last == null ? from : countOf(row.last) + 1
    return free < until ? Effect.succeed(free) : freeNumber(sql, free, free + placesPerMilli)
  })

const lastNumber = (sql: SqlClient): string =>
  textOnce(
    sql,
    "last number",
    () => sql`select max(number) as last from message_index where number >= ${0} and number < ${0}`
  )

const remove = (sql: SqlClient, practiceId: PracticeId, messages: ReadonlyArray<MessageId>) =>
  messages.length === 0
    ? Effect.void
    : Effect.gen(function* () {
        const of = sql`where practice_id = ${practiceId} and message_id in ${sql.in(messages)}`
        yield* sql.onDialectOrElse({
          pg: () => Effect.void,
          orElse: () =>
            Effect.asVoid(
              sql`delete from message_terms where rowid in (select number from message_index ${of})`
            ) as Effect.Effect<void, SqlError>
        })
        yield* sql`delete from message_index ${of}`
      })

/** The value as the commit leaves it. */
const stated = <K extends Kind>(
  sql: SqlClient,
  { practiceId, writes }: Commit,
  kind: K,
  id: MessageId | ThreadId
): Effect.Effect<States[K] | undefined, SqlError> => {
  const written = writes.findLast((write) => write.kind === kind && write.id === id)
  if (written !== undefined) return Effect.succeed((written.value ?? undefined) as States[K] | undefined)
  return Effect.map(
    sql<DocumentRow>`select doc from ${sql(stateTables[kind].table)} where practice_id = ${practiceId} and id = ${id}`,
    (rows) => firstOf<States[K]>(rows)
  )
}
