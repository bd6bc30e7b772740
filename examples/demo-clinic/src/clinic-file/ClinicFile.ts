/**
 * A clinic as a document that people write: the practice, its teams with hours, professionals, people, who signs in for
 * whom. JSON, checked whole before anything of it is used.
 *
 * Patients and visits are not in it: a feed brings them, and the file names them by their record numbers. Passwords are
 * never in it. What is wrong is named by its place, so that it can be found and mended.
 */

import { isNpi } from "@intervisit/adapter-hl7/feed/FeedTypes"
import { Role } from "@intervisit/core/domain/Account"
import { Language } from "@intervisit/core/domain/Language"
import { LocalDate } from "@intervisit/core/domain/LocalDate"
import { RepresentativeScope } from "@intervisit/core/domain/Representative"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { HoursFromText } from "./OpeningHours.ts"

/** Something in a clinic file that cannot be. */
export class ClinicFileRefused extends Schema.TaggedError<ClinicFileRefused>()("ClinicFileRefused", {
  /** Where in the file: `careTeams[0].hours.mon`. */
  place: Schema.String,
  problem: Schema.String
}) {
  override get message() {
    return `The clinic file cannot be used: ${this.place}: ${this.problem}.`
  }
}

const hours = Schema.optionalKey(HoursFromText)

/** A word that ids are made of. */
const Word = Schema.String.check(
  Schema.makeFilter(
    (text: string) =>
      /^[a-z0-9][a-z0-9.-]*$/.test(text) ||
      "is not a word of small letters, digits, dots and hyphens, such as nina.park"
  )
)

const Npi = Schema.String.check(
  Schema.makeFilter((text: string) => isNpi(text) || "is not an NPI: ten digits whose check digit is right")
)

export const CareTeamEntry = Schema.Struct({
  id: Word,
  name: Schema.NonEmptyString,
  hours: Schema.Struct({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours })
})

export const ProfessionalEntry = Schema.Struct({
  id: Word,
  given: Schema.NonEmptyString,
  family: Schema.NonEmptyString,
  prefix: Schema.optionalKey(Schema.String),
  npi: Npi,
  /** The site's own number for her, as the feed sends it. */
  number: Schema.optionalKey(Schema.NonEmptyString),
  /** The team to which her patients write. */
  team: Word,
  /** False where the measure is not counted for her. */
  isEligible: Schema.optionalKey(Schema.Boolean)
})
export type ProfessionalEntry = typeof ProfessionalEntry.Type

export const PersonEntry = Schema.Struct({
  login: Word,
  /** Left out, it is the professional's. */
  name: Schema.optionalKey(Schema.NonEmptyString),
  title: Schema.NonEmptyString,
  /** Left out, it is staff. */
  roles: Schema.optionalKey(Schema.Array(Role)),
  language: Schema.optionalKey(Language),
  email: Schema.optionalKey(Schema.NonEmptyString),
  teams: Schema.optionalKey(Schema.Array(Word)),
  professional: Schema.optionalKey(Word)
})
export type PersonEntry = typeof PersonEntry.Type

/** Somebody who signs in as the patient with this record number. */
export const PatientEntry = Schema.Struct({
  record: Schema.NonEmptyString,
  login: Word,
  name: Schema.NonEmptyString,
  language: Schema.optionalKey(Language),
  email: Schema.optionalKey(Schema.NonEmptyString)
})
export type PatientEntry = typeof PatientEntry.Type

/** Somebody who acts for the patient with this record number; she may be a patient too, by her login. */
export const RepresentativeEntry = Schema.Struct({
  login: Word,
  /** Needed where she is no patient of the file. */
  name: Schema.optionalKey(Schema.NonEmptyString),
  language: Schema.optionalKey(Language),
  email: Schema.optionalKey(Schema.NonEmptyString),
  for: Schema.NonEmptyString,
  relationship: Schema.NonEmptyString,
  scopes: Schema.NonEmptyArray(RepresentativeScope),
  /** The last day on which it holds; left out, until somebody ends it. */
  until: Schema.optionalKey(LocalDate)
})
export type RepresentativeEntry = typeof RepresentativeEntry.Type

export const ClinicFile = Schema.Struct({
  practice: Schema.Struct({
    id: Word,
    name: Schema.NonEmptyString,
    zone: Schema.NonEmptyString,
    language: Language,
    phone: Schema.NonEmptyString,
    emergencyPhone: Schema.NonEmptyString,
    crisisPhone: Schema.NonEmptyString,
    /** The authority of the record numbers and the professionals' own numbers (CX-4). */
    recordNumbersFrom: Schema.NonEmptyString
  }),
  /** Local dates on which every team is closed; `us-federal` stands for the federal holidays of each year. */
  holidays: Schema.Array(Schema.Union([Schema.Literal("us-federal"), LocalDate])),
  careTeams: Schema.NonEmptyArray(CareTeamEntry),
  professionals: Schema.Array(ProfessionalEntry),
  people: Schema.NonEmptyArray(PersonEntry),
  patients: Schema.Array(PatientEntry),
  representatives: Schema.Array(RepresentativeEntry)
})
export type ClinicFile = typeof ClinicFile.Type

const decode = Schema.decodeUnknownResult(ClinicFile, { onExcessProperty: "error" })
const encode = Schema.encodeSync(ClinicFile)
const issuesOf = SchemaIssue.makeFormatterStandardSchemaV1()

/** Reads the document; refused at the first thing that cannot be. */
export const fromText = (text: string): Result.Result<ClinicFile, ClinicFileRefused> =>
  Result.try({
    try: () => JSON.parse(text) as unknown,
    catch: (cause) => refused("the file", `is no JSON (${cause instanceof Error ? cause.message : String(cause)})`)
  }).pipe(
    Result.flatMap((document) => Result.mapError(decode(document), shapeOf)),
    Result.flatMap(checked)
  )

/** Writes it down again. */
export const toText = (file: ClinicFile): string => `${JSON.stringify(encode(file), null, 2)}\n`

const refused = (place: string, problem: string) => new ClinicFileRefused({ place, problem })

const shapeOf = ({ issue }: { readonly issue: SchemaIssue.Issue }): ClinicFileRefused => {
  const [first] = issuesOf(issue).issues
  const path = (first?.path ?? []).map((key) => (typeof key === "object" ? key.key : key))
  const place = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("")
  return refused(place === "" ? "the file" : place.replace(/^\./, ""), first?.message ?? "is no clinic file")
}

/** What one entry says of another. */
const checked = (file: ClinicFile): Result.Result<ClinicFile, ClinicFileRefused> => {
  const teams = new Set(file.careTeams.map(({ id }) => id))
  const professionals = new Set(file.professionals.map(({ id }) => id))
  const patients = new Set(file.patients.map(({ login }) => login))
  const problems = [
    ...twice("careTeams", file.careTeams, ({ id }) => id),
    ...twice("professionals", file.professionals, ({ id }) => id),
    ...twice("people", file.people, ({ login }) => login),
    ...twice("patients", file.patients, ({ login }) => login),
    ...twice("patients", file.patients, ({ record }) => record),
    ...file.professionals.flatMap(({ team }, index) =>
      teams.has(team) ? [] : [refused(`professionals[${index}].team`, `no care team is called ${team}`)]
    ),
    ...file.people.flatMap((person, index) => personProblems(person, `people[${index}]`, teams, professionals)),
    ...file.representatives.flatMap(({ login, name }, index) =>
      name !== undefined || patients.has(login)
        ? []
        : [refused(`representatives[${index}].name`, "is needed, as no patient of the file has this login")]
    ),
    ...file.people.flatMap(({ login }, index) =>
      patients.has(login) ? [refused(`people[${index}].login`, `${login} is a patient's login too`)] : []
    )
  ]
  const [first] = problems
  return first === undefined ? Result.succeed(file) : Result.fail(first)
}

const personProblems = (
  { name, professional, teams = [] }: PersonEntry,
  place: string,
  known: ReadonlySet<string>,
  professionals: ReadonlySet<string>
): ReadonlyArray<ClinicFileRefused> => [
  ...teams.flatMap((team, index) =>
    known.has(team) ? [] : [refused(`${place}.teams[${index}]`, `no care team is called ${team}`)]
  ),
  ...(professional === undefined || professionals.has(professional)
    ? []
    : [refused(`${place}.professional`, `no professional is called ${professional}`)]),
  ...(name === undefined && professional === undefined ? [refused(`${place}.name`, "is needed")] : [])
]

const twice = <Entry>(
  list: string,
  entries: ReadonlyArray<Entry>,
  of: (entry: Entry) => string
): ReadonlyArray<ClinicFileRefused> => {
  const seen = new Set<string>()
  return entries.flatMap((entry, index) => {
    const word = of(entry)
    if (seen.has(word)) return [refused(`${list}[${index}]`, `${word} stands there twice`)]
    seen.add(word)
    return []
  })
}
