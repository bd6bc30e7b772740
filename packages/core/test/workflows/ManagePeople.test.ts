/** People and roles: who changes whom, what a change ends, and that nobody locks everybody out. */
import { assert, describe } from "@effect/vitest"
import { system } from "@intervisit/core/domain/Actor"
import { membersAt } from "@intervisit/core/domain/CareTeam"
import type { AccountId, SessionId } from "@intervisit/core/domain/Ids"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { configurePractice } from "@intervisit/core/workflows/ConfigurePractice"
import { enrol } from "@intervisit/core/workflows/Enrol"
import { inviteAgain, inviteColleague } from "@intervisit/core/workflows/InviteColleague"
import { listPeople } from "@intervisit/core/workflows/ListPeople"
import { changeMembership, changeRoles, switchAccount } from "@intervisit/core/workflows/ManagePeople"
import { resumeSession, signIn } from "@intervisit/core/workflows/SignIn"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { credentialOf } from "../support/credentials.ts"
import { atOnce, inCrowd } from "../support/crowded.ts"
import { newPassword, quick } from "../support/joining.ts"
import { factsAfter, familyTeam, head, lastAudit } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const manager = Clinic.request(Clinic.managerId)

const colleague = {
  name: "Kim Sato",
  login: "Kim.Sato",
  title: "nurse",
  roles: ["staff"] as const,
  teams: [eg.teamId],
  language: "en" as const,
  email: null,
  channel: "letter" as const
}

const sessionId = "session-noor" as SessionId

/** Noor has a password and is signed in. */
const noorInside = Effect.gen(function* () {
  yield* configurePractice(system, Clinic.setup({ credentials: [credentialOf(eg.noorAccountId, "noor's own words")] }))
  yield* signIn({ practiceId: eg.practiceId, login: "noor", password: "noor's own words", sessionId })
})

const enrolling = (code: string | null, parts = {}) =>
  enrol(eg.practiceId, {
    code: code ?? "",
    birthDate: null,
    login: "kim.sato",
    password: newPassword,
    language: "en",
    ...parts
  })

describe("a new colleague", () => {
  onClinic("gets an account in her team without a password, and chooses one with code and user name", () =>
    Effect.gen(function* () {
      const invited = yield* inviteColleague(yield* manager, colleague)
      const { people } = yield* listPeople(yield* manager)
      const kim = people.find(({ account }) => account.login === "kim.sato") ?? assert.fail("Kim is not listed")
      assert.isFalse(kim.hasPassword)
      assert.strictEqual(kim.invitation?.id, invited.invitationId)
      assert.deepStrictEqual(
        kim.memberships.map(({ team }) => team.id),
        [eg.teamId]
      )
      const stranger = yield* Effect.flip(enrolling(invited.code, { login: "kim" }))
      assert.strictEqual(stranger._tag, "EnrolmentRefused")
      const byBirthDate = yield* Effect.flip(enrolling(invited.code, { birthDate: "1984-03-09" }))
      assert.strictEqual(byBirthDate._tag, "EnrolmentRefused")
      const account = yield* enrolling(invited.code)
      assert.strictEqual(account.id, kim.account.id)
      const attempt = { practiceId: eg.practiceId, login: "kim.sato", password: newPassword }
      yield* signIn({ ...attempt, sessionId: "session-kim" as SessionId })
    }).pipe(Effect.provide(quick))
  )

  onClinic("is not made under a user name that somebody has, nor by a nurse", () =>
    Effect.gen(function* () {
      const taken = yield* Effect.flip(inviteColleague(yield* manager, { ...colleague, login: "NOOR" }))
      assert.deepInclude({ ...(taken as object) }, { _tag: "LoginRefused", reason: "taken" })
      const byNurse = yield* Effect.flip(inviteColleague(yield* Clinic.request(eg.noorAccountId), colleague))
      assert.strictEqual(byNurse._tag, "AccessRefused")
      assert.strictEqual((yield* lastAudit)?.outcome, "refused")
    }).pipe(Effect.provide(quick))
  )

  onClinic("cannot be given a role of the patients' side", () =>
    Effect.gen(function* () {
      yield* inviteColleague(yield* manager, { ...colleague, roles: ["staff", "patient", "representative"] })
      const { people } = yield* listPeople(yield* manager)
      assert.deepStrictEqual(people.find(({ account }) => account.login === "kim.sato")?.account.roles, ["staff"])
    }).pipe(Effect.provide(quick))
  )
})

describe("a new code for a colleague", () => {
  onClinic("lets her choose another password, which ends what was signed in with the old one", () =>
    Effect.gen(function* () {
      yield* noorInside
      const { code } = yield* inviteAgain(yield* manager, eg.noorAccountId, "letter")
      yield* resumeSession(sessionId, false)
      yield* enrolling(code, { login: "noor" })
      assert.strictEqual((yield* Effect.flip(resumeSession(sessionId, false)))._tag, "SignedOut")
      const old = { practiceId: eg.practiceId, login: "noor", password: "noor's own words" }
      const refused = yield* Effect.flip(signIn({ ...old, sessionId: "session-2" as SessionId }))
      assert.strictEqual(refused._tag, "SignInRefused")
    }).pipe(Effect.provide(quick))
  )
})

describe("switching an account off", () => {
  onClinic("ends its sessions at once and for good, and withdraws its code", () =>
    Effect.gen(function* () {
      yield* noorInside
      const { code } = yield* inviteAgain(yield* manager, eg.noorAccountId, "letter")
      yield* switchAccount(yield* manager, eg.noorAccountId, false)
      assert.strictEqual((yield* Effect.flip(resumeSession(sessionId, true)))._tag, "SignedOut")
      const off = yield* Effect.flip(enrolling(code, { login: "noor" }))
      assert.strictEqual(off._tag, "EnrolmentRefused")
      yield* switchAccount(yield* manager, eg.noorAccountId, true)
      assert.strictEqual((yield* Effect.flip(resumeSession(sessionId, true)))._tag, "SignedOut")
      const again = yield* Effect.flip(enrolling(code, { login: "noor" }))
      assert.deepInclude({ ...(again as object) }, { _tag: "InvitationOver", reason: "withdrawn" })
    }).pipe(Effect.provide(quick))
  )

  onClinic("a second time changes nothing", () =>
    Effect.gen(function* () {
      yield* switchAccount(yield* manager, eg.noorAccountId, false)
      const before = yield* head
      yield* switchAccount(yield* manager, eg.noorAccountId, false)
      assert.deepStrictEqual(yield* factsAfter(before), [])
    }).pipe(Effect.provide(quick))
  )

  onClinic("of a patient, or of nobody, is refused as not found", () =>
    Effect.gen(function* () {
      for (const id of [eg.anaAccountId, "account-0" as AccountId]) {
        const refused = yield* Effect.flip(switchAccount(yield* manager, id, false))
        assert.strictEqual(refused._tag, "AccountNotFound")
      }
    }).pipe(Effect.provide(quick))
  )
})

describe("the last manager or operator", () => {
  onClinic("cannot be switched off nor lose the role, until somebody else has it", () =>
    Effect.gen(function* () {
      const off = yield* Effect.flip(switchAccount(yield* manager, Clinic.managerId, false))
      assert.deepInclude({ ...(off as object) }, { _tag: "LastOfRole", role: "manager" })
      const less = yield* Effect.flip(changeRoles(yield* manager, Clinic.managerId, ["manager"]))
      assert.deepInclude({ ...(less as object) }, { _tag: "LastOfRole", role: "operator" })
      yield* changeRoles(yield* manager, eg.noorAccountId, ["staff", "operator"])
      yield* changeRoles(yield* manager, Clinic.managerId, ["manager"])
      assert.deepStrictEqual((yield* Clinic.accountOf(Clinic.managerId)).roles, ["manager"])
    }).pipe(Effect.provide(quick))
  )

  inCrowd("is left where two of them switch each other off at once", () =>
    Effect.gen(function* () {
      yield* changeRoles(yield* manager, eg.noorAccountId, ["manager", "operator"])
      const [mona, noor] = [yield* manager, yield* Clinic.request(eg.noorAccountId)]
      const ends = yield* atOnce(
        switchAccount(mona, eg.noorAccountId, false),
        switchAccount(noor, Clinic.managerId, false)
      )
      assert.strictEqual(ends.filter(Result.isSuccess).length, 1)
      const active = [yield* Clinic.accountOf(Clinic.managerId), yield* Clinic.accountOf(eg.noorAccountId)]
      assert.strictEqual(active.filter(({ isActive }) => isActive).length, 1)
    }).pipe(Effect.provide(quick))
  )

  onClinic("is not saved by one who is switched off", () =>
    Effect.gen(function* () {
      yield* changeRoles(yield* manager, eg.noorAccountId, ["manager", "operator"])
      yield* switchAccount(yield* manager, eg.noorAccountId, false)
      const off = yield* Effect.flip(switchAccount(yield* manager, Clinic.managerId, false))
      assert.strictEqual(off._tag, "LastOfRole")
    }).pipe(Effect.provide(quick))
  )
})

describe("a membership", () => {
  onClinic("holds from its first instant until its last, and is audited", () =>
    Effect.gen(function* () {
      const until = eg.daysAfter(eg.friday1655, 2)
      const membership = { role: "float nurse", from: eg.friday1655, until }
      yield* changeMembership(yield* manager, Clinic.managerId, eg.teamId, membership)
      const team = yield* familyTeam
      const isIn = (at: typeof until) => membersAt(team, at).some(({ accountId }) => accountId === Clinic.managerId)
      assert.deepStrictEqual(
        [eg.minutesAfter(eg.friday1655, -1), eg.friday1655, eg.minutesAfter(until, -1), until].map(isIn),
        [false, true, true, false]
      )
      const audited = yield* lastAudit
      assert.strictEqual(audited?.activity, "ChangeMembership")
      assert.deepStrictEqual(audited?.entities, [`Account/${Clinic.managerId}`, `CareTeam/${eg.teamId}`])
    }).pipe(Effect.provide(quick))
  )
})
