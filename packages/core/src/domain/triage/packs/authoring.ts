/**
 * Short forms for writing a pack as data: what comes out is plain `Concept` and `TriageRule` values.
 */
import type { Concept, Condition, Outcome, RuleTest, TriageRule, WordGroup } from "../../TriageRule.ts"
import { lines } from "../lines.ts"

/** A stretch of a pack on one matter. */
export interface PackPart {
  readonly groups?: ReadonlyArray<WordGroup>
  readonly concepts: ReadonlyArray<Concept>
  readonly rules: ReadonlyArray<TriageRule>
}

/** A word group from a block of words and phrases. */
export const group = (code: string, block: string): WordGroup => ({ code, words: lines(block) })

interface Sayings {
  readonly any?: string
  readonly en?: string
  readonly es?: string
  /** Idioms and look-alikes, in any language. */
  readonly except?: string
}

/** A concept from blocks of phrases. */
export const concept = (
  code: string,
  { any, en, es, except }: Sayings,
  marks: Pick<Concept, "isRequest" | "outlasts"> = {}
): Concept => ({
  code,
  phrases: {
    ...(any === undefined ? {} : { any: lines(any) }),
    ...(en === undefined ? {} : { en: lines(en) }),
    ...(es === undefined ? {} : { es: lines(es) })
  },
  ...(except === undefined ? {} : { except: { any: lines(except) } }),
  ...marks
})

/** Whom a test message is about. */
export type Given = NonNullable<RuleTest["input"]>

type Said = string | readonly [string, Given]

interface Sample {
  /** Messages on which the rule fires. */
  readonly fires: ReadonlyArray<Said>
  /** Messages that look like it and on which it stays quiet. */
  readonly quiet?: ReadonlyArray<Said>
}

const tests = (said: ReadonlyArray<Said>, fires: boolean): ReadonlyArray<RuleTest> =>
  said.map((one) => (typeof one === "string" ? { says: one, fires } : { says: one[0], input: one[1], fires }))

/** A rule with its tests. */
export const rule = (id: string, when: Condition, outcome: Outcome, { fires, quiet }: Sample): TriageRule => ({
  id,
  version: 1,
  when,
  outcome,
  tests: [...tests(fires, true), ...tests(quiet ?? [], false)]
})

/** The concept, affirmed or possible, the patient's own. */
export const says = (code: string): Condition => ({ concept: code })

/** The words are there, whatever is asserted of them: for times, degrees and circumstances. */
export const mentions = (code: string): Condition => ({
  concept: code,
  status: ["affirmed", "possible", "negated", "hypothetical", "historical"],
  whose: "anyone"
})

/** One of several. */
export const any = (...conditions: ReadonlyArray<Condition>): Condition => ({ any: conditions })

/** All of several. */
export const all = (...conditions: ReadonlyArray<Condition>): Condition => ({ all: conditions })

/** None of several. */
export const none = (...conditions: ReadonlyArray<Condition>): Condition => ({ not: { any: conditions } })

/** Any of these concepts. */
export const saysAny = (...codes: ReadonlyArray<string>): Condition => ({ any: codes.map(says) })

/** A reading of at least, or below, a value. */
export const reads = (
  reading: Extract<Condition, { readonly reading: unknown }>["reading"],
  bounds: Omit<Extract<Condition, { readonly reading: unknown }>, "reading">
): Condition => ({ reading, ...bounds })

/** A temperature that is a fever: 38.0 °C, 100.4 °F. */
export const feverRead: Condition = any(
  reads("temperature", { unit: "degF", atLeast: 100.4 }),
  reads("temperature", { unit: "degC", atLeast: 38 })
)

/** A fever, told or measured. */
export const hasFever: Condition = any(says("fever-words"), feverRead)

/** Categories that many rules share. */
export const symptom = ["clinical-symptom"] as const
export const mental = ["mental-health"] as const
export const pregnancyOnly = ["pregnancy", "clinical-symptom"] as const

/** The outcome of an emergency of the body. */
export const emergency = { categories: symptom, advice: ["call-911"] } as const

/** Marks a concept as something asked for. */
export const asked = { isRequest: true } as const

/** Pregnant, or within six weeks of birth, by the record or by the patient's own words. */
export const isPregnant: Condition = any({ pregnant: true }, says("pregnant-now"))
export const isPostpartum: Condition = any({ postpartumWeeksBelow: 7 }, says("postpartum-now"))
export const isPerinatal: Condition = any(isPregnant, isPostpartum)

/** A glucose in either unit. */
export const glucoseBelow = (milligrams: number, millimoles: number): Condition =>
  any(reads("glucose", { unit: "mg/dL", below: milligrams }), reads("glucose", { unit: "mmol/L", below: millimoles }))
export const glucoseAtLeast = (milligrams: number, millimoles: number): Condition =>
  any(
    reads("glucose", { unit: "mg/dL", atLeast: milligrams }),
    reads("glucose", { unit: "mmol/L", atLeast: millimoles })
  )
