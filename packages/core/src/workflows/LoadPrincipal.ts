/**
 * The signed-in person with all that access depends on: grants, teams, and her own record through merges.
 */
import * as Effect from "effect/Effect"
import type { Principal } from "../domain/AccessPolicy.ts"
import * as AccessPolicy from "../domain/AccessPolicy.ts"
import type { Account } from "../domain/Account.ts"
import { coveredBy } from "../domain/Cover.ts"
import type { PatientId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import { Covers } from "../ports/Covers.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { currentPatient } from "./CurrentPatient.ts"
import { now } from "./Request.ts"

/**
 * `actingFor` names the patient of the page; where she may not act for that one, it is nobody. `occurredAt` is the
 * moment of a request that pretends to happen in the past.
 */
export const loadPrincipal = Effect.fn("loadPrincipal")(function* (
  account: Account,
  actingFor: PatientId | null,
  occurredAt: Instant | null = null
) {
  const at = occurredAt ?? (yield* now)
  const grants = account.roles.includes("representative")
    ? yield* (yield* PatientDirectory).grantsOf(account.practiceId, account.id)
    : []
  const teams = account.roles.includes("staff") ? yield* (yield* ProviderDirectory).careTeams(account.practiceId) : []
  const ownPatientId =
    account.patientId === undefined
      ? null
      : yield* currentPatient(account.practiceId, account.patientId).pipe(
          Effect.map((patient): PatientId | null => patient.id),
          Effect.catchTag("PatientNotFound", () => Effect.succeed(null))
        )
  const coversFor = account.roles.includes("staff")
    ? coveredBy(yield* (yield* Covers).since(account.practiceId, at), account.id, at)
    : []
  const alone: Principal = { account, ownPatientId, grants, teams, coversFor, onBehalfOf: null }
  const patients = AccessPolicy.mayActFor(alone, at)
  const wanted = actingFor ?? ownPatientId
  return { ...alone, onBehalfOf: wanted !== null && patients.includes(wanted) ? wanted : null } satisfies Principal
})
