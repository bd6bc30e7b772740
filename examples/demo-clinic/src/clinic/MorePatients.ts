/**
 * The patients of the whole demo clinic beside the first sixty: over a thousand, a fifth of them Spanish speakers.
 *
 * Three are always there: two men with one name and one birth date, and a girl who turns thirteen in the coming weeks.
 */
import type { Language } from "@intervisit/core/domain/Language"
import * as LocalDate from "@intervisit/core/domain/LocalDate"
import { display } from "@intervisit/core/domain/PersonName"
import type * as Chance from "./Chance.ts"
import * as Names from "./Names.ts"
import { type DemoPatient, type Person, patientOf } from "./Patients.ts"
import type { Professionals } from "./Professionals.ts"

/** Places among all patients: the first sixty come before. */
export const firstOfMore = 60
export const jamesElder = firstOfMore
export const jamesOther = firstOfMore + 1
export const sofia = firstOfMore + 2

const fixed = 3
const daysToThirteen = 19
const childPercent = 27
const spanishPercent = 20
const womenPercent = 60

export const make = (
  chance: Chance.Chance,
  today: LocalDate.LocalDate,
  professionals: Professionals,
  first: ReadonlyArray<DemoPatient>,
  count: number
): ReadonlyArray<DemoPatient> => {
  if (count === 0) return []
  const taken = new Set(first.map(({ name }) => display(name)))
  const names = { en: drawn(chance, "en", taken), es: drawn(chance, "es", taken) }
  const people = Array.from({ length: Math.max(0, count - fixed) }, (_, index): Person => {
    const language: Language = chance.percent(spanishPercent) ? "es" : "en"
    const pool = names[language]
    const named = pool[index % pool.length] ?? { name: { family: "Doe", given: ["Jo"] }, sex: "F" as const }
    const isChild = chance.percent(childPercent)
    const ageYears = isChild ? chance.whole(17) : 18 + chance.whole(72)
    return { ...named, language, ageYears, primary: primaryOf(chance, ageYears, named.sex) }
  })
  return [
    ...fixedPeople(chance, today, professionals),
    ...people.map((one, index) => patientOf(chance, today, professionals, one, firstOfMore + fixed + index))
  ]
}

const primaryOf = (chance: Chance.Chance, ageYears: number, sex: Person["sex"]): string => {
  if (ageYears < 18) return chance.pick(["tran", "cohen"])
  const isWomens = sex === "F" && ageYears < 60 && chance.percent(womenPercent)
  return isWomens ? chance.pick(["raman", "petrova"]) : chance.pick(["ruiz", "okafor"])
}

const fixedPeople = (
  chance: Chance.Chance,
  today: LocalDate.LocalDate,
  professionals: Professionals
): ReadonlyArray<DemoPatient> => {
  const james = { name: { family: "Wilson", given: ["James"] }, sex: "M", language: "en", ageYears: 58 } as const
  const birthDate = LocalDate.LocalDate.make("1968-04-02")
  const girl: Person = {
    name: { family: "Nguyen", given: ["Sofia"] },
    sex: "F",
    language: "en",
    ageYears: 12,
    primary: "tran"
  }
  return [
    { ...patientOf(chance, today, professionals, { ...james, primary: "okafor" }, jamesElder), birthDate },
    { ...patientOf(chance, today, professionals, { ...james, primary: "ruiz" }, jamesOther), birthDate },
    { ...patientOf(chance, today, professionals, girl, sofia), birthDate: thirteenSoon(today) }
  ]
}

/** Thirteen years before a day of the coming weeks; a leap day has no anniversary in most years. */
const thirteenSoon = (today: LocalDate.LocalDate): LocalDate.LocalDate => {
  const day = LocalDate.plusDays(today, daysToThirteen)
  const date = `${LocalDate.year(day) - 13}${day.slice(4)}`
  return LocalDate.LocalDate.make(LocalDate.isCalendarDate(date) ? date : `${date.slice(0, 8)}28`)
}

/** Every given name with every family name that nobody has yet, in an order of chance. */
const drawn = (
  chance: Chance.Chance,
  language: Language,
  taken: ReadonlySet<string>
): ReadonlyArray<Pick<Person, "name" | "sex">> => {
  const pools = language === "en" ? [Names.english, Names.moreEnglish] : [Names.spanish, Names.moreSpanish]
  const all = (part: "female" | "male" | "family") => pools.flatMap((names): ReadonlyArray<string> => names[part])
  return chance
    .shuffled(
      all("family").flatMap((family) => [
        ...all("female").map((given) => ({ name: { family, given: given.split(" ") }, sex: "F" as const })),
        ...all("male").map((given) => ({ name: { family, given: given.split(" ") }, sex: "M" as const }))
      ])
    )
    .filter(({ name }) => !taken.has(display(name)))
}
