/**
 * A patient's own record, loaded for whoever may look into it or write in it: the patient, somebody who acts for her
 * with that scope, or a person of one of her teams.
 *
 * Her teams are those to which she may write now and those with which she has a thread. A stranger's record is "not
 * found", and the refusal is audited. A representative gets the records for which her grant was given, no others.
 */
import * as Effect from "effect/Effect"
import * as AccessPolicy from "../domain/AccessPolicy.ts"
import type { CareTeamId, PatientId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import type { Author } from "../domain/Message.ts"
import type { Patient } from "../domain/Patient.ts"
import { holds, type RepresentativeScope, records as recordsOf } from "../domain/Representative.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { Threads } from "../ports/Threads.ts"
import { careTeamsOf } from "./CareTeamsOf.ts"
import { currentPatient, PatientNotFound } from "./CurrentPatient.ts"
import { type Audited, type Request, refuse } from "./Request.ts"

export interface OpenedRecord {
  readonly patient: Patient
  /** The patient's records that this person may see: the standing one and its aliases. */
  readonly records: ReadonlyArray<PatientId>
  readonly side: "patient" | "staff"
  /** As whom she writes. */
  readonly author: Author
}

/** Loads it, or refuses as if there were none. */
export const openRecord = Effect.fnUntraced(function* (
  request: Request,
  patientId: PatientId,
  scope: RepresentativeScope,
  at: Instant,
  audited: Pick<Audited, "activity" | "action">
) {
  const { practiceId } = request.principal.account
  const refusal = () =>
    refuse(request, { ...audited, entities: [], patients: [patientId] }, new PatientNotFound({ patientId }))
  const patient = yield* Effect.catchTag(currentPatient(practiceId, patientId), "PatientNotFound", refusal)
  const aliases = yield* (yield* PatientDirectory).aliasesOf(practiceId, patient.id)
  const all = [patient.id, ...aliases.map((alias) => alias.id)]
  const opened = asPatientSide(request, patient, all, scope, at) ?? (yield* asStaff(request, patient, all, at))
  return opened ?? (yield* refusal())
})

const asPatientSide = (
  { principal }: Request,
  patient: Patient,
  all: ReadonlyArray<PatientId>,
  scope: RepresentativeScope,
  at: Instant
): OpenedRecord | undefined => {
  const { account } = principal
  const as = (kind: "patient" | "representative", role: string) => ({
    accountId: account.id,
    kind,
    name: account.name,
    role
  })
  if (patient.id === principal.ownPatientId && AccessPolicy.hasRole(principal, "patient")) {
    return { patient, records: all, side: "patient", author: as("patient", "patient") }
  }
  const grant = AccessPolicy.hasRole(principal, "representative")
    ? principal.grants.find((grant) => holds(grant, scope, at) && recordsOf(grant).some((id) => all.includes(id)))
    : undefined
  if (grant === undefined) return undefined
  const records = recordsOf(grant).filter((id) => all.includes(id))
  // A grant for a record that became an alias opens nothing until staff have confirmed it for the standing one.
  if (!records.includes(patient.id)) return undefined
  return { patient, records, side: "patient", author: as("representative", grant.relationship) }
}

const asStaff = Effect.fnUntraced(function* (
  { principal }: Request,
  patient: Patient,
  records: ReadonlyArray<PatientId>,
  at: Instant
) {
  const own = new Set<CareTeamId>(AccessPolicy.staffTeams(principal, at).map((team) => team.id))
  if (own.size === 0) return undefined
  const threads = yield* (yield* Threads).ofPatients(patient.practiceId, records)
  const isOfThread = threads.some((thread) => own.has(thread.teamId))
  if (!isOfThread && !(yield* careTeamsOf(patient, at)).some((team) => own.has(team.id))) return undefined
  const { account } = principal
  const author = {
    accountId: account.id,
    kind: "staff",
    name: account.name,
    role: account.title ?? "staff",
    ...(account.practitionerId === undefined ? {} : { practitionerId: account.practitionerId })
  } as const
  return { patient, records, side: "staff", author } satisfies OpenedRecord
})
