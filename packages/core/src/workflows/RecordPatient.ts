/**
 * A feed tells who a patient is: a new record, or what has changed of a known one.
 *
 * A known number leads to the record that stands for it today. Keys that are absent say nothing; null deletes. What a
 * message tells holds until a later one tells it anew: one that arrives late changes nothing that is newer. An
 * identifier that another record holds is not taken from it: only a merge does that. Source: HL7 decisions 0a.
 */
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import type { Change, Origin } from "../domain/Commit.ts"
import { stateAfter } from "../domain/Commit.ts"
import { type Identifier, key, union } from "../domain/Identifier.ts"
import type { PatientId } from "../domain/Ids.ts"
import { type Demographics, type Patient, retold } from "../domain/Patient.ts"
import { IdGenerator } from "../ports/IdGenerator.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { currentPatient } from "./CurrentPatient.ts"

/** What one message says; at least one identifier, the sender's own number first. */
export interface PatientUpdate {
  readonly identifiers: ReadonlyArray<Identifier>
  readonly demographics: Partial<Demographics>
}

export interface PlannedPatient {
  readonly after: Patient
  readonly changes: ReadonlyArray<Change>
}

const unknownYet: Demographics = {
  name: { family: "", given: [] },
  birthDate: null,
  sex: null,
  language: null,
  phone: null,
  email: null,
  primaryProvider: [],
  isLiving: true
}

/** The record after this message, and the change that makes it; none where nothing is new. */
export const planPatient = Effect.fnUntraced(function* (origin: Origin, update: PatientUpdate) {
  const directory = yield* PatientDirectory
  const holders = yield* directory.byIdentifiers(origin.practiceId, update.identifiers)
  const holder = holderOf(update.identifiers, holders)
  const before = holder === undefined ? undefined : yield* Effect.orDie(currentPatient(origin.practiceId, holder.id))
  const id = before?.id ?? ((yield* (yield* IdGenerator).next) as PatientId)
  const foreign = new Set(
    holders.filter((other) => other.id !== before?.id).flatMap((other) => other.identifiers.map(key))
  )
  const own = update.identifiers.filter((identifier) => !foreign.has(key(identifier)))
  const body = {
    _tag: "PatientRecorded",
    identifiers: union(before?.identifiers ?? [], own),
    ...retold(before ?? { demographics: unknownYet }, update.demographics, origin.occurredAt),
    isEmailSafe: before?.isEmailSafe ?? true
  } as const
  if (before !== undefined && saysNothingNew(before, body))
    return { after: before, changes: [] } satisfies PlannedPatient
  const change = { kind: "Patient", id, before, bodies: [body] } as const
  return { after: stateAfter(origin, change), changes: [change] } satisfies PlannedPatient
})

/** The record that holds the foremost of these identifiers. */
export const holderOf = (
  identifiers: ReadonlyArray<Identifier>,
  holders: ReadonlyArray<Patient>
): Patient | undefined => {
  for (const identifier of identifiers) {
    const holder = holders.find((patient) => patient.identifiers.some((own) => key(own) === key(identifier)))
    if (holder !== undefined) return holder
  }
  return undefined
}

/** What tells of a patient just as she stands. */
export const asRecorded = ({ demographics, identifiers, isEmailSafe, toldAt }: Patient) =>
  ({
    _tag: "PatientRecorded",
    identifiers,
    demographics,
    ...(toldAt === undefined ? {} : { toldAt }),
    isEmailSafe
  }) as const

const saysNothingNew = (
  before: Patient,
  body: Pick<Patient, "identifiers" | "demographics" | "toldAt" | "isEmailSafe">
): boolean =>
  Equal.equals(before.identifiers, body.identifiers) &&
  Equal.equals(before.demographics, body.demographics) &&
  // That it is told again counts too: what lies between arrives late and must not win.
  Equal.equals(before.toldAt ?? {}, body.toldAt ?? {}) &&
  before.isEmailSafe === body.isEmailSafe
