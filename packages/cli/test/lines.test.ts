/** Bytes cut into lines, wherever their chunks happen to end. */
import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Line, makeLineCutter } from "../src/lines.ts"

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (lines: ReadonlyArray<Line>) =>
  lines.map(({ lineNumber, text }) => [lineNumber, Result.getOrElse(text, ({ problem }) => `! ${problem}`)])

describe("a line cutter", () => {
  it("numbers blank lines and does not give them", () => {
    const cutter = makeLineCutter()
    assert.deepStrictEqual(read([...cutter.push(bytes("\n a\r\n\t\nb")), ...cutter.end()]), [
      [2, " a\r"],
      [4, "b"]
    ])
  })

  it("refuses a line over the limit, and goes on with the next", () => {
    const cutter = makeLineCutter(4)
    const lines = [
      ...cutter.push(bytes("1234\n12")),
      ...cutter.push(bytes("345")),
      ...cutter.push(bytes("6\nab\n")),
      ...cutter.end()
    ]
    assert.deepStrictEqual(read(lines), [
      [1, "1234"],
      [2, "! is longer than 4 bytes"],
      [3, "ab"]
    ])
  })

  it("refuses a last line over the limit too", () => {
    const cutter = makeLineCutter(4)
    assert.deepStrictEqual(read([...cutter.push(bytes("12345")), ...cutter.end()]), [[1, "! is longer than 4 bytes"]])
  })

  it("refuses bytes that are not UTF-8, and goes on with the next line", () => {
    const cutter = makeLineCutter()
    assert.deepStrictEqual(read([...cutter.push(Uint8Array.of(0xc3, 0x0a, 0x61)), ...cutter.end()]), [
      [1, "! is not UTF-8"],
      [2, "a"]
    ])
  })

  it.prop(
    "gives the same lines however the bytes are split",
    {
      text: Schema.Array(Schema.Literals(["a", "é", "\u{1F642}", "\n", "\r\n", " "])).check(Schema.isMaxLength(60)),
      cuts: Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 240 }))).check(Schema.isMaxLength(8))
    },
    ({ cuts, text }) => {
      const whole = bytes(text.join(""))
      const places = [0, ...cuts.map((cut) => Math.min(cut, whole.length)).sort((a, b) => a - b), whole.length]
      const cutter = makeLineCutter()
      const lines = places.flatMap((place, index) => cutter.push(whole.subarray(place, places[index + 1] ?? place)))
      const expected = text
        .join("")
        .split("\n")
        .flatMap((line, index) => (line.trim() === "" ? [] : [[index + 1, line]]))
      assert.deepStrictEqual(read([...lines, ...cutter.end()]), expected)
    },
    { arbitrary: { runs: 300 } }
  )
})
