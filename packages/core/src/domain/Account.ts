/**
 * What signs in. An account is not a patient and not a professional: it may be both, and a representative besides.
 *
 * The password's hash is a credential, kept apart: it is never in a fact, a page or a log.
 */
import * as Schema from "effect/Schema"
import { AccountId, PatientId, PracticeId, PractitionerId } from "./Ids.ts"
import { Language } from "./Language.ts"
import { QuietHours } from "./QuietHours.ts"

/** Roles are a set: a nurse may be a patient of her own clinic. */
export const Role = Schema.Literals(["patient", "representative", "staff", "manager", "operator"])
export type Role = typeof Role.Type

/** The roles of those who work here; the others are on the patients' side. */
export const workingRoles = ["staff", "manager", "operator"] as const satisfies ReadonlyArray<Role>

/** What the person herself settled; whoever configures the account leaves it as it is. */
export const Preferences = Schema.Struct({
  language: Language,
  /** False where she wants no e-mail that says something waits. */
  hasNotices: Schema.Boolean,
  quietHours: Schema.NullOr(QuietHours)
})
export type Preferences = typeof Preferences.Type

export const Account = Schema.Struct({
  id: AccountId,
  practiceId: PracticeId,
  version: Schema.Int,
  /** What the person types to sign in, lower case; unique in the practice. */
  login: Schema.NonEmptyString,
  /** As colleagues and patients see it. */
  name: Schema.NonEmptyString,
  /** The word beside the name: "nurse", "physician", "front desk". */
  title: Schema.optionalKey(Schema.String),
  roles: Schema.Array(Role),
  language: Language,
  /** Where notices without health information go; absent means none are sent. */
  email: Schema.optionalKey(Schema.String),
  patientId: Schema.optionalKey(PatientId),
  practitionerId: Schema.optionalKey(PractitionerId),
  isActive: Schema.Boolean,
  /** Absent until she settles something. */
  preferences: Schema.optionalKey(Preferences)
})
export type Account = typeof Account.Type

/** True where one of its roles is one of work. */
export const works = ({ roles }: Account): boolean => workingRoles.some((role) => roles.includes(role))

/** What holds for her: her own word, or what an account starts with. */
export const preferencesOf = ({ language, preferences }: Account): Preferences =>
  preferences ?? { language, hasNotices: true, quietHours: null }

/** The account after it was configured anew: what she settled stands, her language with it. */
export const configured = (before: Account | undefined, account: Account): Account => {
  const preferences = before?.preferences ?? account.preferences
  return preferences === undefined ? account : { ...account, language: preferences.language, preferences }
}

/** The account after she settled something. */
export const preferred = (account: Account, preferences: Preferences): Account => ({
  ...account,
  language: preferences.language,
  preferences
})

/** A password as it is stored: PBKDF2-HMAC-SHA-256, salt and hash in base64, iterations beside them. */
export const Credential = Schema.Struct({
  accountId: AccountId,
  practiceId: PracticeId,
  version: Schema.Int,
  algorithm: Schema.Literal("PBKDF2-HMAC-SHA-256"),
  iterations: Schema.Int,
  salt: Schema.NonEmptyString,
  hash: Schema.NonEmptyString
})
export type Credential = typeof Credential.Type
