/**
 * MSH as bytes, for answering a message that may not be readable at all.
 *
 * Each byte is kept as one character (Latin-1), so what is echoed comes back byte for byte. Nothing is unescaped.
 * Source: HL7 v2.5.1 section 2.15.9 (MSH).
 */

export interface RawHeader {
  /** MSH-1. */
  readonly fieldDelimiter: string
  /** MSH-2. */
  readonly encodingCharacters: string
  /** The nth field as sent; `""` where it is not there. */
  readonly field: (n: number) => string
}

/** The header at the start of the bytes; undefined where there is none that fields can be told apart in. */
export const read = (bytes: Uint8Array): RawHeader | undefined => {
  const start = startOf(bytes)
  const delimiter = start === undefined ? undefined : bytes[start + 3]
  if (start === undefined || delimiter === undefined || isWordOrSpace(delimiter)) return undefined
  let end = start + 4
  for (; end < bytes.length; end++) {
    const byte = bytes[end]
    if (byte === 13 || byte === 10) break
    // A header that holds VT or FS cannot be echoed in a frame.
    if (byte === 0x0b || byte === 0x1c) return undefined
  }
  const fieldDelimiter = String.fromCharCode(delimiter)
  const fields = asBuffer(bytes).toString("latin1", start, end).split(fieldDelimiter)
  return {
    fieldDelimiter,
    encodingCharacters: fields[1] ?? "",
    field: (n) => (n === 1 ? fieldDelimiter : (fields[n - 1] ?? ""))
  }
}

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** A letter or digit (ASCII), a control character or a blank. */
const isWordOrSpace = (byte: number): boolean =>
  byte <= 32 || byte === 127 || (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)

/** Where MSH stands behind a UTF-8 byte order mark, VT and white space. */
export const startOf = (bytes: Uint8Array): number | undefined => {
  let at = 0
  while (at < bytes.length && isSkipped(bytes[at] ?? 0)) at += 1
  const [m, s, h] = [bytes[at], bytes[at + 1], bytes[at + 2]]
  return (m === 77 && s === 83 && h === 72) || (m === 109 && s === 115 && h === 104) ? at : undefined
}

const isSkipped = (byte: number): boolean =>
  byte === 0xef || byte === 0xbb || byte === 0xbf || byte === 32 || (byte >= 9 && byte <= 13)
