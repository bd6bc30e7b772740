/**
 * Triage of one patient message: category, urgency, pool, red flags, and the words that caused them.
 *
 * Pure and total: `compile` turns a pack of rules into a matcher once; `triage` reads no clock, and gives up a message
 * that would cost too many steps. It is not medical advice and not a device; a practice routes by it only after a named
 * clinician signed the pack.
 * Source: the project's triage specification.
 */
import * as Result from "effect/Result"
import type { TriageDecision, TriageFinding, TriageInput } from "./TriageDecision.ts"
import type { InvalidRulePack, RulePack } from "./TriageRule.ts"
import { safeguardingFlags } from "./TriageVocabulary.ts"
import { checkRules } from "./triage/checkRules.ts"
import * as Engine from "./triage/engine.ts"
import * as PhraseIndex from "./triage/PhraseIndex.ts"
import { stepsMax } from "./triage/Work.ts"

export {
  TriageBecause,
  TriageContext,
  TriageDecision,
  TriageFinding,
  TriageInput,
  TriagePatient,
  TriageReading,
  TriageRuleTrace
} from "./TriageDecision.ts"
export { InvalidRulePack, RulePack } from "./TriageRule.ts"
export * from "./TriageVocabulary.ts"

/** A pack made ready to run. Make it once with `compile` and keep it. */
export interface CompiledTriage {
  readonly pack: { readonly id: string; readonly version: string }
  readonly decide: (input: TriageInput) => TriageDecision
  /** What the last decision cost, in steps of the passes: a measure that no clock disturbs. */
  readonly steps: () => number
}

/** `stopped` names rules to leave out; `stepsMax` is what a message of so many characters may cost. */
export interface CompileOptions {
  readonly stopped?: ReadonlyArray<string>
  readonly stepsMax?: (characters: number) => number
}

/** Checks a pack and makes it ready; the only place where a rule can be refused. */
export const compile = (pack: RulePack, options?: CompileOptions): Result.Result<CompiledTriage, InvalidRulePack> =>
  Result.flatMap(checkRules(pack), () =>
    Result.map(PhraseIndex.make(pack), (index) => {
      const limit = options?.stepsMax ?? stepsMax
      const { decide, steps } = Engine.make(pack, index, { stopped: new Set(options?.stopped), limit })
      const identity = { id: pack.id, version: pack.version }
      return { pack: identity, decide: (input) => decide(input) ?? failed(identity), steps }
    })
  )

/** Decides one message. */
export const triage = (compiled: CompiledTriage, input: TriageInput): TriageDecision => compiled.decide(input)

/** The decision that stands in when triage failed, ran out of time or would cost too much: a person looks today. */
export const failed = (pack: { readonly id: string; readonly version: string }): TriageDecision => ({
  urgency: "urgent",
  primaryCategory: "administrative",
  categories: ["administrative"],
  pool: "team-default",
  alsoPools: [],
  redFlags: [],
  readings: [],
  findings: [],
  rules: [],
  nearMisses: [],
  tags: ["triage-failed"],
  language: "none",
  rulePack: { id: pack.id, version: pack.version }
})

/** What the patient must see before the message goes. */
export type Gate = "none" | "urgent-line" | "emergency-page" | "safeguarding"

/**
 * Only emergencies get the full page, urgent messages a line. A safeguarding flag shows neither, since another
 * person may be reading along.
 */
export const gateOf = (decision: TriageDecision): Gate => {
  if (decision.redFlags.some((flag) => safeguardingFlags.has(flag))) return "safeguarding"
  if (decision.urgency === "emergency") return "emergency-page"
  return decision.urgency === "urgent" ? "urgent-line" : "none"
}

/** The words a finding stands on, while the message still has them. */
export const textOf = (
  message: { readonly subject: string; readonly body: string },
  span: Pick<TriageFinding, "field" | "start" | "end">
): string => message[span.field].slice(span.start, span.end)
