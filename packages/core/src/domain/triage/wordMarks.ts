/** The marks of a word, asked of every pass that gives some. */
import { isChecklistAnswer } from "./assertionWords.ts"
import { clauseMarks } from "./clauses.ts"
import { speaksOfPerson } from "./experiencer.ts"
import { languageMarks } from "./language.ts"
import { Mark } from "./marks.ts"
import { isWeightUnit, mayAnnounce } from "./readingWords.ts"

/** Bits of `Mark` for one folded word. */
export const marksOf = (word: string): number =>
  clauseMarks(word) |
  languageMarks(word) |
  (speaksOfPerson(word) ? Mark.person : 0) |
  (mayAnnounce(word) ? Mark.announcement : 0) |
  (isChecklistAnswer(word) ? Mark.answer : 0) |
  (isWeightUnit(word) ? Mark.weightUnit : 0)
