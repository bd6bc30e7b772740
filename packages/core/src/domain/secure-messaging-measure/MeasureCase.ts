/**
 * The measure's inputs as files carry them, and what they become: the edge at which everything is parsed, once.
 *
 * A case is one question about one professional with all its facts; large files carry the same visit and message
 * objects one by one. Null and absent are the same. A visit without an id is known by its position in its source.
 * Field names are those of the exchange format; unknown fields are ignored.
 */
import type * as DateTime from "effect/DateTime"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { EncounterKind } from "../Encounter.ts"
import * as LocalDate from "../LocalDate.ts"
import * as ReportingPeriod from "../ReportingPeriod.ts"
import type { EncounterFact } from "./EncounterFact.ts"
import { type InstantError, millisFromText } from "./InstantText.ts"
import * as MeasureDefinition from "./MeasureDefinition.ts"
import type { MeasureQuestion } from "./MeasurePlan.ts"
import { PolicyChoice } from "./MeasurePolicy.ts"
import type { MessageFact } from "./MessageFact.ts"
import * as PracticeContext from "./PracticeContext.ts"

const maybe = <S extends Schema.Constraint>(schema: S) => Schema.optional(Schema.NullOr(schema))

export const EncounterRecord = Schema.Struct({
  id: maybe(Schema.NonEmptyString),
  version: maybe(Schema.Natural),
  patient: Schema.NonEmptyString,
  practitioner: Schema.NonEmptyString,
  /** An instant with offset, or a local date. */
  start: Schema.String,
  kind: EncounterKind,
  status: Schema.String,
  county: maybe(Schema.String)
})
export type EncounterRecord = typeof EncounterRecord.Type

export const MessageRecord = Schema.Struct({
  id: Schema.NonEmptyString,
  version: maybe(Schema.Natural),
  subject: Schema.NonEmptyString,
  sender: Schema.NonEmptyString,
  onBehalfOf: maybe(Schema.NonEmptyString),
  recipients: Schema.Array(Schema.String),
  sent: Schema.String,
  received: maybe(Schema.String),
  status: Schema.String,
  channel: Schema.String,
  automated: maybe(Schema.Boolean),
  providerToProvider: maybe(Schema.Boolean)
})
export type MessageRecord = typeof MessageRecord.Type

const contextFields = {
  representatives: maybe(
    Schema.Array(
      Schema.Struct({
        id: Schema.NonEmptyString,
        patient: Schema.NonEmptyString,
        from: maybe(Schema.String),
        until: maybe(Schema.String)
      })
    )
  ),
  merges: maybe(Schema.Record(Schema.String, Schema.NonEmptyString)),
  careTeams: maybe(Schema.Record(Schema.String, Schema.Array(Schema.String))),
  group: maybe(Schema.Array(Schema.String)),
  primaryProviders: maybe(Schema.Record(Schema.String, Schema.String)),
  broadband: maybe(
    Schema.Record(Schema.String, Schema.Struct({ "3Mbps": maybe(Schema.Finite), "4Mbps": maybe(Schema.Finite) }))
  ),
  functionalityEnabled: maybe(Schema.Boolean),
  policy: maybe(PolicyChoice)
}

/** What stands beside the facts, in a case or in a file of its own. */
export const ContextRecord = Schema.Struct(contextFields)
export type ContextRecord = typeof ContextRecord.Type

export const MeasureCase = Schema.Struct({
  edition: Schema.String,
  period: Schema.Struct({ start: Schema.String, end: Schema.String }),
  zone: Schema.String,
  practitioner: Schema.NonEmptyString,
  encounters: Schema.Array(EncounterRecord),
  messages: Schema.Array(MessageRecord),
  ...contextFields
})
export type MeasureCase = typeof MeasureCase.Type

export type QuestionError =
  | MeasureDefinition.UnknownEdition
  | ReportingPeriod.PeriodError
  | PracticeContext.MergeInCircle

/** A case, parsed. */
export interface ParsedCase {
  readonly question: MeasureQuestion
  readonly practitioner: string
  readonly encounters: ReadonlyArray<EncounterFact>
  readonly messages: ReadonlyArray<MessageFact>
}

export const parseCase = (record: MeasureCase): Result.Result<ParsedCase, QuestionError | InstantError> =>
  Result.gen(function* () {
    const { edition, period, zone, practitioner } = record
    const question = yield* questionOf(edition, period, zone, record)
    const read = reader(question.period.zone)
    const encounters: Array<EncounterFact> = []
    for (const [position, encounter] of record.encounters.entries()) {
      encounters.push(yield* read.encounter(encounter, position, `encounters[${position}].`))
    }
    const messages: Array<MessageFact> = []
    for (const [position, message] of record.messages.entries()) {
      messages.push(yield* read.message(message, `messages[${position}].`))
    }
    return { question, practitioner, encounters, messages }
  })

/** The question without facts, as flags and a context file ask it. */
export const questionOf = (
  edition: string,
  period: { readonly start: string; readonly end: string },
  zone: string,
  context: ContextRecord
): Result.Result<MeasureQuestion, QuestionError> =>
  Result.gen(function* () {
    const definition = yield* MeasureDefinition.ofEdition(edition)
    const reportingPeriod = yield* ReportingPeriod.make(period.start, period.end, zone)
    return {
      definition,
      period: reportingPeriod,
      context: yield* contextOf(context, reportingPeriod.zone),
      policy: context.policy ?? {}
    }
  })

/** Reads facts in a zone; the first instants of days are worked out once each. */
export const reader = (zone: DateTime.TimeZone) => {
  const startOfDay = startsOfDays(zone)
  const start = (text: string, field: string): Result.Result<number, InstantError> =>
    Option.match(LocalDate.parse(text), {
      onNone: () => millisFromText(text, field),
      onSome: (date) => Result.succeed(startOfDay(date))
    })
  return {
    encounter: (record: EncounterRecord, position: number, path = ""): Result.Result<EncounterFact, InstantError> =>
      Result.map(start(record.start, `${path}start`), (startMillis) => ({
        id: record.id ?? position,
        version: record.version ?? 0,
        patient: record.patient,
        practitioner: record.practitioner,
        startMillis,
        kind: record.kind,
        status: record.status,
        county: record.county ?? null
      })),
    message: (record: MessageRecord, path = ""): Result.Result<MessageFact, InstantError> =>
      Result.gen(function* () {
        const sentMillis = yield* millisFromText(record.sent, `${path}sent`)
        const received = record.received ?? null
        return {
          id: record.id,
          version: record.version ?? 0,
          subject: record.subject,
          sender: record.sender,
          onBehalfOf: record.onBehalfOf ?? null,
          recipients: record.recipients,
          teamMembers: null,
          sentMillis,
          receivedMillis: received === null ? null : yield* millisFromText(received, `${path}received`),
          status: record.status,
          channel: record.channel,
          isAutomated: record.automated ?? false,
          isProviderToProvider: record.providerToProvider ?? false
        }
      })
  }
}

const contextOf = (
  record: ContextRecord,
  zone: DateTime.TimeZone
): Result.Result<PracticeContext.PracticeContext, ReportingPeriod.UnknownDate | PracticeContext.MergeInCircle> =>
  Result.gen(function* () {
    const grants: Array<PracticeContext.Grant> = []
    for (const [position, { id, patient, from, until }] of (record.representatives ?? []).entries()) {
      const fromMillis = yield* boundOf(from, `representatives[${position}].from`, zone)
      grants.push({
        id,
        patient,
        fromMillis,
        untilMillis: yield* boundOf(until, `representatives[${position}].until`, zone)
      })
    }
    return yield* PracticeContext.make({
      grants,
      merges: Object.entries(record.merges ?? {}),
      careTeams: Object.entries(record.careTeams ?? {}),
      group: record.group ?? [],
      primaryProviders: Object.entries(record.primaryProviders ?? {}),
      broadband: Object.entries(record.broadband ?? {}),
      isFunctionalityEnabled: record.functionalityEnabled ?? false
    })
  })

/** A local date as a bound: where the day starts, which is the first instant of `from` and the first not of `until`. */
const boundOf = (
  text: string | null | undefined,
  field: string,
  zone: DateTime.TimeZone
): Result.Result<number | null, ReportingPeriod.UnknownDate> =>
  text === null || text === undefined
    ? Result.succeed(null)
    : Option.match(LocalDate.parse(text), {
        onNone: () => Result.fail(new ReportingPeriod.UnknownDate({ field })),
        onSome: (date) => Result.succeed(LocalDate.startMillis(date, zone))
      })

const startsOfDays = (zone: DateTime.TimeZone) => {
  const known = new Map<LocalDate.LocalDate, number>()
  return (date: LocalDate.LocalDate): number => {
    const millis = known.get(date) ?? LocalDate.startMillis(date, zone)
    known.set(date, millis)
    return millis
  }
}
