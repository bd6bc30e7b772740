/**
 * A visit seen through one question: whether it puts its patient into the denominator, and if not, why not.
 *
 * Source: CMS on "seen by the EP": each encounter in which a service is rendered, telemedicine too; consultations
 * without a visit and visits to staff alone as the site chose. An office visit is an office or a telehealth visit.
 */
import { contains } from "../ReportingPeriod.ts"
import type { EncounterFact } from "./EncounterFact.ts"
import { copyOf, type MeasurePlan } from "./MeasurePlan.ts"
import { survivorOf } from "./PracticeContext.ts"

export type EncounterStanding = "counted" | "not-finished" | "in-the-future" | "outside-period" | "kind-not-counted"

export interface JudgedEncounter {
  readonly id: string | number
  readonly version: number
  /** The surviving patient. */
  readonly patient: string
  readonly practitioner: string
  readonly startMillis: number
  readonly standing: EncounterStanding
  readonly isOfficeVisit: boolean
  readonly county: string | null
}

export const judgeEncounter = (plan: MeasurePlan, fact: EncounterFact): JudgedEncounter => ({
  id: fact.id,
  version: fact.version,
  patient: copyOf(plan, survivorOf(plan.context, fact.patient)),
  practitioner: copyOf(plan, fact.practitioner),
  startMillis: fact.startMillis,
  standing: standingOf(plan, fact),
  isOfficeVisit: fact.kind === "office" || fact.kind === "telehealth",
  county: fact.county === null ? null : copyOf(plan, fact.county)
})

const standingOf = (plan: MeasurePlan, fact: EncounterFact): EncounterStanding => {
  if (fact.status !== "finished") return "not-finished"
  if (fact.startMillis > plan.asOfMillis) return "in-the-future"
  if (!contains(plan.seen, fact.startMillis)) return "outside-period"
  if (fact.kind === "minimal-consult" && !plan.policy.includeMinimalConsult) return "kind-not-counted"
  if (fact.kind === "staff-only" && !plan.policy.includeStaffOnly) return "kind-not-counted"
  return "counted"
}
