/** The text of a file whose encoding nobody told. */
import { assert, describe, it } from "vitest"
import { textOf } from "../../src/importing/textOf.ts"

describe("a file", () => {
  it("that can be UTF-8 is UTF-8, with a byte order mark or without", () => {
    assert.deepStrictEqual(textOf(new TextEncoder().encode("Núñez 🤒")), { text: "Núñez 🤒", encoding: "UTF-8" })
    assert.strictEqual(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41)).text, "A")
  })

  it("that cannot is Windows-1252, whose quotes and euro are no controls", () => {
    const bytes = Uint8Array.of(0x4e, 0xfa, 0xf1, 0x65, 0x7a, 0x93, 0x80)
    assert.deepStrictEqual(textOf(bytes), { text: "Núñez“€", encoding: "Windows-1252" })
  })
})
