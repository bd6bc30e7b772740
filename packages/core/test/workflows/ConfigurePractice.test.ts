/** A practice is set up: what is new or different is written, what is there already is left alone. */
import { assert, describe } from "@effect/vitest"
import { system } from "@intervisit/core/domain/Actor"
import { Accounts } from "@intervisit/core/ports/Accounts"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { configurePractice, type PracticeSetup } from "@intervisit/core/workflows/ConfigurePractice"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { credentialOf } from "../support/credentials.ts"
import { atOnce, inCrowd } from "../support/crowded.ts"
import { auditRows, beaAccountId, factsAfter, familyTeam, head, lastAudit } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const configure = (parts: Partial<PracticeSetup> = {}) => configurePractice(system, Clinic.setup(parts))

const credentialNow = (login: string) =>
  Effect.map(
    Effect.flatMap(Accounts, (accounts) => accounts.byLogin(eg.practiceId, login)),
    (found) => found?.credential
  )

describe("configurePractice", () => {
  onClinic("writes nothing the second time, neither fact nor audit row", (anaId) =>
    Effect.gen(function* () {
      const whole = {
        credentials: [credentialOf(eg.noorAccountId, "a word")],
        representatives: [eg.representative({ patientId: anaId })]
      }
      yield* configure(whole)
      const before = yield* head
      const rows = (yield* auditRows).length
      yield* configure(whole)
      assert.strictEqual(yield* head, before)
      assert.strictEqual((yield* auditRows).length, rows)
    })
  )

  onClinic("counts versions by the ledger, whatever stands in the description", () =>
    Effect.gen(function* () {
      const before = yield* head
      yield* configure({ practice: eg.practice({ version: 99 }), careTeams: [eg.careTeam({ version: 7 })] })
      assert.strictEqual(yield* head, before)
      yield* configure({ careTeams: [eg.careTeam({ version: 7, name: "Family and friends" })] })
      assert.strictEqual((yield* familyTeam).version, 2)
    })
  )

  onClinic("writes only what is different, with one audit row that names it", () =>
    Effect.gen(function* () {
      const before = yield* head
      yield* configure({ practice: eg.practice({ phone: "+1 312 555 0200" }) })
      const facts = yield* factsAfter(before)
      assert.deepStrictEqual(
        facts.map(({ body }) => body._tag),
        ["PracticeConfigured"]
      )
      const practice = yield* (yield* ProviderDirectory).practice(eg.practiceId)
      assert.strictEqual(practice?.phone, "+1 312 555 0200")
      const audited = yield* lastAudit
      assert.strictEqual(audited?.activity, "ConfigurePractice")
      assert.deepStrictEqual(audited?.entities, [`Practice/${eg.practiceId}`])
    })
  )

  onClinic("leaves alone what the description does not name", () =>
    Effect.gen(function* () {
      yield* configure({ accounts: [], careTeams: [], practitioners: [] })
      assert.strictEqual((yield* familyTeam).name, "Family medicine")
      assert.isTrue((yield* Clinic.accountOf(eg.noorAccountId)).isActive)
    })
  )

  const badHours = [
    ["9:00 for 09:00", { mon: [["9:00", "17:00"]] }],
    ["a reversed interval", { mon: [["17:00", "09:00"]] }],
    [
      "an overlap",
      {
        mon: [
          ["09:00", "12:00"],
          ["11:00", "17:00"]
        ]
      }
    ],
    ["hours that never open", {}]
  ] as const
  for (const [name, hours] of badHours) {
    onClinic(`refuses ${name} by its field, and writes nothing of the whole description`, () =>
      Effect.gen(function* () {
        const before = yield* head
        const broken = eg.careTeam({ hours: { timeZone: "America/Chicago", hours } })
        const refused = yield* Effect.flip(
          configure({ practice: eg.practice({ name: "Another name" }), careTeams: [eg.careTeam(), broken] })
        )
        assert.include(refused.message, "hours")
        assert.strictEqual(yield* head, before)
        assert.strictEqual((yield* familyTeam).version, 1)
      })
    )
  }

  onClinic("refuses a zone that nobody knows", () =>
    Effect.gen(function* () {
      const { hours } = eg.careTeam().hours
      const refused = yield* Effect.flip(
        configure({ careTeams: [eg.careTeam({ hours: { timeZone: "America/Lakeside", hours } })] })
      )
      assert.include(refused.message, "America/Lakeside")
    })
  )

  onClinic("gives a password to an account that has none, and takes none away", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* credentialNow("noor"), undefined)
      const first = credentialOf(eg.noorAccountId, "first")
      yield* configure({ credentials: [first] })
      assert.deepStrictEqual(yield* credentialNow("noor"), { ...first, version: 1 })
      yield* configure({ credentials: [credentialOf(eg.noorAccountId, "second")] })
      assert.deepStrictEqual(yield* credentialNow("noor"), { ...first, version: 1 })
    })
  )

  onClinic("keeps a password out of facts and audit", () =>
    Effect.gen(function* () {
      const credential = credentialOf(beaAccountId, "a word")
      const bea = eg.nurse({ id: beaAccountId, login: "bea", name: "Bea Lindqvist" })
      yield* configure({ accounts: [bea], credentials: [credential] })
      assert.strictEqual((yield* credentialNow("bea"))?.hash, credential.hash)
      const written = JSON.stringify([yield* factsAfter(0), yield* auditRows])
      assert.notInclude(written, credential.hash)
    })
  )

  onClinic("does not bring back a grant that was ended", (anaId) =>
    Effect.gen(function* () {
      const grant = eg.representative({ patientId: anaId, relationship: "aunt" })
      yield* configure({ representatives: [grant] })
      const [stored] = yield* (yield* PatientDirectory).representativesOf(eg.practiceId, anaId)
      assert.strictEqual(stored?.relationship, "mother")
    })
  )

  inCrowd("by two processes that start at once is done once", () =>
    Effect.gen(function* () {
      const before = yield* head
      const setup = configure({ practice: eg.practice({ name: "Lakeside and Harbour" }) })
      const ends = yield* atOnce(setup, setup)
      assert.isTrue(ends.every(Result.isSuccess))
      assert.strictEqual((yield* factsAfter(before)).length, 1)
    })
  )
})
