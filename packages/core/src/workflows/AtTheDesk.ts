/**
 * Whom a person at the desk may see and invite: the patients of her teams, those who come today included.
 *
 * A manager sees the whole practice. A stranger's patient is "not found", and the refusal is audited.
 */
import * as Effect from "effect/Effect"
import * as AccessPolicy from "../domain/AccessPolicy.ts"
import type { PatientId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { careTeamsOf } from "./CareTeamsOf.ts"
import { currentPatient, PatientNotFound } from "./CurrentPatient.ts"
import { practiceDay } from "./PracticeDay.ts"
import { type Audited, permit, type Request, refuse } from "./Request.ts"

/** The teams whose visits she sees. */
export const deskTeams = (request: Request, at: Instant) =>
  AccessPolicy.hasRole(request.principal, "manager")
    ? Effect.flatMap(ProviderDirectory, (directory) => directory.careTeams(request.principal.account.practiceId))
    : Effect.succeed(AccessPolicy.staffTeams(request.principal, at))

/** The record that stands for this patient today, if she may be invited from this desk. */
export const patientAtDesk = Effect.fnUntraced(function* (
  request: Request,
  patientId: PatientId,
  at: Instant,
  audited: Pick<Audited, "activity" | "action">
) {
  const { practiceId } = request.principal.account
  yield* permit(request, "invite-patients", { ...audited, entities: [], patients: [patientId] })
  const patient = yield* currentPatient(practiceId, patientId)
  if (AccessPolicy.hasRole(request.principal, "manager")) return patient
  const { until } = yield* practiceDay(practiceId, at)
  const own = new Set(AccessPolicy.staffTeams(request.principal, at).map(({ id }) => id))
  const teams = yield* careTeamsOf(patient, until)
  if (teams.some(({ id }) => own.has(id))) return patient
  const stranger = new PatientNotFound({ patientId })
  return yield* refuse(request, { ...audited, entities: [], patients: [patientId] }, stranger)
})
