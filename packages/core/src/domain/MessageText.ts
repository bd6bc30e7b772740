/**
 * The words of a message, kept exactly as written.
 *
 * NUL and unpaired surrogates are refused with their offset, since no store and no feed can carry them; everything
 * else stays: HTML, right-to-left text, emoji, control characters. Limit: 64 KiB of UTF-8. Nothing is normalised.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

export const bytesMax = 64 * 1024
export const subjectCharactersMax = 200

/** A text that cannot be stored. `offset` counts UTF-16 code units from 0. */
export class TextRefused extends Schema.TaggedError<TextRefused>()("TextRefused", {
  field: Schema.Literals(["subject", "body"]),
  reason: Schema.Literals(["empty", "too-long", "nul", "unpaired-surrogate"]),
  offset: Schema.optionalKey(Schema.Int)
}) {
  override get message() {
    const at = this.offset === undefined ? "" : ` at character ${this.offset}`
    return `The ${this.field} cannot be sent (${this.reason}${at}). ${mends[this.reason]}`
  }
}

const mends = {
  empty: "Write at least one word.",
  "too-long": "Shorten it: 64 KiB for a message, 200 characters for a subject.",
  nul: "Remove that character and send again.",
  "unpaired-surrogate": "Remove that character and send again."
} as const

/** The length in bytes of well-formed text in UTF-8, without encoding it. */
export const utf8Bytes = (text: string): number => {
  let bytes = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit <= 0xdfff ? 2 : 3
  }
  return bytes
}

/** The text itself where it can be stored. */
export const check = (field: "subject" | "body", text: string): Result.Result<string, TextRefused> => {
  if (text.trim() === "") return Result.fail(new TextRefused({ field, reason: "empty" }))
  const tooLong = field === "subject" ? text.length > subjectCharactersMax : utf8Bytes(text) > bytesMax
  if (tooLong) return Result.fail(new TextRefused({ field, reason: "too-long" }))
  const nul = text.indexOf("\0")
  if (nul >= 0) return Result.fail(new TextRefused({ field, reason: "nul", offset: nul }))
  const offset = unpairedSurrogateAt(text)
  return offset < 0
    ? Result.succeed(text)
    : Result.fail(new TextRefused({ field, reason: "unpaired-surrogate", offset }))
}

const unpairedSurrogateAt = (text: string): number => {
  if (text.isWellFormed()) return -1
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0xd800 || unit > 0xdfff) continue
    const next = text.charCodeAt(index + 1)
    if (unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) index++
    else return index
  }
  return -1
}
