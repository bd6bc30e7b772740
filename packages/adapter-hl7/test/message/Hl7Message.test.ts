/** Messages are read in whatever shape they come, and an edit changes one part. */
import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import type { Hl7Problem } from "../../src/Hl7Problem.ts"
import { Hl7Message } from "../../src/message/Hl7Message.ts"
import { cpuMillisOf } from "../support/cpu.ts"
import { NastyText } from "../support/nastyText.ts"

const parse = (input: string | Uint8Array): Hl7Message => Result.getOrThrow(Hl7Message.parse(input))
const refusalOf = (input: string | Uint8Array): Hl7Problem => Result.getOrThrow(Result.flip(Hl7Message.parse(input)))

const segments = [
  "MSH|^~\\&|SA|SF|RA|RF|20240102030405-0500||ADT^A08^ADT_A01|MSG1|P|2.5.1",
  'PID|1||123^^^HOSP&1.2.3&ISO^MR~0806^^^X^SS||Doe&van^Jane\\T\\Jo||19800517|F|""',
  "OBX|1|TX|A||first",
  "OBX|2|TX|B||second"
]
const message = parse(segments.join("\r"))

describe("Hl7Message reads", () => {
  it("a path names a part at the depth that it is written", () => {
    assert.strictEqual(message.value("PID-3"), "123^^^HOSP&1.2.3&ISO^MR~0806^^^X^SS")
    assert.strictEqual(message.value("PID-3.1"), "123")
    assert.strictEqual(message.value("PID-3(2).1"), "0806")
    assert.strictEqual(message.value("PID-3.4"), "HOSP&1.2.3&ISO")
    assert.strictEqual(message.value("PID-3.4.2"), "1.2.3")
    assert.strictEqual(message.value("PID-3(2)"), "0806^^^X^SS")
    assert.strictEqual(message.value("PID-5.2"), "Jane&Jo")
    assert.strictEqual(message.raw("PID-5.2"), "Jane\\T\\Jo")
    assert.strictEqual(message.value("OBX(2)-5"), "second")
    assert.strictEqual(message.value("PID-5.1.2"), "van")
  })

  it("MSH counts its own delimiter as the first field", () => {
    assert.strictEqual(message.value("MSH-1"), "|")
    assert.strictEqual(message.value("MSH-2"), "^~\\&")
    assert.strictEqual(message.value("MSH-3"), "SA")
    assert.strictEqual(message.value("MSH-9.2"), "A08")
    assert.strictEqual(message.controlId, "MSG1")
    assert.strictEqual(message.segment("MSH")?.fieldCount, 12)
    assert.strictEqual(message.segment("PID")?.fieldCount, 9)
  })

  it("what is not there is empty, and delete is not empty", () => {
    assert.strictEqual(message.value("PID-30"), "")
    assert.strictEqual(message.value("ZZZ-1"), "")
    assert.strictEqual(message.value("no path"), "")
    assert.strictEqual(message.value("PID-0"), "")
    assert.isUndefined(message.read("PID-2"))
    assert.isNull(message.read("PID-9"))
    assert.strictEqual(message.value("PID-9"), '""')
    assert.strictEqual(message.read("PID-8"), "F")
  })

  it("any line end, a byte order mark, blank lines and a leading VT make no difference", () => {
    const variants = [
      segments.join("\n"),
      segments.join("\r\n"),
      `\ufeff${segments.join("\r")}\r`,
      `\v${segments.join("\r")}\r\x1c\r`,
      `\r\n\r\n${segments.join("\r\n\r\n")}\r\n`,
      `${segments.slice(0, 2).join("\r")}\n${segments.slice(2).join("\r\n")}`
    ]
    for (const variant of variants) {
      for (const read of [parse(variant), parse(Buffer.from(variant))]) {
        assert.deepStrictEqual(read.segmentIds, ["MSH", "PID", "OBX", "OBX"], JSON.stringify(variant))
        assert.strictEqual(read.value("PID-9"), '""')
        assert.strictEqual(read.value("OBX(2)-5"), "second")
      }
    }
  })

  it("a line feed inside text stays in the text where segments end with CR", () => {
    const read = parse(`${segments[0]}\rNTE|1||one\ntwo\rNTE|2||three`)
    assert.deepStrictEqual(read.segmentIds, ["MSH", "NTE", "NTE"])
    assert.strictEqual(read.value("NTE-3"), "one\ntwo")
  })

  it("odd delimiters are taken as declared", () => {
    const odd = parse("MSH@~&#\\@SA@SF@@@20260419@@ADT~A01~ADT_A01@M9@P@2.5\rPID@1@@7~~~H\\1.2~MR@@Doe~J#T#J")
    assert.strictEqual(odd.value("PID-3.4.2"), "1.2")
    assert.strictEqual(odd.value("PID-5.2"), "J\\J")
    assert.strictEqual(odd.triggerEvent, "A01")
    const truncating = parse("MSH|^~\\&#|SA\rPID|1||7^\\P\\")
    assert.strictEqual(truncating.value("PID-3.2"), "#")
    assert.strictEqual(truncating.value("MSH-2"), "^~\\&#")
  })

  it("a short MSH-2 has no escape character and no sub-components", () => {
    const short = parse("MSH|^~|SA\rPID|1||7^a&b\\T\\c")
    assert.strictEqual(short.value("PID-3.2"), "a&b\\T\\c")
    assert.strictEqual(short.value("PID-3.2.1"), "a&b\\T\\c")
    assert.strictEqual(short.value("PID-3.2.2"), "")
  })

  it("Z segments and lowercase ids are segments", () => {
    const read = parse("MSH|^~\\&|SA\rpid|1||7\rZPV|x^y")
    assert.strictEqual(read.value("PID-3"), "7")
    assert.strictEqual(read.value("ZPV-1.2"), "y")
  })

  it("what has no usable MSH is refused with code 100", () => {
    for (const input of [
      "",
      "hello",
      "PID|1",
      "MSH",
      "MSHA",
      "MSH1^~\\&1",
      "MSH|^~\\&|\v|\rPID|1",
      "<xml/>",
      "\0\0\0"
    ]) {
      for (const problem of [refusalOf(input), refusalOf(Buffer.from(input))]) {
        assert.deepInclude({ ...problem }, { answer: "AR", code: "100" }, JSON.stringify(input))
      }
    }
  })

  it("hostile shapes cost linear time", () => {
    const header = "MSH|^~\\&|SA\r"
    const shapes = [
      `${header}PID|${"^".repeat(200_000)}`,
      `${header}PID|${"~".repeat(200_000)}`,
      `${header}${"PID|1\r".repeat(100_000)}`,
      `MSH|^~\\&|SA\n${"PID|1\n".repeat(100_000)}`,
      `MSH|^~\\&|SA\n${"PID|1\n".repeat(100_000)}\r`,
      `${header}${"PID|1\r".repeat(100_000)}\n`,
      `${header}PID|${"\\".repeat(1_000_000)}`,
      `${header}PID|${"|".repeat(200_000)}`
    ]
    const millis = cpuMillisOf(() => {
      for (const shape of shapes) {
        const read = parse(shape)
        for (const path of ["PID-1(9).9", "PID-1", "PID-199999", "OBX-1"]) read.value(path)
      }
    })
    assert.isBelow(millis, 3_000)
  })
})

describe("Hl7Message edits", () => {
  const edited = (path: string, value: string | null, from = message): Hl7Message =>
    Result.getOrThrow(from.with(path, value))

  it("an untouched message gives back its bytes, and the very same ones", () => {
    const bytes = Buffer.from(`\ufeff\v${segments.join("\r\n")}\r\n\x1c\r`)
    assert.strictEqual(parse(bytes).toBytes(), bytes)
  })

  it("an edit changes its part and nothing else", () => {
    assert.strictEqual(edited("PID-3(2).4", "a|b").text, message.text.replace("^X^", "^a\\F\\b^"))
    assert.strictEqual(edited("PID-8", null).text, message.text.replace("|F|", '|""|'))
    assert.strictEqual(edited("PID-3.4.2", "9").text, message.text.replace("1.2.3", "9"))
    assert.strictEqual(edited("OBX(2)-5", "").text, message.text.replace("second", ""))
    assert.strictEqual(message.value("PID-8"), "F", "the message that was edited stays as it was")
  })

  it("a part that is not there is made with the delimiters before it", () => {
    assert.strictEqual(edited("PID-11.9", "Kent").segment("PID")?.text, `${segments[1]}||^^^^^^^^Kent`)
    assert.strictEqual(edited("PID-3(4).2.2", "x").value("PID-3"), `${message.value("PID-3")}~~^&x`)
    assert.strictEqual(edited("MSH-18", "8859/1").value("MSH-18"), "8859/1")
  })

  it("bytes outside the edit stay in their charset", () => {
    const bytes = (name: string, charset: BufferEncoding, code: string) =>
      Buffer.from(`${segments[0]}||||||${code}\rPID|1||7||${name}^Jo\r`, charset)
    const latin = parse(bytes("Zo\xeb", "latin1", "8859/1"))
    const changed = edited("PID-5.2", "Ren\xe9e", latin)
    assert.deepStrictEqual(
      changed.toBytes(),
      Buffer.from(bytes("Zo\xeb", "latin1", "8859/1").toString("latin1").replace("^Jo", "^Ren\xe9e"), "latin1")
    )
    const utf8 = edited("PID-5.2", "🩺", parse(bytes("Zoë", "utf8", "UNICODE UTF-8")))
    assert.deepStrictEqual(
      utf8.toBytes(),
      Buffer.from(bytes("Zoë", "utf8", "UNICODE UTF-8").toString().replace("^Jo", "^🩺"))
    )
    const sjis = Buffer.concat([
      Buffer.from(`${segments[0]}||||||ISO IR13\rPID|1||7||`),
      Buffer.from([0x8e, 0x52, 0x95, 0x5c]),
      Buffer.from("^Jo\r")
    ])
    assert.deepStrictEqual(
      edited("PID-5.2", "Al", parse(sjis)).toBytes(),
      Buffer.from(sjis.toString("latin1").replace("^Jo", "^Al"), "latin1")
    )
  })

  it("an edit that the message cannot hold is refused", () => {
    const short = parse("MSH|^~|SA\rPID|1||7")
    assert.isTrue(Result.isFailure(short.with("PID-3.1", "a|b")), "no escape character")
    assert.isTrue(Result.isFailure(short.with("PID-3.1.2", "a")), "no sub-components")
    assert.isTrue(Result.isFailure(message.with("MSH-2", "^")), "the delimiters")
    assert.isTrue(Result.isFailure(message.with("ZZZ-1", "a")), "no such segment")
    assert.isTrue(
      Result.isFailure(parse(Buffer.from(`${segments[0]}||||||8859/1\rPID|1||\xeb`, "latin1")).with("PID-3", "🩺"))
    )
  })

  it.prop("any text that is put in reads back, and the other parts stay", [NastyText], ([text]) => {
    const changed = edited("PID-3(2).4.2", text)
    assert.strictEqual(changed.value("PID-3(2).4.2"), text)
    for (const path of ["PID-3.4.2", "PID-3(2).5", "PID-5.2", "PID-9", "OBX(2)-5", "MSH-9.2"]) {
      assert.strictEqual(changed.raw(path), message.raw(path))
    }
    assert.deepStrictEqual(changed.segmentIds, message.segmentIds)
  })
})
