/**
 * What must leave the house, in order per lane. Settled by the commit that records the outcome.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { ClaimedDelivery, Delivery, DeliveryOutcome } from "../domain/Delivery.ts"
import type { Instant } from "../domain/Instant.ts"

export class Outbox extends Context.Service<
  Outbox,
  {
    /**
     * The heads of all lanes to this destination that are ready at `now`: unsettled, not waiting for a retry, held
     * by nobody or by a lease that has run out. Held for `owner` until `leaseUntil`. A blocked head blocks its lane;
     * paused lanes and destinations (`Pause`) are passed over.
     */
    readonly claim: (claim: {
      readonly destination: Delivery["destination"]
      readonly owner: string
      readonly now: Instant
      readonly leaseUntil: Instant
      readonly limit: number
    }) => Effect.Effect<ReadonlyArray<ClaimedDelivery>>

    /** Keeps the bytes of the first attempt, durably, before they go out. Where some are kept, those are returned. */
    readonly freeze: (key: string, bytes: Uint8Array) => Effect.Effect<Uint8Array>

    /**
     * The attempt failed for now: counts it, gives it back, and lets the lane rest until `nextAt`. `error` is a code,
     * never health information.
     */
    readonly postpone: (key: string, nextAt: Instant, error: string) => Effect.Effect<void>

    /** Gives back whatever other owners still hold: their process is gone. Called once at start. */
    readonly releaseOthers: (owner: string) => Effect.Effect<void>

    /** Counts by destination and state, for operators. */
    readonly depth: Effect.Effect<
      ReadonlyArray<{
        readonly destination: string
        readonly state: "waiting" | "retrying" | "given-up" | DeliveryOutcome
        readonly count: number
      }>
    >
  }
>()("@intervisit/core/ports/Outbox") {}
