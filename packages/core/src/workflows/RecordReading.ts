/**
 * Somebody keeps a reading from home: entered in a form, or found in a letter and confirmed. Never by itself.
 *
 * A value that must not wait for anybody to look is not kept before the patient's side has seen whom to call, the same
 * gate as for a letter with a red flag; people of the practice know. A reading of a letter is kept once, and only where
 * triage found that very value in a letter that she may read.
 */
import * as Effect from "effect/Effect"
import type * as AccessPolicy from "../domain/AccessPolicy.ts"
import * as Commit from "../domain/Commit.ts"
import type { MessageId, PatientId, ReadingId } from "../domain/Ids.ts"
import { type Instant, plusMillis, toMillis } from "../domain/Instant.ts"
import * as LocalDate from "../domain/LocalDate.ts"
import * as Measurement from "../domain/Measurement.ts"
import { isVisibleToPatient } from "../domain/Message.ts"
import type { Reading, Taken } from "../domain/Reading.ts"
import * as ReportingPeriod from "../domain/ReportingPeriod.ts"
import { urgencyOfFlag } from "../domain/TriageVocabulary.ts"
import { IdGenerator } from "../ports/IdGenerator.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { Readings } from "../ports/Readings.ts"
import { Threads } from "../ports/Threads.ts"
import { idInLetter } from "./FoundReadings.ts"
import { type OpenedRecord, openRecord } from "./OpenRecord.ts"
import { openThread } from "./OpenThread.ts"
import { type Plan, perform } from "./Plan.ts"
import { NoticeNotAcknowledged } from "./Refusals.ts"
import { auditOf, now, originOf, type Request } from "./Request.ts"

/** What somebody hands in. */
export interface EnteredReading {
  readonly patientId: PatientId
  readonly measurement: Measurement.Measurement
  readonly taken: Taken
  readonly source: Reading["source"]
  /** True once she has seen whom to call about this very value. */
  readonly isDangerAcknowledged: boolean
}

/** Keeps it, once for each idempotency key. */
export const recordReading = Effect.fn("recordReading")((request: Request, entered: EnteredReading) =>
  perform(request, plan(request, entered))
)

const audited = { activity: "RecordReading", action: "C" } as const

const plan = Effect.fnUntraced(function* (request: Request, entered: EnteredReading) {
  const recordedAt = yield* now
  const at = request.occurredAt ?? recordedAt
  const opened = yield* openRecord(request, entered.patientId, "write", at, audited)
  const { patient } = opened
  const flag = yield* checkEntered(opened, entered, at)
  const { source } = entered
  const letter = source._tag === "Letter" ? yield* foundInLetter(request, opened, entered, source.messageId, at) : null
  const id = letter?.id ?? ((yield* (yield* IdGenerator).next) as ReadingId)
  const known = letter === null ? undefined : yield* (yield* Readings).byId(patient.practiceId, id)
  if (known !== undefined) return { commit: Commit.empty(patient.practiceId), answer: known } satisfies Plan<Reading>
  const reading = readingOf(opened, entered, { id, patientId: letter?.patientId ?? patient.id, flag, at })
  const change = recorded(reading)
  const origin = originOf(request, recordedAt)
  const row = yield* auditOf(request, recordedAt, {
    ...audited,
    entities: [`Reading/${id}`],
    patients: [patient.id]
  })
  return {
    commit: Commit.withParts(Commit.fromChanges(origin, [change]), { audit: [row] }),
    answer: Commit.stateAfter(origin, change)
  } satisfies Plan<Reading>
})

/** The change that makes a reading. */
export const recorded = (reading: Reading) =>
  ({
    kind: "Reading",
    id: reading.id,
    before: undefined,
    bodies: [{ _tag: "ReadingRecorded", reading }]
  }) as const satisfies Commit.Change

/** The reading as it is entered. */
export const readingOf = (
  { author, patient }: Pick<OpenedRecord, "author" | "patient">,
  { measurement, source, taken }: Pick<EnteredReading, "measurement" | "source" | "taken">,
  made: { readonly id: ReadingId; readonly patientId: PatientId; readonly flag: string | null; readonly at: Instant }
): Reading => ({
  id: made.id,
  practiceId: patient.practiceId,
  version: 0,
  patientId: made.patientId,
  measurement,
  taken,
  entered: { by: author, at: made.at },
  source,
  acknowledged: made.flag,
  corrections: [],
  withdrawn: null
})

/** A body could have it, the time has been, and who is in danger has seen whom to call; gives the flag she has seen. */
export const checkEntered = Effect.fnUntraced(function* (
  { patient, side }: Pick<OpenedRecord, "patient" | "side">,
  { isDangerAcknowledged, measurement, taken }: Pick<EnteredReading, "measurement" | "taken" | "isDangerAcknowledged">,
  at: Instant
) {
  yield* Effect.fromResult(Measurement.check(measurement))
  yield* mustHavePassed(patient.practiceId, taken, at)
  const flag = Measurement.dangerOf(measurement)
  if (flag === undefined || side === "staff") return null
  if (isDangerAcknowledged) return flag
  const gate = urgencyOfFlag(flag) === "emergency" ? "emergency-page" : "urgent-line"
  return yield* new NoticeNotAcknowledged({ gate, redFlags: [flag] })
})

/** A clock at home may be a few minutes ahead. */
const aheadMillisMax = 10 * 60_000

const mustHavePassed = Effect.fnUntraced(function* (
  practiceId: AccessPolicy.Principal["account"]["practiceId"],
  taken: Taken,
  at: Instant
) {
  const practice = yield* (yield* ProviderDirectory).practice(practiceId)
  const zone = yield* Effect.orDie(Effect.fromResult(ReportingPeriod.zoneOf(practice?.zone ?? "UTC")))
  const isAhead =
    taken.precision === "minute"
      ? taken.at > plusMillis(at, aheadMillisMax)
      : taken.on > LocalDate.ofMillis(toMillis(at), zone)
  if (isAhead) return yield* new Measurement.ReadingRefused({ field: "taken", reason: "in-the-future" })
})

const foundInLetter = Effect.fnUntraced(function* (
  request: Request,
  { patient, records }: OpenedRecord,
  { measurement }: EnteredReading,
  messageId: MessageId,
  at: Instant
) {
  const notFound = new Measurement.ReadingRefused({ field: "source", reason: "not-found" })
  const found = yield* (yield* Threads).message(patient.practiceId, messageId)
  if (found === undefined || !isVisibleToPatient(found.message)) return yield* notFound
  const { message } = found
  yield* Effect.catchTag(openThread(request, message.threadId, at, audited), "ThreadNotFound", () => notFound)
  const values = Measurement.fromTriage(message.triage?.readings ?? []).map((one) => JSON.stringify(one))
  const isFound = records.includes(message.patientId) && values.includes(JSON.stringify(measurement))
  return isFound ? { id: idInLetter(messageId, measurement.kind), patientId: message.patientId } : yield* notFound
})
