/**
 * Today's visits of one's teams, in the practice's zone: who can sign in already, and who could be invited.
 *
 * One audit row lists the patients of the page. A visit whose professional is in no team is shown to managers alone.
 */
import * as Effect from "effect/Effect"
import { type CareTeam, membersAt } from "../domain/CareTeam.ts"
import type { Encounter } from "../domain/Encounter.ts"
import type { Instant } from "../domain/Instant.ts"
import type { LocalDate } from "../domain/LocalDate.ts"
import type { Patient } from "../domain/Patient.ts"
import { EncounterLog } from "../ports/EncounterLog.ts"
import { Threads } from "../ports/Threads.ts"
import { deskTeams } from "./AtTheDesk.ts"
import { currentPatient } from "./CurrentPatient.ts"
import { type Enrolment, enrolmentOf } from "./EnrolmentOf.ts"
import { practiceDay } from "./PracticeDay.ts"
import { auditOf, now, permit, type Request, recordAudit } from "./Request.ts"

/** How many visits of a day are shown at most. */
export const visitsMax = 300

export interface DeskVisit {
  readonly encounter: Encounter
  /** The record that stands for the patient today. */
  readonly patient: Patient
  readonly team: CareTeam | undefined
  readonly enrolment: Enrolment
  /** True where anybody has ever written about this patient. */
  readonly hasThread: boolean
}

export interface FrontDesk {
  readonly date: LocalDate
  readonly visits: ReadonlyArray<DeskVisit>
  /** How many more there are than are shown. */
  readonly more: number
}

const audited = { activity: "ListFrontDesk", action: "R" } as const

export const listFrontDesk = Effect.fn("listFrontDesk")(function* (request: Request) {
  const { practiceId } = request.principal.account
  yield* permit(request, "invite-patients", { ...audited, entities: [], patients: [] })
  const at = yield* now
  const { date, from, until } = yield* practiceDay(practiceId, at)
  const teams = yield* deskTeams(request, at)
  const isWhole = request.principal.account.roles.includes("manager")
  const today = (yield* (yield* EncounterLog).seenDuring(practiceId, from, until)).flatMap((encounter) => {
    const team = teamOf(encounter, teams)
    return encounter.status !== "cancelled" && (isWhole || team !== undefined) ? [{ encounter, team }] : []
  })
  const visits = yield* Effect.forEach(today.slice(0, visitsMax), ({ encounter, team }) =>
    deskVisit(encounter, team, at)
  )
  const row = yield* auditOf(request, at, {
    ...audited,
    entities: visits.map(({ encounter }) => `Encounter/${encounter.id}`),
    patients: [...new Set(visits.map(({ patient }) => patient.id))]
  })
  yield* recordAudit(practiceId, [row])
  return { date, visits, more: today.length - visits.length } satisfies FrontDesk
})

const teamOf = ({ practitionerId, startAt }: Encounter, teams: ReadonlyArray<CareTeam>): CareTeam | undefined =>
  practitionerId === null
    ? undefined
    : teams.find((team) => membersAt(team, startAt).some((member) => member.practitionerId === practitionerId))

const deskVisit = Effect.fnUntraced(function* (encounter: Encounter, team: CareTeam | undefined, at: Instant) {
  const patient = yield* Effect.orDie(currentPatient(encounter.practiceId, encounter.patientId))
  const enrolment = yield* enrolmentOf(patient, at)
  const threads = yield* (yield* Threads).ofPatients(encounter.practiceId, [patient.id])
  return { encounter, patient, team, enrolment, hasThread: threads.length > 0 } satisfies DeskVisit
})
