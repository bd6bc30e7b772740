/**
 * From a clinic file to what the workflow of configuration takes: practice, professionals, teams, accounts, grants.
 *
 * Ids are made of the practice's word and the file's own words, so that the same file finds what is there. Accounts of
 * patients and grants wait for the record that the feed brings under their number.
 */
import type { Account } from "@intervisit/core/domain/Account"
import type { CareTeam, Membership } from "@intervisit/core/domain/CareTeam"
import type { Identifier } from "@intervisit/core/domain/Identifier"
import { AccountId, CareTeamId, PracticeId, PractitionerId, RepresentativeId } from "@intervisit/core/domain/Ids"
import { fromMillis, type Instant, plusMillis, toMillis } from "@intervisit/core/domain/Instant"
import * as LocalDate from "@intervisit/core/domain/LocalDate"
import { display } from "@intervisit/core/domain/PersonName"
import type { Practice } from "@intervisit/core/domain/Practice"
import type { Practitioner } from "@intervisit/core/domain/Practitioner"
import type { Representative } from "@intervisit/core/domain/Representative"
import * as ResponseTimePolicy from "@intervisit/core/domain/ResponseTimePolicy"
import type { PracticeSetup } from "@intervisit/core/workflows/ConfigurePractice"
import * as DateTime from "effect/DateTime"
import type { ClinicFile, PersonEntry, ProfessionalEntry } from "./ClinicFile.ts"
import * as FederalHolidays from "./FederalHolidays.ts"

/** An account that waits for its patient's record. */
export interface PatientAccount {
  readonly account: Omit<Account, "patientId">
  readonly patient: Identifier
}

/** A grant that waits for its patient's record. */
export interface PatientGrant
  extends Pick<Representative, "id" | "accountId" | "relationship" | "scopes" | "from" | "until"> {
  readonly patient: Identifier
}

export interface ClinicSetup {
  /** The practice with its people; passwords and patients come later. */
  readonly practice: PracticeSetup
  readonly patientAccounts: ReadonlyArray<PatientAccount>
  /** Accounts of representatives who are no patients. */
  readonly helpers: ReadonlyArray<Account>
  readonly grants: ReadonlyArray<PatientGrant>
}

/** Since when everybody works there, and acts for whom she acts: well before the first visit. */
const peopleFrom = (now: Instant): Instant => plusMillis(now, -730 * 86_400_000)

export const setupOf = (file: ClinicFile, now: Instant): ClinicSetup => {
  const from = peopleFrom(now)
  return {
    practice: {
      practice: practiceOf(file),
      practitioners: file.professionals.map((entry) => practitionerOf(file, entry)),
      careTeams: careTeamsOf(file, now, from),
      accounts: file.people.map((entry) => staffAccountOf(file, entry)),
      credentials: [],
      representatives: []
    },
    ...patientSideOf(file, from)
  }
}

export const practiceIdOf = ({ practice }: ClinicFile): PracticeId => PracticeId.make(practice.id)

export const careTeamIdOf = ({ practice }: ClinicFile, team: string): CareTeamId =>
  CareTeamId.make(`${practice.id}-${team}`)

export const accountIdOf = ({ practice }: ClinicFile, login: string): AccountId =>
  AccountId.make(`${practice.id}-${login}`)

const practitionerIdOf = ({ practice }: ClinicFile, professional: string): PractitionerId =>
  PractitionerId.make(`${practice.id}-${professional}`)

/** A record number of this practice. */
export const recordNumberOf = ({ practice }: ClinicFile, value: string): Identifier => ({
  assigner: practice.recordNumbersFrom,
  type: "MR", // Table 0203: medical record number
  value
})

const practiceOf = (file: ClinicFile): Practice => {
  const { recordNumbersFrom: _, ...practice } = file.practice
  return { ...practice, id: practiceIdOf(file), version: 0, noticeVersion: "1" }
}

const practitionerOf = (file: ClinicFile, entry: ProfessionalEntry): Practitioner => ({
  id: practitionerIdOf(file, entry.id),
  practiceId: practiceIdOf(file),
  version: 0,
  name: nameOf(entry),
  npi: entry.npi,
  identifiers: [
    { assigner: "NPI", type: "NPI", value: entry.npi },
    // Table 0203: provider number
    ...(entry.number === undefined
      ? []
      : [{ assigner: file.practice.recordNumbersFrom, type: "PRN", value: entry.number }])
  ],
  isEligibleProfessional: entry.isEligible ?? true
})

export const nameOf = ({ family, given, prefix }: ProfessionalEntry) => ({
  family,
  given: [given],
  ...(prefix === undefined ? {} : { prefix })
})

/** With the holidays of the year before `now`, of its own and of the next. */
const careTeamsOf = (file: ClinicFile, now: Instant, from: Instant): ReadonlyArray<CareTeam> => {
  const zone = DateTime.zoneMakeNamedUnsafe(file.practice.zone)
  const year = LocalDate.year(LocalDate.ofMillis(toMillis(now), zone))
  const holidays = file.holidays.flatMap((day) =>
    day === "us-federal" ? [year - 1, year, year + 1].flatMap((one) => FederalHolidays.ofYear(one)) : [day]
  )
  return file.careTeams.map(({ hours, id, name }) => ({
    id: careTeamIdOf(file, id),
    practiceId: practiceIdOf(file),
    version: 0,
    name,
    members: membersOf(file, id, from),
    hours: { timeZone: file.practice.zone, hours, holidays },
    calendarVersion: 1,
    policies: ResponseTimePolicy.defaultPolicies
  }))
}

const membersOf = (file: ClinicFile, team: string, from: Instant): ReadonlyArray<Membership> =>
  file.people
    .filter((person) => teamsOf(file, person).includes(team))
    .map((person) => ({
      accountId: accountIdOf(file, person.login),
      practitionerId: person.professional === undefined ? null : practitionerIdOf(file, person.professional),
      role: person.title,
      from,
      until: null
    }))

/** A professional works in her team, whatever else is said. */
const teamsOf = ({ professionals }: ClinicFile, { professional, teams = [] }: PersonEntry): ReadonlyArray<string> => {
  const own = professionals.find(({ id }) => id === professional)?.team
  return own === undefined || teams.includes(own) ? teams : [own, ...teams]
}

const staffAccountOf = (file: ClinicFile, person: PersonEntry): Account => {
  const { email, language, login, name, professional, roles, title } = person
  const entry = file.professionals.find(({ id }) => id === professional)
  return {
    ...accountOf(file, {
      login,
      name: name ?? (entry === undefined ? login : display(nameOf(entry))),
      language,
      email
    }),
    roles: roles ?? ["staff"],
    title,
    ...(professional === undefined ? {} : { practitionerId: practitionerIdOf(file, professional) })
  }
}

const accountOf = (
  file: ClinicFile,
  person: {
    readonly login: string
    readonly name: string
    readonly language?: Account["language"] | undefined
    readonly email?: string | undefined
  }
) => ({
  id: accountIdOf(file, person.login),
  practiceId: practiceIdOf(file),
  version: 0,
  login: person.login,
  name: person.name,
  language: person.language ?? file.practice.language,
  ...(person.email === undefined ? {} : { email: person.email }),
  isActive: true
})

const patientSideOf = (file: ClinicFile, from: Instant): Omit<ClinicSetup, "practice"> => {
  const zone = DateTime.zoneMakeNamedUnsafe(file.practice.zone)
  const acting = new Set(file.representatives.map(({ login }) => login))
  const patients = new Set(file.patients.map(({ login }) => login))
  const helpers = new Map<string, Account>()
  for (const { email, language, login, name } of file.representatives) {
    if (patients.has(login) || helpers.has(login)) continue
    const account = accountOf(file, { login, name: name ?? login, language, email })
    helpers.set(login, { ...account, roles: ["representative"] })
  }
  return {
    patientAccounts: file.patients.map(({ record, ...person }) => ({
      account: {
        ...accountOf(file, person),
        roles: acting.has(person.login) ? ["patient", "representative"] : ["patient"]
      },
      patient: recordNumberOf(file, record)
    })),
    helpers: [...helpers.values()],
    grants: file.representatives.map((entry) => ({
      id: RepresentativeId.make(`${file.practice.id}-${entry.login}-for-${entry.for}`),
      accountId: accountIdOf(file, entry.login),
      relationship: entry.relationship,
      scopes: entry.scopes,
      from,
      until: entry.until === undefined ? null : fromMillis(LocalDate.endMillis(entry.until, zone)),
      patient: recordNumberOf(file, entry.for)
    }))
  }
}
