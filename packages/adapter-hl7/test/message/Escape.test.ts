/** Escaped text reads back as it was, and nothing else is touched. */
import { assert, describe, it } from "@effect/vitest"
import * as Delimiters from "../../src/message/Delimiters.ts"
import { escape, unescape } from "../../src/message/Escape.ts"
import { NastyText } from "../support/nastyText.ts"

const { standard } = Delimiters
const odd = Delimiters.make("@", "~&#\\")
const truncating = Delimiters.make("|", "^~\\&#")

describe("Escape", () => {
  for (const [name, delimiters] of [
    ["standard", standard],
    ["odd", odd],
    ["truncating", truncating]
  ] as const) {
    it.prop(`what is escaped with ${name} delimiters reads back as it was`, [NastyText], ([text]) => {
      assert.strictEqual(unescape(escape(text, delimiters), delimiters), text)
    })

    it.prop(
      `escaped text with ${name} delimiters holds no delimiter and no control character`,
      [NastyText],
      ([text]) => {
        const { escape: mark, ...others } = delimiters
        const escaped = escape(text, delimiters)
        for (const character of escaped) {
          assert.isFalse(Object.values(others).includes(character), "a delimiter")
          assert.isTrue(character.charCodeAt(0) >= 0x20 && character !== "\x7f", "a control character")
        }
        assert.strictEqual(escaped.split(mark).length % 2, 1, "escape characters come in pairs")
      }
    )
  }

  it("every sequence of the standard reads as what it stands for", () => {
    const read = (raw: string) => unescape(raw, truncating)
    assert.strictEqual(read("a\\F\\b\\S\\c\\T\\d\\R\\e\\E\\f\\P\\g"), "a|b^c&d~e\\f#g")
    assert.strictEqual(read("one\\.br\\two"), "one\ntwo")
    assert.strictEqual(read("\\X0D0a\\"), "\r\n")
    assert.strictEqual(read("\\XC3A9\\"), "é")
  })

  it("what is not a sequence stays as it stands", () => {
    for (const raw of [
      "C:\\dir\\file",
      "\\",
      "50\\",
      "\\Z99\\",
      "\\H\\bold\\N\\",
      "\\.in3\\",
      "\\X4\\",
      "\\XFF\\",
      "\\C2842\\"
    ]) {
      assert.strictEqual(unescape(raw, standard), raw)
    }
  })

  it("a sequence behind one that is kept is still read", () => {
    assert.strictEqual(unescape("\\H\\F\\N\\", standard), "\\H\\F\\N\\")
    assert.strictEqual(unescape("C:\\dir\\F\\x", standard), "C:\\dir|x")
    assert.strictEqual(unescape("\\Z1\\\\T\\", standard), "\\Z1\\&")
  })

  it("a message without an escape character has no sequences", () => {
    const short = Delimiters.make("|", "^~")
    assert.strictEqual(unescape("a\\T\\b", short), "a\\T\\b")
    assert.strictEqual(escape("a & b", short), "a & b")
  })

  it("two quotes are written so that they do not mean delete", () => {
    assert.notStrictEqual(escape('""', standard), '""')
    assert.strictEqual(unescape(escape('""', standard), standard), '""')
  })
})
