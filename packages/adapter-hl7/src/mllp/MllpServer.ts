/**
 * An MLLP listener: every frame goes to the handler, one at a time per connection, and its answer goes back in order.
 *
 * The answer is written only when the handler has succeeded, so a handler that commits first acknowledges what is kept.
 * A handler that dies gets its connection closed without an answer, and the sender sends again. Broken frames, junk,
 * resets, oversized and endless frames end at most their own connection. Closing the scope stops listening, lets
 * running handlers answer, and closes. Binds the loopback address unless told otherwise: MLLP has no sign-in.
 * Source: HL7 Transport Specification: MLLP, Release 1; HL7 v2.5.1 section 2.9.
 */
import { createServer, type Server, type Socket } from "node:net"
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FiberSet from "effect/FiberSet"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import * as Frame from "./Frame.ts"
import { type FrameEvent, frameBytesMaxDefault } from "./FrameDecoder.ts"
import { type FramesEnd, SocketFrames } from "./SocketFrames.ts"
import { SocketWriter } from "./SocketWriter.ts"

/** One peer that is connected. */
export interface MllpConnection {
  /** Counts up per server. */
  readonly id: number
  readonly remoteAddress: string
  readonly remotePort: number
}

/** What happens on a connection beside frames that are handled. Only `Truncated` carries content. */
export type MllpServerEvent =
  | { readonly _tag: "Opened" }
  | { readonly _tag: "Closed"; readonly end: FramesEnd }
  | Exclude<FrameEvent, { readonly _tag: "Frame" }>
  /** The handler died; the frame stays unanswered. `frame` may be kept for an operator. */
  | { readonly _tag: "Died"; readonly frame: Uint8Array; readonly cause: Cause.Cause<never> }

export interface MllpServerOptions<R> {
  /** 0 takes a free port; see `address`. */
  readonly port: number
  /** Default 127.0.0.1. */
  readonly host?: string
  /**
   * Gives the message to answer a frame with, or several where the frame held a batch (each goes into a frame of its
   * own). Called one frame at a time per connection, in order.
   */
  readonly handler: (
    frame: Uint8Array,
    connection: MllpConnection
  ) => Effect.Effect<Uint8Array | ReadonlyArray<Uint8Array>, never, R>
  /** Told of everything else; a connection waits for it. */
  readonly onEvent?: (event: MllpServerEvent, connection: MllpConnection) => Effect.Effect<void, never, R>
  /** Default 64; a connection beyond it is closed at once. */
  readonly connectionsMax?: number
  /** Default 16 MB. */
  readonly frameBytesMax?: number
  /** Default 64 frames that wait per connection before its socket is paused. */
  readonly queuedFramesMax?: number
  /** Default 1 minute from VT to the end of the frame. */
  readonly frameTimeout?: Duration.Input
  /** Default 1 hour without a byte; 0 waits for ever. */
  readonly idleTimeout?: Duration.Input
  /** Default 10 seconds for running handlers when the server closes. */
  readonly drainTimeout?: Duration.Input
}

/** The port cannot be listened on. */
export class MllpListenError extends Schema.TaggedError<MllpListenError>()("MllpListenError", {
  host: Schema.String,
  port: Schema.Int,
  code: Schema.String,
  cause: Schema.Defect()
}) {
  override get message() {
    const why =
      this.code === "EADDRINUSE"
        ? "another program uses it; stop that program or choose another port"
        : this.code === "EACCES"
          ? "this user may not use it; choose a port above 1023"
          : this.code === "EADDRNOTAVAIL"
            ? "this machine has no such address; choose one of its own"
            : `the system says ${this.code}`
    return `Cannot listen for HL7 on ${this.host}:${this.port}: ${why}.`
  }
}

export class MllpServer extends Context.Service<
  MllpServer,
  {
    /** Where the server listens, with the port that was taken. */
    readonly address: { readonly host: string; readonly port: number }
    /** How many peers are connected now. */
    readonly connectionCount: Effect.Effect<number>
  }
>()("@intervisit/adapter-hl7/MllpServer") {
  /** Listens as long as the scope is open. */
  static readonly make = <R>(
    options: MllpServerOptions<R>
  ): Effect.Effect<MllpServer["Service"], MllpListenError, Scope.Scope | R> => listen(options)

  static readonly layer = <R>(options: MllpServerOptions<R>): Layer.Layer<MllpServer, MllpListenError, R> =>
    Layer.effect(MllpServer, listen(options)) as Layer.Layer<MllpServer, MllpListenError, R>
}

const listen = Effect.fnUntraced(function* <R>(options: MllpServerOptions<R>) {
  const host = options.host ?? "127.0.0.1"
  const open = new Set<SocketFrames>()
  const fibers = yield* FiberSet.make<void>()
  const run = yield* FiberSet.runtime(fibers)<R>()
  const drainTimeout = Duration.fromInputUnsafe(options.drainTimeout ?? "10 seconds")
  yield* Effect.addFinalizer(() =>
    Effect.suspend(() => {
      for (const frames of open) frames.stop()
      return Effect.timeoutOption(FiberSet.awaitEmpty(fibers), drainTimeout)
    })
  )
  let connectionNumber = 0
  const server = yield* Effect.acquireRelease(
    Effect.sync(() =>
      createServer({ allowHalfOpen: true, noDelay: true, keepAlive: true }, (socket) => {
        connectionNumber += 1
        const connection: MllpConnection = {
          id: connectionNumber,
          remoteAddress: socket.remoteAddress ?? "",
          remotePort: socket.remotePort ?? 0
        }
        run(serveConnection(socket, connection, options, open))
      })
    ),
    (server) => Effect.sync(() => server.close())
  )
  server.maxConnections = options.connectionsMax ?? 64
  const port = yield* bind(server, host, options.port)
  return MllpServer.of({ address: { host, port }, connectionCount: Effect.sync(() => open.size) })
})

const bind = (server: Server, host: string, port: number): Effect.Effect<number, MllpListenError> =>
  Effect.callback<number, MllpListenError>((resume) => {
    const refused = (cause: NodeJS.ErrnoException) =>
      resume(Effect.fail(new MllpListenError({ host, port, code: cause.code ?? "unknown", cause })))
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      return refused(Object.assign(new Error("port out of range"), { code: "a port is 0 to 65535" }))
    }
    server.once("error", refused)
    server.listen(port, host, () => {
      server.off("error", refused)
      // A connection that fails while it is accepted is its peer's trouble.
      server.on("error", () => undefined)
      const address = server.address()
      resume(Effect.succeed(typeof address === "object" && address !== null ? address.port : port))
    })
  })

const serveConnection = <R>(
  socket: Socket,
  connection: MllpConnection,
  options: MllpServerOptions<R>,
  open: Set<SocketFrames>
): Effect.Effect<void, never, R> => {
  const frames = new SocketFrames(socket, {
    frameBytesMax: options.frameBytesMax ?? frameBytesMaxDefault,
    frameMillisMax: Duration.toMillis(Duration.fromInputUnsafe(options.frameTimeout ?? "1 minute")),
    idleMillisMax: Duration.toMillis(Duration.fromInputUnsafe(options.idleTimeout ?? "1 hour")),
    queuedFramesMax: options.queuedFramesMax ?? 64
  })
  const writer = new SocketWriter(socket)
  const tell = options.onEvent ?? (() => Effect.void)
  open.add(frames)
  return Effect.gen(function* () {
    yield* tell({ _tag: "Opened" }, connection)
    while (true) {
      const taken = yield* frames.take
      if (taken._tag === "End") return yield* tell({ _tag: "Closed", end: taken.end }, connection)
      for (const event of taken.events) {
        if (event._tag !== "Frame") {
          yield* tell(event, connection)
          continue
        }
        const answer = yield* Effect.exit(options.handler(event.bytes, connection))
        if (Exit.isFailure(answer)) {
          if (Cause.hasInterruptsOnly(answer.cause)) return yield* Effect.interrupt
          yield* tell({ _tag: "Died", frame: event.bytes, cause: answer.cause }, connection)
          socket.resetAndDestroy()
          return
        }
        for (const message of answer.value instanceof Uint8Array ? [answer.value] : answer.value) {
          const frame = Frame.encode(message)
          if (Result.isFailure(frame)) return yield* Effect.die(frame.failure)
          yield* writer.write(frame.success)
        }
      }
    }
  }).pipe(
    Effect.ensuring(
      Effect.sync(() => {
        open.delete(frames)
        socket.destroySoon()
      })
    )
  )
}
