/**
 * The seals of the audit on SQL: chaining what is new, and finding what was altered.
 *
 * The hash of a seal is the core's (`AuditChain`). Beside it a seal keeps a short mark of every row it covers; the
 * marks prove nothing, they only tell where to look once the hash has said that something is wrong.
 */
import { createHash } from "node:crypto"
import * as AuditChain from "@intervisit/core/domain/AuditChain"
import type { AuditEvent, Seal } from "@intervisit/core/domain/AuditEvent"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import type { Instant } from "@intervisit/core/domain/Instant"
import { AuditBroken } from "@intervisit/core/ports/AuditLog"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { type AuditRow, eventOf } from "./AuditRows.ts"
import { countOf, valueOf } from "./rows.ts"
import * as SequenceHorizon from "./SequenceHorizon.ts"

/** A seal covers at most so many rows; more rows make more seals. */
export const rowsMax = 10_000

/** The lock of a practice's sealer on PostgreSQL; on SQLite the transaction's turn is the lock. */
const sealerLock = 0x495653

/** Seals until nothing waits; the last seal made, undefined where there was nothing. */
export const seal = Effect.fnUntraced(function* (sql: SqlClient, practiceId: PracticeId, now: Instant) {
  let last: Seal | undefined
  for (;;) {
    const made = yield* sql.withTransaction(sealOnce(sql, practiceId, now))
    if (made === undefined) return last
    last = made.seal
    if (made.rows < rowsMax) return last
  }
})

const sealOnce = Effect.fnUntraced(function* (sql: SqlClient, practiceId: PracticeId, now: Instant) {
  yield* sql.onDialectOrElse({
    pg: () => Effect.asVoid(sql`select pg_advisory_xact_lock(${sealerLock}::int, hashtext(${practiceId}))`),
    orElse: () => Effect.void
  })
  const [previous] = yield* sql<SealRow>`select * from audit_seals where practice_id = ${practiceId}
    order by number desc limit 1`
  const before = previous && sealOf(previous)
  const horizon = yield* SequenceHorizon.of(sql, "audit_events")
  const waiting = yield* sql<{ sequence: unknown; doc: string }>`select sequence, doc from audit_events
    where practice_id = ${practiceId} and sequence > ${before?.lastSequence ?? 0} and sequence <= ${horizon}
    order by sequence limit ${rowsMax}`
  const rows = waiting.map((row) => ({ sequence: countOf(row.sequence), event: valueOf<AuditEvent>(row) }))
  const unhashed = AuditChain.next(practiceId, before, rows, now)
  if (unhashed === undefined) return undefined
  const made: Seal = { ...unhashed.seal, hash: sha256(unhashed.text) }
  yield* sql`insert into audit_seals ${sql.insert({
    practice_id: practiceId,
    number: made.number,
    first_sequence: made.firstSequence,
    last_sequence: made.lastSequence,
    previous_hash: made.previousHash,
    hash: made.hash,
    sealed_at: made.sealedAt,
    marks: JSON.stringify(marksOf(unhashed.text, rows))
  })}`
  return { seal: made, rows: rows.length }
})

/** Recomputes every seal, one after the other. */
export const verify = Effect.fnUntraced(function* (sql: SqlClient, practiceId: PracticeId) {
  let sealed = 0
  let previous: Seal | undefined
  for (;;) {
    const [row] = yield* sql<SealRow>`select * from audit_seals where practice_id = ${practiceId}
      and number > ${previous?.number ?? 0} order by number limit 1`
    if (row === undefined) break
    sealed += yield* verifySeal(sql, row, previous)
    previous = sealOf(row)
  }
  const [rest] = yield* sql<{ unsealed: unknown }>`select count(*) as unsealed from audit_events
    where practice_id = ${practiceId} and sequence > ${previous?.lastSequence ?? 0}`
  return { sealed, unsealed: countOf(rest?.unsealed) }
})

const verifySeal = Effect.fnUntraced(function* (
  sql: SqlClient,
  sealRow: SealRow,
  previous: Seal | undefined
): Effect.fn.Return<number, AuditBroken | SqlError> {
  const seal = sealOf(sealRow)
  // Whatever stands between the seal before and the end of this one: rows that were slipped in are read too.
  const found = yield* sql<AuditRow>`select sequence, id, at, actor_id, patient_id, patients, doc from audit_events
    where practice_id = ${seal.practiceId} and sequence > ${previous?.lastSequence ?? Number.MIN_SAFE_INTEGER}
    and sequence <= ${seal.lastSequence} order by sequence`
  const rows: Array<AuditChain.AuditRow> = []
  for (const row of found) {
    const sequence = countOf(row.sequence)
    const event = eventOf(row)
    if (Option.isNone(event)) return yield* new AuditBroken({ seal: seal.number, sequence })
    rows.push({ sequence, event: event.value })
  }
  if (!AuditChain.follows(seal, previous)) {
    return yield* new AuditBroken({ seal: seal.number, sequence: seal.firstSequence })
  }
  const text = AuditChain.textOf(seal, rows)
  if (sha256(text) === seal.hash) return rows.length
  const sequence = firstDifference(parseMarks(sealRow.marks), marksOf(text, rows)) ?? seal.firstSequence
  return yield* new AuditBroken({ seal: seal.number, sequence })
})

interface SealRow {
  readonly practice_id: PracticeId
  readonly number: number
  readonly first_sequence: unknown
  readonly last_sequence: unknown
  readonly previous_hash: string
  readonly hash: string
  readonly sealed_at: Instant
  readonly marks: string
}

const sealOf = (row: SealRow): Seal => ({
  number: row.number,
  practiceId: row.practice_id,
  firstSequence: countOf(row.first_sequence),
  lastSequence: countOf(row.last_sequence),
  previousHash: row.previous_hash,
  hash: row.hash,
  sealedAt: row.sealed_at
})

type Mark = readonly [sequence: number, mark: string]

/** A short mark for each row: the text holds one line for the seal and one for each row. */
const marksOf = (text: string, rows: ReadonlyArray<AuditChain.AuditRow>): ReadonlyArray<Mark> => {
  const lines = text.split("\n")
  return rows.map(({ sequence }, index) => [sequence, sha256(lines[index + 1] ?? "").slice(0, 12)])
}

const parseMarks = (text: string): ReadonlyArray<Mark> =>
  Option.getOrElse(Option.liftThrowable((json: string) => JSON.parse(json) as ReadonlyArray<Mark>)(text), () => [])

/** The lowest sequence at which a row was edited, removed or slipped in; undefined where all rows are as marked. */
const firstDifference = (sealed: ReadonlyArray<Mark>, found: ReadonlyArray<Mark>): number | undefined => {
  for (let index = 0; index < Math.max(sealed.length, found.length); index++) {
    const [a, b] = [sealed[index], found[index]]
    if (a === undefined || b === undefined) return (a ?? b)?.[0]
    if (a[0] !== b[0] || a[1] !== b[1]) return Math.min(a[0], b[0])
  }
  return undefined
}

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex")
