/** Files are what their bytes prove, at most five different ones a message. */

import { assert, describe, it } from "@effect/vitest"
import {
  type AttachmentRefused,
  type AttachmentUpload,
  bytesMax,
  check,
  sniff
} from "@intervisit/core/domain/Attachment"
import * as eg from "@intervisit/core/testing/Examples"
import * as Result from "effect/Result"

const text = (words: string) => new TextEncoder().encode(words)

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)
const webp = Uint8Array.of(0x52, 0x49, 0x46, 0x46, 0x24, 0, 0, 0, 0x57, 0x45, 0x42, 0x50, 0x56, 0x50)

const upload = (index: number, overrides: Partial<AttachmentUpload> = {}): AttachmentUpload => ({
  name: `file-${index}.png`,
  declaredType: "image/png",
  sha256: String(index).repeat(64),
  content: png,
  ...overrides
})

const refusal = (...uploads: ReadonlyArray<AttachmentUpload>): AttachmentRefused => {
  const result = check(uploads)
  assert.isTrue(Result.isFailure(result), "it is refused")
  return (result as Result.Failure<unknown, AttachmentRefused>).failure
}

const refused = (index: number, reason: AttachmentRefused["reason"], ...uploads: ReadonlyArray<AttachmentUpload>) => {
  const found = refusal(...uploads)
  assert.deepStrictEqual([found.index, found.reason], [index, reason])
}

describe("Attachment", () => {
  const types: ReadonlyArray<readonly [string, Uint8Array, string | undefined]> = [
    ["PNG", png, "image/png"],
    ["JPEG", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), "image/jpeg"],
    ["GIF", text("GIF89a"), "image/gif"],
    ["WebP", webp, "image/webp"],
    ["PDF", text("%PDF-1.7\n"), "application/pdf"],
    ["plain text, of any script", text("שלום\r\n\tя 🤒"), "text/plain"],
    ["a PNG whose signature is damaged", Uint8Array.of(0x88, ...png.subarray(1)), undefined],
    ["a RIFF that is no WebP", Uint8Array.of(...webp.subarray(0, 8), 0x57, 0x41, 0x56, 0x45), undefined],
    ["a program", Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3), undefined],
    ["an archive", Uint8Array.of(0x50, 0x4b, 3, 4), undefined],
    ["text with NUL", text("ab\0c"), undefined],
    ["nothing", new Uint8Array(0), undefined]
  ]
  for (const [what, content, type] of types) {
    it(`sniffs ${what} as ${type ?? "nothing known"}`, () => assert.strictEqual(sniff(content), type))
  }

  it("takes what its bytes prove, declared so or not declared at all", () => {
    const expected = { sha256: "1".repeat(64), name: "file-1.png", type: "image/png", bytes: png.length }
    assert.deepStrictEqual<unknown>(check([upload(1)]), Result.succeed([expected]))
    assert.deepStrictEqual<unknown>(check([upload(1, { declaredType: "" })]), Result.succeed([expected]))
    const plain = upload(1, { declaredType: "text/plain;charset=utf-8", content: text("hello") })
    assert.isTrue(Result.isSuccess(check([plain])))
  })

  it("takes no file at all", () => {
    assert.deepStrictEqual(check([]), Result.succeed([]))
  })

  it("refuses an empty file", () => {
    refused(0, "empty", upload(1, { content: new Uint8Array(0) }))
  })

  it("takes a file of exactly 10 MB and refuses one byte more", () => {
    const full = new Uint8Array(bytesMax)
    full.set(png)
    assert.isTrue(Result.isSuccess(check([upload(1, { content: full })])))
    const over = new Uint8Array(bytesMax + 1)
    over.set(png)
    refused(0, "too-large", upload(1, { content: over }))
  })

  it("refuses a file of no known type, whatever it is declared", () => {
    refused(0, "unknown-type", upload(1, { content: Uint8Array.of(0x4d, 0x5a, 0) }))
  })

  it("refuses a file whose bytes prove another type than declared", () => {
    refused(1, "type-mismatch", upload(1), upload(2, { declaredType: "image/jpeg" }))
    refused(0, "type-mismatch", upload(1, { declaredType: "text/plain" }))
    refused(0, "type-mismatch", upload(1, { content: text("<svg onload=alert(1)>"), declaredType: "image/svg+xml" }))
  })

  it("refuses the same bytes twice, under whatever name", () => {
    refused(1, "duplicate", upload(1), upload(1, { name: "other.png" }))
  })

  it("refuses bytes that the message holds already", () => {
    const held = eg.attachment({ sha256: "1".repeat(64), type: "image/png" })
    const result = check([upload(1)], [held])
    assert.isTrue(Result.isFailure(result))
  })

  it("takes five files and refuses the sixth, those that are held counted in", () => {
    const five = [1, 2, 3, 4, 5].map((index) => upload(index))
    assert.strictEqual(Result.getOrThrow(check(five)).length, 5)
    refused(5, "too-many", ...five, upload(6))
    const held = eg.attachment()
    assert.strictEqual(Result.getOrThrow(check(five.slice(0, 4), [held])).length, 5)
    assert.isTrue(Result.isFailure(check(five, [held])))
  })

  it("names the first file that cannot go, and the limits", () => {
    const found = refusal(upload(1), upload(2, { content: new Uint8Array(0) }), upload(1))
    assert.strictEqual(found.index, 1)
    assert.include(found.message, "Attachment 2")
    assert.include(found.message, "10 MB")
  })

  const names: ReadonlyArray<readonly [string, string]> = [
    ["C:\\Users\\ana\\scan.png", "scan.png"],
    ["../../etc/passwd", "passwd"],
    ["a\u202egnp.exe", "agnp.exe"],
    ["a\r\nb\0.png", "ab.png"],
    ["", "attachment"],
    ["///", "attachment"],
    ["..\u200b", ".."],
    ["rötgen 🤒.png", "rötgen 🤒.png"],
    ["🤒".repeat(121), "🤒".repeat(120)]
  ]
  for (const [given, shown] of names) {
    it(`shows ${JSON.stringify(given.slice(0, 24))} as ${JSON.stringify(shown.slice(0, 24))}`, () => {
      const [accepted] = Result.getOrThrow(check([upload(1, { name: given })]))
      assert.strictEqual(accepted?.name, shown)
      assert.isTrue(accepted?.name.isWellFormed())
    })
  }
})
