/**
 * Every promise of Accounts, as claims that any adapter runs.
 */
import * as Effect from "effect/Effect"
import type { Account } from "../domain/Account.ts"
import type { Draft } from "../domain/Draft.ts"
import { AccountId, DraftId, PatientId, PracticeId, SessionId, ThreadId } from "../domain/Ids.ts"
import { Accounts } from "../ports/Accounts.ts"
import type { Ledger } from "../ports/Ledger.ts"
import { claim, equal, type Suite } from "./Claims.ts"
import * as eg from "./Examples.ts"
import { storing } from "./storing.ts"

const harbor = PracticeId.make("practice-harbor")

const store = (...accounts: ReadonlyArray<Account>) => storing(accounts.map((each) => eg.write("Account", each)))

const draft = (id: string, minutes: number, overrides: Partial<Draft> = {}): Draft =>
  eg.draft({ id: DraftId.make(id), savedAt: eg.minutesAfter(eg.friday1655, minutes), ...overrides })

export const suite: Suite<Ledger | Accounts> = [
  claim("an account is given as it is stored, and as it stands after a change", function* () {
    const accounts = yield* Accounts
    yield* store(eg.account(), eg.nurse())
    yield* equal(yield* accounts.byId(eg.practiceId, eg.anaAccountId), eg.account(), "a patient's")
    yield* equal(yield* accounts.byId(eg.practiceId, eg.noorAccountId), eg.nurse(), "a nurse's")
    const both = eg.nurse({ version: 2, roles: ["staff", "patient"], patientId: eg.patientId, isActive: false })
    yield* store(both)
    yield* equal(yield* accounts.byId(eg.practiceId, eg.noorAccountId), both, "as changed")
    yield* equal(yield* accounts.byId(eg.practiceId, AccountId.make("account-0")), undefined, "another id")
    yield* equal(yield* accounts.byId(harbor, eg.anaAccountId), undefined, "another practice")
  }),

  claim("an account is found by its login, with its credential where it has one", function* () {
    const accounts = yield* Accounts
    yield* store(eg.account(), eg.nurse())
    yield* storing([eg.write("Credential", eg.credential())])
    const ana = yield* accounts.byLogin(eg.practiceId, "ana")
    yield* equal(ana, { account: eg.account(), credential: eg.credential() }, "with a credential")
    const noor = yield* accounts.byLogin(eg.practiceId, "noor")
    yield* equal(noor, { account: eg.nurse(), credential: undefined }, "before enrolment")
    yield* equal(yield* accounts.byLogin(eg.practiceId, "nobody"), undefined, "an unknown login")
    yield* equal(yield* accounts.byLogin(eg.practiceId, "ANA"), undefined, "the caller puts it in lower case")
    yield* equal(yield* accounts.byLogin(eg.practiceId, ""), undefined, "an empty login")
    yield* equal(yield* accounts.byLogin(harbor, "ana"), undefined, "another practice")
  }),

  claim("a login and a credential that were changed are those that count", function* () {
    const accounts = yield* Accounts
    yield* store(eg.account())
    yield* storing([eg.write("Credential", eg.credential())])
    const renamed = eg.account({ version: 2, login: "ana.ruiz" })
    const changed = eg.credential({ version: 2, hash: "bmV3" })
    yield* storing([eg.write("Account", renamed), eg.write("Credential", changed)])
    yield* equal(yield* accounts.byLogin(eg.practiceId, "ana"), undefined, "the old login")
    const found = yield* accounts.byLogin(eg.practiceId, "ana.ruiz")
    yield* equal(found, { account: renamed, credential: changed }, "the new login")
    const next = eg.nurse({ login: "ana" })
    yield* store(next)
    yield* equal((yield* accounts.byLogin(eg.practiceId, "ana"))?.account, next, "the old login, given to another")
  }),

  claim("the accounts of a patient are those that sign in as her, active or not", function* () {
    const accounts = yield* Accounts
    const second = eg.account({ id: AccountId.make("account-ana-2"), login: "ana2", isActive: false })
    const bob = eg.account({
      id: AccountId.make("account-bob"),
      login: "bob",
      patientId: PatientId.make("patient-bob")
    })
    yield* store(eg.account(), second, bob, eg.nurse())
    const found = yield* accounts.ofPatient(eg.practiceId, eg.patientId)
    yield* equal(new Set(found), new Set([eg.account(), second]), "the accounts")
    yield* equal(yield* accounts.ofPatient(eg.practiceId, PatientId.make("patient-0")), [], "of nobody")
    yield* equal(yield* accounts.ofPatient(harbor, eg.patientId), [], "in another practice")
  }),

  claim("a session is found by its id alone, live or ended", function* () {
    const accounts = yield* Accounts
    const live = eg.session()
    const ended = eg.session({ id: SessionId.make("session-ended"), practiceId: harbor, endedAt: eg.monday0955 })
    yield* storing([eg.write("Session", live)])
    yield* storing([eg.write("Session", ended)], { practiceId: harbor })
    yield* equal(yield* accounts.session(live.id), live, "a live one")
    yield* equal(yield* accounts.session(ended.id), ended, "an ended one")
    const touched = eg.session({ version: 2, inputAt: eg.monday0955 })
    yield* storing([eg.write("Session", touched)])
    yield* equal(yield* accounts.session(live.id), touched, "after a touch")
    yield* equal(yield* accounts.session(SessionId.make("session-0")), undefined, "an unknown one")
  }),

  claim("drafts of an account come newest first, as they are stored, without those that went", function* () {
    const accounts = yield* Accounts
    const reply = draft("reply", 2, { threadId: ThreadId.make("thread-1"), patientId: null, teamId: null, subject: "" })
    const enclosed = draft("enclosed", 1, { attachments: [eg.attachment()], body: "\u202eرسالة 🤒" })
    const sent = draft("sent", 3)
    const another = draft("another", 4, { accountId: eg.noorAccountId })
    yield* storing([enclosed, sent, reply, another].map((each) => eg.write("Draft", each)))
    yield* storing([{ kind: "Draft", id: sent.id, expected: 1, value: null }])
    yield* equal(yield* accounts.drafts(eg.practiceId, eg.anaAccountId), [reply, enclosed], "the drafts")
    const saved = draft("enclosed", 5, { version: 2 })
    yield* storing([eg.write("Draft", saved)])
    yield* equal(yield* accounts.drafts(eg.practiceId, eg.anaAccountId), [saved, reply], "saved again")
    yield* equal(yield* accounts.drafts(harbor, eg.anaAccountId), [], "in another practice")
  }),

  claim("of saves of one draft at once exactly one counts", function* () {
    const accounts = yield* Accounts
    const saves = Array.from({ length: 5 }, (_, index) => draft("draft", index, { body: `${index}` }))
    const ends = yield* Effect.forEach(saves, (save) => Effect.result(storing([eg.write("Draft", save)])), {
      concurrency: "unbounded"
    })
    const winners = saves.filter((_, index) => ends[index]?._tag === "Success")
    yield* equal(winners.length, 1, "one is taken")
    yield* equal(yield* accounts.drafts(eg.practiceId, eg.anaAccountId), winners, "it is the one that stands")
  })
]
