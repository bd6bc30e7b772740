/**
 * The measure of one professional: the counts, whether they meet it, who may be excluded, and the evidence.
 *
 * Evidence has a line for each patient of the denominator: the earliest visit by (start, id), the earliest message by
 * (counted instant, id), or what the nearest message lacked. A yes-or-no edition has no counts and no evidence.
 * Source: 45 CFR 170.315(g)(1) and (g)(2): numerator, denominator, percentage, and the patients behind them.
 */
import * as ReportingPeriod from "../ReportingPeriod.ts"
import { type Credit, creditOf, mostSeenBy } from "./Attribution.ts"
import { type Exclusion, examine } from "./Exclusions.ts"
import type { JudgedEncounter } from "./JudgedEncounter.ts"
import type { JudgedMessage, MessageStanding } from "./JudgedMessage.ts"
import type { Edition, MeasureTest } from "./MeasureDefinition.ts"
import type { MeasurePlan } from "./MeasurePlan.ts"
import type { MeasurePolicy } from "./MeasurePolicy.ts"
import { compareIds, type MeasureState } from "./MeasureState.ts"
import { exceeds, neededForThreshold, type Threshold } from "./Threshold.ts"

/** What kept a patient out of the numerator: what the nearest message lacked, or that there was none. */
export type WhyNot = Exclude<MessageStanding, "counted"> | "other-professional" | "no-message"

export interface PatientEvidence {
  /** The surviving patient. */
  readonly patient: string
  /** The visit that put the patient into the denominator: its id, or its position where it has none. */
  readonly encounter: string | number
  /** The message that put the patient into the numerator, or null. */
  readonly message: string | number | null
  /** Null for a patient in the numerator. */
  readonly whyNot: WhyNot | null
}

/** Something that a reader of the figures must know. */
export interface MeasureNote {
  readonly code: "not-a-reporting-period" | "disputed-threshold" | "primary-provider-by-visits"
  readonly sentence: string
}

export interface MeasureReport {
  readonly edition: Edition
  readonly definitionVersion: number
  readonly practitioner: string
  readonly period: { readonly start: string; readonly end: string; readonly zone: string }
  /** Null where the period could be filed. */
  readonly periodFault: ReportingPeriod.PeriodFault | null
  /** Null in an edition that counts nothing. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** numerator / denominator; null where the denominator is 0 or nothing is counted. Never used to decide. */
  readonly rate: number | null
  readonly met: boolean
  /** How many more patients in the numerator would meet the measure at today's denominator; null without counts. */
  readonly neededPatients: number | null
  readonly exclusions: ReadonlyArray<Exclusion>
  readonly evidence: ReadonlyArray<PatientEvidence>
  readonly policy: MeasurePolicy
  readonly notes: ReadonlyArray<MeasureNote>
}

/** The state made ready to be asked about many professionals. */
export interface MeasureIndex {
  readonly encounters: ReadonlyMap<string, ReadonlyArray<JudgedEncounter>>
  readonly messages: ReadonlyMap<string, ReadonlyArray<JudgedMessage>>
  readonly mostSeenBy: ReadonlyMap<string, string>
}

/** Groups visits by professional and messages by patient. */
export const index = (plan: MeasurePlan, state: MeasureState): MeasureIndex => ({
  encounters: Map.groupBy(state.encounters.values(), ({ practitioner }) => practitioner),
  messages: Map.groupBy(state.messages.values(), ({ patient }) => patient),
  mostSeenBy: plan.policy.attribution === "primaryProvider" ? mostSeenBy(state.encounters.values()) : new Map()
})

/** The professionals who appear in the visits, in the order of their references. */
export const practitioners = ({ encounters }: MeasureIndex): ReadonlyArray<string> => [...encounters.keys()].sort()

/** The report of one professional. */
export const report = (plan: MeasurePlan, index: MeasureIndex, practitioner: string): MeasureReport => {
  const { definition, period } = plan
  const seen = (index.encounters.get(practitioner) ?? []).filter(({ standing }) => standing === "counted")
  const test = testOf(plan)
  const evidence = test._tag === "FunctionalityEnabled" ? [] : evidenceOf(plan, index, practitioner, seen)
  return {
    edition: definition.edition,
    definitionVersion: definition.version,
    practitioner,
    period: { start: period.start, end: period.end, zone: period.zone.id },
    periodFault: ReportingPeriod.fault(period),
    ...judge(test, plan, evidence),
    exclusions: examine(plan, seen),
    evidence,
    policy: plan.policy,
    notes: notesOf(plan, evidence)
  }
}

type Judgement = Pick<MeasureReport, "numerator" | "denominator" | "rate" | "met" | "neededPatients">

const judge = (test: MeasureTest, plan: MeasurePlan, evidence: ReadonlyArray<PatientEvidence>): Judgement => {
  if (test._tag === "FunctionalityEnabled") {
    const met = plan.context.isFunctionalityEnabled
    return { numerator: null, denominator: null, rate: null, met, neededPatients: null }
  }
  const denominator = evidence.length
  const numerator = evidence.filter(({ whyNot }) => whyNot === null).length
  const isMoreThan = test._tag === "MoreThan"
  return {
    numerator,
    denominator,
    rate: denominator === 0 ? null : numerator / denominator,
    met: isMoreThan ? exceeds(numerator, denominator, test.threshold) : numerator >= test.patients,
    neededPatients: isMoreThan
      ? neededForThreshold(numerator, denominator, test.threshold)
      : Math.max(0, test.patients - numerator)
  }
}

/** The edition's test, with the other threshold where the site chose it. */
const testOf = ({ definition: { test }, policy }: MeasurePlan): MeasureTest =>
  test._tag === "MoreThan" && test.disputedBy !== undefined && policy.threshold === "byOtherSources"
    ? { ...test, threshold: test.disputedBy.threshold }
    : test

const evidenceOf = (
  plan: MeasurePlan,
  index: MeasureIndex,
  practitioner: string,
  seen: ReadonlyArray<JudgedEncounter>
): ReadonlyArray<PatientEvidence> => {
  const primaryOf = (patient: string) => plan.context.primaryProviders.get(patient) ?? index.mostSeenBy.get(patient)
  const credit = creditOf(plan, practitioner, primaryOf)
  const earliest = new Map<string, JudgedEncounter>()
  for (const encounter of seen) {
    const other = earliest.get(encounter.patient)
    if (other === undefined || compareStarts(encounter, other) < 0) earliest.set(encounter.patient, encounter)
  }
  return [...earliest.values()]
    .sort((a, b) => (a.patient < b.patient ? -1 : 1))
    .map(({ patient, id }) => ({ patient, encounter: id, ...best(index.messages.get(patient) ?? [], credit) }))
}

const compareStarts = (a: JudgedEncounter, b: JudgedEncounter): number =>
  a.startMillis - b.startMillis || compareIds(a.id, b.id)

/** The misses in order, the nearest last; a message to somebody else misses by whom, not yet by when. */
const misses: ReadonlyArray<WhyNot> = [
  "no-message",
  "not-delivered",
  "other-channel",
  "automated",
  "other-direction",
  "provider-to-provider",
  "patient-not-addressed",
  "sender-not-authorized",
  "other-professional",
  "not-received",
  "outside-window"
]

const best = (messages: ReadonlyArray<JudgedMessage>, credit: Credit): Pick<PatientEvidence, "message" | "whyNot"> => {
  let counted: JudgedMessage | undefined
  let nearest = 0
  for (const message of messages) {
    const miss = missOf(message, credit)
    if (miss !== null) nearest = Math.max(nearest, misses.indexOf(miss))
    else if (counted === undefined || compareCounted(message, counted) < 0) counted = message
  }
  return counted === undefined
    ? { message: null, whyNot: misses[nearest] ?? "no-message" }
    : { message: counted.id, whyNot: null }
}

const compareCounted = (a: JudgedMessage, b: JudgedMessage): number => a.atMillis - b.atMillis || compareIds(a.id, b.id)

const missOf = (message: JudgedMessage, credit: Credit): WhyNot | null => {
  const { standing } = message
  if (standing !== "counted" && standing !== "outside-window" && standing !== "not-received") return standing
  if (!credit(message)) return "other-professional"
  return standing === "counted" ? null : standing
}

const faultSentences: { readonly [Fault in ReportingPeriod.PeriodFault]: string } = {
  "shorter-than-90-days": "Not a reporting period: it has fewer than 90 days.",
  "crosses-calendar-years": "Not a reporting period: it does not lie within one calendar year."
}

const notesOf = (plan: MeasurePlan, evidence: ReadonlyArray<PatientEvidence>): ReadonlyArray<MeasureNote> => {
  const notes: Array<MeasureNote> = []
  const fault = ReportingPeriod.fault(plan.period)
  if (fault !== null) notes.push({ code: "not-a-reporting-period", sentence: faultSentences[fault] })
  const test = testOf(plan)
  if (test._tag === "MoreThan" && test.disputedBy !== undefined) {
    const sentence = `${test.disputedBy.sentence} Here it is ${percent(test.threshold)}.`
    notes.push({ code: "disputed-threshold", sentence })
  }
  const { primaryProviders } = plan.context
  if (plan.policy.attribution === "primaryProvider" && evidence.some(({ patient }) => !primaryProviders.has(patient))) {
    const sentence = "Some patients have no primary provider on record; whoever saw them most is taken."
    notes.push({ code: "primary-provider-by-visits", sentence })
  }
  return notes
}

const percent = ({ over, outOf }: Threshold): string => `${(over * 100) / outOf} %`
