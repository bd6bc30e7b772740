/** The words on which triage leaned, marked in what the patient wrote. */
import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { piecesOf } from "../../src/staff/marking.ts"

const marked = (text: string, words: ReadonlyArray<string>) =>
  piecesOf(text, words)
    .filter(({ isMarked }) => isMarked)
    .map(({ text }) => text)

const Text = Schema.String.check(Schema.isMaxLength(40))

describe("marking", () => {
  it("finds the words wherever they stand, in any case", () => {
    assert.deepStrictEqual(marked("Chest pain. My CHEST PAIN again", ["chest pain"]), ["Chest pain", "CHEST PAIN"])
  })

  it("takes what overlaps for one", () => {
    assert.deepStrictEqual(marked("short of breath", ["short of", "of breath"]), ["short of breath"])
  })

  it("takes signs for themselves", () => {
    assert.deepStrictEqual(marked("my reading was 182/112 (again)", ["182/112", "(again)", ".*"]), [
      "182/112",
      "(again)"
    ])
  })

  it("marks nothing for no words", () => {
    assert.deepStrictEqual(piecesOf("Hello", ["", " "]), [{ text: "Hello", isMarked: false, at: 0 }])
    assert.deepStrictEqual(piecesOf("", ["x"]), [])
  })

  it.prop("pieces joined are the text again", [Text, Schema.Array(Text)], ([text, words]) => {
    const pieces = piecesOf(text, words)
    assert.strictEqual(pieces.map((piece) => piece.text).join(""), text)
    for (const { at, text: piece } of pieces) assert.strictEqual(text.slice(at, at + piece.length), piece)
  })
})
