/**
 * Goal: the sender recognises his message in every answer, and learns where it must be mended.
 * Method: answers compared segment by segment with what the standard's tables ask for; then one for every sample.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Acknowledgement from "../src/Acknowledgement.ts"
import { type ErrorCode, Hl7Problem } from "../src/Hl7Problem.ts"
import * as Location from "../src/Location.ts"
import { Hl7Message } from "../src/message/Hl7Message.ts"
import { corpusMessages, hasShared } from "./support/corpus.ts"

const options = { now: 1_704_182_645_000, controlId: "OURS1" }

const message = (header: string): Uint8Array => Buffer.from(`${header}\rPID|1||7\r`, "latin1")
const lines = (bytes: Uint8Array): ReadonlyArray<string> => Buffer.from(bytes).toString("latin1").split("\r")

const problem = (code: ErrorCode, answer: "AE" | "AR", location = Location.at("PID", 3)): Hl7Problem =>
  new Hl7Problem({ answer, code, location, text: "PID-3 | is empty." })

describe("Acknowledgement", () => {
  it("sender and receiver change places, and what identifies the message is echoed", () => {
    const bytes = message("MSH|^~\\&|SA^1.2^ISO|SF|RA|RF|20240102||ADT^A04^ADT_A01|ID 1|T|2.5.1^USA|||AL|NE||8859/1")
    assert.deepStrictEqual(lines(Acknowledgement.accept(bytes, options)), [
      "MSH|^~\\&|RA|RF|SA^1.2^ISO|SF|20240102080405+0000||ACK^A04^ACK|OURS1|T|2.5.1^USA||||||8859/1",
      "MSA|AA|ID 1",
      ""
    ])
  })

  it("MSA-2 is MSH-10 byte for byte", () => {
    for (const id of ["a\\T\\b", " 7 ", "\xe9\xff", '""', "x^y~z&w", "0".repeat(199)]) {
      const bytes = message(`MSH|^~\\&|SA|SF|RA|RF|20240102||ADT^A04|${id}|P|2.5.1`)
      assert.strictEqual(lines(Acknowledgement.accept(bytes, options))[1], `MSA|AA|${id}`)
      assert.strictEqual(Acknowledgement.read(Acknowledgement.accept(bytes, options))?.controlId, id)
    }
  })

  it("a refusal tells code, place and sentence in ERR", () => {
    const bytes = message("MSH|^~\\&|SA|SF|RA|RF|20240102||ADT^A04^ADT_A01|1|P|2.5.1")
    assert.deepStrictEqual(lines(Acknowledgement.refuse(bytes, problem("101", "AE"), options)).slice(1), [
      "MSA|AE|1",
      "ERR||PID^1^3|101^Required field missing^HL70357|E||||PID-3 \\F\\ is empty.",
      ""
    ])
    const rejected = Acknowledgement.refuse(bytes, problem("201", "AR", Location.at("MSH", 9, 2)), options)
    assert.deepStrictEqual(lines(rejected).slice(1), [
      "MSA|AR|1",
      "ERR||MSH^1^9^1^2|201^Unsupported event code^HL70357|E||||PID-3 \\F\\ is empty.",
      ""
    ])
  })

  it("before version 2.5 the error stands in ERR-1 and MSA-3", () => {
    for (const version of ["2.1", "2.2", "2.3", "2.3.1", "2.4"]) {
      const bytes = message(`MSH|^~\\&|SA|SF|RA|RF|20240102||ADT^A04|1|P|${version}`)
      assert.deepStrictEqual(lines(Acknowledgement.refuse(bytes, problem("101", "AE"), options)).slice(1), [
        "MSA|AE|1|PID-3 \\F\\ is empty.",
        "ERR|PID^1^3^101&Required field missing&HL70357",
        ""
      ])
    }
    const received = Acknowledgement.read(
      Acknowledgement.refuse(message("MSH|^~\\&|||||||ADT^A04|1|P|2.3"), problem("101", "AE"), options)
    )
    assert.deepInclude({ ...received }, { code: "AE", errorCode: "101", text: "PID-3 | is empty." })
  })

  it("the sender's delimiters are used", () => {
    const bytes = message("MSH@~&#\\@SA@SF@RA@RF@20240102@@ADT~A01~ADT_A01@1@P@2.5")
    assert.deepStrictEqual(lines(Acknowledgement.refuse(bytes, problem("101", "AE"), options)), [
      "MSH@~&#\\@RA@RF@SA@SF@20240102080405+0000@@ACK~A01~ACK@OURS1@P@2.5",
      "MSA@AE@1",
      "ERR@@PID~1~3@101~Required field missing~HL70357@E@@@@PID-3 | is empty.",
      ""
    ])
  })

  it("without a usable MSH the answer has default delimiters and an empty MSA-2", () => {
    for (const bytes of ["", "hello", "MSH", "MSHX", "\ufeff"].map((text) => Buffer.from(text))) {
      assert.deepStrictEqual(lines(Acknowledgement.refuse(bytes, problem("100", "AR", Location.at("MSH")), options)), [
        "MSH|^~\\&|||||20240102080405+0000||ACK|OURS1|P|2.5.1",
        "MSA|AR",
        "ERR||MSH^1|100^Segment sequence error^HL70357|E||||PID-3 \\F\\ is empty.",
        ""
      ])
    }
  })

  it("a header as short as can be is answered", () => {
    assert.deepStrictEqual(lines(Acknowledgement.accept(Buffer.from("MSH|^~"), options)), [
      "MSH|^~|||||20240102080405+0000||ACK|OURS1|P|2.5.1",
      "MSA|AA",
      ""
    ])
    assert.strictEqual(lines(Acknowledgement.accept(Buffer.from("MSH||||"), options))[0]?.slice(0, 9), "MSH|^~\\&|")
  })

  it("what is no acknowledgement is not read as one", () => {
    for (const text of ["", "hello", "MSH|^~\\&|A", "MSH|^~\\&|A\rMSA|XX|1", "MSA|AA|1"]) {
      assert.isUndefined(Acknowledgement.read(Buffer.from(text)))
    }
  })

  it.skipIf(!hasShared)("each shared sample gets an answer that is itself a message with its control id", () => {
    for (const { name, bytes } of corpusMessages()) {
      const sent = Result.getOrUndefined(Hl7Message.parse(bytes))
      const answer = Acknowledgement.accept(bytes, options)
      const received = Acknowledgement.read(answer)
      if (sent === undefined) continue
      assert.strictEqual(received?.code, "AA", name)
      assert.strictEqual(received?.controlId, Buffer.from(sent.controlId).toString("latin1"), name)
      assert.isFalse(answer.includes(0x0b) || answer.includes(0x1c), name)
    }
  })
})
