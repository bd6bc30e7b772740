/**
 * How the stores read: one value by its id, many by a condition. A broken database is a defect.
 *
 * A text with NUL cannot be in any row of PostgreSQL, which refuses even to look for it. The embedded database looks
 * and finds nothing; so do both here, since a login or an address may bring any character.
 */
import type { PracticeId } from "@intervisit/core/domain/Ids"
import type { Kind, States } from "@intervisit/core/domain/State"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import * as DatabaseFailure from "./DatabaseFailure.ts"
import { type DocumentRow, firstOf, textOnce, valuesOf } from "./rows.ts"
import { stateTables } from "./StateTables.ts"
import { sqlStateOf } from "./sqlState.ts"

/** Rows that a statement selects. */
export type Selected<Row> = Effect.Effect<ReadonlyArray<Row>, SqlError>

/** What was found; nothing where the statement looked for a text that no row can hold. */
export const orNothing = <A, B>(found: Effect.Effect<A, SqlError>, nothing: B): Effect.Effect<A | B> =>
  Effect.catch(found, (error) =>
    isUnstorable(error) ? Effect.succeed(nothing) : Effect.die(DatabaseFailure.of(error))
  )

export const rowsOf = <Row>(statement: Selected<Row>): Effect.Effect<ReadonlyArray<Row>> => orNothing(statement, [])

/** All values of what the statement selects as `doc`. */
export const all = <A>(statement: Selected<DocumentRow>): Effect.Effect<ReadonlyArray<A>> =>
  Effect.map(rowsOf(statement), (rows) => valuesOf<A>(rows))

/** The first value of what the statement selects as `doc`. */
export const first = <A>(statement: Selected<DocumentRow>): Effect.Effect<A | undefined> =>
  Effect.map(rowsOf(statement), (rows) => firstOf<A>(rows))

/** The value of this kind with this id, if there is one. */
export const readOne = <K extends Kind>(
  sql: SqlClient,
  kind: K,
  practiceId: PracticeId,
  id: string
): Effect.Effect<States[K] | undefined> => first(sql.unsafe<DocumentRow>(textOf(sql, kind), [practiceId, id]))

const textOf = (sql: SqlClient, kind: Kind): string =>
  textOnce(
    sql,
    `read ${kind}`,
    () => sql`select doc from ${sql(stateTables[kind].table)} where practice_id = ${""} and id = ${""}`
  )

/** character_not_in_repertoire */
const isUnstorable = (error: SqlError): boolean => sqlStateOf(error) === "22021"
