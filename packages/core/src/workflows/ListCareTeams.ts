/**
 * The care teams to which this person may write for a patient, the likeliest first. The look is audited.
 */
import * as Effect from "effect/Effect"
import type { PatientId } from "../domain/Ids.ts"
import { careTeamsOf } from "./CareTeamsOf.ts"
import { auditOf, now, type Request, recordAudit } from "./Request.ts"
import { writerFor } from "./WriterFor.ts"

export const listCareTeams = Effect.fn("listCareTeams")(function* (request: Request, patientId: PatientId) {
  const at = yield* now
  const { patient } = yield* writerFor(request, patientId, at, "ListCareTeams")
  const teams = yield* careTeamsOf(patient, at)
  const row = yield* auditOf(request, at, {
    activity: "ListCareTeams",
    action: "R",
    entities: teams.map((team) => `CareTeam/${team.id}`),
    patients: [patient.id]
  })
  yield* recordAudit(patient.practiceId, [row])
  return teams
})
