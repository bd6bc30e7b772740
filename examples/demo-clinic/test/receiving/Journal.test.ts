/**
 * The journal on a real disk: what it keeps, what it counts, and what a crash in the middle of a line leaves.
 */
import { appendFileSync, readFileSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Journal from "../../src/receiving/Journal.ts"
import { temporaryFolder } from "../support/temporaryFolder.ts"

const bytes = (text: string) => new TextEncoder().encode(text)

const journalPath = Effect.map(temporaryFolder, (folder) => join(folder, "inner", "journal.ndjson"))

/** Opens it anew, as a restart does. */
const reread = (path: string) => Effect.scoped(Effect.flatMap(Journal.open(path), (journal) => journal.received))

const summary = (received: ReadonlyArray<Journal.Received>) =>
  received.map(({ bytes, conflicts, key, order, repeats }) => [
    order,
    key,
    new TextDecoder().decode(bytes),
    repeats,
    conflicts
  ])

describe("Journal", () => {
  it.effect("keeps each key once, counts repeats, flags other bytes, and knows it all after a restart", () =>
    Effect.gen(function* () {
      const path = yield* journalPath
      yield* Effect.scoped(
        Effect.gen(function* () {
          const journal = yield* Journal.open(path)
          assert.strictEqual(yield* journal.keep("b", bytes("first")), "new")
          assert.strictEqual(yield* journal.keep("a", bytes("")), "new")
          assert.strictEqual(yield* journal.keep("b", bytes("first")), "repeat")
          assert.strictEqual(yield* journal.keep("b", bytes("other")), "conflict")
        })
      )
      assert.deepStrictEqual(summary(yield* reread(path)), [
        [1, "b", "first", 1, 1],
        [2, "a", "", 0, 0]
      ])
    })
  )

  it.effect("a line that a crash cut off anywhere is dropped, and everything before it stays", () =>
    Effect.gen(function* () {
      const path = yield* journalPath
      yield* Effect.scoped(
        Effect.gen(function* () {
          const journal = yield* Journal.open(path)
          yield* journal.keep("a", bytes("one"))
          yield* journal.keep("ü", bytes("two"))
        })
      )
      const whole = readFileSync(path)
      const firstLine = whole.indexOf(0x0a) + 1
      for (let length = whole.length - 1; length >= firstLine; length--) {
        writeFileSync(path, whole)
        truncateSync(path, length)
        const received = yield* reread(path)
        assert.deepStrictEqual(summary(received), [[1, "a", "one", 0, 0]], `cut to ${length} bytes`)
        assert.strictEqual(readFileSync(path).length, firstLine)
      }
    })
  )

  it.effect("a line that nobody of us wrote is refused by its number, and the file is left as it is", () =>
    Effect.gen(function* () {
      const path = yield* journalPath
      yield* Effect.scoped(Effect.flatMap(Journal.open(path), (journal) => journal.keep("a", bytes("one"))))
      appendFileSync(path, '{"_tag":"Received"}\n')
      const before = readFileSync(path)
      const error = yield* Effect.flip(reread(path))
      assert.strictEqual(error._tag, "JournalBroken")
      assert.deepStrictEqual(error._tag === "JournalBroken" ? error.line : 0, 2)
      assert.deepStrictEqual(readFileSync(path), before)
    })
  )

  it.effect("a folder that cannot be made is one sentence", () =>
    Effect.gen(function* () {
      const path = yield* journalPath
      yield* Effect.scoped(Journal.open(path))
      const error = yield* Effect.flip(reread(join(path, "below-a-file", "journal.ndjson")))
      assert.strictEqual(error._tag, "JournalNotWritable")
      assert.match(error.message, /cannot be written \(ENOTDIR\)/)
    })
  )

  const Key = Schema.Literals(["a", "b", "c", "d"])
  const Arrivals = Schema.Array(Schema.Tuple([Key, Schema.Literals(["x", "y"])]))

  it.effect.prop(
    "after any arrivals, at once and with restarts between, it holds what a simple list would",
    { arrivals: Arrivals, restartAt: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 8 })) },
    ({ arrivals, restartAt }) =>
      Effect.scoped(
        Effect.gen(function* () {
          const path = yield* journalPath
          for (const part of [arrivals.slice(0, restartAt), arrivals.slice(restartAt)]) {
            yield* Effect.scoped(
              Effect.flatMap(Journal.open(path), (journal) =>
                Effect.forEach(part, ([key, text]) => journal.keep(key, bytes(text)), { concurrency: "unbounded" })
              )
            )
          }
          const expected = new Map<string, Array<string>>()
          for (const [key, text] of arrivals) expected.set(key, [...(expected.get(key) ?? []), text])
          assert.deepStrictEqual(
            summary(yield* reread(path)),
            [...expected].map(([key, [first = "", ...more]], index) => [
              index + 1,
              key,
              first,
              more.filter((text) => text === first).length,
              more.filter((text) => text !== first).length
            ])
          )
        })
      ),
    { arbitrary: { runs: 60 } }
  )
})
