/**
 * The visits on SQL.
 *
 * The embedded database keeps to the order of a cross join: from a patient's few records to their rows, by index.
 * Left to itself it read every visit of the practice. Source: sqlite.org/optoverview.html, section 7.3.
 */
import { EncounterLog } from "@intervisit/core/ports/EncounterLog"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import { all, first } from "./readState.ts"
import { type DocumentRow, textOnce } from "./rows.ts"

/** How many visits `ofPatients` gives at most. */
const visitsMax = 200

export const layer: Layer.Layer<EncounterLog, never, SqlClient> = Layer.effect(
  EncounterLog,
  Effect.map(SqlClient, (sql) =>
    EncounterLog.of({
      byVisitNumber: (practiceId, { assigner, type, value }) =>
        first(sql<DocumentRow>`select doc from encounters where practice_id = ${practiceId}
          and visit_value = ${value} and visit_type = ${type} and visit_assigner = ${assigner}`),
      ofPatients: (practiceId, patients, since) =>
        patients.length === 0
          ? Effect.succeed([])
          : all(sql.unsafe<DocumentRow>(visitsOf(sql, patients.length), [...patients, practiceId, practiceId, since])),
      seenDuring: (practiceId, from, until) =>
        all(sql<DocumentRow>`select doc from encounters where practice_id = ${practiceId}
          and start_at >= ${from} and start_at < ${until} order by start_at, id`)
    })
  )
)

/** The statement for so many patients and whatever was merged into them. */
const visitsOf = (sql: SqlClient, patients: number): string =>
  textOnce(sql, `visits of ${patients}`, () => {
    const records = Array.from({ length: patients }, () => sql`select cast(${""} as text) ${collated(sql)}`)
    return sql`with recursive records (id) as (
      ${sql.join(" union ", false)(records)}
      union select patients.id from records cross join patients
      where patients.practice_id = ${""} and patients.merged_into = records.id)
      select encounters.doc from records cross join encounters
      where encounters.practice_id = ${""} and encounters.patient_id = records.id and encounters.start_at >= ${""}
      order by encounters.start_at desc, encounters.id desc limit ${sql.literal(String(visitsMax))}`
  })

/** A parameter has the database's own collation; ids are compared byte by byte, and the two do not mix in a union. */
const collated = (sql: SqlClient) =>
  sql.onDialectOrElse({ pg: () => sql.literal('collate "C"'), orElse: () => sql.literal("") })
