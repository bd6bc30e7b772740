/**
 * Writes frames to a socket: those of one turn of the event loop together, and no faster than the peer reads.
 */
import type { Socket } from "node:net"
import * as Effect from "effect/Effect"

export class SocketWriter {
  readonly #socket: Socket
  #isCorked = false

  constructor(socket: Socket) {
    this.#socket = socket
  }

  /** Hands the bytes to the socket; waits where the peer does not read. A closed socket takes them silently. */
  write(bytes: Uint8Array): Effect.Effect<void> {
    return Effect.suspend(() => {
      if (this.#socket.destroyed || !this.#socket.writable) return Effect.void
      this.#cork()
      this.#socket.write(bytes)
      return this.#socket.writableNeedDrain ? this.#drained : Effect.void
    })
  }

  readonly #drained = Effect.callback<void>((resume) => {
    const done = () => {
      this.#socket.off("drain", done)
      this.#socket.off("close", done)
      resume(Effect.void)
    }
    this.#socket.on("drain", done)
    this.#socket.on("close", done)
    return Effect.sync(done)
  })

  #cork(): void {
    if (this.#isCorked) return
    this.#isCorked = true
    this.#socket.cork()
    process.nextTick(() => {
      this.#isCorked = false
      this.#socket.uncork()
    })
  }
}
