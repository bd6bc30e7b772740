/**
 * An MLLP server of a test: it answers by the rules that need nothing stored, and notes what else it is told.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as Acknowledgement from "../../src/Acknowledgement.ts"
import { feedFactsFromBytes } from "../../src/feed/FeedFactsFromMessage.ts"
import { unknownSender } from "../../src/feed/SenderProfile.ts"
import { messagesOfFrame } from "../../src/message/MessageSplitter.ts"
import { MllpServer, type MllpServerEvent, type MllpServerOptions } from "../../src/mllp/MllpServer.ts"
import { connectPeer, type Peer } from "./peer.ts"

/** A registration that can be taken, with this control id. */
export const adt = (id: string): string =>
  [
    `MSH|^~\\&|SA|SF|RA|RF|20240102030405-0500||ADT^A04^ADT_A01|${id}|P|2.5.1`,
    "EVN|A04|20240102030405-0500",
    "PID|1||7^^^HOSP^MR||Doe^Jane",
    "PV1|1|O|||||||||||||||||V7|||||||||||||||||||||||||20240102030000-0500\r"
  ].join("\r")

/** The message in its frame. */
export const frame = (message: string): string => `\v${message}\x1c\r`

/** AA, AE or AR by the rules that need nothing stored; control ids count up. */
export const answering = () => {
  let number = 0
  return (bytes: Uint8Array) =>
    Effect.sync(() => {
      const replies = messagesOfFrame(bytes).map((message) => {
        number += 1
        const options = { now: 1_700_000_000_000, controlId: `ACK${number}` }
        const facts = feedFactsFromBytes(message, unknownSender)
        return Result.isSuccess(facts)
          ? Acknowledgement.accept(message, options)
          : Acknowledgement.refuse(message, facts.failure, options)
      })
      return replies
    })
}

/** The answers as `AA id`. */
export const brief = (frames: ReadonlyArray<string>): ReadonlyArray<string> =>
  frames.map((text) => {
    const received = Acknowledgement.read(Buffer.from(text, "latin1"))
    return received === undefined ? "unreadable" : `${received.code} ${received.controlId}`
  })

export interface Fixture {
  readonly port: number
  readonly peer: Peer
  readonly events: ReadonlyArray<MllpServerEvent>
}

/** A server with one peer connected; both go with the scope. */
export const start = (options: Partial<MllpServerOptions<never>> = {}): Effect.Effect<Fixture, never, Scope.Scope> =>
  Effect.gen(function* () {
    const events: Array<MllpServerEvent> = []
    const onEvent = (event: MllpServerEvent) => Effect.sync(() => void events.push(event))
    const server = yield* Effect.orDie(MllpServer.make({ port: 0, handler: answering(), onEvent, ...options }))
    return { port: server.address.port, peer: yield* connectPeer(server.address.port), events }
  })

/** What was told beside connections that opened and closed. */
export const tags = (events: ReadonlyArray<MllpServerEvent>): ReadonlyArray<string> =>
  events.map((event) => event._tag).filter((tag) => tag !== "Opened" && tag !== "Closed")
