/**
 * The audit on SQL: searched by who and by whom, sealed and verified (see `AuditSeals`).
 */
import type { AuditEvent } from "@intervisit/core/domain/AuditEvent"
import { AuditLog } from "@intervisit/core/ports/AuditLog"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import * as AuditRows from "./AuditRows.ts"
import * as AuditSeals from "./AuditSeals.ts"
import { dying } from "./DatabaseFailure.ts"
import { orNothing } from "./readState.ts"
import { countOf, type DocumentRow, valueOf } from "./rows.ts"

export const layer: Layer.Layer<AuditLog, never, SqlClient> = Layer.effect(
  AuditLog,
  Effect.map(SqlClient, (sql) =>
    AuditLog.of({
      search: (query) => orNothing(search(sql, query), []),
      seal: (practiceId, now) => dying(AuditSeals.seal(sql, practiceId, now)),
      verify: (practiceId) => dying(AuditSeals.verify(sql, practiceId))
    })
  )
)

const search = Effect.fnUntraced(function* (sql: SqlClient, query: Parameters<AuditLog["Service"]["search"]>[0]) {
  const conditions: Array<Fragment> = [sql`practice_id = ${query.practiceId}`]
  if (query.before !== null) conditions.push(sql`sequence < ${query.before}`)
  if (query.actorId !== null) conditions.push(sql`actor_id = ${query.actorId}`)
  if (query.actorIds !== undefined) conditions.push(sql`actor_id in ${sql.in(query.actorIds)}`)
  if (query.from !== undefined) conditions.push(sql`at >= ${query.from}`)
  if (query.until !== undefined) conditions.push(sql`at < ${query.until}`)
  if (query.activity !== undefined) conditions.push(isActivity(sql, query.activity))
  // Each branch reads its own index from the newest row down, and stops at the page's length.
  if (query.actorIds?.length === 0 || query.patientIds?.length === 0) return []
  const patients = query.patientIds ?? [query.patientId]
  const alternatives = patients.flatMap((patientId) => patientBranches(sql, patientId))
  const branches = alternatives.map(
    (branch) => sql`select * from (select sequence, doc from audit_events where ${sql.and([...conditions, ...branch])}
      order by sequence desc limit ${query.limit}) as branch`
  )
  const rows = yield* sql<DocumentRow & { sequence: unknown }>`select sequence, doc
    from (${sql.join(" union ", false)(branches)}) as page order by sequence desc limit ${query.limit}`
  return rows.map((row) => ({ sequence: countOf(row.sequence), event: valueOf<AuditEvent>(row) }))
})

/** The document is one canonical text, in which an activity stands in one way alone. */
const isActivity = (sql: SqlClient, activity: string): Fragment => {
  const written = `"activity":${JSON.stringify(activity)},`
  return sql.onDialectOrElse({
    pg: () => sql`strpos(doc, ${written}) > 0`,
    orElse: () => sql`instr(doc, ${written}) > 0`
  })
}

/** Events about one patient are found by column; those about several by the list they carry. */
const patientBranches = (sql: SqlClient, patientId: string | null): ReadonlyArray<ReadonlyArray<Fragment>> => {
  if (patientId === null) return [[]]
  const sought = AuditRows.inList(patientId)
  const isListed = sql.onDialectOrElse({
    pg: () => sql`strpos(patients, ${sought}) > 0`,
    orElse: () => sql`instr(patients, ${sought}) > 0`
  })
  return [[sql`patient_id = ${patientId}`], [sql`patient_id is null and patients <> ''`, isListed]]
}
