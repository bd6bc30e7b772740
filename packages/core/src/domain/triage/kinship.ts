/**
 * Words for other people, and whether such a person can be the patient of this message.
 *
 * "Mom can't breathe" is the patient when her daughter writes in her account; "my father had a stroke" is not. The
 * record's age and sex decide which of the two a relation can be.
 */
import type { TriagePatient } from "../TriageDecision.ts"

interface Kin {
  readonly sex?: "F" | "M"
  readonly ageAtLeast?: number
  readonly ageBelow?: number
}

const rows: ReadonlyArray<readonly [string, Kin]> = [
  ["father dad daddy papa grandfather grandpa granddad abuelo abuelito papi", { sex: "M", ageAtLeast: 30 }],
  [
    "mother mom mum momma mommy mama mami grandmother grandma granny nana abuela abuelita",
    { sex: "F", ageAtLeast: 30 }
  ],
  ["padre suegro", { sex: "M", ageAtLeast: 30 }],
  ["madre suegra", { sex: "F", ageAtLeast: 30 }],
  ["husband hubby boyfriend fiance esposo marido novio", { sex: "M", ageAtLeast: 16 }],
  ["wife girlfriend fiancee esposa mujer novia", { sex: "F", ageAtLeast: 16 }],
  ["son boy grandson nephew hijo nieto sobrino", { sex: "M" }],
  ["daughter girl granddaughter niece hija nieta sobrina", { sex: "F" }],
  ["brother uncle hermano tio", { sex: "M" }],
  ["sister aunt hermana tia", { sex: "F" }],
  ["baby infant newborn toddler bebe bebito bebita", { ageBelow: 5 }],
  ["child kid kiddo nino nina", { ageBelow: 19 }],
  ["kids children ninos hijos twins", { ageBelow: 19 }],
  ["parents grandparents padres abuelos", { ageAtLeast: 30 }],
  ["cousin primo prima partner spouse pareja", {}]
]

/** Never the patient, whoever writes. */
const bystanders =
  "friend neighbor neighbour coworker coworkers colleague roommate boss teacher stepdad stepmom ex dog cat puppy " +
  "someone somebody people others everyone classmates amigo amiga amigos vecino vecina companero companera jefe " +
  "perro perra gato gata alguien gente personas"

/** Named without "my" in front. */
const bare: ReadonlySet<string> = new Set(
  (
    "mom mum momma mommy mama dad daddy papa grandma grandpa granny nana abuela abuelo baby bebe someone " +
    "somebody " +
    "people others everyone alguien gente personas"
  ).split(" ")
)

const kinByWord: ReadonlyMap<string, Kin | "bystander"> = new Map<string, Kin | "bystander">([
  ...rows.flatMap(([words, kin]) => words.split(" ").map((word) => [word, kin] as const)),
  ...bystanders.split(" ").map((word) => [word, "bystander"] as const)
])

/** True for a word that names another person. */
export const isRelation = (word: string): boolean => kinByWord.has(bareForm(word))

/** "Husbands" is "husband's" with its apostrophe folded away. */
const bareForm = (word: string): string => (kinByWord.has(word) || !word.endsWith("s") ? word : word.slice(0, -1))

/** Whether the person so named fits the patient's age and sex, as far as they are known. */
export const canBePatient = (word: string, patient: TriagePatient): boolean => {
  const kin = kinByWord.get(bareForm(word))
  if (kin === undefined || kin === "bystander") return false
  const age = patient.ageDays === undefined ? patient.age : patient.ageDays / 365
  if (kin.sex !== undefined && (patient.sex === "F" || patient.sex === "M") && patient.sex !== kin.sex) return false
  if (age === undefined) return true
  return age >= (kin.ageAtLeast ?? 0) && age < (kin.ageBelow ?? 200)
}

/** True for words that name a person without a possessive before them. */
export const standsAlone = (word: string): boolean => bare.has(bareForm(word))

/** The sex of a relation, where the word tells. */
export const sexOf = (word: string): "F" | "M" | undefined => {
  const kin = kinByWord.get(bareForm(word))
  return kin === undefined || kin === "bystander" ? undefined : kin.sex
}
