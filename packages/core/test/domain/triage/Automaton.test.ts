/** The automaton finds exactly what a search at every place finds. */
import { assert, describe, it } from "@effect/vitest"
import * as Automaton from "@intervisit/core/domain/triage/Automaton"
import { Work } from "@intervisit/core/domain/triage/Work"
import * as Schema from "effect/Schema"

const Symbol = Schema.Literals([1, 2, 3])
const Phrase = Schema.NonEmptyArray(Symbol)

type Hit = readonly [owner: number, first: number, last: number]

const found = (
  phrases: ReadonlyArray<ReadonlyArray<number>>,
  text: ReadonlyArray<number>,
  breaks: ReadonlyArray<number>
) => {
  const builder = Automaton.builder()
  for (const [owner, phrase] of phrases.entries()) builder.add(phrase, owner)
  const hits = new Automaton.Hits(new Work())
  builder.build(4).scan(text, breaks, text.length, hits)
  const told = Array.from(
    { length: hits.count },
    (_, at): Hit => [hits.owners[at] ?? -1, hits.firsts[at] ?? -1, hits.lasts[at] ?? -1]
  )
  return told.map(String).sort()
}

const searched = (
  phrases: ReadonlyArray<ReadonlyArray<number>>,
  text: ReadonlyArray<number>,
  breaks: ReadonlyArray<number>
) =>
  phrases
    .flatMap((phrase, owner) =>
      text.flatMap((_, first): ReadonlyArray<Hit> => {
        const isHere = phrase.every(
          (symbol, at) => text[first + at] === symbol && (at === 0 || breaks[first + at] !== 1)
        )
        return isHere ? [[owner, first, first + phrase.length - 1]] : []
      })
    )
    .map(String)
    .sort()

describe("Automaton", () => {
  it.prop(
    "finds what a search at every place finds, and nothing over a break",
    {
      phrases: Schema.Array(Phrase),
      text: Schema.Array(Schema.Literals([0, 1, 2, 3])),
      breaks: Schema.Array(Schema.Literals([0, 0, 0, 1]))
    },
    ({ breaks, phrases, text }) =>
      assert.deepStrictEqual(found(phrases, text, breaks), searched(phrases, text, breaks)),
    { arbitrary: { runs: 300 } }
  )

  it("tells every owner of a phrase, and of the phrases inside it", () => {
    assert.deepStrictEqual(found([[1, 2], [2], [1, 2], [1, 2, 3]], [1, 2, 3], []), ["0,0,1", "1,1,1", "2,0,1", "3,0,2"])
  })
})
