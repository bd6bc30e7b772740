/**
 * What happens to people and their papers: patients and merges, grants, visits, and the practice's configuration.
 */
import type { Change } from "../../domain/Commit.ts"
import { AccountId, CareTeamId, EncounterId, PatientId, PractitionerId, RepresentativeId } from "../../domain/Ids.ts"
import { retold } from "../../domain/Patient.ts"
import * as eg from "../Examples.ts"
import { type Choice, picked, type Verb, valueIn, valuesIn, type World } from "./World.ts"

const patientIdOf = (number: number) => PatientId.make(`patient-${number % 4}`)

const recordPatient: Verb = (world, { at, detail, subject }) => {
  const id = patientIdOf(subject)
  const before = valueIn(world, "Patient", id)
  const identifiers = [eg.medicalRecordNumber(`MRN-${subject}`)]
  const more = detail % 3 === 0 ? [eg.medicalRecordNumber(`MRN-${subject}-${detail}`)] : []
  const demographics = eg.demographics({ isLiving: detail !== 11, phone: detail % 2 === 0 ? null : String(detail) })
  return [
    eg.patientRecorded(
      eg.patient({
        id,
        identifiers: [...identifiers, ...more],
        // Facts of the time before hold no times.
        ...(detail % 5 === 0 ? { demographics } : retold(before ?? { demographics }, demographics, at)),
        isEmailSafe: detail % 4 !== 0
      }),
      before
    )
  ]
}

/** By her own word: whether e-mail about her is safe, and whether those who act for her may get any. */
const chooseContact: Verb = (world, { detail, subject }) => {
  const before = valueIn(world, "Patient", patientIdOf(subject))
  if (before === undefined) return []
  const chosen = { isEmailSafe: detail % 2 === 0, mayNotifyRepresentatives: detail % 3 === 0 }
  return [{ kind: "Patient", id: before.id, before, bodies: [{ _tag: "PatientContactChosen", ...chosen }] }]
}

/** Somebody settles her language and when notices may come. */
const settle: Verb = (world, { detail, subject }) => {
  const before = valueIn(world, "Account", `account-${subject}`)
  if (before === undefined) return []
  const quietHours = detail % 2 === 0 ? null : { from: "22:00", until: `0${detail % 10}:30` }
  const preferences = { language: "es" as const, hasNotices: detail % 3 !== 0, quietHours }
  return [{ kind: "Account", id: before.id, before, bodies: [{ _tag: "AccountPreferred", preferences }] }]
}

/** One record becomes an alias of another; their threads go along in the same commit. */
const mergePatients: Verb = (world, { detail, subject }) => {
  const before = valueIn(world, "Patient", patientIdOf(subject))
  const into = valueIn(world, "Patient", patientIdOf(subject + 1 + (detail % 3)))
  if (before === undefined || into === undefined || before.mergedInto !== null || into.mergedInto !== null) return []
  return [eg.patientMerged(before, into), ...carried(world, before.id, into.id)]
}

const unmergePatient: Verb = (world, { subject }) => {
  const before = valueIn(world, "Patient", patientIdOf(subject))
  if (before === undefined || before.mergedInto === null) return []
  const bodies = [{ _tag: "PatientUnmerged" as const }]
  const back = valuesIn(world, "Thread").filter((thread) => thread.patientId === before.id)
  return [
    { kind: "Patient", id: before.id, before, bodies },
    ...back
      .filter((thread) => thread.currentPatientId !== before.id)
      .map((thread) => eg.threadChanged(thread, [{ _tag: "ThreadCarried", currentPatientId: before.id }]))
  ]
}

const carried = (world: World, from: PatientId, to: PatientId): ReadonlyArray<Change> =>
  valuesIn(world, "Thread")
    .filter((thread) => thread.currentPatientId === from)
    .map((thread) => eg.threadChanged(thread, [{ _tag: "ThreadCarried", currentPatientId: to }]))

const authorize: Verb = (world, { at, detail, subject }) => {
  const id = RepresentativeId.make(`grant-${subject}`)
  if (valueIn(world, "Representative", id) !== undefined) return []
  const until = detail % 2 === 0 ? null : eg.daysAfter(at, detail)
  return [eg.representativeAuthorized(eg.representative({ id, patientId: patientIdOf(detail), from: at, until }))]
}

/** Holds, confirms or revokes a grant. */
const changeGrant: Verb = (world, { at, detail, subject }) => {
  const before = valueIn(world, "Representative", `grant-${subject}`)
  if (before === undefined) return []
  const bodies = [
    { _tag: "RepresentativeHeld" as const },
    { _tag: "RepresentativeConfirmed" as const, confirmedFor: [patientIdOf(detail)] },
    { _tag: "RepresentativeRevoked" as const, at }
  ].slice(detail % 3, (detail % 3) + 1)
  return [{ kind: "Representative", id: before.id, before, bodies }]
}

const recordEncounter: Verb = (world, { at, detail, subject }) => {
  const id = EncounterId.make(`encounter-${subject}`)
  const encounter = eg.encounter({
    id,
    patientId: patientIdOf(detail),
    visitNumber: eg.visitNumber(`V-${subject}`),
    status: detail % 2 === 0 ? "finished" : "in-progress",
    startAt: at,
    eventAt: at
  })
  return [eg.encounterRecorded(encounter, valueIn(world, "Encounter", id))]
}

const cancelEncounter: Verb = (world, { at, subject }) => {
  const before = valueIn(world, "Encounter", `encounter-${subject}`)
  if (before === undefined || before.status === "cancelled") return []
  return [{ kind: "Encounter", id: before.id, before, bodies: [{ _tag: "EncounterCancelled", eventAt: at }] }]
}

const configure: Verb = (world, { at, detail, subject }: Choice) => {
  const teamId = CareTeamId.make(`team-${subject}`)
  const practitionerId = PractitionerId.make(`practitioner-${subject}`)
  const accountId = AccountId.make(`account-${subject}`)
  const members = [eg.membership({ accountId, from: at, until: detail % 2 === 0 ? null : eg.daysAfter(at, 30) })]
  const changes = [
    eg.practiceConfigured(eg.practice({ phone: String(detail) }), valueIn(world, "Practice", eg.practiceId)),
    eg.careTeamConfigured(
      eg.careTeam({ id: teamId, name: `Team ${detail}`, members, calendarVersion: detail }),
      valueIn(world, "CareTeam", teamId)
    ),
    eg.practitionerConfigured(
      eg.practitioner({ id: practitionerId, isEligibleProfessional: detail % 2 === 0 }),
      valueIn(world, "Practitioner", practitionerId)
    ),
    eg.accountConfigured(
      eg.nurse({
        id: accountId,
        login: `nurse-${subject}`,
        roles: detail % 2 === 0 ? ["staff"] : ["staff", "manager"]
      }),
      valueIn(world, "Account", accountId)
    )
  ]
  const change = picked(changes, detail)
  return change === undefined ? [] : [change]
}

export const peopleVerbs: ReadonlyArray<Verb> = [
  recordPatient,
  recordPatient,
  chooseContact,
  settle,
  mergePatients,
  unmergePatient,
  authorize,
  changeGrant,
  recordEncounter,
  cancelEncounter,
  configure
]
