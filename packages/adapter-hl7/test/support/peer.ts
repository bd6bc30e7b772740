/**
 * The other end of an MLLP connection, byte by byte: for saying what no well-behaved client would say.
 */
import { connect, createServer, type Socket } from "node:net"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

export interface Peer {
  /** Writes bytes (a character each) and waits until the kernel has them. */
  readonly say: (text: string | Uint8Array) => Effect.Effect<void>
  /** Waits until so many whole frames have come in all, or the connection has closed; gives their contents. */
  readonly hear: (frameCount: number) => Effect.Effect<ReadonlyArray<string>>
  /** Ends our side only. */
  readonly halfClose: Effect.Effect<void>
  readonly reset: Effect.Effect<void>
  /** Waits until the connection is closed. */
  readonly closed: Effect.Effect<void>
  readonly socket: Socket
}

/** Connects to a server on this machine, and goes with the scope. */
export const connectPeer = (port: number): Effect.Effect<Peer, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.callback<Peer>((resume) => {
      const socket = connect({ port, host: "127.0.0.1", noDelay: true, allowHalfOpen: true })
      const peer = peerOf(socket)
      socket.once("connect", () => resume(Effect.succeed(peer)))
    }),
    ({ socket }) => Effect.sync(() => socket.destroy())
  )

/** A server of one's own that hands out each connection as a peer; goes with the scope. */
export const servePeers = (serve: (peer: Peer, number: number) => void): Effect.Effect<number, never, Scope.Scope> =>
  Effect.map(
    Effect.acquireRelease(
      Effect.callback<{ port: number; close: () => void }>((resume) => {
        const sockets = new Set<Socket>()
        const server = createServer({ noDelay: true, allowHalfOpen: true }, (socket) => {
          sockets.add(socket)
          serve(peerOf(socket), sockets.size)
        })
        const close = () => {
          server.close()
          for (const socket of sockets) socket.destroy()
        }
        server.listen(0, "127.0.0.1", () => {
          const address = server.address()
          resume(Effect.succeed({ port: typeof address === "object" ? (address?.port ?? 0) : 0, close }))
        })
      }),
      ({ close }) => Effect.sync(close)
    ),
    ({ port }) => port
  )

const peerOf = (socket: Socket): Peer => {
  let heard = ""
  let isClosed = false
  const wakes = new Set<() => void>()
  const wake = () => {
    for (const each of [...wakes]) each()
  }
  socket.on("data", (chunk: Buffer) => {
    heard += chunk.toString("latin1")
    wake()
  })
  socket.on("error", () => undefined)
  socket.on("end", wake)
  socket.on("close", () => {
    isClosed = true
    wake()
  })
  const until = (holds: () => boolean): Effect.Effect<void> =>
    Effect.callback<void>((resume) => {
      const look = () => {
        if (!holds()) return
        wakes.delete(look)
        resume(Effect.void)
      }
      wakes.add(look)
      look()
    })
  // Between frames stands FS CR VT; behind the last whole one FS CR.
  const frames = () =>
    heard
      .split("\x1c\r")
      .slice(0, -1)
      .map((text) => text.replace("\v", ""))
  return {
    socket,
    say: (text) =>
      Effect.callback<void>((resume) => {
        socket.write(typeof text === "string" ? Buffer.from(text, "latin1") : text, () => resume(Effect.void))
      }),
    hear: (frameCount) =>
      Effect.map(
        until(() => frames().length >= frameCount || isClosed || socket.readableEnded),
        frames
      ),
    halfClose: Effect.sync(() => socket.end()),
    reset: Effect.sync(() => socket.resetAndDestroy()),
    closed: until(() => isClosed || socket.readableEnded)
  }
}
