/**
 * Goal: whatever a thread holds arrives in the chart as it was written, and always as the same bytes.
 * Method: documents full of delimiters, frame bytes, emoji and right-to-left text, written, framed, and read back.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import { linesOf, type MdmDocument, numberFromText, numberText } from "../../src/mdm/MdmDocument.ts"
import * as MdmReader from "../../src/mdm/MdmReader.ts"
import * as MdmWriter from "../../src/mdm/MdmWriter.ts"
import { Hl7Message } from "../../src/message/Hl7Message.ts"
import * as Frame from "../../src/mllp/Frame.ts"
import { FrameDecoder } from "../../src/mllp/FrameDecoder.ts"
import { NastyText } from "../support/nastyText.ts"

const plain: MdmDocument = {
  controlId: "OUT-1",
  at: 1_704_182_645_678,
  event: "T02",
  processingId: "P",
  sending: { application: "INTERVISIT", facility: "CLINIC" },
  receiving: { application: "EHR", facility: "HOSP" },
  patient: {
    identifiers: [
      { assigner: "HOSP", type: "MR", value: "0806" },
      { assigner: "2.16.840.1.113883.19", type: "PI", value: "9" }
    ],
    name: { family: "Ruiz", given: ["Ana", "María"], prefix: "Dr", use: "L" },
    birthDate: "1980-05",
    sex: "F"
  },
  visit: {
    visitNumber: { assigner: "HOSP", type: "VN", value: "V7" },
    patientClass: "O",
    attending: [{ identifier: { assigner: "NPI", type: "NPI", value: "1234567893" }, npi: "1234567893" }]
  },
  document: {
    uniqueNumber: { thread: "thr-1", exchange: 2, revision: 0 },
    type: { code: "34109-9", system: "LN" },
    title: "Secure message",
    activityAt: 1_704_182_600_000,
    originator: {
      identifier: { assigner: "CLINIC", type: "PRN", value: "n1" },
      name: { family: "Gray", given: ["Eve"], degree: "RN" }
    },
    completion: "AU",
    availability: "AV",
    lines: ["Dear Ana,", "", "take one & rest.", '""']
  }
}

const bytesOf = (mdm: MdmDocument): Uint8Array => Result.getOrThrow(MdmWriter.write(mdm))
const messageOf = (bytes: Uint8Array): Hl7Message => Result.getOrThrow(Hl7Message.parse(bytes))

describe("MdmWriter", () => {
  it("writes the segments of MDM_T02 in their order", () => {
    assert.deepStrictEqual(Buffer.from(bytesOf(plain)).toString("utf8").split("\r"), [
      "MSH|^~\\&|INTERVISIT|CLINIC|EHR|HOSP|20240102080405.678+0000||MDM^T02^MDM_T02|OUT-1|P|2.5.1||||||UNICODE UTF-8",
      "EVN|T02|20240102080405.678+0000",
      "PID|1||0806^^^HOSP^MR~9^^^&2.16.840.1.113883.19&ISO^PI||Ruiz^Ana^María^^Dr^^L||198005|F",
      "PV1|1|O|||||1234567893^^^^^^^^NPI^^^^NPI||||||||||||V7^^^HOSP^VN",
      "TXA|1|34109-9|TX|20240102080320.000+0000|||||n1^Gray^Eve^^^^RN^^CLINIC^^^^PRN|||thr-1.2.0^INTERVISIT|||||AU||AV",
      "OBX|1|TX|34109-9^Secure message^LN||Dear Ana,||||||F",
      "OBX|2|TX|34109-9^Secure message^LN||||||||F",
      "OBX|3|TX|34109-9^Secure message^LN||take one \\T\\ rest.||||||F",
      'OBX|4|TX|34109-9^Secure message^LN||\\X22\\"||||||F',
      ""
    ])
  })

  it("reads back as the document that was written", () => {
    assert.deepStrictEqual(MdmReader.read(messageOf(bytesOf(plain))), plain)
    const { visit: _visit, ...withoutVisit } = plain
    const replacement: MdmDocument = {
      ...withoutVisit,
      event: "T10",
      document: { ...plain.document, parentNumber: { thread: "thr-1", exchange: 2, revision: 0 } }
    }
    assert.deepStrictEqual(MdmReader.read(messageOf(bytesOf(replacement))), replacement)
  })

  it("without a visit PV1 is there and says that it does not apply", () => {
    const { visit: _visit, ...withoutVisit } = plain
    assert.strictEqual(messageOf(bytesOf(withoutVisit)).segment("PV1")?.text, "PV1|1|N")
  })

  it("gives the same bytes for the same document", () => {
    assert.deepStrictEqual(bytesOf(plain), bytesOf(structuredClone(plain)))
  })

  it.prop(
    "any text arrives as it was written, in one frame, and changes no other field",
    { title: NastyText, first: NastyText, second: NastyText, family: NastyText, application: NastyText, id: NastyText },
    ({ title, first, second, family, application, id }) => {
      const nasty: MdmDocument = {
        ...plain,
        controlId: `c${id}`,
        sending: { application, facility: family },
        patient: { ...plain.patient, name: { family, given: [first] }, sex: title },
        document: { ...plain.document, title, lines: [first, second, title], completion: id }
      }
      const bytes = bytesOf(nasty)
      const events = new FrameDecoder().push(Result.getOrThrow(Frame.encode(bytes)))
      assert.deepStrictEqual(
        events.map((event) => event._tag),
        ["Frame"]
      )
      const message = messageOf(bytes)
      assert.deepStrictEqual(message.segmentIds, ["MSH", "EVN", "PID", "PV1", "TXA", "OBX", "OBX", "OBX"])
      for (const [path, text] of [
        ["MSH-10", `c${id}`],
        ["MSH-3", application],
        ["MSH-4", family],
        ["MSH-9.2", "T02"],
        ["PID-3(2).4.2", "2.16.840.1.113883.19"],
        ["PID-5.1", family],
        ["PID-5.2", first],
        ["PID-8", title],
        ["TXA-12.1", "thr-1.2.0"],
        ["TXA-12.2", application],
        ["TXA-17", id],
        ["TXA-19", "AV"],
        ["OBX-3.2", title],
        ["OBX(1)-5", first],
        ["OBX(2)-5", second],
        ["OBX(3)-5", title],
        ["OBX(3)-11", "F"]
      ] as const) {
        assert.strictEqual(message.value(path), text, path)
      }
      assert.deepStrictEqual(MdmReader.read(message)?.document.lines, [first, second, title])
    }
  )

  it("half of a surrogate pair is refused with its place", () => {
    const broken: MdmDocument = { ...plain, document: { ...plain.document, lines: ["fine", "half \ud83d"] } }
    const error = Result.getOrThrow(Result.flip(MdmWriter.write(broken)))
    assert.deepInclude({ ...error }, { segment: "OBX", field: 5 })
    const header: MdmDocument = { ...plain, receiving: { application: "\ud83d", facility: "" } }
    assert.deepInclude({ ...Result.getOrThrow(Result.flip(MdmWriter.write(header))) }, { segment: "MSH", field: 5 })
  })
})

describe("MdmDocument", () => {
  it("a text is cut into lines at any line end", () => {
    assert.deepStrictEqual(linesOf("a\r\nb\rc\n\nd"), ["a", "b", "c", "", "d"])
    assert.deepStrictEqual(linesOf(""), [""])
  })

  it("a document's number reads back, even if the thread's id has points", () => {
    const number = { thread: "a.1.2", exchange: 3, revision: 14 }
    assert.deepStrictEqual(numberFromText(numberText(number)), number)
    assert.isUndefined(numberFromText("4711"))
  })
})
