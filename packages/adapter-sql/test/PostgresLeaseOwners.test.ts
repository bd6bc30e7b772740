/**
 * Processes that share a PostgreSQL take back what the dead held, and nothing of the living.
 *
 * Each "process" is a client of its own on one database; it dies by closing its scope.
 */
import { assert, describe, it } from "@effect/vitest"
import * as SqlStores from "@intervisit/adapter-sql/SqlStores"
import type { Instant } from "@intervisit/core/domain/Instant"
import { DueTimes } from "@intervisit/core/ports/DueTimes"
import { Ledger } from "@intervisit/core/ports/Ledger"
import { Outbox } from "@intervisit/core/ports/Outbox"
import * as eg from "@intervisit/core/testing/Examples"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as Scope from "effect/Scope"
import { freshUrl } from "./support/stores.ts"

const now = eg.daysAfter(eg.monday0955, 1)
const leaseUntil = "2099-01-01T00:00:00.000Z" as Instant

const started = Effect.fnUntraced(function* (url: string, owner: string) {
  const scope = yield* Scope.make()
  yield* Effect.addFinalizer(() => Scope.close(scope, Exit.void))
  const services = yield* Layer.buildWithScope(Layer.fresh(SqlStores.layerPostgres({ url })), scope)
  const outbox = Context.get(services, Outbox)
  const dueTimes = Context.get(services, DueTimes)
  yield* Effect.all([dueTimes.releaseOthers(owner), outbox.releaseOthers(owner)])
  return {
    commit: Context.get(services, Ledger).commit,
    claimed: Effect.gen(function* () {
      const claim = { owner, now, leaseUntil, limit: 10 }
      const [due, deliveries] = yield* Effect.all([
        dueTimes.claim(claim),
        outbox.claim({ ...claim, destination: "chart" })
      ])
      return [due.length, deliveries.length]
    }),
    dies: Scope.close(scope, Exit.void)
  }
})

describe("PostgresLeaseOwners", () => {
  it.live("a process that starts leaves a living one its leases, and takes back a dead one's", () =>
    Effect.gen(function* () {
      const url = yield* freshUrl
      const first = yield* started(url, "boot-1")
      yield* first.commit(eg.letter())
      assert.deepStrictEqual(yield* first.claimed, [1, 1])
      const second = yield* started(url, "boot-2")
      assert.deepStrictEqual(yield* second.claimed, [0, 0])
      yield* first.dies
      // The server notices a closed connection on its own time.
      const third = Effect.flatMap(started(url, "boot-3"), ({ claimed }) => claimed)
      const taken = yield* Effect.repeat(third, { until: ([due]) => due === 1, schedule: Schedule.spaced("50 millis") })
      assert.deepStrictEqual(taken, [1, 1])
    })
  )
})
