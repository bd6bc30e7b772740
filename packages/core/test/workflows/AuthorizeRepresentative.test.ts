/** Somebody may act for a patient: who grants it, who ends it, and what a confirmation opens. */
import { assert, describe } from "@effect/vitest"
import type { PatientId, RepresentativeId } from "@intervisit/core/domain/Ids"
import { holds } from "@intervisit/core/domain/Representative"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import {
  authorizeRepresentative,
  confirmRepresentative,
  revokeRepresentative
} from "@intervisit/core/workflows/AuthorizeRepresentative"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import { TestClock } from "effect/testing"
import { merge, told } from "../support/feed.ts"
import { benNumber, factsAfter, head, lastAudit, withBen } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const elenasGrant = eg.representative().id
const manager = Clinic.request(Clinic.managerId)

const grantsOf = (patientId: PatientId) =>
  Effect.flatMap(PatientDirectory, (directory) => directory.representativesOf(eg.practiceId, patientId))

const grant = (patientId: PatientId) => ({
  accountId: eg.elenaAccountId,
  patientId,
  relationship: "aunt",
  scopes: ["read", "write"] as const,
  from: eg.friday1655,
  until: null
})

describe("a grant", () => {
  onClinic("is given by managers and by staff, holds at once, and is audited with its patient", () =>
    Effect.gen(function* () {
      const benId = yield* withBen
      for (const accountId of [Clinic.managerId, eg.noorAccountId]) {
        const given = yield* authorizeRepresentative(yield* Clinic.request(accountId), grant(benId))
        assert.isTrue(holds(given, "write", eg.friday1655))
        assert.deepInclude(yield* grantsOf(benId), given)
        const audited = yield* lastAudit
        assert.strictEqual(audited?.activity, "RepresentativeAuthorized")
        assert.deepStrictEqual(audited?.patients, [benId])
      }
      yield* sendMessage(yield* Clinic.request(eg.elenaAccountId, benId), Clinic.letter(benId))
    })
  )

  onClinic("is given once for each key", () =>
    Effect.gen(function* () {
      const benId = yield* withBen
      const request = Clinic.keyed(yield* manager, "grant-1")
      const given = yield* authorizeRepresentative(request, grant(benId))
      assert.deepStrictEqual(yield* authorizeRepresentative(request, grant(benId)), given)
      assert.strictEqual((yield* grantsOf(benId)).length, 1)
    })
  )

  onClinic("for a record that is merged away is one for the record that stands for it", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      yield* told("a40", [merge(benNumber, eg.medicalRecordNumber())])
      const given = yield* authorizeRepresentative(yield* manager, grant(anaId))
      assert.strictEqual(given.patientId, benId)
    })
  )

  onClinic("for a patient whom nobody knows is refused", () =>
    Effect.gen(function* () {
      const refused = yield* Effect.flip(authorizeRepresentative(yield* manager, grant("nobody" as PatientId)))
      assert.strictEqual(refused._tag, "PatientNotFound")
    })
  )

  onClinic("is ended at once, and a second ending leaves the moment of the first", (anaId) =>
    Effect.gen(function* () {
      yield* revokeRepresentative(yield* manager, anaId, elenasGrant)
      yield* TestClock.adjust("1 hour")
      const before = yield* head
      const again = yield* revokeRepresentative(yield* manager, anaId, elenasGrant)
      assert.strictEqual(again.revokedAt, eg.friday1655)
      assert.strictEqual(yield* head, before)
      assert.strictEqual((yield* lastAudit)?.activity, "RepresentativeRevoked")
    })
  )

  onClinic("that is ended stays ended, whatever is confirmed of it", (anaId) =>
    Effect.gen(function* () {
      yield* revokeRepresentative(yield* manager, anaId, elenasGrant)
      const confirmed = yield* confirmRepresentative(yield* manager, anaId, elenasGrant, [])
      assert.isFalse(holds(confirmed, "read", eg.friday1655))
    })
  )
})

describe("a confirmation", () => {
  onClinic("opens the other records of the same person, and the facts say which", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      yield* told("a40", [merge(benNumber, eg.medicalRecordNumber())])
      const before = yield* head
      const confirmed = yield* confirmRepresentative(yield* Clinic.request(eg.noorAccountId), anaId, elenasGrant, [
        benId
      ])
      assert.isFalse(confirmed.isHeld)
      assert.deepStrictEqual(confirmed.confirmedFor, [benId])
      const [fact, ...more] = yield* factsAfter(before)
      assert.deepStrictEqual(fact?.body, { _tag: "RepresentativeConfirmed", confirmedFor: [benId] })
      assert.deepStrictEqual(more, [])
    })
  )

  onClinic("never opens a stranger's record by a slip of the hand", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      const before = yield* head
      for (const stranger of [benId, "nobody" as PatientId]) {
        const refused = yield* Effect.flip(confirmRepresentative(yield* manager, anaId, elenasGrant, [anaId, stranger]))
        assert.strictEqual(refused._tag === "PatientNotFound" && refused.patientId, stranger)
      }
      assert.strictEqual(yield* head, before)
    })
  )
})

describe("whoever may not", () => {
  onClinic("is refused before anything is looked up, and audited", (anaId) =>
    Effect.gen(function* () {
      const before = yield* head
      for (const accountId of [eg.anaAccountId, eg.elenaAccountId]) {
        const request = yield* Clinic.request(accountId, anaId)
        const unknown = "grant-x" as RepresentativeId
        const refusals = [
          yield* Effect.flip(authorizeRepresentative(request, grant(anaId))),
          yield* Effect.flip(revokeRepresentative(request, anaId, elenasGrant)),
          yield* Effect.flip(revokeRepresentative(request, anaId, unknown)),
          yield* Effect.flip(confirmRepresentative(request, anaId, unknown, []))
        ]
        for (const refused of refusals) assert.strictEqual(refused._tag, "AccessRefused")
        const audited = yield* lastAudit
        assert.strictEqual(audited?.activity, "RepresentativeConfirmed")
        assert.strictEqual(audited?.outcome, "refused")
        assert.strictEqual(audited?.actor.id, accountId)
      }
      assert.strictEqual(yield* head, before)
    })
  )

  onClinic("a grant of another patient, or none at all, is not found", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      for (const [patientId, id] of [
        [benId, elenasGrant],
        [anaId, "grant-x" as RepresentativeId]
      ] as const) {
        const refused = yield* Effect.flip(revokeRepresentative(yield* manager, patientId, id))
        assert.strictEqual(refused._tag, "RepresentativeNotFound")
      }
    })
  )
})
