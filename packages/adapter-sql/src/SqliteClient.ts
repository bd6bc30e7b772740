/**
 * A SqlClient on `node:sqlite`: no native build, one file in one folder, one process.
 *
 * Two connections share the file. Writing and transactions take turns on the first, which begins with BEGIN IMMEDIATE
 * and is durable at COMMIT (WAL, synchronous=FULL). A SELECT outside a transaction runs on the second, read-only one,
 * never waits for a writer and sees everything that was committed. Statements run to their end on the event loop.
 */
import { join } from "node:path"
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import { identity } from "effect/Function"
import * as Layer from "effect/Layer"
import * as Predicate from "effect/Predicate"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import * as SqlClient from "effect/sql/SqlClient"
import type { Connection } from "effect/sql/SqlConnection"
import { classifySqliteError, SqlError } from "effect/sql/SqlError"
import * as Statement from "effect/sql/Statement"
import * as FolderLock from "./FolderLock.ts"
import { type DatabaseInUse, DatabaseUnreachable, type FolderNotWritable } from "./StartError.ts"

/** How many prepared statements each connection keeps; the least recently used one goes first. */
const statementsMax = 256

export interface SqliteOptions {
  /** Where the database lives; it is made where it is missing. */
  readonly folder: string
}

/** Opens the folder's database, and holds the folder against other processes. */
export const make = Effect.fnUntraced(function* ({ folder }: SqliteOptions) {
  yield* FolderLock.hold(folder)
  const file = join(folder, "intervisit.db")
  const writing = yield* open(file, writingPragmas, false)
  const reading = yield* open(file, readingPragmas, true)
  const writer = makeConnection(writing)
  const turns = SqlClient.makeSqliteAcquirers({
    connection: Effect.succeed(writer),
    semaphore: Semaphore.makeUnsafe(1),
    isTransaction: () => writing.isTransaction
  })
  const either = makeRouter(makeConnection(reading), turns.borrower)
  return yield* SqlClient.make({
    ...turns,
    acquirer: Effect.succeed(either),
    borrower: (use) => use(either),
    driver: "sqlite-node",
    compiler: Statement.makeCompilerSqlite(),
    beginTransaction: "BEGIN IMMEDIATE",
    prepareTransactionControls: true,
    releaseSavepoint: (name) => `RELEASE SAVEPOINT ${name}`,
    spanAttributes: [["db.system.name", "sqlite"]]
  })
})

/** The client as a layer. */
export const layer = (
  options: SqliteOptions
): Layer.Layer<SqlClient.SqlClient, DatabaseInUse | FolderNotWritable | DatabaseUnreachable> =>
  Layer.effect(SqlClient.SqlClient, make(options)).pipe(Layer.provide(Reactivity.layer))

const writingPragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"

// query_only holds even where the file's rights would allow writing: WAL needs the shared-memory file writable.
const readingPragmas = "PRAGMA query_only = ON;"

const open = (file: string, pragmas: string, isReading: boolean) =>
  Effect.acquireRelease(
    Effect.try({
      try: () => {
        const database = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true })
        database.exec(pragmas)
        // The first read finds out whether the file is a database at all.
        database.prepare("SELECT count(*) FROM sqlite_schema").get()
        return database
      },
      catch: (cause) => new DatabaseUnreachable({ place: file, code: openingCode(cause) })
    }),
    (database) => Effect.sync(() => (isReading ? database.close() : closeTidily(database)))
  )

// PRAGMA optimize keeps the planner's statistics fresh. Source: sqlite.org/lang_analyze.html
const closeTidily = (database: DatabaseSync): void => {
  if (!database.isTransaction) database.exec("PRAGMA optimize")
  database.close()
}

/** SQLITE_NOTADB and SQLITE_CORRUPT. Source: sqlite.org/rescode.html */
const openingCode = (cause: unknown): string => {
  const code = Predicate.hasProperty(cause, "errcode") && typeof cause.errcode === "number" ? cause.errcode & 0xff : 0
  return code === 26 || code === 11 ? "NotADatabase" : `SQLite ${code}`
}

const toSqlError = (cause: unknown): SqlError => {
  // node:sqlite says `errcode` where the classifier reads `errno`.
  const classified =
    Predicate.hasProperty(cause, "errcode") && cause instanceof Error
      ? Object.assign(cause, { errno: cause.errcode })
      : cause
  return new SqlError({
    reason: classifySqliteError(classified, { message: "Failed to execute statement", operation: "execute" })
  })
}

const makeConnection = (database: DatabaseSync): Connection => {
  const prepared = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const known = prepared.get(sql)
    const statement = known ?? database.prepare(sql)
    // Deleting and setting again moves the statement to the young end of the map.
    if (known !== undefined) prepared.delete(sql)
    prepared.set(sql, statement)
    if (prepared.size > statementsMax) {
      for (const oldest of prepared.keys()) {
        prepared.delete(oldest)
        break
      }
    }
    return statement
  }
  const run = (
    statementOf: (sql: string) => StatementSync,
    sql: string,
    params: ReadonlyArray<unknown>,
    arrays = false
  ) =>
    Effect.withFiber<ReadonlyArray<never>, SqlError>((fiber) =>
      Effect.try({
        try: () => {
          const statement = statementOf(sql)
          statement.setReadBigInts(fiber.getRef(SqlClient.SafeIntegers))
          statement.setReturnArrays(arrays)
          const values = params.map(bindable)
          // One step for both: a statement without columns returns no rows.
          return statement.all(...values) as unknown as ReadonlyArray<never>
        },
        catch: toSqlError
      })
    )
  const unprepared = (sql: string) => database.prepare(sql)
  const connection: Connection = {
    execute: (sql, params, transform) => Effect.map(run(prepare, sql, params), transform ?? identity),
    executeRaw: (sql, params) => run(prepare, sql, params),
    executeStream: (sql, params, transform) => Stream.fromIterableEffect(connection.execute(sql, params, transform)),
    executeValues: (sql, params) => run(prepare, sql, params, true),
    executeValuesUnprepared: (sql, params) => run(unprepared, sql, params, true),
    executeUnprepared: (sql, params, transform) => Effect.map(run(unprepared, sql, params), transform ?? identity)
  }
  return connection
}

/** Sends what only reads to the reading connection, everything else to the writing one when its turn comes. */
const makeRouter = (
  reader: Connection,
  borrow: <A, E, R>(use: (connection: Connection) => Effect.Effect<A, E, R>) => Effect.Effect<A, E | SqlError, R>
): Connection => {
  const routed = <A, R>(sql: string, use: (connection: Connection) => Effect.Effect<A, SqlError, R>) =>
    /^\s*select\b/i.test(sql) ? use(reader) : borrow(use)
  const router: Connection = {
    execute: (sql, params, transform) => routed(sql, (one) => one.execute(sql, params, transform)),
    executeRaw: (sql, params) => routed(sql, (one) => one.executeRaw(sql, params)),
    executeStream: (sql, params, transform) => Stream.fromIterableEffect(router.execute(sql, params, transform)),
    executeValues: (sql, params) => routed(sql, (one) => one.executeValues(sql, params)),
    executeValuesUnprepared: (sql, params) => routed(sql, (one) => one.executeValuesUnprepared(sql, params)),
    executeUnprepared: (sql, params, transform) => routed(sql, (one) => one.executeUnprepared(sql, params, transform))
  }
  return router
}

const bindable = (value: unknown): SQLInputValue => (value === undefined ? null : (value as SQLInputValue))
