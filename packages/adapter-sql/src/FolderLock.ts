/**
 * One process per data folder, for as long as the scope lives.
 *
 * The lock is SQLite's own on a file beside the database: the operating system gives it back however the process
 * dies, so that no stale lock has to be judged by a process number.
 */
import { accessSync, constants, mkdirSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import type * as Scope from "effect/Scope"
import { DatabaseInUse, FolderNotWritable } from "./StartError.ts"

/** SQLITE_BUSY, the primary result code. Source: sqlite.org/rescode.html */
const sqliteBusy = 5

/** Makes the folder where it is missing and holds it until the scope closes. */
export const hold = (folder: string): Effect.Effect<void, DatabaseInUse | FolderNotWritable, Scope.Scope> =>
  Effect.andThen(writable(folder), Effect.asVoid(Effect.acquireRelease(locked(folder), release)))

const writable = (folder: string): Effect.Effect<void, FolderNotWritable> =>
  Effect.try({
    try: () => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      accessSync(folder, constants.W_OK | constants.X_OK)
    },
    catch: (cause) => new FolderNotWritable({ folder, code: codeOf(cause) })
  })

const locked = (folder: string): Effect.Effect<DatabaseSync, DatabaseInUse | FolderNotWritable> =>
  Effect.flatMap(
    Effect.try({
      try: () => new DatabaseSync(join(folder, "intervisit.lock"), { timeout: 0 }),
      catch: (cause) => new FolderNotWritable({ folder, code: codeOf(cause) })
    }),
    (database) =>
      Effect.try({
        try: () => {
          database.exec("BEGIN EXCLUSIVE")
          return database
        },
        catch: (cause) => {
          database.close()
          return isBusy(cause) ? new DatabaseInUse({ folder }) : new FolderNotWritable({ folder, code: codeOf(cause) })
        }
      })
  )

const release = (database: DatabaseSync): Effect.Effect<void> => Effect.sync(() => database.close())

const isBusy = (cause: unknown): boolean =>
  Predicate.hasProperty(cause, "errcode") && typeof cause.errcode === "number" && (cause.errcode & 0xff) === sqliteBusy

const codeOf = (cause: unknown): string =>
  Predicate.hasProperty(cause, "code") && typeof cause.code === "string" ? cause.code : "unknown"
