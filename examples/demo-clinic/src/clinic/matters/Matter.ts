/**
 * What people write about: the letter, the answer, sometimes a note and a word of thanks, in both languages.
 *
 * `{drug}` and its like are filled in from the lists below; the same word stands in letter and answer.
 */
import type { Language } from "@intervisit/core/domain/Language"
import type * as Chance from "../Chance.ts"

export interface MatterWords {
  readonly subject: string
  readonly letter: string
  readonly answer: string
  readonly thanks?: string
}

export interface Matter {
  readonly about: "refill" | "referral" | "reading" | "result" | "question" | "appointment" | "red-flag" | "thanks"
  readonly answeredBy: "nurse" | "physician" | "desk"
  /** Staff to staff, in the language that all of them share. */
  readonly note?: string
  readonly words: Readonly<Record<Language, MatterWords>>
}

type Fillings = Readonly<Record<string, Readonly<Record<Language, readonly [string, ...ReadonlyArray<string>]>>>>

const fillings: Fillings = {
  drug: {
    en: ["lisinopril", "metformin", "atorvastatin", "levothyroxine", "losartan", "omeprazole", "sertraline"],
    es: ["lisinopril", "metformina", "atorvastatina", "levotiroxina", "losartán", "omeprazol", "sertralina"]
  },
  pharmacy: {
    en: ["the pharmacy on Clark Street", "Lakeview Pharmacy", "the pharmacy at the station", "my usual pharmacy"],
    es: [
      "la farmacia de la calle Clark",
      "la farmacia Lakeview",
      "la farmacia de la estación",
      "mi farmacia de siempre"
    ]
  },
  few: {
    en: ["three", "four", "five", "six"],
    es: ["tres", "cuatro", "cinco", "seis"]
  },
  specialist: {
    en: ["dermatologist", "cardiologist", "eye doctor", "physical therapist", "allergist"],
    es: ["dermatólogo", "cardiólogo", "oculista", "fisioterapeuta", "alergólogo"]
  },
  test: {
    en: ["cholesterol", "thyroid", "vitamin D", "iron", "kidney"],
    es: ["colesterol", "tiroides", "vitamina D", "hierro", "riñón"]
  },
  weekday: {
    en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
    es: ["el lunes", "el martes", "el miércoles", "el jueves", "el viernes"]
  },
  hour: {
    en: ["9:20", "10:40", "11:00", "1:40", "2:20", "3:00"],
    es: ["las 9:20", "las 10:40", "las 11:00", "la 1:40", "las 2:20", "las 3:00"]
  },
  pressure: {
    en: ["134/82", "128/79", "141/88", "138/84", "126/80"],
    es: ["134/82", "128/79", "141/88", "138/84", "126/80"]
  },
  sugar: {
    en: ["118", "126", "109", "131", "142"],
    es: ["118", "126", "109", "131", "142"]
  }
}

/** The words with everything filled in; `own` holds what is known already, such as a child's name. */
export const filled = (
  chance: Chance.Chance,
  words: MatterWords,
  language: Language,
  own: Readonly<Record<string, string>>
): MatterWords => {
  const drawn = new Map(Object.entries(own))
  for (const [name, choices] of Object.entries(fillings))
    if (!drawn.has(name)) drawn.set(name, chance.pick(choices[language]))
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => drawn.get(name) ?? whole)
  return {
    subject: fill(words.subject),
    letter: fill(words.letter),
    answer: fill(words.answer),
    ...(words.thanks === undefined ? {} : { thanks: fill(words.thanks) })
  }
}
