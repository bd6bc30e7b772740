/**
 * The bytes of attachments on SQL.
 */
import { Attachments } from "@intervisit/core/ports/Attachments"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import { rowsOf } from "./readState.ts"

export const layer: Layer.Layer<Attachments, never, SqlClient> = Layer.effect(
  Attachments,
  Effect.map(SqlClient, (sql) =>
    Attachments.of({
      content: (practiceId, sha256) =>
        Effect.map(
          rowsOf(sql<{ content: Uint8Array }>`select content from attachments
            where practice_id = ${practiceId} and sha256 = ${sha256}`),
          ([row]) => row?.content
        )
    })
  )
)
