/**
 * What a pack must be before it is compiled: rule ids once, and no condition on a word set that is not there.
 */
import * as Result from "effect/Result"
import { type Condition, InvalidRulePack, type RulePack } from "../TriageRule.ts"

/** The pack itself, or the first thing wrong with its rules. */
export const checkRules = (pack: RulePack): Result.Result<RulePack, InvalidRulePack> => {
  const known = new Set([...pack.concepts, ...pack.problems, ...pack.medications].map(({ code }) => code))
  const ids = new Set<string>()
  for (const { id, when } of pack.rules) {
    const where = `the rule "${id}"`
    if (ids.has(id)) return Result.fail(new InvalidRulePack({ pack: pack.id, where, problem: "is there twice" }))
    ids.add(id)
    const missing = namesOf(when).find((name) => !known.has(name))
    if (missing === undefined) continue
    const problem = `asks for "${missing}", which the pack does not define`
    return Result.fail(new InvalidRulePack({ pack: pack.id, where, problem }))
  }
  return Result.succeed(pack)
}

const namesOf = (condition: Condition): ReadonlyArray<string> => {
  if ("all" in condition) return condition.all.flatMap(namesOf)
  if ("any" in condition) return condition.any.flatMap(namesOf)
  if ("not" in condition) return namesOf(condition.not)
  if ("concept" in condition) return [condition.concept]
  if ("problem" in condition) return [condition.problem]
  return "medication" in condition ? [condition.medication] : []
}
