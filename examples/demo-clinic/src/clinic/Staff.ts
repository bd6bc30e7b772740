/**
 * The people who work at the demo clinic, with their accounts. Those with a password are printed as sign-ins.
 */
import type { Account, Role } from "@intervisit/core/domain/Account"
import { AccountId, type CareTeamId } from "@intervisit/core/domain/Ids"
import { display } from "@intervisit/core/domain/PersonName"
import { childrenTeam, familyTeam, practiceId } from "./DemoPractice.ts"
import { cohen, type DemoPractitioner, okafor, ruiz, tran } from "./Professionals.ts"

/** Somebody of the clinic and the teams in which she works. */
export interface StaffPerson {
  readonly account: Account
  readonly teams: ReadonlyArray<CareTeamId>
}

/** An account of the clinic, by its fixed id. */
export const accountOf = (
  login: string,
  name: string,
  roles: ReadonlyArray<Role>,
  rest: Partial<Pick<Account, "title" | "language" | "email" | "patientId" | "practitionerId">>
): Account => ({
  id: AccountId.make(`lakeside-${login}`),
  practiceId,
  version: 0,
  login,
  name,
  roles,
  language: "en",
  isActive: true,
  ...rest
})

const physician = (login: string, { practitioner, teamId }: DemoPractitioner): StaffPerson => ({
  account: accountOf(login, display(practitioner.name), ["staff"], {
    title: "physician",
    practitionerId: practitioner.id
  }),
  teams: [teamId]
})

export const anaRuiz = physician("ana.ruiz", ruiz)
export const jamesOkafor = physician("james.okafor", okafor)
export const linhTran = physician("linh.tran", tran)
export const sarahCohen = physician("sarah.cohen", cohen)

export const ninaPark: StaffPerson = {
  account: accountOf("nina.park", "Nina Park, RN", ["staff"], { title: "nurse" }),
  teams: [familyTeam]
}
export const tomasAlvarez: StaffPerson = {
  account: accountOf("tomas.alvarez", "Tomás Álvarez, RN", ["staff"], { title: "nurse", language: "es" }),
  teams: [childrenTeam, familyTeam]
}
export const danaFox: StaffPerson = {
  account: accountOf("dana.fox", "Dana Fox", ["staff"], { title: "front desk" }),
  teams: [familyTeam, childrenTeam]
}
export const ruthOkoye: StaffPerson = {
  account: accountOf("ruth.okoye", "Ruth Okoye", ["manager"], { title: "practice manager" }),
  teams: []
}
export const omarHaddad: StaffPerson = {
  account: accountOf("omar.haddad", "Omar Haddad", ["operator"], { title: "operator" }),
  teams: []
}

/** Everybody, physicians first: so teams list them. */
export const staff: ReadonlyArray<StaffPerson> = [
  anaRuiz,
  jamesOkafor,
  linhTran,
  sarahCohen,
  ninaPark,
  tomasAlvarez,
  danaFox,
  ruthOkoye,
  omarHaddad
]
