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

const lineBytesMax = 64 * 1024

/** The header at the start of the bytes; undefined where there is none that fields can be told apart in. */
export const read = (bytes: Uint8Array): RawHeader | undefined => {
  const start = startOf(bytes)
  if (start === undefined) return undefined
  const line = Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.min(bytes.length - start, lineBytesMax))
    .toString("latin1")
    .split(/[\r\n]/, 1)[0]
  const delimiter = line?.[3]
  if (line === undefined || delimiter === undefined || /[A-Za-z0-9\s]/.test(delimiter)) return undefined
  // A header that holds VT or FS cannot be echoed in a frame.
  if (line.includes("\v") || line.includes("\x1c")) return undefined
  const fields = line.split(delimiter)
  const encodingCharacters = fields[1] ?? ""
  return {
    fieldDelimiter: delimiter,
    encodingCharacters,
    field: (n) => (n === 1 ? delimiter : (fields[n - 1] ?? ""))
  }
}

/** Where MSH stands behind a UTF-8 byte order mark, VT and white space. */
export const startOf = (bytes: Uint8Array): number | undefined => {
  let at = 0
  while (at < bytes.length && isSkipped(bytes[at] ?? 0)) at += 1
  const name = String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0)
  return name === "MSH" || name === "msh" ? at : undefined
}

const isSkipped = (byte: number): boolean =>
  byte === 0xef || byte === 0xbb || byte === 0xbf || byte === 32 || (byte >= 9 && byte <= 13)
