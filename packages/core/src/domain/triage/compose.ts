/**
 * From the rules that fired to one decision: the highest urgency, the primary category, the pool.
 *
 * A rule only raises; a suppressor caps, and never lowers an emergency. A red flag goes to the nurses whatever the
 * category, except in mental health, safeguarding, and critical laboratory values.
 */
import type { TriageDecision } from "../TriageDecision.ts"
import {
  type Category,
  categories as categoryOrder,
  mentalHealthFlags,
  moreUrgent,
  type Pool,
  poolOfCategory,
  type RedFlag,
  safeguardingFlags,
  type Urgency,
  urgencyOfFlag,
  urgencyRank
} from "../TriageVocabulary.ts"
import type { Fired } from "./rules.ts"

/** The parts of a decision that follow from the rules. */
export type Composed = Pick<
  TriageDecision,
  "urgency" | "primaryCategory" | "categories" | "pool" | "alsoPools" | "redFlags" | "tags" | "rules"
> &
  Partial<Pick<TriageDecision, "autoReply" | "policy" | "advice" | "requests" | "notifiesOnCall">>

/** Composes what fired; nothing fired is an ordinary message for the front desk. */
export const compose = (fired: ReadonlyArray<Fired>): Composed => {
  const redFlags = unique(fired.flatMap(({ rule }) => rule.outcome.flags ?? []))
  const categories = categoriesOf(fired)
  const primaryCategory = categories[0] ?? "administrative"
  const autoReply = autoReplyOf(fired, categories, redFlags)
  return {
    urgency: urgencyOf(fired, categories),
    primaryCategory,
    categories,
    ...poolsOf(fired, primaryCategory, redFlags),
    redFlags,
    tags: unique(fired.flatMap(({ rule }) => rule.outcome.tag ?? [])),
    ...(autoReply === undefined ? {} : { autoReply }),
    ...actionsOf(fired),
    rules: fired.map(({ because, rule }) => ({ id: rule.id, version: rule.version, because }))
  }
}

const unique = <A>(items: ReadonlyArray<A>): ReadonlyArray<A> => [...new Set(items)]

const urgencyOf = (fired: ReadonlyArray<Fired>, categories: ReadonlyArray<Category>): Urgency => {
  const isThanksOnly = categories[0] === "thanks"
  let urgency: Urgency = isThanksOnly ? "none" : "routine"
  let cap: Urgency = "emergency"
  for (const { rule } of fired) {
    if (rule.suppressor === true) {
      const lower = rule.outcome.urgency ?? "routine"
      if (urgencyRank(lower) < urgencyRank(cap)) cap = lower
      continue
    }
    for (const flag of rule.outcome.flags ?? [])
      urgency = moreUrgent(urgency, rule.outcome.urgency ?? urgencyOfFlag(flag))
    urgency = moreUrgent(urgency, rule.outcome.urgency ?? "none")
  }
  return urgency === "emergency" || urgencyRank(urgency) <= urgencyRank(cap) ? urgency : cap
}

/** In order of precedence; danger from violence is answered as a symptom first, praise with thanks as thanks. */
const categoriesOf = (fired: ReadonlyArray<Fired>): ReadonlyArray<Category> => {
  const found = new Set(fired.flatMap(({ rule }) => rule.outcome.categories ?? []))
  const ordered = categoryOrder.filter((category) => found.has(category))
  const first = fired.find(({ rule }) => rule.outcome.primary !== undefined)?.rule.outcome.primary
  if (first === undefined || !found.has(first)) return ordered.length === 0 ? ["administrative"] : ordered
  return [first, ...ordered.filter((category) => category !== first)]
}

const poolsOf = (
  fired: ReadonlyArray<Fired>,
  primary: Category,
  flags: ReadonlyArray<RedFlag>
): { readonly pool: Pool; readonly alsoPools: ReadonlyArray<Pool> } => {
  const named = fired.flatMap(({ rule }) => rule.outcome.pool ?? [])
  const home = named[0] ?? poolOfCategory[primary]
  if (flags.some((flag) => safeguardingFlags.has(flag))) return { pool: "behavioral-health", alsoPools: [] }
  const bodily = flags.filter((flag) => !mentalHealthFlags.has(flag))
  if (flags.some((flag) => mentalHealthFlags.has(flag)) || (primary === "mental-health" && bodily.length === 0)) {
    return { pool: "behavioral-health", alsoPools: bodily.length === 0 ? [] : ["nurse-triage"] }
  }
  if (bodily.length === 0) return { pool: home, alsoPools: [] }
  if (bodily.every((flag) => flag === "critical-lab-value")) return { pool: "results", alsoPools: ["nurse-triage"] }
  return { pool: "nurse-triage", alsoPools: bodily.includes("critical-lab-value") ? ["results"] : [] }
}

const actionsOf = (
  fired: ReadonlyArray<Fired>
): Partial<Pick<TriageDecision, "policy" | "advice" | "requests" | "notifiesOnCall">> => {
  const policy = fired.find(({ rule }) => rule.outcome.policy !== undefined)?.rule.outcome.policy
  const advice = unique(fired.flatMap(({ rule }) => rule.outcome.advice ?? []))
  const requests = unique(fired.flatMap(({ rule }) => rule.outcome.request ?? []))
  return {
    ...(policy === undefined ? {} : { policy }),
    ...(advice.length === 0 ? {} : { advice }),
    ...(requests.length === 0 ? {} : { requests }),
    ...(fired.some(({ rule }) => rule.outcome.onCallNotice === true) ? { notifiesOnCall: true } : {})
  }
}

const answerableByItself: ReadonlySet<Category> = new Set(["administrative", "billing", "appointment", "records-forms"])

const autoReplyOf = (
  fired: ReadonlyArray<Fired>,
  categories: ReadonlyArray<Category>,
  flags: ReadonlyArray<RedFlag>
): string | undefined => {
  if (flags.length > 0 || !categories.every((category) => answerableByItself.has(category))) return undefined
  return fired.find(({ rule }) => rule.outcome.autoReply !== undefined)?.rule.outcome.autoReply
}
