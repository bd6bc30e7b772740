/** Enrolling: what a code and its proof open, what everybody else hears, and what one commit makes. */
import { assert, describe } from "@effect/vitest"
import type { SessionId } from "@intervisit/core/domain/Ids"
import { standing } from "@intervisit/core/domain/Invitation"
import { Accounts } from "@intervisit/core/ports/Accounts"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { withdrawInvitation } from "@intervisit/core/workflows/InvitePatient"
import { signIn } from "@intervisit/core/workflows/SignIn"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { TestClock } from "effect/testing"
import { quickKdf } from "../support/credentials.ts"
import { atOnce, inCrowd } from "../support/crowded.ts"
import { merge, told } from "../support/feed.ts"
import { enrolling, formOf, invitationOf, invited, newPassword, quick } from "../support/joining.ts"
import { benNumber, factsAfter, head, lastAudit, withBen } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const attempt = (login: string) =>
  signIn({ practiceId: eg.practiceId, login, password: newPassword, sessionId: `session-${login}` as SessionId })

describe("enrol", () => {
  onClinic("completes the account that was waiting for her, in one commit, and she can sign in", (anaId) =>
    Effect.gen(function* () {
      const letter = yield* invited(anaId)
      const before = yield* head
      const account = yield* enrolling(formOf(letter))
      assert.strictEqual(account.id, eg.anaAccountId)
      assert.strictEqual(account.login, "ana.maria")
      assert.strictEqual(account.language, "es")
      const made = yield* factsAfter(before)
      assert.deepStrictEqual(
        made.map(({ body }) => body._tag),
        ["AccountConfigured", "InvitationEnded"]
      )
      assert.strictEqual(standing(yield* invitationOf(letter), eg.friday1655), "used")
      const audited = yield* lastAudit
      assert.strictEqual(audited?.activity, "Enrol")
      assert.deepStrictEqual(audited?.patients, [anaId])
      assert.strictEqual((yield* attempt("ana.maria")).account.id, account.id)
    }).pipe(Effect.provide(quick))
  )

  onClinic("makes a new account for who has none, for her record alone", () =>
    Effect.gen(function* () {
      const patientId = yield* withBen
      const letter = yield* invited(patientId)
      const account = yield* enrolling(formOf(letter, { login: "ben.ode" }))
      assert.deepStrictEqual(account.roles, ["patient"])
      assert.strictEqual(account.patientId, patientId)
      assert.strictEqual(account.name, "Ben Ode")
    }).pipe(Effect.provide(quick))
  )

  const wrong = [
    ["a code that nobody has", { code: "0000-0000-0000" }],
    ["what is no code at all", { code: "hello" }],
    ["the right code with another birth date", { birthDate: "1984-03-10" }],
    ["the right code with a colleague's proof", { birthDate: null }],
    ["the right code with a birth date that is none", { birthDate: "" }]
  ] as const
  for (const [what, parts] of wrong) {
    onClinic(`refuses ${what} in the same words, after hashing once, and audits it`, (anaId) =>
      Effect.gen(function* () {
        const letter = yield* invited(anaId)
        const asked: Array<number> = []
        const refused = yield* Effect.flip(enrolling(formOf(letter, parts)).pipe(Effect.provide(quickKdf(asked))))
        assert.strictEqual(refused._tag, "EnrolmentRefused")
        assert.deepStrictEqual(Object.keys({ ...refused }), ["_tag"])
        assert.deepStrictEqual(asked, [100_000])
        const audited = yield* lastAudit
        assert.strictEqual(audited?.reason, "EnrolmentRefused")
        assert.strictEqual(audited?.actor.id, "unknown")
        assert.deepStrictEqual(audited?.patients, [])
      }).pipe(Effect.provide(quick))
    )
  }

  onClinic("is spoilt by ten wrong proofs, and then refuses the right one in the same words", (anaId) =>
    Effect.gen(function* () {
      const letter = yield* invited(anaId)
      for (let count = 0; count < 9; count++) yield* Effect.flip(enrolling(formOf(letter, { birthDate: "1999-01-01" })))
      assert.strictEqual(standing(yield* invitationOf(letter), eg.friday1655), "open")
      yield* Effect.flip(enrolling(formOf(letter, { birthDate: "1999-01-01" })))
      assert.strictEqual(standing(yield* invitationOf(letter), eg.friday1655), "spoilt")
      const refused = yield* Effect.flip(enrolling(formOf(letter)))
      assert.strictEqual(refused._tag, "EnrolmentRefused")
    }).pipe(Effect.provide(quick))
  )

  onClinic("tells who proves herself that it was withdrawn, replaced or has run out; nobody else", (anaId) =>
    Effect.gen(function* () {
      const first = yield* invited(anaId)
      const second = yield* invited(anaId)
      const replaced = yield* Effect.flip(enrolling(formOf(first)))
      assert.deepInclude({ ...replaced }, { _tag: "InvitationOver", reason: "replaced" })
      yield* withdrawInvitation(yield* Clinic.request(eg.noorAccountId), second.invitationId)
      const withdrawn = yield* Effect.flip(enrolling(formOf(second)))
      assert.deepInclude({ ...withdrawn }, { _tag: "InvitationOver", reason: "withdrawn" })
      const third = yield* invited(anaId)
      yield* TestClock.adjust("21 days")
      const expired = yield* Effect.flip(enrolling(formOf(third)))
      assert.deepInclude({ ...expired }, { _tag: "InvitationOver", reason: "expired" })
      const stranger = yield* Effect.flip(enrolling(formOf(third, { birthDate: "1999-01-01" })))
      assert.strictEqual(stranger._tag, "EnrolmentRefused")
    }).pipe(Effect.provide(quick))
  )

  onClinic("is answered again for the same name and password, and refused for others", (anaId) =>
    Effect.gen(function* () {
      const letter = yield* invited(anaId)
      const account = yield* enrolling(formOf(letter))
      const before = yield* head
      assert.strictEqual((yield* enrolling(formOf(letter))).id, account.id)
      const other = yield* Effect.flip(enrolling(formOf(letter, { password: "another long password" })))
      assert.deepInclude({ ...other }, { _tag: "InvitationOver", reason: "used" })
      assert.strictEqual(yield* head, before)
    }).pipe(Effect.provide(quick))
  )

  onClinic("refuses a password or a user name for its reason, and the invitation stays open", (anaId) =>
    Effect.gen(function* () {
      const letter = yield* invited(anaId)
      for (const [parts, tag, reason] of [
        [{ password: "short" }, "PasswordRefused", "too-short"],
        [{ password: "Ana María Ruiz 1" }, "PasswordRefused", "holds-your-name"],
        [{ login: "noor" }, "LoginRefused", "taken"],
        [{ login: "no spaces please" }, "LoginRefused", "characters"]
      ] as const) {
        const refused = yield* Effect.flip(enrolling(formOf(letter, parts)))
        assert.deepInclude({ ...(refused as object) }, { _tag: tag, reason })
      }
      assert.strictEqual((yield* invitationOf(letter)).mistakes, 0)
      yield* enrolling(formOf(letter))
    }).pipe(Effect.provide(quick))
  )

  onClinic("follows a merge: the account is that of the record that stands for her", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      const letter = yield* invited(benId)
      yield* told("a40", [merge(eg.medicalRecordNumber(), benNumber)])
      const account = yield* enrolling(formOf(letter))
      const own = yield* (yield* Accounts).byId(eg.practiceId, account.id)
      assert.include([anaId, benId], own?.patientId)
      assert.strictEqual((yield* Clinic.request(account.id)).principal.ownPatientId, anaId)
    }).pipe(Effect.provide(quick))
  )

  onClinic("after a merge of two records that were both invited makes one account, and the other code is used up", () =>
    Effect.gen(function* () {
      const anaId = yield* Clinic.patientOf(eg.medicalRecordNumber())
      const [anas, bens] = [yield* invited(anaId), yield* invited(yield* withBen)]
      yield* told("a40", [merge(eg.medicalRecordNumber(), benNumber)])
      yield* enrolling(formOf(anas))
      const second = yield* Effect.flip(enrolling(formOf(bens, { login: "ana.other" })))
      assert.deepInclude({ ...(second as object) }, { _tag: "InvitationOver", reason: "used" })
    }).pipe(Effect.provide(quick))
  )

  inCrowd("twice at once makes one account", (anaId) =>
    Effect.gen(function* () {
      const letter = yield* invited(anaId)
      const ends = yield* atOnce(enrolling(formOf(letter)), enrolling(formOf(letter, { login: "ana.other" })))
      assert.strictEqual(ends.filter(Result.isSuccess).length, 1)
    }).pipe(Effect.provide(quick))
  )

  inCrowd("by two people at once under one user name tells the second that it is taken", (anaId) =>
    Effect.gen(function* () {
      const letters = [yield* invited(anaId), yield* invited(yield* withBen)] as const
      const ends = yield* atOnce(
        enrolling(formOf(letters[0], { login: "both.of.us" })),
        enrolling(formOf(letters[1], { login: "both.of.us" }))
      )
      assert.strictEqual(ends.filter(Result.isSuccess).length, 1)
      const [refused] = ends.filter(Result.isFailure)
      assert.deepInclude({ ...(refused?.failure as object) }, { _tag: "LoginRefused", reason: "taken" })
    }).pipe(Effect.provide(quick))
  )
})
