/**
 * The measure as a manager sees it: each professional's figures, and every patient behind them with visit and message.
 */
import type { EvidenceView, MeasureView } from "@intervisit/api/Practice"
import type { Encounter } from "@intervisit/core/domain/Encounter"
import type { MessageId, PatientId, PracticeId } from "@intervisit/core/domain/Ids"
import { fromMillis } from "@intervisit/core/domain/Instant"
import type { Message } from "@intervisit/core/domain/Message"
import type { Patient } from "@intervisit/core/domain/Patient"
import { display } from "@intervisit/core/domain/PersonName"
import type { Practitioner } from "@intervisit/core/domain/Practitioner"
import * as ReportingPeriod from "@intervisit/core/domain/ReportingPeriod"
import {
  type Edition,
  ofEdition,
  type PatientEvidence,
  type Report
} from "@intervisit/core/domain/SecureMessagingMeasure"
import { EncounterLog } from "@intervisit/core/ports/EncounterLog"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import { Threads } from "@intervisit/core/ports/Threads"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

interface Reported {
  readonly practitioner: Practitioner
  readonly report: Report
}

export const measureView = Effect.fnUntraced(function* (
  practiceId: PracticeId,
  edition: Edition,
  period: ReportingPeriod.ReportingPeriod,
  reports: ReadonlyArray<Reported>
) {
  const around = yield* aroundOf(practiceId, period, reports)
  const definition = Result.getOrUndefined(ofEdition(edition))
  const test = definition?.test
  const view: typeof MeasureView.Type = {
    edition,
    attribution: reports[0]?.report.policy.attribution ?? "epOrTeam",
    period: { start: period.start, end: period.end, zone: period.zone.id },
    isReportingPeriod: ReportingPeriod.fault(period) === null,
    threshold: test?._tag === "MoreThan" ? test.threshold.over / test.threshold.outOf : null,
    counts: definition?.counts ?? "fromPatient",
    professionals: reports.map(({ practitioner, report }) => ({
      practitionerId: practitioner.id,
      name: display(practitioner.name),
      numerator: report.numerator ?? 0,
      denominator: report.denominator ?? 0,
      rate: report.rate,
      isMet: report.met,
      neededPatients: report.neededPatients ?? 0,
      evidence: report.evidence.map((one) => evidenceView(around, one))
    }))
  }
  return view
})

/** Visits, patients, messages and teams that the evidence names, read at once. */
interface Around {
  readonly encounters: ReadonlyMap<string, Encounter>
  readonly patients: ReadonlyMap<string, Patient>
  readonly messages: ReadonlyMap<string, Message>
  readonly teams: ReadonlyMap<string, string>
}

const aroundOf = Effect.fnUntraced(function* (
  practiceId: PracticeId,
  period: ReportingPeriod.ReportingPeriod,
  reports: ReadonlyArray<Reported>
) {
  const span = ReportingPeriod.span(period)
  const evidence = reports.flatMap(({ report }) => report.evidence)
  const visits = yield* (yield* EncounterLog).seenDuring(
    practiceId,
    fromMillis(span.fromMillis),
    fromMillis(span.untilMillis)
  )
  const patients = yield* inParts(
    evidence.map((one) => one.patient as PatientId),
    (ids) => Effect.flatMap(PatientDirectory, (directory) => directory.byIds(practiceId, ids))
  )
  const messages = yield* inParts(
    evidence.flatMap(({ message }) => (message === null ? [] : [String(message) as MessageId])),
    (ids) => Effect.flatMap(Threads, (threads) => threads.messagesById(practiceId, ids))
  )
  const teams = yield* (yield* ProviderDirectory).careTeams(practiceId)
  const around: Around = {
    encounters: new Map(visits.map((visit) => [visit.id, visit])),
    patients: new Map(patients.map((patient) => [patient.id, patient])),
    messages: new Map(messages.map(({ message }) => [message.id, message])),
    teams: new Map(teams.map(({ id, name }) => [id, name]))
  }
  return around
})

const partLength = 500

/** Reads many by their ids, so many at a time that a statement can take them. */
const inParts = <Id, A, R>(
  ids: ReadonlyArray<Id>,
  read: (ids: ReadonlyArray<Id>) => Effect.Effect<ReadonlyArray<A>, never, R>
) => {
  const all = [...new Set(ids)]
  const parts = Array.from({ length: Math.ceil(all.length / partLength) }, (_, part) =>
    all.slice(part * partLength, (part + 1) * partLength)
  )
  return Effect.map(Effect.forEach(parts, read), (found) => found.flat())
}

const evidenceView = ({ encounters, messages, patients, teams }: Around, evidence: PatientEvidence) => {
  const patientId = evidence.patient as PatientId
  const patient = patients.get(patientId)
  const encounter = encounters.get(String(evidence.encounter))
  const message = evidence.message === null ? undefined : messages.get(String(evidence.message))
  const view: EvidenceView = {
    patientId,
    patientName: patient === undefined ? "" : display(patient.demographics.name),
    visit: {
      kind: encounter?.kind ?? null,
      location: encounter?.location ?? null,
      number: encounter?.visitNumber.value ?? ""
    },
    seenAt: encounter?.startAt ?? fromMillis(0),
    message:
      message === undefined
        ? null
        : { author: message.author.name, teamName: teams.get(message.recipients.teamId ?? "") ?? "" },
    wroteAt: message?.sentAt ?? null,
    whyNot: evidence.whyNot
  }
  return view
}
