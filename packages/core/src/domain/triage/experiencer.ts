/**
 * Whose words these are about, word by word: the patient, or somebody else.
 *
 * A relation ("my father") gives what follows to that person until the writer speaks of "I" or "my" again; "he" and
 * "she" go back to whoever was named last. Where someone writes for the patient, the relation that fits the record's
 * age and sex is the patient. Doubt goes to the patient, since that is the safe side.
 */
import type { TriageInput, TriagePatient } from "../TriageDecision.ts"
import type { Clauses } from "./clauses.ts"
import { canBePatient, isRelation, sexOf, standsAlone } from "./kinship.ts"
import { Mark } from "./marks.ts"
import type { Tokens } from "./tokens.ts"

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "))

const firstPerson = setOf("i im ive ill id me myself mine we us our yo conmigo tengo siento estoy me mio mia soy tuve")
const possessives = setOf("my mi mis our nuestro nuestra his her their su sus your")
const ownPossessives = setOf("my mi mis our nuestro nuestra")
const heWords = setOf("he hes his him")
const sheWords = setOf("she shes her ella")
const unborn = setOf("baby bebe infant bebito")

/** True for a word that may change whom the message speaks of. */
export const speaksOfPerson = (word: string): boolean =>
  isRelation(word) || firstPerson.has(word) || ownPossessives.has(word) || heWords.has(word) || sheWords.has(word)

/** After these a relation only tells, brings or accompanies: "my wife says", "with my mom". */
const reporting = setOf(
  "says said say thinks thought told tells noticed notices wants wanted took takes brought drove drives made " +
    "makes gave " +
    "calls called found asked asks suggested insists insisted is was worries dice dijo cree piensa noto " +
    "quiere llevo trajo " +
    "recommended mentioned keeps helped helps works"
)
const companions = setOf("with by from to at con de del por para like had have having delivered tuve tener tenido")

/** Ages below which the patient cannot be the one who writes. */
const writerAgeMin = 10

/** Whether somebody else writes for the patient. */
export const isWrittenByProxy = (input: TriageInput, saysSo: boolean): boolean =>
  saysSo ||
  input.sender.relation === "proxy" ||
  input.patient.ageDays !== undefined ||
  (input.patient.age !== undefined && input.patient.age < writerAgeMin)

interface Reader {
  readonly patient: TriagePatient
  readonly isProxy: boolean
  isOther: boolean
  antecedent: string | undefined
}

/** 1 for each word that speaks of somebody who is not the patient. */
export const othersOf = (tokens: Tokens, clauses: Clauses, patient: TriagePatient, isProxy: boolean): Uint8Array => {
  const marks = new Uint8Array(tokens.words.length)
  const reader: Reader = { patient, isProxy, isOther: false, antecedent: undefined }
  for (let index = 0; index < tokens.words.length; index++) {
    if (clauses.breaks[index] === 1) reader.isOther = false
    if (((tokens.marks[index] ?? 0) & Mark.person) !== 0) read(reader, tokens.words, index)
    marks[index] = reader.isOther ? 1 : 0
  }
  return marks
}

const read = (reader: Reader, words: ReadonlyArray<string>, index: number): void => {
  const word = words[index] ?? ""
  if (isRelation(word)) readRelation(reader, words, index)
  else if (firstPerson.has(word)) reader.isOther = false
  else if (ownPossessives.has(word)) {
    if (!isRelation(words[index + 1] ?? "") && !isRelation(words[index + 2] ?? "")) reader.isOther = false
  } else if (heWords.has(word)) readPronoun(reader, "M")
  else if (sheWords.has(word)) readPronoun(reader, "F")
}

const readRelation = (reader: Reader, words: ReadonlyArray<string>, index: number): void => {
  const word = words[index] ?? ""
  const near = [words[index - 1] ?? "", words[index - 2] ?? ""]
  const owner = near.find((before) => possessives.has(before))
  if (owner === undefined && !standsAlone(word)) return
  if (reporting.has(words[index + 1] ?? "") && !isSubjectOfSymptom(words, index)) return
  const before = words[index - (owner === undefined ? 1 : near.indexOf(owner) + 2)] ?? ""
  const isTheirs = owner !== undefined && !ownPossessives.has(owner)
  const isPatient =
    (reader.isProxy && !isTheirs && near[0] !== "other" && canBePatient(word, reader.patient)) ||
    (reader.patient.pregnant === true && (unborn.has(word) || unborn.has(word.slice(0, -1))))
  if (!isPatient && companions.has(before)) return
  reader.isOther = !isPatient
  reader.antecedent = isPatient ? undefined : word
}

/** "My dad is dizzy" and "my dad was in hospital" tell of him; "my dad is worried about me" does not. */
const isSubjectOfSymptom = (words: ReadonlyArray<string>, index: number): boolean => {
  const verb = words[index + 1]
  return (verb === "is" || verb === "was" || verb === "keeps") && !setOfWorry.has(words[index + 2] ?? "")
}

const setOfWorry = setOf("worried concerned scared telling asking saying afraid making")

const readPronoun = (reader: Reader, sex: "F" | "M"): void => {
  const isKnown = reader.patient.sex === "F" || reader.patient.sex === "M"
  if (reader.isProxy && (!isKnown || reader.patient.sex === sex)) {
    reader.isOther = false
    return
  }
  if (reader.antecedent === undefined) return
  const antecedentSex = sexOf(reader.antecedent)
  if (antecedentSex === undefined || antecedentSex === sex) reader.isOther = true
}
