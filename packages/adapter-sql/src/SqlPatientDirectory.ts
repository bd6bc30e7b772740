/**
 * Patients, their identifiers, merges and representatives on SQL.
 */
import type { Identifier } from "@intervisit/core/domain/Identifier"
import type { PatientId, PracticeId } from "@intervisit/core/domain/Ids"
import { soughtName } from "@intervisit/core/domain/MessageQuery"
import type { Patient } from "@intervisit/core/domain/Patient"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import { all, readOne } from "./readState.ts"
import type { DocumentRow } from "./rows.ts"

export const layer: Layer.Layer<PatientDirectory, never, SqlClient> = Layer.effect(
  PatientDirectory,
  Effect.map(SqlClient, (sql) =>
    PatientDirectory.of({
      byId: (practiceId, id) => readOne(sql, "Patient", practiceId, id),
      byIds: (practiceId, ids) =>
        ids.length === 0
          ? Effect.succeed([])
          : all(sql<DocumentRow>`select doc from patients where practice_id = ${practiceId}
              and id in ${sql.in([...new Set(ids)])}`),
      named: (practiceId, words, limit) => named(sql, practiceId, soughtName(words), limit),
      byIdentifiers: (practiceId, identifiers) =>
        identifiers.length === 0
          ? Effect.succeed([])
          : all(sql<DocumentRow>`select doc from patients where practice_id = ${practiceId}
              and id in (${knownAs(sql, practiceId, identifiers)}) order by id`),
      aliasesOf: (practiceId, id) =>
        id === null
          ? all(sql<DocumentRow>`select doc from patients where practice_id = ${practiceId}
              and merged_into is not null order by id`)
          : aliasesOf(sql, practiceId, id),
      representativesOf: (practiceId, id) =>
        all(sql<DocumentRow>`select doc from representatives where practice_id = ${practiceId}
          and patient_id = ${id} order by valid_from, id`),
      grantsOf: (practiceId, accountId) =>
        all(sql<DocumentRow>`select doc from representatives where practice_id = ${practiceId}
          and account_id = ${accountId} order by valid_from, id`)
    })
  )
)

const named = (sql: SqlClient, practiceId: PracticeId, sought: ReadonlyArray<string>, limit: number) => {
  if (sought.length === 0) return Effect.succeed([])
  const place = sql.literal(sql.onDialectOrElse({ pg: () => "strpos", orElse: () => "instr" }))
  const held = sql.and(sought.map((word) => sql`${place}(search_name, ${word}) > 0`))
  return all<Patient>(sql<DocumentRow>`select doc from patients where practice_id = ${practiceId} and ${held}
    order by id limit ${limit}`)
}

/** Level by level, so that nearer ones come first; each record once, even where merges run in a circle. */
const aliasesOf = Effect.fnUntraced(function* (sql: SqlClient, practiceId: PracticeId, id: PatientId) {
  const found: Array<Patient> = []
  const seen = new Set<PatientId>([id])
  let level: ReadonlyArray<PatientId> = [id]
  while (level.length > 0) {
    const merged = yield* all<Patient>(sql<DocumentRow>`select doc from patients
      where practice_id = ${practiceId} and merged_into in ${sql.in(level)} order by id`)
    const next = merged.filter((patient) => !seen.has(patient.id))
    for (const patient of next) seen.add(patient.id)
    found.push(...next)
    level = next.map((patient) => patient.id)
  }
  return found
})

/** The ids of those who hold one of these, all three parts of it; there must be at least one. */
const knownAs = (sql: SqlClient, practiceId: PracticeId, identifiers: ReadonlyArray<Identifier>): Fragment => {
  const rows = identifiers.map(({ assigner, type, value }) => sql`(${value}, ${type}, ${assigner})`)
  return sql`select subject_id from patient_identifiers where practice_id = ${practiceId}
    and (value, type, assigner) in (values ${sql.csv(rows)})`
}
