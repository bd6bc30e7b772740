/**
 * The measure over large files: streams visits and messages into one fold, then prints a report a professional.
 *
 * Lines are parsed one by one and only what the measure needs of each is kept. A line that cannot be read is named on
 * standard error and left out, and the run ends with exit code 1 although the reports are printed.
 */
import * as SecureMessagingMeasure from "@intervisit/core/domain/SecureMessagingMeasure"
import {
  ContextRecord,
  EncounterRecord,
  MessageRecord,
  questionOf,
  reader
} from "@intervisit/core/domain/secure-messaging-measure/MeasureCase"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Result from "effect/Result"
import { SomeLinesFailed, WrongUsage } from "../../exits.ts"
import { type LineError, NotSupportedYet } from "../../LineError.ts"
import * as Ndjson from "../../ndjson.ts"
import { csvHeader, csvRow, type Format, jsonReport, tableHeader, tableRow } from "./formats.ts"

/** What the flags say. */
export interface FilesAsked {
  readonly encounters: string
  readonly messages: string
  readonly edition: string
  readonly period: string
  readonly zone: string
  readonly practitioner: string | undefined
  readonly context: string | undefined
  readonly format: Format
  readonly isExplained: boolean
}

export const reportFiles = Effect.fnUntraced(function* (asked: FilesAsked) {
  yield* checkFlags(asked)
  const context = asked.context === undefined ? {} : yield* readContext(asked.context)
  const made = questionOf(asked.edition, periodOf(asked.period), asked.zone, context)
  if (Result.isFailure(made)) return yield* refuse(made.failure)
  const plan = SecureMessagingMeasure.plan(made.success)
  const state = SecureMessagingMeasure.empty()
  const read = reader(plan.period.zone)
  const tally: Ndjson.Tally = { failed: 0, handled: 0 }
  yield* Ndjson.readLines("measure", asked.encounters, tally, (input, lineNumber) =>
    decodeEncounter(input).pipe(
      Result.flatMap((record) => read.encounter(record, lineNumber)),
      Result.map((fact) => SecureMessagingMeasure.addEncounter(plan, state, fact))
    )
  )
  yield* Ndjson.readLines("measure", asked.messages, tally, (input) =>
    decodeMessage(input).pipe(
      Result.flatMap((record) => read.message(record)),
      Result.map((fact) => SecureMessagingMeasure.addMessage(plan, state, fact))
    )
  )
  yield* print(
    asked.practitioner === undefined
      ? SecureMessagingMeasure.reports(plan, state)
      : [SecureMessagingMeasure.reportOf(plan, state, asked.practitioner)],
    asked
  )
  yield* Ndjson.failIfAnyFailed("measure", tally)
})

const decodeEncounter = Ndjson.decoder(EncounterRecord)
const decodeMessage = Ndjson.decoder(MessageRecord)
const decodeContext = Ndjson.decoder(ContextRecord)

/** What is wrong with the flags themselves is wrong usage; nothing has been read yet. */
const checkFlags = Effect.fnUntraced(function* ({ edition, encounters, messages, period, zone, format }: FilesAsked) {
  const definition = SecureMessagingMeasure.ofEdition(edition)
  const question = questionOf(edition, periodOf(period), zone, {})
  if (Result.isFailure(question)) return yield* new WrongUsage({ problem: question.failure.message })
  if (encounters === "-" && messages === "-") {
    return yield* new WrongUsage({ problem: "Visits and messages cannot both be read from standard input." })
  }
  if (format === "qrda3" && Result.isSuccess(definition) && definition.success.identifier === null) {
    const problem = `The edition ${edition} has no identifier for qrda3; use a mips edition, or another format.`
    return yield* new WrongUsage({ problem })
  }
  if (format === "fhir" || format === "qrda3") return yield* refuse(new NotSupportedYet({ what: `--format ${format}` }))
})

const periodOf = (text: string) => {
  const [start = "", ...rest] = text.split("/")
  return { start, end: rest.join("/") }
}

const readContext = Effect.fnUntraced(function* (path: string) {
  const fs = yield* FileSystem.FileSystem
  const text = yield* fs
    .readFileString(path)
    .pipe(Effect.mapError(() => new WrongUsage({ problem: `${path} cannot be read: check its name and permissions.` })))
  const value = Result.try({
    try: (): unknown => JSON.parse(text),
    catch: () => new WrongUsage({ problem: `${path} is not JSON.` })
  })
  const decoded = decodeContext(yield* Effect.fromResult(value))
  return Result.isSuccess(decoded) ? decoded.success : yield* refuse(decoded.failure)
})

/** The question cannot be answered at all: the same two tellings as for a line, in place of the reports. */
const refuse = Effect.fnUntraced(function* ({ _tag: tag, message }: LineError) {
  yield* Ndjson.writeLine({ id: null, error: { tag, message } })
  yield* Ndjson.writeError(`intervisit measure: ${message}\n`)
  return yield* new SomeLinesFailed({ failed: 1, handled: 0 })
})

const print = Effect.fnUntraced(function* (
  reports: Iterable<SecureMessagingMeasure.Report>,
  { format, isExplained }: FilesAsked
) {
  if (format === "csv") yield* Ndjson.writeText(`${csvHeader}\n`)
  if (format === "table") yield* Ndjson.writeText(`${tableHeader}\n`)
  const notes = new Set<string>()
  for (const report of reports) {
    for (const { sentence } of report.notes) notes.add(sentence)
    if (format === "csv") yield* Ndjson.writeText(`${csvRow(report)}\n`)
    else if (format === "table") yield* Ndjson.writeText(`${tableRow(report)}\n`)
    else yield* Ndjson.writeLine(jsonReport(report, isExplained))
  }
  if (format === "table" && notes.size > 0) yield* Ndjson.writeText(`\n${[...notes].join("\n")}\n`)
})
