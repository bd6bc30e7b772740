/** Asking to help and deciding it: what asking opens (nothing), what confirming opens, and until which birthday. */
import { assert, describe } from "@effect/vitest"
import type { PatientId } from "@intervisit/core/domain/Ids"
import type { LocalDate } from "@intervisit/core/domain/LocalDate"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { RepresentativeRequests } from "@intervisit/core/ports/RepresentativeRequests"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { askForHelp, type HelpAsked, listOwnHelp, withdrawHelpRequest } from "@intervisit/core/workflows/AskForHelp"
import { endOwnHelp } from "@intervisit/core/workflows/AuthorizeRepresentative"
import { confirmHelp, type HelpConfirmed, refuseHelp } from "@intervisit/core/workflows/DecideHelp"
import { enrol } from "@intervisit/core/workflows/Enrol"
import { listHelpRequests } from "@intervisit/core/workflows/ListHelpRequests"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import { person, told, visit } from "../support/feed.ts"
import { newPassword, quick } from "../support/joining.ts"
import { beaAccountId, benAccountId, configured, lastAudit, withBen } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const ana = Clinic.request(eg.anaAccountId)
const noor = Clinic.request(eg.noorAccountId)

/** Ana asks that her sister may read and write for her. */
const forAna: HelpAsked = {
  direction: "for-me",
  person: { name: "Marta Ruiz", birthDate: "1987-11-02" },
  email: "marta@example.org",
  language: "es",
  relationship: "sister",
  scopes: ["write"]
}

/** Ben asks to help somebody whom he describes. */
const byBen = (birthDate = "1984-03-09"): HelpAsked => ({
  ...forAna,
  direction: "by-me",
  person: { name: "Ana Ruiz", birthDate },
  relationship: "neighbour"
})

const confirming = (patientId: PatientId, parts: Partial<HelpConfirmed> = {}): HelpConfirmed => ({
  patientId,
  scopes: ["read", "write"],
  lastDay: null,
  isAgreed: false,
  channel: "letter",
  ...parts
})

const requestOf = (id: Effect.Success<ReturnType<typeof askForHelp>>) =>
  Effect.flatMap(RepresentativeRequests, (requests) => requests.byId(eg.practiceId, id))

const grantsOf = (patientId: PatientId) =>
  Effect.map(
    Effect.flatMap(PatientDirectory, (directory) => directory.representativesOf(eg.practiceId, patientId)),
    (grants) => grants.filter(({ accountId }) => accountId !== eg.elenaAccountId)
  )

/** A patient of the family team who was born on this day. */
const bornOn = Effect.fnUntraced(function* (birthDate: string) {
  const number = eg.medicalRecordNumber(`MRN-${birthDate}`)
  const demographics = eg.demographics({ name: { family: "Young", given: ["Mia"] }, birthDate })
  yield* told(`a04-${birthDate}`, [person([number], demographics, visit(`V-${birthDate}`))])
  return yield* Clinic.patientOf(number)
})

describe("asking", () => {
  onClinic("opens nothing, tells the asker nothing, and is listed for her and for staff", (anaId) =>
    Effect.gen(function* () {
      yield* withBen
      const ben = yield* Clinic.request(benAccountId)
      yield* askForHelp(ben, byBen())
      yield* askForHelp(ben, byBen("1901-01-01"))
      const own = yield* listOwnHelp(ben)
      assert.strictEqual(own.requests.length, 2)
      assert.isTrue(own.requests.every(({ patientId }) => patientId === null))
      assert.deepStrictEqual(yield* grantsOf(anaId), [])
      const waiting = yield* listHelpRequests(yield* noor)
      const found = waiting.map(({ records }) => records.map(({ id }) => id))
      assert.deepInclude(found, [])
      assert.isTrue(found.some((ids) => ids.includes(anaId)))
    }).pipe(Effect.provide(quick))
  )

  const refusals = [
    ["a day that is none", { person: { name: "Marta Ruiz", birthDate: "1987-02-30" } }, "birth-date"],
    ["a day to come", { person: { name: "Marta Ruiz", birthDate: "2030-01-01" } }, "birth-date"],
    ["nothing that she may do", { scopes: [] }, "no-scope"]
  ] as const
  for (const [what, parts, reason] of refusals) {
    onClinic(`with ${what} is refused`, () =>
      Effect.gen(function* () {
        const refused = yield* Effect.flip(askForHelp(yield* ana, { ...forAna, ...parts }))
        assert.deepInclude({ ...(refused as object) }, { _tag: "HelpNotAskable", reason })
      }).pipe(Effect.provide(quick))
    )
  }

  onClinic("by who has no record of her own is for somebody else alone; five may wait", () =>
    Effect.gen(function* () {
      const elena = yield* Clinic.request(eg.elenaAccountId)
      const refused = yield* Effect.flip(askForHelp(elena, forAna))
      assert.deepInclude({ ...(refused as object) }, { _tag: "HelpNotAskable", reason: "no-own-record" })
      for (let count = 0; count < 5; count++) yield* askForHelp(elena, byBen())
      const sixth = yield* Effect.flip(askForHelp(elena, byBen()))
      assert.deepInclude({ ...(sixth as object) }, { _tag: "HelpNotAskable", reason: "too-many" })
    }).pipe(Effect.provide(quick))
  )

  onClinic("is taken back by the asker alone", () =>
    Effect.gen(function* () {
      const id = yield* askForHelp(yield* ana, forAna)
      const stranger = yield* Effect.flip(withdrawHelpRequest(yield* Clinic.request(eg.elenaAccountId), id))
      assert.strictEqual(stranger._tag, "HelpRequestNotFound")
      yield* withdrawHelpRequest(yield* ana, id)
      assert.strictEqual((yield* requestOf(id))?.decision?._tag, "Withdrawn")
    }).pipe(Effect.provide(quick))
  )
})

describe("confirming", () => {
  onClinic("invites a helper without an account, who may act from the moment that she enrols", (anaId) =>
    Effect.gen(function* () {
      const id = yield* askForHelp(yield* ana, forAna)
      const { invited } = yield* confirmHelp(yield* noor, id, confirming(anaId, { scopes: ["read"] }))
      assert.deepStrictEqual(yield* grantsOf(anaId), [])
      const marta = yield* enrol(eg.practiceId, {
        code: invited?.code ?? "",
        birthDate: "1987-11-02",
        login: "marta",
        password: newPassword,
        language: "es"
      })
      const [grant] = yield* grantsOf(anaId)
      assert.deepInclude(grant, { accountId: marta.id, relationship: "sister", scopes: ["read"], until: null })
      const decision = (yield* requestOf(id))?.decision
      assert.strictEqual(decision?._tag === "Confirmed" ? decision.representativeId : null, grant?.id ?? "none")
      const acting = yield* Clinic.request(marta.id, anaId)
      assert.strictEqual(acting.principal.onBehalfOf, anaId)
      const write = yield* Effect.flip(sendMessage(acting, Clinic.letter(anaId)))
      assert.strictEqual(write._tag, "AccessRefused")
    }).pipe(Effect.provide(quick))
  )

  onClinic("lets a helper with an account act at once, once the patient has agreed", (anaId) =>
    Effect.gen(function* () {
      yield* withBen
      const id = yield* askForHelp(yield* Clinic.request(benAccountId), byBen())
      const unasked = yield* Effect.flip(confirmHelp(yield* noor, id, confirming(anaId)))
      assert.strictEqual(unasked._tag, "PatientMustAgree")
      const { invited } = yield* confirmHelp(yield* noor, id, confirming(anaId, { isAgreed: true }))
      assert.strictEqual(invited, null)
      const ben = yield* Clinic.request(benAccountId, anaId)
      assert.include(ben.principal.account.roles, "representative")
      yield* sendMessage(ben, Clinic.letter(anaId))
      const again = yield* Effect.flip(confirmHelp(yield* noor, id, confirming(anaId, { isAgreed: true })))
      assert.strictEqual(again._tag, "HelpRequestNotFound")
    }).pipe(Effect.provide(quick))
  )

  onClinic("of oneself as one's own helper is refused", () =>
    Effect.gen(function* () {
      const benId = yield* withBen
      const id = yield* askForHelp(yield* Clinic.request(benAccountId), byBen())
      const refused = yield* Effect.flip(confirmHelp(yield* noor, id, confirming(benId, { isAgreed: true })))
      assert.strictEqual(refused._tag, "HelpForOneself")
    }).pipe(Effect.provide(quick))
  )

  const ages = [
    [
      "a child needs no word of hers and ends on the 13th birthday",
      "2015-06-01",
      null,
      false,
      "2028-06-01T05:00:00.000Z"
    ],
    ["a child ends earlier where staff say so", "2015-06-01", "2027-01-31", false, "2027-02-01T06:00:00.000Z"],
    ["a child never ends later than the birthday", "2015-06-01", "2030-01-31", false, "2028-06-01T05:00:00.000Z"],
    [
      "an adolescent needs her word and ends on the 18th birthday",
      "2011-06-01",
      null,
      true,
      "2029-06-01T05:00:00.000Z"
    ],
    ["an adult ends when somebody ends it", "1990-06-01", null, true, null]
  ] as const
  for (const [what, birthDate, lastDay, needsWord, until] of ages) {
    onClinic(`for ${what}`, () =>
      Effect.gen(function* () {
        yield* withBen
        const patientId = yield* bornOn(birthDate)
        const id = yield* askForHelp(yield* Clinic.request(benAccountId), byBen(birthDate))
        const parts = { lastDay: lastDay as LocalDate | null }
        if (needsWord) {
          const unasked = yield* Effect.flip(confirmHelp(yield* noor, id, confirming(patientId, parts)))
          assert.strictEqual(unasked._tag, "PatientMustAgree")
        }
        yield* confirmHelp(yield* noor, id, confirming(patientId, { ...parts, isAgreed: needsWord }))
        assert.strictEqual<string | null | undefined>((yield* grantsOf(patientId))[0]?.until, until)
      }).pipe(Effect.provide(quick))
    )
  }

  onClinic("is for staff of the patient's team, and a stranger's patient is not found", (anaId) =>
    Effect.gen(function* () {
      yield* configured({ accounts: [eg.nurse({ id: beaAccountId, login: "bea", name: "Bea Lindqvist" })] })
      const id = yield* askForHelp(yield* ana, forAna)
      const stranger = yield* Effect.flip(confirmHelp(yield* Clinic.request(beaAccountId), id, confirming(anaId)))
      assert.strictEqual(stranger._tag, "PatientNotFound")
      assert.deepStrictEqual(yield* listHelpRequests(yield* Clinic.request(beaAccountId)), [])
      const patient = yield* Effect.flip(confirmHelp(yield* ana, id, confirming(anaId)))
      assert.strictEqual(patient._tag, "AccessRefused")
      assert.strictEqual((yield* lastAudit)?.outcome, "refused")
    }).pipe(Effect.provide(quick))
  )
})

describe("refusing", () => {
  onClinic("wants a reason, which the asker reads", () =>
    Effect.gen(function* () {
      const id = yield* askForHelp(yield* ana, forAna)
      assert.strictEqual((yield* Effect.flip(refuseHelp(yield* noor, id, "  ")))._tag, "ReasonMissing")
      yield* refuseHelp(yield* noor, id, " Please bring the papers. ")
      const [own] = (yield* listOwnHelp(yield* ana)).requests
      const decision = own?.decision
      assert.strictEqual(decision?._tag === "Refused" ? decision.reason : "", "Please bring the papers.")
    }).pipe(Effect.provide(quick))
  )
})

describe("ending", () => {
  onClinic("a helper's access is the patient's own right, at once; nobody else's grant is found", (anaId) =>
    Effect.gen(function* () {
      const { helpers } = yield* listOwnHelp(yield* ana)
      assert.deepStrictEqual(
        helpers.map(({ name }) => name),
        ["Elena Ruiz"]
      )
      yield* withBen
      const stranger = yield* Effect.flip(endOwnHelp(yield* Clinic.request(benAccountId), eg.representative().id))
      assert.strictEqual(stranger._tag, "RepresentativeNotFound")
      yield* endOwnHelp(yield* ana, eg.representative().id)
      assert.deepStrictEqual((yield* listOwnHelp(yield* ana)).helpers, [])
      assert.strictEqual((yield* Clinic.request(eg.elenaAccountId, anaId)).principal.onBehalfOf, null)
    }).pipe(Effect.provide(quick))
  )
})
