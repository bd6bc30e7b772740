/**
 * MLLP frames out of a byte stream, however it is cut into chunks.
 *
 * VT begins a frame. FS ends it when CR, LF or VT follows; any other byte after FS makes the FS part of the text. An FS
 * that is the last byte so far ends the frame only when `idle` (silence) or `end` (the peer closed) is called, so the
 * same stream gives the same frames under every chunking. A VT inside a frame means that the sender broke off: what
 * was read so far is given as `Truncated`, never glued to the next message. Bytes outside a frame are counted as junk
 * (CR and LF between frames are not). Linear in the input; a frame that lies in one chunk is not copied. Nothing here
 * reads a clock or a socket. Source: HL7 Transport Specification: MLLP, Release 1.
 */

export const VT = 0x0b
export const FS = 0x1c
const CR = 0x0d
const LF = 0x0a

export type FrameEvent =
  | { readonly _tag: "Frame"; readonly bytes: Uint8Array }
  /** The sender broke off and began again, or closed: the part that had come. */
  | { readonly _tag: "Truncated"; readonly bytes: Uint8Array }
  | { readonly _tag: "Junk"; readonly byteCount: number }
  /** The frame passed the limit; what follows cannot be told apart, so the connection must be closed. */
  | { readonly _tag: "Oversized"; readonly byteCount: number }

/** 16 MB: no message of a clinic's feed is longer, and no peer can fill the memory. */
export const frameBytesMaxDefault = 16 * 1024 * 1024

export class FrameDecoder {
  readonly #bytesMax: number
  #isInside = false
  #isAfterFs = false
  #isClosed = false
  #held: Uint8Array = empty
  #heldBytes = 0
  #junkBytes = 0

  constructor(frameBytesMax = frameBytesMaxDefault) {
    this.#bytesMax = frameBytesMax
  }

  /** True between VT and the end of its frame. */
  get isInFrame(): boolean {
    return this.#isInside
  }

  /** True where the data so far ends with FS: silence would end the frame. */
  get isAwaitingSilence(): boolean {
    return this.#isInside && this.#isAfterFs
  }

  /** What a chunk completes, in order. The decoder may keep parts of the chunk: do not write into it afterwards. */
  push(chunk: Uint8Array): ReadonlyArray<FrameEvent> {
    const events: Array<FrameEvent> = []
    let at = 0
    let nextVt = -2
    while (at < chunk.length && !this.#isClosed) {
      if (nextVt !== -1 && nextVt < at) nextVt = chunk.indexOf(VT, at)
      if (!this.#isInside) at = this.#skipToFrame(chunk, at, nextVt, events)
      else if (this.#isAfterFs) at = this.#decideFs(chunk, at, events)
      else at = this.#readFrame(chunk, at, nextVt, events)
    }
    this.#reportJunk(events)
    return events
  }

  /** Call after 100 ms without data: an FS at the end of the data then ends its frame. */
  idle(): ReadonlyArray<FrameEvent> {
    if (!this.isAwaitingSilence) return []
    return [this.#finish(empty)]
  }

  /** Call once when the peer has closed its side. */
  end(): ReadonlyArray<FrameEvent> {
    const events = [...this.idle()]
    if (this.#isInside) this.#breakOff(empty, events)
    return events
  }

  #skipToFrame(chunk: Uint8Array, at: number, vt: number, events: Array<FrameEvent>): number {
    const to = vt === -1 ? chunk.length : vt
    for (let index = at; index < to; index++) if (chunk[index] !== CR && chunk[index] !== LF) this.#junkBytes += 1
    if (vt === -1) return chunk.length
    this.#reportJunk(events)
    this.#isInside = true
    return vt + 1
  }

  /** Reads from `at`, which is inside a frame and not behind an FS, to the next FS, VT or the end of the chunk. */
  #readFrame(chunk: Uint8Array, at: number, vt: number, events: Array<FrameEvent>): number {
    const fs = indexBefore(chunk, FS, at, vt)
    if (fs === -1 && vt === -1) {
      this.#hold(chunk.subarray(at), events)
      return chunk.length
    }
    if (fs === -1) {
      this.#breakOff(chunk.subarray(at, vt), events)
      this.#isInside = true
      return vt + 1
    }
    const next = chunk[fs + 1]
    if (next === undefined || next === CR || next === LF || next === VT) {
      this.#isAfterFs = true
      if (next === undefined) {
        this.#hold(chunk.subarray(at, fs), events)
        return fs + 1
      }
      this.#emit(chunk.subarray(at, fs), events)
      return next === VT ? fs + 1 : fs + 2
    }
    // FS inside text: keep it and go on behind it.
    this.#hold(chunk.subarray(at, fs + 1), events)
    return fs + 1
  }

  /** The byte behind an FS that ended the chunk before. */
  #decideFs(chunk: Uint8Array, at: number, events: Array<FrameEvent>): number {
    const next = chunk[at]
    if (next === CR || next === LF || next === VT) {
      this.#emit(empty, events)
      return next === VT ? at : at + 1
    }
    this.#isAfterFs = false
    this.#hold(fsByte, events)
    return at
  }

  #emit(last: Uint8Array, events: Array<FrameEvent>): void {
    if (this.#isTooLong(last, events)) return
    events.push(this.#finish(last))
  }

  #finish(last: Uint8Array): FrameEvent {
    const bytes = this.#take(last)
    this.#isInside = false
    this.#isAfterFs = false
    return { _tag: "Frame", bytes }
  }

  #breakOff(last: Uint8Array, events: Array<FrameEvent>): void {
    if (this.#isTooLong(last, events)) return
    const bytes = this.#take(last)
    this.#isInside = false
    this.#isAfterFs = false
    // VT VT is a frame that was begun twice: nothing was lost.
    if (bytes.length > 0) events.push({ _tag: "Truncated", bytes })
  }

  #isTooLong(more: Uint8Array, events: Array<FrameEvent>): boolean {
    const byteCount = this.#heldBytes + more.length
    if (byteCount <= this.#bytesMax) return false
    events.push({ _tag: "Oversized", byteCount })
    this.#isClosed = true
    this.#isInside = false
    this.#held = empty
    this.#heldBytes = 0
    return true
  }

  /** Copies into a buffer that grows by doubling, so that even a frame in one-byte chunks costs linear time. */
  #hold(part: Uint8Array, events: Array<FrameEvent>): void {
    if (part.length === 0 || this.#isTooLong(part, events)) return
    const needed = this.#heldBytes + part.length
    if (needed > this.#held.length) {
      const grown = Buffer.allocUnsafeSlow(Math.max(needed, this.#held.length * 2, 1024))
      grown.set(this.#held.subarray(0, this.#heldBytes))
      this.#held = grown
    }
    this.#held.set(part, this.#heldBytes)
    this.#heldBytes = needed
  }

  #take(last: Uint8Array): Uint8Array {
    if (this.#heldBytes === 0) return last
    const length = this.#heldBytes + last.length
    // A frame that waits in an inbox should not keep much more memory than it is long.
    const fits = this.#held.length >= length && this.#held.length <= length * 1.25
    const bytes = fits ? this.#held : Buffer.allocUnsafeSlow(length)
    if (!fits) bytes.set(this.#held.subarray(0, this.#heldBytes))
    bytes.set(last, this.#heldBytes)
    this.#held = empty
    this.#heldBytes = 0
    return bytes.subarray(0, length)
  }

  #reportJunk(events: Array<FrameEvent>): void {
    if (this.#junkBytes > 0) events.push({ _tag: "Junk", byteCount: this.#junkBytes })
    this.#junkBytes = 0
  }
}

const empty = new Uint8Array(0)
const fsByte = Uint8Array.of(FS)

/** The first `byte` from `at` on that lies before `limit` (-1: no limit); -1 where there is none. */
const indexBefore = (chunk: Uint8Array, byte: number, at: number, limit: number): number => {
  const found = limit === -1 ? chunk.indexOf(byte, at) : chunk.subarray(0, limit).indexOf(byte, at)
  return found
}
