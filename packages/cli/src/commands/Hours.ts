/**
 * `intervisit hours`: business-hours arithmetic, one question per line.
 *
 * A line holds `schedule`, `op` and what the operation asks for; instants are ISO 8601, in and out. The rules are those
 * of `@intervisit/core/domain/BusinessHours`; here is only the reading and the writing of them.
 */
import * as BusinessHours from "@intervisit/core/domain/BusinessHours"
import * as Command from "effect/cli/Command"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { InvalidInput, type LineError } from "../LineError.ts"
import * as Ndjson from "../ndjson.ts"

/** Answers one question. */
export const answer = (input: unknown): Result.Result<{ readonly id: unknown; readonly result: unknown }, LineError> =>
  Result.gen(function* () {
    const { id = null, op } = yield* decodeHead(input)
    const operation = operations.get(op)
    if (operation === undefined) {
      const mend = `Use one of ${[...operations.keys()].join(", ")}.`
      return yield* Result.fail(new InvalidInput({ field: "op", problem: "is not an operation", mend }))
    }
    return { id, result: yield* operation(input) }
  })

/** The command. */
export const hours = Command.make("hours", { files: Ndjson.files }, ({ files }) =>
  Ndjson.runLines("hours", files, answer)
).pipe(
  Command.withDescription(
    "Business-hours arithmetic, one JSON question per line: schedule, op and its fields in, id and result out"
  ),
  Command.withExamples([
    { command: "intervisit hours questions.ndjson", description: "Answer the questions of a file" },
    { command: "intervisit hours < questions.ndjson", description: "Answer the questions of standard input" }
  ])
)

type Operation = (input: unknown) => Result.Result<unknown, LineError>

const decodeHead = Ndjson.decoder(
  Schema.Struct({ id: Schema.optionalKey(Schema.Union([Schema.String, Schema.Finite])), op: Schema.String })
)

const decodeContext = Ndjson.decoder(
  Schema.Struct({
    schedule: Schema.optionalKey(Schema.Unknown),
    suspensions: Schema.optionalKey(Schema.Array(Schema.Tuple([Schema.String, Schema.String])))
  })
)

/** What an operation is given beside its own fields. */
interface Context {
  readonly hours: BusinessHours.Compiled
  readonly suspensions: BusinessHours.Suspensions
}

/** An operation on a schedule: its fields, and how it answers. */
const onSchedule = <S extends Schema.ConstraintDecoder<unknown>>(
  fields: S,
  respond: (fields: S["Type"], context: Context) => Result.Result<unknown, LineError>
): Operation => {
  const decode = Ndjson.decoder(fields)
  return (input) =>
    Result.gen(function* () {
      const { schedule, suspensions = [] } = yield* decodeContext(input)
      const hours = yield* compile(schedule)
      const spans: Array<BusinessHours.Span> = []
      for (const [index, [from, to]] of suspensions.entries()) {
        spans.push([yield* instant(`suspensions[${index}][0]`, from), yield* instant(`suspensions[${index}][1]`, to)])
      }
      const decoded = yield* decode(input)
      return yield* respond(decoded, { hours, suspensions: yield* BusinessHours.suspensions(spans) })
    })
}

const instant = BusinessHours.instantFromText
const text = BusinessHours.instantToText

const Amount = Schema.Struct({ start: Schema.String, seconds: Schema.Finite })
const Days = Schema.Struct({ start: Schema.String, days: Schema.Finite })
const At = Schema.Struct({ at: Schema.String })

const byAmount = (move: typeof BusinessHours.add): Operation =>
  onSchedule(Amount, ({ seconds, start }, { hours, suspensions }) =>
    instant("start", start).pipe(
      Result.flatMap((from) => move(hours, from, seconds, suspensions)),
      Result.map(text)
    )
  )

const byDays = (move: typeof BusinessHours.addBusinessDays): Operation =>
  onSchedule(Days, ({ days, start }, { hours, suspensions }) =>
    instant("start", start).pipe(
      Result.flatMap((from) => move(hours, from, days, suspensions)),
      Result.map(text)
    )
  )

const byTest = (holds: (context: Context, at: number) => boolean): Operation =>
  onSchedule(At, ({ at }, context) => Result.map(instant("at", at), (when) => holds(context, when)))

const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ["add", byAmount(BusinessHours.add)],
  ["subtract", byAmount(BusinessHours.subtract)],
  [
    "elapsedSeconds",
    onSchedule(Schema.Struct({ start: Schema.String, end: Schema.String }), ({ end, start }, { hours, suspensions }) =>
      Result.flatMap(instant("start", start), (from) =>
        Result.map(instant("end", end), (to) => BusinessHours.elapsedSeconds(hours, from, to, suspensions))
      )
    )
  ],
  [
    "periods",
    onSchedule(
      Schema.Struct({
        start: Schema.String,
        direction: Schema.Literals(["after", "before"]),
        take: Schema.Finite
      }),
      ({ direction, start, take }, { hours, suspensions }) =>
        instant("start", start).pipe(
          Result.flatMap((from) => BusinessHours.periods(hours, from, direction, take, suspensions)),
          Result.map((spans) => spans.map(([from, to]) => [text(from), text(to)]))
        )
    )
  ],
  ["addBusinessDays", byDays(BusinessHours.addBusinessDays)],
  ["subtractBusinessDays", byDays(BusinessHours.subtractBusinessDays)],
  ["isOpen", byTest(({ hours, suspensions }, at) => BusinessHours.isOpen(hours, at, suspensions))],
  ["isOnBreak", byTest(({ hours }, at) => BusinessHours.isOnBreak(hours, at))],
  ["isOnHoliday", byTest(({ hours }, at) => BusinessHours.isOnHoliday(hours, at))],
  [
    "businessDates",
    onSchedule(Schema.Struct({ start: Schema.String, take: Schema.Finite }), ({ start, take }, { hours }) =>
      BusinessHours.businessDates(hours, start, take)
    )
  ],
  ["resolveLocal", resolveLocal()]
])

/** The one operation that takes a zone instead of a schedule. */
function resolveLocal(): Operation {
  const decode = Ndjson.decoder(Schema.Struct({ timeZone: Schema.String, local: Schema.String }))
  return (input) =>
    Result.flatMap(decode(input), ({ local, timeZone }) =>
      Result.map(BusinessHours.resolveLocal(timeZone, local), text)
    )
}

const schedulesKept = 64

const compiled = new Map<string, Result.Result<BusinessHours.Compiled, BusinessHours.InvalidBusinessHours>>()

/** Compiles a schedule, or finds it among the last ones: a file of questions is usually about a few practices. */
const compile = (schedule: unknown) => {
  const key = JSON.stringify(schedule) ?? ""
  const known = compiled.get(key)
  if (known !== undefined) return known
  const fresh = BusinessHours.fromUnknown(schedule)
  const oldest = compiled.keys().next().value
  if (compiled.size >= schedulesKept && oldest !== undefined) compiled.delete(oldest)
  compiled.set(key, fresh)
  return fresh
}
