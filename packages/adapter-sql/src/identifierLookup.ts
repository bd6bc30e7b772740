/**
 * Who is known under one of some identifiers: all three parts must agree, a value alone never matches.
 */
import type { Identifier } from "@intervisit/core/domain/Identifier"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"

/** A subselect of the ids that hold one of these identifiers; there must be at least one. */
export const knownAs = (
  sql: SqlClient,
  table: "patient_identifiers" | "practitioner_identifiers",
  practiceId: PracticeId,
  identifiers: ReadonlyArray<Identifier>
): Fragment => {
  const rows = identifiers.map(({ assigner, type, value }) => sql`(${value}, ${type}, ${assigner})`)
  return sql`select subject_id from ${sql(table)} where practice_id = ${practiceId}
    and (value, type, assigner) in (values ${sql.csv(rows)})`
}
