/**
 * A person's name in parts, and the one way to show it.
 *
 * Source: HL7 v2 XPN, FHIR R4 HumanName.
 */
import * as Schema from "effect/Schema"

export const PersonName = Schema.Struct({
  family: Schema.String,
  given: Schema.Array(Schema.String),
  prefix: Schema.optionalKey(Schema.String),
  suffix: Schema.optionalKey(Schema.String)
})
export type PersonName = typeof PersonName.Type

/** The name as people read it: "Dr. Ana María Ruiz". */
export const display = (name: PersonName): string =>
  [name.prefix, ...name.given, name.family, name.suffix].filter((part) => part !== undefined && part !== "").join(" ")
