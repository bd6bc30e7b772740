/**
 * One process per folder, and one sentence for each way in which a folder cannot be used. The other process is real.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "@effect/vitest"
import * as SqlStores from "@intervisit/adapter-sql/SqlStores"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { temporaryFolder } from "./support/stores.ts"

const repository = fileURLToPath(new URL("../../..", import.meta.url))

const holder = `
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlStores from "@intervisit/adapter-sql/SqlStores"
const layer = SqlStores.layerSqlite({ folder: process.argv[1] })
const said = Layer.effectDiscard(Effect.sync(() => process.stdout.write("open"))).pipe(Layer.provide(layer))
const awake = setInterval(() => {}, 1000)
Effect.runPromise(Layer.launch(said))
`

/** A process that holds the folder; it is killed with the scope. */
const holding = (folder: string): Effect.Effect<ChildProcess, never, never> =>
  Effect.promise(async () => {
    const child = spawn(
      process.execPath,
      ["-C", "@intervisit/source", "--input-type=module", "--eval", holder, folder],
      { cwd: repository, stdio: ["ignore", "pipe", "inherit"] }
    )
    const ended = once(child, "exit").then(() => Promise.reject(new Error("The other process ended by itself.")))
    ended.catch(() => undefined)
    if (child.stdout !== null) await Promise.race([once(child.stdout, "data"), ended])
    return child
  })

const killed = (child: ChildProcess) =>
  Effect.promise(async () => {
    if (child.signalCode !== null) return
    const gone = once(child, "exit")
    child.kill("SIGKILL")
    await gone
  })

const opening = (folder: string) => Effect.scoped(Layer.build(Layer.fresh(SqlStores.layerSqlite({ folder }))))

describe("FolderLock", () => {
  it.live("a second process is refused with one sentence, until the first one is gone, however it went", () =>
    Effect.gen(function* () {
      const folder = yield* temporaryFolder
      const child = yield* Effect.acquireRelease(holding(folder), killed)
      const refusal = yield* Effect.flip(opening(folder))
      assert.strictEqual(refusal._tag, "DatabaseInUse")
      assert.strictEqual(
        refusal.message,
        `The data folder ${folder} is in use by another process; stop that one, or choose another folder.`
      )
      yield* killed(child)
      yield* opening(folder)
    })
  )

  it.effect("the same process cannot open a folder twice either", () =>
    Effect.gen(function* () {
      const folder = yield* temporaryFolder
      yield* Layer.build(SqlStores.layerSqlite({ folder }))
      assert.strictEqual((yield* Effect.flip(opening(folder)))._tag, "DatabaseInUse")
    })
  )

  it.effect("a folder that cannot be made is named, with the system's code", () =>
    Effect.gen(function* () {
      const file = join(yield* temporaryFolder, "file")
      writeFileSync(file, "")
      const folder = join(file, "data")
      const refusal = yield* Effect.flip(opening(folder))
      assert.strictEqual(refusal._tag, "FolderNotWritable")
      assert.include(refusal.message, `The data folder ${folder} cannot be written (ENOTDIR)`)
    })
  )

  it.effect("a folder that is missing is made, with its parents", () =>
    Effect.gen(function* () {
      yield* opening(join(yield* temporaryFolder, "a", "b"))
    })
  )

  it.effect("a file that is no database is refused", () =>
    Effect.gen(function* () {
      const folder = yield* temporaryFolder
      writeFileSync(join(folder, "intervisit.db"), "This is a letter, not a database. ".repeat(200))
      const refusal = yield* Effect.flip(opening(folder))
      assert.strictEqual(refusal._tag, "DatabaseUnreachable")
      assert.include(refusal.message, "restore that file from a backup")
    })
  )
})
