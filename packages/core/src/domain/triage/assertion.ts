/**
 * What is said of each finding: affirmed, denied, possible, supposed or past; and whose it is.
 *
 * Each part of a finding is judged by the triggers before and after it within their reach; the strongest doubt wins.
 * Looking back and forth is bounded by the longest reach, so the cost is linear in the findings.
 * Source: ConText, Harkema and others 2009; the lexicon says where it departs.
 */
import type { FindingStatus } from "../TriageVocabulary.ts"
import type { TriggerKind, TriggerSet } from "./assertionLexicon.ts"
import { finiteVerbs } from "./assertionWords.ts"
import type { Clauses } from "./clauses.ts"
import { Mark } from "./marks.ts"
import { Gap, type Tokens } from "./tokens.ts"

/** A trigger found in the text. */
export interface TriggerHit {
  readonly set: TriggerSet
  readonly first: number
  readonly last: number
}

/** A stretch of words. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

/** The triggers of one message, by the words they end and begin on. */
export interface Assertions {
  readonly tokens: Tokens
  readonly clauses: Clauses
  readonly endingAt: ReadonlyMap<number, TriggerHit>
  readonly startingAt: ReadonlyMap<number, TriggerHit>
}

const reachMax = 20

/** Keeps the longest triggers where several claim a word; a year trigger needs a year. */
export const gather = (tokens: Tokens, clauses: Clauses, hits: ReadonlyArray<TriggerHit>): Assertions => {
  const endingAt = new Map<number, TriggerHit>()
  const startingAt = new Map<number, TriggerHit>()
  const claimed = new Uint8Array(tokens.words.length)
  const longestFirst = [...hits].sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)
  for (const hit of longestFirst) {
    if (claimed[hit.first] === 1 || claimed[hit.last] === 1 || !isMeant(tokens, hit)) continue
    claimed.fill(1, hit.first, hit.last + 1)
    endingAt.set(hit.last, hit)
    startingAt.set(hit.first, hit)
  }
  return { tokens, clauses, endingAt, startingAt }
}

/** A trigger that needs a year has one; "si," with a comma after it is a yes without its accent, not an "if". */
const isMeant = (tokens: Tokens, hit: TriggerHit): boolean => {
  if (tokens.words[hit.first] === "si" && hit.first === hit.last)
    return ((tokens.gaps[hit.last + 1] ?? 0) & Gap.comma) === 0
  if (hit.set.hasYear !== true) return true
  const value = tokens.values[hit.last] ?? Number.NaN
  return value >= 1930 && value < 2100
}

/** How a finding made of these parts is asserted. `outlasts`: a passed sign is still a sign (a faint, a seizure). */
export const statusOf = (
  assertions: Assertions,
  parts: ReadonlyArray<Stretch>,
  outlasts: boolean
): { readonly status: FindingStatus; readonly isFamily: boolean } => {
  const seen = new Set<TriggerKind>()
  // "No retiene ni agua": a finding that is itself a denial is not denied from within.
  const judged = parts.length > 1 && parts.some((part) => hasDenial(assertions.tokens, part)) ? [spanOf(parts)] : parts
  const { last } = spanOf(parts)
  for (const part of judged) {
    lookBack(assertions, part, judged, seen, last)
    lookAhead(assertions, part, judged, seen)
  }
  // "Never had chest pain like this" tells of the pain, not of its absence.
  if (isCompared(assertions.tokens, last)) seen.delete("negation")
  const isFamily = seen.has("family")
  if (seen.has("negation")) return { status: "negated", isFamily }
  if (seen.has("hypothetical")) return { status: "hypothetical", isFamily }
  if (seen.has("historical") || (seen.has("resolved") && !outlasts)) return { status: "historical", isFamily }
  return { status: seen.has("possible") ? "possible" : "affirmed", isFamily }
}

const spanOf = (parts: ReadonlyArray<Stretch>): Stretch => ({
  first: Math.min(...parts.map(({ first }) => first)),
  last: Math.max(...parts.map(({ last }) => last))
})

const hasDenial = (tokens: Tokens, { first, last }: Stretch): boolean => {
  for (let index = first; index <= last; index++) if (inherentDenials.has(tokens.words[index] ?? "")) return true
  return false
}

const overlaps = (hit: Stretch, parts: ReadonlyArray<Stretch>): boolean =>
  parts.some((part) => hit.first <= part.last && hit.last >= part.first)

const lookBack = (
  assertions: Assertions,
  part: Stretch,
  parts: ReadonlyArray<Stretch>,
  seen: Set<TriggerKind>,
  findingLast: number
): void => {
  const from = Math.max(0, part.first - reachMax)
  for (let index = part.first - 1; index >= from; index--) {
    if (assertions.clauses.sentenceOf[index] !== assertions.clauses.sentenceOf[part.first]) return
    const hit = assertions.endingAt.get(index)
    if (hit === undefined || hit.set.direction === "backward" || overlaps(hit, parts)) continue
    if (isChecklistAnswer(assertions.tokens, hit)) continue
    if (part.first - index <= hit.set.reach && reaches(assertions, hit, part, findingLast)) seen.add(hit.set.kind)
  }
  // "No change in vision": the look-alike's own words belong to the finding, so the "no" is a denial after all.
  for (let index = part.first - 1; index >= Math.max(0, part.first - 2); index--) {
    const hit = assertions.startingAt.get(index)
    const isLookAlike = hit !== undefined && hit.set.kind === "pseudo" && hit.last >= part.first
    if (isLookAlike && denials.has(assertions.tokens.words[index] ?? "")) seen.add("negation")
  }
}

const inherentDenials: ReadonlySet<string> = new Set(
  "no not cant couldnt wont wouldnt dont doesnt didnt isnt arent hasnt havent unable barely hardly without sin".split(
    " "
  )
)

const denials: ReadonlySet<string> = new Set(["no", "not", "without", "sin", "never", "nunca"])

const lookAhead = (
  assertions: Assertions,
  part: Stretch,
  parts: ReadonlyArray<Stretch>,
  seen: Set<TriggerKind>
): void => {
  const to = Math.min(assertions.tokens.words.length - 1, part.last + reachMax)
  for (let index = part.last + 1; index <= to; index++) {
    if (assertions.clauses.sentenceOf[index] !== assertions.clauses.sentenceOf[part.last]) return
    if (isAnswerAt(assertions.tokens, index)) {
      if (index - part.last <= 4 && isSameClause(assertions, part.last, index - 1)) seen.add("negation")
      return
    }
    const hit = assertions.startingAt.get(index)
    if (hit === undefined || overlaps(hit, parts)) continue
    if (hit.set.direction === "forward" || index - part.last > hit.set.reach) continue
    if (isSameClause(assertions, part.last, hit.first)) seen.add(hit.set.kind)
  }
}

/** "Fever: no": the answer belongs to what stands before the colon. */
const isChecklistAnswer = (tokens: Tokens, hit: TriggerHit): boolean =>
  hit.first === hit.last && isAnswerAt(tokens, hit.first)

const isAnswerAt = (tokens: Tokens, index: number): boolean =>
  ((tokens.marks[index] ?? 0) & Mark.answer) !== 0 && ((tokens.gaps[index] ?? 0) & (Gap.colon | Gap.dash)) !== 0

/** "Like this", "this bad", "asi" right behind a finding. */
const isCompared = (tokens: Tokens, last: number): boolean => {
  const [one, two] = [tokens.words[last + 1], tokens.words[last + 2]]
  if (one === "like" || one === "as" || one === "como") return comparisons.has(two ?? "")
  return one === "asi" || ((one === "this" || one === "so" || one === "that") && two === "bad")
}

const comparisons: ReadonlySet<string> = new Set(["this", "that", "it", "bad", "este", "esta"])

const isSameClause = (assertions: Assertions, a: number, b: number): boolean =>
  assertions.clauses.clauseOf[a] === assertions.clauses.clauseOf[b]

/** Whether a trigger that stands before a part still holds at it. */
const reaches = (assertions: Assertions, hit: TriggerHit, part: Stretch, findingLast: number): boolean => {
  const { clauses, tokens } = assertions
  if (hit.set.endsAtOwn === true && hasOwn(tokens, hit.last + 1, part.first)) return false
  if (hit.set.kind === "hypothetical") return isWithinCondition(assertions, hit.last, part.first)
  if (clauses.clauseOf[hit.last] !== clauses.clauseOf[part.first]) return false
  if (isWithout(tokens, hit) && hasInability(assertions, hit.first)) return false
  if (hit.set.kind !== "negation") return true
  if (hit.set.isList !== true && isJoinedBetween(tokens, hit.last, part.first)) return false
  if (hit.set.isNominal === true && part.first - hit.last > 1) {
    if (hasVerb(tokens, hit.last + 1, findingLast)) return false
    // "No nausea, chest pain started today": what is joined and has its own verb is told, not denied.
    if (isJoinedBetween(tokens, hit.last, part.first) && hasVerb(tokens, findingLast + 1, findingLast + 1)) return false
  }
  return true
}

/** A condition runs over "and" and "or", and ends at a contrast or at a comma that opens the main clause. */
const isWithinCondition = (assertions: Assertions, from: number, to: number): boolean => {
  for (let index = from + 1; index <= to; index++) {
    if (isSameClause(assertions, index - 1, index)) continue
    const joins = conditionJoins.has(assertions.tokens.words[index - 1] ?? "")
    if (!joins || mainClauseOpeners.has(assertions.tokens.words[index] ?? "")) return false
  }
  return true
}

const conditionJoins: ReadonlySet<string> = new Set(["and", "or", "y", "o"])

/** After "and" these tell what is: "call if over 100.4, and it is 101". */
const mainClauseOpeners: ReadonlySet<string> = new Set(
  "it its now im ive today this that hes shes he she theres tengo esta ya ahora".split(" ")
)

const isJoinedBetween = (tokens: Tokens, from: number, to: number): boolean => {
  for (let index = from + 1; index <= to; index++) {
    if (((tokens.gaps[index] ?? 0) & (Gap.comma | Gap.slash)) !== 0) return true
    const word = tokens.words[index] ?? ""
    if (index < to && (word === "and" || word === "y" || word === "with" || word === "con")) return true
  }
  return false
}

const isWithout = (tokens: Tokens, hit: TriggerHit): boolean =>
  tokens.words[hit.first] === "without" || tokens.words[hit.first] === "sin"

/** "Can't walk without chest pain" denies the walking, not the pain. */
const hasInability = ({ clauses, tokens }: Assertions, before: number): boolean => {
  for (let index = before - 1; index >= Math.max(0, before - 7); index--) {
    if (clauses.clauseOf[index] !== clauses.clauseOf[before]) return false
    if (inherentDenials.has(tokens.words[index] ?? "")) return true
  }
  return false
}

const own: ReadonlySet<string> = new Set(["my", "this", "mi", "mis"])

const hasOwn = (tokens: Tokens, from: number, to: number): boolean => {
  for (let index = from; index <= to; index++) if (own.has(tokens.words[index] ?? "")) return true
  return false
}

const hasVerb = (tokens: Tokens, from: number, to: number): boolean => {
  for (let index = from; index <= to; index++) if (finiteVerbs.has(tokens.words[index] ?? "")) return true
  return false
}
