/**
 * Acknowledgements: built from the raw bytes of the message that they answer, and read when one comes in.
 *
 * MSA-2 is the sender's MSH-10 byte for byte; sender and receiver change places; version, processing id, character set
 * and trigger are echoed. A message without a usable MSH is answered with default delimiters and an empty MSA-2. The
 * error goes to ERR-2, -3, -4 and -8, before v2.5 to ERR-1. Nothing here reads a clock: `now` and the control id are
 * arguments. Source: HL7 v2.5.1 section 2.9, Tables 0008, 0357 and 0516.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { errorText, type Hl7Problem } from "./Hl7Problem.ts"
import * as Location from "./Location.ts"
import * as Delimiters from "./message/Delimiters.ts"
import * as Dtm from "./message/Dtm.ts"
import { escape } from "./message/Escape.ts"
import { Hl7Message } from "./message/Hl7Message.ts"
import { type RawHeader, read as readHeader } from "./message/RawHeader.ts"

/** HL7 v2.5.1 Table 0008. */
export const AcknowledgmentCode = Schema.Literals(["AA", "AE", "AR", "CA", "CE", "CR"])
export type AcknowledgmentCode = typeof AcknowledgmentCode.Type

export interface AcknowledgementOptions {
  /** Milliseconds since 1970 UTC: MSH-7 of the answer. */
  readonly now: number
  /** MSH-10 of the answer; must be ours alone. At most 20 characters before v2.7. */
  readonly controlId: string
}

/** AA: taken, and it stays taken. */
export const accept = (message: Uint8Array, options: AcknowledgementOptions): Uint8Array =>
  build(message, "AA", undefined, options)

/** AE or AR, as the problem says, with its code, place and sentence. */
export const refuse = (message: Uint8Array, problem: Hl7Problem, options: AcknowledgementOptions): Uint8Array =>
  build(message, problem.answer, problem, options)

/** An acknowledgement with any code of Table 0008. */
export const build = (
  message: Uint8Array,
  code: AcknowledgmentCode,
  problem: Pick<Hl7Problem, "code" | "location" | "text"> | undefined,
  { now, controlId }: AcknowledgementOptions
): Uint8Array => {
  const header = readHeader(message) ?? headerless
  const encodingCharacters = header.encodingCharacters || headerless.encodingCharacters
  const delimiters = Delimiters.make(header.fieldDelimiter, encodingCharacters)
  const { field, component } = delimiters
  const trigger = header.field(9).split(component)[1] ?? ""
  const version = header.field(12) || "2.5.1"
  const isBefore25 = /^2\.[0-4](?:\D|$)/.test(version)
  const msh = [
    `MSH${field}${encodingCharacters}`,
    header.field(5),
    header.field(6),
    header.field(3),
    header.field(4),
    Dtm.fromEpochMillis(now),
    "",
    trigger === "" ? "ACK" : ["ACK", trigger, "ACK"].join(component),
    controlId,
    header.field(11) || "P",
    version,
    ...["", "", "", "", ""],
    header.field(18)
  ]
  const msa = ["MSA", code, header.field(10)]
  if (problem !== undefined && isBefore25) msa.push(escape(toAscii(problem.text), delimiters))
  const segments = [msh, msa]
  if (problem !== undefined) segments.push(isBefore25 ? eldError(problem, delimiters) : erlError(problem, delimiters))
  const lines = segments.map((fields) => withoutEmptyEnd(fields).join(field))
  return Buffer.from(`${lines.join("\r")}\r`, "latin1")
}

/** An acknowledgement that came in, as far as a sender needs it. */
export interface ReceivedAcknowledgement {
  readonly code: AcknowledgmentCode
  /** MSA-2: the control id of the message that is answered; a byte a character, as `RawHeader` gives MSH-10. */
  readonly controlId: string
  /** ERR-3.1, or ERR-1.4.1 before v2.5; undefined where there is none. */
  readonly errorCode: string | undefined
  /** The receiver's sentence: ERR-8, ERR-7 or MSA-3; may hold health information. */
  readonly text: string | undefined
  readonly bytes: Uint8Array
}

/** Reads an acknowledgement; undefined where the bytes are none. */
export const read = (bytes: Uint8Array): ReceivedAcknowledgement | undefined => {
  const message = Result.getOrUndefined(Hl7Message.parse(bytes))
  const msa = message?.segment("MSA")
  const code = msa?.value(1) ?? ""
  if (message === undefined || msa === undefined || !isCode(code)) return undefined
  return {
    code,
    controlId: rawControlId(bytes, message.delimiters.field),
    errorCode: message.value("ERR-3.1") || message.value("ERR-1.4.1") || undefined,
    text: message.value("ERR-8") || message.value("ERR-7") || msa.value(3) || undefined,
    bytes
  }
}

const isCode = Schema.is(AcknowledgmentCode)

const headerless: RawHeader = { fieldDelimiter: "|", encodingCharacters: "^~\\&", field: () => "" }

/** HL7 v2.5.1 ERR: location, code, severity, user message. */
const erlError = (
  problem: Pick<Hl7Problem, "code" | "location" | "text">,
  delimiters: Delimiters.Delimiters
): Array<string> => [
  "ERR",
  "",
  Location.format(problem.location, delimiters.component),
  [problem.code, errorText[problem.code], "HL70357"].join(delimiters.component),
  "E", // Table 0516
  "",
  "",
  "",
  escape(toAscii(problem.text), delimiters)
]

/** HL7 v2.4 ERR-1, data type ELD: segment, sequence, field, code. */
const eldError = (
  problem: Pick<Hl7Problem, "code" | "location">,
  { component, subcomponent }: Delimiters.Delimiters
): Array<string> => {
  const { segment, sequence, field } = problem.location
  const code = subcomponent === "" ? [problem.code] : [problem.code, errorText[problem.code], "HL70357"]
  return ["ERR", [segment, sequence ?? "", field ?? "", code.join(subcomponent)].join(component)]
}

/** The answer is written in the bytes of any character set, so our own words keep to ASCII. */
const toAscii = (text: string): string => text.replace(/[^\x20-\x7e]/g, "?")

const withoutEmptyEnd = (fields: ReadonlyArray<string>): ReadonlyArray<string> =>
  fields.slice(0, fields.findLastIndex((field) => field !== "") + 1)

/** MSA-2 as bytes, each one character, because it is compared with the bytes of the MSH-10 that was sent. */
const rawControlId = (bytes: Uint8Array, field: string): string => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1")
  const line = text.split(/[\r\n]/).find((segment) => segment.startsWith(`MSA${field}`))
  return line?.split(field)[2] ?? ""
}
