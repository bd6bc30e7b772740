/** A word is read the same whatever was read before it, and the table keeps no more than it may. */
import { assert, describe, it } from "@effect/vitest"
import { Spelling } from "@intervisit/core/domain/triage/Spelling"
import { tokenise } from "@intervisit/core/domain/triage/tokens"
import { WordTable } from "@intervisit/core/domain/triage/WordTable"
import { Work } from "@intervisit/core/domain/triage/Work"
import * as Schema from "effect/Schema"

/** A table that makes of each word its length and the number of its vowels. */
const tableOf = (): WordTable =>
  new WordTable(new Work(), (word) => ({ symbol: word.length, marks: word.replaceAll(/[^aeiou]/g, "").length }))

/** Words that nobody ever typed, one after another. */
const invented = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `x${at.toString(16).replaceAll(/\d/g, (digit) => "ghijklmnop"[Number(digit)] ?? "")}`
  ).join(" ")

const Word = Schema.Literals(["pain", "chest", "can", "not", "w/o", "190", "1,500.5", "sí", "él", "Straße", "BP190"])

describe("WordTable", () => {
  it.prop(
    "gives a text the same words, numbers, symbols and marks as an empty one, whatever it has read",
    { before: Schema.Array(Word), text: Schema.Array(Word) },
    ({ before, text }) => {
      const used = tableOf()
      tokenise(used, "", before.join(" "))
      assert.deepStrictEqual(tokenise(used, "", text.join(" ")), tokenise(tableOf(), "", text.join(" ")))
    },
    { arbitrary: { runs: 200 } }
  )

  it("reads a text of more new words than it can remember, and forgets them before the next", () => {
    const table = tableOf()
    const text = invented(40_000)
    assert.deepStrictEqual(tokenise(table, "", text).words, text.split(" "))
    assert.deepStrictEqual(tokenise(table, "", "chest pain").words, ["chest", "pain"])
    assert.strictEqual(table.texts.length, 2)
  })

  it("knows a word by its letters, and words of one hash apart", () => {
    const table = tableOf()
    const same = new Spelling()
    for (const letter of "ab") same.keep(letter.charCodeAt(0))
    const other = new Spelling()
    for (const letter of "cd") other.keep(letter.charCodeAt(0))
    other.hash = same.hash
    const [ab, cd] = [table.idOf(same, false), table.idOf(other, false)]
    assert.notStrictEqual(ab, cd)
    assert.deepStrictEqual([table.texts[ab], table.texts[cd]], ["ab", "cd"])
    assert.strictEqual(table.idOf(same, false), ab)
  })
})
