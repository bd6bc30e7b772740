/**
 * A reading is put right or taken back, by the patient's side or by her team. What stood before stays, with its mark.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { AuditEvent } from "../domain/AuditEvent.ts"
import * as Commit from "../domain/Commit.ts"
import { type PatientId, ReadingId } from "../domain/Ids.ts"
import * as Reading from "../domain/Reading.ts"
import { Readings } from "../ports/Readings.ts"
import { type OpenedRecord, openRecord } from "./OpenRecord.ts"
import { type Plan, perform } from "./Plan.ts"
import { checkEntered, type EnteredReading } from "./RecordReading.ts"
import { auditOf, now, originOf, type Request } from "./Request.ts"

export class ReadingNotFound extends Schema.TaggedError<ReadingNotFound>()("ReadingNotFound", {
  readingId: ReadingId
}) {
  override get message() {
    return `No reading ${this.readingId} is found in this record; choose one from the list.`
  }
}

/** The reading that is meant. */
export interface NamedReading {
  readonly patientId: PatientId
  readonly readingId: ReadingId
}

/** Another value or time in its place. The gate of a dangerous value stands here too. */
export const correctReading = Effect.fn("correctReading")(
  (request: Request, named: NamedReading, to: Pick<EnteredReading, "measurement" | "taken" | "isDangerAcknowledged">) =>
    perform(
      request,
      Effect.gen(function* () {
        const at = yield* now
        const { mark, opened, reading } = yield* find(request, named, "CorrectReading", "U")
        const acknowledged = yield* checkEntered(opened, to, at)
        const { measurement, taken } = to
        const bodies = yield* Effect.fromResult(Reading.correct(reading, { measurement, taken, acknowledged }, mark))
        return yield* planned(request, opened, reading, bodies, "CorrectReading", "U")
      })
    )
)

/** Takes it back. One that was taken back before stays as it is. */
export const withdrawReading = Effect.fn("withdrawReading")((request: Request, named: NamedReading) =>
  perform(
    request,
    Effect.gen(function* () {
      const { mark, opened, reading } = yield* find(request, named, "WithdrawReading", "D")
      return yield* planned(request, opened, reading, Reading.withdraw(reading, mark), "WithdrawReading", "D")
    })
  )
)

const find = Effect.fnUntraced(function* (
  request: Request,
  { patientId, readingId }: NamedReading,
  activity: string,
  action: AuditEvent["action"]
) {
  const at = yield* now
  const opened = yield* openRecord(request, patientId, "write", at, { activity, action })
  const reading = yield* (yield* Readings).byId(opened.patient.practiceId, readingId)
  if (reading === undefined || !opened.records.includes(reading.patientId)) {
    return yield* new ReadingNotFound({ readingId })
  }
  return { opened, reading, mark: { by: opened.author, at: request.occurredAt ?? at } }
})

const planned = Effect.fnUntraced(function* (
  request: Request,
  { patient }: OpenedRecord,
  before: Reading.Reading,
  bodies: ReadonlyArray<Reading.ReadingEvent>,
  activity: string,
  action: AuditEvent["action"]
) {
  const at = yield* now
  const origin = originOf(request, at)
  const change = { kind: "Reading", id: before.id, before, bodies } as const
  const row = yield* auditOf(request, at, {
    activity,
    action,
    entities: [`Reading/${before.id}`],
    patients: [patient.id]
  })
  return {
    commit: Commit.withParts(Commit.fromChanges(origin, [change]), { audit: [row] }),
    answer: Commit.stateAfter(origin, change)
  } satisfies Plan<Reading.Reading>
})
