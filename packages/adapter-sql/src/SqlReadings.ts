/**
 * The readings from home on SQL.
 */
import type { Reading } from "@intervisit/core/domain/Reading"
import type { ReadingPlan } from "@intervisit/core/domain/ReadingPlan"
import { Readings } from "@intervisit/core/ports/Readings"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import { all, readOne } from "./readState.ts"
import type { DocumentRow } from "./rows.ts"

/** How many readings `ofPatients` gives at most. */
const readingsMax = 500

export const layer: Layer.Layer<Readings, never, SqlClient> = Layer.effect(
  Readings,
  Effect.map(SqlClient, (sql) =>
    Readings.of({
      byId: (practiceId, id) => readOne(sql, "Reading", practiceId, id),
      ofPatients: (practiceId, patients) =>
        patients.length === 0
          ? Effect.succeed([])
          : all<Reading>(sql<DocumentRow>`select doc from readings where practice_id = ${practiceId}
              and patient_id in ${sql.in(patients)} order by taken desc, id desc limit ${readingsMax}`),
      plansOf: (practiceId, patients) =>
        patients.length === 0
          ? Effect.succeed([])
          : all<ReadingPlan>(sql<DocumentRow>`select doc from reading_plans where practice_id = ${practiceId}
              and patient_id in ${sql.in(patients)} order by id`)
    })
  )
)
