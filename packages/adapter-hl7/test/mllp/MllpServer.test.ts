/**
 * Goal: whatever a peer sends, the service lives, each message gets its own answer, and none is glued to another.
 * Method: every row of the robustness matrix over real sockets on the loopback address; then every shared sample.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { MllpClient } from "../../src/mllp/MllpClient.ts"
import { corpusMessages, hasShared, sharedSkipReason } from "../support/corpus.ts"
import { adt, answering, brief, frame, start, tags } from "../support/mllpServer.ts"
import { connectPeer } from "../support/peer.ts"

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
})
