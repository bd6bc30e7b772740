/**
 * Escape sequences: text to what may stand in a field, and back.
 *
 * `escape` writes every delimiter and control character as a sequence, so no text can end a field, a segment or a
 * frame; `unescape` undoes exactly that. What it does not know (`\H\`, `\Z99\`, `\.in3\`, a lone `\` in `C:\dir`) stays
 * as it stands: reading loses nothing. `\.br\` reads as a line feed. Source: HL7 v2.5.1 section 2.7.
 */
import { isUtf8 } from "node:buffer"
import type { Delimiters } from "./Delimiters.ts"

/** Text as it may stand in a field. Without an escape character it is returned raw, and must hold no delimiter. */
export const escape = (text: string, delimiters: Delimiters): string => {
  if (delimiters.escape === "") return text
  // As a whole value these two characters would mean "delete what you have".
  if (text === '""') return `${delimiters.escape}X22${delimiters.escape}"`
  let escaped = ""
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const sequence = sequenceFor(text.charCodeAt(at), text[at] ?? "", delimiters)
    if (sequence === "") continue
    escaped += `${text.slice(from, at)}${delimiters.escape}${sequence}${delimiters.escape}`
    from = at + 1
  }
  return from === 0 ? text : escaped + text.slice(from)
}

/** Text as it was before it was escaped. `decode` makes text of the bytes of `\X..\`; undefined keeps the sequence. */
export const unescape = (
  raw: string,
  delimiters: Delimiters,
  decode: (bytes: Uint8Array) => string | undefined = decodeUtf8
): string => {
  const mark = delimiters.escape
  let open = mark === "" ? -1 : raw.indexOf(mark)
  if (open === -1) return raw
  let text = ""
  let from = 0
  while (open !== -1) {
    const close = raw.indexOf(mark, open + 1)
    if (close === -1) break
    const sequence = raw.slice(open + 1, close)
    const meaning = meaningOf(sequence, delimiters, decode)
    if (meaning === undefined) {
      // In text that is not a sequence at all, the closing character may open the next one.
      open = isKept.test(sequence) ? raw.indexOf(mark, close + 1) : close
      continue
    }
    text += raw.slice(from, open) + meaning
    from = close + 1
    open = raw.indexOf(mark, from)
  }
  return from === 0 ? raw : text + raw.slice(from)
}

/** Formatting, character set and local sequences: they mean something, but not a text. */
const isKept = /^(?:H|N|\.[a-z]{2}.*|C[0-9A-Fa-f]{4}|M[0-9A-Fa-f]{4,6}|Z.*)$/

const sequenceFor = (code: number, character: string, delimiters: Delimiters): string => {
  if (code < 0x20 || code === 0x7f) return `X${code.toString(16).toUpperCase().padStart(2, "0")}`
  switch (character) {
    case delimiters.escape:
      return "E"
    case delimiters.field:
      return "F"
    case delimiters.component:
      return "S"
    case delimiters.subcomponent:
      return "T"
    case delimiters.repetition:
      return "R"
    case delimiters.truncation:
      return "P"
    default:
      return ""
  }
}

const meaningOf = (
  sequence: string,
  delimiters: Delimiters,
  decode: (bytes: Uint8Array) => string | undefined
): string | undefined => {
  switch (sequence) {
    case "F":
      return delimiters.field
    case "S":
      return delimiters.component
    case "T":
      return delimiters.subcomponent === "" ? undefined : delimiters.subcomponent
    case "R":
      return delimiters.repetition === "" ? undefined : delimiters.repetition
    case "E":
      return delimiters.escape
    case "P":
      return delimiters.truncation === "" ? undefined : delimiters.truncation
    case ".br":
      return "\n"
    default:
      return /^X(?:[0-9A-Fa-f]{2})+$/.test(sequence) ? decode(Buffer.from(sequence.slice(1), "hex")) : undefined
  }
}

const decodeUtf8 = (bytes: Uint8Array): string | undefined =>
  isUtf8(bytes) ? Buffer.from(bytes).toString("utf8") : undefined
