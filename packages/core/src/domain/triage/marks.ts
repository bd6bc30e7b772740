/**
 * What the passes over a message ask of a word alone, as bits.
 *
 * Each pass knows its own words; `wordMarks.ts` asks them all once, when a word is first met. A pass then looks at a
 * number for each word of a message and at strings only where the number tells it to.
 */
export const Mark = {
  /** Ends the reach of a negation or a condition ("but", "now"). */
  contrast: 1,
  /** Opens a clause of its own after a comma, "and" or "or". */
  subject: 2,
  /** Opens one after a comma only. */
  article: 4,
  /** "And", "or". */
  join: 8,
  /** May open a quoted message ("Original Message", "From:"). */
  quotation: 16,
  /** A small word of English. */
  english: 32,
  /** A small word of Spanish. */
  spanish: 64,
  /** A small word of another language. */
  otherTongue: 128,
  /** Names or stands for a person ("my", "she", "father"). */
  person: 256,
  /** Announces a kind of reading ("sugar", "pressure"). */
  announcement: 512,
  /** An answer in a checklist ("none"). */
  answer: 1024,
  /** A unit of weight. */
  weightUnit: 2048
} as const
