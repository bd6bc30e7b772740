/**
 * State from facts: makes the folded tables anew, or says where they differ from what the facts tell.
 *
 * Facts are folded in the order of their sequence, which for one subject is the order of its versions. Working papers,
 * words, files, due times, deliveries and the audit are not touched. The state of one practice is held in memory.
 */
import type { Fact, FactSubject } from "@intervisit/core/domain/Fact"
import { evolve, type Identity } from "@intervisit/core/domain/Fold"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import { foldedKinds, idOf, type Kind, type States } from "@intervisit/core/domain/State"
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { dying } from "./DatabaseFailure.ts"
import { identifierRowsOf, rowOf } from "./ledger/StateWrites.ts"
import { countOf, type DocumentRow, insertAll, valueOf } from "./rows.ts"
import { stateTables } from "./StateTables.ts"

/** How many facts were folded into how many values. */
export interface Rebuilt {
  readonly facts: number
  readonly values: number
}

/** Writes the state of every practice from its facts, in one transaction. */
export const rebuild: Effect.Effect<Rebuilt, never, SqlClient> = dying(
  Effect.gen(function* () {
    const sql = yield* SqlClient
    return yield* sql.withTransaction(
      Effect.gen(function* () {
        yield* keepWritersOut(sql)
        let total: Rebuilt = { facts: 0, values: 0 }
        for (const practiceId of yield* practices(sql)) {
          const folded = yield* fold(sql, practiceId)
          yield* replace(sql, practiceId, folded.state)
          total = { facts: total.facts + folded.facts, values: total.values + valuesIn(folded.state) }
        }
        return total
      })
    )
  })
)

/** The subjects, as `Kind/id`, whose stored value is not what the facts tell; none in a sound database. */
export const differences: Effect.Effect<ReadonlyArray<string>, never, SqlClient> = dying(
  Effect.gen(function* () {
    const sql = yield* SqlClient
    const found: Array<string> = []
    for (const practiceId of yield* practices(sql)) {
      const { state } = yield* fold(sql, practiceId)
      for (const kind of foldedKinds) found.push(...(yield* differencesOf(sql, practiceId, kind, state[kind])))
    }
    return found
  })
)

type Value = States[FactSubject]
type State = { readonly [K in FactSubject]: Map<string, Value> }

const pageLength = 2000

const practices = (sql: SqlClient): Effect.Effect<ReadonlyArray<PracticeId>, SqlError> =>
  Effect.map(sql<{ practice_id: PracticeId }>`select distinct practice_id from facts order by practice_id`, (rows) =>
    rows.map((row) => row.practice_id)
  )

const fold = Effect.fnUntraced(function* (sql: SqlClient, practiceId: PracticeId) {
  const state = Object.fromEntries(foldedKinds.map((kind) => [kind, new Map<string, Value>()])) as State
  let facts = 0
  let last = 0
  for (;;) {
    const page = yield* sql<DocumentRow & { sequence: unknown }>`select sequence, doc from facts
      where practice_id = ${practiceId} and sequence > ${last} order by sequence limit ${pageLength}`
    for (const row of page) step(state, valueOf<Fact>(row))
    facts += page.length
    last = countOf(page.at(-1)?.sequence)
    if (page.length < pageLength) return { state, facts }
  }
})

const step = (state: State, fact: Fact): void => {
  const values = state[fact.subject]
  const identity = { id: fact.subjectId, practiceId: fact.practiceId }
  // The fact's subject says which evolver its body belongs to; the compiler cannot follow that through a union.
  const evolveAny = evolve as (
    kind: FactSubject,
    before: unknown,
    body: unknown,
    identity: Identity
  ) => Value | undefined
  const after = evolveAny(fact.subject, values.get(fact.subjectId), fact.body, identity)
  if (after !== undefined) values.set(fact.subjectId, after)
}

const valuesIn = (state: State): number => foldedKinds.reduce((sum, kind) => sum + state[kind].size, 0)

const replace = Effect.fnUntraced(function* (sql: SqlClient, practiceId: PracticeId, state: State) {
  for (const kind of foldedKinds) {
    const { identifiers, table } = stateTables[kind]
    const values = [...state[kind].entries()]
    yield* sql`delete from ${sql(table)} where practice_id = ${practiceId}`
    yield* insertAll(
      sql,
      table,
      values.map(([id, value]) => rowOf(kind, practiceId, id, value))
    )
    if (identifiers === undefined) continue
    yield* sql`delete from ${sql(identifiers.table)} where practice_id = ${practiceId}`
    const known = values.flatMap(([id, value]) => identifierRowsOf(kind, practiceId, id, value))
    yield* insertAll(sql, identifiers.table, known, "on conflict do nothing")
  }
})

const differencesOf = Effect.fnUntraced(function* (
  sql: SqlClient,
  practiceId: PracticeId,
  kind: FactSubject,
  folded: ReadonlyMap<string, Value>
) {
  const rows =
    yield* sql<DocumentRow>`select doc from ${sql(stateTables[kind].table)} where practice_id = ${practiceId}`
  const stored = new Map(rows.map((row) => valueOf<States[Kind]>(row)).map((value) => [idOf(value), value]))
  const ids = new Set([...folded.keys(), ...stored.keys()])
  return [...ids].filter((id) => !Equal.equals(folded.get(id), stored.get(id))).map((id) => `${kind}/${id}`)
})

/** On PostgreSQL other processes may be writing: they wait, readers do not. State before facts, as writers go. */
const keepWritersOut = (sql: SqlClient): Effect.Effect<void, SqlError> =>
  sql.onDialectOrElse({
    pg: () => {
      const tables = [...foldedKinds.map((kind) => stateTables[kind].table), "facts"]
      return Effect.asVoid(sql`lock table ${sql.csv(tables)} in share row exclusive mode`)
    },
    orElse: () => Effect.void
  })
