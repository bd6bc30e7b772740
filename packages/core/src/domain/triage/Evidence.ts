/**
 * Everything that a rule may ask about one message, gathered before the first rule runs.
 */
import type { TriageInput, TriageReading } from "../TriageDecision.ts"
import type { Category, Experiencer, FindingStatus, ReadingKind, RedFlag } from "../TriageVocabulary.ts"

/** A finding as conditions see it. */
export interface JudgedFinding {
  readonly concept: string
  readonly status: FindingStatus
  readonly experiencer: Experiencer
  /** Place in the decision's list of findings. */
  readonly place: number
}

/** The evidence; `categories` and `flags` fill as rules fire. */
export interface Evidence {
  readonly input: TriageInput
  readonly language: "en" | "es" | "other" | "none"
  readonly isProxy: boolean
  readonly wordCount: number
  readonly hasQuestionMark: boolean
  readonly findings: ReadonlyMap<string, ReadonlyArray<JudgedFinding>>
  readonly readings: ReadonlyArray<TriageReading>
  /** Half of a blood pressure, where only one number was given. */
  readonly systolicAlone: number | undefined
  readonly diastolicAlone: number | undefined
  /** What the patient calls usual. */
  readonly baselines: ReadonlyMap<ReadingKind, number>
  /** Word groups that the problem list and the medication list name. */
  readonly record: ReadonlySet<string>
  readonly categories: Set<Category>
  readonly flags: Set<RedFlag>
  /** True while looking for near misses: then a finding counts whatever is asserted of it. */
  isLenient: boolean
}
