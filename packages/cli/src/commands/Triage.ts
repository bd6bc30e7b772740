/**
 * `intervisit triage`: how urgent a message is, which pool answers it, and because of which words; one per line.
 *
 * The rules are the pack that ships, or those of `--rules FILE`, one rule pack as JSON. A pack that cannot be used is
 * wrong usage and nothing is read. Offsets are UTF-16 code units in the field that a finding names, end exclusive.
 */
import * as Triage from "@intervisit/core/domain/Triage"
import { starterPack } from "@intervisit/core/domain/triage/packs/starter"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { WrongUsage } from "../exits.ts"
import type { LineError } from "../LineError.ts"
import * as Ndjson from "../ndjson.ts"

const { body, context, language, patient, sender, subject } = Triage.TriageInput.fields

const decodeMessage = Ndjson.decoder(
  Schema.Struct({
    id: Schema.optional(Schema.NullOr(Schema.Union([Schema.String, Schema.Finite]))),
    language,
    subject: subject.pipe(Schema.withDecodingDefaultKey(Effect.succeed(""))),
    body,
    sender: sender.pipe(Schema.withDecodingDefaultKey(Effect.succeed({ relation: "self" as const }))),
    patient: patient.pipe(Schema.withDecodingDefaultKey(Effect.succeed({}))),
    context
  })
)

/** Decides one message. */
export const answer = (rules: Triage.CompiledTriage, input: unknown): Result.Result<object, LineError> =>
  Result.map(decodeMessage(input), ({ id = null, ...message }) => {
    const decision = Triage.triage(rules, message)
    return {
      id,
      urgency: decision.urgency,
      primaryCategory: decision.primaryCategory,
      categories: decision.categories,
      pool: decision.pool,
      redFlags: decision.redFlags,
      readings: decision.readings.map(({ end: _end, field: _field, start: _start, ...reading }) => reading),
      findings: decision.findings.map((finding) => ({ ...finding, text: Triage.textOf(message, finding) })),
      rules: decision.rules
    }
  })

/** The command. */
export const triage = Command.make(
  "triage",
  {
    files: Ndjson.files,
    rules: Flag.String("rules").pipe(
      Flag.withMetavar("FILE"),
      Flag.withDescription("A rule pack as JSON, in place of the one that ships"),
      Flag.optional
    )
  },
  Effect.fnUntraced(function* ({ files, rules }) {
    const pack = Option.isNone(rules) ? starterPack : yield* readPack(rules.value)
    const compiled = yield* Effect.mapError(
      Effect.fromResult(Triage.compile(pack)),
      ({ message }) => new WrongUsage({ problem: message })
    )
    return yield* Ndjson.runLines("triage", files, (input) => answer(compiled, input))
  })
).pipe(
  Command.withDescription(
    "Urgency, category, pool, red flags and readings of a message, with the words that caused them. Not medical " +
      "advice and not a device"
  ),
  Command.withExamples([
    { command: "intervisit triage messages.ndjson", description: "Triage the messages of a file" },
    { command: "intervisit triage --rules pack.json < messages.ndjson", description: "With rules of your own" }
  ])
)

const formatIssue = SchemaIssue.makeFormatterStandardSchemaV1()

const readPack = Effect.fnUntraced(function* (path: string) {
  const fs = yield* FileSystem.FileSystem
  const refuse = (problem: string) => new WrongUsage({ problem: `${path} ${problem}` })
  const text = yield* Effect.mapError(fs.readFileString(path), () =>
    refuse("cannot be read: check its name and permissions.")
  )
  return yield* Effect.mapError(
    Schema.decodeUnknownEffect(Schema.fromJsonString(Triage.RulePack))(text),
    ({ issue }) => {
      const { message, path: place = [] } = formatIssue(issue).issues[0] ?? { message: "another form is expected" }
      const where = place.map((key) => String(typeof key === "object" ? key.key : key)).join(".")
      return refuse(`is not a rule pack: ${where === "" ? "the file" : where}: ${message}.`)
    }
  )
})
