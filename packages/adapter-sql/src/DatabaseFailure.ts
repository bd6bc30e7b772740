/**
 * A broken database as a defect, without what it was asked to store.
 *
 * PostgreSQL repeats the refused row or key in its error (`Failing row contains …`). Defects end up in logs, so only
 * names and codes are taken over: of the constraint, the table, the routine.
 */
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import { isSqlError, type SqlError } from "effect/sql/SqlError"
import { sqlStateOf } from "./sqlState.ts"

export class DatabaseFailure extends Schema.TaggedError<DatabaseFailure>()("DatabaseFailure", {
  /** The driver's class of error, such as "UniqueViolation". */
  reason: Schema.String,
  /** PostgreSQL's SQLSTATE or SQLite's result code. */
  code: Schema.NullOr(Schema.String),
  /** The constraint, table or routine that it speaks of. */
  about: Schema.NullOr(Schema.String)
}) {
  override get message() {
    const details = [this.code, this.about].filter((detail) => detail !== null).join(", ")
    const what = details === "" ? this.reason : `${this.reason}: ${details}`
    return `The database did not do what it was asked (${what}); see its own log.`
  }
}

/** What may be told of an error. */
export const of = (error: SqlError): DatabaseFailure =>
  new DatabaseFailure({ reason: error.reason._tag, code: codeOf(error), about: aboutOf(error.reason.cause) })

/** A failed statement becomes a defect; what a caller can act on stays as it is. */
export const dying = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, Exclude<E, SqlError>, R> =>
  Effect.catch(effect, (error) =>
    isSqlError(error) ? Effect.die(of(error)) : Effect.fail(error as Exclude<E, SqlError>)
  )

const codeOf = (error: SqlError): string | null => {
  const { cause } = error.reason
  if (Predicate.hasProperty(cause, "errcode") && typeof cause.errcode === "number") return `SQLite ${cause.errcode}`
  return sqlStateOf(error) ?? null
}

const aboutOf = (cause: unknown): string | null => {
  // SQLite's sentences name columns, never values.
  if (Predicate.hasProperty(cause, "errcode") && cause instanceof Error) return cause.message
  for (const name of ["constraint", "table", "routine"] as const) {
    if (Predicate.hasProperty(cause, name) && typeof cause[name] === "string") return cause[name]
  }
  return null
}
