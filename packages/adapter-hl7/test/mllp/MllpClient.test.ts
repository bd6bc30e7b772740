/**
 * Goal: an answer is taken only for the message it answers, and no receiver can make a sender wait for ever.
 * Method: receivers that answer wrongly, late, partly or not at all, over real sockets.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { MllpClient } from "../../src/mllp/MllpClient.ts"
import type { MllpClientError } from "../../src/mllp/MllpClientError.ts"
import { type Peer, servePeers } from "../support/peer.ts"

const message = (id: string): Uint8Array => Buffer.from(`MSH|^~\\&|A|B|C|D|20240102||MDM^T02|${id}|P|2.5.1\rTXA|1\r`)
const answer = (id: string, code = "AA"): string =>
  `\vMSH|^~\\&|C|D|A|B|20240102||ACK|x|P|2.5.1\rMSA|${code}|${id}\r\x1c\r`

/** A receiver that says what `reply` gives for the nth message of the nth connection; undefined says nothing. */
const receiver = (reply: (peer: Peer, connection: number, id: string) => string | undefined) =>
  servePeers((peer, connection) => {
    peer.socket.on("data", (chunk: Buffer) => {
      for (const match of chunk.toString("latin1").matchAll(/MDM\^T02\|([^|]*)\|/g)) {
        const text = reply(peer, connection, match[1] ?? "")
        if (text !== undefined && !peer.socket.destroyed) peer.socket.write(Buffer.from(text, "latin1"))
      }
    })
  })

const client = (port: number) =>
  MllpClient.make({ host: "127.0.0.1", port, acknowledgementTimeout: "150 millis", connectTimeout: "2 seconds" })

const failure = (error: MllpClientError) => ({ tag: error.reason._tag, isRetryable: error.isRetryable })

describe("MllpClient", () => {
  it.live("messages go one after another over one connection", () =>
    Effect.gen(function* () {
      let connections = 0
      const port = yield* receiver((_, connection, id) => {
        connections = Math.max(connections, connection)
        return answer(id)
      })
      const { send } = yield* client(port)
      const answers = yield* Effect.forEach(["1", "2", "3"], (id) => send(message(id)), { concurrency: "unbounded" })
      assert.deepStrictEqual(
        answers.map(({ code, controlId }) => `${code} ${controlId}`),
        ["AA 1", "AA 2", "AA 3"]
      )
      assert.strictEqual(connections, 1)
    }).pipe(Effect.scoped)
  )

  it.live("AE and AR are answers with their code and sentence", () =>
    Effect.gen(function* () {
      const port = yield* receiver((_, __, id) =>
        answer(id, "AE").replace(
          "\r\x1c",
          "\rERR||PID^1^3|101^Required field missing^HL70357|E||||PID-3 is empty\r\x1c"
        )
      )
      const received = yield* (yield* client(port)).send(message("1"))
      assert.deepInclude({ ...received }, { code: "AE", errorCode: "101", text: "PID-3 is empty" })
    }).pipe(Effect.scoped)
  )

  it.live("answers for other messages are dropped, the right one is taken", () =>
    Effect.gen(function* () {
      const port = yield* receiver((_, __, id) => `${answer("other")}\vgarbage\x1c\r${answer(id)}`)
      const { send, droppedCount } = yield* client(port)
      assert.strictEqual((yield* send(message("1"))).controlId, "1")
      assert.strictEqual(yield* droppedCount, 2)
    }).pipe(Effect.scoped)
  )

  it.live("a control id is compared byte for byte", () =>
    Effect.gen(function* () {
      const port = yield* receiver((_, __, id) => answer(id))
      const bytes = Buffer.from(Buffer.from(message("1")).toString("latin1").replace("|1|", "|\xe9\\T\\|"), "latin1")
      assert.strictEqual((yield* (yield* client(port)).send(bytes)).controlId, "\xe9\\T\\")
    }).pipe(Effect.scoped)
  )

  it.live("a late answer never meets the next message", () =>
    Effect.gen(function* () {
      // The first message is answered when the second one has come, on whatever connection is open then.
      const peers: Array<Peer> = []
      let connections = 0
      const port = yield* receiver((peer, connection, id) => {
        peers.push(peer)
        connections = connection
        if (id === "1") return undefined
        const late = peers[0]
        if (late !== undefined && !late.socket.destroyed) late.socket.write(Buffer.from(answer("1")))
        return answer("1") + answer(id)
      })
      const { send } = yield* client(port)
      const error = yield* Effect.flip(send(message("1")))
      assert.deepStrictEqual(failure(error), { tag: "AcknowledgementTimedOut", isRetryable: true })
      assert.strictEqual((yield* send(message("2"))).controlId, "2")
      assert.strictEqual(connections, 2, "the connection was closed, and another one opened")
    }).pipe(Effect.scoped)
  )

  it.live("a connection that ends before the answer can be tried again, and the next send connects anew", () =>
    Effect.gen(function* () {
      const port = yield* receiver((peer, connection, id) => {
        if (connection > 1) return answer(id)
        peer.socket.destroy()
        return undefined
      })
      const { send } = yield* client(port)
      assert.deepStrictEqual(failure(yield* Effect.flip(send(message("1")))), {
        tag: "ConnectionLost",
        isRetryable: true
      })
      assert.strictEqual((yield* send(message("1"))).code, "AA")
    }).pipe(Effect.scoped)
  )

  it.live("half an answer and then the end is no answer", () =>
    Effect.gen(function* () {
      const port = yield* receiver((peer, _, id) => {
        peer.socket.end(Buffer.from(answer(id).slice(0, 20)))
        return undefined
      })
      const error = yield* Effect.flip((yield* client(port)).send(message("1")))
      assert.strictEqual(error.reason._tag, "ConnectionLost")
    }).pipe(Effect.scoped)
  )

  it.live("a receiver that is not there is told as such", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip((yield* client(1)).send(message("1")))
      assert.deepStrictEqual(failure(error), { tag: "ConnectFailed", isRetryable: true })
      assert.include(error.message, "127.0.0.1:1")
    }).pipe(Effect.scoped)
  )

  it.live("a message that cannot be framed is not sent", () =>
    Effect.gen(function* () {
      const port = yield* receiver((_, __, id) => answer(id))
      const { send } = yield* client(port)
      const error = yield* Effect.flip(send(Buffer.concat([message("1"), Buffer.from("NTE|1||\x1c\r")])))
      assert.deepStrictEqual(failure(error), { tag: "NotSendable", isRetryable: false })
      assert.strictEqual((yield* send(message("2"))).controlId, "2")
    }).pipe(Effect.scoped)
  )

  it.live("a message without a control id takes only an answer without one", () =>
    Effect.gen(function* () {
      const port = yield* receiver(() => answer("x") + answer(""))
      assert.strictEqual((yield* (yield* client(port)).send(message(""))).controlId, "")
    }).pipe(Effect.scoped)
  )
})
