/**
 * A measurement from home in a patient's record: what, when it was taken and how exactly that is known, who entered it
 * and from where, and whether it was corrected or taken back since.
 *
 * Nothing is overwritten: a correction keeps what stood before it, and a reading that was taken back stays with its
 * mark, so that nobody acts twice on a number that once was there. It keeps the record it was entered for, through
 * merges.
 */
import type * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Author } from "./Author.ts"
import { MessageId, PatientId, PracticeId, ReadingId } from "./Ids.ts"
import { Instant, toMillis } from "./Instant.ts"
import { LocalDate, ofMillis } from "./LocalDate.ts"
import { Measurement, ReadingRefused } from "./Measurement.ts"

/** To the minute where the taker knows it, else the day alone: a day never becomes midnight. */
export const Taken = Schema.Union([
  Schema.Struct({ precision: Schema.Literal("minute"), at: Instant }),
  Schema.Struct({ precision: Schema.Literal("day"), on: LocalDate })
])
export type Taken = typeof Taken.Type

/** Where it came from: a form, or a letter in which it was found and somebody confirmed it. */
export const Source = Schema.Union([
  Schema.TaggedStruct("Form", {}),
  Schema.TaggedStruct("Letter", { messageId: MessageId })
])
export type Source = typeof Source.Type

/** Who did something to it, and when. */
const Mark = Schema.Struct({ by: Author, at: Instant })
export type Mark = typeof Mark.Type

export const Reading = Schema.Struct({
  id: ReadingId,
  practiceId: PracticeId,
  version: Schema.Int,
  /** The record it was entered for. */
  patientId: PatientId,
  measurement: Measurement,
  taken: Taken,
  entered: Mark,
  source: Source,
  /** The flag whose notice the person had read when it was kept; null where it called for none. */
  acknowledged: Schema.NullOr(Schema.String),
  /** What stood before, oldest first, with who replaced it. */
  corrections: Schema.Array(Schema.Struct({ measurement: Measurement, taken: Taken, by: Author, at: Instant })),
  withdrawn: Schema.NullOr(Mark)
})
export type Reading = typeof Reading.Type

export const ReadingRecorded = Schema.TaggedStruct("ReadingRecorded", { reading: Reading })
export const ReadingCorrected = Schema.TaggedStruct("ReadingCorrected", {
  measurement: Measurement,
  taken: Taken,
  acknowledged: Schema.NullOr(Schema.String),
  by: Author,
  at: Instant
})
export const ReadingWithdrawn = Schema.TaggedStruct("ReadingWithdrawn", { by: Author, at: Instant })
export const ReadingEvent = Schema.Union([ReadingRecorded, ReadingCorrected, ReadingWithdrawn])
export type ReadingEvent = typeof ReadingEvent.Type

/** Sorts readings by when they were taken: a day alone stands before the times of that day. */
export const takenKey = (taken: Taken): string => (taken.precision === "minute" ? taken.at : taken.on)

/** The calendar day on which it was taken, by the clocks of the zone. */
export const takenDay = (taken: Taken, zone: DateTime.TimeZone): LocalDate =>
  taken.precision === "day" ? taken.on : ofMillis(toMillis(taken.at), zone)

/** Another value or time in its place; nothing where both are what stands. */
export const correct = (
  reading: Reading,
  to: { readonly measurement: Measurement; readonly taken: Taken; readonly acknowledged: string | null },
  mark: Mark
): Result.Result<ReadonlyArray<ReadingEvent>, ReadingRefused> => {
  if (reading.withdrawn !== null) return Result.fail(new ReadingRefused({ field: "source", reason: "withdrawn" }))
  if (to.measurement.kind !== reading.measurement.kind) {
    return Result.fail(new ReadingRefused({ field: "value", reason: "implausible" }))
  }
  const isSame = JSON.stringify([to.measurement, to.taken]) === JSON.stringify([reading.measurement, reading.taken])
  return Result.succeed(isSame ? [] : [{ _tag: "ReadingCorrected", ...to, ...mark }])
}

/** Takes it back. One that was taken back before stays as it is. */
export const withdraw = (reading: Reading, mark: Mark): ReadonlyArray<ReadingEvent> =>
  reading.withdrawn === null ? [{ _tag: "ReadingWithdrawn", ...mark }] : []

/** The reading after one more event. */
export const evolve = (before: Reading | undefined, event: ReadingEvent): Reading | undefined => {
  if (event._tag === "ReadingRecorded") return event.reading
  if (before === undefined) return undefined
  if (event._tag === "ReadingWithdrawn") return { ...before, withdrawn: { by: event.by, at: event.at } }
  const { acknowledged, at, by, measurement, taken } = event
  const replaced = { measurement: before.measurement, taken: before.taken, by, at }
  return { ...before, measurement, taken, acknowledged, corrections: [...before.corrections, replaced] }
}
