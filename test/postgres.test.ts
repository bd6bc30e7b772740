/**
 * The test PostgreSQL is a real one, durable by its settings, private to this machine and to the file that asks.
 */

import { chmod, mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as PgClient from "@effect/sql-pg/PgClient"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import { killAtFirstLine } from "./support/killedProgram.ts"
import { freshDatabase } from "./support/postgres.ts"
import { ordinaryAccount } from "./support/postgresBinaries.ts"

const withDatabase = <A, E>(use: (sql: PgClient.PgClient) => Effect.Effect<A, E>) =>
  Effect.flatMap(Effect.promise(freshDatabase), (url) =>
    Effect.flatMap(PgClient.PgClient, use).pipe(
      Effect.provide(PgClient.layer({ url: Redacted.make(url), maxConnections: 4 }))
    )
  )

const setting = (sql: PgClient.PgClient, name: string) =>
  Effect.map(sql<{ value: string }>`select current_setting(${name}) as value`, ([row]) => row?.value)

describe("the test PostgreSQL", () => {
  it.live("keeps what a transaction wrote and forgets what one rolled back", () =>
    withDatabase((sql) =>
      Effect.gen(function* () {
        yield* sql`create table notes (id text primary key, body text not null)`
        yield* sql.withTransaction(sql`insert into notes ${sql.insert({ id: "1", body: "kept" })}`)
        const refused = yield* Effect.flip(
          sql.withTransaction(
            Effect.andThen(
              sql`insert into notes ${sql.insert({ id: "2", body: "lost" })}`,
              sql`insert into notes ${sql.insert({ id: "1", body: "twice" })}`
            )
          )
        )
        assert.strictEqual(refused._tag, "SqlError")
        assert.strictEqual(refused.reason._tag, "UniqueViolation")
        assert.deepStrictEqual(yield* sql`select id, body from notes`, [{ id: "1", body: "kept" }])
      })
    )
  )

  it.live("writes through to the disk and listens on the loopback address only", () =>
    withDatabase((sql) =>
      Effect.gen(function* () {
        assert.strictEqual(yield* setting(sql, "fsync"), "on")
        assert.strictEqual(yield* setting(sql, "synchronous_commit"), "on")
        assert.strictEqual(yield* setting(sql, "full_page_writes"), "on")
        assert.strictEqual(yield* setting(sql, "listen_addresses"), "127.0.0.1")
        assert.strictEqual(yield* setting(sql, "unix_socket_directories"), "")
      })
    )
  )

  it.live('sorts text as a dictionary does, so that a forgotten COLLATE "C" is found', () =>
    withDatabase((sql) =>
      Effect.gen(function* () {
        const words = sql`(values ('B'), ('a'), ('C')) as words (word)`
        const plain = yield* sql<{ word: string }>`select word from ${words} order by word`
        const bytewise = yield* sql<{ word: string }>`select word from ${words} order by word collate "C"`
        assert.deepStrictEqual(
          plain.map((row) => row.word),
          ["a", "B", "C"]
        )
        assert.deepStrictEqual(
          bytewise.map((row) => row.word),
          ["B", "C", "a"]
        )
      })
    )
  )

  it.live("gives each asker a database of its own", () =>
    withDatabase((first) =>
      withDatabase((second) =>
        Effect.gen(function* () {
          yield* first`create table mine (id text primary key)`
          const seen = yield* second`select table_name from information_schema.tables where table_schema = 'public'`
          assert.deepStrictEqual(seen, [])
        })
      )
    )
  )
})

describe("a starter that is killed", () => {
  it.live("takes its server and the server's folder along", () =>
    Effect.gen(function* () {
      const folder = yield* Effect.acquireRelease(
        Effect.promise(() => mkdtemp(join(tmpdir(), "intervisit-killed-"))),
        (path) => Effect.promise(() => rm(path, { recursive: true, force: true }))
      )
      // Open to the account that runs the server: this folder is its temporary folder.
      yield* Effect.promise(() => chmod(folder, 0o777))
      const url = yield* startAndKill(folder)
      assert.match(url, /^postgres:/)
      assert.isNotEmpty(yield* Effect.promise(() => readdir(folder)))
      yield* Effect.promise(() => readdir(folder)).pipe(
        Effect.repeat({ until: (names) => names.length === 0, schedule: Schedule.spaced("50 millis") }),
        Effect.timeout("20 seconds")
      )
      const refused = yield* Effect.flatMap(PgClient.PgClient, (sql) => sql`select 1`).pipe(
        Effect.provide(PgClient.layer({ url: Redacted.make(url), connectTimeout: "2 seconds" })),
        Effect.flip
      )
      assert.strictEqual(refused.reason._tag, "ConnectionError")
    }).pipe(Effect.scoped)
  )
})

const startAndKill = (temporaryFolder: string) => {
  const server = JSON.stringify(new URL("./support/postgresServer.ts", import.meta.url).href)
  const program = `
    const { startPostgres } = await import(${server})
    console.log((await startPostgres()).url)
    setInterval(() => {}, 1000)`
  return Effect.promise(() => killAtFirstLine(program, { TMPDIR: temporaryFolder }, (url) => url))
}

describe("the account that runs it in root's place", () => {
  it("is postgres where there is one, else nobody, else the first ordinary one, and never root", () => {
    const root = "root:x:0:0:root:/root:/bin/sh\n"
    const nobody = "nobody:x:65534:65533::/:/bin/false\n"
    const daemon = "daemon:x:1:2::/:/bin/false\n"
    assert.deepStrictEqual(ordinaryAccount(`${root}${daemon}${nobody}postgres:x:101:104::/:/bin/sh\n`), {
      uid: 101,
      gid: 104
    })
    assert.deepStrictEqual(ordinaryAccount(root + daemon + nobody), { uid: 65534, gid: 65533 })
    assert.deepStrictEqual(ordinaryAccount(root + daemon), { uid: 1, gid: 2 })
    assert.strictEqual(ordinaryAccount(root), undefined)
  })
})
