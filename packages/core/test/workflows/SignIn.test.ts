/** Signing in and out, and the session between: who gets in, how others are refused, and when it ends by itself. */
import { assert, describe } from "@effect/vitest"
import { system } from "@intervisit/core/domain/Actor"
import type { SessionId } from "@intervisit/core/domain/Ids"
import type { Session } from "@intervisit/core/domain/Session"
import { Accounts } from "@intervisit/core/ports/Accounts"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { configurePractice } from "@intervisit/core/workflows/ConfigurePractice"
import { resumeSession, signIn, signOut } from "@intervisit/core/workflows/SignIn"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { TestClock } from "effect/testing"
import { credentialOf, quickKdf } from "../support/credentials.ts"
import { atOnce, inCrowd, interposing } from "../support/crowded.ts"
import { auditRows, configured, head, lastAudit } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const password = "correct horse battery staple"
const sessionId = "session-1" as SessionId

/** Ana and Noor have a password; the manager has none yet. */
const enrolled = configurePractice(
  system,
  Clinic.setup({ credentials: [credentialOf(eg.anaAccountId, password), credentialOf(eg.noorAccountId, "other one")] })
)

const attempt = (login: string, word = password, id = sessionId) =>
  signIn({ practiceId: eg.practiceId, login, password: word, sessionId: id })

const stored = (id = sessionId) => Effect.flatMap(Accounts, (accounts) => accounts.session(id))

const signedIn = Effect.andThen(enrolled, attempt("ana"))

describe("signIn", () => {
  onClinic("opens a session for the right password, however the name is written, and audits it", () =>
    Effect.gen(function* () {
      yield* enrolled
      const before = yield* head
      const { account, session } = yield* attempt("  ANA ")
      assert.strictEqual(account.id, eg.anaAccountId)
      assert.deepStrictEqual(yield* stored(), session)
      assert.strictEqual(session.inputAt, eg.friday1655)
      assert.strictEqual(session.endedAt, null)
      const audited = yield* lastAudit
      assert.strictEqual(audited?.activity, "SignIn")
      assert.strictEqual(audited?.outcome, "success")
      assert.strictEqual(audited?.actor.id, eg.anaAccountId)
      // A session is a working paper.
      assert.strictEqual(yield* head, before)
    })
  )

  const refusals = [
    ["a wrong password", "ana", "wrong", eg.anaAccountId],
    ["another account's password", "ana", "other one", eg.anaAccountId],
    ["an unknown name", "nobody", password, "unknown"],
    ["an account that has no password yet", "mona", password, Clinic.managerId],
    ["an account that is closed", "noor", "other one", eg.noorAccountId]
  ] as const
  for (const [name, login, word, actorId] of refusals) {
    onClinic(`refuses ${name} in the same words, opens nothing and audits it`, () =>
      Effect.gen(function* () {
        yield* enrolled
        yield* configured({ accounts: [eg.nurse({ isActive: false })] })
        const asked: Array<number> = []
        const refused = yield* Effect.flip(attempt(login, word).pipe(Effect.provide(quickKdf(asked))))
        assert.strictEqual(refused._tag, "SignInRefused")
        assert.deepStrictEqual(Object.keys({ ...refused }), ["_tag"])
        assert.strictEqual(yield* stored(), undefined)
        assert.strictEqual(asked.length, 1)
        const audited = yield* lastAudit
        assert.strictEqual(audited?.outcome, "refused")
        assert.strictEqual(audited?.reason, "SignInRefused")
        assert.strictEqual(audited?.actor.id, actorId)
      })
    )
  }

  onClinic("spends on an unknown name what a password of today costs", () =>
    Effect.gen(function* () {
      yield* enrolled
      const asked: Array<number> = []
      yield* Effect.flip(attempt("nobody").pipe(Effect.provide(quickKdf(asked))))
      assert.deepStrictEqual(asked, [600_000])
    })
  )

  onClinic("never writes the password down", () =>
    Effect.gen(function* () {
      yield* signedIn
      assert.notInclude(JSON.stringify(yield* auditRows), password)
      assert.notInclude(JSON.stringify(yield* stored()), password)
    })
  )
})

const minute = 60_000

describe("a session without a person's input", () => {
  for (const [when, millis, isLive] of [
    ["just before 15 minutes", 15 * minute - 1, true],
    ["at 15 minutes", 15 * minute, false],
    ["after 15 minutes", 15 * minute + 1, false]
  ] as const) {
    onClinic(`${isLive ? "lives" : "is over"} ${when}`, () =>
      Effect.gen(function* () {
        yield* signedIn
        yield* TestClock.adjust(millis)
        const resumed = yield* Effect.result(resumeSession(sessionId, true))
        assert.strictEqual(Result.isSuccess(resumed), isLive)
        if (Result.isFailure(resumed)) assert.strictEqual(resumed.failure._tag, "SignedOut")
      })
    )
  }

  onClinic("is over though live updates asked all the time", () =>
    Effect.gen(function* () {
      yield* signedIn
      for (let passed = 0; passed < 14; passed++) {
        yield* TestClock.adjust(minute)
        yield* resumeSession(sessionId, false)
      }
      assert.strictEqual((yield* stored())?.version, 1)
      yield* TestClock.adjust(minute)
      assert.strictEqual((yield* Effect.flip(resumeSession(sessionId, false)))._tag, "SignedOut")
    })
  )
})

describe("a person's input", () => {
  for (const [when, millis, isWritten] of [
    ["within the minute", minute - 1, false],
    ["at a minute", minute, true],
    ["after a minute", minute + 1, true]
  ] as const) {
    onClinic(`${when} ${isWritten ? "is written down" : "writes nothing"}`, () =>
      Effect.gen(function* () {
        const { session } = yield* signedIn
        yield* TestClock.adjust(millis)
        const resumed = yield* resumeSession(sessionId, true)
        const expected: Session = isWritten
          ? { ...session, version: 2, inputAt: eg.minutesAfter(eg.friday1655, millis / minute) }
          : session
        assert.deepStrictEqual(resumed.session, expected)
        assert.deepStrictEqual(yield* stored(), expected)
      })
    )
  }

  onClinic("puts the log-off back by 15 minutes, up to 12 hours in all", () =>
    Effect.gen(function* () {
      yield* signedIn
      for (let passed = 0; passed < 12 * 60 - 10; passed += 10) {
        yield* TestClock.adjust(10 * minute)
        yield* resumeSession(sessionId, true)
      }
      yield* TestClock.adjust(10 * minute - 1)
      yield* resumeSession(sessionId, true)
      yield* TestClock.adjust(1)
      assert.strictEqual((yield* Effect.flip(resumeSession(sessionId, true)))._tag, "SignedOut")
    })
  )

  inCrowd("on two pages at once is written once, and both go on", () =>
    Effect.gen(function* () {
      yield* signedIn
      yield* TestClock.adjust(2 * minute)
      const ends = yield* atOnce(resumeSession(sessionId, true), resumeSession(sessionId, true))
      assert.isTrue(ends.every(Result.isSuccess))
      assert.strictEqual((yield* stored())?.version, 2)
    })
  )
})

describe("a session", () => {
  onClinic("of an account that was closed meanwhile is over", () =>
    Effect.gen(function* () {
      yield* signedIn
      yield* configured({ accounts: [{ ...(yield* Clinic.accountOf(eg.anaAccountId)), isActive: false }] })
      assert.strictEqual((yield* Effect.flip(resumeSession(sessionId, true)))._tag, "SignedOut")
    })
  )

  onClinic("that nobody knows is told in the same words", () =>
    Effect.gen(function* () {
      const refused = yield* Effect.flip(resumeSession("session-x" as SessionId, true))
      assert.strictEqual(refused._tag, "SignedOut")
    })
  )

  onClinic("carries the account as it is now, not as it signed in", () =>
    Effect.gen(function* () {
      yield* signedIn
      yield* configured({ accounts: [{ ...(yield* Clinic.accountOf(eg.anaAccountId)), name: "Ana Ruiz Soto" }] })
      assert.strictEqual((yield* resumeSession(sessionId, false)).account.name, "Ana Ruiz Soto")
    })
  )
})

describe("signOut", () => {
  onClinic("ends the session at once and for ever, and leaves others alone", () =>
    Effect.gen(function* () {
      yield* signedIn
      const other = "session-2" as SessionId
      yield* attempt("ana", password, other)
      yield* TestClock.adjust(minute)
      yield* signOut(sessionId)
      assert.strictEqual((yield* stored())?.endedAt, eg.minutesAfter(eg.friday1655, 1))
      assert.strictEqual((yield* Effect.flip(resumeSession(sessionId, true)))._tag, "SignedOut")
      yield* resumeSession(other, true)
    })
  )

  onClinic("twice, or of a session that nobody knows, changes nothing", () =>
    Effect.gen(function* () {
      yield* signedIn
      yield* signOut(sessionId)
      const ended = yield* stored()
      yield* TestClock.adjust(minute)
      yield* signOut(sessionId)
      yield* signOut("session-x" as SessionId)
      assert.deepStrictEqual(yield* stored(), ended)
    })
  )

  onClinic("is not lost to input on another page at the same moment", () =>
    Effect.gen(function* () {
      yield* signedIn
      yield* TestClock.adjust(2 * minute)
      const input = yield* interposing(Accounts, "session", resumeSession(sessionId, true))
      yield* signOut(sessionId).pipe(Effect.provide(input))
      assert.notStrictEqual((yield* stored())?.endedAt, null)
      assert.strictEqual((yield* Effect.flip(resumeSession(sessionId, true)))._tag, "SignedOut")
    })
  )
})
