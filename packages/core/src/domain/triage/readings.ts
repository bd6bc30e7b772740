/**
 * Home measurements found in text: blood pressure, pulse, glucose, temperature, oxygen, weight and a few results.
 *
 * A number is a reading only when a word or a unit near it says so and its size is possible for its kind; dates,
 * phone numbers, identifiers, doses, goals and other people's numbers are not. Of several of one kind the latest
 * wins: what is "now" over what is undated over what was "yesterday", then the last in the text.
 */
import type { TextField, TriageReading } from "../TriageDecision.ts"
import type { ReadingKind } from "../TriageVocabulary.ts"
import { bloodPressures, type PressureFound } from "./bloodPressure.ts"
import { announcingKinds, type Numbers, numberAt } from "./numbers.ts"
import { type Candidate, isCurrent, type ReadingScene } from "./ReadingScene.ts"
import { baselineWords, fillers, newestWords, olderWords } from "./readingWords.ts"
import { Gap } from "./tokens.ts"
import { unitOf } from "./units.ts"
import { weightChanges } from "./weights.ts"

/** The readings, and what rules need beside them. */
export interface ReadingsFound {
  readonly readings: ReadonlyArray<TriageReading>
  /** One number of a blood pressure given alone. */
  readonly systolicAlone: number | undefined
  readonly diastolicAlone: number | undefined
  /** What the patient calls usual. */
  readonly baselines: ReadonlyMap<ReadingKind, number>
}

/** Every reading of a message, the latest of each kind. */
export const readingsOf = (scene: ReadingScene): ReadingsFound => {
  const numbers = announcingKinds(scene)
  const pressures = bloodPressures(scene, numbers)
  const baselines = new Map<ReadingKind, number>()
  const candidates: Array<Candidate> = [...weightChanges(scene, numbers)]
  for (const candidate of singleReadings(scene, numbers)) {
    if (isUsual(scene, candidate.first)) baselines.set(candidate.kind, candidate.value)
    else candidates.push(candidate)
  }
  const latest = new Map<ReadingKind, Candidate>()
  for (const candidate of candidates) {
    const before = latest.get(candidate.kind)
    if (before === undefined || age(scene, candidate) >= age(scene, before)) latest.set(candidate.kind, candidate)
  }
  const pressure = latestPressure(scene, pressures)
  const singles = [...latest.values()].map((candidate) => stated(scene, candidate))
  return {
    readings:
      pressure?.systolic !== undefined && pressure.diastolic !== undefined
        ? [statedPressure(scene, pressure, pressure.systolic, pressure.diastolic), ...singles]
        : singles,
    systolicAlone: pressure?.systolic,
    diastolicAlone: pressure?.diastolic,
    baselines
  }
}

/** "Usually 96", "96 is my normal"; the word belongs to the nearest number. */
const isUsual = ({ clauses, tokens }: ReadingScene, index: number): boolean => {
  for (let at = index - 1; at >= Math.max(0, index - 5) && Number.isNaN(tokens.values[at]); at--) {
    if (clauses.sentenceOf[at] === clauses.sentenceOf[index] && baselineWords.has(tokens.words[at] ?? "")) return true
  }
  for (let at = index + 1; at <= index + 4 && Number.isNaN(tokens.values[at]); at++) {
    if (((tokens.gaps[at] ?? 0) & ~Gap.hyphen) !== 0) return false
    if (baselineWords.has(tokens.words[at] ?? "")) return true
  }
  return false
}

const latestPressure = (scene: ReadingScene, found: ReadonlyArray<PressureFound>): PressureFound | undefined => {
  const pairs = found.filter(({ diastolic, systolic }) => systolic !== undefined && diastolic !== undefined)
  const eligible = pairs.length > 0 ? pairs : found
  return eligible.reduce<PressureFound | undefined>(
    (best, next) => (best === undefined || age(scene, next) >= age(scene, best) ? next : best),
    undefined
  )
}

/** -1 for an older value, 0 for an undated one, 1 for the present one. */
const age = (scene: ReadingScene, at: { readonly first: number; readonly last: number }): number => {
  const clause = scene.clauses.clauseOf[at.first]
  let rank = 0
  for (let index = Math.max(0, at.first - 7); index <= at.last + 4; index++) {
    if (scene.clauses.clauseOf[index] !== clause || index >= scene.tokens.words.length) continue
    const word = scene.tokens.words[index] ?? ""
    if (newestWords.has(word)) return 1
    if (olderWords.has(word)) rank = -1
  }
  return rank
}

const strangersMax = 2
const windowWords = 9

const singleReadings = function* (scene: ReadingScene, numbers: Numbers): Generator<Candidate> {
  let carried: { readonly kind: ReadingKind; readonly at: number } | undefined
  for (let index = 0; index < scene.tokens.words.length; index++) {
    const value = numberAt(scene, numbers, index)
    if (value === undefined) continue
    for (const kind of kindsFor(scene, numbers, index, carried)) {
      const unit = unitOf(scene, kind, value, index)
      if (unit === undefined || numbers.taken[index] === 1) continue
      carried = { kind, at: index }
      if (isCurrent(scene, index, index)) yield { kind, value, unit, first: index, last: index }
      break
    }
  }
}

/** The kinds a number may be, the most likely first. */
const kindsFor = (
  scene: ReadingScene,
  numbers: Numbers,
  index: number,
  carried: { readonly kind: ReadingKind; readonly at: number } | undefined
): ReadonlyArray<ReadingKind> => {
  const kinds: Array<ReadingKind> = []
  const unit = numbers.kindByUnitAt.get(index)
  if (unit !== undefined) kinds.push(unit)
  const before = announcedBefore(scene, numbers, index)
  if (before !== undefined) kinds.push(before)
  if (carried !== undefined && isContinued(scene, carried.at, index)) kinds.push(carried.kind)
  const after = announcedAfter(scene, numbers, index)
  if (after !== undefined) kinds.push(after)
  // "He has a fever. It was 103": a kind that was announced elsewhere, when there is only one it could be.
  const mentioned = loose.filter((kind) => numbers.mentioned.has(kind))
  const isPresent = newestWords.has(scene.tokens.words[index + 1] ?? "")
  if (mentioned.length > 0 && (isPresent || isPronounBefore(scene, index))) kinds.push(...mentioned)
  return kinds
}

const loose: ReadonlyArray<ReadingKind> = ["temperature", "glucose"]

const announcedBefore = (scene: ReadingScene, numbers: Numbers, index: number): ReadingKind | undefined => {
  let strangers = 0
  for (let at = index - 1; at >= Math.max(0, index - windowWords); at--) {
    if (scene.clauses.sentenceOf[at] !== scene.clauses.sentenceOf[index]) return undefined
    const kind = numbers.kindAt.get(at)
    if (kind !== undefined) return kind
    if (!fillers.has(scene.tokens.words[at] ?? "")) strangers++
    if (strangers > strangersMax) return undefined
  }
  return undefined
}

const announcedAfter = (scene: ReadingScene, numbers: Numbers, index: number): ReadingKind | undefined => {
  for (let at = index + 1; at <= index + 4; at++) {
    if (scene.clauses.clauseOf[at] !== scene.clauses.clauseOf[index]) return undefined
    const kind = numbers.kindAt.get(at)
    if (kind !== undefined) return kind
    if (!fillers.has(scene.tokens.words[at] ?? "") || !Number.isNaN(scene.tokens.values[at])) return undefined
  }
  return undefined
}

/** "Sugars have been 280, 310 and now 342": the later numbers are of the kind of the first. */
const isContinued = (scene: ReadingScene, from: number, to: number): boolean => {
  if (to - from > 6 || scene.clauses.sentenceOf[from] !== scene.clauses.sentenceOf[to]) return false
  for (let at = from + 1; at < to; at++) {
    const word = scene.tokens.words[at] ?? ""
    const isStep = fillers.has(word) || continuing.has(word) || newestWords.has(word) || olderWords.has(word)
    if (!isStep) return false
  }
  return true
}

const continuing = new Set([
  "and",
  "then",
  "or",
  "y",
  "night",
  "noche",
  "afternoon",
  "evening",
  "tarde",
  "week",
  "luego",
  "f",
  "c",
  "degrees",
  "grados",
  "mg",
  "dl",
  "percent"
])

const pronouns = new Set([
  "it",
  "its",
  "was",
  "is",
  "at",
  "to",
  "of",
  "a",
  "hit",
  "reached",
  "up",
  "running",
  "around",
  "about"
])

const isPronounBefore = (scene: ReadingScene, index: number): boolean =>
  pronouns.has(scene.tokens.words[index - 1] ?? "")

const placeOf = (scene: ReadingScene, first: number, last: number) => {
  const field: TextField = first < scene.tokens.bodyFrom ? "subject" : "body"
  return { field, start: scene.tokens.starts[first] ?? 0, end: scene.tokens.ends[last] ?? 0 }
}

const stated = (scene: ReadingScene, { first, kind, last, unit, value }: Candidate): TriageReading => {
  const place = placeOf(scene, first, last)
  // A pressure never comes this way; the branch keeps the types honest.
  if (kind === "blood-pressure") return { kind, systolic: value, diastolic: value, unit: "mmHg", ...place }
  return { kind, value, unit, ...place }
}

const statedPressure = (
  scene: ReadingScene,
  { first, last }: PressureFound,
  systolic: number,
  diastolic: number
): TriageReading => ({ kind: "blood-pressure", systolic, diastolic, unit: "mmHg", ...placeOf(scene, first, last) })
