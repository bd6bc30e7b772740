/**
 * Every promise of Invitations, RepresentativeRequests, AccountRegister and PatientSearch, as claims for any adapter.
 */
import { AccountId, InvitationId, PatientId, PracticeId, RepresentativeRequestId, SessionId } from "../domain/Ids.ts"
import { type Invitation, inviteeKey } from "../domain/Invitation.ts"
import type { LocalDate } from "../domain/LocalDate.ts"
import { AccountRegister } from "../ports/AccountRegister.ts"
import { Invitations } from "../ports/Invitations.ts"
import type { Ledger } from "../ports/Ledger.ts"
import { PatientSearch } from "../ports/PatientSearch.ts"
import { RepresentativeRequests } from "../ports/RepresentativeRequests.ts"
import { claim, equal, isTrue, type Suite } from "./Claims.ts"
import * as eg from "./Examples.ts"
import { storing } from "./storing.ts"

const harbor = PracticeId.make("practice-harbor")
const at = (minutes: number) => eg.minutesAfter(eg.friday1655, minutes)

const invitation = (id: string, minutes: number, overrides: Partial<Invitation> = {}) =>
  eg.invitation({ id: InvitationId.make(id), codeHash: `hash of ${id}`, madeAt: at(minutes), ...overrides })

const invitations: Suite<Ledger | Invitations> = [
  claim("an invitation is found by its id and by its code's hash, as it stands", function* () {
    const store = yield* Invitations
    const made = invitation("one", 0)
    yield* storing([eg.write("Invitation", made), eg.write("Invitation", invitation("two", 1))])
    yield* equal(yield* store.byId(eg.practiceId, made.id), made, "by id")
    yield* equal(yield* store.byCode(eg.practiceId, made.codeHash), made, "by code")
    const used = { kind: "used", at: at(2), accountId: eg.anaAccountId } as const
    const ended = invitation("one", 0, { version: 2, end: used })
    yield* storing([eg.write("Invitation", ended)])
    yield* equal(yield* store.byCode(eg.practiceId, made.codeHash), ended, "after its end")
    yield* equal(yield* store.byId(harbor, made.id), undefined, "in another practice")
    yield* equal(yield* store.byCode(harbor, made.codeHash), undefined, "its code in another practice")
    yield* equal(yield* store.byCode(eg.practiceId, "hash of nothing"), undefined, "an unknown code")
  }),

  claim("of two with one code the newest is given", function* () {
    const [older, newer] = [invitation("b", 0, { codeHash: "same" }), invitation("a", 1, { codeHash: "same" })]
    yield* storing([older, newer].map((one) => eg.write("Invitation", one)))
    yield* equal(yield* (yield* Invitations).byCode(eg.practiceId, "same"), newer, "the newest")
  }),

  claim("all invitations of some people come newest first, whoever else was invited", function* () {
    const store = yield* Invitations
    const colleague = invitation("colleague", 3, { invitee: { _tag: "Colleague", accountId: eg.noorAccountId } })
    const other = invitation("other", 4, { invitee: { _tag: "Patient", patientId: PatientId.make("patient-ben") } })
    const [first, second] = [invitation("first", 1), invitation("second", 2)]
    yield* storing([second, colleague, other, first].map((one) => eg.write("Invitation", one)))
    const ofAna = inviteeKey(first.invitee)
    yield* equal(yield* store.forInvitees(eg.practiceId, [ofAna]), [second, first], "Ana's")
    const both = [inviteeKey(colleague.invitee), ofAna]
    yield* equal(yield* store.forInvitees(eg.practiceId, both), [colleague, second, first], "two people's")
    yield* equal(yield* store.forInvitees(eg.practiceId, []), [], "nobody's")
    yield* equal(yield* store.forInvitees(harbor, both), [], "in another practice")
  })
]

const requests: Suite<Ledger | RepresentativeRequests> = [
  claim("requests that nobody has decided come oldest first; an account's own newest first", function* () {
    const store = yield* RepresentativeRequests
    const request = (id: string, minutes: number, overrides = {}) =>
      eg.representativeRequest({ id: RepresentativeRequestId.make(id), askedAt: at(minutes), ...overrides })
    const [first, second] = [request("b", 1), request("a", 2)]
    const elenas = request("c", 3, { askedBy: eg.elenaAccountId })
    yield* storing([elenas, second, first].map((one) => eg.write("RepresentativeRequest", one)))
    yield* equal(yield* store.undecided(eg.practiceId), [first, second, elenas], "undecided")
    const refused = request("b", 1, { version: 2, decision: { _tag: "Refused", at: at(9), reason: "No papers" } })
    yield* storing([eg.write("RepresentativeRequest", refused)])
    yield* equal(yield* store.undecided(eg.practiceId), [second, elenas], "after a decision")
    yield* equal(yield* store.byId(eg.practiceId, first.id), refused, "by id, as it stands")
    yield* equal(yield* store.askedBy(eg.practiceId, eg.anaAccountId), [second, refused], "Ana's, decided or not")
    yield* equal(yield* store.undecided(harbor), [], "in another practice")
    yield* equal(yield* store.byId(harbor, first.id), undefined, "by id in another practice")
  })
]

const register: Suite<Ledger | AccountRegister> = [
  claim("the accounts of those who work are listed by login, active or not, and follow their roles", function* () {
    const store = yield* AccountRegister
    const mona = eg.nurse({ id: AccountId.make("account-mona"), login: "mona", roles: ["manager", "patient"] })
    const away = eg.nurse({ id: AccountId.make("account-abe"), login: "abe", roles: ["operator"], isActive: false })
    yield* storing([eg.account(), eg.nurse(), mona, away].map((one) => eg.write("Account", one)))
    yield* equal(yield* store.working(eg.practiceId), [away, mona, eg.nurse()], "by login")
    const left = { ...mona, version: 2, roles: ["patient"] as const }
    const joined = eg.account({ version: 2, roles: ["patient", "staff"] })
    yield* storing([eg.write("Account", left), eg.write("Account", joined)])
    yield* equal(yield* store.working(eg.practiceId), [away, joined, eg.nurse()], "after changes of roles")
    yield* equal(yield* store.working(harbor), [], "in another practice")
  }),

  claim("open sessions are an account's own that nobody has ended; a password is there or not", function* () {
    const store = yield* AccountRegister
    const open = eg.session()
    const ended = eg.session({ id: SessionId.make("ended"), endedAt: at(1) })
    const others = eg.session({ id: SessionId.make("others"), accountId: eg.noorAccountId })
    yield* storing([open, ended, others].map((one) => eg.write("Session", one)))
    yield* equal(yield* store.openSessions(eg.practiceId, eg.anaAccountId), [open], "hers that are open")
    yield* equal(yield* store.openSessions(harbor, eg.anaAccountId), [], "in another practice")
    yield* isTrue(!(yield* store.hasCredential(eg.practiceId, eg.anaAccountId)), "no password yet")
    yield* storing([eg.write("Credential", eg.credential())])
    yield* isTrue(yield* store.hasCredential(eg.practiceId, eg.anaAccountId), "a password")
    yield* isTrue(!(yield* store.hasCredential(harbor, eg.anaAccountId)), "none in another practice")
  })
]

const search: Suite<Ledger | PatientSearch> = [
  claim("patients are found by their birth date as it stands now, without those that were merged away", function* () {
    const store = yield* PatientSearch
    const day = "2001-02-03" as LocalDate
    const born = (id: string, birthDate: string | null) =>
      eg.patient({ id: PatientId.make(id), demographics: eg.demographics({ birthDate }) })
    const [b, a] = [born("b", day), born("a", day)]
    yield* storing([b, a, born("year", "2001"), born("none", null)].map((one) => eg.write("Patient", one)))
    yield* equal(yield* store.bornOn(eg.practiceId, day), [a, b], "by id")
    yield* storing([eg.write("Patient", { ...b, version: 2, mergedInto: a.id })])
    yield* equal(yield* store.bornOn(eg.practiceId, day), [a], "after a merge")
    const corrected = { ...a, version: 2, demographics: eg.demographics({ birthDate: "2001-03-02" }) }
    yield* storing([eg.write("Patient", corrected)])
    yield* equal(yield* store.bornOn(eg.practiceId, day), [], "after a correction")
    yield* equal(yield* store.bornOn(eg.practiceId, "2001-03-02" as LocalDate), [corrected], "by the corrected date")
    yield* equal(yield* store.bornOn(harbor, day), [], "in another practice")
  })
]

export const suite: Suite<Ledger | Invitations | RepresentativeRequests | AccountRegister | PatientSearch> = [
  ...invitations,
  ...requests,
  ...register,
  ...search
]
