/**
 * A number that somebody else gave to a person, a visit or a professional: who assigned it, of what type, its value.
 *
 * Two identifiers are the same only if all three agree; a value alone never matches anybody.
 * Source: HL7 v2 CX and FHIR R4 Identifier.
 */
import * as Schema from "effect/Schema"

export const Identifier = Schema.Struct({
  /** The assigning authority, as its namespace or OID stands in the feed; empty where the sender names none. */
  assigner: Schema.String,
  /** HL7 Table 0203, such as MR, PI, VN, NPI. */
  type: Schema.String,
  value: Schema.NonEmptyString
})
export type Identifier = typeof Identifier.Type

/** One text for one identifier; equal texts mean the same identifier. */
export const key = ({ assigner, type, value }: Identifier): string => [assigner, type, value].map(escaped).join("|")

/** The identifiers of both, each once, those of `first` in front. */
export const union = (
  first: ReadonlyArray<Identifier>,
  second: ReadonlyArray<Identifier>
): ReadonlyArray<Identifier> => [...new Map([...first, ...second].map((each) => [key(each), each])).values()]

/** A part that holds the separator itself must not read as two parts: feeds escape `|` and may well send it. */
const escaped = (part: string): string => part.replace(/[\\|]/g, "\\$&")
