/**
 * How the stores read state: one value by its id, many by a condition. A broken database is a defect.
 */
import type { PracticeId } from "@intervisit/core/domain/Ids"
import type { Kind, States } from "@intervisit/core/domain/State"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type { Statement } from "effect/sql/Statement"
import { type DocumentRow, firstOf, valuesOf } from "./rows.ts"
import { stateTables } from "./StateTables.ts"

/** The value of this kind with this id, if there is one. */
export const readOne = <K extends Kind>(
  sql: SqlClient,
  kind: K,
  practiceId: PracticeId,
  id: string
): Effect.Effect<States[K] | undefined> =>
  first<States[K]>(
    sql`select doc from ${sql(stateTables[kind].table)} where practice_id = ${practiceId} and id = ${id}`
  )

/** The first value of what the statement selects as `doc`. */
export const first = <A>(statement: Statement<DocumentRow> | Selected): Effect.Effect<A | undefined> =>
  Effect.orDie(Effect.map(statement as Selected, (rows) => firstOf<A>(rows)))

/** All values of what the statement selects as `doc`. */
export const all = <A>(statement: Statement<DocumentRow> | Selected): Effect.Effect<ReadonlyArray<A>> =>
  Effect.orDie(Effect.map(statement as Selected, (rows) => valuesOf<A>(rows)))

type Selected = Effect.Effect<ReadonlyArray<DocumentRow>, SqlError>
