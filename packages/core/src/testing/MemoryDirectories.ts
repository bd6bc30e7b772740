/**
 * The memory twins of the stores that answer "who": patients, professionals, accounts; of visits and of files.
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import type * as Ref from "effect/Ref"
import { key } from "../domain/Identifier.ts"
import type { PatientId, PracticeId } from "../domain/Ids.ts"
import { holdsName, soughtName } from "../domain/MessageQuery.ts"
import type { Patient } from "../domain/Patient.ts"
import { firstKnownAs } from "../domain/Practitioner.ts"
import { foldedName } from "../domain/search/foldedWords.ts"
import { Accounts } from "../ports/Accounts.ts"
import { Attachments } from "../ports/Attachments.ts"
import { EncounterLog } from "../ports/EncounterLog.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { keyOf, type MemoryState, valueOf, valuesOf } from "./MemoryState.ts"
import { ascending, descending, reading } from "./memoryReads.ts"

/** How many visits `EncounterLog.ofPatients` gives at most. */
const visitsMax = 200

export const patientDirectory = (ref: Ref.Ref<MemoryState>) => {
  const read = reading(ref)
  return PatientDirectory.of({
    byId: (practiceId, id) => read((state) => valueOf(state, "Patient", practiceId, id)),
    byIds: (practiceId, ids) =>
      read((state) => [...new Set(ids)].flatMap((id) => valueOf(state, "Patient", practiceId, id) ?? [])),
    named: (practiceId, words, limit) =>
      read((state) => {
        const sought = soughtName(words)
        if (sought.length === 0) return []
        return valuesOf(state, "Patient", practiceId)
          .filter(({ demographics: { name } }) => holdsName(foldedName(...name.given, name.family), sought))
          .toSorted(ascending((patient) => [patient.id]))
          .slice(0, limit)
      }),
    byIdentifiers: (practiceId, identifiers) =>
      read((state) => {
        const wanted = new Set(identifiers.map(key))
        return valuesOf(state, "Patient", practiceId)
          .filter((patient) => patient.identifiers.some((identifier) => wanted.has(key(identifier))))
          .sort(ascending((patient) => [patient.id]))
      }),
    aliasesOf: (practiceId, id) =>
      read((state) => {
        const patients = valuesOf(state, "Patient", practiceId)
        return id === null ? patients.filter(isAlias).sort(ascending((patient) => [patient.id])) : aliases(patients, id)
      }),
    representativesOf: (practiceId, id) =>
      read((state) =>
        valuesOf(state, "Representative", practiceId)
          .filter((grant) => grant.patientId === id)
          .sort(ascending((grant) => [grant.from, grant.id]))
      ),
    grantsOf: (practiceId, accountId) =>
      read((state) =>
        valuesOf(state, "Representative", practiceId)
          .filter((grant) => grant.accountId === accountId)
          .sort(ascending((grant) => [grant.from, grant.id]))
      )
  })
}

const isAlias = (patient: Patient): boolean => patient.mergedInto !== null

/** Level by level, so that nearer ones come first; each record once, even where merges run in a circle. */
const aliases = (patients: ReadonlyArray<Patient>, id: PatientId): ReadonlyArray<Patient> => {
  const found: Array<Patient> = []
  const seen = new Set<PatientId>([id])
  let level: ReadonlyArray<PatientId> = [id]
  while (level.length > 0) {
    const next = patients
      .filter((patient) => patient.mergedInto !== null && level.includes(patient.mergedInto) && !seen.has(patient.id))
      .sort(ascending((patient) => [patient.id]))
    for (const patient of next) seen.add(patient.id)
    found.push(...next)
    level = next.map((patient) => patient.id)
  }
  return found
}

export const providerDirectory = (ref: Ref.Ref<MemoryState>) => {
  const read = reading(ref)
  const practitioners = (state: MemoryState, practiceId: PracticeId) =>
    valuesOf(state, "Practitioner", practiceId).toSorted(
      ascending(({ id, name }) => [name.family, name.given.join(" "), id])
    )
  return ProviderDirectory.of({
    practice: (id) => read((state) => valueOf(state, "Practice", id, id)),
    careTeam: (practiceId, id) => read((state) => valueOf(state, "CareTeam", practiceId, id)),
    careTeams: (practiceId) =>
      read((state) => valuesOf(state, "CareTeam", practiceId).toSorted(ascending((team) => [team.name, team.id]))),
    practitioners: (practiceId) => read((state) => practitioners(state, practiceId)),
    byIdentifiers: (practiceId, identifiers) =>
      read((state) => firstKnownAs(practitioners(state, practiceId), identifiers))
  })
}

export const encounterLog = (ref: Ref.Ref<MemoryState>) => {
  const read = reading(ref)
  return EncounterLog.of({
    byVisitNumber: (practiceId, visit) =>
      read((state) =>
        valuesOf(state, "Encounter", practiceId).find((encounter) => key(encounter.visitNumber) === key(visit))
      ),
    ofPatients: (practiceId, patients, since) =>
      read((state) => {
        const known = valuesOf(state, "Patient", practiceId)
        const records = new Set(patients.flatMap((id) => [id, ...aliases(known, id).map((alias) => alias.id)]))
        return valuesOf(state, "Encounter", practiceId)
          .filter((encounter) => records.has(encounter.patientId) && encounter.startAt >= since)
          .sort(descending((encounter) => [encounter.startAt, encounter.id]))
          .slice(0, visitsMax)
      }),
    seenDuring: (practiceId, from, until) =>
      read((state) =>
        valuesOf(state, "Encounter", practiceId)
          .filter((encounter) => from <= encounter.startAt && encounter.startAt < until)
          .sort(ascending((encounter) => [encounter.startAt, encounter.id]))
      )
  })
}

export const accounts = (ref: Ref.Ref<MemoryState>) => {
  const read = reading(ref)
  return Accounts.of({
    byId: (practiceId, id) => read((state) => valueOf(state, "Account", practiceId, id)),
    byLogin: (practiceId, login) =>
      read((state) => {
        const account = valuesOf(state, "Account", practiceId).find((account) => account.login === login)
        return account && { account, credential: valueOf(state, "Credential", practiceId, account.id) }
      }),
    ofPatient: (practiceId, id) =>
      read((state) =>
        valuesOf(state, "Account", practiceId)
          .filter((account) => account.patientId === id)
          .sort(ascending((account) => [account.id]))
      ),
    session: (id) => read((state) => HashMap.toValues(state.kinds.Session).find((session) => session.id === id)),
    drafts: (practiceId, id) =>
      read((state) =>
        valuesOf(state, "Draft", practiceId)
          .filter((draft) => draft.accountId === id)
          .sort(descending((draft) => [draft.savedAt, draft.id]))
      )
  })
}

export const attachments = (ref: Ref.Ref<MemoryState>) =>
  Attachments.of({
    content: (practiceId, sha256) =>
      reading(ref)((state) => Option.getOrUndefined(HashMap.get(state.attachments, keyOf(practiceId, sha256))))
  })
