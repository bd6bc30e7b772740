/**
 * The day of the practice's own calendar on which an instant falls, with its first instant and the first one after it.
 */
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import type { PracticeId } from "../domain/Ids.ts"
import { fromMillis, type Instant, toMillis } from "../domain/Instant.ts"
import * as LocalDate from "../domain/LocalDate.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"

export interface PracticeDay {
  readonly zone: DateTime.TimeZone
  readonly date: LocalDate.LocalDate
  readonly from: Instant
  readonly until: Instant
}

export const practiceDay = Effect.fnUntraced(function* (practiceId: PracticeId, at: Instant) {
  const practice = yield* (yield* ProviderDirectory).practice(practiceId)
  const zone = DateTime.zoneMakeNamedUnsafe(practice?.zone ?? "UTC")
  const date = LocalDate.ofMillis(toMillis(at), zone)
  return {
    zone,
    date,
    from: fromMillis(LocalDate.startMillis(date, zone)),
    until: fromMillis(LocalDate.endMillis(date, zone))
  } satisfies PracticeDay
})
