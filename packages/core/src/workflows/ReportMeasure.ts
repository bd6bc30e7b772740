/**
 * The secure-messaging measure of a practice, live: per professional, with the visit and the message behind each name.
 *
 * It reads what the ledger knows now, so a late cancellation or merge changes the figures. Members of a team and the
 * grants of representatives are taken as they stood when each message was sent. Source: 42 CFR 495.6(j)(17), 0a.
 */
import * as Effect from "effect/Effect"
import { type Encounter, isSeen } from "../domain/Encounter.ts"
import type { PatientId, PracticeId } from "../domain/Ids.ts"
import { fromMillis, type Instant, toMillis } from "../domain/Instant.ts"
import type { Message } from "../domain/Message.ts"
import type { Practitioner } from "../domain/Practitioner.ts"
import * as ReportingPeriod from "../domain/ReportingPeriod.ts"
import * as Measure from "../domain/SecureMessagingMeasure.ts"
import { EncounterLog } from "../ports/EncounterLog.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { Threads } from "../ports/Threads.ts"
import { auditOf, now, permit, type Request, recordAudit } from "./Request.ts"

/** What is asked: which days, by which edition, by which choices. */
export interface MeasureRequest {
  readonly period: ReportingPeriod.ReportingPeriod
  readonly edition: Measure.Edition
  readonly policy: Measure.PolicyChoice
}

/** A report for every eligible professional, seen anybody or not. */
export const reportMeasure = Effect.fn("reportMeasure")(function* (request: Request, asked: MeasureRequest) {
  const audited = { activity: "ReportMeasure", action: "R", entities: [], patients: [] } as const
  yield* permit(request, "read-measure", audited)
  const at = yield* now
  const { practiceId } = request.principal.account
  const definition = yield* Effect.orDie(Effect.fromResult(Measure.ofEdition(asked.edition)))
  const span = ReportingPeriod.span(asked.period)
  const letters = yield* (yield* Threads).lettersDuring(
    practiceId,
    ...bounds(ReportingPeriod.calendarYear(asked.period))
  )
  const encounters = yield* (yield* EncounterLog).seenDuring(
    practiceId,
    fromMillis(span.fromMillis),
    fromMillis(span.untilMillis)
  )
  const context = yield* contextOf(practiceId, letters)
  const plan = Measure.plan({ ...asked, definition, context, asOfMillis: toMillis(at) })
  const state = Measure.empty()
  for (const encounter of encounters) addVisit(plan, state, encounter, at)
  for (const letter of letters) Measure.addMessage(plan, state, messageFact(letter))
  const practitioners = yield* (yield* ProviderDirectory).practitioners(practiceId)
  const professionals = new Map<string, Practitioner>(
    practitioners.filter((one) => one.isEligibleProfessional).map((one) => [`ep:${one.id}`, one])
  )
  const reports = Array.from(Measure.reports(plan, state, professionals.keys())).flatMap((report) => {
    const practitioner = professionals.get(report.practitioner)
    return practitioner === undefined ? [] : [{ practitioner, report }]
  })
  const patients = new Set(reports.flatMap(({ report }) => report.evidence.map((one) => one.patient as PatientId)))
  yield* recordAudit(practiceId, [yield* auditOf(request, at, { ...audited, patients: [...patients] })])
  return reports
})

const bounds = (period: ReportingPeriod.ReportingPeriod): readonly [Instant, Instant] => {
  const { fromMillis: from, untilMillis: until } = ReportingPeriod.span(period)
  return [fromMillis(from), fromMillis(until)]
}

/** Merges as they stand, and the grants under which representatives wrote. */
const contextOf = Effect.fnUntraced(function* (practiceId: PracticeId, letters: ReadonlyArray<Message>) {
  const aliases = yield* (yield* PatientDirectory).aliasesOf(practiceId, null)
  const context = Measure.makeContext({
    merges: aliases.flatMap(({ id, mergedInto }) => (mergedInto === null ? [] : [[id, mergedInto] as const])),
    grants: letters.flatMap(({ author, authorization, patientId }) =>
      authorization === null
        ? []
        : [
            {
              id: `rep:${author.accountId}`,
              patient: patientId,
              fromMillis: toMillis(authorization.from),
              untilMillis: authorization.until === null ? null : toMillis(authorization.until)
            }
          ]
    )
  })
  // A circle of merges is refused when it is written.
  return yield* Effect.orDie(Effect.fromResult(context))
})

const addVisit = (plan: Measure.Plan, state: Measure.State, encounter: Encounter, at: Instant): void => {
  if (encounter.practitionerId === null) return
  Measure.addEncounter(plan, state, {
    id: encounter.id,
    version: encounter.version,
    patient: encounter.patientId,
    practitioner: `ep:${encounter.practitionerId}`,
    startMillis: toMillis(encounter.startAt),
    kind: encounter.kind,
    status: isSeen(encounter, at) ? "finished" : encounter.status,
    county: null
  })
}

const messageFact = (message: Message): Measure.MessageFact => {
  const { author, recipients } = message
  const professionals = recipients.members.flatMap(({ practitionerId }) =>
    practitionerId === null ? [] : [`ep:${practitionerId}`]
  )
  return {
    id: message.id,
    version: message.version,
    subject: message.patientId,
    sender: senderOf(message),
    onBehalfOf: author.kind === "staff" && message.onBehalfOf !== null ? `ep:${message.onBehalfOf}` : null,
    recipients: [
      ...(recipients.teamId === null ? [] : [`team:${recipients.teamId}`]),
      ...(recipients.patientId === null ? [] : [`pat:${recipients.patientId}`])
    ],
    teamMembers: professionals,
    sentMillis: toMillis(message.sentAt),
    receivedMillis: toMillis(message.receivedAt),
    status: "delivered",
    channel: message.channel,
    isAutomated: message.isAutomated,
    isProviderToProvider: false
  }
}

const senderOf = ({ author, patientId }: Message): string => {
  switch (author.kind) {
    case "patient":
      return `pat:${patientId}`
    case "representative":
      return `rep:${author.accountId}`
    case "other":
      return `other:${author.accountId}`
    case "staff":
      return author.practitionerId === undefined ? `staff:${author.accountId}` : `ep:${author.practitionerId}`
  }
}
