/**
 * What an operator has stopped: a feed's listener, a destination, or one lane of it. It holds until she resumes it,
 * through restarts and for every process.
 *
 * A paused feed is not listened to, so that its sender keeps what it has; a paused destination or lane keeps its
 * deliveries in their order. Nothing is lost by a pause.
 */
import * as Schema from "effect/Schema"
import { type Delivery, laneOf } from "./Delivery.ts"
import { AccountId, PracticeId } from "./Ids.ts"
import { Instant } from "./Instant.ts"

export const Pause = Schema.Struct({
  /** What is stopped: see `feedId`, `destinationId` and `laneId`. */
  id: Schema.NonEmptyString,
  practiceId: PracticeId,
  version: Schema.Int,
  by: Schema.Struct({ accountId: AccountId, name: Schema.String }),
  at: Instant
})
export type Pause = typeof Pause.Type

export const feedId = (feed: string): string => `feed/${feed}`

export const destinationId = (destination: Delivery["destination"]): string => `destination/${destination}`

export const laneId = (delivery: Delivery): string => `lane/${delivery.destination}/${laneOf(delivery)}`

/** True where nobody has stopped it. */
export const isOpen = (pauses: ReadonlyArray<Pause>, id: string): boolean => !pauses.some((pause) => pause.id === id)
