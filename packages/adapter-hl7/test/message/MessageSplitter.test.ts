/** Files and frames are cut into their messages, and nothing is lost in between. */
import { assert, describe, it } from "@effect/vitest"
import { MessageSplitter, messagesOfFrame, split } from "../../src/message/MessageSplitter.ts"
import { corpusFiles, hasShared } from "../support/corpus.ts"
import { randomFrom, seedOfRun } from "../support/random.ts"

const one = "MSH|^~\\&|A|B\rPID|1\r"
const two = "MSH|^~\\&|C|D\rPID|2\r"
const texts = (input: string): ReadonlyArray<string> =>
  split(Buffer.from(input)).map((piece) => Buffer.from(piece).toString())

describe("MessageSplitter", () => {
  it("messages one after another are cut at each MSH", () => {
    assert.deepStrictEqual(texts(one + two), [one, two])
    assert.deepStrictEqual(texts(`\ufeff\r\n${one}\n\n${two}\n\n`), [one, two])
    assert.deepStrictEqual(texts(one.replaceAll("\r", "\r\n")), [one.replaceAll("\r", "\r\n")])
  })

  it("frames are taken apart", () => {
    assert.deepStrictEqual(texts(`\v${one}\x1c\r\v${two}\x1c\r`), [one, two])
  })

  it("batch segments are passed over", () => {
    const batch = `FHS|^~\\&|X\rBHS|^~\\&|X\r${one}BTS|1\rBHS|^~\\&|Y\r${two}BTS|1\rFTS|2\r`
    assert.deepStrictEqual(texts(batch), [one, two])
    assert.deepStrictEqual(texts("FHS|^~\\&|X\rFTS|0"), [])
    assert.deepStrictEqual(texts(`${one}BTS`), [one])
  })

  it("what is no message is not lost", () => {
    assert.deepStrictEqual(texts(`hello\r${one}`), ["hello\r", one])
    assert.deepStrictEqual(texts("hello"), ["hello"])
    assert.deepStrictEqual(texts(" \r\n"), [])
  })

  it("MSH inside text begins nothing", () => {
    const text = "MSH|^~\\&|A\rNTE|1|MSH|x\rNTE|2|\rMSHA|no\r"
    assert.deepStrictEqual(texts(text), [text])
  })

  it("a frame is one message, or those of its batch, and FS in it is text", () => {
    const ofFrame = (input: string) => messagesOfFrame(Buffer.from(input)).map((piece) => Buffer.from(piece).toString())
    assert.deepStrictEqual(ofFrame("MSH|^~\\&|A\rNTE|1||x\x1cy\r"), ["MSH|^~\\&|A\rNTE|1||x\x1cy\r"])
    assert.deepStrictEqual(ofFrame(`BHS|^~\\&\r${one}${two}BTS|2`), [one, two])
    assert.deepStrictEqual(ofFrame(one + two), [one, two])
    assert.deepStrictEqual(ofFrame(""), [""])
    assert.deepStrictEqual(ofFrame("hello"), ["hello"])
  })

  it("a piece beyond the limit is given up, and the next message is read", () => {
    const splitter = new MessageSplitter({ messageBytesMax: 100 })
    const pieces = [
      ...splitter.push(Buffer.from(`${one}${"x".repeat(200)}`)),
      ...splitter.push(Buffer.from(`\r${two}`))
    ]
    assert.isAtLeast(pieces.length, 1)
    assert.deepStrictEqual(
      splitter.end().map((piece) => Buffer.from(piece).toString()),
      [two]
    )
  })

  it.skipIf(!hasShared)("however a sample is cut into chunks, the messages are the same", () => {
    const seed = seedOfRun()
    const random = randomFrom(seed)
    for (const { name, bytes } of corpusFiles()) {
      const splitter = new MessageSplitter()
      const pieces: Array<Uint8Array> = []
      for (let at = 0; at < bytes.length; ) {
        const length = 1 + Math.floor(random() * (bytes.length > 100_000 ? 5_000 : 80))
        pieces.push(...splitter.push(bytes.subarray(at, at + length)))
        at += length
      }
      pieces.push(...splitter.end())
      assert.deepStrictEqual(
        pieces.map((piece) => Buffer.from(piece)),
        split(bytes).map((piece) => Buffer.from(piece)),
        `${name} seed ${seed}`
      )
    }
  })
})
