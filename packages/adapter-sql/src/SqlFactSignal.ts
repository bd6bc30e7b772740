/**
 * Wakes whoever follows the facts: after each commit of this process, and, with `PostgresFactSignal`, of others.
 *
 * A signal says "look again", never what happened: it may come twice or for nothing, so a follower reads
 * `Ledger.factsSince` after each.
 */

import type { PracticeId } from "@intervisit/core/domain/Ids"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as PubSub from "effect/PubSub"
import * as Stream from "effect/Stream"

export class SqlFactSignal extends Context.Service<
  SqlFactSignal,
  {
    /** Emits when facts of this practice may have come. The subscription begins with the stream. */
    readonly changes: (practiceId: PracticeId) => Stream.Stream<void>
    /** Says that facts of this practice were committed; the ledger calls it. */
    readonly publish: (practiceId: PracticeId) => Effect.Effect<void>
  }
>()("@intervisit/adapter-sql/SqlFactSignal") {}

/** Where signals meet their followers. A slow one loses old signals, never the newest, and looks again all the same. */
export const makeHub = PubSub.sliding<PracticeId>(256)

/** The signals of one practice. */
export const heard = (hub: PubSub.PubSub<PracticeId>, practiceId: PracticeId): Stream.Stream<void> =>
  Stream.fromPubSub(hub).pipe(
    Stream.filter((changed) => changed === practiceId),
    Stream.map(() => undefined)
  )

/** For one process: whatever it commits, it hears of. */
export const layer: Layer.Layer<SqlFactSignal> = Layer.effect(
  SqlFactSignal,
  Effect.map(makeHub, (hub) =>
    SqlFactSignal.of({
      changes: (practiceId) => heard(hub, practiceId),
      publish: (practiceId) => Effect.asVoid(PubSub.publish(hub, practiceId))
    })
  )
)
