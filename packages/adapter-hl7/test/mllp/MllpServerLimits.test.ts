/**
 * Goal: no peer and no handler can take more than its share of memory, time or connections, and closing is orderly.
 * Method: each limit of the server run into over real sockets on the loopback address.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Scope from "effect/Scope"
import { MllpServer } from "../../src/mllp/MllpServer.ts"
import { adt, answering, brief, frame, start, tags } from "../support/mllpServer.ts"
import { connectPeer } from "../support/peer.ts"

describe("the limits of MllpServer", () => {
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
