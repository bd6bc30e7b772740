/**
 * A registration's ADT messages, as the demo clinic's feed sends them: version 2.5.1, UTF-8, times with offset.
 *
 * The structure in MSH-9.3 is the one that Table 0354 has for the event. A28 and A31 carry a PV1 of class N because
 * their structure requires one. Source: HL7 v2.5.1 chapter 3; Tables 0003, 0004, 0203 and 0354.
 */
import * as Writer from "@intervisit/adapter-hl7/message/Writer"
import type { Identifier } from "@intervisit/core/domain/Identifier"
import type { PersonName } from "@intervisit/core/domain/PersonName"
import * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"
import { assigner } from "./DemoPractice.ts"
import type { DemoPatient } from "./Patients.ts"
import type { DemoPractitioner } from "./Professionals.ts"
import { timeZone } from "./zone.ts"

/** Table 0354: the structure of each event that the demo sends. */
const structures = {
  A01: "ADT_A01",
  A03: "ADT_A03",
  A04: "ADT_A01",
  A08: "ADT_A01",
  A11: "ADT_A09",
  A13: "ADT_A01",
  A28: "ADT_A05",
  A31: "ADT_A05",
  A40: "ADT_A39"
} as const
export type AdtEvent = keyof typeof structures

/** A visit as one message tells of it. Instants are milliseconds since 1970 UTC. */
export interface AdtVisit {
  readonly number: string
  /** Table 0004. */
  readonly patientClass: "O" | "I"
  readonly pointOfCare: string
  readonly attending: DemoPractitioner
  /** Whether the attending is named by NPI; else by the clinic's own number. */
  readonly isByNpi: boolean
  readonly startAt: number
  readonly endAt: number | undefined
}

export interface AdtMessage {
  readonly event: AdtEvent
  readonly controlId: string
  /** When it happened, and when it was sent. */
  readonly at: number
  readonly patient: DemoPatient
  readonly visit?: AdtVisit
  /** MRG-1 of an A40. */
  readonly prior?: Identifier
}

/** The message's bytes; refused only where a text is no text. */
export const write = (adt: AdtMessage): Result.Result<Uint8Array, Writer.NotWritable> =>
  Result.gen(function* () {
    const segments = [
      yield* headerOf(adt),
      yield* Writer.segment("EVN", { 1: adt.event, 2: dtm(adt.at) }),
      yield* pidOf(adt.patient),
      yield* Writer.segment("PD1", { 4: xcn(adt.patient.primary, true) })
    ]
    if (adt.prior !== undefined) segments.push(yield* Writer.segment("MRG", { 1: cx(adt.prior) }))
    else if (adt.visit === undefined) segments.push(yield* Writer.segment("PV1", { 1: "1", 2: "N" }))
    else segments.push(yield* pv1Of(adt.visit))
    return Writer.message(segments)
  })

const headerOf = ({ at, controlId, event }: AdtMessage) =>
  Writer.header({
    3: "REGISTRATION",
    4: assigner,
    5: "INTERVISIT",
    6: "PORTAL",
    7: dtm(at),
    9: ["ADT", event, structures[event]],
    10: controlId,
    11: "P",
    12: "2.5.1",
    18: "UNICODE UTF-8" // Table 0211
  })

const pidOf = (patient: DemoPatient) =>
  Writer.segment("PID", {
    1: "1",
    3: cx(patient.number),
    5: [...nameOf(patient.name), "", "L"],
    7: patient.birthDate.replaceAll("-", ""),
    8: patient.sex,
    13: {
      repeat: [
        [patient.phone, "PRN", "PH"],
        ...(patient.email === undefined ? [] : [["", "NET", "Internet", patient.email]])
      ]
    },
    15: patient.language === "es" ? ["spa", "Spanish", "ISO639"] : ["eng", "English", "ISO639"]
  })

const pv1Of = ({ attending, endAt, isByNpi, number, patientClass, pointOfCare, startAt }: AdtVisit) =>
  Writer.segment("PV1", {
    1: "1",
    2: patientClass,
    3: [pointOfCare, "", "", assigner],
    7: xcn(attending, isByNpi),
    19: cx({ assigner, type: "VN", value: number }),
    44: dtm(startAt),
    45: endAt === undefined ? "" : dtm(endAt)
  })

const cx = ({ assigner, type, value }: Identifier): ReadonlyArray<string> => [value, "", "", assigner, type]

const xcn = ({ name, npi, siteNumber }: DemoPractitioner, isByNpi: boolean): ReadonlyArray<string> => [
  isByNpi ? npi : siteNumber,
  ...nameOf(name),
  "MD",
  "",
  isByNpi ? "NPI" : assigner,
  "L",
  "",
  "",
  isByNpi ? "NPI" : "PRN"
]

/** Family, given, further given, suffix, prefix. */
const nameOf = ({ family, given, prefix, suffix }: PersonName): ReadonlyArray<string> => [
  family,
  given[0] ?? "",
  given.slice(1).join(" "),
  suffix ?? "",
  prefix ?? ""
]

/** To the second, in the clinic's zone with its offset: `20241124120000-0600`. */
const dtm = (millis: number): string => {
  const iso = DateTime.formatIsoOffset(DateTime.makeZonedUnsafe(millis, { timeZone }))
  return `${iso.slice(0, 19)}${iso.slice(-6)}`.replace(/[-:T]/g, (part, at: number) => (at === offsetAt ? part : ""))
}

/** Where the sign of the offset stands in an ISO text without a fraction. */
const offsetAt = 19
