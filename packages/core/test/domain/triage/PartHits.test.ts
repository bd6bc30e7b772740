/** Hits are found again under their part, in the order of their places, and nothing of the message before. */
import { assert, describe, it } from "@effect/vitest"
import { Hits } from "@intervisit/core/domain/triage/Automaton"
import { PartHits } from "@intervisit/core/domain/triage/PartHits"
import { Work } from "@intervisit/core/domain/triage/Work"
import * as Schema from "effect/Schema"

const partCount = 4

/** Owners from `partCount` on are triggers of assertion, which are no parts. */
const Owner = Schema.Literals([0, 1, 2, 3, 4, 5])

const hitsOf = (owners: ReadonlyArray<number>): Hits => {
  const hits = new Hits(new Work())
  for (const [place, owner] of owners.entries()) {
    if (hits.count === hits.owners.length) hits.grow()
    hits.owners[hits.count] = owner
    hits.firsts[hits.count] = place
    hits.lasts[hits.count++] = place + 1
  }
  return hits
}

const sorted = (parts: PartHits): ReadonlyArray<ReadonlyArray<number>> =>
  Array.from({ length: partCount }, (_, part) =>
    Array.from({ length: parts.countOf(part) }, (_, at) => parts.stretch(parts.from(part) + at).first)
  )

const grouped = (owners: ReadonlyArray<number>): ReadonlyArray<ReadonlyArray<number>> =>
  Array.from({ length: partCount }, (_, part) => owners.flatMap((owner, place) => (owner === part ? [place] : [])))

describe("PartHits", () => {
  it.prop(
    "keeps the hits of each part in order, whatever it held before",
    { before: Schema.Array(Owner), owners: Schema.Array(Owner) },
    ({ before, owners }) => {
      const parts = new PartHits(partCount)
      parts.sort(hitsOf(before))
      parts.sort(hitsOf(owners))
      assert.deepStrictEqual(sorted(parts), grouped(owners))
      for (const part of parts.touched) {
        for (let word = 0; word <= owners.length + 1; word++) {
          const ending = grouped(owners)[part]?.filter((place) => place + 1 >= word).length ?? 0
          assert.strictEqual(parts.to(part) - parts.endingFrom(part, word), ending)
        }
      }
    },
    { arbitrary: { runs: 300 } }
  )

  it("has room for any number of hits", () => {
    const owners = Array.from({ length: 5_000 }, (_, at) => at % partCount)
    const parts = new PartHits(partCount)
    parts.sort(hitsOf(owners))
    assert.deepStrictEqual(sorted(parts), grouped(owners))
  })
})
