/**
 * Report the measure: two patients seen, one of whom wrote to the professional's team.
 */
import * as ReportingPeriod from "@intervisit/core/domain/ReportingPeriod"
import * as Measure from "@intervisit/core/domain/SecureMessagingMeasure"
import * as Result from "effect/Result"

const seen = (patient: string): Measure.EncounterFact => ({
  id: `visit-${patient}`,
  version: 1,
  patient,
  practitioner: "ep:okafor",
  startMillis: Date.UTC(2014, 6, 14, 15),
  kind: "office",
  status: "finished",
  county: null
})

const wrote = (patient: string): Measure.MessageFact => ({
  id: `letter-${patient}`,
  version: 1,
  subject: patient,
  sender: `pat:${patient}`,
  onBehalfOf: null,
  recipients: ["team:family"],
  teamMembers: ["ep:okafor"],
  sentMillis: Date.UTC(2014, 7, 1, 15),
  receivedMillis: Date.UTC(2014, 7, 1, 15),
  status: "delivered",
  channel: "portal",
  isAutomated: false,
  isProviderToProvider: false
})

/** Numerator, denominator, and who stands behind them. */
export const reportTheMeasure = () => {
  const question = {
    definition: Result.getOrThrow(Measure.ofEdition("stage2")),
    period: Result.getOrThrow(ReportingPeriod.make("2014-07-01", "2014-09-30", "America/Chicago")),
    context: Result.getOrThrow(Measure.makeContext({}))
  }
  return Measure.report(question, "ep:okafor", [seen("ana"), seen("bo")], [wrote("ana")])
}
