/**
 * The measure as a manager sees it: each professional's figures, and every patient behind them with visit and message.
 */
import type { EvidenceView, MeasureView } from "@intervisit/api/Practice"
import type { Encounter } from "@intervisit/core/domain/Encounter"
import type { EncounterId, MessageId, PatientId, PracticeId } from "@intervisit/core/domain/Ids"
import { fromMillis } from "@intervisit/core/domain/Instant"
import { display } from "@intervisit/core/domain/PersonName"
import type { Practitioner } from "@intervisit/core/domain/Practitioner"
import * as ReportingPeriod from "@intervisit/core/domain/ReportingPeriod"
import type { PatientEvidence, Report } from "@intervisit/core/domain/SecureMessagingMeasure"
import { EncounterLog } from "@intervisit/core/ports/EncounterLog"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { Threads } from "@intervisit/core/ports/Threads"
import * as Effect from "effect/Effect"

interface Reported {
  readonly practitioner: Practitioner
  readonly report: Report
}

export const measureView = Effect.fnUntraced(function* (
  practiceId: PracticeId,
  period: ReportingPeriod.ReportingPeriod,
  reports: ReadonlyArray<Reported>
) {
  const span = ReportingPeriod.span(period)
  const visits = yield* (yield* EncounterLog).seenDuring(
    practiceId,
    fromMillis(span.fromMillis),
    fromMillis(span.untilMillis)
  )
  const encounters = new Map(visits.map((visit) => [visit.id, visit]))
  const professionals = yield* Effect.forEach(reports, ({ practitioner, report }) =>
    Effect.map(
      Effect.forEach(report.evidence, (one) => evidenceView(practiceId, encounters, one)),
      (evidence) => ({
        practitionerId: practitioner.id,
        name: display(practitioner.name),
        numerator: report.numerator ?? 0,
        denominator: report.denominator ?? 0,
        rate: report.rate,
        isMet: report.met,
        neededPatients: report.neededPatients ?? 0,
        evidence
      })
    )
  )
  const view: typeof MeasureView.Type = {
    edition: reports[0]?.report.edition ?? "stage2",
    attribution: reports[0]?.report.policy.attribution ?? "epOrTeam",
    period: { start: period.start, end: period.end, zone: period.zone.id },
    isReportingPeriod: ReportingPeriod.fault(period) === null,
    professionals
  }
  return view
})

const evidenceView = Effect.fnUntraced(function* (
  practiceId: PracticeId,
  encounters: ReadonlyMap<EncounterId, Encounter>,
  evidence: PatientEvidence
) {
  const patientId = evidence.patient as PatientId
  const patient = yield* (yield* PatientDirectory).byId(practiceId, patientId)
  const messageId = evidence.message === null ? null : (String(evidence.message) as MessageId)
  const wrote = messageId === null ? undefined : yield* (yield* Threads).message(practiceId, messageId)
  const encounterId = String(evidence.encounter) as EncounterId
  const view: typeof EvidenceView.Type = {
    patientId,
    patientName: patient === undefined ? "" : display(patient.demographics.name),
    encounterId,
    seenAt: encounters.get(encounterId)?.startAt ?? fromMillis(0),
    messageId,
    wroteAt: wrote?.message.sentAt ?? null,
    whyNot: evidence.whyNot
  }
  return view
})
