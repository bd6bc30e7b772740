/**
 * Whether a patient can sign in, has been invited, or could be: what the front desk sees and inviting goes by.
 *
 * An account without a password is not enrolled. Accounts and invitations of merged-away records are hers too.
 */
import * as Effect from "effect/Effect"
import type { Account } from "../domain/Account.ts"
import { ageOn } from "../domain/Adolescence.ts"
import type { Instant } from "../domain/Instant.ts"
import * as Invitation from "../domain/Invitation.ts"
import * as LocalDate from "../domain/LocalDate.ts"
import { mayBeMailed, type Patient } from "../domain/Patient.ts"
import { AccountRegister } from "../ports/AccountRegister.ts"
import { Accounts } from "../ports/Accounts.ts"
import { Invitations } from "../ports/Invitations.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { practiceDay } from "./PracticeDay.ts"
import type { InvitationRefused } from "./Refusals.ts"

export interface Enrolment {
  readonly state: "enrolled" | "invited" | "not-enrolled"
  /** Her own active account, with a password or without. */
  readonly account: Account | undefined
  /** The invitation that she could use now. */
  readonly invitation: Invitation.Invitation | undefined
  /** Why she cannot be invited, if she cannot. */
  readonly obstacle: InvitationRefused["reason"] | null
  readonly mayBeMailed: boolean
}

/** `patient` is the record that stands for her today. */
export const enrolmentOf = Effect.fnUntraced(function* (patient: Patient, at: Instant) {
  const { practiceId } = patient
  const aliases = yield* (yield* PatientDirectory).aliasesOf(practiceId, patient.id)
  const ids = [patient.id, ...aliases.map(({ id }) => id)]
  const accounts = yield* Accounts
  const found = (yield* Effect.forEach(ids, (id) => accounts.ofPatient(practiceId, id))).flat()
  const account = found.find(({ isActive }) => isActive)
  const isEnrolled = account !== undefined && (yield* (yield* AccountRegister).hasCredential(practiceId, account.id))
  const keys = ids.map((patientId) => Invitation.inviteeKey({ _tag: "Patient", patientId }))
  const invitations = yield* (yield* Invitations).forInvitees(practiceId, keys)
  const invitation = invitations.find((one) => Invitation.standing(one, at) === "open")
  const { date } = yield* practiceDay(practiceId, at)
  return {
    state: isEnrolled ? "enrolled" : invitation === undefined ? "not-enrolled" : "invited",
    account,
    invitation,
    obstacle: isEnrolled ? "already-enrolled" : obstacleOf(patient, date),
    mayBeMailed: mayBeMailed(patient) && patient.demographics.email !== null
  } satisfies Enrolment
})

const obstacleOf = (
  { demographics: { birthDate, isLiving } }: Patient,
  today: LocalDate.LocalDate
): Enrolment["obstacle"] => {
  if (!isLiving) return "not-living"
  if (birthDate === null || !LocalDate.isCalendarDate(birthDate)) return "birth-date-unknown"
  return ageOn(birthDate as LocalDate.LocalDate, today) === "child" ? "is-a-child" : null
}
