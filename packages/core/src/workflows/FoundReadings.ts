/**
 * The readings that triage found in a letter and that nobody has kept yet: offered to who reads it, never kept by
 * themselves. A reading of a letter has one id, so that whoever confirms it, it is kept once.
 */
import * as Effect from "effect/Effect"
import type { MessageId, ReadingId } from "../domain/Ids.ts"
import { fromTriage, type MeasuredKind } from "../domain/Measurement.ts"
import type { Message } from "../domain/Message.ts"
import { Readings } from "../ports/Readings.ts"

/** The id of the reading of this kind that a letter holds. */
export const idInLetter = (messageId: MessageId, kind: MeasuredKind): ReadingId => `${messageId}.${kind}` as ReadingId

/** What is still to be confirmed. */
export const foundReadings = Effect.fnUntraced(function* (message: Message) {
  const found = fromTriage(message.triage?.readings ?? [])
  if (found.length === 0) return []
  const store = yield* Readings
  const kept = yield* Effect.forEach(found, ({ kind }) => store.byId(message.practiceId, idInLetter(message.id, kind)))
  return found.filter((_, index) => kept[index] === undefined)
})
