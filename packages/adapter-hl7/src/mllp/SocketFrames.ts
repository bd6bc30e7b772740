/**
 * The frames of one socket, pulled in order: the socket feeds the decoder, a fiber takes what is complete.
 *
 * The socket is paused while more frames wait than allowed, so a slow handler slows its sender instead of filling the
 * memory. Silence of 100 ms after an FS ends its frame; a frame that takes too long, or a peer that says nothing for
 * too long, ends the connection. Timers of frames rest while the socket is paused.
 */
import type { Socket } from "node:net"
import * as Effect from "effect/Effect"
import { FrameDecoder, type FrameEvent } from "./FrameDecoder.ts"

/** Why no more frames will come. `closed` also stands for a reset. */
export type FramesEnd = "ended" | "closed" | "oversized" | "frame-timeout" | "idle-timeout" | "stopped"

export interface SocketFramesOptions {
  readonly frameBytesMax: number
  /** From VT to the end of the frame. */
  readonly frameMillisMax: number
  /** Without a byte in either direction; 0 waits for ever. */
  readonly idleMillisMax: number
  /** How many frames may wait before the socket is paused. */
  readonly queuedFramesMax: number
}

export type Taken =
  | { readonly _tag: "Events"; readonly events: ReadonlyArray<FrameEvent> }
  | { readonly _tag: "End"; readonly end: FramesEnd }

const silenceMillis = 100

export class SocketFrames {
  readonly #socket: Socket
  readonly #options: SocketFramesOptions
  readonly #decoder: FrameDecoder
  #events: Array<FrameEvent> = []
  #end: FramesEnd | undefined
  #wake: (() => void) | undefined
  #isBusy = false
  #silence: NodeJS.Timeout | undefined
  #frameTimer: NodeJS.Timeout | undefined

  constructor(socket: Socket, options: SocketFramesOptions) {
    this.#socket = socket
    this.#options = options
    this.#decoder = new FrameDecoder(options.frameBytesMax)
    socket.on("data", (chunk: Buffer) => this.#onData(chunk))
    socket.on("end", () => this.#onEnd())
    // The close event follows an error, and says all that is needed.
    socket.on("error", () => undefined)
    socket.on("close", () => this.#finish("closed"))
    if (options.idleMillisMax > 0) {
      socket.setTimeout(options.idleMillisMax)
      // Every time, not once: a time-out while a frame is being handled does not count.
      socket.on("timeout", () => {
        if (!this.#isBusy && this.#events.length === 0) this.#finish("idle-timeout")
      })
    }
  }

  /** What has come since the last take; waits for something to come. After the end it gives the end again. */
  readonly take: Effect.Effect<Taken> = Effect.suspend(() => {
    this.#isBusy = false
    const ready = this.#ready()
    if (ready !== undefined) return Effect.succeed(ready)
    this.#resume()
    return Effect.callback<Taken>((resume) => {
      this.#wake = () => {
        const taken = this.#ready()
        if (taken !== undefined) resume(Effect.succeed(taken))
      }
      return Effect.sync(() => {
        this.#wake = undefined
      })
    })
  })

  /** Takes no more from the socket: what already came is given, then the end. */
  stop(): void {
    this.#socket.pause()
    this.#finish("stopped")
  }

  #ready(): Taken | undefined {
    if (this.#events.length > 0) {
      const events = this.#events
      this.#events = []
      this.#isBusy = true
      return { _tag: "Events", events }
    }
    return this.#end === undefined ? undefined : { _tag: "End", end: this.#end }
  }

  #onData(chunk: Buffer): void {
    if (this.#end !== undefined) return
    clearTimeout(this.#silence)
    const events = this.#decoder.push(chunk)
    if (this.#decoder.isAwaitingSilence) {
      this.#silence = setTimeout(() => this.#add(this.#decoder.idle()), silenceMillis)
    }
    this.#add(events)
  }

  #onEnd(): void {
    clearTimeout(this.#silence)
    this.#add(this.#decoder.end())
    this.#finish("ended")
  }

  #add(events: ReadonlyArray<FrameEvent>): void {
    for (const event of events) this.#events.push(event)
    if (events.length > 0 || !this.#decoder.isInFrame) this.#stopFrameTimer()
    if (events.some((event) => event._tag === "Oversized")) this.#finish("oversized")
    if (this.#events.length >= this.#options.queuedFramesMax) {
      this.#stopFrameTimer()
      this.#socket.pause()
    } else {
      this.#startFrameTimer()
    }
    if (events.length > 0) this.#notify()
  }

  #resume(): void {
    if (this.#end !== undefined || !this.#socket.isPaused()) return
    this.#startFrameTimer()
    this.#socket.resume()
  }

  #finish(end: FramesEnd): void {
    if (this.#end !== undefined) return
    this.#end = end
    clearTimeout(this.#silence)
    this.#stopFrameTimer()
    this.#notify()
  }

  #notify(): void {
    const wake = this.#wake
    this.#wake = undefined
    wake?.()
  }

  #startFrameTimer(): void {
    if (this.#frameTimer !== undefined || !this.#decoder.isInFrame || this.#end !== undefined) return
    this.#frameTimer = setTimeout(() => {
      for (const event of this.#decoder.end()) this.#events.push(event)
      this.#finish("frame-timeout")
    }, this.#options.frameMillisMax)
  }

  #stopFrameTimer(): void {
    clearTimeout(this.#frameTimer)
    this.#frameTimer = undefined
  }
}
