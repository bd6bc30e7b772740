/**
 * The unit of a number of a given kind, as written or by what is possible; absent where the number cannot be that kind.
 *
 * Ranges are what a living person shows, generously; Source of the conversion by range: nobody's glucose is 6 mg/dL
 * and nobody's is 110 mmol/L, no fever is 39 °F and none is 101 °C.
 */
import type { ReadingKind, ReadingUnit } from "../TriageVocabulary.ts"
import type { ReadingScene } from "./ReadingScene.ts"
import { kiloWords, liftingWords, poundWords } from "./readingWords.ts"

const isBetween = (value: number, low: number, high: number): boolean => value >= low && value <= high

/** The unit, or undefined. */
export const unitOf = (
  scene: ReadingScene,
  kind: ReadingKind,
  value: number,
  index: number
): ReadingUnit | undefined => {
  const { tokens } = scene
  const next = tokens.words[index + 1] ?? ""
  switch (kind) {
    case "heart-rate":
      return Number.isInteger(value) && isBetween(value, 20, 260) ? "/min" : undefined
    case "glucose":
      return glucoseUnit(value, next)
    case "temperature":
      return isBetween(value, 93, 108) ? "degF" : isBetween(value, 34, 43) ? "degC" : undefined
    case "spo2":
      return isBetween(value, 50, 100) ? "%" : undefined
    case "weight":
      return weightUnit(scene, value, index, next)
    case "a1c":
      return isBetween(value, 3.5, 20) ? "%" : undefined
    case "potassium":
      return isBetween(value, 1.5, 9.9) ? "mmol/L" : undefined
    case "ldl":
      return isBetween(value, 15, 500) ? "mg/dL" : undefined
    case "inr":
      return isBetween(value, 0.5, 15) ? "1" : undefined
    case "peak-flow":
      return isBetween(value, 40, 900) ? "L/min" : undefined
    default:
      return undefined
  }
}

const glucoseUnit = (value: number, next: string): ReadingUnit | undefined => {
  if (next === "mmol" || next === "mmols") return isBetween(value, 1, 55) ? "mmol/L" : undefined
  if (next === "mg" || next === "mgdl") return isBetween(value, 10, 1500) ? "mg/dL" : undefined
  if (isBetween(value, 25, 1500)) return "mg/dL"
  return isBetween(value, 1.5, 25) ? "mmol/L" : undefined
}

const weightUnit = (scene: ReadingScene, value: number, index: number, next: string): ReadingUnit | undefined => {
  const words = scene.tokens.words
  for (let at = Math.max(0, index - 4); at < index; at++) if (liftingWords.has(words[at] ?? "")) return undefined
  if (poundWords.has(next)) return isBetween(value, 2, 900) ? "lb" : undefined
  if (kiloWords.has(next)) return isBetween(value, 1, 400) ? "kg" : undefined
  // Without a unit only an adult's weight in pounds is plain enough.
  return isBetween(value, 80, 600) ? "lb" : undefined
}
