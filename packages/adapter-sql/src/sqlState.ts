/**
 * PostgreSQL's own word for what went wrong, five characters. Source: PostgreSQL documentation, appendix A.
 */
import * as Predicate from "effect/Predicate"
import type { SqlError } from "effect/sql/SqlError"

/** The SQLSTATE of an error, or the operating system's code where the server was not reached. */
export const sqlStateOf = ({ reason: { cause } }: SqlError): string | undefined =>
  Predicate.hasProperty(cause, "code") && typeof cause.code === "string" ? cause.code : undefined
