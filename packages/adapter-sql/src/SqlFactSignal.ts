/**
 * Wakes whoever follows the facts: after each commit of this process, and of others that share a PostgreSQL.
 *
 * A signal says "look again", never what happened: it may come twice or for nothing, so a follower reads
 * `Ledger.factsSince` after each. Other processes are told by NOTIFY outside the commit, many commits at once: inside,
 * every commit would queue for PostgreSQL's one notification lock. What gets lost on the way is found by a slow poll.
 */

import * as PgClient from "@effect/sql-pg/PgClient"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as PubSub from "effect/PubSub"
import * as Queue from "effect/Queue"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import type { SqlError } from "effect/sql/SqlError"

const channel = "intervisit_facts"

export class SqlFactSignal extends Context.Service<
  SqlFactSignal,
  {
    /** Emits when facts of this practice may have come. The subscription begins with the stream. */
    readonly changes: (practiceId: PracticeId) => Stream.Stream<void>
    /** Says that facts of this practice were committed; the ledger calls it. */
    readonly publish: (practiceId: PracticeId) => Effect.Effect<void>
  }
>()("@intervisit/adapter-sql/SqlFactSignal") {}

/** For one process: whatever it commits, it hears of. */
export const layer: Layer.Layer<SqlFactSignal> = Layer.effect(
  SqlFactSignal,
  Effect.map(makeHub(), (hub) =>
    SqlFactSignal.of({
      changes: (practiceId) => heard(hub, practiceId),
      publish: (practiceId) => Effect.asVoid(PubSub.publish(hub, practiceId))
    })
  )
)

export interface PostgresOptions {
  /** How long a signal can be lost for; two seconds unless told otherwise. */
  readonly pollInterval?: Duration.Input
}

/** For processes that share a PostgreSQL. Holds one connection for LISTEN. */
export const layerPostgres = (options: PostgresOptions = {}): Layer.Layer<SqlFactSignal, never, PgClient.PgClient> =>
  Layer.effect(
    SqlFactSignal,
    Effect.gen(function* () {
      const sql = yield* PgClient.PgClient
      const hub = yield* makeHub()
      // Sliding by one practice at a time would lose others' signals; the set below holds each practice once.
      const dirty = new Set<PracticeId>()
      const wake = yield* Queue.sliding<void>(1)
      yield* Effect.forkScoped(Effect.forever(Effect.andThen(Queue.take(wake), tellOthers(sql, dirty))))
      yield* Effect.forkScoped(listening(sql, hub))
      const poll = Stream.tick(options.pollInterval ?? "2 seconds")
      return SqlFactSignal.of({
        changes: (practiceId) => Stream.merge(heard(hub, practiceId), poll),
        publish: (practiceId) =>
          Effect.gen(function* () {
            yield* PubSub.publish(hub, practiceId)
            dirty.add(practiceId)
            yield* Queue.offer(wake, undefined)
          })
      })
    })
  )

function makeHub() {
  // A slow follower loses old signals, never the newest; it looks again all the same.
  return PubSub.sliding<PracticeId>(256)
}

const heard = (hub: PubSub.PubSub<PracticeId>, practiceId: PracticeId): Stream.Stream<void> =>
  Stream.fromPubSub(hub).pipe(
    Stream.filter((changed) => changed === practiceId),
    Stream.map(() => undefined)
  )

const tellOthers = (sql: PgClient.PgClient, dirty: Set<PracticeId>): Effect.Effect<void> =>
  Effect.suspend(() => {
    const practices = [...dirty]
    dirty.clear()
    const told = Effect.forEach(practices, (practiceId) => sql.notify(channel, practiceId), { discard: true })
    // The others' poll finds what this loses.
    return Effect.catchTag(told, "SqlError", (error) =>
      Effect.logWarning("Other processes were not told of new facts").pipe(
        Effect.annotateLogs("reason", error.reason._tag)
      )
    )
  })

const listening = (sql: PgClient.PgClient, hub: PubSub.PubSub<PracticeId>): Effect.Effect<void> => {
  const once: Effect.Effect<void, SqlError> = Effect.scoped(
    Effect.gen(function* () {
      const notifications = yield* sql.listen(channel)
      while (true) {
        const { payload } = yield* Queue.take(notifications)
        yield* PubSub.publish(hub, payload as PracticeId)
      }
    })
  )
  return once.pipe(
    Effect.tapError((error) =>
      Effect.logWarning("Listening for new facts was interrupted").pipe(
        Effect.annotateLogs("reason", error.reason._tag)
      )
    ),
    Effect.retry(Schedule.spaced(Duration.seconds(1))),
    Effect.orDie
  )
}
