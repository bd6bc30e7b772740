/**
 * What a person settles for herself: her language, whether and when notices come, and who may be written to about her.
 *
 * Who may be written to is the patient's own word: nobody who acts for her can open a way by which she could be harmed.
 */
import * as Effect from "effect/Effect"
import * as AccessPolicy from "../domain/AccessPolicy.ts"
import { type Account, type Preferences, preferencesOf } from "../domain/Account.ts"
import * as Commit from "../domain/Commit.ts"
import type { Patient } from "../domain/Patient.ts"
import { holds, type Representative } from "../domain/Representative.ts"
import { Accounts } from "../ports/Accounts.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { currentPatient, type PatientNotFound } from "./CurrentPatient.ts"
import { type Plan, perform } from "./Plan.ts"
import { auditOf, now, originOf, type Request, recordAudit, refuse } from "./Request.ts"

export type Contact = Pick<Patient, "isEmailSafe"> & { readonly mayNotifyRepresentatives: boolean }

export interface SettingsView {
  readonly account: Account
  readonly preferences: Preferences
  /** About the person's own record; null where she has none. */
  readonly contact: Contact | null
  /** Who acts for her today, with the name of the account. */
  readonly helpers: ReadonlyArray<Representative & { readonly name: string }>
}

/** Her settings as they stand. */
export const readSettings = Effect.fn("readSettings")(function* (request: Request) {
  const at = yield* now
  const { account } = request.principal
  const patient = yield* ownPatient(request)
  const row = yield* auditOf(request, at, {
    activity: "ReadSettings",
    action: "R",
    entities: [`Account/${account.id}`],
    patients: patient === undefined ? [] : [patient.id]
  })
  yield* recordAudit(account.practiceId, [row])
  return {
    account,
    preferences: preferencesOf(account),
    contact: patient === undefined ? null : contactOf(patient),
    helpers: patient === undefined ? [] : yield* helpersOf(patient)
  } satisfies SettingsView
})

/** Language and notices. */
export const changePreferences = Effect.fn("changePreferences")((request: Request, preferences: Preferences) =>
  perform(
    request,
    Effect.gen(function* () {
      const at = yield* now
      const { practiceId, id } = request.principal.account
      const before = yield* (yield* Accounts).byId(practiceId, id)
      const origin = originOf(request, at)
      const isNew = before !== undefined && JSON.stringify(before.preferences) !== JSON.stringify(preferences)
      const bodies = isNew ? [{ _tag: "AccountPreferred" as const, preferences }] : []
      const change = { kind: "Account", id, before, bodies } as const
      const row = yield* auditOf(request, at, {
        activity: "ChangeSettings",
        action: "U",
        entities: [`Account/${id}`],
        patients: []
      })
      return {
        commit: Commit.withParts(Commit.fromChanges(origin, [change]), { audit: [row] }),
        answer: preferences
      } satisfies Plan<Preferences>
    })
  )
)

/** Whether e-mail about her is safe, and whether those who act for her may get any. */
export const chooseContact = Effect.fn("chooseContact")((request: Request, contact: Contact) =>
  perform(
    request,
    Effect.gen(function* () {
      const at = yield* now
      const patient = yield* ownPatient(request)
      const audited = { activity: "ChooseContact", action: "U" } as const
      if (patient === undefined) {
        const error = new AccessPolicy.AccessRefused({ activity: "ChooseContact" })
        return yield* refuse(request, { ...audited, entities: [], patients: [] }, error)
      }
      const isNew = JSON.stringify(contactOf(patient)) !== JSON.stringify(contact)
      const bodies = isNew ? [{ _tag: "PatientContactChosen" as const, ...contact }] : []
      const change = { kind: "Patient", id: patient.id, before: patient, bodies } as const
      const row = yield* auditOf(request, at, {
        ...audited,
        entities: [`Patient/${patient.id}`],
        patients: [patient.id]
      })
      return {
        commit: Commit.withParts(Commit.fromChanges(originOf(request, at), [change]), { audit: [row] }),
        answer: contact
      } satisfies Plan<Contact>
    })
  )
)

const contactOf = ({ isEmailSafe, mayNotifyRepresentatives = true }: Patient): Contact => ({
  isEmailSafe,
  mayNotifyRepresentatives
})

const ownPatient = Effect.fnUntraced(function* ({ principal }: Request) {
  const { ownPatientId } = principal
  if (ownPatientId === null || !AccessPolicy.hasRole(principal, "patient")) return undefined
  const found = currentPatient(principal.account.practiceId, ownPatientId)
  return yield* Effect.catchTag(found, "PatientNotFound", (_: PatientNotFound) => Effect.succeed(undefined))
})

const helpersOf = Effect.fnUntraced(function* (patient: Patient) {
  const at = yield* now
  const accounts = yield* Accounts
  const grants = yield* (yield* PatientDirectory).representativesOf(patient.practiceId, patient.id)
  return yield* Effect.forEach(
    grants.filter((grant) => holds(grant, "read", at)),
    (grant) =>
      Effect.map(accounts.byId(patient.practiceId, grant.accountId), (account) => ({
        ...grant,
        name: account?.name ?? ""
      }))
  )
})
