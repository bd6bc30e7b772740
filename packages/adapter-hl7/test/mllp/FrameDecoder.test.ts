/**
 * Goal: the same stream gives the same frames however it is cut, in linear time.
 * Method: named cases; then random streams of frames, junk and broken frames, each cut at random 10^5 times and more
 * in all (`$INTERVISIT_CHUNKINGS` for more), beside a plain reference that reads the whole stream byte by byte.
 */
import { assert, describe, it } from "@effect/vitest"
import { FrameDecoder, type FrameEvent } from "../../src/mllp/FrameDecoder.ts"
import { cpuMillisOf } from "../support/cpu.ts"
import { randomFrom, seedOfRun } from "../support/random.ts"

const brief = (event: FrameEvent): string =>
  "bytes" in event ? `${event._tag} ${Buffer.from(event.bytes).toString("latin1")}` : `${event._tag} ${event.byteCount}`

const decode = (...chunks: ReadonlyArray<string>): ReadonlyArray<string> => {
  const decoder = new FrameDecoder()
  const events = chunks.flatMap((chunk) => decoder.push(Buffer.from(chunk, "latin1")))
  return [...events, ...decoder.end()].map(brief)
}

describe("FrameDecoder", () => {
  it("two frames in a chunk are two frames", () => {
    assert.deepStrictEqual(decode("\va\x1c\r\vb\x1c\r"), ["Frame a", "Frame b"])
  })

  it("one and a half frames in a chunk are one frame, then another", () => {
    assert.deepStrictEqual(decode("\va\x1c\r\vb", "c\x1c\r"), ["Frame a", "Frame bc"])
  })

  it("FS and CR in different chunks end the frame", () => {
    assert.deepStrictEqual(decode("\va\x1c", "\r\vb\x1c", "\r"), ["Frame a", "Frame b"])
  })

  it("FS ends a frame before CR, LF and VT, and is text before anything else", () => {
    assert.deepStrictEqual(decode("\va\x1c\n\vb\x1c\vc\x1c\r"), ["Frame a", "Frame b", "Frame c"])
    assert.deepStrictEqual(decode("\va\x1cb\x1c\x1cc\x1c\r"), ["Frame a\x1cb\x1c\x1cc"])
    assert.deepStrictEqual(decode("\va\x1c", "b\x1c", "\x1c", "\r"), ["Frame a\x1cb\x1c"])
  })

  it("FS at the end of the data waits for silence or the end", () => {
    const decoder = new FrameDecoder()
    assert.deepStrictEqual(decoder.push(Buffer.from("\va\x1c")), [])
    assert.isTrue(decoder.isAwaitingSilence)
    assert.deepStrictEqual(decoder.idle().map(brief), ["Frame a"])
    assert.isFalse(decoder.isInFrame)
    assert.deepStrictEqual(decoder.push(Buffer.from("\r\vb\x1c\r")).map(brief), ["Frame b"])
    assert.deepStrictEqual(decode("\va\x1c"), ["Frame a"])
  })

  it("silence inside a frame ends nothing", () => {
    const decoder = new FrameDecoder()
    decoder.push(Buffer.from("\va"))
    assert.deepStrictEqual(decoder.idle(), [])
    assert.deepStrictEqual(decoder.push(Buffer.from("b\x1c\r")).map(brief), ["Frame ab"])
  })

  it("a frame that breaks off is not glued to the next one", () => {
    assert.deepStrictEqual(decode("\va\vb\x1c\r"), ["Truncated a", "Frame b"])
    assert.deepStrictEqual(decode("\va", "\v", "b\x1c\r"), ["Truncated a", "Frame b"])
    assert.deepStrictEqual(decode("\va"), ["Truncated a"])
  })

  it("a frame that is begun twice is one frame", () => {
    assert.deepStrictEqual(decode("\v\va\x1c\r"), ["Frame a"])
  })

  it("an empty frame is a frame", () => {
    assert.deepStrictEqual(decode("\v\x1c\r"), ["Frame "])
  })

  it("bytes outside frames are counted, line ends are not", () => {
    assert.deepStrictEqual(decode("xy\va\x1c\r\n\r\nz\vb\x1c\rq\r"), [
      "Junk 2",
      "Frame a",
      "Junk 1",
      "Frame b",
      "Junk 1"
    ])
    assert.deepStrictEqual(decode("a\x1c\r\vb\x1c\r"), ["Junk 2", "Frame b"])
  })

  it("a frame beyond the limit ends the decoding, one at the limit does not", () => {
    for (const chunkLength of [1, 7, 1_000]) {
      const decoder = new FrameDecoder(100)
      const events: Array<FrameEvent> = []
      const stream = Buffer.from(`\v${"x".repeat(100)}\x1c\r\v${"y".repeat(101)}\x1c\r\va\x1c\r`)
      for (let at = 0; at < stream.length; at += chunkLength)
        events.push(...decoder.push(stream.subarray(at, at + chunkLength)))
      assert.deepStrictEqual(
        events.map((event) => event._tag),
        ["Frame", "Oversized"]
      )
    }
  })

  it("a frame in one chunk is not copied", () => {
    const chunk = Buffer.from("\vabc\x1c\r")
    const [event] = new FrameDecoder().push(chunk)
    assert.isTrue(event?._tag === "Frame" && event.bytes.buffer === chunk.buffer)
  })

  it("a frame of 50 MB takes linear time, and so do frames of one-byte chunks", () => {
    const millisOf = (length: number, chunkLength: number): number => {
      const stream = Buffer.alloc(length + 3, "A")
      stream[0] = 0x0b
      stream.set([0x1c, 0x0d], length + 1)
      const decoder = new FrameDecoder(64 * 1024 * 1024)
      let frames = 0
      const millis = cpuMillisOf(() => {
        for (let at = 0; at < stream.length; at += chunkLength) {
          frames += decoder.push(stream.subarray(at, at + chunkLength)).length
        }
      })
      assert.strictEqual(frames, 1)
      return millis
    }
    assert.isBelow(millisOf(50_000_000, 65_536), 3_000)
    assert.isBelow(millisOf(1_000_000, 1), 3_000)
  })

  it("storms of FS and VT take linear time", () => {
    const millis = cpuMillisOf(() => {
      for (const pattern of ["\x1c", "\x1ca", "\v", "\va", "\v\x1c", "\x1c\r"]) {
        new FrameDecoder().push(Buffer.from(`\v${pattern.repeat(300_000)}`, "latin1"))
      }
    })
    assert.isBelow(millis, 3_000)
  })

  it("random chunkings of random streams give the frames that the rules give", () => {
    const seed = seedOfRun()
    const random = randomFrom(seed)
    const cuttingsEach = 60
    const streams = Math.ceil(Number(process.env.INTERVISIT_CHUNKINGS ?? 120_000) / cuttingsEach)
    for (let index = 0; index < streams; index++) {
      const stream = randomStream(random)
      const expected = reference(stream)
      for (let cutting = 0; cutting < cuttingsEach; cutting++) {
        const actual = decodeCut(stream, random)
        assert.strictEqual(actual, expected, `seed ${seed}, stream ${JSON.stringify(stream.toString("latin1"))}`)
      }
    }
  }, 60_000)
})

/** Frames, junk and broken frames out of bytes that all mean something. */
const randomStream = (random: () => number): Buffer => {
  const alphabet = [0x0b, 0x0b, 0x1c, 0x1c, 0x1c, 0x0d, 0x0d, 0x0a, 0x41, 0x42, 0x43]
  const length = 1 + Math.floor(random() * 40)
  return Buffer.from(Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)] ?? 0x41))
}

/** Events as one text; junk is summed up, because a chunk's end may part it. */
const summary = (events: ReadonlyArray<FrameEvent>): string => {
  const junk = events.reduce((sum, event) => sum + (event._tag === "Junk" ? event.byteCount : 0), 0)
  const others = events.filter((event) => event._tag !== "Junk").map(brief)
  return JSON.stringify([...others, junk])
}

const decodeCut = (stream: Buffer, random: () => number): string => {
  const decoder = new FrameDecoder()
  const events: Array<FrameEvent> = []
  for (let at = 0; at < stream.length; ) {
    const length = 1 + Math.floor(random() * 6)
    events.push(...decoder.push(Buffer.from(stream.subarray(at, at + length))))
    at += length
  }
  return summary([...events, ...decoder.end()])
}

/** The rules of the specification, read with the whole stream in hand. */
const reference = (stream: Buffer): string => {
  const events: Array<FrameEvent> = []
  let frame: Array<number> | undefined
  for (let at = 0; at < stream.length; at++) {
    const byte = stream[at] ?? 0
    const next = stream[at + 1]
    if (frame === undefined) {
      if (byte === 0x0b) frame = []
      else if (byte !== 0x0d && byte !== 0x0a) events.push({ _tag: "Junk", byteCount: 1 })
    } else if (byte === 0x0b) {
      if (frame.length > 0) events.push({ _tag: "Truncated", bytes: Buffer.from(frame) })
      frame = []
    } else if (byte === 0x1c && (next === undefined || next === 0x0d || next === 0x0a || next === 0x0b)) {
      events.push({ _tag: "Frame", bytes: Buffer.from(frame) })
      frame = undefined
      if (next === 0x0d || next === 0x0a) at += 1
    } else {
      frame.push(byte)
    }
  }
  if (frame !== undefined && frame.length > 0) events.push({ _tag: "Truncated", bytes: Buffer.from(frame) })
  return summary(events)
}
