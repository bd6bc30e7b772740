/**
 * The statements of an intruder who has the database in his hands.
 */
import * as AuditRows from "@intervisit/adapter-sql/AuditRows"
import { AuditBackDoor } from "@intervisit/core/testing/AuditTampering"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"

export const layer: Layer.Layer<AuditBackDoor, never, SqlClient> = Layer.effect(
  AuditBackDoor,
  Effect.map(SqlClient, (sql) => {
    const run = (statement: Effect.Effect<unknown, unknown>) => Effect.orDie(Effect.asVoid(statement))
    return AuditBackDoor.of({
      editRow: (sequence, event) =>
        run(sql`update audit_events set ${sql.update({ ...AuditRows.rowOf(event) })} where sequence = ${sequence}`),
      removeRow: (sequence) => run(sql`delete from audit_events where sequence = ${sequence}`),
      editSeal: (seal) =>
        run(sql`update audit_seals set first_sequence = ${seal.firstSequence}, last_sequence = ${seal.lastSequence},
          previous_hash = ${seal.previousHash}, hash = ${seal.hash}, sealed_at = ${seal.sealedAt}
          where practice_id = ${seal.practiceId} and number = ${seal.number}`),
      removeSeal: (practiceId, number) =>
        run(sql`delete from audit_seals where practice_id = ${practiceId} and number = ${number}`)
    })
  })
)
