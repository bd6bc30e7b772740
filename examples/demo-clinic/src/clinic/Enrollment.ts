/**
 * Who of the other patients has written in the past, herself or through somebody who acts for her; as entries of the
 * clinic file.
 *
 * Nobody of them has a password: they are known and have written, and would enroll anew to sign in. Patients of some
 * professionals write often, of others hardly ever, as it is.
 */
import type { AccountId } from "@intervisit/core/domain/Ids"
import type { Language } from "@intervisit/core/domain/Language"
import * as LocalDate from "@intervisit/core/domain/LocalDate"
import { display } from "@intervisit/core/domain/PersonName"
import type { ClinicFile, PatientEntry, RepresentativeEntry } from "../clinic-file/ClinicFile.ts"
import { accountIdOf } from "../clinic-file/SetupFromClinicFile.ts"
import type * as Chance from "./Chance.ts"
import { firstOfMore, jamesElder, jamesOther, sofia } from "./MorePatients.ts"
import * as Names from "./Names.ts"
import { asciiOf, type DemoPatient } from "./Patients.ts"

/** Somebody who writes to the clinic about a patient. */
export interface Writer {
  /** Which of the patients it is about. */
  readonly patient: number
  readonly accountId: AccountId
  /** As she signs. */
  readonly name: string
  readonly language: Language
  readonly isRepresentative: boolean
}

export interface Enrolled {
  /** The clinic file with everybody who has written. */
  readonly file: ClinicFile
  readonly writers: ReadonlyArray<Writer>
}

/** Of a hundred patients of this professional so many have written. */
const writingPercent: Readonly<Record<string, number>> = {
  ruiz: 42,
  okafor: 34,
  tran: 19,
  cohen: 1,
  raman: 18,
  petrova: 0
}

const always: ReadonlyArray<number> = [jamesElder, jamesOther, sofia]

export const make = (
  chance: Chance.Chance,
  file: ClinicFile,
  patients: ReadonlyArray<DemoPatient>,
  today: LocalDate.LocalDate
): Enrolled => {
  const entries: Array<PatientEntry> = []
  const grants: Array<RepresentativeEntry> = []
  const writers: Array<Writer> = []
  for (const [place, patient] of patients.entries()) {
    if (place < firstOfMore) continue
    const isWriting = chance.percent(writingPercent[patient.primary.id] ?? 0)
    const years = LocalDate.year(today) - LocalDate.year(patient.birthDate)
    // Between thirteen and eighteen nobody has written yet: whoever did for the child may not any more.
    if ((!isWriting || (years >= 13 && years <= 18)) && !always.includes(place)) continue
    const helper = helperOf(chance, patient, years, place, today)
    if (helper !== undefined) grants.push(helper)
    const isRepresentative = helper?.scopes.includes("write") === true
    const login = isRepresentative ? helper.login : `${asciiOf(patient.name)}.${place}`
    const name = isRepresentative ? (helper.name ?? "") : display(patient.name)
    if (!isRepresentative) entries.push({ record: patient.number.value, login, name, ...reached(patient) })
    writers.push({
      patient: place,
      accountId: accountIdOf(file, login),
      name,
      language: patient.language,
      isRepresentative
    })
  }
  const whole = {
    ...file,
    patients: [...file.patients, ...entries],
    representatives: [...file.representatives, ...grants]
  }
  return { file: whole, writers }
}

const reached = ({ email, language }: DemoPatient) => ({ language, ...(email === undefined ? {} : { email }) })

const ofChildren = [
  "mother",
  "mother",
  "mother",
  "father",
  "father",
  "grandmother",
  "guardian",
  "foster mother"
] as const
const ofAged = ["daughter", "son", "wife", "husband"] as const

/** Who acts for a child, and for some of the old; a spouse may read along, an aide helps until the end of the year. */
const helperOf = (
  chance: Chance.Chance,
  patient: DemoPatient,
  years: number,
  place: number,
  today: LocalDate.LocalDate
): RepresentativeEntry | undefined => {
  const acting = (relationship: string, scopes: RepresentativeEntry["scopes"], until?: LocalDate.LocalDate) => {
    const name = { family: patient.name.family, given: [givenOf(chance, relationship, patient.language)] }
    return {
      login: `${asciiOf(name)}.for.${place}`,
      name: display(name),
      language: patient.language,
      email: `${asciiOf(name)}${place}@example.org`,
      for: patient.number.value,
      relationship,
      scopes,
      ...(until === undefined ? {} : { until })
    }
  }
  const aideUntil = LocalDate.plusDays(today, 45)
  if (place === sofia) return acting("father", ["read", "write"])
  if (place === jamesOther) return acting("aide", ["read"], aideUntil)
  if (years < 13) return acting(chance.pick(ofChildren), ["read", "write"])
  if (years >= 75 && chance.percent(45)) return acting(chance.pick(ofAged), ["read", "write"])
  if (years >= 60 && chance.percent(12)) {
    const isAide = chance.percent(40)
    return acting(isAide ? "aide" : "spouse", ["read"], isAide ? aideUntil : undefined)
  }
  return undefined
}

const male: ReadonlySet<string> = new Set(["father", "son", "husband"])

const givenOf = (chance: Chance.Chance, relationship: string, language: Language): string => {
  const names = language === "es" ? Names.spanish : Names.english
  return male.has(relationship) ? chance.pick(names.male) : chance.pick(names.female)
}
