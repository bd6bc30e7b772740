/**
 * Conditions of rules as closures: built once, run per message, noting what they leaned on.
 *
 * `not` notes nothing, since nothing was seen. A fact that is unknown makes its condition false, never true.
 */
import type { TriageBecause } from "../TriageDecision.ts"
import type { Condition } from "../TriageRule.ts"
import type { FindingStatus, ReadingKind } from "../TriageVocabulary.ts"
import type { Evidence } from "./Evidence.ts"

/** A condition as a function; it adds to `because` what made it true. */
export type Test = (evidence: Evidence, because: Array<TriageBecause>) => boolean

interface Bounds {
  readonly atLeast?: number
  readonly below?: number
}

/** The closure of a condition. */
export const compileCondition = (condition: Condition): Test => {
  if ("all" in condition) return all(condition.all.map(compileCondition))
  if ("any" in condition) return any(condition.any.map(compileCondition))
  if ("not" in condition) return not(compileCondition(condition.not))
  if ("concept" in condition)
    return concept(condition.concept, condition.status ?? asserted, condition.whose === "anyone")
  if ("reading" in condition) return reading(condition)
  if ("belowBaseline" in condition) return belowBaseline(condition.belowBaseline.reading, condition.belowBaseline.by)
  if ("problem" in condition) return recorded(condition.problem, "problem")
  if ("medication" in condition) return recorded(condition.medication, "medication")
  return compileFact(condition)
}

type Fact = Exclude<
  Condition,
  | { readonly all: unknown }
  | { readonly any: unknown }
  | { readonly not: unknown }
  | { readonly concept: unknown }
  | { readonly reading: unknown }
  | { readonly belowBaseline: unknown }
  | { readonly problem: unknown }
  | { readonly medication: unknown }
>

/** Facts of the patient and the message, one line each. */
const compileFact = (fact: Fact): Test => {
  if ("category" in fact) return when("category", fact.category, ({ categories }) => categories.has(fact.category))
  if ("flag" in fact) return when("category", fact.flag, ({ flags }) => flags.has(fact.flag))
  if ("ageYears" in fact) return when("patient", "age", ({ input }) => isWithin(yearsOf(input.patient), fact.ageYears))
  if ("ageDays" in fact) return when("patient", "age", ({ input }) => isWithin(daysOf(input.patient), fact.ageDays))
  if ("sex" in fact) return when("patient", "sex", ({ input }) => input.patient.sex === fact.sex)
  if ("pregnant" in fact) {
    return when("patient", "pregnant", ({ input }) => (input.patient.pregnant === true) === fact.pregnant)
  }
  if ("postpartumWeeksBelow" in fact) {
    const bounds = { below: fact.postpartumWeeksBelow }
    return when("patient", "postpartum", ({ input }) => isWithin(input.patient.postpartumWeeks, bounds))
  }
  return compileMessageFact(fact)
}

type PatientFact =
  | { readonly category: unknown }
  | { readonly flag: unknown }
  | { readonly ageYears: unknown }
  | { readonly ageDays: unknown }
  | { readonly sex: unknown }
  | { readonly pregnant: unknown }
  | { readonly postpartumWeeksBelow: unknown }

const compileMessageFact = (fact: Exclude<Fact, PatientFact>): Test => {
  if ("sender" in fact) return when("message", "sender", ({ isProxy }) => isProxy === (fact.sender === "proxy"))
  if ("wordCount" in fact) return when("message", "length", ({ wordCount }) => isWithin(wordCount, fact.wordCount))
  if ("questionMark" in fact) {
    return when("message", "question", ({ hasQuestionMark }) => hasQuestionMark === fact.questionMark)
  }
  if ("language" in fact) return when("message", "language", ({ language }) => language === fact.language)
  if ("attachment" in fact) {
    return when("message", "attachment", ({ input }) => (input.context?.hasAttachment === true) === fact.attachment)
  }
  if ("insideBusinessHours" in fact) {
    return when("message", "hours", ({ input }) => input.context?.insideBusinessHours === fact.insideBusinessHours)
  }
  if ("openContact" in fact) {
    return when("message", "open-contact", ({ input }) => (input.context?.hasOpenContact === true) === fact.openContact)
  }
  if ("contactsIn72HoursAtLeast" in fact) {
    const bounds = { atLeast: fact.contactsIn72HoursAtLeast }
    return when("message", "repeated", ({ input }) => isWithin(input.context?.contactsIn72Hours, bounds))
  }
  if ("daysSinceVisitBelow" in fact) {
    const bounds = { below: fact.daysSinceVisitBelow }
    return when("patient", "recent-visit", ({ input }) => isWithin(input.context?.daysSinceVisit, bounds))
  }
  const bounds = { below: fact.daysSinceProcedureBelow }
  return when("patient", "recent-procedure", ({ input }) => isWithin(input.context?.daysSinceProcedure, bounds))
}

const all =
  (tests: ReadonlyArray<Test>): Test =>
  (evidence, because) => {
    const length = because.length
    for (const test of tests) {
      if (test(evidence, because)) continue
      because.length = length
      return false
    }
    return true
  }

const any =
  (tests: ReadonlyArray<Test>): Test =>
  (evidence, because) => {
    for (const test of tests) if (test(evidence, because)) return true
    return false
  }

const not =
  (test: Test): Test =>
  (evidence) => {
    // A near miss supposes other assertions, and then what must be absent is judged as it was.
    const wasLenient = evidence.isLenient
    evidence.isLenient = false
    const isTrue = test(evidence, [])
    evidence.isLenient = wasLenient
    return !isTrue
  }

const when =
  (kind: TriageBecause["kind"], code: string, holds: (evidence: Evidence) => boolean): Test =>
  (evidence, because) => {
    if (!holds(evidence)) return false
    because.push({ kind, code })
    return true
  }

const asserted: ReadonlyArray<FindingStatus> = ["affirmed", "possible"]
const placesMax = 3

const concept =
  (code: string, statuses: ReadonlyArray<FindingStatus>, isAnyones: boolean): Test =>
  (evidence, because) => {
    let count = 0
    for (const { experiencer, place, status } of evidence.findings.get(code) ?? []) {
      const holds = statuses.includes(status) && (isAnyones || experiencer === "patient")
      if (!holds && !evidence.isLenient) continue
      if (count < placesMax) because.push({ kind: "finding", code, finding: place })
      count++
    }
    return count > 0
  }

const reading = (condition: Extract<Condition, { readonly reading: ReadingKind }>): Test => {
  const { field, reading: kind, unit } = condition
  const halves = (evidence: Evidence): number | undefined =>
    field === "diastolic" ? evidence.diastolicAlone : evidence.systolicAlone
  return (evidence, because) => {
    const found = evidence.readings.find((one) => one.kind === kind)
    const isOtherUnit = found !== undefined && unit !== undefined && found.unit !== unit
    const value =
      found === undefined
        ? kind === "blood-pressure"
          ? halves(evidence)
          : undefined
        : found.kind === "blood-pressure"
          ? found[field === "diastolic" ? "diastolic" : "systolic"]
          : found.value
    if (isOtherUnit || !isWithin(value, condition)) return false
    because.push({ kind: "reading", code: kind })
    return true
  }
}

const belowBaseline =
  (kind: ReadingKind, by: number): Test =>
  (evidence, because) => {
    const usual = evidence.baselines.get(kind)
    const found = evidence.readings.find((one) => one.kind === kind)
    if (usual === undefined || found === undefined || found.kind === "blood-pressure" || usual - found.value < by)
      return false
    because.push({ kind: "reading", code: kind })
    return true
  }

/** A word group of the record, or of the patient's own words: "I take warfarin", "my heart failure". */
const recorded =
  (code: string, kind: "problem" | "medication"): Test =>
  (evidence, because) => {
    if (evidence.record.has(code)) {
      because.push({ kind: "patient", code })
      return true
    }
    for (const { experiencer, place, status } of evidence.findings.get(code) ?? []) {
      const isOwn =
        experiencer === "patient" && (kind === "medication" || (status !== "negated" && status !== "hypothetical"))
      if (!isOwn) continue
      because.push({ kind: "finding", code, finding: place })
      return true
    }
    return false
  }

const isWithin = (value: number | undefined, { atLeast, below }: Bounds): boolean =>
  value !== undefined && value >= (atLeast ?? Number.NEGATIVE_INFINITY) && value < (below ?? Number.POSITIVE_INFINITY)

const yearsOf = ({ age, ageDays }: Evidence["input"]["patient"]): number | undefined =>
  age ?? (ageDays === undefined ? undefined : ageDays / 365.25)

const daysOf = ({ age, ageDays }: Evidence["input"]["patient"]): number | undefined =>
  ageDays ?? (age === undefined ? undefined : age * 365.25)
