/**
 * Signing in and out, and the session between: local accounts, a hash that is slow on purpose, automatic log-off.
 *
 * An unknown login costs as much time as a wrong password, and both are told in the same words. Every attempt is
 * audited. Source: NIST SP 800-132 for PBKDF2; 45 CFR 164.312(a)(2)(iii) and (d).
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Account } from "../domain/Account.ts"
import * as Commit from "../domain/Commit.ts"
import type { AccountId, PracticeId, SessionId } from "../domain/Ids.ts"
import { toMillis } from "../domain/Instant.ts"
import { isLive, type Session } from "../domain/Session.ts"
import { Accounts } from "../ports/Accounts.ts"
import { Ledger } from "../ports/Ledger.ts"
import { checkPassword } from "./Passwords.ts"
import { auditBy, now, withFreshReads } from "./Request.ts"

export class SignInRefused extends Schema.TaggedError<SignInRefused>()("SignInRefused", {}) {
  override get message() {
    return "That name and password do not match an account here; check both, or ask the practice to enrol you."
  }
}

export class SignedOut extends Schema.TaggedError<SignedOut>()("SignedOut", {}) {
  override get message() {
    return "You are signed out; sign in again to go on. What you were writing was kept."
  }
}

/** How often a person's input is written down: input within the minute changes nothing. */
const inputMillisMin = 60_000

/** Opens a session under the hash of a token that the caller made and alone knows. */
export const signIn = Effect.fn("signIn")(function* (attempt: {
  readonly practiceId: PracticeId
  readonly login: string
  readonly password: string
  readonly sessionId: SessionId
}) {
  const login = attempt.login.trim().toLowerCase()
  const found = yield* (yield* Accounts).byLogin(attempt.practiceId, login)
  const isRight = yield* checkPassword(attempt.password, found?.credential)
  const at = yield* now
  const isAllowed = isRight && found?.account.isActive === true
  const row = yield* auditBy(attempt.practiceId, actorOf(found?.account), null, at, {
    activity: "SignIn",
    action: "E",
    entities: [],
    patients: [],
    ...(isAllowed ? {} : { refusal: "SignInRefused" })
  })
  const ledger = yield* Ledger
  const empty = Commit.withParts(Commit.empty(attempt.practiceId), { audit: [row] })
  if (!isAllowed || found === undefined) {
    yield* Effect.orDie(ledger.commit(empty))
    return yield* new SignInRefused({})
  }
  const session: Session = {
    id: attempt.sessionId,
    practiceId: attempt.practiceId,
    version: 1,
    accountId: found.account.id,
    startedAt: at,
    inputAt: at,
    endedAt: null
  }
  const write = { kind: "Session", id: session.id, expected: 0, value: session } as const
  yield* Effect.orDie(ledger.commit(Commit.withParts(empty, { writes: [write] })))
  return { session, account: found.account }
})

/** The live session and its account. `isInput` says that a person did something: it puts the log-off back. */
export const resumeSession = Effect.fn("resumeSession")(function* (sessionId: SessionId, isInput: boolean) {
  const accounts = yield* Accounts
  const session = yield* accounts.session(sessionId)
  const at = yield* now
  if (session === undefined || !isLive(session, at)) return yield* new SignedOut({})
  const account = yield* accounts.byId(session.practiceId, session.accountId)
  if (account === undefined || !account.isActive) return yield* new SignedOut({})
  if (!isInput || toMillis(at) - toMillis(session.inputAt) < inputMillisMin) return { session, account }
  const touched: Session = { ...session, version: session.version + 1, inputAt: at }
  // A twin request may have touched it first; then there is nothing left to do.
  yield* Effect.catchTag(writeSession(touched), "StaleVersion", () => Effect.void)
  return { session: touched, account }
})

/** Ends the session, whatever it was, and whoever touches it at the same time. */
export const signOut = Effect.fn("signOut")((sessionId: SessionId) =>
  withFreshReads(
    Effect.gen(function* () {
      const session = yield* (yield* Accounts).session(sessionId)
      if (session === undefined || session.endedAt !== null) return
      yield* writeSession({ ...session, version: session.version + 1, endedAt: yield* now })
    })
  ).pipe(Effect.orDie)
)

const writeSession = Effect.fnUntraced(function* (session: Session) {
  const commit = Commit.withParts(Commit.empty(session.practiceId), {
    writes: [{ kind: "Session", id: session.id, expected: session.version - 1, value: session }]
  })
  yield* (yield* Ledger).commit(commit).pipe(Effect.catchTag(["AlreadyAnswered", "AlreadyReceived"], Effect.die))
})

const actorOf = (account: Account | undefined) =>
  account === undefined
    ? ({ kind: "account", id: "unknown" as AccountId, name: "" } as const)
    : ({ kind: "account", id: account.id, name: account.name } as const)
