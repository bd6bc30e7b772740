/**
 * A person who is cared for, as the feeds describe her.
 *
 * A merge is a reversible alias: `mergedInto` names the surviving record and the merged-away one stays as it was.
 * Demographics are kept as they came; the birth date keeps its precision. Of two messages about one thing the later one
 * holds, in whatever order they arrive: by EVN-2, else MSH-7, else arrival. Source: HL7 v2 PID and A40, HL7 decisions
 * 0a, FHIR R4 Patient.
 */
import * as Schema from "effect/Schema"
import { Identifier } from "./Identifier.ts"
import { PatientId, PracticeId } from "./Ids.ts"
import { Instant } from "./Instant.ts"
import { PersonName } from "./PersonName.ts"

/** What a feed or a form says about a person; absent keys say nothing, null says "delete what you had". */
export const Demographics = Schema.Struct({
  name: PersonName,
  /** YYYY, YYYY-MM or YYYY-MM-DD: as precise as it was told. */
  birthDate: Schema.NullOr(Schema.String),
  /** HL7 Table 0001. */
  sex: Schema.NullOr(Schema.String),
  /** As the feed gave it; pages show the nearest language they speak. */
  language: Schema.NullOr(Schema.String),
  phone: Schema.NullOr(Schema.String),
  email: Schema.NullOr(Schema.String),
  /** The primary care provider's identifiers (PD1-4). */
  primaryProvider: Schema.Array(Identifier),
  /** False stops reminders, outreach and promises (PID-30). */
  isLiving: Schema.Boolean
})
export type Demographics = typeof Demographics.Type

/** When each of the demographics was told last, by the clock of whoever told it. */
export const ToldAt = Schema.Struct({
  name: Schema.optionalKey(Instant),
  birthDate: Schema.optionalKey(Instant),
  sex: Schema.optionalKey(Instant),
  language: Schema.optionalKey(Instant),
  phone: Schema.optionalKey(Instant),
  email: Schema.optionalKey(Instant),
  primaryProvider: Schema.optionalKey(Instant),
  isLiving: Schema.optionalKey(Instant)
} satisfies { readonly [Key in keyof Demographics]: Schema.Top })
export type ToldAt = typeof ToldAt.Type

export const Patient = Schema.Struct({
  id: PatientId,
  practiceId: PracticeId,
  version: Schema.Int,
  identifiers: Schema.Array(Identifier),
  demographics: Demographics,
  /** Absent where nobody has told anything since times are kept. */
  toldAt: Schema.optionalKey(ToldAt),
  /** False where an e-mail could put the person at risk: then no notice leaves the portal. */
  isEmailSafe: Schema.Boolean,
  /** False where nobody who acts for her may get a notice; absent where she has not said so. */
  mayNotifyRepresentatives: Schema.optionalKey(Schema.Boolean),
  mergedInto: Schema.NullOr(PatientId)
})
export type Patient = typeof Patient.Type

const keys = Object.keys(ToldAt.fields) as ReadonlyArray<keyof Demographics>

/** What is told of a person, after one more message that happened at `at`: it says nothing where a later one has. */
export const retold = (
  known: Pick<Patient, "demographics" | "toldAt">,
  told: Partial<Demographics>,
  at: Instant
): Pick<Patient, "demographics"> & { readonly toldAt: ToldAt } => {
  const heard = keys.filter((key) => told[key] !== undefined && at >= (known.toldAt?.[key] ?? at))
  return {
    demographics: { ...known.demographics, ...Object.fromEntries(heard.map((key) => [key, told[key]])) },
    toldAt: { ...known.toldAt, ...Object.fromEntries(heard.map((key) => [key, at])) }
  }
}

/** True where a notice about this person may leave the portal by e-mail. */
export const mayBeMailed = (patient: Patient): boolean => patient.demographics.isLiving && patient.isEmailSafe
