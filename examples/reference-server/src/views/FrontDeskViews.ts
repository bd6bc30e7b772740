/**
 * Today's visits as the front desk sees them.
 */
import type { FrontDeskView } from "@intervisit/api/FrontDesk"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import { fromCode } from "@intervisit/core/domain/Language"
import { display } from "@intervisit/core/domain/PersonName"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import type { DeskVisit, FrontDesk } from "@intervisit/core/workflows/ListFrontDesk"
import * as Effect from "effect/Effect"

export const frontDeskView = Effect.fnUntraced(function* (practiceId: PracticeId, { date, more, visits }: FrontDesk) {
  const practitioners = yield* (yield* ProviderDirectory).practitioners(practiceId)
  const names = new Map<string, string>(practitioners.map(({ id, name }) => [id, display(name)]))
  const view: FrontDeskView = { date, more, visits: visits.map((visit) => visitView(visit, names)) }
  return view
})

const visitView = (
  { encounter, enrolment, hasThread, patient, team }: DeskVisit,
  names: ReadonlyMap<string, string>
): FrontDeskView["visits"][number] => {
  const { invitation } = enrolment
  return {
    encounterId: encounter.id,
    patientId: patient.id,
    patientName: display(patient.demographics.name),
    birthDate: patient.demographics.birthDate,
    startAt: encounter.startAt,
    isOver: encounter.endAt !== null,
    location: encounter.location,
    practitionerName: encounter.practitionerId === null ? null : (names.get(encounter.practitionerId) ?? null),
    teamName: team?.name ?? null,
    language: fromCode(patient.demographics.language ?? "en"),
    enrolment: enrolment.state,
    obstacle: enrolment.obstacle,
    mayBeMailed: enrolment.mayBeMailed,
    invitation:
      invitation === undefined
        ? null
        : {
            id: invitation.id,
            channel: invitation.channel,
            madeAt: invitation.madeAt,
            expiresAt: invitation.expiresAt
          },
    hasThread
  }
}
