/**
 * A document as an MDM message of version 2.5.1, ready for a frame.
 *
 * The bytes depend on the document alone, so the same document gives the same bytes at every attempt. PV1 is required
 * by the structure; without a visit its class is N, not applicable. Text goes into one OBX of type TX a line, escaped.
 * Source: HL7 v2.5.1 chapter 9: MDM_T02, TXA; Tables 0004, 0191, 0270, 0271, 0273.
 */
import * as Result from "effect/Result"
import type { FeedIdentifier, FeedName, FeedProvider } from "../feed/FeedFact.ts"
import * as Dtm from "../message/Dtm.ts"
import * as Writer from "../message/Writer.ts"
import { type DocumentNumber, type MdmDocument, numberText } from "./MdmDocument.ts"

/** The message's bytes; refused only where a text is no text (half a surrogate pair). */
export const write = (mdm: MdmDocument): Result.Result<Uint8Array, Writer.NotWritable> =>
  Result.gen(function* () {
    const { document } = mdm
    const segments = [
      yield* mshOf(mdm),
      yield* Writer.segment("EVN", { 1: mdm.event, 2: dtm(mdm.at) }),
      yield* pidOf(mdm),
      yield* pv1Of(mdm),
      yield* txaOf(mdm)
    ]
    const observation = [document.type.code, document.title, document.type.system]
    for (const [index, line] of document.lines.entries()) {
      segments.push(yield* Writer.segment("OBX", { 1: String(index + 1), 2: "TX", 3: observation, 5: line, 11: "F" }))
    }
    return Writer.message(segments)
  })

const mshOf = (mdm: MdmDocument) =>
  Writer.header({
    3: mdm.sending.application,
    4: mdm.sending.facility,
    5: mdm.receiving.application,
    6: mdm.receiving.facility,
    7: dtm(mdm.at),
    9: ["MDM", mdm.event, "MDM_T02"],
    10: mdm.controlId,
    11: mdm.processingId,
    12: "2.5.1",
    18: "UNICODE UTF-8" // Table 0211
  })

const pidOf = ({ patient }: MdmDocument) =>
  Writer.segment("PID", {
    1: "1",
    3: { repeat: patient.identifiers.map(cx) },
    5: xpn(patient.name),
    7: (patient.birthDate ?? "").replaceAll("-", ""),
    8: patient.sex ?? ""
  })

const pv1Of = ({ visit }: MdmDocument) =>
  visit === undefined
    ? Writer.segment("PV1", { 1: "1", 2: "N" })
    : Writer.segment("PV1", {
        1: "1",
        2: visit.patientClass,
        7: { repeat: visit.attending.map(xcn) },
        19: cx(visit.visitNumber)
      })

const txaOf = ({ document, sending }: MdmDocument) =>
  Writer.segment("TXA", {
    1: "1",
    2: document.type.code,
    3: "TX",
    4: dtm(document.activityAt),
    9: document.originator === undefined ? "" : xcn(document.originator),
    10: document.authenticator === undefined ? "" : xcn(document.authenticator),
    12: ei(document.uniqueNumber, sending.application),
    13: document.parentNumber === undefined ? "" : ei(document.parentNumber, sending.application),
    17: document.completion,
    19: document.availability
  })

const ei = (number: DocumentNumber, namespace: string): ReadonlyArray<Writer.Component> => [
  numberText(number),
  namespace
]

const cx = ({ assigner, type, value }: FeedIdentifier): ReadonlyArray<Writer.Component> => [
  value,
  "",
  "",
  hd(assigner),
  type
]

/** An OID is a universal id; anything else a namespace. */
const hd = (assigner: string): Writer.Component => (/^\d+(?:\.\d+)+$/.test(assigner) ? ["", assigner, "ISO"] : assigner)

const xpn = (name: FeedName): ReadonlyArray<Writer.Component> => [...nameParts(name), name.use ?? ""]

/** Family, given, further given, suffix, prefix, degree. */
const nameParts = ({ family, given, suffix, prefix, degree }: FeedName): ReadonlyArray<string> => [
  family,
  given[0] ?? "",
  given.slice(1).join(" "),
  suffix ?? "",
  prefix ?? "",
  degree ?? ""
]

const xcn = ({ identifier, name }: FeedProvider): ReadonlyArray<Writer.Component> => [
  identifier.value,
  ...(name === undefined ? ["", "", "", "", "", ""] : nameParts(name)),
  "",
  hd(identifier.assigner),
  name?.use ?? "",
  "",
  "",
  identifier.type
]

/** To the millisecond, because instants of ours have milliseconds: `20240102030405.678+0000`. */
const dtm = (millis: number): string => `${Dtm.isoFromEpochMillis(millis).replace(/[-T:Z]/g, "")}+0000`
