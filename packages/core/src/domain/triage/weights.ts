/**
 * Gains and losses of weight: "gained 6 pounds", "up five lbs", "bajé 4 kilos". A wish to lose is no loss.
 */
import { Mark } from "./marks.ts"
import type { Numbers } from "./numbers.ts"
import { type Candidate, isCurrent, type ReadingScene } from "./ReadingScene.ts"
import { fillers, gainWords, kiloWords, lossWords, numberWords, poundWords } from "./readingWords.ts"

const wishes = new Set([
  "to",
  "want",
  "trying",
  "try",
  "help",
  "need",
  "quiero",
  "para",
  "bajar",
  "can",
  "cant",
  "how",
  "should"
])

/** Every change of weight, signed. */
export const weightChanges = function* (scene: ReadingScene, numbers: Numbers): Generator<Candidate> {
  const { tokens } = scene
  for (let index = 0; index < tokens.words.length; index++) {
    if (((tokens.marks[index] ?? 0) & Mark.weightUnit) === 0) continue
    const unitWord = tokens.words[index] ?? ""
    const unit = poundWords.has(unitWord) ? "lb" : kiloWords.has(unitWord) ? "kg" : undefined
    if (unit === undefined || index === 0) continue
    const value = amountBefore(scene, index)
    const sign = value === undefined ? 0 : signBefore(scene, index - 1)
    if (value === undefined || sign === 0 || value > 150) continue
    numbers.taken[index - 1] = 1
    if (isCurrent(scene, index - 1, index - 1)) {
      yield { kind: "weight-change", value: sign * value, unit, first: index - 1, last: index }
    }
  }
}

const amountBefore = ({ tokens }: ReadingScene, unitAt: number): number | undefined => {
  const value = tokens.values[unitAt - 1] ?? Number.NaN
  return Number.isNaN(value) ? numberWords.get(tokens.words[unitAt - 1] ?? "") : value
}

/** 1 for a gain, -1 for a loss, 0 where no verb of change stands before. */
const signBefore = ({ clauses, tokens }: ReadingScene, amountAt: number): number => {
  for (let at = amountAt - 1; at >= Math.max(0, amountAt - 5); at--) {
    if (clauses.sentenceOf[at] !== clauses.sentenceOf[amountAt]) return 0
    const word = tokens.words[at] ?? ""
    const isGain = gainWords.has(word)
    if (!isGain && !lossWords.has(word)) {
      // "Up to 190 lbs" and "up from 182" name a weight, not a change.
      if (word === "to" || word === "from" || !fillers.has(word)) return 0
      continue
    }
    return wishes.has(tokens.words[at - 1] ?? "") ? 0 : isGain ? 1 : -1
  }
  return 0
}
