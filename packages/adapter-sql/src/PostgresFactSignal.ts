/**
 * The signal of new facts among processes that share a PostgreSQL.
 *
 * Others are told by NOTIFY outside the commit, many commits at once: inside, every commit would queue for
 * PostgreSQL's one notification lock until it is on the disk. What gets lost on the way is found by a slow poll.
 */
import * as PgClient from "@effect/sql-pg/PgClient"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as PubSub from "effect/PubSub"
import * as Queue from "effect/Queue"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import type { SqlError } from "effect/sql/SqlError"
import { heard, makeHub, SqlFactSignal } from "./SqlFactSignal.ts"

const channel = "intervisit_facts"

export interface FactSignalOptions {
  /** How long a signal can be lost for; two seconds unless told otherwise. */
  readonly pollInterval?: Duration.Input
}

/** Commits within so long are told to other processes by one NOTIFY. */
const gatherFor = "20 millis"

/** For processes that share a PostgreSQL. Holds one connection for LISTEN. */
export const layer = (options: FactSignalOptions = {}): Layer.Layer<SqlFactSignal, never, PgClient.PgClient> =>
  Layer.effect(
    SqlFactSignal,
    Effect.gen(function* () {
      const sql = yield* PgClient.PgClient
      const hub = yield* makeHub
      // Sliding by one practice at a time would lose others' signals; the set below holds each practice once.
      const dirty = new Set<PracticeId>()
      const wake = yield* Queue.sliding<void>(1)
      yield* Effect.forkScoped(
        Effect.forever(Effect.andThen(Queue.take(wake), Effect.delay(tellOthers(sql, dirty), gatherFor)))
      )
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
    Effect.retry(Schedule.spaced("1 second")),
    Effect.orDie
  )
}
