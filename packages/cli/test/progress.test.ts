/** The progress line: on a terminal when it lasts, never in a pipe. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Sink from "effect/Sink"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { clearLine, withProgress } from "../src/progress.ts"

const quarter = new Uint8Array(262_144)

/** What is drawn while four quarters of a mebibyte pass, so many milliseconds apart. */
const drawn = (apartMillis: number, terminal: { readonly stdout: boolean; readonly stderr: boolean }, total?: number) =>
  Effect.gen(function* () {
    const written: Array<string> = []
    const record = (text: string | Uint8Array) =>
      Effect.sync(() => {
        written.push(String(text))
      })
    const bytes = Stream.make(quarter, quarter, quarter, quarter).pipe(
      Stream.tap(() => TestClock.adjust(apartMillis)),
      Stream.rechunk(1)
    )
    const passed = yield* Stream.runCollect(withProgress("intervisit test", bytes, total)).pipe(
      Effect.provide(
        Stdio.layerTest({
          stdoutIsTerminal: Effect.succeed(terminal.stdout),
          stderrIsTerminal: Effect.succeed(terminal.stderr),
          stderr: () => Sink.forEach(record)
        })
      )
    )
    assert.strictEqual(passed.length, 4)
    return written
  })

describe("progress", () => {
  it.effect("is drawn after a second on a terminal, with a share of the whole, and cleared at the end", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* drawn(500, { stdout: false, stderr: true }, 1_048_576), [
        `${clearLine}intervisit test: 50 % of 1.0 MiB`,
        `${clearLine}intervisit test: 75 % of 1.0 MiB`,
        `${clearLine}intervisit test: 100 % of 1.0 MiB`,
        clearLine
      ])
    })
  )
  it.effect("is drawn without a share where the whole is unknown", () =>
    Effect.gen(function* () {
      assert.include(yield* drawn(500, { stdout: false, stderr: true }), `${clearLine}intervisit test: 0.5 MiB`)
    })
  )
  it.effect("is drawn five times a second at most", () =>
    Effect.gen(function* () {
      assert.lengthOf(yield* drawn(1_000, { stdout: false, stderr: true }), 5)
      assert.lengthOf(yield* drawn(150, { stdout: false, stderr: true }), 0)
    })
  )
  it.effect("is not drawn in a pipe, nor beside results on the same terminal", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* drawn(1_000, { stdout: false, stderr: false }), [])
      assert.deepStrictEqual(yield* drawn(1_000, { stdout: true, stderr: true }), [])
    })
  )
})
