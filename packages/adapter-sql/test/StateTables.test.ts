/**
 * Any value of any kind comes back as it was written, decodes with its schema, and can be replaced and removed.
 *
 * Values are drawn from the schemas, so ids, names and texts hold whatever characters a schema lets through.
 */
import { assert, describe, it } from "@effect/vitest"
import { stateTables } from "@intervisit/adapter-sql/StateTables"
import type { Write } from "@intervisit/core/domain/Commit"
import { PracticeId } from "@intervisit/core/domain/Ids"
import { idOf, type Kind, type States, schemas } from "@intervisit/core/domain/State"
import { Ledger } from "@intervisit/core/ports/Ledger"
import * as eg from "@intervisit/core/testing/Examples"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import * as Schema from "effect/Schema"
import { SqlClient } from "effect/sql/SqlClient"
import { engines } from "./support/stores.ts"

const runs = 40

/** NUL is refused at every edge: PostgreSQL has no text with it. */
const isStorable = (value: unknown): boolean => !JSON.stringify(value).includes("\\u0000")

const written = Effect.fnUntraced(function* (kind: Kind, value: States[Kind], practiceId: PracticeId) {
  const sql = yield* SqlClient
  const ledger = yield* Ledger
  const id = idOf(value)
  const commit = (expected: number, next: States[Kind] | null) =>
    ledger.commit({
      ...eg.commit({ writes: [{ kind, id, expected, value: next } as unknown as Write] }),
      practiceId
    })
  const stored = Effect.map(
    sql<{ doc: string; version: number }>`select doc, version from ${sql(stateTables[kind].table)}
      where practice_id = ${practiceId} and id = ${id}`,
    ([row]) => row
  )
  yield* commit(0, { ...value, version: 1 })
  const first = yield* stored
  assert.strictEqual(first?.version, 1)
  const decoded = yield* Schema.decodeUnknownEffect(Schema.fromJsonString(schemas[kind] as Schema.Codec<unknown>))(
    first?.doc
  )
  assert.isTrue(Equal.equals(decoded, { ...value, version: 1 }), "the value that was written")
  yield* commit(1, { ...value, version: 2 })
  assert.strictEqual((yield* stored)?.version, 2)
  yield* commit(2, null)
  assert.strictEqual(yield* stored, undefined)
})

for (const [engine, layer] of engines) {
  describe(`StateTables (${engine})`, () => {
    for (const kind of Object.keys(schemas) as ReadonlyArray<Kind>) {
      it.live(`any ${kind} comes back as it was written`, () =>
        Effect.gen(function* () {
          let practices = 0
          const result = yield* Arbitrary.checkEffect(
            Arbitrary.schema(schemas[kind] as unknown as Schema.Codec<States[Kind]>),
            (value) =>
              isStorable(value)
                ? Effect.as(written(kind, value, PracticeId.make(`practice-${++practices}`)), true)
                : Effect.succeed(true),
            { runs, seed: 20_261_124 }
          )
          assert.strictEqual(result._tag, "Passed", JSON.stringify(result))
        }).pipe(Effect.provide(layer))
      )
    }
  })
}
