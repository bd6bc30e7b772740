/** The teams that a page offers: for whom one may write, with a trace of the look. */
import { assert, describe } from "@effect/vitest"
import type { PatientId } from "@intervisit/core/domain/Ids"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { listCareTeams } from "@intervisit/core/workflows/ListCareTeams"
import * as Effect from "effect/Effect"
import { merge, told } from "../support/feed.ts"
import { benNumber, lastAudit, withBen } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

describe("listCareTeams", () => {
  onClinic("gives a patient and her representative her teams, and audits the look", (anaId) =>
    Effect.gen(function* () {
      for (const accountId of [eg.anaAccountId, eg.elenaAccountId]) {
        const teams = yield* listCareTeams(yield* Clinic.request(accountId, anaId), anaId)
        assert.deepStrictEqual(
          teams.map((team) => team.id),
          [eg.teamId]
        )
        const audited = yield* lastAudit
        assert.strictEqual(audited?.activity, "ListCareTeams")
        assert.strictEqual(audited?.actor.id, accountId)
        assert.deepStrictEqual(audited?.patients, [anaId])
        assert.deepStrictEqual(audited?.entities, [`CareTeam/${eg.teamId}`])
      }
    })
  )

  onClinic("is refused for somebody else's record, and audited; a record that nobody knows is not found", () =>
    Effect.gen(function* () {
      const benId = yield* withBen
      const ana = yield* Clinic.request(eg.anaAccountId)
      assert.strictEqual((yield* Effect.flip(listCareTeams(ana, benId)))._tag, "AccessRefused")
      assert.strictEqual((yield* lastAudit)?.outcome, "refused")
      assert.strictEqual((yield* Effect.flip(listCareTeams(ana, "nobody" as PatientId)))._tag, "PatientNotFound")
    })
  )

  onClinic("goes on for a page that was opened before her record was merged", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      yield* told("a40", [merge(benNumber, eg.medicalRecordNumber())])
      const teams = yield* listCareTeams(yield* Clinic.request(eg.anaAccountId), anaId)
      assert.strictEqual(teams.length, 1)
      assert.deepStrictEqual((yield* lastAudit)?.patients, [benId])
    })
  )
})
