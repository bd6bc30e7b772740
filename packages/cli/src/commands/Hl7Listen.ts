/**
 * `intervisit hl7 listen`: an MLLP receiver that prints every message, a line each, and acknowledges it.
 *
 * It answers AA, AE or AR by the rules that need nothing stored, and only after the line is written. A batch in a frame
 * is answered message by message. Runs until it is stopped, or has printed as many messages as asked.
 */
import * as Acknowledgement from "@intervisit/adapter-hl7/Acknowledgement"
import { feedFactsFromBytes } from "@intervisit/adapter-hl7/feed/FeedFactsFromMessage"
import { Hl7Message } from "@intervisit/adapter-hl7/message/Hl7Message"
import { messagesOfFrame } from "@intervisit/adapter-hl7/message/MessageSplitter"
import { read as readHeader } from "@intervisit/adapter-hl7/message/RawHeader"
import { type MllpConnection, MllpServer, type MllpServerEvent } from "@intervisit/adapter-hl7/mllp/MllpServer"
import * as Clock from "effect/Clock"
import type * as DateTime from "effect/DateTime"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { WrongUsage } from "../exits.ts"
import * as Ndjson from "../ndjson.ts"

export interface ListenOptions {
  readonly port: number
  readonly host: string
  readonly zone: DateTime.TimeZone
  /** Ends after so many messages; 0 goes on until it is stopped. */
  readonly count: number
}

export const listen = Effect.fnUntraced(function* ({ port, host, zone, count }: ListenOptions) {
  const enough = yield* Deferred.make<void>()
  const startedAt = yield* Clock.currentTimeMillis
  let printed = 0

  const answer = Effect.fnUntraced(function* (bytes: Uint8Array) {
    printed += 1
    const options = { now: yield* Clock.currentTimeMillis, controlId: `${startedAt.toString(36)}-${printed}` }
    const result = feedFactsFromBytes(bytes, { zone })
    const reply = Result.isSuccess(result)
      ? Acknowledgement.accept(bytes, options)
      : Acknowledgement.refuse(bytes, result.failure, options)
    yield* Effect.orDie(Ndjson.writeLine(lineOf(bytes, result)))
    return reply
  })

  const handler = Effect.fnUntraced(function* (frame: Uint8Array) {
    const replies: Array<Uint8Array> = []
    for (const message of messagesOfFrame(frame)) replies.push(yield* answer(message))
    return replies
  })

  const onEvent = Effect.fnUntraced(function* (event: MllpServerEvent, connection: MllpConnection) {
    const sentence = sentenceOf(event)
    if (sentence !== undefined) {
      yield* Effect.orDie(Ndjson.writeError(`intervisit hl7 listen: connection ${connection.id}: ${sentence}\n`))
    }
    // The answer has left when its connection closes, or with the last finalizer.
    if (count > 0 && printed >= count) yield* Deferred.succeed(enough, undefined)
  })

  yield* Effect.gen(function* () {
    const server = yield* MllpServer.make({ port, host, handler: (frame) => handler(frame), onEvent })
    const { address } = server
    yield* Effect.orDie(
      Ndjson.writeError(`intervisit hl7 listen: listening on ${address.host}:${address.port}; Ctrl-C ends.\n`)
    )
    yield* Deferred.await(enough)
  }).pipe(
    Effect.scoped,
    Effect.catchTag("MllpListenError", (error) => Effect.fail(new WrongUsage({ problem: error.message })))
  )
})

const lineOf = (bytes: Uint8Array, result: ReturnType<typeof feedFactsFromBytes>): object => {
  const header = readHeader(bytes)
  const message = Result.isSuccess(result) ? result.success.message : Result.getOrUndefined(Hl7Message.parse(bytes))
  const refusal = Result.isFailure(result) ? result.failure : undefined
  return {
    id: header?.field(10) ?? "",
    type: message === undefined ? "" : `${message.messageType}^${message.triggerEvent}`,
    answer: refusal?.answer ?? "AA",
    ...(refusal === undefined ? {} : { code: refusal.code, text: refusal.message }),
    message: message?.text ?? Buffer.from(bytes).toString("latin1")
  }
}

const sentenceOf = (event: MllpServerEvent): string | undefined => {
  switch (event._tag) {
    case "Truncated":
      return `a frame of ${event.bytes.length} bytes broke off and was not answered.`
    case "Junk":
      return `${event.byteCount} bytes outside a frame were passed over.`
    case "Oversized":
      return `a frame of more than ${event.byteCount} bytes; the connection was closed.`
    case "Died":
      return "a message could not be handled; the connection was closed without an answer."
    default:
      return undefined
  }
}
