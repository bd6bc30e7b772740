/**
 * What the embedded driver promises beside the SqlClient's contract: durability settings, two connections, turns.
 */
import { assert, describe, it } from "@effect/vitest"
import * as SqliteClient from "@intervisit/adapter-sql/SqliteClient"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { SqlClient } from "effect/sql/SqlClient"
import { temporaryFolder } from "./support/stores.ts"

const layer = Layer.orDie(Layer.unwrap(Effect.map(temporaryFolder, (folder) => SqliteClient.layer({ folder }))))

const client = Effect.gen(function* () {
  const sql = yield* SqlClient
  yield* sql`create table notes (id integer primary key, text text not null unique)`
  return sql
})

const count = (sql: SqlClient) => Effect.map(sql<{ n: number }>`select count(*) as n from notes`, ([row]) => row?.n)

describe("SqliteClient", () => {
  it.effect("a commit is on the disk: WAL, synchronous FULL, foreign keys on", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient
      const [journal] = yield* sql`pragma journal_mode`
      const [synchronous] = yield* sql`pragma synchronous`
      const [foreign] = yield* sql`pragma foreign_keys`
      assert.deepStrictEqual([journal?.journal_mode, synchronous?.synchronous, foreign?.foreign_keys], ["wal", 2, 1])
    }).pipe(Effect.provide(layer))
  )

  it.effect("a read does not wait for an open transaction, and sees it only once it is committed", () =>
    Effect.gen(function* () {
      const sql = yield* client
      const written = yield* Deferred.make<void>()
      const release = yield* Deferred.make<void>()
      const writing = yield* sql`insert into notes (text) values ('a')`.pipe(
        Effect.andThen(Deferred.succeed(written, undefined)),
        Effect.andThen(Deferred.await(release)),
        sql.withTransaction,
        Effect.forkChild
      )
      yield* Deferred.await(written)
      assert.strictEqual(yield* count(sql), 0)
      yield* Deferred.succeed(release, undefined)
      yield* Fiber.join(writing)
      assert.strictEqual(yield* count(sql), 1)
    }).pipe(Effect.provide(layer))
  )

  it.effect("a read inside a transaction sees what the transaction wrote", () =>
    Effect.gen(function* () {
      const sql = yield* client
      const seen = yield* sql.withTransaction(Effect.andThen(sql`insert into notes (text) values ('a')`, count(sql)))
      assert.strictEqual(seen, 1)
    }).pipe(Effect.provide(layer))
  )

  it.effect("transactions take turns, and a failed one leaves nothing", () =>
    Effect.gen(function* () {
      const sql = yield* client
      const one = (text: string) =>
        sql.withTransaction(
          Effect.gen(function* () {
            const before = yield* count(sql)
            yield* sql`insert into notes (text) values (${text})`
            yield* Effect.yieldNow
            assert.strictEqual(yield* count(sql), (before ?? 0) + 1)
            if (text === "c") yield* Effect.fail("no")
          })
        )
      const ends = yield* Effect.forEach(["a", "b", "c", "d"], (text) => Effect.exit(one(text)), {
        concurrency: "unbounded"
      })
      assert.deepStrictEqual(ends.map(Exit.isSuccess), [true, true, false, true])
      assert.strictEqual(yield* count(sql), 3)
    }).pipe(Effect.provide(layer))
  )

  it.effect("a unique key that is taken says so", () =>
    Effect.gen(function* () {
      const sql = yield* client
      yield* sql`insert into notes (text) values ('a')`
      const error = yield* Effect.flip(sql`insert into notes (text) values ('a')`)
      assert.strictEqual(error.reason._tag, "UniqueViolation")
      assert.strictEqual((yield* Effect.flip(sql`select nothing`)).reason._tag, "UnknownError")
    }).pipe(Effect.provide(layer))
  )

  it.effect("writes that return rows, streams and arrays of values work outside a transaction", () =>
    Effect.gen(function* () {
      const sql = yield* client
      assert.deepStrictEqual(
        (yield* sql<{ id: number }>`insert into notes (text) values ('a'), ('b') returning id`).map(({ id }) => id),
        [1, 2]
      )
      const streamed = yield* Stream.runCollect(sql<{ text: string }>`select text from notes order by id`.stream)
      assert.deepStrictEqual(
        streamed.map(({ text }) => text),
        ["a", "b"]
      )
      assert.deepStrictEqual(yield* sql`select text, id from notes order by id`.values, [
        ["a", 1],
        ["b", 2]
      ])
    }).pipe(Effect.provide(layer))
  )

  it.effect("more statements than are kept prepared still run", () =>
    Effect.gen(function* () {
      const sql = yield* client
      for (let index = 0; index < 600; index++) yield* sql.unsafe(`select ${index} as n`)
      assert.strictEqual(yield* count(sql), 0)
    }).pipe(Effect.provide(layer))
  )

  it.effect("what was written is there after the folder is opened again", () =>
    Effect.gen(function* () {
      const folder = yield* temporaryFolder
      const opened = Layer.orDie(SqliteClient.layer({ folder }))
      const writing = Effect.flatMap(client, (sql) => sql`insert into notes (text) values ('kept')`)
      yield* Effect.provide(writing, opened, { local: true })
      const found = yield* Effect.provide(Effect.flatMap(SqlClient, count), opened, { local: true })
      assert.strictEqual(found, 1)
    })
  )
})
