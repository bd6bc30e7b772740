/**
 * Rules made ready, and filed under the words they cannot do without.
 *
 * A rule that needs a concept is looked at only where that concept was seen, so a thousand rules cost a message
 * little more than a hundred. Rules that ask for categories or flags run after those that give them.
 */
import type { TriageBecause, TriageRuleTrace } from "../TriageDecision.ts"
import type { Condition, TriageRule } from "../TriageRule.ts"
import { urgencyRank } from "../TriageVocabulary.ts"
import { compileCondition, type Test } from "./conditions.ts"
import type { Evidence } from "./Evidence.ts"

/** A rule that fired and what it leaned on. */
export interface Fired {
  readonly rule: TriageRule
  readonly because: ReadonlyArray<TriageBecause>
}

/** What all rules say of one message. */
export interface Verdicts {
  readonly fired: ReadonlyArray<Fired>
  readonly nearMisses: ReadonlyArray<TriageRuleTrace>
}

interface CompiledRule {
  readonly rule: TriageRule
  readonly test: Test
  readonly place: number
  readonly isLater: boolean
}

/** Runs every rule that could matter. */
export type RuleSet = (evidence: Evidence) => Verdicts

/** Compiles rules; those named in `stopped` are left out. */
export const compileRules = (rules: ReadonlyArray<TriageRule>, stopped: ReadonlySet<string>): RuleSet => {
  const always: Array<CompiledRule> = []
  const byKey = new Map<string, Array<CompiledRule>>()
  rules.forEach((rule, place) => {
    if (stopped.has(rule.id)) return
    const compiled = { rule, test: compileCondition(rule.when), place, isLater: dependsOnOthers(rule.when) }
    const keys = keysOf(rule.when)
    if (keys === undefined) always.push(compiled)
    for (const key of keys ?? []) {
      const list = byKey.get(key)
      if (list === undefined) byKey.set(key, [compiled])
      else list.push(compiled)
    }
  })
  return (evidence) => judge(evidence, candidatesFor(evidence, always, byKey))
}

const candidatesFor = (
  evidence: Evidence,
  always: ReadonlyArray<CompiledRule>,
  byKey: ReadonlyMap<string, ReadonlyArray<CompiledRule>>
): ReadonlyArray<CompiledRule> => {
  const chosen = new Set(always)
  const add = (key: string): void => {
    for (const rule of byKey.get(key) ?? []) chosen.add(rule)
  }
  for (const concept of evidence.findings.keys()) add(concept)
  for (const code of evidence.record) add(code)
  for (const { kind } of evidence.readings) add(`reading:${kind}`)
  if (evidence.systolicAlone !== undefined || evidence.diastolicAlone !== undefined) add("reading:blood-pressure")
  return [...chosen].sort((a, b) => a.place - b.place)
}

const judge = (evidence: Evidence, candidates: ReadonlyArray<CompiledRule>): Verdicts => {
  const fired: Array<Fired> = []
  const missed: Array<CompiledRule> = []
  for (const isLater of [false, true]) {
    for (const candidate of candidates) {
      if (candidate.isLater !== isLater) continue
      const because: Array<TriageBecause> = []
      if (!candidate.test(evidence, because)) {
        missed.push(candidate)
        continue
      }
      fired.push({ rule: candidate.rule, because })
      for (const category of candidate.rule.outcome.categories ?? []) evidence.categories.add(category)
      for (const flag of candidate.rule.outcome.flags ?? []) evidence.flags.add(flag)
    }
  }
  return { fired, nearMisses: nearMissesOf(evidence, missed) }
}

/** Rules of weight whose words were there, only denied, supposed, past or somebody else's. */
const nearMissesOf = (evidence: Evidence, missed: ReadonlyArray<CompiledRule>): ReadonlyArray<TriageRuleTrace> => {
  const misses: Array<TriageRuleTrace> = []
  evidence.isLenient = true
  for (const { rule, test } of missed) {
    const because: Array<TriageBecause> = []
    if (isWeighty(rule) && test(evidence, because)) misses.push({ id: rule.id, version: rule.version, because })
  }
  evidence.isLenient = false
  return misses
}

const isWeighty = ({ outcome }: TriageRule): boolean =>
  outcome.flags !== undefined || urgencyRank(outcome.urgency ?? "none") >= urgencyRank("soon")

/** Concepts by which rules of weight fire: what is denied of them is worth telling. */
export const weightyConcepts = (rules: ReadonlyArray<TriageRule>): ReadonlySet<string> =>
  new Set(rules.filter(isWeighty).flatMap(({ when }) => assertedConcepts(when)))

const assertedConcepts = (condition: Condition): ReadonlyArray<string> => {
  if ("all" in condition) return condition.all.flatMap(assertedConcepts)
  if ("any" in condition) return condition.any.flatMap(assertedConcepts)
  return "concept" in condition && condition.status === undefined ? [condition.concept] : []
}

/** The concepts, groups and kinds of reading of which a rule needs one; undefined where it needs none. */
const keysOf = (condition: Condition): ReadonlyArray<string> | undefined => {
  if ("concept" in condition) return [condition.concept]
  if ("problem" in condition) return [condition.problem]
  if ("medication" in condition) return [condition.medication]
  if ("reading" in condition) return [`reading:${condition.reading}`]
  if ("belowBaseline" in condition) return [`reading:${condition.belowBaseline.reading}`]
  if ("any" in condition) {
    const keys = condition.any.map(keysOf)
    return keys.some((one) => one === undefined) ? undefined : keys.flatMap((one) => one ?? [])
  }
  if ("all" in condition) {
    const keys = condition.all.map(keysOf).filter((one) => one !== undefined)
    return keys.reduce<ReadonlyArray<string> | undefined>(
      (best, next) => (best === undefined || next.length < best.length ? next : best),
      undefined
    )
  }
  return undefined
}

const dependsOnOthers = (condition: Condition): boolean => {
  if ("all" in condition) return condition.all.some(dependsOnOthers)
  if ("any" in condition) return condition.any.some(dependsOnOthers)
  if ("not" in condition) return dependsOnOthers(condition.not)
  return "category" in condition || "flag" in condition
}
