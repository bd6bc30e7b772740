/**
 * The memory twins of the stores about joining: invitations, requests to help, who works here, patients by birth date.
 */
import * as HashMap from "effect/HashMap"
import type * as Ref from "effect/Ref"
import { works } from "../domain/Account.ts"
import { inviteeKey } from "../domain/Invitation.ts"
import { AccountRegister } from "../ports/AccountRegister.ts"
import { Invitations } from "../ports/Invitations.ts"
import { PatientSearch } from "../ports/PatientSearch.ts"
import { RepresentativeRequests } from "../ports/RepresentativeRequests.ts"
import { keyOf, type MemoryState, valueOf, valuesOf } from "./MemoryState.ts"
import { ascending, descending, reading } from "./memoryReads.ts"

/** How many patients `PatientSearch.bornOn` gives at most. */
const patientsMax = 200

export const invitations = (ref: Ref.Ref<MemoryState>) => {
  const read = reading(ref)
  return Invitations.of({
    byId: (practiceId, id) => read((state) => valueOf(state, "Invitation", practiceId, id)),
    byCode: (practiceId, codeHash) =>
      read(
        (state) =>
          valuesOf(state, "Invitation", practiceId)
            .filter((invitation) => invitation.codeHash === codeHash)
            .sort(descending(({ id, madeAt }) => [madeAt, id]))[0]
      ),
    forInvitees: (practiceId, inviteeKeys) =>
      read((state) =>
        valuesOf(state, "Invitation", practiceId)
          .filter(({ invitee }) => inviteeKeys.includes(inviteeKey(invitee)))
          .sort(descending(({ id, madeAt }) => [madeAt, id]))
      )
  })
}

export const representativeRequests = (ref: Ref.Ref<MemoryState>) => {
  const read = reading(ref)
  return RepresentativeRequests.of({
    byId: (practiceId, id) => read((state) => valueOf(state, "RepresentativeRequest", practiceId, id)),
    undecided: (practiceId) =>
      read((state) =>
        valuesOf(state, "RepresentativeRequest", practiceId)
          .filter(({ decision }) => decision === null)
          .sort(ascending(({ askedAt, id }) => [askedAt, id]))
      ),
    askedBy: (practiceId, accountId) =>
      read((state) =>
        valuesOf(state, "RepresentativeRequest", practiceId)
          .filter(({ askedBy }) => askedBy === accountId)
          .sort(descending(({ askedAt, id }) => [askedAt, id]))
      )
  })
}

export const accountRegister = (ref: Ref.Ref<MemoryState>) => {
  const read = reading(ref)
  return AccountRegister.of({
    working: (practiceId) =>
      read((state) =>
        valuesOf(state, "Account", practiceId)
          .filter(works)
          .sort(ascending(({ login }) => [login]))
      ),
    openSessions: (practiceId, id) =>
      read((state) =>
        HashMap.toValues(state.kinds.Session).filter(
          (session) => session.practiceId === practiceId && session.accountId === id && session.endedAt === null
        )
      ),
    hasCredential: (practiceId, id) => read((state) => HashMap.has(state.kinds.Credential, keyOf(practiceId, id)))
  })
}

export const patientSearch = (ref: Ref.Ref<MemoryState>) =>
  PatientSearch.of({
    bornOn: (practiceId, birthDate) =>
      reading(ref)((state) =>
        valuesOf(state, "Patient", practiceId)
          .filter(({ demographics, mergedInto }) => demographics.birthDate === birthDate && mergedInto === null)
          .sort(ascending(({ id }) => [id]))
          .slice(0, patientsMax)
      )
  })
