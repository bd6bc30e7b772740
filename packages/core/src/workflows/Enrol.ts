/**
 * Somebody with an invitation makes her own account, or chooses her password: code and proof, then name and password.
 *
 * An unknown code, a wrong proof and a spoilt invitation are refused in the same words and after as long. Only who
 * proves herself hears that her invitation was used or has run out. Account, grant, password and the invitation's end
 * are one commit. The same words again after a lost answer are answered as before.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Account, Credential } from "../domain/Account.ts"
import * as Commit from "../domain/Commit.ts"
import * as EnrolmentCode from "../domain/EnrolmentCode.ts"
import type { AccountId, PracticeId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import * as Invitation from "../domain/Invitation.ts"
import type { Language } from "../domain/Language.ts"
import * as Password from "../domain/Password.ts"
import { Accounts } from "../ports/Accounts.ts"
import { Invitations } from "../ports/Invitations.ts"
import { Ledger } from "../ports/Ledger.ts"
import { type Enrolling, enrolling } from "./Enrolling.ts"
import { hashCode } from "./EnrolmentCodes.ts"
import { endingAll } from "./MintInvitation.ts"
import { checkPassword, hashPassword } from "./Passwords.ts"
import { auditBy, now, withFreshReads } from "./Request.ts"

/** Unknown, not proven, or spoilt: the same for everybody, so that nobody learns which codes there are. */
export class EnrolmentRefused extends Schema.TaggedError<EnrolmentRefused>()("EnrolmentRefused", {}) {
  override get message() {
    return "That code does not fit; check the letter once more, or call the practice for a new one."
  }
}

/** It was hers, and it no longer holds. */
export class InvitationOver extends Schema.TaggedError<InvitationOver>()("InvitationOver", {
  reason: Schema.Literals(["used", "withdrawn", "replaced", "expired"])
}) {
  override get message() {
    return `This invitation no longer holds (${this.reason}); sign in, or ask the practice for a new one.`
  }
}

export interface EnrolmentForm {
  readonly code: string
  /**
   * A patient's or representative's birth date; null where a colleague proves herself by the user name she was given.
   */
  readonly birthDate: string | null
  readonly login: string
  readonly password: string
  readonly language: Language
}

export const enrol = Effect.fn("enrol")((practiceId: PracticeId, form: EnrolmentForm) =>
  withFreshReads(
    Effect.gen(function* () {
      const login = yield* Effect.fromResult(Password.login(form.login))
      yield* Effect.fromResult(Password.check(form.password, [login]))
      const at = yield* now
      const invitation = yield* invitationOf(practiceId, form.code)
      const person = invitation && (yield* enrolling(invitation))
      if (invitation === undefined || person === undefined || !isProven(person, form, login)) {
        return yield* mistaken(practiceId, invitation, at)
      }
      const standing = Invitation.standing(invitation, at)
      if (standing === "spoilt") return yield* mistaken(practiceId, undefined, at)
      if (standing === "used") return yield* again(invitation, login, form.password)
      if (standing !== "open") return yield* new InvitationOver({ reason: standing })
      if (person.isEnrolled) return yield* new InvitationOver({ reason: "used" })
      yield* Effect.fromResult(Password.check(form.password, [login, ...person.names]))
      return yield* enrolled(invitation, person, { ...form, login }, at)
    })
  )
)

/** The newest invitation with this code. Hashing takes its time whatever was typed. */
const invitationOf = Effect.fnUntraced(function* (practiceId: PracticeId, typed: string) {
  const code = EnrolmentCode.read(typed)
  const codeHash = yield* hashCode(practiceId, code ?? "")
  return code === undefined ? undefined : yield* (yield* Invitations).byCode(practiceId, codeHash)
})

const isProven = ({ proof }: Enrolling, form: EnrolmentForm, login: string): boolean =>
  proof._tag === "BirthDate" ? form.birthDate === proof.birthDate : form.birthDate === null && login === proof.login

/** Written down, counted where a code was right, and refused. */
const mistaken = Effect.fnUntraced(function* (
  practiceId: PracticeId,
  before: Invitation.Invitation | undefined,
  at: Instant
) {
  const row = yield* auditBy(practiceId, nobody, null, at, {
    activity: "Enrol",
    action: "C",
    entities: before === undefined ? [] : [`Invitation/${before.id}`],
    patients: [],
    refusal: "EnrolmentRefused"
  })
  const bodies = [{ _tag: "InvitationMistaken", at }] as const
  const counts = before !== undefined && Invitation.standing(before, at) === "open"
  const changes = counts ? [{ kind: "Invitation", id: before.id, before, bodies } as const] : []
  yield* write(Commit.withParts(Commit.fromChanges(originOf(practiceId, at, nobody), changes), { audit: [row] }))
  return yield* new EnrolmentRefused({})
})

/** A repeated request: the account that was made by it, if name and password are that one's. */
const again = Effect.fnUntraced(function* (invitation: Invitation.Invitation, login: string, password: string) {
  const found = yield* (yield* Accounts).byLogin(invitation.practiceId, login)
  const isHers = found !== undefined && found.account.id === invitation.end?.accountId
  if (isHers && (yield* checkPassword(password, found.credential))) return found.account
  return yield* new InvitationOver({ reason: "used" })
})

const enrolled = Effect.fnUntraced(function* (
  invitation: Invitation.Invitation,
  person: Enrolling,
  form: EnrolmentForm,
  at: Instant
) {
  const { practiceId } = invitation
  const holder = yield* (yield* Accounts).byLogin(practiceId, form.login)
  if (holder !== undefined && holder.account.id !== person.account.id) {
    return yield* new Password.LoginRefused({ reason: "taken" })
  }
  const account: Account = { ...person.account, login: form.login, language: form.language }
  const actor = { kind: "account", id: account.id, name: account.name } as const
  const body = { _tag: "AccountConfigured", account } as const
  const changes: ReadonlyArray<Commit.Change> = [
    { kind: "Account", id: account.id, before: person.before, bodies: [body] },
    ...person.changes,
    ...endingAll([invitation], { kind: "used", at, accountId: account.id })
  ]
  const credential = yield* credentialOf(account, form.password, person.credential)
  const row = yield* auditBy(practiceId, actor, null, at, {
    activity: "Enrol",
    action: "C",
    entities: [`Account/${account.id}`, `Invitation/${invitation.id}`],
    patients: person.patients
  })
  const commit = Commit.fromChanges(originOf(practiceId, at, actor), changes)
  yield* write(Commit.withParts(commit, { writes: [...commit.writes, credential, ...person.ended(at)], audit: [row] }))
  return account
})

const credentialOf = Effect.fnUntraced(function* (
  { id, practiceId }: Account,
  password: string,
  before: Credential | undefined
) {
  const expected = before?.version ?? 0
  const value = yield* hashPassword(practiceId, id, password, expected + 1)
  return { kind: "Credential", id, expected, value } satisfies Commit.Write
})

const write = Effect.fnUntraced(function* (commit: Commit.Commit) {
  yield* (yield* Ledger).commit(commit).pipe(Effect.catchTag(["AlreadyAnswered", "AlreadyReceived"], Effect.die))
})

const nobody = { kind: "account", id: "unknown" as AccountId, name: "" } as const

const originOf = (practiceId: PracticeId, at: Instant, actor: Commit.Origin["actor"]): Commit.Origin => ({
  practiceId,
  actor,
  onBehalfOf: null,
  occurredAt: at,
  recordedAt: at,
  cause: null,
  decidedBy: {}
})
