/**
 * One message through the whole of triage: tokens, clauses, sightings, assertions, readings, rules, decision.
 */
import type { TriageDecision, TriageFinding, TriageInput, TriageRuleTrace } from "../TriageDecision.ts"
import type { RulePack } from "../TriageRule.ts"
import { type Assertions, gather, type Stretch, statusOf } from "./assertion.ts"
import { type Clauses, divide } from "./clauses.ts"
import { compose } from "./compose.ts"
import type { Evidence, JudgedFinding } from "./Evidence.ts"
import { isWrittenByProxy, othersOf } from "./experiencer.ts"
import { languageOf } from "./language.ts"
import * as Match from "./match.ts"
import type { CompiledConcept, PhraseIndex } from "./PhraseIndex.ts"
import { type ReadingsFound, readingsOf } from "./readings.ts"
import { compileRules, weightyConcepts } from "./rules.ts"
import type { Tokens } from "./tokens.ts"
import { Work } from "./Work.ts"

/** What decides, and what its last decision cost in steps. */
export interface Engine {
  /** Undefined for a message that would cost more than it may. */
  readonly decide: (input: TriageInput) => TriageDecision | undefined
  readonly steps: () => number
}

/** Rules that are left out, and what a message of so many characters may cost. */
export interface Terms {
  readonly stopped: ReadonlySet<string>
  readonly limit: (characters: number) => number
}

/** The engine over the compiled phrases of a pack. */
export const make = (pack: RulePack, index: PhraseIndex, { limit, stopped }: Terms): Engine => {
  const work = new Work()
  const matcher = Match.make(index, work)
  const judge = compileRules(pack.rules, stopped)
  const weighty = weightyConcepts(pack.rules)
  const rulePack = { id: pack.id, version: pack.version }
  const decide = (input: TriageInput): TriageDecision | undefined => {
    work.begin(limit(input.subject.length + input.body.length))
    const record = recordOf(index, matcher, input)
    const tokens = matcher.tokenise(input.subject, input.body)
    const clauses = divide(tokens)
    const { sightings, triggers } = matcher.match(tokens, clauses)
    const assertions = gather(tokens, clauses, triggers)
    const isProxy = isWrittenByProxy(
      input,
      triggers.some(({ set }) => set.kind === "writer")
    )
    const others = othersOf(tokens, clauses, input.patient, isProxy)
    const judged = judgeSightings({ index, assertions, others, work }, sightings)
    if (work.isOver) return undefined
    const language = languageOf(tokens, input.language)
    const numbers = readNumbers(input, tokens, clauses, assertions, others)
    const evidence: Evidence = {
      input,
      language,
      isProxy,
      wordCount: tokens.words.length,
      hasQuestionMark: tokens.asks.includes(true),
      findings: Map.groupBy(judged.views, ({ concept }) => concept),
      ...numbers,
      record,
      categories: new Set(),
      flags: new Set(),
      isLenient: false
    }
    const { fired, nearMisses } = judge(evidence)
    const explained = explain({ ...compose(fired), nearMisses }, judged.findings, weighty)
    return { ...explained, readings: numbers.readings, language, rulePack }
  }
  return { decide, steps: () => work.steps }
}

const isOwnAndAsserted = ({ experiencer, status }: TriageFinding): boolean =>
  experiencer === "patient" && (status === "affirmed" || status === "possible")

/** Keeps the findings that a rule leaned on, or would have if they were not denied, and points the rules at them. */
const explain = <A extends Pick<TriageDecision, "rules" | "nearMisses">>(
  decided: A,
  findings: ReadonlyArray<TriageFinding>,
  weighty: ReadonlySet<string>
): A & Pick<TriageDecision, "findings"> => {
  const traces = [...decided.rules, ...decided.nearMisses]
  const used = new Set(traces.flatMap(({ because }) => because.flatMap(({ finding }) => finding ?? [])))
  findings.forEach((finding, place) => {
    if (weighty.has(finding.concept) && !isOwnAndAsserted(finding)) used.add(place)
  })
  const places = new Map([...used].sort((a, b) => a - b).map((place, index) => [place, index] as const))
  const repoint = (trace: TriageRuleTrace): TriageRuleTrace => ({
    ...trace,
    because: trace.because.map(({ finding, ...rest }) => {
      const place = finding === undefined ? undefined : places.get(finding)
      return place === undefined ? rest : { ...rest, finding: place }
    })
  })
  return {
    ...decided,
    rules: decided.rules.map(repoint),
    nearMisses: decided.nearMisses.map(repoint),
    findings: findings.filter((_, place) => used.has(place))
  }
}

/** Word groups that the lists of the record name. */
const recordOf = (index: PhraseIndex, matcher: Match.Matcher, { patient }: TriageInput): ReadonlySet<string> => {
  const codes = new Set<string>()
  for (const item of [...(patient.problems ?? []), ...(patient.medications ?? [])]) {
    for (const concept of matcher.conceptsIn(item)) codes.add(index.concepts[concept]?.code ?? "")
  }
  return codes
}

const findingsMax = 120

interface Judged {
  readonly findings: ReadonlyArray<TriageFinding>
  readonly views: ReadonlyArray<JudgedFinding>
}

interface Scene {
  readonly index: PhraseIndex
  readonly assertions: Assertions
  readonly others: Uint8Array
  readonly work: Work
}

const judgeSightings = (scene: Scene, sightings: ReadonlyArray<Match.Sighting>): Judged => {
  const { assertions, index, others, work } = scene
  const { clauses, tokens } = assertions
  const findings: Array<TriageFinding> = []
  const views: Array<JudgedFinding> = []
  for (const sighting of disjoint(clauses, sightings, work)) {
    const concept = index.concepts[sighting.concept]
    if (concept === undefined || findings.length >= findingsMax) break
    if (!work.spend(sighting.parts.length)) break
    const { isFamily, status } = judgeOne(assertions, concept, sighting)
    const isOther = isFamily || (others[sighting.first] === 1 && !speaksOfSelf(tokens, sighting))
    const experiencer = isOther && !concept.isRequest ? "other" : "patient"
    views.push({ concept: concept.code, status, experiencer, place: findings.length })
    const isSubject = sighting.first < tokens.bodyFrom
    findings.push({
      concept: concept.code,
      status,
      experiencer,
      field: isSubject ? "subject" : "body",
      start: tokens.starts[sighting.first] ?? 0,
      end: tokens.ends[sighting.last] ?? 0
    })
  }
  return { findings, views }
}

const judgeOne = (assertions: Assertions, concept: CompiledConcept, sighting: Match.Sighting) => {
  if (!concept.isRequest) return statusOf(assertions, sighting.parts, concept.outlasts)
  return {
    status: isDeclined(assertions.tokens, sighting.first) ? ("negated" as const) : ("affirmed" as const),
    isFamily: false
  }
}

/** "Everyone would be better off without me" begins with others and is about the writer. */
const speaksOfSelf = (tokens: Tokens, { first, last }: Stretch): boolean => {
  for (let at = first; at <= last; at++) if (selfWords.has(tokens.words[at] ?? "")) return true
  return false
}

const selfWords: ReadonlySet<string> = new Set(["i", "im", "me", "myself", "yo"])

/** "No refill", "don't need a refill": a request is denied only by words right before it. */
const isDeclined = (tokens: Tokens, first: number): boolean => {
  const [one, two, three] = [first - 1, first - 2, first - 3].map((at) => tokens.words[at] ?? "")
  if (denials.has(one ?? "") || (denials.has(two ?? "") && articles.has(one ?? ""))) return true
  const isUnneeded = unneeded.has(one ?? "")
    ? two
    : articles.has(one ?? "") && unneeded.has(two ?? "")
      ? three
      : undefined
  return isUnneeded !== undefined && refusals.has(isUnneeded)
}

const denials: ReadonlySet<string> = new Set(["no", "without", "sin"])
const articles: ReadonlySet<string> = new Set(["a", "an", "any", "the", "more", "my", "un", "una", "la", "el"])
const unneeded: ReadonlySet<string> = new Set(["need", "want", "needed", "necesito", "quiero"])
const refusals: ReadonlySet<string> = new Set(["dont", "doesnt", "didnt", "not", "no"])

/** Of overlapping sightings of one concept the tightest stays, and a wider one that goes on over a contrast. */
const disjoint = (
  clauses: Clauses,
  sightings: ReadonlyArray<Match.Sighting>,
  work: Work
): ReadonlyArray<Match.Sighting> => {
  const kept: Array<Match.Sighting> = []
  const byTightness = [...sightings].sort((a, b) => lengthOf(a) - lengthOf(b) || a.first - b.first)
  const keptByConcept = new Map<number, Array<Match.Sighting>>()
  for (const sighting of byTightness) {
    const before = keptByConcept.get(sighting.concept)
    if (!work.spend(1 + (before?.length ?? 0))) break
    if (before === undefined) keptByConcept.set(sighting.concept, [sighting])
    else if (before.some((other) => isCovered(clauses, other, sighting))) continue
    else before.push(sighting)
    kept.push(sighting)
  }
  return kept.sort((a, b) => a.first - b.first || a.last - b.last)
}

const lengthOf = (stretch: Stretch): number => stretch.last - stretch.first

const isCovered = (clauses: Clauses, kept: Match.Sighting, wider: Match.Sighting): boolean => {
  if (kept.first > wider.last || kept.last < wider.first) return false
  return (
    clauses.clauseOf[kept.first] === clauses.clauseOf[wider.first] &&
    clauses.clauseOf[kept.last] === clauses.clauseOf[wider.last]
  )
}

const readNumbers = (
  input: TriageInput,
  tokens: Tokens,
  clauses: Clauses,
  assertions: Assertions,
  others: Uint8Array
): ReadingsFound =>
  readingsOf({
    tokens,
    clauses,
    subject: input.subject,
    body: input.body,
    isOwnAndPresent: (first, last) => {
      if (others[first] === 1 || clauses.isQuoted[first] === 1) return false
      const { isFamily, status } = statusOf(assertions, [{ first, last }], true)
      return !isFamily && status !== "hypothetical" && status !== "historical"
    }
  })
