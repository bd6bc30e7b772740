/** Who is told that an answer waits: everybody who may read it and may be mailed, once; nobody else. */
import { assert, describe } from "@effect/vitest"
import type { PatientId } from "@intervisit/core/domain/Ids"
import type { Patient } from "@intervisit/core/domain/Patient"
import { Ledger } from "@intervisit/core/ports/Ledger"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { answerThread } from "@intervisit/core/workflows/AnswerThread"
import { authorizeRepresentative, revokeRepresentative } from "@intervisit/core/workflows/AuthorizeRepresentative"
import { mailedReaders } from "@intervisit/core/workflows/Notices"
import { receiveFeedMessage } from "@intervisit/core/workflows/ReceiveFeedMessage"
import { now } from "@intervisit/core/workflows/Request"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import { answer, answered, configured, counted, messageOf, patientById, threadOf } from "../support/lakeside.ts"
import { onThread } from "../support/onThread.ts"

const told = (threadId: Parameters<typeof answer>[0]) =>
  Effect.gen(function* () {
    const accounts = yield* mailedReaders(yield* threadOf(threadId), yield* now)
    return accounts.map((account) => account.id).toSorted()
  })

/** Ana's record with something else in it, as no feed can say it. */
const changed = (patientId: PatientId, parts: Partial<Patient>) =>
  Effect.gen(function* () {
    const before = yield* patientById(patientId)
    yield* (yield* Ledger).commit(eg.commitOf([eg.patientRecorded({ ...before, ...parts }, before)]))
  })

describe("the notices of an answer", () => {
  onThread("go to the patient and to her representative, one each", ({ threadId }) =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* told(threadId), [eg.anaAccountId, eg.elenaAccountId])
      const { messageId } = yield* answered(threadId)
      assert.strictEqual((yield* messageOf(messageId)).notice.state, "pending")
      // One lane for the thread, so that a patient never hears of the second answer first.
      assert.strictEqual(yield* counted("mail", "waiting"), 2)
    })
  )

  onThread("are one for an account that is both patient and representative", ({ patientId, threadId }) =>
    Effect.gen(function* () {
      const both = eg.account({ patientId, roles: ["patient", "representative"] })
      yield* configured({ accounts: [both] })
      yield* authorizeRepresentative(yield* Clinic.request(Clinic.managerId), {
        ...eg.representative(),
        accountId: eg.anaAccountId,
        patientId
      })
      assert.deepStrictEqual(yield* told(threadId), [eg.anaAccountId, eg.elenaAccountId])
      yield* answered(threadId)
      assert.strictEqual(yield* counted("mail", "waiting"), 2)
    })
  )

  onThread("are none where an e-mail could put the patient at risk", ({ patientId, threadId }) =>
    Effect.gen(function* () {
      yield* changed(patientId, { isEmailSafe: false })
      const { messageId } = yield* answered(threadId)
      assert.strictEqual(yield* counted("mail", "waiting"), 0)
      assert.strictEqual((yield* messageOf(messageId)).notice.state, "none")
    })
  )

  onThread("are none where the patient has died", ({ threadId }) =>
    Effect.gen(function* () {
      const died = { patient: { identifiers: [eg.medicalRecordNumber()], demographics: { isLiving: false } } }
      yield* receiveFeedMessage(Clinic.feedMessage("died", [{ ...died, visit: null, merge: null }]))
      yield* answered(threadId)
      assert.strictEqual(yield* counted("mail", "waiting"), 0)
    })
  )

  onThread("are none for an account without an address, or one that is closed", ({ patientId, threadId }) =>
    Effect.gen(function* () {
      const { email: _, ...withoutAddress } = eg.account({ patientId })
      const elena = yield* Clinic.accountOf(eg.elenaAccountId)
      yield* configured({ accounts: [withoutAddress, { ...elena, isActive: false }] })
      assert.deepStrictEqual(yield* told(threadId), [])
      yield* answered(threadId)
      assert.strictEqual(yield* counted("mail", "waiting"), 0)
    })
  )

  onThread("are none for a grant that is revoked, over, to come, or to write alone", ({ patientId, threadId }) =>
    Effect.gen(function* () {
      const manager = yield* Clinic.request(Clinic.managerId)
      yield* revokeRepresentative(manager, patientId, eg.representative().id)
      const grant = { ...eg.representative(), patientId }
      yield* authorizeRepresentative(manager, { ...grant, until: eg.friday1655 })
      yield* authorizeRepresentative(manager, { ...grant, from: eg.minutesAfter(eg.friday1655, 1) })
      yield* authorizeRepresentative(manager, { ...grant, scopes: ["write"] })
      assert.deepStrictEqual(yield* told(threadId), [eg.anaAccountId])
      yield* authorizeRepresentative(manager, { ...grant, until: eg.minutesAfter(eg.friday1655, 1) })
      assert.deepStrictEqual(yield* told(threadId), [eg.anaAccountId, eg.elenaAccountId])
    })
  )

  onThread("are none while the thread speaks of violence at home", ({ patientId, threadId }) =>
    Effect.gen(function* () {
      const to = { _tag: "Thread", threadId } as const
      const ana = yield* Clinic.request(eg.anaAccountId)
      yield* sendMessage(ana, Clinic.letter(patientId, { to, body: "I must tell you that he hurts me." }))
      yield* answered(threadId)
      assert.strictEqual(yield* counted("mail", "waiting"), 0)
    })
  )

  onThread("are none for a note", ({ threadId }) =>
    Effect.gen(function* () {
      yield* answerThread(yield* Clinic.request(eg.noorAccountId), answer(threadId, { kind: "note" }))
      assert.strictEqual(yield* counted("mail", "waiting"), 0)
    })
  )
})
