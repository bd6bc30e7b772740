/**
 * The sign-ins that are printed at start: whom to be, and the one password that all of them have.
 *
 * They are for a demo on one machine. A practice that is not this demo never gets them.
 */
import { AccountId } from "@intervisit/core/domain/Ids"

export interface SignIn {
  readonly accountId: AccountId
  readonly login: string
  readonly password: string
  /** Who that is, in a few words. */
  readonly who: string
}

const password = "lakeside-demo"

const signIn = (login: string, who: string): SignIn => ({
  accountId: AccountId.make(`lakeside-${login}`),
  login,
  password,
  who
})

export const staffSignIns: ReadonlyArray<SignIn> = [
  signIn("nina.park", "nurse, Family Medicine"),
  signIn("tomas.alvarez", "nurse, both teams, Spanish"),
  signIn("dana.fox", "front desk, both teams"),
  signIn("ana.ruiz", "physician, Family Medicine"),
  signIn("ruth.okoye", "practice manager"),
  signIn("omar.haddad", "operator")
]

export const patientSignIns: ReadonlyArray<SignIn> = [
  signIn("emma.carter", "patient, English"),
  signIn("lucia.morales", "patient, Spanish"),
  signIn("grace.bennett", "patient, and mother of Noah (8)"),
  // Their first letter is the one that moves the measure.
  signIn("mei.chen", "patient who has not written yet, English"),
  signIn("rosa.delgado", "patient who has not written yet, Spanish")
]

export const signIns: ReadonlyArray<SignIn> = [...patientSignIns, ...staffSignIns]
