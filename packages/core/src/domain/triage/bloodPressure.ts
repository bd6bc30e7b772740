/**
 * Blood pressures as patients write them: 190/125, "190 over 125", "top number 200 bottom 118", "BP 190 110".
 *
 * A number alone after "blood pressure" is kept as a half reading: rules may judge it, nobody files it.
 */
import { type Numbers, numberAt } from "./numbers.ts"
import { isCurrent, type ReadingScene } from "./ReadingScene.ts"
import { Gap } from "./tokens.ts"

/** A pressure, or half of one. */
export interface PressureFound {
  readonly systolic: number | undefined
  readonly diastolic: number | undefined
  readonly first: number
  readonly last: number
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "))

const overWords = setOf("over sobre")
const looseWords = setOf("con entre by and y on")
const systolicWords = setOf("top systolic upper sistolica alta maxima")
const diastolicWords = setOf("bottom diastolic lower diastolica baja minima")
/** Strengths and splits written like a pressure. */
const notPressure = setOf(
  "advair symbicort wixela breo norco percocet vicodin insulin novolin humulin novolog humalog mix vision " +
    "inhaler split mg mcg diskus"
)

/** Every pressure of the message, in order. */
export const bloodPressures = (scene: ReadingScene, numbers: Numbers): ReadonlyArray<PressureFound> => {
  const found: Array<PressureFound> = []
  for (let index = 0; index < scene.tokens.words.length; index++) {
    if (Number.isNaN(scene.tokens.values[index])) continue
    const pressure =
      pairAt(scene, numbers, index) ?? namedPairAt(scene, numbers, index) ?? halfAt(scene, numbers, index)
    if (pressure === undefined) continue
    for (let at = pressure.first; at <= pressure.last; at++) numbers.taken[at] = 1
    if (isCurrent(scene, pressure.first, pressure.last)) found.push(pressure)
    index = pressure.last
  }
  return found
}

const isPressure = (systolic: number, diastolic: number): boolean =>
  Number.isInteger(systolic) &&
  Number.isInteger(diastolic) &&
  systolic >= 60 &&
  systolic <= 300 &&
  diastolic >= 30 &&
  diastolic <= 200 &&
  systolic - diastolic >= 8

const gapAt = (scene: ReadingScene, index: number): number => scene.tokens.gaps[index] ?? 0
const wordAt = (scene: ReadingScene, index: number): string => scene.tokens.words[index] ?? ""
const valueAt = (scene: ReadingScene, index: number): number => scene.tokens.values[index] ?? Number.NaN

/** "190/125", "190 over 125"; with "blood pressure" before it also "190 110", "190-110", "190 con 110". */
const pairAt = (scene: ReadingScene, numbers: Numbers, first: number): PressureFound | undefined => {
  const isAnnounced = kindBefore(scene, numbers, first)
  const between = wordAt(scene, first + 1)
  const isSlashed = (gapAt(scene, first + 1) & Gap.slash) !== 0
  const isWorded = overWords.has(between) || (isAnnounced && looseWords.has(between))
  const last = isWorded ? first + 2 : first + 1
  const [systolic, diastolic] = [valueAt(scene, first), valueAt(scene, last)]
  if (!isPressure(systolic, diastolic) || isChained(scene, first, last) || isStrength(scene, first, last))
    return undefined
  if (isSlashed || overWords.has(between)) return { systolic, diastolic, first, last }
  const isAdjacent = !isWorded && (gapAt(scene, last) & ~(Gap.hyphen | Gap.dash | Gap.comma)) === 0
  return isAnnounced && (isWorded || isAdjacent) ? { systolic, diastolic, first, last } : undefined
}

/** Three numbers in a chain are a date or an identifier. */
const isChained = (scene: ReadingScene, first: number, last: number): boolean => {
  const isJoin = (index: number) => (gapAt(scene, index) & (Gap.slash | Gap.hyphen)) !== 0
  return (
    (isJoin(first) && !Number.isNaN(valueAt(scene, first - 1))) ||
    (isJoin(last + 1) && !Number.isNaN(valueAt(scene, last + 1)))
  )
}

const isStrength = (scene: ReadingScene, first: number, last: number): boolean => {
  for (let at = first - 3; at <= last + 1; at++) if (notPressure.has(wordAt(scene, at))) return true
  return false
}

const kindBefore = (scene: ReadingScene, numbers: Numbers, index: number): boolean => {
  for (let at = index - 1; at >= Math.max(0, index - 6); at--) {
    if (scene.clauses.sentenceOf[at] !== scene.clauses.sentenceOf[index]) return false
    const kind = numbers.kindAt.get(at)
    if (kind !== undefined) return kind === "blood-pressure"
  }
  return false
}

const sideOf = (scene: ReadingScene, index: number): "systolic" | "diastolic" | undefined => {
  for (let at = index - 1; at >= Math.max(0, index - 5); at--) {
    if (!Number.isNaN(valueAt(scene, at))) return undefined
    const word = wordAt(scene, at)
    if (systolicWords.has(word)) return "systolic"
    if (diastolicWords.has(word)) return "diastolic"
  }
  return undefined
}

/** "Top number is 200 and the bottom one is 118", in either order. */
const namedPairAt = (scene: ReadingScene, numbers: Numbers, first: number): PressureFound | undefined => {
  const side = sideOf(scene, first)
  if (side === undefined) return undefined
  for (let last = first + 1; last <= first + 9; last++) {
    if (Number.isNaN(valueAt(scene, last))) continue
    const other = sideOf(scene, last)
    if (other === undefined || other === side) return undefined
    const [systolic, diastolic] =
      side === "systolic"
        ? [valueAt(scene, first), valueAt(scene, last)]
        : [valueAt(scene, last), valueAt(scene, first)]
    return isPressure(systolic, diastolic) ? { systolic, diastolic, first, last } : halfAt(scene, numbers, first)
  }
  return undefined
}

const halfAt = (scene: ReadingScene, numbers: Numbers, index: number): PressureFound | undefined => {
  const value = numberAt(scene, numbers, index)
  if (value === undefined || !Number.isInteger(value)) return undefined
  const side = sideOf(scene, index)
  const isSystolic = side === "systolic" || (side === undefined && kindBefore(scene, numbers, index))
  if (isSystolic && value >= 130 && value <= 300)
    return { systolic: value, diastolic: undefined, first: index, last: index }
  if (side === "diastolic" && value >= 90 && value <= 200)
    return { systolic: undefined, diastolic: value, first: index, last: index }
  return undefined
}
