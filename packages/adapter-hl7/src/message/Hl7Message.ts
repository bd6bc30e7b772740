/**
 * An HL7 v2 message, read without changing a byte: immutable, lazy, lossless.
 *
 * `parse` finds the segments; fields are found when first read; values stay strings. CR, LF and CRLF end a segment, a
 * byte order mark, blank lines and a leading VT are passed over, and odd delimiters are taken as declared. A message
 * that was not edited gives back the very bytes it was read from; `with` changes one part and nothing else. A string
 * that is read may hold on to the message's text. Source: HL7 v2.5.1 chapter 2.
 */
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { Hl7Problem } from "../Hl7Problem.ts"
import * as Location from "../Location.ts"
import * as Charset from "./Charset.ts"
import * as Delimiters from "./Delimiters.ts"
import { spliceValue } from "./Edit.ts"
import * as Path from "./Path.ts"
import { read as readHeader } from "./RawHeader.ts"
import { Segment, type SegmentContext } from "./Segment.ts"

export interface ParseOptions {
  /** The charset for bytes that are not valid in the one that MSH-18 declares; null refuses such a message. */
  readonly fallbackCharset?: Charset.Charset | null | undefined
}

export class Hl7Message {
  /** The text as decoded, all of it, with what stands before and after the message. */
  readonly text: string
  readonly delimiters: Delimiters.Delimiters
  /** True where the bytes were not valid in the declared charset and the sender's fallback was used. */
  readonly isFallbackCharset: boolean
  readonly #bytes: Uint8Array | undefined
  #charset: Charset.Charset | undefined
  readonly #context: SegmentContext
  readonly #ids: ReadonlyArray<string>
  readonly #bounds: ReadonlyArray<number>
  readonly #segments: Array<Segment | undefined> = []

  private constructor(decoded: Decoded, index: SegmentIndex, bytes: Uint8Array | undefined) {
    this.text = decoded.text
    this.#charset = decoded.charset
    this.isFallbackCharset = decoded.isFallback
    this.delimiters = index.delimiters
    this.#bytes = bytes
    this.#ids = index.ids
    this.#bounds = index.bounds
    this.#context = {
      text: decoded.text,
      delimiters: index.delimiters,
      decodeHex: (hex) => Charset.decode(hex, this.charset)
    }
  }

  /** Reads one message from the bytes it came in, or from text. Refuses only what has no usable MSH or charset. */
  static parse(input: Uint8Array | string, options: ParseOptions = {}): Result.Result<Hl7Message, Hl7Problem> {
    const decoded = typeof input === "string" ? decodedText(input) : decodeBytes(input, options)
    if (Result.isFailure(decoded)) return Result.fail(decoded.failure)
    const index = indexSegments(decoded.success.text)
    if (index === undefined) return Result.fail(noMsh())
    return Result.succeed(new Hl7Message(decoded.success, index, typeof input === "string" ? undefined : input))
  }

  /** The charset that the bytes were read in, and that an edit is written in. */
  get charset(): Charset.Charset {
    this.#charset ??= this.#bytes === undefined ? "utf-8" : (declaredCharset(this.#bytes) ?? "utf-8")
    return this.#charset
  }

  /** The ids of the segments, in order. */
  get segmentIds(): ReadonlyArray<string> {
    return this.#ids
  }

  get segments(): ReadonlyArray<Segment> {
    return this.#ids.map((_, index) => this.#segmentAt(index))
  }

  /** The nth segment of that id; undefined where there is none. */
  segment(id: string, sequence = 1): Segment | undefined {
    let left = sequence
    for (let index = 0; index < this.#ids.length; index++) {
      if (this.#ids[index] === id && --left === 0) return this.#segmentAt(index)
    }
    return undefined
  }

  segmentsOf(id: string): ReadonlyArray<Segment> {
    return this.#ids.flatMap((found, index) => (found === id ? [this.#segmentAt(index)] : []))
  }

  /** What a path names, as sent; `""` where it is not there, or the path is none. */
  raw(path: string): string {
    const found = this.#find(path)
    if (found === undefined) return ""
    return found.segment.raw(found.path.field, found.path.component, found.path.subcomponent, found.path.repetition)
  }

  /** What a path names, unescaped; `""` where it is not there, or the path is none. */
  value(path: string): string {
    const found = this.#find(path)
    if (found === undefined) return ""
    return found.segment.value(found.path.field, found.path.component, found.path.subcomponent, found.path.repetition)
  }

  /** The value, `null` where the sender wrote `""` (delete what you have), undefined where he wrote nothing. */
  read(path: string): string | null | undefined {
    const found = this.#find(path)
    if (found === undefined) return undefined
    return found.segment.read(found.path.field, found.path.component, found.path.subcomponent, found.path.repetition)
  }

  /** MSH-10, as sent. */
  get controlId(): string {
    return this.segment("MSH")?.raw(10) ?? ""
  }

  /** MSH-9.1, such as ADT. */
  get messageType(): string {
    return this.segment("MSH")?.value(9, 1) ?? ""
  }

  /** MSH-9.2, such as A01. */
  get triggerEvent(): string {
    return this.segment("MSH")?.value(9, 2) ?? ""
  }

  /** The message with one part set to a value (null writes `""`); every other byte stays. */
  with(path: string, value: string | null): Result.Result<Hl7Message, Hl7Problem> {
    const found = this.#find(path)
    if (found === undefined) return Result.fail(refusal("MSH", `${path} names no segment of this message.`))
    const splice = spliceValue(found.segment, found.path, value, this.delimiters)
    if (splice === undefined) {
      return Result.fail(refusal(found.path.segment, `${path} cannot hold this value under the message's delimiters.`))
    }
    const text = this.text.slice(0, splice.from) + splice.text + this.text.slice(splice.to)
    const index = indexSegments(text)
    const bytes = this.#bytes === undefined ? undefined : this.#spliceBytes(this.#bytes, splice)
    if (index === undefined || bytes === null) {
      return Result.fail(refusal(found.path.segment, `${path}: the message's character set cannot hold this value.`))
    }
    return Result.succeed(
      new Hl7Message({ text, charset: this.charset, isFallback: this.isFallbackCharset }, index, bytes)
    )
  }

  /** The message's bytes: those it was read from, or UTF-8 where it was made from text. */
  toBytes(): Uint8Array {
    return this.#bytes ?? Buffer.from(this.text, "utf8")
  }

  #spliceBytes(bytes: Uint8Array, splice: { from: number; to: number; text: string }): Uint8Array | null {
    const inserted = Charset.encode(splice.text, this.charset)
    if (inserted === undefined) return null
    const from = Charset.byteOffset(bytes, this.text, splice.from, this.charset)
    const to = Charset.byteOffset(bytes, this.text, splice.to, this.charset)
    return Buffer.concat([bytes.subarray(0, from), inserted, bytes.subarray(to)])
  }

  #find(text: string): { readonly path: Path.Path; readonly segment: Segment } | undefined {
    const path = Path.parse(text)
    if (Option.isNone(path)) return undefined
    const segment = this.segment(path.value.segment, path.value.sequence)
    return segment === undefined ? undefined : { path: path.value, segment }
  }

  #segmentAt(index: number): Segment {
    const known = this.#segments[index]
    if (known !== undefined) return known
    const start = this.#bounds[index * 2] ?? 0
    const segment = new Segment(this.#context, this.#ids[index] ?? "", start, this.#bounds[index * 2 + 1] ?? start)
    this.#segments[index] = segment
    return segment
  }
}

/** Text from bytes; plain ASCII leaves it open in which of its supersets it is written. */
interface Decoded {
  readonly text: string
  readonly charset: Charset.Charset | undefined
  readonly isFallback: boolean
}

interface SegmentIndex {
  readonly delimiters: Delimiters.Delimiters
  readonly ids: ReadonlyArray<string>
  /** Start and end of each segment, alternating. */
  readonly bounds: ReadonlyArray<number>
}

const CR = 13
const LF = 10

const indexSegments = (text: string): SegmentIndex | undefined => {
  const start = startOfHeader(text)
  if (start === -1) return undefined
  const field = text[start + 3] ?? ""
  if (field !== "|" && (field === "" || /[\p{L}\p{N}\s\p{Cc}]/u.test(field))) return undefined
  const ids: Array<string> = []
  const bounds: Array<number> = []
  // Found ahead once, not for each segment: the next one may be far.
  let nextCr = text.indexOf("\r", start)
  const hasCr = nextCr !== -1
  let nextLf = text.indexOf("\n", start)
  for (let from = start; from < text.length; ) {
    if (nextCr !== -1 && nextCr < from) nextCr = text.indexOf("\r", from)
    const limit = nextCr === -1 ? text.length : nextCr
    // No text of several lines stands in MSH: there LF always ends the segment.
    if (nextLf !== -1 && nextLf < from) nextLf = text.indexOf("\n", from)
    const to = endAtLf(text, from, nextLf, limit, field, hasCr && from > start)
    const isFrameEnd = text.charCodeAt(from) === FS && to - from === 1
    if (to > from && !isFrameEnd) {
      ids.push(idOf(text, from, to, field))
      bounds.push(from, to)
    }
    from = to + 1
  }
  const header = text.slice(start, bounds[1])
  // A header that holds VT or FS cannot be echoed in a frame.
  if (header.includes("\v") || header.includes("\x1c")) return undefined
  const afterField = header.indexOf(field, 4)
  const encodingCharacters = header.slice(4, afterField === -1 ? header.length : afterField)
  return { delimiters: Delimiters.make(field, encodingCharacters), ids, bounds }
}

const FS = 0x1c

/** The start of MSH behind a byte order mark, VT and white space; -1 where something else stands there. */
const startOfHeader = (text: string): number => {
  let at = 0
  while (at < text.length && isSkipped(text.charCodeAt(at))) at += 1
  return text.startsWith("MSH", at) || text.startsWith("msh", at) ? at : -1
}

const isSkipped = (code: number): boolean =>
  code === 0xfeff || code === 0x0b || code === 32 || (code >= 9 && code <= 13)

/**
 * Where the segment that begins at `from` ends, at `limit` at the latest. LF ends it in a message without CR; in one
 * with CR it does only where the next line looks like a segment, because some senders leave LF inside text.
 */
const endAtLf = (
  text: string,
  from: number,
  firstLf: number,
  limit: number,
  field: string,
  isCrMessage: boolean
): number => {
  for (let lf = firstLf; lf !== -1 && lf < limit; lf = text.indexOf("\n", lf + 1)) {
    if (!isCrMessage || lf === from || startsSegment(text, lf + 1, field)) return lf
  }
  return limit
}

const startsSegment = (text: string, at: number, field: string): boolean => {
  if (at >= text.length) return true
  const next = text.charCodeAt(at)
  if (next === CR || next === LF) return true
  return /^[A-Z][A-Z0-9]{2}$/.test(text.slice(at, at + 3)) && (text[at + 3] === field || text.length === at + 3)
}

const idOf = (text: string, from: number, to: number, field: string): string => {
  const delimiter = text.charAt(from + 3) === field ? from + 3 : text.indexOf(field, from)
  const id = text.slice(from, delimiter === -1 || delimiter > to ? to : delimiter)
  return id.charCodeAt(0) > 96 ? id.toUpperCase() : id
}

const decodedText = (text: string): Result.Result<Decoded, Hl7Problem> =>
  Result.succeed({ text, charset: "utf-8", isFallback: false })

const decodeBytes = (
  bytes: Uint8Array,
  { fallbackCharset = "windows-1252" }: ParseOptions
): Result.Result<Decoded, Hl7Problem> => {
  const ascii = Charset.decodePlainAscii(bytes)
  if (ascii !== undefined) return Result.succeed({ text: ascii, charset: undefined, isFallback: false })
  if (readHeader(bytes) === undefined) return Result.fail(noMsh())
  const decoded = Charset.decodeWithFallback(bytes, declaredCharset(bytes), fallbackCharset ?? undefined)
  if (decoded !== undefined) return Result.succeed(decoded)
  const text = "The bytes are not valid in the character set that MSH-18 declares; declare the one that is used."
  return Result.fail(new Hl7Problem({ answer: "AE", code: "102", location: Location.at("MSH", 18), text }))
}

const declaredCharset = (bytes: Uint8Array): Charset.Charset | undefined => {
  const header = readHeader(bytes)
  return header && Charset.fromMsh18(header.field(18).split(header.encodingCharacters[1] ?? "~"))
}

const noMsh = (): Hl7Problem =>
  new Hl7Problem({
    answer: "AR",
    code: "100",
    location: Location.at("MSH"),
    text: "No MSH segment at the start; send HL7 v2 messages in ER7, not UTF-16 and not XML."
  })

const refusal = (segment: string, text: string): Hl7Problem =>
  new Hl7Problem({ answer: "AE", code: "102", location: Location.at(segment), text })
