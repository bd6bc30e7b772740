/** Faults do to chosen calls what they say, and leave all others alone. */

import { assert, describe, it } from "@effect/vitest"
import { DueTimes } from "@intervisit/core/ports/DueTimes"
import { Ledger, StaleVersion } from "@intervisit/core/ports/Ledger"
import { Outbox } from "@intervisit/core/ports/Outbox"
import * as eg from "@intervisit/core/testing/Examples"
import * as Faults from "@intervisit/core/testing/Faults"
import * as MemoryStores from "@intervisit/core/testing/MemoryStores"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"

const stale = new StaleVersion({ kind: "Patient", id: "patient-1", expected: 1 })

/** A commit that shows by its key. */
const commitOf = (key: string) => eg.commit({ outbox: [{ _tag: "Enqueue", delivery: eg.delivery({ key }) }] })

const commit = (key: string) => Effect.flatMap(Ledger, (ledger) => ledger.commit(commitOf(key)))

const enqueued = Effect.gen(function* () {
  const depth = yield* (yield* Outbox).depth
  return depth.reduce((sum, { count }) => sum + count, 0)
})

const on = (fault: Faults.Fault) => Effect.provide(MemoryStores.layer.pipe(Faults.withFault(Ledger, fault)))

describe("Faults", () => {
  it.effect("the nth call fails and does nothing; those before and after go through", () =>
    Effect.gen(function* () {
      yield* commit("a")
      const error = yield* Effect.flip(commit("b"))
      assert.strictEqual(error, stale)
      yield* commit("c")
      assert.strictEqual(yield* enqueued, 2)
    }).pipe(on(Faults.failNth("commit", 2, stale)))
  )

  it.effect("a lost answer: the call is done, and fails all the same", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* Effect.flip(commit("a")), stale)
      assert.strictEqual(yield* enqueued, 1)
    }).pipe(on(Faults.loseNthAnswer("commit", 1, stale)))
  )

  it.effect("a defect is a defect, done or not done", () =>
    Effect.gen(function* () {
      assert.isTrue(Exit.hasDies(yield* Effect.exit(commit("a"))))
      assert.strictEqual(yield* enqueued, 0)
      assert.isTrue(Exit.hasDies(yield* Effect.exit(commit("b"))))
      assert.strictEqual(yield* enqueued, 1)
    }).pipe(on(Faults.all(Faults.dieNth("commit", 1), Faults.on("commit", 2, Faults.dyingAfter("after")))))
  )

  it.effect("the first calls fail, and then all is well", () =>
    Effect.gen(function* () {
      yield* Effect.flip(commit("a"))
      yield* Effect.flip(commit("a"))
      yield* commit("a")
      assert.strictEqual(yield* enqueued, 1)
    }).pipe(on(Faults.failFirst("commit", 2, stale)))
  )

  it.effect("a doubled call is done twice", () =>
    Effect.gen(function* () {
      const outbox = yield* Outbox
      yield* commit("a")
      yield* outbox.postpone("a", eg.friday1655, "timeout")
      const claim = {
        destination: "chart",
        owner: "w1",
        now: eg.monday0955,
        leaseUntil: eg.monday0955,
        limit: 1
      } as const
      const [head] = yield* outbox.claim(claim)
      assert.strictEqual(head?.attempts, 2)
    }).pipe(
      Effect.provide(
        MemoryStores.layer.pipe(Faults.withFault(Outbox, Faults.on("postpone", "every", Faults.duplicating)))
      )
    )
  )

  it.effect("a dropped call does nothing and says that it did", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* commit("a"), 7)
      assert.strictEqual(yield* enqueued, 0)
    }).pipe(on(Faults.on("commit", 1, Faults.dropping(7))))
  )

  it.effect("a delayed call is done when its time has come, and a later one may pass it", () =>
    Effect.gen(function* () {
      const slow = yield* Effect.forkChild(commit("slow"), { startImmediately: true })
      yield* commit("quick")
      assert.strictEqual(yield* enqueued, 1)
      yield* TestClock.adjust("1 minute")
      yield* Fiber.join(slow)
      assert.strictEqual(yield* enqueued, 2)
    }).pipe(on(Faults.on("commit", 1, Faults.delaying("1 minute"))))
  )

  it.effect("a stalled call ends when its caller gives up", () =>
    Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(Effect.timeoutOption(commit("a"), "1 second"), { startImmediately: true })
      yield* TestClock.adjust("1 second")
      assert.strictEqual((yield* Fiber.join(fiber))._tag, "None")
      assert.strictEqual(yield* enqueued, 0)
    }).pipe(on(Faults.on("commit", 1, Faults.stalling)))
  )

  it.effect("other methods of the port go through", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* (yield* Ledger).head(eg.practiceId), 0)
      yield* Effect.flip(commit("a"))
    }).pipe(on(Faults.on("commit", "every", Faults.failing(stale))))
  )

  it.effect("a hook comes before and after every call, methods and properties, and nowhere else", () => {
    const seen: Array<string> = []
    const hook: Faults.Hook = (port, method, moment) => Effect.sync(() => void seen.push(`${moment} ${port}.${method}`))
    return Effect.gen(function* () {
      yield* commit("a")
      yield* (yield* Outbox).depth
      yield* (yield* DueTimes).releaseOthers("w1")
      assert.deepStrictEqual(seen, [
        "before Ledger.commit",
        "after Ledger.commit",
        "before Outbox.depth",
        "after Outbox.depth"
      ])
    }).pipe(Effect.provide(MemoryStores.layer.pipe(Faults.wrap(Ledger, hook), Faults.wrap(Outbox, hook))))
  })

  it.effect("a hook that dies before the call keeps it from being done, one after it does not", () => {
    const dyingAt =
      (when: string): Faults.Hook =>
      (_, __, moment) =>
        moment === when ? Effect.die(new Error("killed")) : Effect.void
    const rowsAfterDeath = (when: string) =>
      Effect.gen(function* () {
        assert.isTrue(Exit.hasDies(yield* Effect.exit(commit("a"))))
        return yield* enqueued
      }).pipe(Effect.provide(Layer.fresh(MemoryStores.layer).pipe(Faults.wrap(Ledger, dyingAt(when)))))
    return Effect.gen(function* () {
      assert.strictEqual(yield* rowsAfterDeath("before"), 0)
      assert.strictEqual(yield* rowsAfterDeath("after"), 1)
    })
  })

  it.effect("a hook comes after a call that was refused, and the refusal stands", () => {
    const seen: Array<string> = []
    const hook: Faults.Hook = (_, method, moment) => Effect.sync(() => void seen.push(`${moment} ${method}`))
    return Effect.gen(function* () {
      const ledger = yield* Ledger
      const refused = yield* Effect.flip(
        ledger.commit(eg.commit({ writes: [eg.write("Patient", eg.patient({ version: 2 }))] }))
      )
      assert.strictEqual(refused._tag, "StaleVersion")
      assert.deepStrictEqual(seen, ["before commit", "after commit"])
    }).pipe(Effect.provide(MemoryStores.layer.pipe(Faults.wrap(Ledger, hook))))
  })
})
