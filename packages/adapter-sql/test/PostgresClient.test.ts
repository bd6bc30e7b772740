/**
 * Whatever keeps a PostgreSQL from being used is one sentence with its mend, and the password is not in it.
 */
import { assert, describe, it } from "@effect/vitest"
import * as SqlStores from "@intervisit/adapter-sql/SqlStores"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import { freshUrl, postgres } from "./support/stores.ts"

const refusalOf = (url: string) =>
  Effect.flip(Effect.scoped(Layer.build(Layer.fresh(SqlStores.layerPostgres({ url })))))

const changed = (url: string, change: (url: URL) => void): string => {
  const other = new URL(url)
  change(other)
  return other.href
}

describe("PostgresClient", () => {
  it.live("a server that does not answer is named by its place", () =>
    Effect.gen(function* () {
      const refusal = yield* refusalOf("postgres://nurse:secret@127.0.0.1:1/intervisit")
      assert.strictEqual(
        refusal.message,
        "The database intervisit at 127.0.0.1:1 cannot be used (ECONNREFUSED); " +
          "check that it runs and that this machine may reach it."
      )
    })
  )

  it.live("a wrong password is not repeated", () =>
    Effect.gen(function* () {
      const url = changed(yield* freshUrl, (url) => {
        url.password = "wrong-secret"
      })
      const refusal = yield* refusalOf(url)
      assert.strictEqual(refusal._tag, "DatabaseUnreachable")
      assert.include(refusal.message, "(28P01); check the user and the password.")
      assert.notInclude(JSON.stringify(refusal), "secret")
      assert.notInclude(refusal.message, "secret")
    })
  )

  it.live("a database that is not there can be created", () =>
    Effect.gen(function* () {
      const url = changed(yield* freshUrl, (url) => {
        url.pathname = "/elsewhere"
      })
      assert.include((yield* refusalOf(url)).message, "(3D000); create that database")
    })
  )

  it.live("a user who may not make tables is told so", () =>
    Effect.gen(function* () {
      const url = yield* freshUrl
      yield* Effect.gen(function* () {
        const sql = yield* SqlClient
        yield* sql`drop role if exists reader`
        yield* sql`create role reader login password 'r'`
      }).pipe(Effect.provide(postgres))
      const asReader = changed(url, (url) => {
        url.username = "reader"
        url.password = "r"
      })
      assert.include((yield* refusalOf(asReader)).message, "give the user the right to create tables there")
    })
  )

  it.live("an address that is none is refused before anything connects", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* refusalOf("not a url"))._tag, "BadDatabaseUrl")
    })
  )
})
