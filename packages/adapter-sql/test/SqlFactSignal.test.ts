/**
 * Followers of facts are woken by commits of their own process and, on PostgreSQL, of others.
 */
import { assert, describe, it } from "@effect/vitest"
import * as SqlFactSignal from "@intervisit/adapter-sql/SqlFactSignal"
import * as SqlStores from "@intervisit/adapter-sql/SqlStores"
import { PracticeId } from "@intervisit/core/domain/Ids"
import { Ledger } from "@intervisit/core/ports/Ledger"
import * as eg from "@intervisit/core/testing/Examples"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Queue from "effect/Queue"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { freshUrl, sqlite } from "./support/stores.ts"

/** What a follower hears, once it follows. */
const following = Effect.fnUntraced(function* (signal: SqlFactSignal.SqlFactSignal["Service"], practiceId: PracticeId) {
  const heard = yield* Queue.unbounded<void>()
  yield* Effect.forkScoped(
    Stream.runForEach(signal.changes(practiceId), () => Queue.offer(heard, undefined)),
    { startImmediately: true }
  )
  return heard
})

describe("SqlFactSignal", () => {
  it.effect("a commit wakes the followers of its practice, and no others", () =>
    Effect.gen(function* () {
      const ledger = yield* Ledger
      const signal = yield* SqlFactSignal.SqlFactSignal
      const here = yield* following(signal, eg.practiceId)
      const there = yield* following(signal, PracticeId.make("practice-harbor"))
      yield* ledger.commit(eg.letter())
      yield* Queue.take(here)
      assert.strictEqual(yield* Queue.size(there), 0)
    }).pipe(Effect.provide(sqlite))
  )

  it.effect("a commit that writes no fact, or is refused, wakes nobody", () =>
    Effect.gen(function* () {
      const ledger = yield* Ledger
      const signal = yield* SqlFactSignal.SqlFactSignal
      const heard = yield* following(signal, eg.practiceId)
      yield* ledger.commit(eg.commit({ audit: [eg.auditEvent()] }))
      const stale = eg.commitOf([eg.patientRecorded(eg.patient({ version: 2 }), eg.patient())])
      yield* Effect.flip(ledger.commit(stale))
      yield* Effect.yieldNow
      assert.strictEqual(yield* Queue.size(heard), 0)
    }).pipe(Effect.provide(sqlite))
  )

  it.live("a commit of one process wakes a follower in another", () =>
    Effect.gen(function* () {
      const url = yield* freshUrl
      const opened = Layer.fresh(SqlStores.layerPostgres({ url, pollInterval: "1 hour" }))
      const writer = yield* Layer.build(opened)
      const reader = yield* Layer.build(Layer.fresh(opened))
      const signal = Context.get(reader, SqlFactSignal.SqlFactSignal)
      // The stream ticks once at its start; the second emission is the signal.
      const woken = yield* Effect.forkChild(Stream.runHead(Stream.drop(signal.changes(eg.practiceId), 1)), {
        startImmediately: true
      })
      yield* Context.get(writer, Ledger).commit(eg.letter())
      // LISTEN may have come after that one: keep telling until it is heard.
      const telling = Effect.repeat(
        Context.get(writer, SqlFactSignal.SqlFactSignal).publish(eg.practiceId),
        Schedule.spaced("20 millis")
      )
      const heard = yield* Effect.raceFirst(Fiber.join(woken), telling as Effect.Effect<never>)
      assert.isTrue(Option.isSome(heard))
    })
  )
})
