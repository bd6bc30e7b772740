/**
 * From what a message says to what the core records, by the site's own tables.
 *
 * The site maps a visit's class to the kind that the measure counts; a class that is no visit yet (pre-admission) tells
 * only of the patient. A key that the message leaves out says nothing; `null` deletes. Source: HL7 decisions 0a.
 */
import type { EncounterKind } from "@intervisit/core/domain/Encounter"
import type { Identifier } from "@intervisit/core/domain/Identifier"
import type { Instant } from "@intervisit/core/domain/Instant"
import type { Demographics } from "@intervisit/core/domain/Patient"
import type { Told } from "@intervisit/core/workflows/ReceiveFeedMessage"
import type { VisitUpdate } from "@intervisit/core/workflows/RecordEncounter"
import {
  type FeedFact,
  type FeedLocation,
  type FeedPatient,
  type FeedProvider,
  identifierKey,
  preferredName
} from "./FeedFact.ts"

/** A site's tables. */
export interface SiteMap {
  /** The kind of a visit by its class (PV1-2) and place; null where it is no visit yet. */
  readonly kindOf: (patientClass: string, location: FeedLocation | undefined) => EncounterKind | null
}

/** HL7 Table 0004: outpatient, recurring and unknown are office visits; P is registered ahead and not seen yet. */
export const siteMapDefault: SiteMap = {
  kindOf: (patientClass) => {
    switch (patientClass.toUpperCase()) {
      case "P":
        return null
      case "I":
      case "E":
      case "B":
        return "inpatient"
      case "V":
        return "telehealth"
      default:
        return "office"
    }
  }
}

/** What the facts of one message tell: a person each, and once more for each further record that became hers. */
export const toldFromFacts = (facts: ReadonlyArray<FeedFact>, site: SiteMap): ReadonlyArray<Told> => {
  const told: Array<Told> = []
  const last = new Map<string, number>()
  for (const fact of facts) {
    const identifiers = numbersOf(fact)
    const key = identifiers.map(identifierKey).join(" ")
    const index = last.get(key)
    const known = index === undefined ? undefined : told[index]
    const nothing: Told = { patient: { identifiers, demographics: {} }, visit: null, merge: null }
    if (index === undefined || known === undefined || (fact._tag === "PatientsMerged" && known.merge !== null)) {
      last.set(key, told.push({ ...nothing, ...part(fact, site) }) - 1)
    } else told[index] = { ...known, ...part(fact, site) }
  }
  return told
}

const numbersOf = (fact: FeedFact): ReadonlyArray<Identifier> => {
  switch (fact._tag) {
    case "PatientRecorded":
      return fact.patient.identifiers
    case "PatientsMerged":
      return fact.survivor
    default:
      return fact.patient
  }
}

const part = (fact: FeedFact, site: SiteMap): Partial<Told> => {
  switch (fact._tag) {
    case "PatientRecorded":
      return { patient: { identifiers: fact.patient.identifiers, demographics: demographicsOf(fact.patient) } }
    case "PatientsMerged":
      return { merge: { prior: fact.retired, isComparable: fact.isComparable } }
    case "EncounterRecorded":
      return { visit: visitOf(fact, site) }
    case "EncounterReopened":
      return { visit: { _tag: "WithdrawEnd", visitNumber: fact.visit.visitNumber } }
    case "EncounterCancelled":
      return { visit: { _tag: "Cancel", visitNumber: fact.visitNumber } }
  }
}

const visitOf = (
  { source, visit }: Extract<FeedFact, { readonly _tag: "EncounterRecorded" }>,
  site: SiteMap
): VisitUpdate | null => {
  const kind = site.kindOf(visit.patientClass, visit.location)
  if (kind === null) return null
  return {
    _tag: "Record",
    visitNumber: visit.visitNumber,
    isRegistration: source.trigger === "A01" || source.trigger === "A04",
    kind,
    patientClass: visit.patientClass,
    location: placeOf(visit.location),
    attending: visit.attending.flatMap(numbersOfProvider),
    startAt: visit.startAt as Instant,
    startSource: visit.startSource,
    ...(visit.endAt === undefined ? {} : { endAt: visit.endAt as Instant })
  }
}

/** The number as sent, and the NPI beside it where the number is one. */
const numbersOfProvider = ({ identifier, npi }: FeedProvider): ReadonlyArray<Identifier> =>
  npi === undefined ? [identifier] : [{ assigner: "NPI", type: "NPI", value: npi }, identifier]

const placeOf = (location: FeedLocation | undefined): string | null =>
  location === undefined
    ? null
    : [location.facility, location.pointOfCare, location.room].filter((part) => part !== undefined).join(" ")

const demographicsOf = (patient: FeedPatient): Partial<Demographics> => {
  const { birthDate, death, language, names, primaryProviders, sex, telecom } = patient
  const name = names === undefined || names === null ? undefined : preferredName(names)
  return {
    ...(name === undefined ? {} : { name: { family: name.family, given: name.given, ...affixes(name) } }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(sex === undefined ? {} : { sex }),
    ...(language === undefined ? {} : { language }),
    ...(telecom === undefined ? {} : { phone: first(telecom, "phone"), email: first(telecom, "email") }),
    ...(primaryProviders === undefined ? {} : { primaryProvider: (primaryProviders ?? []).flatMap(numbersOfProvider) }),
    ...(death === undefined ? {} : { isLiving: death === null || !death.isDead })
  }
}

const affixes = (name: { readonly prefix?: string; readonly suffix?: string }) => ({
  ...(name.prefix === undefined ? {} : { prefix: name.prefix }),
  ...(name.suffix === undefined ? {} : { suffix: name.suffix })
})

const first = (telecom: FeedPatient["telecom"], kind: "phone" | "email"): string | null =>
  telecom?.find((one) => one.kind === kind)?.value ?? null
