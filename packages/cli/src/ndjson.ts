/**
 * One JSON object per input line in, one per line out: the shape of every command that reads lines.
 *
 * A command is one file in `commands/`, and one import and one list entry in `program.ts`:
 *
 *   export const hours = Command.make("hours", { files: Ndjson.files }, ({ files }) =>
 *     Ndjson.runLines("hours", files, (input, lineNumber) => Result.gen(function*() { ... })))
 *
 * `runLines(name, files, handle)` reads the files in order (none, or `-`: standard input), gives `handle` each parsed
 * object with its line number, and prints what it succeeds with: a plain object, printed as JSON, `id` included.
 * `handle` answers a `Result` or an `Effect` (with services if need be); it may fail with any `LineError`, that is any
 * error with `_tag` and `message`, and `field` and `mend` where it has them. A failure prints
 * `{"id","error":{"tag","message"}}` in its place, and a sentence with line number, field and mend on standard error;
 * then the next line goes on, and the run ends with exit code 1. A handler's defect is our fault and ends the run.
 *
 * `decoder(schema)` parses a line's object and fails with `InvalidInput`, which names the field. `NotSupportedYet` and
 * `InvalidInput` are in `LineError.ts`; `WrongUsage` (exit code 2, for flags that cannot go together) in `exits.ts`.
 * Output goes through here or `writeLine`, never `console.log`, so that a slow reader slows us. Chunks are handled as
 * they come, so memory does not grow with the input.
 */

import * as Argument from "effect/cli/Argument"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import { SomeLinesFailed } from "./exits.ts"
import { InvalidInput, type LineError, UnreadableLine } from "./LineError.ts"
import type { Line } from "./lines.ts"
import { clearLine } from "./progress.ts"
import { openAll } from "./sources.ts"

/** Turns one line's object into the object to print. */
export type LineHandler<R> = (
  input: unknown,
  lineNumber: number
) => Result.Result<object, LineError> | Effect.Effect<object, LineError, R>

/** The files to read; none, or `-`, is standard input. */
export const files = Argument.String("FILE").pipe(
  Argument.withDescription("A file with one JSON object per line; none, or -, reads standard input"),
  Argument.variadic()
)

/** Runs a line command over its inputs. See the head of this file. */
export const runLines = Effect.fnUntraced(function* <R = never>(
  name: string,
  paths: ReadonlyArray<string>,
  handle: LineHandler<R>
) {
  const tally: Tally = { failed: 0, handled: 0 }
  for (const source of yield* openAll(name, paths)) {
    const where = source.path === undefined ? "" : `${source.path}: `
    const output = source.lines.pipe(
      Stream.mapArrayEffect(
        Effect.fnUntraced(function* (lines) {
          let text = ""
          let complaints = ""
          for (const line of lines) {
            const { id, outcome } = yield* handleLine(line, handle)
            if (Result.isSuccess(outcome)) {
              tally.handled += 1
              text += `${JSON.stringify(outcome.success)}\n`
            } else {
              tally.failed += 1
              const { _tag: tag, message } = outcome.failure
              text += `${JSON.stringify({ id, error: { tag, message } })}\n`
              complaints += `intervisit ${name}: ${where}${complaint(line.lineNumber, outcome.failure)}\n`
            }
          }
          if (complaints !== "") yield* writeError(complaints)
          return [text] as const
        })
      )
    )
    yield* write(output)
  }
  yield* failIfAnyFailed(name, tally)
})

/** What a run has come to so far. */
export interface Tally {
  failed: number
  handled: number
}

/**
 * Gives each line's object to `take`, for a command that gathers over all its input before it prints.
 *
 * Nothing goes to standard output. A failure is told on standard error like that of `runLines`, the next line goes on,
 * and `tally` counts both; end the command with `failIfAnyFailed`.
 */
export const readLines = Effect.fnUntraced(function* (
  name: string,
  path: string,
  tally: Tally,
  take: (input: object, lineNumber: number) => Result.Result<unknown, LineError>
) {
  for (const source of yield* openAll(name, [path])) {
    const where = source.path === undefined ? "" : `${source.path}: `
    yield* Stream.runForEachArray(source.lines, (lines) => {
      let complaints = ""
      for (const line of lines) {
        const outcome = Result.flatMap(
          Result.flatMap(line.text, (text) => parse(text, line.lineNumber)),
          (input) => take(input, line.lineNumber)
        )
        if (Result.isSuccess(outcome)) {
          tally.handled += 1
        } else {
          tally.failed += 1
          complaints += `intervisit ${name}: ${where}${complaint(line.lineNumber, outcome.failure)}\n`
        }
      }
      return complaints === "" ? Effect.void : writeError(complaints)
    })
  }
})

/** Ends a run with exit code 1 where some lines failed. */
export const failIfAnyFailed = Effect.fnUntraced(function* (name: string, tally: Tally) {
  if (tally.failed === 0) return
  const end = new SomeLinesFailed(tally)
  yield* writeError(`intervisit ${name}: ${end.message}\n`)
  return yield* end
})

/** Parses a line's object by a schema; the first fault becomes `InvalidInput` with its path as the field. */
export const decoder = <S extends Schema.ConstraintDecoder<unknown>>(
  schema: S
): ((input: unknown) => Result.Result<S["Type"], InvalidInput>) => {
  const decode = Schema.decodeUnknownResult(schema)
  return (input) => Result.mapError(decode(input), (error) => toInvalidInput(error.issue))
}

/** Prints one object as a line on standard output, for commands that are not one line in, one line out. */
export const writeLine = (value: object) => writeText(`${JSON.stringify(value)}\n`)

/** Writes text to standard output, for output that is not JSON. */
export const writeText = (text: string) => write(Stream.make(text))

/** Writes text to standard error, over the progress line where there is one. */
export const writeError = Effect.fnUntraced(function* (text: string) {
  const stdio = yield* Stdio.Stdio
  const start = (yield* stdio.stderrIsTerminal) ? clearLine : ""
  yield* Stream.run(Stream.make(`${start}${text}`), stdio.stderr({ endOnDone: false }))
})

const write = <E, R>(output: Stream.Stream<string, E, R>) =>
  Effect.flatMap(Stdio.Stdio, (stdio) => Stream.run(output, stdio.stdout({ endOnDone: false })))

const formatIssue = SchemaIssue.makeFormatterStandardSchemaV1()

// The platform's messages ("Expected string", "Missing key") say what was wanted and never what was found.
const toInvalidInput = (issue: SchemaIssue.Issue): InvalidInput => {
  const { message, path = [] } = formatIssue(issue).issues[0] ?? { message: "Expected another form" }
  const field = pathText(path) || "the line"
  return message === "Missing key"
    ? new InvalidInput({ field, problem: "is missing", mend: "Add it." })
    : new InvalidInput({ field, problem: "has the wrong form", mend: `${message}.` })
}

/** `hours.mon[0][1]`. */
const pathText = (path: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }>): string =>
  path.reduce<string>((text, part) => {
    const key = typeof part === "object" ? part.key : part
    if (typeof key === "number") return `${text}[${key}]`
    return text === "" ? String(key) : `${text}.${String(key)}`
  }, "")

const handleLine = Effect.fnUntraced(function* <R = never>(line: Line, handle: LineHandler<R>) {
  const parsed = Result.flatMap(line.text, (text) => parse(text, line.lineNumber))
  if (Result.isFailure(parsed)) return { id: null, outcome: parsed }
  const answer = handle(parsed.success, line.lineNumber)
  return { id: idOf(parsed.success), outcome: Result.isResult(answer) ? answer : yield* Effect.result(answer) }
})

const parse = (text: string, lineNumber: number): Result.Result<object, UnreadableLine> => {
  const unreadable = (problem: string, mend: string) => new UnreadableLine({ lineNumber, problem, mend })
  return Result.flatMap(
    Result.try({
      try: (): unknown => JSON.parse(text),
      // The engine's own message quotes the input, so only its position is kept.
      catch: (cause) => {
        const position = / at position (\d+)/.exec(String(cause))?.[1]
        const problem = position === undefined ? "is not JSON" : `is not JSON: column ${Number(position) + 1}`
        return unreadable(problem, "Write one JSON object per line.")
      }
    }),
    (value) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Result.succeed(value)
        : Result.fail(unreadable("is JSON but not an object", "Write one JSON object per line."))
  )
}

const idOf = (input: object): string | number | null => {
  const id = "id" in input ? input.id : undefined
  return typeof id === "string" || typeof id === "number" ? id : null
}

/** The sentence for standard error; a field or mend that the message already says is not said twice. */
const complaint = (lineNumber: number, { field, mend, message }: LineError): string => {
  const where = field === undefined || message.includes(field) ? "" : `, field ${field}`
  const how = mend === undefined || message.includes(mend) ? "" : ` ${mend}`
  const start = message.startsWith(`Line ${lineNumber} `) ? "" : `line ${lineNumber}${where}: `
  return `${start}${message}${how}`
}
