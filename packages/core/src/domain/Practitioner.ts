/**
 * A professional who sees patients. The measure is reported for those who are eligible professionals.
 *
 * Source: 42 CFR 495.4 (eligible professional); FHIR R4 Practitioner.
 */
import * as Schema from "effect/Schema"
import { Identifier } from "./Identifier.ts"
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
