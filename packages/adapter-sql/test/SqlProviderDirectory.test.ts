/**
 * The directory is kept in memory for a moment; what that may cost among processes, and what it may not.
 */
import { assert, describe, it } from "@effect/vitest"
import * as SqlStores from "@intervisit/adapter-sql/SqlStores"
import { Ledger } from "@intervisit/core/ports/Ledger"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import * as eg from "@intervisit/core/testing/Examples"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import { freshUrl } from "./support/stores.ts"

const first = eg.careTeam()
const second = eg.careTeam({ version: 2, name: "Family Medicine West" })
const third = eg.careTeam({ version: 3, name: "Family Medicine East" })

/** Two processes on one database that holds the first version, which one of them has read. */
const processes = Effect.gen(function* () {
  const url = yield* freshUrl
  const [here, there] = yield* Effect.forEach([1, 2], () =>
    Effect.map(Layer.build(Layer.fresh(SqlStores.layerPostgres({ url }))), (services) => ({
      commit: Context.get(services, Ledger).commit,
      team: Context.get(services, ProviderDirectory).careTeam(eg.practiceId, eg.teamId)
    }))
  )
  if (here === undefined || there === undefined) return yield* Effect.die(new Error("Two were asked for."))
  yield* here.commit(eg.commitOf([eg.careTeamConfigured(first)]))
  assert.deepStrictEqual(yield* there.team, first)
  return { here, there }
})

describe("SqlProviderDirectory (postgres)", () => {
  it.effect("what another process wrote shows within a second", () =>
    Effect.gen(function* () {
      const { here, there } = yield* processes
      yield* here.commit(eg.commitOf([eg.careTeamConfigured(second, first)]))
      assert.deepStrictEqual(yield* here.team, second)
      yield* TestClock.adjust(Duration.seconds(1))
      assert.deepStrictEqual(yield* there.team, second)
    })
  )

  it.effect("a change over an old version is stale, and the next look is a fresh one", () =>
    Effect.gen(function* () {
      const { here, there } = yield* processes
      yield* here.commit(eg.commitOf([eg.careTeamConfigured(second, first)]))
      const refusal = yield* Effect.flip(there.commit(eg.commitOf([eg.careTeamConfigured(third, first)])))
      assert.strictEqual(refusal._tag, "StaleVersion")
      assert.deepStrictEqual(yield* there.team, second)
    })
  )
})
