/**
 * The care teams to which a patient may write: those of her primary provider and of whoever saw her in 24 months.
 *
 * A feed's provider number leads to a professional, and the professional's membership to a team: that is the site
 * table. The team of the latest visit comes first, the primary provider's team where no visit leads to one.
 */
import * as Effect from "effect/Effect"
import { type CareTeam, membersAt } from "../domain/CareTeam.ts"
import { isSeen } from "../domain/Encounter.ts"
import type { PractitionerId } from "../domain/Ids.ts"
import { type Instant, plusMillis } from "../domain/Instant.ts"
import type { Patient } from "../domain/Patient.ts"
import { EncounterLog } from "../ports/EncounterLog.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"

/** 24 months, counted as 731 days so that no leap year shortens them. */
const visitDaysMax = 731

/** Her teams at `now`, the likeliest first, each once. */
export const careTeamsOf = Effect.fnUntraced(function* (patient: Patient, now: Instant) {
  const providers = yield* ProviderDirectory
  const teams = yield* providers.careTeams(patient.practiceId)
  const found = new Map<string, CareTeam>()
  for (const practitionerId of yield* professionalsOf(patient, now)) {
    for (const team of teams) {
      if (membersAt(team, now).some((member) => member.practitionerId === practitionerId)) found.set(team.id, team)
    }
  }
  return [...found.values()]
})

const professionalsOf = Effect.fnUntraced(function* (patient: Patient, now: Instant) {
  const since = plusMillis(now, -visitDaysMax * 86_400_000)
  const visits = yield* (yield* EncounterLog).ofPatients(patient.practiceId, [patient.id], since)
  const professionals = new Set<PractitionerId>()
  for (const visit of visits) {
    if (visit.practitionerId !== null && isSeen(visit, now)) professionals.add(visit.practitionerId)
  }
  const primary = patient.demographics.primaryProvider
  const provider =
    primary.length === 0 ? undefined : yield* (yield* ProviderDirectory).byIdentifiers(patient.practiceId, primary)
  if (provider !== undefined) professionals.add(provider.id)
  return professionals
})
