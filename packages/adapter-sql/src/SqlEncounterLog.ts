/**
 * The visits on SQL.
 */
import { EncounterLog } from "@intervisit/core/ports/EncounterLog"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import { all, first } from "./readState.ts"
import type { DocumentRow } from "./rows.ts"

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
          : all(sql<DocumentRow>`with recursive records (id) as (
              ${sql.join(" union ", false)(patients.map((id) => sql`select cast(${id} as text) ${collated(sql)}`))}
              union select patients.id from patients join records on patients.merged_into = records.id
              where patients.practice_id = ${practiceId})
              select doc from encounters where practice_id = ${practiceId}
              and patient_id in (select id from records) and start_at >= ${since}
              order by start_at desc, id desc limit ${visitsMax}`),
      seenDuring: (practiceId, from, until) =>
        all(sql<DocumentRow>`select doc from encounters where practice_id = ${practiceId}
          and start_at >= ${from} and start_at < ${until} order by start_at, id`)
    })
  )
)

/** A parameter has the database's own collation; ids are compared byte by byte, and the two do not mix in a union. */
const collated = (sql: SqlClient) =>
  sql.onDialectOrElse({ pg: () => sql.literal('collate "C"'), orElse: () => sql.literal("") })
