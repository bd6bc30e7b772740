/**
 * A professional who sees patients. The measure is reported for those who are eligible professionals.
 *
 * Source: 42 CFR 495.4 (eligible professional); FHIR R4 Practitioner.
 */
import * as Schema from "effect/Schema"
import { Identifier, key } from "./Identifier.ts"
import { PracticeId, PractitionerId } from "./Ids.ts"
import { PersonName } from "./PersonName.ts"

export const Practitioner = Schema.Struct({
  id: PractitionerId,
  practiceId: PracticeId,
  version: Schema.Int,
  name: PersonName,
  npi: Schema.optionalKey(Schema.String),
  /** The numbers under which feeds know this person. */
  identifiers: Schema.Array(Identifier),
  isEligibleProfessional: Schema.Boolean
})
export type Practitioner = typeof Practitioner.Type

/**
 * The first professional who is known under one of these, NPI first, then in the order given.
 *
 * An NPI is unique in the country, so it matches whoever is named as its assigner. Source: 45 CFR 162.406.
 */
export const firstKnownAs = (
  practitioners: ReadonlyArray<Practitioner>,
  identifiers: ReadonlyArray<Identifier>
): Practitioner | undefined => {
  const npiFirst = [...identifiers.filter(isNpi), ...identifiers.filter((identifier) => !isNpi(identifier))]
  for (const identifier of npiFirst) {
    const known = practitioners.find((practitioner) => isKnownAs(practitioner, identifier))
    if (known !== undefined) return known
  }
  return undefined
}

const isNpi = (identifier: Identifier): boolean => identifier.type === "NPI"

const isKnownAs = (practitioner: Practitioner, identifier: Identifier): boolean =>
  (isNpi(identifier) && practitioner.npi === identifier.value) ||
  practitioner.identifiers.some((known) => key(known) === key(identifier))
