/** A search: whose messages it finds, through a merge too, and the one audit row that names the patients alone. */
import { assert, describe } from "@effect/vitest"
import type { AccountId, PatientId } from "@intervisit/core/domain/Ids"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { answerThread } from "@intervisit/core/workflows/AnswerThread"
import { type SearchRequest, searchMessages } from "@intervisit/core/workflows/SearchMessages"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import { merge, told } from "../support/feed.ts"
import { answer, benAccountId, benNumber, lastAudit, withBen } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const asked: SearchRequest = {
  side: "patient",
  words: "tablets",
  person: "",
  from: null,
  until: null,
  category: null,
  teamId: null,
  state: null,
  limit: 50,
  after: null
}

const words = (accountId: AccountId, actingFor: PatientId | null, parts: Partial<SearchRequest> = {}) =>
  Effect.gen(function* () {
    const request = yield* Clinic.request(accountId, actingFor)
    const hits = yield* searchMessages(request, { ...asked, ...parts })
    return hits.map(({ body }) => body).toSorted()
  })

/** Ana and Ben have each written; Ana's mother Elena helps her. */
const letters = (anaId: PatientId) =>
  Effect.gen(function* () {
    const benId = yield* withBen
    const ana = yield* sendMessage(
      yield* Clinic.request(eg.anaAccountId),
      Clinic.letter(anaId, { body: "Ana's tablets." })
    )
    yield* sendMessage(yield* Clinic.request(benAccountId), Clinic.letter(benId, { body: "Ben's tablets." }))
    return { benId, threadId: ana.threadId }
  })

describe("searchMessages", () => {
  onClinic("finds for a patient her own, for a helper hers whom she helps, for staff the team's", (anaId) =>
    Effect.gen(function* () {
      const { benId } = yield* letters(anaId)
      assert.deepStrictEqual(yield* words(eg.anaAccountId, null), ["Ana's tablets."])
      assert.deepStrictEqual(yield* words(eg.elenaAccountId, anaId), ["Ana's tablets."])
      assert.deepStrictEqual(yield* words(eg.elenaAccountId, benId), [])
      assert.deepStrictEqual(yield* words(eg.noorAccountId, null, { side: "staff" }), [
        "Ana's tablets.",
        "Ben's tablets."
      ])
      assert.deepStrictEqual(yield* words(Clinic.managerId, null, { side: "staff" }), [])
      assert.deepStrictEqual(yield* words(eg.anaAccountId, null, { side: "staff" }), [])
    })
  )

  onClinic("finds after a merge both records' for the survivor, and no more than before for a helper", (anaId) =>
    Effect.gen(function* () {
      const { benId } = yield* letters(anaId)
      yield* told("a40", [merge(eg.medicalRecordNumber(), benNumber)])
      assert.deepStrictEqual(yield* words(eg.anaAccountId, null), ["Ana's tablets.", "Ben's tablets."])
      assert.deepStrictEqual(yield* words(eg.elenaAccountId, anaId), ["Ana's tablets."])
      assert.deepStrictEqual(yield* words(eg.elenaAccountId, benId), [])
    })
  )

  onClinic("never shows a note to the patient", (anaId) =>
    Effect.gen(function* () {
      const { threadId } = yield* letters(anaId)
      const noor = yield* Clinic.request(eg.noorAccountId)
      yield* answerThread(noor, answer(threadId, { kind: "note", body: "Check the tablets twice." }))
      assert.deepStrictEqual(yield* words(eg.anaAccountId, null), ["Ana's tablets."])
      const staff = yield* words(eg.noorAccountId, null, { side: "staff", words: "twice" })
      assert.deepStrictEqual(staff, ["Check the tablets twice."])
    })
  )

  onClinic("leaves one audit row that lists the patients, and none of the words", (anaId) =>
    Effect.gen(function* () {
      const { benId } = yield* letters(anaId)
      yield* words(eg.noorAccountId, null, { side: "staff", words: "tablets" })
      const row = yield* lastAudit
      assert.strictEqual(row?.activity, "SearchMessages")
      assert.deepStrictEqual(new Set(row?.patients), new Set([anaId, benId]))
      assert.notInclude(JSON.stringify(row), "tablets")
    })
  )
})
