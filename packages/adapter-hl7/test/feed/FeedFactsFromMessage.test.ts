/**
 * Goal: each event tells exactly what the standard means by it, and each problem says where it lies.
 * Method: small messages, one part changed at a time; every fact is also held against its schema, as JSON.
 */
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { FeedFact } from "../../src/feed/FeedFact.ts"
import { feedFactsFromBytes } from "../../src/feed/FeedFactsFromMessage.ts"
import type { SenderProfile } from "../../src/feed/SenderProfile.ts"
import * as Location from "../../src/Location.ts"

const chicago: SenderProfile = { zone: DateTime.zoneMakeNamedUnsafe("America/Chicago") }

interface Parts {
  readonly msh7?: string
  readonly msh9?: string
  readonly id?: string
  readonly evn?: string
  readonly pid?: Readonly<Record<number, string>>
  readonly pv1?: Readonly<Record<number, string>> | null
  readonly rest?: ReadonlyArray<string>
}

const segment = (id: string, fields: Readonly<Record<number, string>>): string => {
  const last = Math.max(0, ...Object.keys(fields).map(Number))
  return [id, ...Array.from({ length: last }, (_, index) => fields[index + 1] ?? "")].join("|")
}

const defaultPid = { 3: "7^^^HOSP^MR", 5: "Doe^Jane" }
const defaultPv1 = { 2: "O", 19: "V7^^^HOSP^VN", 44: "202401020300-0500" }

/** An ADT message of one event; `pv1: null` leaves the segment away. */
const adt = (event: string, parts: Parts = {}): Uint8Array => {
  const { msh7 = "20240102030405-0500", id = "M1", evn = "20240102030400-0500", rest = [] } = parts
  const lines = [
    `MSH|^~\\&|SA|SF|RA|RF|${msh7}||${parts.msh9 ?? `ADT^${event}`}|${id}|P|2.5.1`,
    `EVN||${evn}`,
    segment("PID", { ...defaultPid, ...parts.pid }),
    ...(parts.pv1 === null ? [] : [segment("PV1", { ...defaultPv1, ...parts.pv1 })]),
    ...rest
  ]
  return Buffer.from(`${lines.join("\r")}\r`)
}

const factsOf = (bytes: Uint8Array, profile = chicago): ReadonlyArray<FeedFact> => {
  const { facts } = Result.getOrThrow(feedFactsFromBytes(bytes, profile))
  for (const fact of facts) {
    const plain: unknown = JSON.parse(JSON.stringify(fact))
    assert.deepStrictEqual(Schema.decodeUnknownSync(FeedFact, { onExcessProperty: "error" })(plain), fact)
  }
  return facts
}

const problemOf = (bytes: Uint8Array, profile = chicago): string => {
  const problem = Result.getOrThrow(Result.flip(feedFactsFromBytes(bytes, profile)))
  return `${problem.answer} ${problem.code} ${Location.format(problem.location)}`
}

const patientOf = (bytes: Uint8Array, profile = chicago) => {
  const fact = factsOf(bytes, profile).find((each) => each._tag === "PatientRecorded")
  return fact?._tag === "PatientRecorded" ? fact.patient : assert.fail("no patient")
}

const visitOf = (bytes: Uint8Array, profile = chicago) => {
  const fact = factsOf(bytes, profile).find((each) => "visit" in each)
  return fact !== undefined && "visit" in fact ? fact.visit : assert.fail("no visit")
}

const tags = (bytes: Uint8Array): ReadonlyArray<string> => factsOf(bytes).map((fact) => fact._tag)

describe("what an event means", () => {
  it("A01 A04 A08 record a patient and a visit, A03 its end", () => {
    for (const event of ["A01", "A03", "A04", "A08"]) {
      assert.deepStrictEqual(tags(adt(event)), ["PatientRecorded", "EncounterRecorded"], event)
    }
    assert.isUndefined(visitOf(adt("A04")).endAt)
    assert.strictEqual(visitOf(adt("A03", { pv1: { 45: "202401020400-0500" } })).endAt, "2024-01-02T09:00:00.000Z")
    assert.strictEqual(visitOf(adt("A08", { pv1: { 45: "202401020400-0500" } })).endSource, "PV1-45")
  })

  it("A28 and A31 record a patient and never a visit", () => {
    for (const event of ["A28", "A31"]) assert.deepStrictEqual(tags(adt(event)), ["PatientRecorded"], event)
  })

  it("A11 cancels the visit, A13 only its end", () => {
    assert.deepStrictEqual(tags(adt("A11")), ["EncounterCancelled"])
    assert.deepStrictEqual(tags(adt("A13", { pv1: { 45: "202401020400-0500" } })), ["EncounterReopened"])
    const visit = visitOf(adt("A13", { pv1: { 45: "202401020400-0500" } }))
    assert.isUndefined(visit.endAt)
    assert.strictEqual(visit.startAt, "2024-01-02T08:00:00.000Z")
  })

  it("A40 merges the number of MRG into that of PID, pair by pair", () => {
    const bytes = adt("A40", {
      pv1: null,
      rest: ["MRG|8^^^HOSP^MR", "PID|2||9^^^HOSP^MR||Roe^Ann", "PD1||||5^Gray^Eve", "MRG|10^^^HOSP^MR~11^^^HOSP^MR"]
    })
    assert.deepStrictEqual(tags(bytes), ["PatientRecorded", "PatientsMerged", "PatientRecorded", "PatientsMerged"])
    const [, first, , second] = factsOf(bytes)
    const mr = (value: string) => ({ assigner: "HOSP", type: "MR", value })
    assert.deepInclude(first, { survivor: [mr("7")], retired: [mr("8")], isComparable: true })
    assert.deepInclude(second, { survivor: [mr("9")], retired: [mr("10"), mr("11")] })
  })

  it("a merge of numbers that cannot be compared says so", () => {
    const [, fact] = factsOf(adt("A40", { pv1: null, rest: ["MRG|8^^^OTHER^MR"] }))
    assert.deepInclude(fact, { isComparable: false })
  })

  it("an A08 without a visit number, or of class N, is about the patient alone", () => {
    assert.deepStrictEqual(tags(adt("A08", { pv1: { 19: "" } })), ["PatientRecorded"])
    assert.deepStrictEqual(tags(adt("A08", { pv1: { 2: "N" } })), ["PatientRecorded"])
    assert.deepStrictEqual(tags(adt("A08", { pv1: null })), ["PatientRecorded"])
  })

  it("the event is that of MSH-9, whatever EVN-1 says", () => {
    const bytes = Buffer.from(Buffer.from(adt("A11")).toString().replace("EVN||", "EVN|A01|"))
    assert.deepStrictEqual(tags(bytes), ["EncounterCancelled"])
  })
})

describe("a problem tells code and place", () => {
  it("of the header", () => {
    assert.strictEqual(problemOf(Buffer.from("hello")), "AR 100 MSH^1")
    assert.strictEqual(problemOf(adt("A01", { id: "" })), "AE 101 MSH^1^10")
    assert.strictEqual(problemOf(adt("A01", { msh9: "" })), "AE 101 MSH^1^9")
    assert.strictEqual(problemOf(adt("A01", { msh9: "ORU^R01" })), "AR 200 MSH^1^9^1^1")
    assert.strictEqual(problemOf(adt("A99")), "AR 201 MSH^1^9^1^2")
    assert.strictEqual(problemOf(adt("A02")), "AR 201 MSH^1^9^1^2")
    assert.strictEqual(problemOf(adt("A01", { msh9: "ADT" })), "AR 201 MSH^1^9^1^2")
    assert.strictEqual(problemOf(adt("A01"), { ...chicago, processingId: "T" }), "AR 202 MSH^1^11")
  })

  it("of the patient", () => {
    for (const event of ["A01", "A03", "A04", "A08", "A11", "A13", "A28", "A31", "A40"]) {
      for (const pid3 of ["", '""', "^^^HOSP^MR", "~"]) {
        assert.strictEqual(problemOf(adt(event, { pid: { 3: pid3 } })), "AE 101 PID^1^3", `${event} ${pid3}`)
      }
    }
    const withoutPid = Buffer.from(
      Buffer.from(adt("A28"))
        .toString()
        .replace(/PID[^\r]*\r/, "")
    )
    assert.strictEqual(problemOf(withoutPid), "AE 101 PID^1^3")
    assert.strictEqual(problemOf(adt("A28", { pid: { 7: "1980-05-17" } })), "AE 102 PID^1^7")
  })

  it("of the visit", () => {
    for (const event of ["A01", "A03", "A04", "A11", "A13"]) {
      assert.strictEqual(problemOf(adt(event, { pv1: null })), "AE 100 PV1^1", event)
      assert.strictEqual(problemOf(adt(event, { pv1: { 19: "" } })), "AE 101 PV1^1^19", event)
    }
    assert.strictEqual(problemOf(adt("A04", { pv1: { 44: "yesterday" } })), "AE 102 PV1^1^44")
    assert.strictEqual(problemOf(adt("A03", { pv1: { 45: "20240230" } })), "AE 102 PV1^1^45")
    assert.strictEqual(problemOf(adt("A04", { pv1: { 44: "" }, evn: "", msh7: "" })), "AE 101 PV1^1^44")
  })

  it("of a merge", () => {
    assert.strictEqual(problemOf(adt("A40", { pv1: null })), "AE 100 MRG^1")
    assert.strictEqual(problemOf(adt("A40", { pv1: null, rest: ["MRG|"] })), "AE 101 MRG^1^1")
    assert.strictEqual(problemOf(adt("A40", { pv1: null, rest: ["MRG|7^^^HOSP^MR"] })), "AE 205 MRG^1^1")
    const pairs = ["MRG|8^^^HOSP^MR", "PID|2||9^^^HOSP^MR", "MRG|9^^^HOSP^MR"]
    assert.strictEqual(problemOf(adt("A40", { pv1: null, rest: pairs })), "AE 205 MRG^2^1")
  })

  it("never quotes the message", () => {
    const problem = Result.getOrThrow(Result.flip(feedFactsFromBytes(adt("A28", { pid: { 7: "SECRET" } }), chicago)))
    assert.isFalse(`${problem.message}${JSON.stringify(problem)}`.includes("SECRET"))
  })
})

describe("the patient", () => {
  it("keeps all numbers, each once, as they are sent", () => {
    const pid = { 3: " 0806 ^^^HOSP&1.2&ISO^MR~0806^^^HOSP^MR~9^^^&2.16.840.1&ISO^PI~12^4^M11~^^^X^SS" }
    assert.deepStrictEqual(patientOf(adt("A28", { pid })).identifiers, [
      { assigner: "HOSP", type: "MR", value: "0806" },
      { assigner: "2.16.840.1", type: "PI", value: "9" },
      { assigner: "", type: "", value: "12" }
    ])
    const [, , last] = patientOf(adt("A28", { pid }), { ...chicago, defaultAssigner: "SF" }).identifiers
    assert.strictEqual(last?.assigner, "SF")
  })

  it("has names in parts, with what they are used for", () => {
    const pid = { 5: "Doe&van^Jane^Q R^Jr^Dr^MD^L~Roe^Jane^^^^^M~^^^^^^N" }
    assert.deepStrictEqual(patientOf(adt("A28", { pid })).names, [
      { family: "Doe", given: ["Jane", "Q R"], suffix: "Jr", prefix: "Dr", degree: "MD", use: "L" },
      { family: "Roe", given: ["Jane"], use: "M" }
    ])
  })

  it("has a birth date as precise as it was told", () => {
    for (const [sent, told] of [
      ["1980", "1980"],
      ["198005", "1980-05"],
      ["19800517", "1980-05-17"],
      ["19800517043000", "1980-05-17"],
      ["198005172330-0500", "1980-05-17"]
    ] as const) {
      assert.strictEqual(patientOf(adt("A28", { pid: { 7: sent } })).birthDate, told)
    }
    assert.isUndefined(patientOf(adt("A28", { pid: { 7: "19800517" } })).birthTime)
    assert.strictEqual(patientOf(adt("A28", { pid: { 7: "198005172330-0500" } })).birthTime, "1980-05-17T23:30-05:00")
  })

  it("has telephone and mail from PID-13, PID-14 and PID-40", () => {
    const pid = {
      13: "(555)123-4567^PRN^PH~^NET^Internet^jane@example.com",
      14: "^WPN^PH^^1^555^7654321^12",
      40: "^PRN^CP^^^^^^^^^+1 555 000~jo@example.com"
    }
    assert.deepStrictEqual(patientOf(adt("A28", { pid })).telecom, [
      { kind: "phone", value: "(555)123-4567", use: "PRN", equipment: "PH" },
      { kind: "email", value: "jane@example.com", use: "NET", equipment: "Internet" },
      { kind: "phone", value: "+1 555 7654321 x12", use: "WPN", equipment: "PH" },
      { kind: "phone", value: "+1 555 000", use: "PRN", equipment: "CP" },
      { kind: "email", value: "jo@example.com" }
    ])
  })

  it("has sex, language, county, death and primary care providers", () => {
    const bytes = adt("A28", {
      pid: { 8: "F", 11: "1 Main^^Town^ST^12345^^^^Kent", 15: "spa^Spanish^HL70296", 29: "20240101", 30: "Y" },
      rest: ["PD1||||1234567893^Gray^Eve^^^^MD^^NPI^^^^NPI~77^Gray^Eve^^^^^^LOC"]
    })
    const patient = patientOf(bytes)
    assert.deepInclude(patient, { sex: "F", language: "spa", county: "Kent" })
    assert.deepStrictEqual(patient.death, { isDead: true, at: "2024-01-01" })
    assert.deepStrictEqual(
      patient.primaryProviders?.map(({ identifier, npi }) => [identifier.value, npi]),
      [
        ["1234567893", "1234567893"],
        ["77", undefined]
      ]
    )
  })

  it("says nothing where nothing was sent, and null where it is to be deleted", () => {
    assert.deepStrictEqual(Object.keys(patientOf(adt("A28"))), ["identifiers", "names"])
    const deleted = patientOf(
      adt("A28", { pid: { 5: '""', 7: '""', 8: '""', 13: '""', 15: '""', 30: '""' }, rest: ['PD1||||""'] })
    )
    for (const key of ["names", "birthDate", "sex", "telecom", "language", "death", "primaryProviders"] as const) {
      assert.isNull(deleted[key], key)
    }
    assert.deepStrictEqual(patientOf(adt("A28", { pid: { 30: "N" } })).death, { isDead: false })
  })
})

describe("the visit", () => {
  it("is known by PV1-19, else by PID-18", () => {
    assert.deepInclude(visitOf(adt("A04")), {
      visitNumber: { assigner: "HOSP", type: "VN", value: "V7" },
      visitNumberSource: "PV1-19"
    })
    assert.deepInclude(visitOf(adt("A04", { pid: { 18: "ACC1^^^HOSP" }, pv1: { 19: "" } })), {
      visitNumber: { assigner: "HOSP", type: "AN", value: "ACC1" },
      visitNumberSource: "PID-18"
    })
  })

  it("starts at PV1-44, else at EVN-6, EVN-2 or MSH-7, and says which", () => {
    const evn = (six: string) => `20240102030400-0500||||${six}`
    const start = (parts: Parts) => {
      const visit = visitOf(adt("A04", parts))
      return `${visit.startAt} ${visit.startSource} ${visit.startPrecision}`
    }
    assert.strictEqual(start({}), "2024-01-02T08:00:00.000Z PV1-44 minute")
    assert.strictEqual(start({ pv1: { 44: "20240102" } }), "2024-01-02T06:00:00.000Z PV1-44 day")
    assert.strictEqual(start({ pv1: { 44: "" }, evn: evn("202401020101") }), "2024-01-02T07:01:00.000Z EVN-6 minute")
    assert.strictEqual(start({ pv1: { 44: '""' } }), "2024-01-02T08:04:00.000Z EVN-2 second")
    assert.strictEqual(start({ pv1: { 44: "" }, evn: "" }), "2024-01-02T08:04:05.000Z MSH-7 second")
  })

  it("has class, place and attending as they are sent", () => {
    const pv1 = {
      2: "OUTPATIENT",
      3: "CLINIC^2^B^HOSP&1.2&ISO^^C^EAST^3",
      7: "77^Gray^Eve^^^^^^LOC~1234567893^Gray^Eve^^^^^^&2.16.840.1.113883.4.6&ISO~1234567890^Bad^Digit^^^^^^NPI"
    }
    const visit = visitOf(adt("A04", { pv1 }))
    assert.strictEqual(visit.patientClass, "OUTPATIENT")
    assert.deepStrictEqual(visit.location, {
      pointOfCare: "CLINIC",
      room: "2",
      bed: "B",
      facility: "HOSP",
      building: "EAST",
      floor: "3"
    })
    assert.deepStrictEqual(
      visit.attending.map(({ identifier, npi }) => [identifier.assigner, identifier.value, npi]),
      [
        ["LOC", "77", undefined],
        ["2.16.840.1.113883.4.6", "1234567893", "1234567893"],
        ["NPI", "1234567890", undefined]
      ]
    )
  })

  it("that is discharged without a time ends when the event happened", () => {
    assert.deepInclude(visitOf(adt("A03")), { endAt: "2024-01-02T08:04:00.000Z", endSource: "EVN-2" })
  })
})

describe("the source", () => {
  const sourceOf = (bytes: Uint8Array, profile = chicago) => factsOf(bytes, profile)[0]?.source

  it("names sender, message and event", () => {
    assert.deepStrictEqual(sourceOf(adt("A28")), {
      application: "SA",
      facility: "SF",
      controlId: "M1",
      trigger: "A28",
      eventAt: "2024-01-02T08:04:00.000Z",
      eventAtSource: "EVN-2"
    })
  })

  it("says where the declared charset did not fit", () => {
    const bytes = Buffer.from(Buffer.from(adt("A28", { pid: { 5: "Doë" } })).toString("utf8"), "latin1")
    assert.isUndefined(sourceOf(adt("A28", { pid: { 5: "Doë" } }))?.isFallbackCharset)
    assert.isTrue(sourceOf(bytes)?.isFallbackCharset)
  })

  it("orders by EVN-2, else MSH-7, else the arrival, and reads local times in the sender's zone", () => {
    assert.strictEqual(sourceOf(adt("A28", { evn: "20240702030400" }))?.eventAt, "2024-07-02T08:04:00.000Z")
    assert.strictEqual(sourceOf(adt("A28", { evn: "soon" }))?.eventAtSource, "MSH-7")
    const arrival = sourceOf(adt("A28", { evn: "", msh7: "" }))
    assert.strictEqual(arrival?.eventAtSource, "arrival")
    assert.isUndefined(arrival?.eventAt)
  })
})
