/** Who may see and do what, from every side: patient, representative, staff, several at once, stranger. */

import { assert, describe, it } from "@effect/vitest"
import * as AccessPolicy from "@intervisit/core/domain/AccessPolicy"
import type { Role } from "@intervisit/core/domain/Account"
import { AccountId, CareTeamId, PatientId, PracticeId, RepresentativeId, ThreadId } from "@intervisit/core/domain/Ids"
import { type Instant, plusMillis } from "@intervisit/core/domain/Instant"
import type { Representative } from "@intervisit/core/domain/Representative"
import type { Thread } from "@intervisit/core/domain/Thread"
import * as eg from "@intervisit/core/testing/Examples"
import * as Result from "effect/Result"

const now = eg.friday1655
const survivor = PatientId.make("patient-survivor")
const stranger = PatientId.make("patient-stranger")

const thread = (overrides: Partial<Thread> = {}): Thread => eg.thread(overrides)

/** Elena, signed in, for Ana. */
const elena = (grant: Partial<Representative> = {}, overrides: Partial<AccessPolicy.Principal> = {}) =>
  eg.principal({
    account: eg.account({ id: eg.elenaAccountId, login: "elena", name: "Elena Ruiz", roles: ["representative"] }),
    ownPatientId: null,
    grants: [eg.representative(grant)],
    ...overrides
  })

const sees = (principal: AccessPolicy.Principal, which: Partial<Thread> = {}, at: Instant = now) =>
  AccessPolicy.sideOf(principal, thread(which), at)

const mayWrite = (principal: AccessPolicy.Principal, patientId = eg.patientId, at: Instant = now) =>
  Result.isSuccess(AccessPolicy.mayWriteFor(principal, patientId, at))

describe("a patient", () => {
  it("sees the threads that her record owns today, whatever record they were written about", () => {
    assert.strictEqual(sees(eg.principal()), "patient")
    assert.strictEqual(sees(eg.principal(), { patientId: stranger, currentPatientId: eg.patientId }), "patient")
  })

  it("does not see a thread that another record owns, though it was written about hers", () => {
    assert.isUndefined(sees(eg.principal(), { patientId: eg.patientId, currentPatientId: stranger }))
  })

  it("whose record was merged acts as the surviving one", () => {
    const merged = eg.principal({ ownPatientId: survivor, onBehalfOf: survivor })
    assert.strictEqual(sees(merged, { patientId: eg.patientId, currentPatientId: survivor }), "patient")
    assert.isUndefined(sees(merged))
    assert.isTrue(mayWrite(merged, survivor))
    assert.isFalse(mayWrite(merged, eg.patientId))
  })

  it("without the role is nobody, whatever her account is linked to", () => {
    const without = eg.principal({ account: eg.account({ roles: ["operator"] }) })
    assert.isUndefined(sees(without))
    assert.isFalse(mayWrite(without))
    assert.deepStrictEqual(AccessPolicy.mayActFor(without, now), [])
  })

  it("does not see a thread of another practice with the same ids", () => {
    assert.isUndefined(sees(eg.principal(), { practiceId: PracticeId.make("practice-harbor") }))
  })
})

describe("a stranger", () => {
  const strangers: ReadonlyArray<readonly [string, AccessPolicy.Principal]> = [
    ["another patient", eg.principal({ ownPatientId: stranger, onBehalfOf: stranger })],
    ["a patient who asks for somebody else's record", eg.principal({ ownPatientId: stranger })],
    ["a representative without a grant", elena({}, { grants: [] })],
    ["a representative of another patient", elena({ patientId: stranger }, { onBehalfOf: stranger })],
    ["a representative of another patient who asks for Ana's", elena({ patientId: stranger })],
    ["a nurse of no team", eg.staffPrincipal({ teams: [] })],
    ["a nurse of another team", eg.staffPrincipal({ teams: [eg.careTeam({ id: CareTeamId.make("team-other") })] })],
    ["a nurse who is no member of the team she lists", eg.staffPrincipal({ teams: [eg.careTeam({ members: [] })] })],
    ["a manager", eg.staffPrincipal({ account: eg.nurse({ roles: ["manager"] }) })],
    ["an operator", eg.staffPrincipal({ account: eg.nurse({ roles: ["operator"] }) })],
    ["an account without roles", eg.principal({ account: eg.account({ roles: [] }) })],
    ["one who acts for nobody", eg.principal({ onBehalfOf: null })]
  ]
  for (const [who, principal] of strangers) {
    it(`is ${who}: sees no thread and lists none`, () => {
      assert.isUndefined(sees(principal))
      assert.isFalse(AccessPolicy.covers(AccessPolicy.patientScope(principal, now), thread()))
      assert.isFalse(AccessPolicy.covers(AccessPolicy.staffScope(principal, now), thread()))
    })
  }

  it("may not write for a patient, and is told which activity was refused", () => {
    const refused = AccessPolicy.mayWriteFor(eg.principal({ ownPatientId: stranger }), eg.patientId, now)
    assert.isTrue(Result.isFailure(refused))
    assert.strictEqual((refused as Result.Failure<unknown, AccessPolicy.AccessRefused>).failure._tag, "AccessRefused")
    assert.isFalse(mayWrite(elena({ patientId: stranger })))
    assert.isFalse(mayWrite(eg.staffPrincipal()))
  })
})

describe("a representative", () => {
  it("sees and writes for the record of her grant, by that grant", () => {
    assert.strictEqual(sees(elena()), "patient")
    assert.deepStrictEqual(AccessPolicy.mayWriteFor(elena(), eg.patientId, now), Result.succeed(eg.representative()))
    assert.deepStrictEqual(AccessPolicy.mayActFor(elena(), now), [eg.patientId])
  })

  it("goes by the record a thread was written about, not by its owner of today", () => {
    assert.strictEqual(sees(elena(), { currentPatientId: survivor }), "patient")
    assert.isUndefined(sees(elena(), { patientId: stranger, currentPatientId: eg.patientId }))
  })

  it("with a grant to read does not write, and with one to write alone does not see", () => {
    assert.strictEqual(sees(elena({ scopes: ["read"] })), "patient")
    assert.isFalse(mayWrite(elena({ scopes: ["read"] })))
    assert.isUndefined(sees(elena({ scopes: ["write"] })))
    assert.isTrue(mayWrite(elena({ scopes: ["write"] })))
    assert.isUndefined(sees(elena({ scopes: [] })))
  })

  const from = eg.friday1655
  const until = eg.monday0955
  const intervals = [
    ["before it begins", plusMillis(from, -1), false],
    ["at its beginning", from, true],
    ["while it lasts", eg.minutesAfter(from, 1), true],
    ["at its end", until, false],
    ["after its end", eg.minutesAfter(until, 1), false]
  ] as const
  for (const [when, at, holds] of intervals) {
    it(`${holds ? "sees and writes" : "neither sees nor writes"} ${when}`, () => {
      const principal = elena({ from, until })
      assert.strictEqual(sees(principal, {}, at), holds ? "patient" : undefined)
      assert.strictEqual(mayWrite(principal, eg.patientId, at), holds)
      assert.strictEqual(AccessPolicy.mayActFor(principal, at).length, holds ? 1 : 0)
    })
  }

  it("whose grant was revoked neither sees nor writes, from whenever on", () => {
    for (const revokedAt of [eg.friday1655, eg.monday0955]) {
      assert.isUndefined(sees(elena({ revokedAt })))
      assert.isFalse(mayWrite(elena({ revokedAt })))
      assert.deepStrictEqual(AccessPolicy.mayActFor(elena({ revokedAt }), now), [])
    }
  })

  it("whose grant rests after a merge sees nothing until staff confirm", () => {
    assert.isUndefined(sees(elena({ isHeld: true })))
    assert.isFalse(mayWrite(elena({ isHeld: true })))
    assert.deepStrictEqual(AccessPolicy.mayActFor(elena({ isHeld: true }), now), [])
  })

  it("sees the other record's threads after a merge only where staff have opened it to her", () => {
    const carried = { patientId: survivor, currentPatientId: survivor }
    assert.isUndefined(sees(elena(), carried))
    assert.strictEqual(sees(elena({ confirmedFor: [survivor] }), carried), "patient")
    assert.isTrue(mayWrite(elena({ confirmedFor: [survivor] }), survivor))
    assert.isUndefined(sees(elena({ confirmedFor: [survivor], isHeld: true }), carried))
  })

  it("without the role is nobody, whatever grants there are", () => {
    const without = elena({}, { account: eg.account({ id: eg.elenaAccountId, roles: ["patient"] }) })
    assert.isUndefined(sees(without))
    assert.isFalse(mayWrite(without))
    assert.deepStrictEqual(AccessPolicy.mayActFor(without, now), [])
  })

  it("who acts for one patient does not list the other whom she also represents", () => {
    const second = eg.representative({ id: RepresentativeId.make("grant-2"), patientId: stranger })
    const both = elena({}, { grants: [eg.representative(), second] })
    assert.strictEqual(sees(both), "patient")
    assert.isUndefined(sees(both, { patientId: stranger, currentPatientId: stranger }))
    assert.deepStrictEqual(AccessPolicy.mayActFor(both, now), [eg.patientId, stranger])
  })

  it("who is a patient herself acts for herself first", () => {
    const account = eg.account({ id: eg.elenaAccountId, roles: ["representative", "patient"], patientId: stranger })
    const both = elena({}, { account, ownPatientId: stranger, onBehalfOf: stranger })
    assert.deepStrictEqual(AccessPolicy.mayActFor(both, now), [stranger, eg.patientId])
    assert.strictEqual(sees(both, { patientId: stranger, currentPatientId: stranger }), "patient")
    assert.isUndefined(sees(both), "while she acts for herself")
    assert.deepStrictEqual(AccessPolicy.mayWriteFor(both, stranger, now), Result.succeed(null))
  })
})

describe("a member of staff", () => {
  it("sees the threads of her team, on the staff's side", () => {
    assert.strictEqual(sees(eg.staffPrincipal()), "staff")
    assert.strictEqual(sees(eg.staffPrincipal(), { patientId: stranger, currentPatientId: survivor }), "staff")
    assert.isUndefined(sees(eg.staffPrincipal(), { teamId: CareTeamId.make("team-other") }))
  })

  const from = eg.friday1655
  const until = eg.monday0955
  const intervals = [
    ["before she joins", plusMillis(from, -1), false],
    ["as she joins", from, true],
    ["while she is a member", eg.minutesAfter(from, 1), true],
    ["as she leaves", until, false],
    ["after she left", eg.minutesAfter(until, 1), false]
  ] as const
  for (const [when, at, isMember] of intervals) {
    it(`${isMember ? "sees" : "does not see"} them ${when}`, () => {
      const teams = [eg.careTeam({ members: [eg.membership({ from, until })] })]
      const principal = eg.staffPrincipal({ teams })
      assert.strictEqual(sees(principal, {}, at), isMember ? "staff" : undefined)
      assert.strictEqual(AccessPolicy.staffTeams(principal, at).length, isMember ? 1 : 0)
    })
  }

  it("who left and came back sees them again", () => {
    const members = [
      eg.membership({ until: eg.minutesAfter(now, -9) }),
      eg.membership({ from: eg.minutesAfter(now, 9) })
    ]
    const principal = eg.staffPrincipal({ teams: [eg.careTeam({ members })] })
    assert.strictEqual(sees(principal, {}, eg.minutesAfter(now, -10)), "staff")
    assert.isUndefined(sees(principal, {}, now))
    assert.strictEqual(sees(principal, {}, eg.minutesAfter(now, 9)), "staff")
  })

  it("is known in a team by her account, not by another's membership", () => {
    const colleague = eg.staffPrincipal({ account: eg.nurse({ id: AccountId.make("account-bea"), login: "bea" }) })
    assert.isUndefined(sees(colleague))
  })

  it("without the role is nobody, whatever teams list her", () => {
    assert.isUndefined(sees(eg.staffPrincipal({ account: eg.nurse({ roles: ["patient"] }) })))
  })

  it("who is a patient of her own clinic stands on the staff's side of what her team answers", () => {
    const both = eg.staffPrincipal({
      account: eg.nurse({ roles: ["staff", "patient"], patientId: eg.patientId }),
      ownPatientId: eg.patientId,
      onBehalfOf: eg.patientId
    })
    assert.strictEqual(sees(both), "staff")
    assert.strictEqual(sees(both, { teamId: CareTeamId.make("team-other") }), "patient")
    assert.isTrue(mayWrite(both))
  })
})

describe("a role", () => {
  const roles: ReadonlyArray<Role> = ["patient", "representative", "staff", "manager", "operator"]
  const holders: { readonly [P in AccessPolicy.Permission]: ReadonlyArray<Role> } = {
    "read-measure": ["manager"],
    "read-queues": ["operator"],
    "manage-queues": ["operator"],
    "read-audit": ["manager", "operator"],
    "manage-practice": ["manager"],
    "manage-people": ["manager", "operator"],
    "confirm-representatives": ["staff", "manager"],
    "edit-canned-answers": ["manager"],
    "read-triage-rules": ["manager", "staff"],
    "stop-triage-rules": ["manager", "staff"],
    "sign-triage-rules": ["manager", "staff"],
    "invite-patients": ["staff", "manager"],
    "import-people": ["manager", "operator"]
  }
  const permitted = (held: ReadonlyArray<Role>, permission: AccessPolicy.Permission) =>
    Result.isSuccess(AccessPolicy.permit(eg.principal({ account: eg.account({ roles: held }) }), permission))

  for (const permission of AccessPolicy.Permission.literals) {
    it(`permits ${permission} to ${holders[permission].join(" and ")} alone`, () => {
      for (const role of roles) {
        assert.strictEqual(permitted([role], permission), holders[permission].includes(role), role)
      }
      assert.isFalse(permitted([], permission))
    })
  }

  it("only ever adds: more roles never take a permission away", () => {
    for (const permission of AccessPolicy.Permission.literals) {
      assert.isTrue(permitted(roles, permission), permission)
      for (const role of holders[permission]) assert.isTrue(permitted(["patient", role], permission), permission)
    }
  })

  it("more never hides a thread that fewer would show", () => {
    const sets: ReadonlyArray<ReadonlyArray<Role>> = Array.from({ length: 32 }, (_, bits) =>
      roles.filter((_, index) => (bits >> index) & 1)
    )
    const seen = (held: ReadonlyArray<Role>, which: Partial<Thread>) =>
      sees(
        eg.principal({
          account: eg.nurse({ roles: held, patientId: eg.patientId }),
          teams: [eg.careTeam()],
          grants: [eg.representative({ accountId: eg.noorAccountId, patientId: survivor })]
        }),
        which
      ) !== undefined
    const threads = [
      {},
      { teamId: CareTeamId.make("team-other") },
      { id: ThreadId.make("thread-2"), patientId: survivor }
    ]
    for (const fewer of sets) {
      for (const more of sets.filter((set) => fewer.every((role) => set.includes(role)))) {
        for (const which of threads) {
          if (seen(fewer, which)) assert.isTrue(seen(more, which), `${fewer} shows it, ${more} must`)
        }
      }
    }
  })
})
