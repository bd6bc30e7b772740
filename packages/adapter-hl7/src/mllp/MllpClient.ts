/**
 * An MLLP sender: one message at a time, done when the acknowledgement with its control id has come.
 *
 * An answer counts only if its MSA-2 is the MSH-10 that was sent; others (late, foreign, unreadable) are dropped and
 * counted. A time-out closes the connection, so that a late answer can never meet the next message; the next send
 * connects anew. Nothing is repeated here: the caller decides by `isRetryable`, and sends the same bytes again. An AE,
 * AR, CE or CR is an answer, not an error. Source: HL7 v2.5.1 section 2.9; Transport Specification: MLLP, Release 1.
 */
import { connect, type Socket } from "node:net"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import * as Acknowledgement from "../Acknowledgement.ts"
import { read as readHeader } from "../message/RawHeader.ts"
import * as Frame from "./Frame.ts"
import { frameBytesMaxDefault } from "./FrameDecoder.ts"
import {
  AcknowledgementTimedOut,
  ConnectFailed,
  ConnectionLost,
  MllpClientError,
  NotSendable
} from "./MllpClientError.ts"
import { SocketFrames } from "./SocketFrames.ts"

export interface MllpClientOptions {
  readonly host: string
  readonly port: number
  /** Default 10 seconds. */
  readonly connectTimeout?: Duration.Input
  /** Default 30 seconds from the last byte handed to the socket. */
  readonly acknowledgementTimeout?: Duration.Input
  /** Default 16 MB for an acknowledgement. */
  readonly frameBytesMax?: number
}

export class MllpClient extends Context.Service<
  MllpClient,
  {
    /**
     * Sends one message and waits for its acknowledgement. Success means that the receiver answered, whatever code it
     * answered with; a failure does not say that the receiver has not got the message.
     */
    readonly send: (message: Uint8Array) => Effect.Effect<Acknowledgement.ReceivedAcknowledgement, MllpClientError>
    /** How many answers were dropped because they were not for the message in flight. */
    readonly droppedCount: Effect.Effect<number>
  }
>()("@intervisit/adapter-hl7/MllpClient") {
  /** Connects at the first send, and closes with the scope. */
  static readonly make = (options: MllpClientOptions): Effect.Effect<MllpClient["Service"], never, Scope.Scope> =>
    makeClient(options)

  static readonly layer = (options: MllpClientOptions): Layer.Layer<MllpClient> =>
    Layer.effect(MllpClient, makeClient(options))
}

interface Link {
  readonly socket: Socket
  readonly frames: SocketFrames
}

const makeClient = Effect.fnUntraced(function* (options: MllpClientOptions) {
  const { host, port } = options
  const connectTimeout = Duration.fromInputUnsafe(options.connectTimeout ?? "10 seconds")
  const acknowledgementTimeout = Duration.fromInputUnsafe(options.acknowledgementTimeout ?? "30 seconds")
  const oneAtATime = Semaphore.makeUnsafe(1)
  let link: Link | undefined
  let droppedCount = 0

  const close = Effect.sync(() => {
    link?.socket.resetAndDestroy()
    link = undefined
  })
  yield* Effect.addFinalizer(() =>
    Effect.sync(() => {
      link?.socket.destroySoon()
      link = undefined
    })
  )

  const open = Effect.suspend(() =>
    link !== undefined && isUsable(link.socket)
      ? Effect.succeed(link)
      : connectTo(host, port, connectTimeout, options.frameBytesMax ?? frameBytesMaxDefault).pipe(
          Effect.tap((connected) =>
            Effect.sync(() => {
              link = connected
            })
          )
        )
  )

  const awaitAnswer = Effect.fnUntraced(function* ({ frames }: Link, controlId: string) {
    while (true) {
      const taken = yield* frames.take
      if (taken._tag === "End") return yield* new ConnectionLost({ host, port, end: taken.end })
      for (const event of taken.events) {
        const answer = event._tag === "Frame" ? Acknowledgement.read(event.bytes) : undefined
        if (answer?.controlId === controlId) return answer
        droppedCount += 1
      }
    }
  })

  const exchange = Effect.fnUntraced(function* (frame: Uint8Array, controlId: string) {
    const connected = yield* open
    connected.socket.write(frame)
    return yield* awaitAnswer(connected, controlId).pipe(
      Effect.timeoutOrElse({
        duration: acknowledgementTimeout,
        orElse: () =>
          Effect.fail(new AcknowledgementTimedOut({ host, port, millis: Duration.toMillis(acknowledgementTimeout) }))
      })
    )
  })

  const send = Effect.fnUntraced(
    function* (message: Uint8Array) {
      // A message without a control id can only be answered with an empty MSA-2.
      const controlId = readHeader(message)?.field(10) ?? ""
      const frame = Frame.encode(message)
      if (Result.isFailure(frame)) return yield* new NotSendable({ problem: frame.failure.message })
      return yield* exchange(frame.success, controlId).pipe(
        // Whatever ended the exchange early, its answer may still come: never let it meet another message.
        Effect.onError(() => close),
        oneAtATime.withPermit
      )
    },
    Effect.mapError((reason) => new MllpClientError({ reason }))
  )

  return MllpClient.of({ send, droppedCount: Effect.sync(() => droppedCount) })
})

const isUsable = (socket: Socket): boolean => !socket.destroyed && socket.writable && !socket.readableEnded

const connectTo = (
  host: string,
  port: number,
  timeout: Duration.Duration,
  frameBytesMax: number
): Effect.Effect<Link, ConnectFailed> =>
  Effect.callback<Link, ConnectFailed>((resume) => {
    const socket = connect({ host, port, noDelay: true, keepAlive: true })
    const failed = (cause: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      socket.destroy()
      resume(Effect.fail(new ConnectFailed({ host, port, code: cause.code ?? "unknown", cause })))
    }
    const timer = setTimeout(
      () => failed(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" })),
      Duration.toMillis(timeout)
    )
    socket.once("error", failed)
    socket.once("connect", () => {
      clearTimeout(timer)
      const options = { frameBytesMax, frameMillisMax: 60_000, idleMillisMax: 0, queuedFramesMax: 64 }
      const frames = new SocketFrames(socket, options)
      socket.off("error", failed)
      resume(Effect.succeed({ socket, frames }))
    })
    return Effect.sync(() => {
      clearTimeout(timer)
      socket.destroy()
    })
  })
