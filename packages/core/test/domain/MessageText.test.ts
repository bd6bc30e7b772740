/** Words are kept as written, or refused with the place that cannot be kept. */

import { assert, describe, it } from "@effect/vitest"
import { bytesMax, check, subjectCharactersMax, type TextRefused, utf8Bytes } from "@intervisit/core/domain/MessageText"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

const refusal = (field: "subject" | "body", text: string): TextRefused => {
  const result = check(field, text)
  assert.isTrue(Result.isFailure(result), "it is refused")
  return (result as Result.Failure<string, TextRefused>).failure
}

const isKept = (text: string) => assert.deepStrictEqual(check("body", text), Result.succeed(text))

describe("MessageText", () => {
  const kept: ReadonlyArray<readonly [string, string]> = [
    ["HTML and script", `<b>hi</b><script>alert("1")</script>&amp;`],
    ["right-to-left text", "שלום, כואב לי \u202eראש\u202c"],
    ["emoji, with joiners and skin tones", "🤒 👩🏽‍⚕️ 🇺🇸"],
    ["vertical tab and file separator", "one\u000btwo\u001cthree"],
    ["other control characters", "\u0001\u0007\u001b[31m\u007f\u0085"],
    ["line ends and tabs", "a\r\nb\rc\n\td"],
    ["combining characters, not composed", "e\u0301 \u00e9"],
    ["leading and trailing blanks", "  word \n"],
    ["HL7 delimiters", "|^~\\&"],
    ["noncharacters and a byte order mark", "\ufeffword\uffff\ufdd0"],
    ["an invisible character alone", "\u200b"]
  ]
  for (const [what, text] of kept) it(`keeps ${what} exactly`, () => isKept(text))

  const empty: ReadonlyArray<readonly [string, string]> = [
    ["nothing", ""],
    ["blanks", "   "],
    ["line ends and tabs", "\r\n\t\u000b"],
    ["a blank of another script", "\u3000\u00a0"]
  ]
  for (const [what, text] of empty) {
    it(`refuses ${what} as empty`, () => {
      assert.strictEqual(refusal("body", text).reason, "empty")
      assert.strictEqual(refusal("subject", text).reason, "empty")
    })
  }

  it("refuses NUL with its offset, counted in UTF-16 units", () => {
    const cases: ReadonlyArray<readonly [string, number]> = [
      ["\0", 0],
      ["ab\0c\0", 2],
      ["🤒\0", 2]
    ]
    for (const [text, offset] of cases) {
      const refused = refusal("body", text)
      assert.strictEqual(refused.reason, "nul")
      assert.strictEqual(refused.offset, offset)
    }
  })

  it("refuses an unpaired surrogate with its offset", () => {
    const cases: ReadonlyArray<readonly [string, number]> = [
      ["\ud83e", 0],
      ["\udd12", 0],
      ["ab\ud83e", 2],
      ["ab\udd12c", 2],
      ["\ud83ec", 0],
      ["🤒\ud83e", 2],
      ["🤒\udd12", 2],
      ["\ud83e\ud83e\udd12", 0],
      ["\udd12\ud83e", 0],
      ["\udd12\udd12", 0]
    ]
    for (const [text, offset] of cases) {
      const refused = refusal("body", text)
      assert.strictEqual(refused.reason, "unpaired-surrogate")
      assert.strictEqual(refused.offset, offset)
    }
  })

  it("takes a body of exactly 64 KiB of UTF-8 and refuses one byte more", () => {
    const units: ReadonlyArray<readonly [string, number]> = [
      ["a", 1],
      ["é", 2],
      ["€", 3],
      ["🤒", 4]
    ]
    for (const [unit, bytes] of units) {
      const filler = "x".repeat(bytesMax % bytes)
      const full = unit.repeat(Math.floor(bytesMax / bytes)) + filler
      assert.strictEqual(utf8Bytes(full), bytesMax)
      isKept(full)
      assert.strictEqual(refusal("body", `${full}x`).reason, "too-long")
    }
    assert.strictEqual(bytesMax, 65_536)
  })

  it("takes a subject of exactly 200 characters and refuses one more", () => {
    const full = "é".repeat(subjectCharactersMax)
    assert.deepStrictEqual(check("subject", full), Result.succeed(full))
    assert.strictEqual(refusal("subject", `${full}x`).reason, "too-long")
  })

  it("names the field and the mend, and none of the words", () => {
    const refused = refusal("body", "my secret\0")
    assert.include(refused.message, "body")
    assert.include(refused.message, "character 9")
    assert.notInclude(refused.message, "secret")
  })

  it.prop("counts the bytes that UTF-8 has", [Schema.String], ([text]) => {
    const wellFormed = text.toWellFormed()
    assert.strictEqual(utf8Bytes(wellFormed), new TextEncoder().encode(wellFormed).length)
  })

  it.prop("keeps whatever is well formed, short, without NUL and not blank", [Schema.String], ([text]) => {
    const isFine = text.isWellFormed() && !text.includes("\0") && text.trim() !== ""
    assert.strictEqual(Result.isSuccess(check("body", text)), isFine)
  })
})
