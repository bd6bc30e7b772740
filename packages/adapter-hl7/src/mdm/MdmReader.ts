/**
 * An MDM message back to the document that it carries, for a receiver of ours and for checking what was written.
 *
 * Reads what `MdmWriter` writes; a message of somebody else's making gives undefined where its number, names or times
 * are not in that form.
 */
import * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"
import type { FeedProvider } from "../feed/FeedFact.ts"
import { identifierFromCx, type Mutable, nameFromXpn, providerFromXcn, put } from "../feed/FeedTypes.ts"
import { identifiersFrom } from "../feed/PatientFromPid.ts"
import { unknownSender } from "../feed/SenderProfile.ts"
import * as Location from "../Location.ts"
import * as Dtm from "../message/Dtm.ts"
import type { Hl7Message } from "../message/Hl7Message.ts"
import type { Segment } from "../message/Segment.ts"
import { type MdmDocument, numberFromText } from "./MdmDocument.ts"

/** The document of an MDM message; undefined where it is none of the form we write. */
export const read = (message: Hl7Message): MdmDocument | undefined => {
  const [msh, pid, pv1, txa] = ["MSH", "PID", "PV1", "TXA"].map((id) => message.segment(id))
  const [event, processingId] = [message.triggerEvent, message.value("MSH-11.1")]
  if (msh === undefined || pid === undefined || txa === undefined || !isEvent(event) || !isMode(processingId)) {
    return undefined
  }
  const identifiers = Result.getOrUndefined(identifiersFrom(pid, 3, unknownSender, Location.at("PID", 3)))
  const name = pid.repetitions(5).map(nameFromXpn)[0]
  const [at, activityAt] = [millisOf(msh, 7), millisOf(txa, 4)]
  const uniqueNumber = numberFromText(txa.value(12, 1))
  if (identifiers === undefined || at === undefined || activityAt === undefined || uniqueNumber === undefined) {
    return undefined
  }
  const birth = Dtm.parse(pid.value(7))
  const observations = message.segmentsOf("OBX")
  const [firstLine, ...lines] = observations.map((observation) => observation.value(5))
  if (firstLine === undefined) return undefined
  const patient: Mutable<MdmDocument["patient"]> = { identifiers, name: name ?? { family: "", given: [] } }
  put(patient, "birthDate", birth === undefined ? undefined : Dtm.toIsoDate(birth))
  put(patient, "sex", pid.value(8) || undefined)
  const document: Mutable<MdmDocument["document"]> = {
    uniqueNumber,
    type: { code: txa.value(2), system: observations[0]?.value(3, 3) ?? "" },
    title: observations[0]?.value(3, 2) ?? "",
    activityAt,
    completion: txa.value(17),
    availability: txa.value(19),
    lines: [firstLine, ...lines]
  }
  put(document, "parentNumber", numberFromText(txa.value(13, 1)))
  put(document, "originator", providersOf(txa, 9)[0])
  put(document, "authenticator", providersOf(txa, 10)[0])
  const mdm: Mutable<MdmDocument> = {
    controlId: msh.value(10),
    at,
    event,
    processingId,
    sending: { application: msh.value(3), facility: msh.value(4) },
    receiving: { application: msh.value(5), facility: msh.value(6) },
    patient,
    document
  }
  put(mdm, "visit", visitOf(pv1))
  return mdm
}

const isEvent = (text: string): text is MdmDocument["event"] => ["T02", "T06", "T08", "T10"].includes(text)

const isMode = (text: string): text is MdmDocument["processingId"] => ["P", "T", "D"].includes(text)

const visitOf = (pv1: Segment | undefined): MdmDocument["visit"] => {
  const visitNumber = pv1?.repetitions(19).map((repetition) => identifierFromCx(repetition, ""))[0]
  if (pv1 === undefined || visitNumber === undefined) return undefined
  return { visitNumber, patientClass: pv1.value(2), attending: providersOf(pv1, 7) }
}

const providersOf = (segment: Segment, field: number): ReadonlyArray<FeedProvider> =>
  segment.repetitions(field).flatMap((repetition) => providerFromXcn(repetition, "") ?? [])

const millisOf = (segment: Segment, field: number): number | undefined => {
  const dtm = Dtm.parse(segment.value(field))
  return dtm === undefined ? undefined : Dtm.toEpochMillis(dtm, DateTime.zoneMakeOffset(0))
}
