/**
 * What a broken statement leaves in a log: names and codes, nothing of what was to be stored.
 */
import { assert, describe, it } from "@effect/vitest"
import * as DatabaseFailure from "@intervisit/adapter-sql/DatabaseFailure"
import { Ledger } from "@intervisit/core/ports/Ledger"
import * as eg from "@intervisit/core/testing/Examples"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import { engines } from "./support/stores.ts"

const secret = "ana-secret-key"

for (const [engine, layer] of engines) {
  describe(`DatabaseFailure (${engine})`, () => {
    it.live("a defect of the ledger does not repeat the row", () =>
      Effect.gen(function* () {
        const ledger = yield* Ledger
        const twice = eg.commit({ outbox: [{ _tag: "Enqueue", delivery: eg.delivery({ key: secret }) }] })
        yield* ledger.commit(twice)
        const cause = yield* Effect.flip(Effect.sandbox(ledger.commit(twice)))
        assert.include(Cause.pretty(cause), "UniqueViolation")
        assert.include(Cause.pretty(cause), "outbox")
        assert.notInclude(Cause.pretty(cause), secret)
        assert.notInclude(JSON.stringify(cause), secret)
      }).pipe(Effect.provide(layer))
    )

    it.live("a row that breaks a rule of its table is not repeated", () =>
      Effect.gen(function* () {
        const sql = yield* SqlClient
        const broken = sql`insert into practices (practice_id, id, version, doc) values (${secret}, null, 1, ${secret})`
        const cause = yield* Effect.flip(Effect.sandbox(DatabaseFailure.dying(broken)))
        assert.include(Cause.pretty(cause), "ConstraintError")
        assert.notInclude(Cause.pretty(cause), secret)
        assert.notInclude(JSON.stringify(cause), secret)
      }).pipe(Effect.provide(layer))
    )
  })
}
