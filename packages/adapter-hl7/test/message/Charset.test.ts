/** Bytes read in the character set that MSH-18 declares, in the fallback, or not at all. */
import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Charset from "../../src/message/Charset.ts"
import { Hl7Message, type ParseOptions } from "../../src/message/Hl7Message.ts"

const withName = (msh18: string, name: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(`MSH|^~\\&|A|B|C|D|20240102||ADT^A08^ADT_A01|1|P|2.5.1||||||${msh18}\rPID|1||1^^^X^MR||`),
    name,
    Buffer.from("^Jo\r")
  ])

const familyName = (msh18: string, name: Uint8Array, options?: ParseOptions): string => {
  const message = Result.getOrUndefined(Hl7Message.parse(withName(msh18, name), options))
  return message === undefined
    ? "refused"
    : `${message.value("PID-5.1")}${message.isFallbackCharset ? " (fallback)" : ""}`
}

const latin = (text: string) => Buffer.from(text, "latin1")

describe("Charset", () => {
  it("each code of Table 0211 that may go over MLLP decodes its own bytes", () => {
    assert.strictEqual(familyName("UNICODE UTF-8", Buffer.from("Zoë 🩺")), "Zoë 🩺")
    assert.strictEqual(familyName("8859/1", latin("Zoë\x92")), "Zoë\x92")
    assert.strictEqual(familyName("8859/2", Buffer.from([0xa3, 0xf3, 0x64, 0xbc])), "Łódź")
    assert.strictEqual(familyName("8859/5", Buffer.from([0xb8, 0xd2, 0xd0, 0xdd])), "Иван")
    assert.strictEqual(familyName("8859/7", Buffer.from([0xc6, 0xf9, 0xde])), "Ζωή")
    assert.strictEqual(familyName("8859/9", Buffer.from([0xdd, 0xfe])), "İş")
    assert.strictEqual(familyName("8859/15", Buffer.from([0xa4])), "€")
    assert.strictEqual(familyName("GB 18030-2000", Buffer.from([0xcd, 0xf5])), "王")
    assert.strictEqual(familyName("KS X 1001", Buffer.from([0xb1, 0xe8])), "김")
    assert.strictEqual(familyName("BIG-5", Buffer.from([0xb3, 0xaf])), "陳")
    assert.strictEqual(familyName("ISO IR13", Buffer.from([0xd4, 0xcf, 0xc0, 0xde])), "ﾔﾏﾀﾞ")
    assert.strictEqual(familyName("~ISO IR87", latin("\x1b$B;3ED\x1b(B")), "山田")
  })

  it("undeclared bytes are UTF-8 where they are valid UTF-8, else the fallback's", () => {
    assert.strictEqual(familyName("", Buffer.from("Zoë")), "Zoë")
    assert.strictEqual(familyName("ASCII", Buffer.from("Zoë")), "Zoë")
    assert.strictEqual(familyName("", latin("Zo\xeb")), "Zoë (fallback)")
    assert.strictEqual(familyName("UNICODE UTF-8", latin("Zo\xeb")), "Zoë (fallback)")
    assert.strictEqual(familyName("", latin("\xa3"), { fallbackCharset: "iso-8859-2" }), "Ł (fallback)")
  })

  it("an unknown code is flagged", () => {
    assert.strictEqual(familyName("KLINGON", Buffer.from("Zoë")), "Zoë (fallback)")
  })

  it("without a fallback invalid bytes are refused, not replaced", () => {
    assert.strictEqual(familyName("UNICODE UTF-8", latin("Zo\xeb"), { fallbackCharset: null }), "refused")
    const refusal = Hl7Message.parse(withName("", latin("\xeb")), { fallbackCharset: null })
    assert.deepInclude(Result.isFailure(refusal) ? { ...refusal.failure } : {}, { answer: "AE", code: "102" })
  })

  it("UTF-16 and UTF-32 are refused", () => {
    for (const encoding of ["utf16le"] as const) {
      const bytes = Buffer.from("\ufeffMSH|^~\\&|A|B|C|D|20240102||ADT^A08|1|P|2.5.1\r", encoding)
      assert.isTrue(Result.isFailure(Hl7Message.parse(bytes)))
      assert.isTrue(Result.isFailure(Hl7Message.parse(Buffer.from(bytes).swap16())))
    }
  })

  it("a hexadecimal sequence is read in the message's charset", () => {
    assert.strictEqual(familyName("8859/1", latin("Zo\\XEB\\")), "Zoë")
    assert.strictEqual(familyName("UNICODE UTF-8", latin("Zo\\XC3AB\\")), "Zoë")
    assert.strictEqual(familyName("UNICODE UTF-8", latin("Zo\\XEB\\")), "Zo\\XEB\\")
  })

  it("text goes back into the bytes it came from", () => {
    for (const [charset, text] of [
      ["utf-8", "Zoë 🩺"],
      ["latin1", "Zoë"],
      ["windows-1252", "€5 Zoë"],
      ["iso-8859-2", "Łódź"],
      ["shift_jis", "山田ﾔﾏ"],
      ["gb18030", "王"],
      ["euc-kr", "김"],
      ["big5", "陳"]
    ] as const) {
      const bytes = Charset.encode(text, charset)
      assert.strictEqual(bytes && Charset.decode(bytes, charset), text, charset)
    }
    assert.isUndefined(Charset.encode("🩺", "latin1"))
    assert.isUndefined(Charset.encode("\ud83d", "utf-8"))
  })
})
