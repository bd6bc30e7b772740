/**
 * `intervisit measure`: the secure-messaging measure, one case per line, or over files of visits and messages.
 *
 * The rules are those of `@intervisit/core/domain/SecureMessagingMeasure`; here is the reading and the writing of them.
 * A case's line may say more than its figures in `notes`: a period that cannot be filed, a disputed threshold.
 */
import * as SecureMessagingMeasure from "@intervisit/core/domain/SecureMessagingMeasure"
import { MeasureCase, parseCase } from "@intervisit/core/domain/secure-messaging-measure/MeasureCase"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { WrongUsage } from "../exits.ts"
import type { LineError } from "../LineError.ts"
import * as Ndjson from "../ndjson.ts"
import { reportFiles } from "./measure/files.ts"
import { figures, formats } from "./measure/formats.ts"

const decodeCase = Ndjson.decoder(
  Schema.Struct({
    id: Schema.optional(Schema.NullOr(Schema.Union([Schema.String, Schema.Finite]))),
    ...MeasureCase.fields
  })
)

/** Answers one case; `isExplained` adds to the evidence what a patient's nearest message lacked. */
export const answer = (input: unknown, isExplained = false): Result.Result<object, LineError> =>
  Result.gen(function* () {
    const { id = null, ...record } = yield* decodeCase(input)
    const { question, practitioner, encounters, messages } = yield* parseCase(record)
    const report = SecureMessagingMeasure.report(question, practitioner, encounters, messages)
    return { id, ...figures(report, isExplained) }
  })

const text = (name: string, metavar: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar(metavar), Flag.withDescription(description), Flag.optional)

/** The command. */
export const measure = Command.make(
  "measure",
  {
    files: Ndjson.files.pipe(
      Argument.withDescription("A file with one case per line; none, or -, reads standard input")
    ),
    encounters: text("encounters", "FILE", "Visits, one object per line"),
    messages: text("messages", "FILE", "Messages, one object per line"),
    edition: text("edition", "EDITION", SecureMessagingMeasure.editions.map(({ edition }) => edition).join(", ")),
    period: text("period", "A/B", "First and last local day, as 2014-07-01/2014-09-30"),
    zone: text("zone", "ZONE", "The practice's time zone, as America/New_York"),
    practitioner: text("practitioner", "REF", "Report only this one, as ep:A; else each who appears in the visits"),
    context: text("context", "FILE", "JSON: representatives, merges, careTeams, group, broadband, policy"),
    format: Flag.Literals("format", formats).pipe(
      Flag.withDescription("How the reports of the files are printed"),
      Flag.optional
    ),
    explain: Flag.Boolean("explain").pipe(
      Flag.withDescription("Add to the evidence why a patient is not in the numerator"),
      Flag.withDefault(false)
    )
  },
  Effect.fnUntraced(function* ({ files, explain, format, practitioner, context, ...required }) {
    const given = [...Object.values(required), practitioner, context, format].some(Option.isSome)
    if (!given) return yield* Ndjson.runLines("measure", files, (input) => answer(input, explain))
    if (files.length > 0) {
      const problem = "Give either files of cases, or --encounters and --messages, not both."
      return yield* new WrongUsage({ problem })
    }
    const missing = Object.entries(required).flatMap(([name, flag]) => (Option.isNone(flag) ? [`--${name}`] : []))
    const asked = Option.all(required)
    if (Option.isNone(asked)) return yield* new WrongUsage({ problem: `Missing ${missing.join(", ")}.` })
    return yield* reportFiles({
      ...asked.value,
      practitioner: Option.getOrUndefined(practitioner),
      context: Option.getOrUndefined(context),
      format: Option.getOrElse(format, () => "json" as const),
      isExplained: explain
    })
  })
).pipe(
  Command.withDescription(
    "The secure-messaging measure: one JSON case per line, figures and evidence out; or over large files, by flags"
  ),
  Command.withExamples([
    { command: "intervisit measure cases.ndjson", description: "Answer the cases of a file" },
    {
      command:
        "intervisit measure --encounters e.ndjson --messages m.ndjson --edition stage2 " +
        "--period 2014-07-01/2014-09-30 --zone America/New_York --format table",
      description: "Report every professional in the visits"
    }
  ])
)
