/**
 * What the feeds brought, for operators: how much and when, what was parked, what was refused.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { PracticeId } from "../domain/Ids.ts"
import type { InboxReceipt } from "../domain/InboxReceipt.ts"
import type { Instant } from "../domain/Instant.ts"
import type { RefusedFrame } from "../domain/RefusedFrame.ts"

/** How much a feed brought. */
export interface FeedTraffic {
  /** Frames taken since these instants. */
  readonly sinceHour: number
  readonly sinceDay: number
  readonly parked: number
  readonly refused: number
  readonly last: InboxReceipt | undefined
}

export class FeedLog extends Context.Service<
  FeedLog,
  {
    /** A feed's traffic: taken within the hour and the day before `now`; parked and refused, all that is kept. */
    readonly traffic: (practiceId: PracticeId, feed: string, now: Instant) => Effect.Effect<FeedTraffic>

    /** The parked messages of all feeds, newest first. */
    readonly parked: (practiceId: PracticeId, limit: number) => Effect.Effect<ReadonlyArray<InboxReceipt>>

    /** The refused frames that nobody has taken yet, those tried last first. */
    readonly refused: (practiceId: PracticeId, limit: number) => Effect.Effect<ReadonlyArray<RefusedFrame>>

    readonly refusedFrame: (practiceId: PracticeId, id: string) => Effect.Effect<RefusedFrame | undefined>
  }
>()("@intervisit/core/ports/FeedLog") {}
