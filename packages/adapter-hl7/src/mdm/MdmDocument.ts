/**
 * A document that goes to the chart: what an MDM message says, as a plain object.
 *
 * One exchange of a thread is one document. Its number names thread, exchange and revision, so a receiver that keeps
 * documents by number keeps each once. Instants are milliseconds since 1970 UTC. Source: HL7 v2.5.1 chapter 9 (TXA).
 */
import * as Schema from "effect/Schema"
import { FeedIdentifier, FeedName, FeedProvider } from "../feed/FeedFact.ts"

/** TXA-12: which text of ours this is. */
export const DocumentNumber = Schema.Struct({
  thread: Schema.NonEmptyString,
  exchange: Schema.Natural,
  revision: Schema.Natural
})
export type DocumentNumber = typeof DocumentNumber.Type

/** MSH-3 and MSH-4, or MSH-5 and MSH-6. */
export const Party = Schema.Struct({ application: Schema.String, facility: Schema.String })
export type Party = typeof Party.Type

export const MdmDocument = Schema.Struct({
  controlId: Schema.NonEmptyString,
  /** MSH-7 and EVN-2. */
  at: Schema.Int,
  /** T02 original, T06 addendum, T08 edit, T10 replacement (Table 0003). */
  event: Schema.Literals(["T02", "T06", "T08", "T10"]),
  /** MSH-11, Table 0103. */
  processingId: Schema.Literals(["P", "T", "D"]),
  sending: Party,
  receiving: Party,
  patient: Schema.Struct({
    identifiers: Schema.NonEmptyArray(FeedIdentifier),
    name: FeedName,
    /** `1980`, `1980-05` or `1980-05-17`. */
    birthDate: Schema.optionalKey(Schema.String),
    sex: Schema.optionalKey(Schema.String)
  }),
  visit: Schema.optionalKey(
    Schema.Struct({ visitNumber: FeedIdentifier, patientClass: Schema.String, attending: Schema.Array(FeedProvider) })
  ),
  document: Schema.Struct({
    uniqueNumber: DocumentNumber,
    /** TXA-13: the number that an addendum, edit or replacement refers to. */
    parentNumber: Schema.optionalKey(DocumentNumber),
    /** TXA-2 and OBX-3: a code of the site, or LOINC with the system LN. */
    type: Schema.Struct({ code: Schema.NonEmptyString, system: Schema.String }),
    title: Schema.String,
    activityAt: Schema.Int,
    /** TXA-9: who wrote it. */
    originator: Schema.optionalKey(FeedProvider),
    /** TXA-10: who answers for it. */
    authenticator: Schema.optionalKey(FeedProvider),
    /** TXA-17, Table 0271, such as AU authenticated. */
    completion: Schema.String,
    /** TXA-19, Table 0273, such as AV available. */
    availability: Schema.String,
    /** One OBX a line. A line break inside a line stays inside it. */
    lines: Schema.NonEmptyArray(Schema.String)
  })
})
export type MdmDocument = typeof MdmDocument.Type

/** A text cut into lines at CRLF, CR and LF. */
export const linesOf = (text: string): MdmDocument["document"]["lines"] => {
  const [first = "", ...rest] = text.split(/\r\n|\r|\n/)
  return [first, ...rest]
}

/** TXA-12.1 as we write it. */
export const numberText = ({ thread, exchange, revision }: DocumentNumber): string =>
  `${thread}.${exchange}.${revision}`

/** Reads TXA-12.1 as we write it; undefined where it is somebody else's number. */
export const numberFromText = (text: string): DocumentNumber | undefined => {
  const match = /^(.+)\.(\d+)\.(\d+)$/s.exec(text)
  if (match === null) return undefined
  return { thread: match[1] ?? "", exchange: Number(match[2]), revision: Number(match[3]) }
}
