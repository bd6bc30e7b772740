/**
 * Single words that decide how far a trigger of assertion reaches, in English and Spanish.
 */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "))

/** Verbs in a tense: a determiner before them denies nothing in their clause. */
export const finiteVerbs: ReadonlySet<string> = setOf(
  "is are was were am im its hes shes theres has have had hurts hurt aches burns itches feels feel felt keeps kept " +
    "keep started starts began begins got gets went goes came comes wont cant couldnt swelled passed getting worse " +
    "woke duele duelen tengo tiene siento siente estoy esta estan empezo comenzo sigue hay puedo arde"
)

const checklistAnswers = setOf("no none nope nil negative ninguno ninguna negativo")

/** True for an answer in a checklist: "fever: no". */
export const isChecklistAnswer = (word: string): boolean => checklistAnswers.has(word)
