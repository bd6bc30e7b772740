/** The signed-in person with all that access depends on, and for whom she acts. */
import { assert, describe } from "@effect/vitest"
import type { PatientId } from "@intervisit/core/domain/Ids"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { authorizeRepresentative, revokeRepresentative } from "@intervisit/core/workflows/AuthorizeRepresentative"
import { loadPrincipal } from "@intervisit/core/workflows/LoadPrincipal"
import * as Effect from "effect/Effect"
import { TestClock } from "effect/testing"
import { merge, told } from "../support/feed.ts"
import { benNumber, configured, withBen } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const principalOf = (accountId: Parameters<typeof Clinic.accountOf>[0], actingFor: PatientId | null = null) =>
  Effect.flatMap(Clinic.accountOf(accountId), (account) => loadPrincipal(account, actingFor))

describe("loadPrincipal", () => {
  onClinic("lets a patient act for herself, and loads neither teams nor grants for her", (anaId) =>
    Effect.gen(function* () {
      const ana = yield* principalOf(eg.anaAccountId)
      assert.strictEqual(ana.ownPatientId, anaId)
      assert.strictEqual(ana.onBehalfOf, anaId)
      assert.deepStrictEqual(ana.teams, [])
      assert.deepStrictEqual(ana.grants, [])
    })
  )

  onClinic("lets staff act for nobody, with all teams of the practice", (anaId) =>
    Effect.gen(function* () {
      const noor = yield* principalOf(eg.noorAccountId, anaId)
      assert.strictEqual(noor.ownPatientId, null)
      assert.strictEqual(noor.onBehalfOf, null)
      assert.deepStrictEqual(
        noor.teams.map((team) => team.id),
        [eg.teamId]
      )
    })
  )

  onClinic("lets a representative act for the patient of her page while the grant holds, else for nobody", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      const manager = yield* Clinic.request(Clinic.managerId)
      assert.strictEqual((yield* principalOf(eg.elenaAccountId)).onBehalfOf, null)
      assert.strictEqual((yield* principalOf(eg.elenaAccountId, anaId)).onBehalfOf, anaId)
      assert.strictEqual((yield* principalOf(eg.elenaAccountId, benId)).onBehalfOf, null)
      const tomorrow = eg.daysAfter(eg.friday1655, 1)
      yield* authorizeRepresentative(manager, { ...eg.representative(), patientId: benId, until: tomorrow })
      assert.strictEqual((yield* principalOf(eg.elenaAccountId, benId)).onBehalfOf, benId)
      yield* TestClock.adjust("1 day")
      assert.strictEqual((yield* principalOf(eg.elenaAccountId, benId)).onBehalfOf, null)
      yield* revokeRepresentative(manager, anaId, eg.representative().id)
      assert.strictEqual((yield* principalOf(eg.elenaAccountId, anaId)).onBehalfOf, null)
    })
  )

  onClinic("lets nobody act by a grant whose account is no representative any more", (anaId) =>
    Effect.gen(function* () {
      yield* configured({ accounts: [{ ...(yield* Clinic.accountOf(eg.elenaAccountId)), roles: [] }] })
      const elena = yield* principalOf(eg.elenaAccountId, anaId)
      assert.deepStrictEqual(elena.grants, [])
      assert.strictEqual(elena.onBehalfOf, null)
    })
  )

  onClinic("keeps roles as a set: a nurse who is a patient too has both sides", (anaId) =>
    Effect.gen(function* () {
      yield* configured({ accounts: [eg.nurse({ roles: ["staff", "patient"], patientId: anaId })] })
      const noor = yield* principalOf(eg.noorAccountId)
      assert.strictEqual(noor.onBehalfOf, anaId)
      assert.strictEqual(noor.teams.length, 1)
    })
  )

  onClinic("follows her own record through merges", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      yield* told("a40", [merge(benNumber, eg.medicalRecordNumber())])
      const ana = yield* principalOf(eg.anaAccountId)
      assert.strictEqual(ana.account.patientId, anaId)
      assert.strictEqual(ana.ownPatientId, benId)
      assert.strictEqual(ana.onBehalfOf, benId)
    })
  )

  onClinic("takes a record that nobody knows for none", () =>
    Effect.gen(function* () {
      const stray = yield* loadPrincipal(eg.account({ patientId: "patient-nowhere" as PatientId }), null)
      assert.strictEqual(stray.ownPatientId, null)
      assert.strictEqual(stray.onBehalfOf, null)
    })
  )
})
