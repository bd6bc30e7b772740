/**
 * Messages out of a file or a batch: one after another, in MLLP frames, or inside FHS and BHS.
 *
 * A message begins with MSH at the start of a line and ends before the next MSH, FHS, BHS, BTS or FTS, or at VT or FS.
 * Batch segments are passed over. What stands before the first message and is none of these is given as a piece of its
 * own, so that nothing is lost unseen; reading it tells what is wrong. Blank lines, VT, FS and a byte order mark around
 * a piece are left away, the line ends inside stay. Works on chunks of any size and keeps no more than the message at
 * hand. Source: HL7 v2.5.1 section 2.10.3 (batch protocol).
 */

/** A longer piece is cut here, so that memory stays bounded whatever the input is. */
export const messageBytesMaxDefault = 64 * 1024 * 1024

export interface SplitOptions {
  /** Default 64 MB. */
  readonly messageBytesMax?: number
  /** False for the content of one MLLP frame, where FS is text. Default true: VT and FS part messages. */
  readonly hasFrames?: boolean
}

export class MessageSplitter {
  readonly #bytesMax: number
  readonly #hasFrames: boolean
  /** Grows by doubling; only the first `#length` bytes count. */
  #buffer: Buffer = Buffer.alloc(0)
  #length = 0
  /** How much of what is held was searched. */
  #searched = 0

  constructor({ messageBytesMax = messageBytesMaxDefault, hasFrames = true }: SplitOptions = {}) {
    this.#bytesMax = messageBytesMax
    this.#hasFrames = hasFrames
  }

  /** The messages that a chunk completes. */
  push(chunk: Uint8Array): ReadonlyArray<Uint8Array> {
    this.#append(chunk)
    const held = this.#buffer.subarray(0, this.#length)
    const pieces: Array<Buffer> = []
    let from = 0
    for (let at = this.#nextBoundary(held, this.#searched); at !== -1; at = this.#nextBoundary(held, at + 1)) {
      pieces.push(Buffer.from(held.subarray(from, at)))
      from = at
    }
    if (held.length - from > this.#bytesMax) {
      pieces.push(Buffer.from(held.subarray(from)))
      from = held.length
    }
    this.#length -= from
    held.copyWithin(0, from)
    // The last bytes may be the beginning of a boundary that the next chunk completes.
    this.#searched = Math.max(0, this.#length - boundaryBytesMax)
    return pieces.map(trim).filter(isMessage)
  }

  /** The last message, when the input has ended. */
  end(): ReadonlyArray<Uint8Array> {
    const last = this.#buffer.subarray(0, this.#length)
    const at = this.#nextBoundary(last, this.#searched, idBytes)
    this.#buffer = Buffer.alloc(0)
    this.#length = 0
    this.#searched = 0
    return (at === -1 ? [last] : [last.subarray(0, at), last.subarray(at)]).map(trim).filter(isMessage)
  }

  #append(chunk: Uint8Array): void {
    const needed = this.#length + chunk.length
    if (needed > this.#buffer.length) {
      const grown = Buffer.allocUnsafeSlow(Math.max(needed, this.#buffer.length * 2))
      this.#buffer.copy(grown, 0, 0, this.#length)
      this.#buffer = grown
    }
    this.#buffer.set(chunk, this.#length)
    this.#length = needed
  }

  /** Where the next piece begins, at or behind `from`; -1 where none can be told yet. */
  #nextBoundary(bytes: Buffer, from: number, bytesNeeded = boundaryBytesMax): number {
    for (let at = Math.max(from, 1); at < bytes.length; at++) {
      const before = bytes[at - 1] ?? 0
      if (this.#hasFrames && isFraming(before)) return at
      if (before !== CR && before !== LF) {
        // Nothing can begin before the next line end or framing byte.
        at = nextLineEnd(bytes, at)
        continue
      }
      if (at + bytesNeeded <= bytes.length && starts.has(segmentId(bytes, at))) return at
    }
    return -1
  }
}

/** All messages of a whole file. */
export const split = (bytes: Uint8Array, options: SplitOptions = {}): ReadonlyArray<Uint8Array> => {
  const splitter = new MessageSplitter({ messageBytesMax: Number.POSITIVE_INFINITY, ...options })
  return [...splitter.push(bytes), ...splitter.end()]
}

/** The messages to answer for one MLLP frame: those of a batch, else the frame as it is, even if it is empty. */
export const messagesOfFrame = (frame: Uint8Array): ReadonlyArray<Uint8Array> => {
  const bytes = Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength)
  const isBatch =
    /^\W*[FB]HS\W/.test(bytes.toString("latin1", 0, 16)) || bytes.includes("\rMSH") || bytes.includes("\nMSH")
  const messages = isBatch ? split(frame, { hasFrames: false }) : []
  return messages.length === 0 ? [frame] : messages
}

const CR = 13
const LF = 10
const idBytes = 3
/** An id, and the byte behind it that tells it from a word. */
const boundaryBytesMax = 4

const isFraming = (byte: number): boolean => byte === 0x0b || byte === 0x1c

/** The index of the next CR, LF, VT or FS from `at` on; the loop's step leads behind it. */
const nextLineEnd = (bytes: Uint8Array, at: number): number => {
  let end = at
  while (end < bytes.length) {
    const byte = bytes[end] ?? 0
    if (byte === CR || byte === LF || isFraming(byte)) return end
    end += 1
  }
  return end
}

const starts = new Set(["MSH", "FHS", "BHS", "BTS", "FTS"])

/** The id of the segment that starts there; `""` where a letter or digit follows it, for then it is a word. */
const segmentId = (bytes: Buffer, at: number): string => {
  const next = bytes[at + 3]
  const isWord = next !== undefined && /[A-Za-z0-9]/.test(String.fromCharCode(next))
  return isWord ? "" : bytes.toString("latin1", at, at + 3).toUpperCase()
}

/** Without the blank lines, framing bytes and byte order mark around it. The end of the last segment stays. */
const trim = (piece: Buffer): Buffer => {
  let from = 0
  while (from < piece.length && isAround(piece[from] ?? 0)) from += 1
  let to = piece.length
  while (to > from && isAround(piece[to - 1] ?? 0)) to -= 1
  const isEnded = piece[to] === CR || piece[to] === LF
  const isDouble = isEnded && piece[to] === CR && piece[to + 1] === LF && piece.subarray(from, to).includes("\r\n")
  return piece.subarray(from, isDouble ? to + 2 : isEnded ? to + 1 : to)
}

const isAround = (byte: number): boolean =>
  byte === CR || byte === LF || byte === 32 || isFraming(byte) || byte === 0xef || byte === 0xbb || byte === 0xbf

/** Not empty, and not a segment of the batch around the messages. */
const isMessage = (piece: Buffer): boolean =>
  piece.length > 0 && !["FHS", "BHS", "BTS", "FTS"].includes(segmentId(piece, 0))
