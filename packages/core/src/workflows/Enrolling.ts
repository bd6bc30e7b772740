/**
 * Who an invitation is for as she stands now: the account that it makes or completes, her proof, and what goes along.
 */
import * as Effect from "effect/Effect"
import type { Account, Credential } from "../domain/Account.ts"
import type { Change, Write } from "../domain/Commit.ts"
import type { AccountId, PatientId, RepresentativeId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import type { Invitation, Invitee } from "../domain/Invitation.ts"
import { display } from "../domain/PersonName.ts"
import type { Representative } from "../domain/Representative.ts"
import type { Session } from "../domain/Session.ts"
import { AccountRegister } from "../ports/AccountRegister.ts"
import { Accounts } from "../ports/Accounts.ts"
import { IdGenerator } from "../ports/IdGenerator.ts"
import { RepresentativeRequests } from "../ports/RepresentativeRequests.ts"
import { currentPatient } from "./CurrentPatient.ts"
import { enrolmentOf } from "./EnrolmentOf.ts"
import { now } from "./Request.ts"

export interface Enrolling {
  readonly proof:
    | { readonly _tag: "BirthDate"; readonly birthDate: string }
    | { readonly _tag: "Login"; readonly login: string }
  /** The account as it will be, but for its login and language, which she chooses. */
  readonly account: Account
  readonly before: Account | undefined
  /** True where she has her password already, by another invitation. */
  readonly isEnrolled: boolean
  readonly credential: Credential | undefined
  /** What else the enrolment changes: a representative's grant. */
  readonly changes: ReadonlyArray<Change>
  /** Sessions that end with a new password. */
  readonly ended: (at: Instant) => ReadonlyArray<Write>
  readonly patients: ReadonlyArray<PatientId>
  /** Words that must not be the password. */
  readonly names: ReadonlyArray<string>
}

/** Undefined where she is gone, or no longer whom the invitation meant. */
export const enrolling = (invitation: Invitation) => {
  switch (invitation.invitee._tag) {
    case "Patient":
      return patient(invitation, invitation.invitee)
    case "Representative":
      return representative(invitation, invitation.invitee)
    case "Colleague":
      return colleague(invitation, invitation.invitee)
  }
}

const patient = Effect.fnUntraced(function* (
  { practiceId }: Invitation,
  { patientId }: Extract<Invitee, { _tag: "Patient" }>
) {
  const person = yield* Effect.orDie(currentPatient(practiceId, patientId))
  const { birthDate, email, isLiving, name } = person.demographics
  if (birthDate === null || !isLiving) return undefined
  const { account: before, state } = yield* enrolmentOf(person, yield* now)
  const account: Account = before ?? {
    ...(yield* newAccount),
    practiceId,
    name: display(name),
    roles: ["patient"],
    ...(email === null ? {} : { email }),
    patientId: person.id
  }
  return {
    proof: { _tag: "BirthDate", birthDate },
    account,
    before,
    isEnrolled: state === "enrolled",
    credential: undefined,
    changes: [],
    ended: () => [],
    patients: [person.id],
    names: [...name.given, name.family, display(name)]
  } satisfies Enrolling
})

/** Confirmed by staff: her account and her grant begin together. */
const representative = Effect.fnUntraced(function* (
  { practiceId }: Invitation,
  { requestId }: Extract<Invitee, { _tag: "Representative" }>
) {
  const before = yield* (yield* RepresentativeRequests).byId(practiceId, requestId)
  if (before?.decision?._tag !== "Confirmed" || before.candidate.birthDate === null) return undefined
  const { candidate, decision, relationship } = before
  const { birthDate } = before.candidate
  const account: Account = {
    ...(yield* newAccount),
    practiceId,
    name: candidate.name,
    roles: ["representative"],
    ...(candidate.email === null ? {} : { email: candidate.email })
  }
  const person = yield* Effect.orDie(currentPatient(practiceId, decision.patientId))
  const grant: Representative = {
    id: (yield* (yield* IdGenerator).next) as RepresentativeId,
    practiceId,
    version: 0,
    accountId: account.id,
    patientId: person.id,
    relationship,
    scopes: decision.scopes,
    from: yield* now,
    until: decision.until,
    confirmedFor: [],
    isHeld: false,
    revokedAt: null
  }
  const decided = { _tag: "RepresentativeDecided", decision: { ...decision, representativeId: grant.id } } as const
  return {
    proof: { _tag: "BirthDate", birthDate },
    account,
    before: undefined,
    isEnrolled: false,
    credential: undefined,
    changes: [
      {
        kind: "Representative",
        id: grant.id,
        before: undefined,
        bodies: [{ _tag: "RepresentativeAuthorized", grant }]
      },
      { kind: "RepresentativeRequest", id: before.id, before, bodies: [decided] }
    ],
    ended: () => [],
    patients: [person.id],
    names: [candidate.name, ...candidate.name.split(" ")]
  } satisfies Enrolling
})

/** Her account is there already; a new password ends whatever was signed in with the old one. */
const colleague = Effect.fnUntraced(function* (
  { practiceId }: Invitation,
  { accountId }: Extract<Invitee, { _tag: "Colleague" }>
) {
  const accounts = yield* Accounts
  const account = yield* accounts.byId(practiceId, accountId)
  if (account === undefined || !account.isActive) return undefined
  const credential = (yield* accounts.byLogin(practiceId, account.login))?.credential
  const sessions = yield* (yield* AccountRegister).openSessions(practiceId, accountId)
  return {
    proof: { _tag: "Login", login: account.login },
    account,
    before: account,
    isEnrolled: false,
    credential,
    changes: [],
    ended: (at) => endingSessions(sessions, at),
    patients: [],
    names: [account.name, ...account.name.split(" ")]
  } satisfies Enrolling
})

/** The writes that end these sessions now. */
export const endingSessions = (sessions: ReadonlyArray<Session>, at: Instant): ReadonlyArray<Write> =>
  sessions.map((session) => ({
    kind: "Session",
    id: session.id,
    expected: session.version,
    value: { ...session, version: session.version + 1, endedAt: at }
  }))

const newAccount = Effect.gen(function* () {
  const id = (yield* (yield* IdGenerator).next) as AccountId
  return { id, version: 0, login: "", language: "en", isActive: true } as const
})
