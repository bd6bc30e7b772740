/**
 * The requests to help that wait for staff, each with the records that could be meant: those with the birth date that
 * was told, among the patients whom this person may see.
 */
import * as Effect from "effect/Effect"
import * as AccessPolicy from "../domain/AccessPolicy.ts"
import type { LocalDate } from "../domain/LocalDate.ts"
import type { Patient } from "../domain/Patient.ts"
import type { RepresentativeRequest } from "../domain/RepresentativeRequest.ts"
import { PatientSearch } from "../ports/PatientSearch.ts"
import { RepresentativeRequests } from "../ports/RepresentativeRequests.ts"
import { deskTeams } from "./AtTheDesk.ts"
import { careTeamsOf } from "./CareTeamsOf.ts"
import { currentPatient } from "./CurrentPatient.ts"
import { practiceDay } from "./PracticeDay.ts"
import { auditOf, now, permit, type Request, recordAudit } from "./Request.ts"

export interface HelpRequest {
  readonly request: RepresentativeRequest
  /** The patient herself where she asked, else every record that fits. */
  readonly records: ReadonlyArray<Patient>
}

const audited = { activity: "ListHelpRequests", action: "R" } as const

export const listHelpRequests = Effect.fn("listHelpRequests")(function* (request: Request) {
  const { practiceId } = request.principal.account
  yield* permit(request, "confirm-representatives", { ...audited, entities: [], patients: [] })
  const at = yield* now
  const { until } = yield* practiceDay(practiceId, at)
  const isManager = AccessPolicy.hasRole(request.principal, "manager")
  const own = new Set((yield* deskTeams(request, at)).map(({ id }) => id))
  const maySee = (patient: Patient) =>
    isManager
      ? Effect.succeed(true)
      : Effect.map(careTeamsOf(patient, until), (teams) => teams.some(({ id }) => own.has(id)))
  const waiting = yield* (yield* RepresentativeRequests).undecided(practiceId)
  const listed = yield* Effect.forEach(waiting, (one) =>
    Effect.map(
      Effect.flatMap(recordsOf(one), (records) => Effect.filter(records, maySee)),
      (records): HelpRequest => ({ request: one, records })
    )
  )
  // A request of a patient of another team is not this person's; one that fits nobody may be anybody's.
  const shown = listed.filter(({ records, request }) => records.length > 0 || request.patientId === null)
  const row = yield* auditOf(request, at, {
    ...audited,
    entities: shown.map((one) => `RepresentativeRequest/${one.request.id}`),
    patients: [...new Set(shown.flatMap(({ records }) => records.map(({ id }) => id)))]
  })
  yield* recordAudit(practiceId, [row])
  return shown
})

const recordsOf = Effect.fnUntraced(function* ({ patient, patientId, practiceId }: RepresentativeRequest) {
  if (patientId !== null) return [yield* Effect.orDie(currentPatient(practiceId, patientId))]
  return yield* (yield* PatientSearch).bornOn(practiceId, patient.birthDate as LocalDate)
})
