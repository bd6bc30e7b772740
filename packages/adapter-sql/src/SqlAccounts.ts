/**
 * Accounts, credentials, sessions and drafts on SQL.
 */
import { Accounts } from "@intervisit/core/ports/Accounts"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import { all, first, readOne, rowsOf } from "./readState.ts"
import type { DocumentRow } from "./rows.ts"

export const layer: Layer.Layer<Accounts, never, SqlClient> = Layer.effect(
  Accounts,
  Effect.map(SqlClient, (sql) =>
    Accounts.of({
      byId: (practiceId, id) => readOne(sql, "Account", practiceId, id),
      byLogin: (practiceId, login) =>
        Effect.map(
          rowsOf(sql<DocumentRow & { credential: string | null }>`select a.doc, c.doc as credential from accounts a
            left join credentials c on c.practice_id = a.practice_id and c.id = a.id
            where a.practice_id = ${practiceId} and a.login = ${login}`),
          ([row]) =>
            row && {
              account: JSON.parse(row.doc),
              credential: row.credential === null ? undefined : JSON.parse(row.credential)
            }
        ),
      ofPatient: (practiceId, id) =>
        all(sql<DocumentRow>`select doc from accounts
          where practice_id = ${practiceId} and patient_id = ${id} order by id`),
      session: (id) => first(sql<DocumentRow>`select doc from sessions where id = ${id}`),
      drafts: (practiceId, id) =>
        all(sql<DocumentRow>`select doc from drafts where practice_id = ${practiceId} and account_id = ${id}
          order by saved_at desc, id desc`)
    })
  )
)
