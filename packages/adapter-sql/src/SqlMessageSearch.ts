/**
 * The search on SQL. Words are found by FTS5 or a tsvector, and scope and filters are in the same statement.
 *
 * On SQLite a team's search reads hits from the newest down and stops at the page's end, and a patient's few messages
 * are looked at one by one; PostgreSQL chooses for itself.
 */
import type { MessageId, PracticeId } from "@intervisit/core/domain/Ids"
import type { Message } from "@intervisit/core/domain/Message"
import * as Search from "@intervisit/core/domain/MessageQuery"
import type { Thread } from "@intervisit/core/domain/Thread"
import { MessageSearch, type SearchHit } from "@intervisit/core/ports/MessageSearch"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import { numberAt } from "./ledger/SearchIndex.ts"
import { orNothing } from "./readState.ts"
import { countOf, type DocumentRow, valueOf } from "./rows.ts"

type Find = MessageSearch["Service"]["find"]
type Page = Parameters<Find>[1]

export const layer: Layer.Layer<MessageSearch, never, SqlClient> = Layer.effect(
  MessageSearch,
  Effect.map(SqlClient, (sql) => MessageSearch.of({ find: (query, page) => orNothing(find(sql, query, page), []) }))
)

interface HitRow extends DocumentRow {
  readonly thread: string
  readonly body: string
}

const find = Effect.fnUntraced(function* (sql: SqlClient, query: Search.MessageQuery, page: Page) {
  const scope = scopeOf(sql, query)
  if (scope === undefined) return []
  const isByOwner = query.scope.teams.length === 0 && Search.soughtWords(query.words).length > 0
  return yield* sql.onDialectOrElse({
    pg: () => pageOf(sql, query, page, scope),
    orElse: () => (isByOwner ? amongFew(sql, query, page, scope) : pageOf(sql, query, page, scope))
  })
})

const fewLength = 200

/**
 * A patient's own messages are few: they are read newest first and looked at one by one, by the same terms. Asking FTS5
 * about each costs more, since it gathers all that hold the word anew.
 */
const amongFew = Effect.fnUntraced(function* (
  sql: SqlClient,
  query: Search.MessageQuery,
  { after, limit }: Page,
  scope: Fragment
) {
  const sought = Search.soughtWords(query.words)
  const hits: Array<SearchHit> = []
  let place = after
  for (;;) {
    const few = yield* pageOf(sql, { ...query, words: "" }, { limit: fewLength, after: place }, scope)
    for (const hit of few) {
      const { terms } = Search.entryOf(hit.message, hit.thread.subject, hit.body)
      if (Search.holdsWords(terms, sought)) hits.push(hit)
    }
    const last = few.at(-1)?.message
    if (hits.length >= limit || few.length < fewLength || last === undefined) return hits.slice(0, limit)
    place = { sentAt: last.sentAt, messageId: last.id }
  }
})

const pageOf = Effect.fnUntraced(function* (sql: SqlClient, query: Search.MessageQuery, page: Page, scope: Fragment) {
  const found = sql.onDialectOrElse({
    pg: () => Effect.succeed(onPostgres(sql, query, page, scope)),
    orElse: () => onSqlite(sql, query, page, scope)
  })
  const { keys, order } = yield* found
  const rows = yield* sql<HitRow>`select m.doc, t.doc as thread, (
      select b.body from message_bodies b where b.practice_id = m.practice_id and b.message_id = m.id
      order by b.revision desc limit 1) as body
    from (${keys}) as page
    join messages m on m.practice_id = ${query.scope.practiceId} and m.id = page.message_id
    join threads t on t.practice_id = m.practice_id and t.id = m.thread_id
    order by ${order}`
  return rows.map(
    (row): SearchHit => ({
      message: valueOf<Message>(row),
      body: row.body,
      thread: valueOf<Thread>({ doc: row.thread })
    })
  )
})

interface Keys {
  readonly keys: Fragment
  readonly order: Fragment
}

const onPostgres = (sql: SqlClient, query: Search.MessageQuery, { after, limit }: Page, scope: Fragment): Keys => {
  const sought = Search.soughtWords(query.words)
  const words = sought.length === 0 ? [] : [sql`i.terms @@ ${tsqueryOf(sought)}::tsquery`]
  const beyond = after === null ? [] : [sql`(i.sent_at, i.message_id) < (${after.sentAt}, ${after.messageId})`]
  const conditions = [sql`i.practice_id = ${query.scope.practiceId}`, ...words, ...beyond, scope]
  return {
    keys: sql`select i.sent_at, i.message_id from message_index i
      join messages m on m.practice_id = i.practice_id and m.id = i.message_id
      join threads t on t.practice_id = m.practice_id and t.id = m.thread_id
      where ${sql.and([...conditions, ...filtersOf(sql, query)])}
      order by i.sent_at desc, i.message_id desc limit ${limit}`,
    order: sql`page.sent_at desc, page.message_id desc`
  }
}

const onSqlite = Effect.fnUntraced(function* (
  sql: SqlClient,
  query: Search.MessageQuery,
  { after, limit }: Page,
  scope: Fragment
) {
  const { practiceId, teams } = query.scope
  const sought = Search.soughtWords(query.words)
  const match = sql`message_terms match ${matchOf(sought)}`
  const before = after === null ? null : yield* numberOf(sql, practiceId, after)
  const isByWords = sought.length > 0 && teams.length > 0
  // CROSS JOIN keeps the order that is written: what is few comes first.
  const from = isByWords
    ? sql`message_terms f cross join message_index i on i.number = f.rowid
        cross join messages m on m.practice_id = i.practice_id and m.id = i.message_id
        cross join threads t on t.practice_id = m.practice_id and t.id = m.thread_id`
    : teams.length > 0
      ? sql`message_index i cross join messages m on m.practice_id = i.practice_id and m.id = i.message_id
        cross join threads t on t.practice_id = m.practice_id and t.id = m.thread_id`
      : sql`threads t cross join messages m on m.practice_id = t.practice_id and m.thread_id = t.id
        cross join message_index i on i.practice_id = m.practice_id and i.message_id = m.id`
  const number = sql.literal(isByWords ? "f.rowid" : "i.number")
  const words = isByWords ? [match] : []
  const isByPerson = sought.length === 0 && query.person.trim() !== ""
  const ofPerson = isByPerson ? [sql`i.number in (${numbersOfPerson(sql, practiceId, query.person)})`] : []
  const beyond = before === null ? [] : [sql`${number} < ${before}`]
  const inPractice = sql`t.practice_id = ${practiceId}`
  const conditions = [...words, ...beyond, ...ofPerson, inPractice, scope, ...filtersOf(sql, query)]
  const made: Keys = {
    keys: sql`select ${number} as number, i.message_id as message_id from ${from} where ${sql.and(conditions)}
      order by ${number} desc limit ${limit}`,
    order: sql`page.number desc`
  }
  return made
})

/** What somebody wrote, and what stands on the threads of a patient of that name: few, where no word narrows. */
const numbersOfPerson = (sql: SqlClient, practiceId: PracticeId, person: string): Fragment => {
  const sought = Search.soughtName(person)
  const named = (column: string) => sql.and(sought.map((word) => sql`instr(${sql.literal(column)}, ${word}) > 0`))
  if (sought.length === 0) return sql`select number from message_index`
  return sql`select number from message_index where practice_id = ${practiceId} and ${named("author")}
    union select i2.number from patients p
      cross join threads t2 on t2.practice_id = p.practice_id and t2.current_patient_id = p.id
      cross join messages m2 on m2.practice_id = t2.practice_id and m2.thread_id = t2.id
      cross join message_index i2 on i2.practice_id = m2.practice_id and i2.message_id = m2.id
      where p.practice_id = ${practiceId} and ${named("p.search_name")}`
}

/** The number of the last hit; where it is no longer in the index, that of its instant. */
const numberOf = (
  sql: SqlClient,
  practiceId: PracticeId,
  after: { sentAt: Search.SearchPlace["sentAt"]; messageId: MessageId }
) =>
  Effect.map(
    sql<{ number: unknown }>`select number from message_index
      where practice_id = ${practiceId} and message_id = ${after.messageId}`,
    ([row]) => (row === undefined ? numberAt(after.sentAt) : countOf(row.number))
  )

/** Which threads may be looked into; undefined where there are none. */
const scopeOf = (sql: SqlClient, { scope }: Search.MessageQuery): Fragment | undefined => {
  const { owners, records, teams } = scope
  const kinds = [
    ...(owners.length === 0 ? [] : [sql`t.current_patient_id in ${sql.in(owners)}`]),
    ...(records.length === 0 ? [] : [sql`t.patient_id in ${sql.in(records)}`]),
    ...(teams.length === 0 ? [] : [sql`t.team_id in ${sql.in(teams)}`])
  ]
  return kinds.length === 0 ? undefined : sql.or(kinds)
}

const filtersOf = (sql: SqlClient, query: Search.MessageQuery): ReadonlyArray<Fragment> => {
  const { category, from, side, state, teamId, until } = query
  return [
    ...(side === "staff" ? [] : [sql`m.kind = 'letter'`]),
    ...(from === null ? [] : [sql`m.sent_at >= ${from}`]),
    ...(until === null ? [] : [sql`m.sent_at < ${until}`]),
    ...(category === null ? [] : [sql`t.category = ${category}`]),
    ...(teamId === null ? [] : [sql`t.team_id = ${teamId}`]),
    ...(state === null ? [] : [state === "waiting" ? sql`t.is_waiting = 1` : sql`t.status = ${state}`]),
    ...personOf(sql, Search.soughtName(query.person))
  ]
}

/** The author's name as it was, or the patient's as it is. */
const personOf = (sql: SqlClient, sought: ReadonlyArray<string>): ReadonlyArray<Fragment> => {
  if (sought.length === 0) return []
  const place = sql.literal(sql.onDialectOrElse({ pg: () => "strpos", orElse: () => "instr" }))
  const holds = (name: Fragment) => sql.and(sought.map((word) => sql`${place}(${name}, ${word}) > 0`))
  const patient = sql`(select p.search_name from patients p
    where p.practice_id = t.practice_id and p.id = t.current_patient_id)`
  return [sql.or([holds(sql.literal("i.author")), holds(patient)])]
}

const matchOf = (sought: ReadonlyArray<Search.SoughtWord>): string =>
  sought
    .map(({ beginning, terms }) => [...terms.map(quoted), ...(beginning === null ? [] : [`${quoted(beginning)}*`])])
    .map((any) => `(${any.join(" OR ")})`)
    .join(" AND ")

const quoted = (term: string): string => `"${term}"`

const tsqueryOf = (sought: ReadonlyArray<Search.SoughtWord>): string =>
  sought
    .map(({ beginning, terms }) => [
      ...terms.map((term) => `'${term}'`),
      ...(beginning === null ? [] : [`'${beginning}':*`])
    ])
    .map((any) => `(${any.join(" | ")})`)
    .join(" & ")
