/**
 * The first sixty patients of the demo clinic: forty grown-ups and twenty children, some always the same people.
 *
 * Phone numbers are of the kind kept for fiction, addresses for mail lie in example.org, and nobody here exists.
 */
import type { Identifier } from "@intervisit/core/domain/Identifier"
import type { Language } from "@intervisit/core/domain/Language"
import * as LocalDate from "@intervisit/core/domain/LocalDate"
import type { PersonName } from "@intervisit/core/domain/PersonName"
import type * as Chance from "./Chance.ts"
import { assigner } from "./DemoPractice.ts"
import * as Names from "./Names.ts"
import type { DemoPractitioner, Professionals } from "./Professionals.ts"

/** A patient as the hospital's registration knows her. */
export interface DemoPatient {
  /** MR at the clinic. */
  readonly number: Identifier
  readonly name: PersonName
  readonly birthDate: LocalDate.LocalDate
  readonly sex: "F" | "M"
  readonly language: Language
  readonly phone: string
  readonly email: string | undefined
  /** The primary care provider (PD1-4). */
  readonly primary: DemoPractitioner
}

/** People whom sign-ins and conversations need; everybody else is drawn. */
export type Person = Pick<DemoPatient, "name" | "sex" | "language"> & {
  readonly ageYears: number
  /** The clinic file's word for her primary care provider. */
  readonly primary: string
}

const person = (
  given: string,
  family: string,
  sex: Person["sex"],
  language: Language,
  ageYears: number,
  primary: string
): Person => ({ name: { family, given: [given] }, sex, language, ageYears, primary })

const fixedAdults = [
  person("Emma", "Carter", "F", "en", 46, "ruiz"),
  person("Lucía", "Morales", "F", "es", 52, "ruiz"),
  person("Grace", "Bennett", "F", "en", 37, "okafor"),
  person("Harold", "Jensen", "M", "en", 71, "okafor"),
  person("Carlos", "Vega", "M", "es", 63, "okafor"),
  person("Mei", "Chen", "F", "en", 34, "ruiz"),
  person("Rosa", "Delgado", "F", "es", 58, "okafor")
]
const fixedChildren = [
  person("Noah", "Bennett", "M", "en", 8, "tran"),
  person("Valeria", "Vega", "F", "es", 4, "cohen")
]

/** The places of the fixed people in the list. */
export const emma = 0
export const lucia = 1
export const grace = 2
export const harold = 3
export const carlos = 4
export const mei = 5
export const rosa = 6
export const noah = 40

/** They are there before anybody is told of the clinic: whom the printed sign-ins are, and for whom one acts. */
export const firstPlaces: ReadonlyArray<number> = [emma, lucia, grace, harold, carlos, mei, rosa, noah]

const adults = 40
const children = 20

/** All sixty, the grown-ups first; the same for the same chance on the same day. */
export const make = (
  chance: Chance.Chance,
  today: LocalDate.LocalDate,
  professionals: Professionals
): ReadonlyArray<DemoPatient> => {
  const names = drawNames(chance)
  const drawn = (count: number, ageFrom: number, ageTo: number, primaries: readonly [string, string]) =>
    names.splice(0, count).map((name) => ({
      ...name,
      ageYears: ageFrom + chance.whole(ageTo - ageFrom),
      primary: chance.pick(primaries)
    }))
  const everybody: ReadonlyArray<Person> = [
    ...fixedAdults,
    ...drawn(adults - fixedAdults.length, 18, 91, ["ruiz", "okafor"]),
    ...fixedChildren,
    ...drawn(children - fixedChildren.length, 0, 18, ["tran", "cohen"])
  ]
  return everybody.map((one, index) => patientOf(chance, today, professionals, one, index))
}

const drawNames = (chance: Chance.Chance): Array<Pick<Person, "name" | "sex" | "language">> => {
  const pool = (names: typeof Names.english | typeof Names.spanish, language: Language) =>
    names.family.flatMap((family) => [
      ...names.female.map((given) => ({ name: { family, given: given.split(" ") }, sex: "F" as const, language })),
      ...names.male.map((given) => ({ name: { family, given: given.split(" ") }, sex: "M" as const, language }))
    ])
  const [first, second] = [chance.shuffled(pool(Names.english, "en")), chance.shuffled(pool(Names.spanish, "es"))]
  return chance.shuffled([...first.slice(0, 31), ...second.slice(0, 21)]).slice()
}

/** The person as the registration knows her; `index` makes her number. */
export const patientOf = (
  chance: Chance.Chance,
  today: LocalDate.LocalDate,
  professionals: Professionals,
  { ageYears, language, name, primary, sex }: Person,
  index: number
): DemoPatient => {
  const digits = String(index + 1).padStart(4, "0")
  // A child's mail goes to whoever looks after it; some grown-ups have none.
  const hasEmail = ageYears >= 18 && (index < fixedAdults.length || chance.percent(85))
  return {
    number: { assigner, type: "MR", value: `LK${digits}` },
    name,
    birthDate: LocalDate.plusDays(today, -Math.round(ageYears * 365.2425) - 1 - chance.whole(300)),
    sex,
    language,
    phone: `(312) 555-01${String(chance.whole(100)).padStart(2, "0")}`,
    email: hasEmail ? emailOf(name, index) : undefined,
    primary: professionals.of(primary)
  }
}

const emailOf = (name: PersonName, index: number): string =>
  `${asciiOf(name)}${index < fixedAdults.length ? "" : index}@example.org`

/** ASCII only, as logins and mail addresses mostly are: `maria.lopezortega`. */
export const asciiOf = ({ family, given }: PersonName): string =>
  [...given, family]
    .join(".")
    .normalize("NFD")
    .replace(/[^\w.]/g, "")
    .toLowerCase()
