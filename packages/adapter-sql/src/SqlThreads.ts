/**
 * Threads and messages on SQL. The scope of a list is a filter in the statement, never one after it.
 *
 * Each team, owner and record of a scope is its own branch, read in order from its index and cut at the page's
 * length; the branches are then merged. So a page costs what it shows, however long the history is.
 */
import type { CareTeamId, PatientId, PracticeId } from "@intervisit/core/domain/Ids"
import type { Message } from "@intervisit/core/domain/Message"
import type { Thread } from "@intervisit/core/domain/Thread"
import { type MessageWithBody, type ThreadCount, type ThreadQuery, Threads } from "@intervisit/core/ports/Threads"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import { all, orNothing, readOne, rowsOf, type Selected } from "./readState.ts"
import { countOf, type DocumentRow, valueOf } from "./rows.ts"

export const layer: Layer.Layer<Threads, never, SqlClient> = Layer.effect(
  Threads,
  Effect.map(SqlClient, (sql) =>
    Threads.of({
      get: (practiceId, id) => readOne(sql, "Thread", practiceId, id),
      messages: (practiceId, id) =>
        withBodies(sql<MessageRow>`select m.doc, ${newestBody(sql)} as body from messages m
          where m.practice_id = ${practiceId} and m.thread_id = ${id} order by m.sent_at, m.id`),
      inbox: (query) => orNothing(inbox(sql, query), []),
      counts: (query) => orNothing(counts(sql, query), []),
      revisions: (practiceId, id) =>
        Effect.map(
          rowsOf(sql<{ revision: unknown; body: string }>`select revision, body from message_bodies
            where practice_id = ${practiceId} and message_id = ${id} order by revision`),
          (rows) => rows.map(({ body, revision }) => ({ practiceId, messageId: id, revision: countOf(revision), body }))
        ),
      message: (practiceId, id) =>
        Effect.map(
          withBodies(sql<MessageRow>`select m.doc, ${newestBody(sql)} as body from messages m
            where m.practice_id = ${practiceId} and m.id = ${id}`),
          (found) => found[0]
        ),
      messagesById: (practiceId, ids) =>
        ids.length === 0
          ? Effect.succeed([])
          : withBodies(sql<MessageRow>`select m.doc, ${newestBody(sql)} as body from messages m
              where m.practice_id = ${practiceId} and m.id in ${sql.in([...new Set(ids)])}`),
      ofPatients: (practiceId, patients) => ofPatients(sql, practiceId, patients),
      lettersDuring: (practiceId, from, until) =>
        all<Message>(sql<DocumentRow>`select doc from messages where practice_id = ${practiceId} and kind = 'letter'
          and sent_at >= ${from} and sent_at < ${until} order by sent_at, id`)
    })
  )
)

interface MessageRow extends DocumentRow {
  readonly body: string | null
}

const newestBody = (sql: SqlClient): Fragment =>
  sql`(select b.body from message_bodies b where b.practice_id = m.practice_id and b.message_id = m.id
    order by b.revision desc limit 1)`

const withBodies = (statement: Selected<MessageRow>): Effect.Effect<ReadonlyArray<MessageWithBody>> =>
  Effect.map(rowsOf(statement), (rows) => rows.map((row) => ({ message: valueOf<Message>(row), body: row.body })))

const ofPatients = (sql: SqlClient, practiceId: PracticeId, patients: ReadonlyArray<PatientId>) =>
  patients.length === 0
    ? Effect.succeed([])
    : all<Thread>(sql<DocumentRow>`select doc from threads where practice_id = ${practiceId}
        and (patient_id in ${sql.in(patients)} or current_patient_id in ${sql.in(patients)}) order by id`)

/** A list that is sorted: by which columns, and in which direction. */
interface Order {
  readonly columns: ReadonlyArray<string>
  readonly isDescending: boolean
}

const orders: { readonly [K in ThreadQuery["order"]]: Order } = {
  due: { columns: ["attention_at", "waits_since", "id"], isDescending: false },
  recent: { columns: ["last_message_at", "id"], isDescending: true }
}

/** More branches than this are read as one per kind: a statement has its limits, and such a scope is a report. */
const branchesMax = 60

const inbox = Effect.fnUntraced(function* (sql: SqlClient, query: ThreadQuery) {
  const order = orders[query.order]
  const filters = branchesOf(sql, query)
  if (filters.length === 0) return []
  const direction = sql.literal(order.isDescending ? "desc" : "asc")
  const columns = sql.csv(order.columns)
  const orderBy = sql.csv(order.columns.map((column) => sql`${sql.literal(column)} ${direction}`))
  const rest = sql`practice_id = ${query.scope.practiceId} ${statusFilter(sql, query)} ${poolFilter(sql, query)}
    ${claimFilter(sql, query)} ${beyondLast(sql, query, order)}`
  const branches = filters.map(
    (filter) => sql`select * from (select ${columns}, doc from threads where ${filter} and ${rest}
      order by ${orderBy} limit ${query.limit}) as branch`
  )
  // UNION shows a thread once, though several branches hold it.
  const page = sql.join(" union ", false)(branches)
  const rows = yield* sql<DocumentRow>`select doc from (${page}) as page order by ${orderBy} limit ${query.limit}`
  return rows.map((row) => valueOf<Thread>(row))
})

const branchesOf = (sql: SqlClient, { scope }: Pick<ThreadQuery, "scope">): ReadonlyArray<Fragment> => {
  const kinds = [
    ["current_patient_id", scope.owners],
    ["patient_id", scope.records],
    ["team_id", scope.teams]
  ] as const
  const isLong = kinds.reduce((sum, [, ids]) => sum + ids.length, 0) > branchesMax
  return kinds.flatMap(([column, ids]) => {
    if (ids.length === 0) return []
    return isLong
      ? [sql`${sql(column)} in ${sql.in(ids)}`]
      : [...new Set<string>(ids)].map((id) => sql`${sql(column)} = ${id}`)
  })
}

const statusFilter = (sql: SqlClient, { status }: Pick<ThreadQuery, "status">): Fragment =>
  // Literals, so that the planner can use the index of waiting threads.
  sql.literal(status === "all" ? "" : status === "open" ? "and status = 'open'" : "and is_waiting = 1")

const poolFilter = (sql: SqlClient, { pool = null }: ThreadQuery): Fragment =>
  pool === null ? sql.literal("") : sql`and pool = ${pool}`

type Claimed = Pick<ThreadQuery, "claimedBy">

const claimFilter = (sql: SqlClient, { claimedBy = null }: Claimed): Fragment => {
  if (claimedBy === null) return sql.literal("")
  return claimedBy.length === 0 ? sql.literal("and 1 = 0") : sql`and claim_account_id in ${sql.in(claimedBy)}`
}

/** What comes behind the place at which the page before ended, wherever that thread stands now. */
const beyondLast = (sql: SqlClient, { after }: ThreadQuery, order: Order): Fragment => {
  if (after === null) return sql.literal("")
  const compare = sql.literal(order.isDescending ? "<" : ">")
  return sql`and (${sql.csv(order.columns)}) ${compare} (${sql.csv(after.map((key) => sql`${key}`))})`
}

type Counted = Pick<ThreadQuery, "scope" | "status" | "claimedBy">

/** One statement; a thread that a scope covers twice is one row of the table and counts once. */
const counts = Effect.fnUntraced(function* (sql: SqlClient, query: Counted) {
  const filters = branchesOf(sql, query)
  if (filters.length === 0) return []
  const rows = yield* sql<{ team_id: string; pool: string | null; n: unknown }>`select team_id, pool, count(*) as n
    from threads where practice_id = ${query.scope.practiceId} ${statusFilter(sql, query)} ${claimFilter(sql, query)}
    and (${sql.join(" or ", false)(filters)}) group by team_id, pool order by team_id, pool`
  return rows.map(
    ({ n, pool, team_id }): ThreadCount => ({
      teamId: team_id as CareTeamId,
      pool: pool as ThreadCount["pool"],
      count: countOf(n)
    })
  )
})
