/** Codes of invitations: how they look, and how kindly what is typed is read. */
import { assert, describe, it } from "@effect/vitest"
import * as EnrolmentCode from "@intervisit/core/domain/EnrolmentCode"
import * as Schema from "effect/Schema"

const Bytes = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 255 }))).check(
  Schema.isMinLength(EnrolmentCode.bytesNeeded),
  Schema.isMaxLength(EnrolmentCode.bytesNeeded)
)

describe("a code", () => {
  it.prop(
    "is three groups of four signs that nobody confuses, and reads back as it is",
    { bytes: Bytes },
    ({ bytes }) => {
      const code = EnrolmentCode.fromBytes(Uint8Array.from(bytes))
      assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
      assert.strictEqual(EnrolmentCode.read(code), code)
      assert.strictEqual(EnrolmentCode.read(` ${code.toLowerCase().replaceAll("-", " ")} `), code)
    }
  )

  it("takes each sign from five bits of its own byte, so that all of them count", () => {
    const signs = Array.from({ length: 256 }, (_, byte) => EnrolmentCode.fromBytes(new Uint8Array(12).fill(byte))[0])
    assert.strictEqual(new Set(signs).size, 32)
    for (const sign of new Set(signs)) assert.strictEqual(signs.filter((one) => one === sign).length, 8)
  })

  it("is read though letters were taken for digits, or dashes are missing or long", () => {
    assert.strictEqual(EnrolmentCode.read("olil2345abcd"), "0111-2345-ABCD")
    assert.strictEqual(EnrolmentCode.read("0111–2345—ABCD"), "0111-2345-ABCD")
  })

  for (const typed of [
    "",
    "0111-2345-ABC",
    "0111-2345-ABCDE",
    "0111-2345-ABCU",
    "0111-2345-ABC!",
    "0111-2345-ABC\u0000"
  ]) {
    it(`is not read out of ${JSON.stringify(typed)}`, () => {
      assert.strictEqual(EnrolmentCode.read(typed), undefined)
    })
  }
})
