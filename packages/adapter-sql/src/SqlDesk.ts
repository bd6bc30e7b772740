/**
 * What staff work with at their desk, on SQL: covers and canned answers.
 */
import { CannedAnswers } from "@intervisit/core/ports/CannedAnswers"
import { Covers } from "@intervisit/core/ports/Covers"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import { all, readOne } from "./readState.ts"
import type { DocumentRow } from "./rows.ts"

const layerCovers = Layer.effect(
  Covers,
  Effect.map(SqlClient, (sql) =>
    Covers.of({
      byId: (practiceId, id) => readOne(sql, "Cover", practiceId, id),
      since: (practiceId, now) =>
        all(sql<DocumentRow>`select doc from covers where practice_id = ${practiceId} and valid_until > ${now}
          order by valid_from, id`)
    })
  )
)

const layerCannedAnswers = Layer.effect(
  CannedAnswers,
  Effect.map(SqlClient, (sql) =>
    CannedAnswers.of({
      byId: (practiceId, id) => readOne(sql, "CannedAnswer", practiceId, id),
      current: (practiceId) =>
        all(sql<DocumentRow>`select doc from canned_answers where practice_id = ${practiceId} and is_retired = 0
          order by id`)
    })
  )
)

export const layer: Layer.Layer<Covers | CannedAnswers, never, SqlClient> = Layer.merge(layerCovers, layerCannedAnswers)
