/**
 * The secure-messaging measure: of the patients a professional saw, how many exchanged a secure message with her.
 *
 * The one question in memory is `report`. A fold over many facts is `plan`, then `empty`, `addEncounter`, `addMessage`
 * and `combine` in any order and any shards, and at last `reports` or `reportOf`; the same facts give the same report.
 * The parts stand in `secure-messaging-measure/`: definitions by edition, a site's choices, the facts, the judgement
 * of each, attribution, exclusions. Nothing here reads a clock.
 * Source: 42 CFR 495.6(j)(17), 495.22(e)(9), 495.24(d)(6) and the quality programme of 2017 and 2018.
 */
import type { EncounterFact } from "./secure-messaging-measure/EncounterFact.ts"
import * as MeasurePlan from "./secure-messaging-measure/MeasurePlan.ts"
import * as MeasureReport from "./secure-messaging-measure/MeasureReport.ts"
import * as MeasureState from "./secure-messaging-measure/MeasureState.ts"
import type { MessageFact } from "./secure-messaging-measure/MessageFact.ts"

export type { EncounterFact } from "./secure-messaging-measure/EncounterFact.ts"
export {
  type Edition,
  editions,
  type MeasureDefinition,
  ofEdition,
  UnknownEdition
} from "./secure-messaging-measure/MeasureDefinition.ts"
export type { MeasureQuestion } from "./secure-messaging-measure/MeasurePlan.ts"
export { type MeasurePolicy, type PolicyChoice, policyOptions } from "./secure-messaging-measure/MeasurePolicy.ts"
export type { PatientEvidence, WhyNot } from "./secure-messaging-measure/MeasureReport.ts"
export { addEncounter, addMessage, combine, empty } from "./secure-messaging-measure/MeasureState.ts"
export type { MessageFact } from "./secure-messaging-measure/MessageFact.ts"
export { MergeInCircle, make as makeContext } from "./secure-messaging-measure/PracticeContext.ts"
export { neededForThreshold } from "./secure-messaging-measure/Threshold.ts"

export type Plan = MeasurePlan.MeasurePlan
export type State = MeasureState.MeasureState
export type Report = MeasureReport.MeasureReport

/** Makes a question ready for the fold. */
export const plan: (question: MeasurePlan.MeasureQuestion) => Plan = MeasurePlan.make

/** The report of one professional over facts in memory. */
export const report = (
  question: MeasurePlan.MeasureQuestion,
  practitioner: string,
  encounters: Iterable<EncounterFact>,
  messages: Iterable<MessageFact>
): Report => {
  const made = MeasurePlan.make(question)
  const state = MeasureState.empty()
  for (const encounter of encounters) MeasureState.addEncounter(made, state, encounter)
  for (const message of messages) MeasureState.addMessage(made, state, message)
  return reportOf(made, state, practitioner)
}

/** The report of one professional over what a fold has gathered. */
export const reportOf = (plan: Plan, state: State, practitioner: string): Report =>
  MeasureReport.report(plan, MeasureReport.index(plan, state), practitioner)

/**
 * A report for each of many professionals, one at a time; left out, for all who appear in the visits, in order.
 *
 * The facts are grouped once for all of them, so prefer this to `reportOf` in a loop.
 */
export function* reports(plan: Plan, state: State, practitioners?: Iterable<string>): Generator<Report> {
  const index = MeasureReport.index(plan, state)
  for (const practitioner of practitioners ?? MeasureReport.practitioners(index)) {
    yield MeasureReport.report(plan, index, practitioner)
  }
}
