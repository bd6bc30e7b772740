/**
 * Goal: whatever a peer sends, the service lives, each message gets its own answer, and none is glued to another.
 * Method: every row of the robustness matrix over real sockets on the loopback address.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Result from "effect/Result"
import * as Scope from "effect/Scope"
import * as Acknowledgement from "../../src/Acknowledgement.ts"
import { feedFactsFromBytes } from "../../src/feed/FeedFactsFromMessage.ts"
import { unknownSender } from "../../src/feed/SenderProfile.ts"
import { messagesOfFrame } from "../../src/message/MessageSplitter.ts"
import { MllpClient } from "../../src/mllp/MllpClient.ts"
import { MllpServer, type MllpServerEvent, type MllpServerOptions } from "../../src/mllp/MllpServer.ts"
import { corpusMessages, hasShared, sharedSkipReason } from "../support/corpus.ts"
import { connectPeer, type Peer } from "../support/peer.ts"

const adt = (id: string): string =>
  [
    `MSH|^~\\&|SA|SF|RA|RF|20240102030405-0500||ADT^A04^ADT_A01|${id}|P|2.5.1`,
    "EVN|A04|20240102030405-0500",
    "PID|1||7^^^HOSP^MR||Doe^Jane",
    "PV1|1|O|||||||||||||||||V7|||||||||||||||||||||||||20240102030000-0500\r"
  ].join("\r")

const frame = (message: string): string => `\v${message}\x1c\r`

/** AA, AE or AR by the rules that need nothing stored; control ids count up. */
const answering = () => {
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
const brief = (frames: ReadonlyArray<string>): ReadonlyArray<string> =>
  frames.map((text) => {
    const received = Acknowledgement.read(Buffer.from(text, "latin1"))
    return received === undefined ? "unreadable" : `${received.code} ${received.controlId}`
  })

interface Fixture {
  readonly port: number
  readonly peer: Peer
  readonly events: ReadonlyArray<MllpServerEvent>
}

const start = (options: Partial<MllpServerOptions<never>> = {}): Effect.Effect<Fixture, never, Scope.Scope> =>
  Effect.gen(function* () {
    const events: Array<MllpServerEvent> = []
    const onEvent = (event: MllpServerEvent) => Effect.sync(() => void events.push(event))
    const server = yield* Effect.orDie(MllpServer.make({ port: 0, handler: answering(), onEvent, ...options }))
    return { port: server.address.port, peer: yield* connectPeer(server.address.port), events }
  })

const tags = (events: ReadonlyArray<MllpServerEvent>): ReadonlyArray<string> =>
  events.map((event) => event._tag).filter((tag) => tag !== "Opened" && tag !== "Closed")

describe("MllpServer", () => {
  const rows: ReadonlyArray<{
    readonly name: string
    readonly chunks: ReadonlyArray<string>
    readonly answers: ReadonlyArray<string>
    readonly events?: ReadonlyArray<string>
  }> = [
    { name: "two frames in a chunk", chunks: [frame(adt("1")) + frame(adt("2"))], answers: ["AA 1", "AA 2"] },
    {
      name: "one and a half frames in a chunk",
      chunks: [frame(adt("1")) + frame(adt("2")).slice(0, 40), frame(adt("2")).slice(40)],
      answers: ["AA 1", "AA 2"]
    },
    {
      name: "FS and CR in different packets",
      chunks: [`\v${adt("1")}\x1c`, `\r\v${adt("2")}\x1c`, "\r"],
      answers: ["AA 1", "AA 2"]
    },
    {
      name: "garbage before and between frames",
      chunks: ["garbage", frame(adt("1")), "more", frame(adt("2"))],
      answers: ["AA 1", "AA 2"],
      events: ["Junk", "Junk"]
    },
    { name: "FS LF", chunks: [`\v${adt("1")}\x1c\n`, frame(adt("2"))], answers: ["AA 1", "AA 2"] },
    { name: "FS VT", chunks: [`\v${adt("1")}\x1c${frame(adt("2"))}`], answers: ["AA 1", "AA 2"] },
    {
      name: "a frame without VT",
      chunks: [`${adt("1")}\x1c\r`, frame(adt("2"))],
      answers: ["AA 2"],
      events: ["Junk"]
    },
    { name: "VT VT", chunks: [`\v${frame(adt("1"))}`], answers: ["AA 1"] },
    {
      name: "a truncated frame, then a new one",
      chunks: [`\v${adt("1").slice(0, 80)}`, frame(adt("2"))],
      answers: ["AA 2"],
      events: ["Truncated"]
    },
    { name: "FS inside text", chunks: [frame(adt("1").replace("Jane", "Ja\x1cne"))], answers: ["AA 1"] },
    { name: "an empty frame", chunks: [frame(""), frame(adt("2"))], answers: ["AR ", "AA 2"] },
    { name: "a frame that is no HL7", chunks: [frame("hello"), frame(adt("2"))], answers: ["AR ", "AA 2"] },
    {
      name: "a UTF-16 frame",
      chunks: [frame(Buffer.from(`\ufeff${adt("1")}`, "utf16le").toString("latin1")), frame(adt("2"))],
      answers: ["AR ", "AA 2"]
    },
    { name: "no control id", chunks: [frame(adt("")), frame(adt("2"))], answers: ["AE ", "AA 2"] },
    {
      name: "a batch in a frame, answered message by message",
      chunks: [frame(`FHS|^~\\&\rBHS|^~\\&\r${adt("1")}${adt("2")}BTS|2\rFTS|1\r`)],
      answers: ["AA 1", "AA 2"]
    }
  ]
  for (const { name, chunks, answers, events = [] } of rows) {
    it.live(`${name}: each message gets its answer, in order`, () =>
      Effect.gen(function* () {
        const fixture = yield* start()
        for (const chunk of chunks) yield* fixture.peer.say(chunk)
        assert.deepStrictEqual(brief(yield* fixture.peer.hear(answers.length)), answers)
        assert.deepStrictEqual(tags(fixture.events), events)
        yield* fixture.peer.say(frame(adt("alive")))
        assert.deepStrictEqual(brief(yield* fixture.peer.hear(answers.length + 1)).at(-1), "AA alive")
      }).pipe(Effect.scoped)
    )
  }

  it.live("a message byte by byte is answered once", () =>
    Effect.gen(function* () {
      const { peer } = yield* start()
      for (const byte of frame(adt("1"))) yield* peer.say(byte)
      yield* peer.say(frame(adt("2")))
      assert.deepStrictEqual(brief(yield* peer.hear(2)), ["AA 1", "AA 2"])
    }).pipe(Effect.scoped)
  )

  it.live("FS without CR is answered after a silence of 100 ms, and at the end", () =>
    Effect.gen(function* () {
      const { peer } = yield* start()
      const started = performance.now()
      yield* peer.say(`\v${adt("1")}\x1c`)
      assert.deepStrictEqual(brief(yield* peer.hear(1)), ["AA 1"])
      assert.isAtLeast(performance.now() - started, 95)
      yield* peer.say(`\v${adt("2")}\x1c`)
      yield* peer.halfClose
      assert.deepStrictEqual(brief(yield* peer.hear(2)), ["AA 1", "AA 2"])
    }).pipe(Effect.scoped)
  )

  it.live("a peer that half-closes after its frame gets its answer, then the end", () =>
    Effect.gen(function* () {
      const { peer, events } = yield* start()
      yield* peer.say(frame(adt("1")))
      yield* peer.halfClose
      assert.deepStrictEqual(brief(yield* peer.hear(1)), ["AA 1"])
      yield* peer.closed
      assert.deepInclude(events, { _tag: "Closed", end: "ended" })
    }).pipe(Effect.scoped)
  )

  it.live("a reset in the middle of a frame ends only its connection", () =>
    Effect.gen(function* () {
      const { peer, port } = yield* start()
      yield* peer.say(`\v${adt("1").slice(0, 50)}`)
      yield* peer.reset
      const other = yield* connectPeer(port)
      yield* other.say(frame(adt("2")))
      assert.deepStrictEqual(brief(yield* other.hear(1)), ["AA 2"])
    }).pipe(Effect.scoped)
  )

  it.live("500 pipelined messages get 500 answers in order", () =>
    Effect.gen(function* () {
      const { peer } = yield* start()
      const ids = Array.from({ length: 500 }, (_, index) => String(index + 1))
      yield* peer.say(ids.map((id) => frame(adt(id))).join(""))
      assert.deepStrictEqual(
        brief(yield* peer.hear(500)),
        ids.map((id) => `AA ${id}`)
      )
    }).pipe(Effect.scoped)
  )

  it.live("a connection's messages are handled one at a time, those of others meanwhile", () =>
    Effect.gen(function* () {
      const running = new Map<number, number>()
      let isOverlapping = false
      let isConcurrent = false
      const answer = answering()
      const { port, peer } = yield* start({
        handler: (bytes, { id }) =>
          Effect.gen(function* () {
            running.set(id, (running.get(id) ?? 0) + 1)
            isOverlapping ||= (running.get(id) ?? 0) > 1
            isConcurrent ||= [...running.values()].filter((count) => count > 0).length > 1
            yield* Effect.sleep("2 millis")
            running.set(id, (running.get(id) ?? 0) - 1)
            return yield* answer(bytes)
          })
      })
      const other = yield* connectPeer(port)
      const ids = Array.from({ length: 20 }, (_, index) => String(index + 1))
      const all = ids.map((id) => frame(adt(id))).join("")
      yield* peer.say(all)
      yield* other.say(all)
      const expected = ids.map((id) => `AA ${id}`)
      assert.deepStrictEqual(brief(yield* peer.hear(20)), expected)
      assert.deepStrictEqual(brief(yield* other.hear(20)), expected)
      assert.isFalse(isOverlapping)
      assert.isTrue(isConcurrent)
    }).pipe(Effect.scoped)
  )

  it.live("a slow handler slows its sender instead of filling the memory", () =>
    Effect.gen(function* () {
      const gate = yield* Deferred.make<void>()
      const answer = answering()
      let handled = 0
      const { peer } = yield* start({
        queuedFramesMax: 4,
        handler: (bytes) =>
          Effect.gen(function* () {
            yield* Deferred.await(gate)
            handled += 1
            return yield* answer(bytes)
          })
      })
      const filler = `${adt("x")}NTE|1||${"x".repeat(200_000)}\r`
      const count = 400
      const saying = yield* Effect.forkChild(
        Effect.forEach(Array.from({ length: count }), () => peer.say(frame(filler))),
        { startImmediately: true }
      )
      // The kernel's buffers fill up, and then nothing moves any more.
      const takenBytes = () => peer.socket.bytesWritten - peer.socket.writableLength
      let before = -1
      while (takenBytes() > before) {
        before = takenBytes()
        yield* Effect.sleep("300 millis")
      }
      assert.strictEqual(handled, 0)
      assert.isBelow(takenBytes(), (count * filler.length) / 2, "the sender is held up")
      yield* Deferred.succeed(gate, undefined)
      yield* Fiber.join(saying)
      assert.lengthOf(yield* peer.hear(count), count)
    }).pipe(Effect.scoped)
  )

  it.live("a frame of 50 MB is read whole", () =>
    Effect.gen(function* () {
      let length = 0
      const answer = answering()
      const { peer } = yield* start({
        frameBytesMax: 64 * 1024 * 1024,
        handler: (bytes) => {
          length = bytes.length
          return answer(bytes)
        }
      })
      const message = Buffer.from(`${adt("1")}OBX|1|TX|||${"A".repeat(50_000_000)}\r`)
      const started = process.cpuUsage()
      yield* peer.say(Buffer.concat([Buffer.from("\v"), message, Buffer.from("\x1c\r")]))
      assert.deepStrictEqual(brief(yield* peer.hear(1)), ["AA 1"])
      assert.strictEqual(length, message.length)
      const { user, system } = process.cpuUsage(started)
      assert.isBelow((user + system) / 1000, 5_000, "milliseconds of both ends")
    }).pipe(Effect.scoped)
  )

  it.live("an endless frame closes its connection at the limit", () =>
    Effect.gen(function* () {
      const { peer, port, events } = yield* start({ frameBytesMax: 100_000 })
      yield* peer.say(`\v${"x".repeat(150_000)}`)
      yield* peer.closed
      assert.deepStrictEqual(tags(events), ["Oversized"])
      assert.deepInclude(events, { _tag: "Closed", end: "oversized" })
      const other = yield* connectPeer(port)
      yield* other.say(frame(adt("2")))
      assert.deepStrictEqual(brief(yield* other.hear(1)), ["AA 2"])
    }).pipe(Effect.scoped)
  )

  it.live("a frame that takes too long closes its connection, and what came is told", () =>
    Effect.gen(function* () {
      const { peer, events } = yield* start({ frameTimeout: "50 millis" })
      yield* peer.say("\vMSH|half")
      yield* peer.closed
      assert.deepStrictEqual(tags(events), ["Truncated"])
      assert.deepInclude(events, { _tag: "Closed", end: "frame-timeout" })
    }).pipe(Effect.scoped)
  )

  it.live("a peer that says nothing too long is closed, one whose message is being handled is not", () =>
    Effect.gen(function* () {
      const answer = answering()
      const { peer, events } = yield* start({
        idleTimeout: "80 millis",
        handler: (bytes) => Effect.andThen(Effect.sleep("250 millis"), answer(bytes))
      })
      yield* peer.say(frame(adt("1")))
      assert.deepStrictEqual(brief(yield* peer.hear(1)), ["AA 1"])
      yield* peer.closed
      assert.deepInclude(events, { _tag: "Closed", end: "idle-timeout" })
    }).pipe(Effect.scoped)
  )

  it.live("a connection beyond the limit is closed, and another may come when one has gone", () =>
    Effect.gen(function* () {
      const { peer, port } = yield* start({ connectionsMax: 1 })
      yield* peer.say(frame(adt("1")))
      assert.deepStrictEqual(brief(yield* peer.hear(1)), ["AA 1"])
      const second = yield* connectPeer(port)
      yield* second.closed
      yield* peer.halfClose
      yield* peer.closed
      const third = yield* connectPeer(port)
      yield* third.say(frame(adt("3")))
      assert.deepStrictEqual(brief(yield* third.hear(1)), ["AA 3"])
    }).pipe(Effect.scoped)
  )

  it.live("a handler that dies leaves its message unanswered and the server running", () =>
    Effect.gen(function* () {
      const answer = answering()
      const { peer, port, events } = yield* start({
        handler: (bytes) => (Buffer.from(bytes).includes("poison") ? Effect.die("bug") : answer(bytes))
      })
      yield* peer.say(frame(adt("1")) + frame(adt("poison")) + frame(adt("3")))
      yield* peer.closed
      assert.deepStrictEqual(tags(events), ["Died"])
      const other = yield* connectPeer(port)
      yield* other.say(frame(adt("4")))
      assert.deepStrictEqual(brief(yield* other.hear(1)), ["AA 4"])
    }).pipe(Effect.scoped)
  )

  it.live("closing the server lets a running handler answer", () =>
    Effect.gen(function* () {
      const entered = yield* Deferred.make<void>()
      const answer = answering()
      const scope = yield* Scope.make()
      const server = yield* MllpServer.make({
        port: 0,
        handler: (bytes) =>
          Deferred.succeed(entered, undefined).pipe(
            Effect.andThen(Effect.sleep("100 millis")),
            Effect.andThen(answer(bytes))
          )
      }).pipe(Scope.provide(scope))
      const peer = yield* connectPeer(server.address.port)
      yield* peer.say(frame(adt("1")))
      yield* Deferred.await(entered)
      const started = performance.now()
      yield* Scope.close(scope, Exit.void)
      assert.isBelow(performance.now() - started, 5_000, "it does not wait for peers that stay")
      assert.deepStrictEqual(brief(yield* peer.hear(1)), ["AA 1"])
      yield* peer.closed
    }).pipe(Effect.scoped)
  )

  it.live("closing the server does not wait for ever for a handler that hangs", () =>
    Effect.gen(function* () {
      const entered = yield* Deferred.make<void>()
      const scope = yield* Scope.make()
      const server = yield* MllpServer.make({
        port: 0,
        drainTimeout: "50 millis",
        handler: () => Effect.andThen(Deferred.succeed(entered, undefined), Effect.never)
      }).pipe(Scope.provide(scope))
      const peer = yield* connectPeer(server.address.port)
      yield* peer.say(frame(adt("1")))
      yield* Deferred.await(entered)
      yield* Scope.close(scope, Exit.void)
      assert.deepStrictEqual(yield* peer.hear(1), [])
    }).pipe(Effect.scoped)
  )

  it.live("every shared sample gets an answer of its own, and none stops the server", (context) =>
    Effect.gen(function* () {
      if (!hasShared) return context.skip(sharedSkipReason)
      const { port } = yield* start()
      const { send } = yield* MllpClient.make({ host: "127.0.0.1", port, acknowledgementTimeout: "5 seconds" })
      const codes = new Map<string, number>()
      for (const { name, bytes } of corpusMessages()) {
        const answer = yield* Effect.result(send(bytes))
        const code = Result.isSuccess(answer) ? answer.success.code : answer.failure.reason._tag
        assert.include(["AA", "AE", "AR"], code, name)
        codes.set(code, (codes.get(code) ?? 0) + 1)
      }
      assert.isAbove(codes.get("AA") ?? 0, 500)
      assert.isAbove(codes.get("AR") ?? 0, 1_000, "results and orders are of other types")
    }).pipe(Effect.scoped)
  )

  it.live("a port in use is refused with a sentence", () =>
    Effect.gen(function* () {
      const { port } = yield* start()
      const error = yield* Effect.flip(MllpServer.make({ port, handler: answering() }))
      assert.strictEqual(error._tag, "MllpListenError")
      assert.strictEqual(error.code, "EADDRINUSE")
      assert.include(error.message, `127.0.0.1:${port}`)
    }).pipe(Effect.scoped)
  )
})
