/**
 * The state of one commit: new values in one statement a table, changed ones each under the version they replace.
 *
 * Rows are touched in the order of kind and id, so that two commits about the same subjects wait for each other
 * instead of embracing. A subject that has another version than expected, or a number that another one holds, refuses
 * the whole commit.
 */

import type { Write } from "@intervisit/core/domain/Commit"
import { type Identifier, key, union } from "@intervisit/core/domain/Identifier"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import type { Kind, States } from "@intervisit/core/domain/State"
import { StaleVersion } from "@intervisit/core/ports/Ledger"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { insertAll, type Row } from "../rows.ts"
import { stateTables, tableOf } from "../StateTables.ts"

type Refused = SqlError | StaleVersion

/** Writes all of it, or fails at the first stale version; the caller's transaction takes back the rest. */
export const apply = Effect.fnUntraced(function* (
  sql: SqlClient,
  practiceId: PracticeId,
  writes: ReadonlyArray<Write>
) {
  const ordered = writes.length > 1 ? writes.toSorted(byKindAndId) : writes
  for (const [kind, made] of byKind(ordered.filter((write) => write.expected === 0))) {
    yield* insertNew(sql, practiceId, kind, made)
  }
  for (const write of ordered) if (write.expected !== 0) yield* replace(sql, practiceId, write)
  yield* writeIdentifiers(sql, practiceId, ordered)
})

/** The row of a value: what every kind has, and the kind's own index columns. */
export const rowOf = (kind: Kind, practiceId: PracticeId, id: string, value: States[Kind]): Row => ({
  practice_id: practiceId,
  id,
  version: value.version,
  doc: JSON.stringify(value),
  ...tableOf(kind).columns(value)
})

/** The rows under which a value is found by its identifiers. */
export const identifierRowsOf = (kind: Kind, practiceId: PracticeId, id: string, value: States[Kind]) =>
  union(tableOf(kind).identifiers?.of(value) ?? [], []).map((identifier) => ({
    practice_id: practiceId,
    value: identifier.value,
    type: identifier.type,
    assigner: identifier.assigner,
    subject_id: id
  }))

const byKindAndId = (a: Write, b: Write): number =>
  a.kind !== b.kind ? (a.kind < b.kind ? -1 : 1) : a.id === b.id ? 0 : a.id < b.id ? -1 : 1

const byKind = (writes: ReadonlyArray<Write>): ReadonlyMap<Kind, ReadonlyArray<Write>> =>
  Map.groupBy(writes, (write) => write.kind)

const insertNew = Effect.fnUntraced(function* (
  sql: SqlClient,
  practiceId: PracticeId,
  kind: Kind,
  writes: ReadonlyArray<Write>
): Effect.fn.Return<void, Refused> {
  const rows = writes.flatMap(({ id, value }) => (value === null ? [] : [rowOf(kind, practiceId, id, value)]))
  const { isNumbered, table } = tableOf(kind)
  const conflict = isNumbered ? "on conflict" : "on conflict (practice_id, id)"
  const inserted = yield* insertAll<{ id: string }>(sql, table, rows, `${conflict} do nothing returning id`)
  if (inserted.length < rows.length)
    return yield* stale(writes.find(({ id }) => !inserted.some((row) => row.id === id)))
  for (const write of writes) if (write.value === null) yield* mustBeAbsent(sql, practiceId, write)
})

const replace = Effect.fnUntraced(function* (
  sql: SqlClient,
  practiceId: PracticeId,
  write: Write
): Effect.fn.Return<void, Refused> {
  const { expected, id, kind, value } = write
  const table = sql(stateTables[kind].table)
  const where = sql`where practice_id = ${practiceId} and id = ${id} and version = ${expected} returning id`
  if (value === null) {
    const removed = yield* sql`delete from ${table} ${where}`
    return removed.length === 0 ? yield* stale(write) : undefined
  }
  const { id: _, practice_id: __, ...changed } = rowOf(kind, practiceId, id, value)
  const update = sql`update ${table} set ${sql.update(changed)} ${where}`
  const replaced = yield* tableOf(kind).isNumbered ? Effect.catchIf(update, isTaken, () => stale(write)) : update
  if (replaced.length === 0) return yield* stale(write)
})

/** Removing what nobody made changes nothing, unless somebody made it meanwhile. */
const mustBeAbsent = Effect.fnUntraced(function* (
  sql: SqlClient,
  practiceId: PracticeId,
  write: Write
): Effect.fn.Return<void, Refused> {
  const found = yield* sql`select id from ${sql(stateTables[write.kind].table)}
    where practice_id = ${practiceId} and id = ${write.id}`
  if (found.length > 0) return yield* stale(write)
})

const stale = (write: Write | undefined): Effect.Effect<never, StaleVersion> =>
  Effect.fail(new StaleVersion({ kind: write?.kind ?? "", id: write?.id ?? "", expected: write?.expected ?? 0 }))

/** Another row has the number. */
const isTaken = ({ reason }: SqlError): boolean => reason._tag === "UniqueViolation"

/** The identifiers of the values as they now stand, in place of those they had. */
const writeIdentifiers = Effect.fnUntraced(function* (
  sql: SqlClient,
  practiceId: PracticeId,
  writes: ReadonlyArray<Write>
): Effect.fn.Return<void, Refused> {
  for (const [kind, found] of byKind(writes)) {
    const identifiers = stateTables[kind].identifiers
    if (identifiers === undefined) continue
    // The last write of a subject is the one that stands.
    const standing = new Map(found.map((write) => [write.id, write.value]))
    const changed = found.filter((write) => write.expected > 0).map((write) => write.id)
    // In the order of the numbers, so that two commits that tell of the same ones wait for each other here too.
    const rows = [...standing]
      .flatMap(([id, value]) => (value === null ? [] : identifierRowsOf(kind, practiceId, id, value)))
      .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    if (changed.length > 0) {
      // The subjects' rows are locked by now. Most messages of a feed tell the numbers that are there already.
      const known = yield* sql<StandingIdentifier>`select value, type, assigner, subject_id
        from ${sql(identifiers.table)} where practice_id = ${practiceId} and subject_id in ${sql.in(changed)}`
      if (areSame(known, rows)) continue
      yield* sql`delete from ${sql(identifiers.table)}
        where practice_id = ${practiceId} and subject_id in ${sql.in(changed)}`
    }
    const returning = "on conflict do nothing returning value, type, assigner"
    const inserted = yield* insertAll<Identifier>(sql, identifiers.table, rows, returning)
    if (inserted.length === rows.length) continue
    const own = new Set(inserted.map(key))
    const taken = rows.find((row) => !own.has(key(row)))
    return yield* stale(found.find((write) => write.id === taken?.subject_id))
  }
})

interface StandingIdentifier extends Identifier {
  readonly subject_id: string
}

const areSame = (known: ReadonlyArray<StandingIdentifier>, rows: ReadonlyArray<StandingIdentifier>): boolean => {
  const standing = new Set(known.map((row) => `${row.subject_id} ${key(row)}`))
  return known.length === rows.length && rows.every((row) => standing.has(`${row.subject_id} ${key(row)}`))
}
