/**
 * Why the server did not start, as one sentence: what, where, and how to mend it. Never a stack trace.
 */
import * as Cause from "effect/Cause"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"

/** The sentence for whatever kept the server from starting or made it stop. */
export const sentenceOf = (cause: Cause.Cause<unknown>, ports: { readonly http: number }): string => {
  const error = Cause.squash(cause)
  if (Predicate.hasProperty(error, "_tag")) {
    if (error._tag === "ServeError" && Predicate.hasProperty(error, "cause"))
      return httpSentence(error.cause, ports.http)
    if (error._tag === "ConfigError" && Predicate.hasProperty(error, "cause")) return settingSentence(error.cause)
  }
  return oneLine(error)
}

const formatIssue = SchemaIssue.makeFormatterStandardSchemaV1()

/** The value itself is not repeated: a setting may hold a password. */
const settingSentence = (cause: unknown): string => {
  const [issue] = Schema.isSchemaError(cause) ? formatIssue(cause.issue).issues : []
  const name = (issue?.path ?? []).map((key) => String(typeof key === "object" ? key.key : key)).join(".")
  const problem = issue === undefined ? oneLine(cause) : issue.message
  const setting = name === "" ? "A setting" : `The setting ${name}`
  return `${setting} cannot be used (${problem}); correct it, or leave it out for its default.`
}

const httpSentence = (cause: unknown, port: number): string => {
  const code = Predicate.hasProperty(cause, "code") ? String(cause.code) : "unknown"
  const why =
    code === "EADDRINUSE"
      ? "another program uses it; stop that program or choose another port with PORT"
      : code === "EACCES"
        ? "this user may not use it; choose a port above 1023 with PORT"
        : `the system says ${code}`
  return `Cannot listen for browsers on 127.0.0.1:${port}: ${why}.`
}

const oneLine = (error: unknown): string => {
  const text = error instanceof Error || Predicate.hasProperty(error, "message") ? String(error.message) : String(error)
  return text
    .trim()
    .split(/\s*\n\s*/)
    .join(", ")
}
