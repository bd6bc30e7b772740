/**
 * Bytes to text by the character set that MSH-18 declares, without ever inventing a character.
 *
 * Decoding is fatal: bytes that the declared set cannot hold are read with the sender's fallback and flagged, or
 * refused; U+FFFD appears only where the sender sent it. Assumes: a charset extends ASCII, as all that may go over
 * MLLP do; UTF-16 and UTF-32 are refused. Source: HL7 v2.5.1 Table 0211, WHATWG Encoding (whose `iso-8859-1` is
 * windows-1252, so Latin-1 is read by Node's own decoder).
 */
import { isAscii, isUtf8 } from "node:buffer"
import { TextDecoder } from "node:util"
import * as Result from "effect/Result"

/** The charset that text was read with: `latin1`, `utf-8`, or a WHATWG label. */
export type Charset = string

export interface Decoded {
  readonly text: string
  readonly charset: Charset
  /** True where the bytes were not valid in the declared charset, so the sender's fallback was used. */
  readonly isFallback: boolean
}

/** HL7 Table 0211, and the spellings that senders use beside it. */
const byCode: ReadonlyMap<string, Charset> = new Map([
  ["", "utf-8"],
  ["ASCII", "utf-8"],
  ["ISO IR6", "utf-8"],
  ["UNICODE UTF-8", "utf-8"],
  ["UTF-8", "utf-8"],
  ["UTF8", "utf-8"],
  ["8859/1", "latin1"],
  ["ISO-8859-1", "latin1"],
  ["WINDOWS-1252", "windows-1252"],
  ["8859/2", "iso-8859-2"],
  ["8859/3", "iso-8859-3"],
  ["8859/4", "iso-8859-4"],
  ["8859/5", "iso-8859-5"],
  ["8859/6", "iso-8859-6"],
  ["8859/7", "iso-8859-7"],
  ["8859/8", "iso-8859-8"],
  ["8859/9", "windows-1254"],
  ["8859/15", "iso-8859-15"],
  ["ISO IR13", "shift_jis"],
  ["ISO IR14", "iso-2022-jp"],
  ["ISO IR87", "iso-2022-jp"],
  ["GB 18030-2000", "gb18030"],
  ["KS X 1001", "euc-kr"],
  ["BIG-5", "big5"]
])

/** The charset that the first understood repetition of MSH-18 names; undefined where we cannot read it. */
export const fromMsh18 = (repetitions: ReadonlyArray<string>): Charset | undefined => {
  const named = repetitions.map((code) => byCode.get(code.trim().toUpperCase()))
  // `ASCII~ISO IR87` starts in ASCII and switches by escape sequence: the later repetition decides.
  return named.find((charset) => charset !== undefined && charset !== "utf-8") ?? named[0]
}

/** Reads bytes in a charset; undefined where they are not valid in it, or the charset is unknown here. */
export const decode = (bytes: Uint8Array, charset: Charset): string | undefined => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (charset === "utf-8")
    return isAscii(buffer) ? buffer.toString("latin1") : isUtf8(buffer) ? buffer.toString("utf8") : undefined
  if (charset === "latin1") return buffer.toString("latin1")
  const decoder = decoderFor(charset)
  if (decoder === undefined) return undefined
  return Result.getOrUndefined(Result.try(() => decoder.decode(bytes)))
}

/** Text that reads the same in every charset; undefined where a byte is above ASCII or an escape switches the set. */
export const decodePlainAscii = (bytes: Uint8Array): string | undefined => {
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return isAscii(buffer) && buffer.indexOf(0x1b) === -1 ? buffer.toString("latin1") : undefined
}

/** Reads bytes in the declared charset, else in the fallback. Undefined where neither can hold them. */
export const decodeWithFallback = (
  bytes: Uint8Array,
  declared: Charset | undefined,
  fallback: Charset | undefined
): Decoded | undefined => {
  // What is not declared, or only as ASCII, is most often UTF-8: valid UTF-8 is hardly ever anything else.
  const text = decode(bytes, declared ?? "utf-8")
  if (text !== undefined)
    return { text, charset: declared ?? "utf-8", isFallback: declared === undefined && !isAscii(bytes) }
  if (fallback === undefined) return undefined
  const fallen = decode(bytes, fallback)
  return fallen === undefined ? undefined : { text: fallen, charset: fallback, isFallback: true }
}

/** Text as bytes of a charset; undefined where the charset cannot hold it. */
export const encode = (text: string, charset: Charset): Uint8Array | undefined => {
  if (charset === "utf-8") return text.isWellFormed() ? Buffer.from(text, "utf8") : undefined
  if (isBelow(text, 0x80)) return Buffer.from(text, "latin1")
  if (charset === "latin1") return isBelow(text, 0x100) ? Buffer.from(text, "latin1") : undefined
  const table = encoderFor(charset)
  const bytes: Array<number> = []
  for (const character of text) {
    const code = table.get(character)
    if (code === undefined) return undefined
    bytes.push(...code)
  }
  return Uint8Array.from(bytes)
}

/** How many bytes the first `length` UTF-16 units of the decoded text came from. */
export const byteOffset = (bytes: Uint8Array, text: string, length: number, charset: Charset): number => {
  if (charset === "utf-8")
    return text.length === bytes.length ? length : Buffer.byteLength(text.slice(0, length), "utf8")
  if (charset === "latin1" || text.length === bytes.length) return length
  // Only rare edits of East Asian messages come here: byte by byte is exact for stateful sets too.
  const decoder = new TextDecoder(charset, { fatal: true, ignoreBOM: true })
  let units = 0
  let at = 0
  while (units < length && at < bytes.length) units += decoder.decode(bytes.subarray(at, ++at), { stream: true }).length
  return at
}

const isBelow = (text: string, limit: number): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= limit) return false
  return true
}

const decoders = new Map<Charset, TextDecoder | undefined>()

const decoderFor = (charset: Charset): TextDecoder | undefined => {
  if (!decoders.has(charset)) {
    const made = Result.try(() => new TextDecoder(charset, { fatal: true, ignoreBOM: true }))
    decoders.set(charset, Result.getOrUndefined(made))
  }
  return decoders.get(charset)
}

const encoders = new Map<Charset, ReadonlyMap<string, ReadonlyArray<number>>>()

/** Characters to bytes, learnt from the decoder: one byte, then two. Longer codes and escapes are not written. */
const encoderFor = (charset: Charset): ReadonlyMap<string, ReadonlyArray<number>> => {
  const known = encoders.get(charset)
  if (known !== undefined) return known
  const table = new Map<string, ReadonlyArray<number>>()
  const learn = (code: ReadonlyArray<number>) => {
    const text = decode(Uint8Array.from(code), charset)
    if (text !== undefined && [...text].length === 1 && !table.has(text)) table.set(text, code)
  }
  for (let first = 0; first < 256; first++) learn([first])
  for (let first = 0x81; first < 255; first++) for (let second = 0x40; second < 255; second++) learn([first, second])
  encoders.set(charset, table)
  return table
}
