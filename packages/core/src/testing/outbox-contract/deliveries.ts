/**
 * What the claims about the outbox do over and over: enqueue, claim, settle; all by keys and minutes.
 */
import * as Effect from "effect/Effect"
import type { Delivery, DeliveryOutcome } from "../../domain/Delivery.ts"
import { ThreadId } from "../../domain/Ids.ts"
import type { Instant } from "../../domain/Instant.ts"
import { Outbox } from "../../ports/Outbox.ts"
import * as eg from "../Examples.ts"
import { storing } from "../storing.ts"

export const start = eg.friday1655

export const after = (minutes: number): Instant => eg.minutesAfter(start, minutes)

/** A delivery whose key begins with its lane: "a1" is of thread "a". */
export const delivery = (key: string, overrides: Partial<Delivery> = {}): Delivery =>
  eg.delivery({ key, threadId: ThreadId.make(key.slice(0, 1)), ...overrides })

/** Enqueues these in this order, in one commit. */
export const enqueue = (...deliveries: ReadonlyArray<string | Delivery>) =>
  storing([], {
    outbox: deliveries.map((each) => ({
      _tag: "Enqueue",
      delivery: typeof each === "string" ? delivery(each) : each
    }))
  })

export const settle = (key: string, outcome: DeliveryOutcome = "accepted") =>
  storing([], { outbox: [{ _tag: "Settle", key, outcome, receipt: outcome === "accepted" ? key : null }] })

export interface Claiming {
  /** For how many minutes. */
  readonly lease?: number
  readonly limit?: number
  readonly destination?: Delivery["destination"]
}

/** What is claimed for `owner` at so many minutes after the start, for five minutes unless told. */
export const claiming = (owner: string, now: number | Instant, options: Claiming = {}) =>
  Effect.gen(function* () {
    const { destination = "chart", lease = 5, limit = 100 } = options
    const at = typeof now === "number" ? after(now) : now
    const outbox = yield* Outbox
    return yield* outbox.claim({ destination, owner, now: at, leaseUntil: eg.minutesAfter(at, lease), limit })
  })

/** The keys of what is claimed. */
export const claimed = (owner: string, now: number | Instant, options: Claiming = {}) =>
  Effect.map(claiming(owner, now, options), (rows) => rows.map(({ delivery }) => delivery.key))
