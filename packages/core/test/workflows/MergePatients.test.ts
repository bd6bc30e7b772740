/** A40 and its undoing: the threads go along, and nobody sees more for it than staff have confirmed. */
import { assert, describe } from "@effect/vitest"
import type { Identifier } from "@intervisit/core/domain/Identifier"
import type { AccountId, PatientId } from "@intervisit/core/domain/Ids"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { authorizeRepresentative, confirmRepresentative } from "@intervisit/core/workflows/AuthorizeRepresentative"
import { listThreads } from "@intervisit/core/workflows/ListThreads"
import { unmergePatient } from "@intervisit/core/workflows/MergePatients"
import { mailedReaders } from "@intervisit/core/workflows/Notices"
import { readThread } from "@intervisit/core/workflows/ReadThread"
import { now } from "@intervisit/core/workflows/Request"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { atOnce, inCrowd } from "../support/crowded.ts"
import { merge, person, told } from "../support/feed.ts"
import {
  benAccountId,
  benNumber,
  configured,
  factsAfter,
  head,
  lastAudit,
  patientById,
  threadOf,
  withBen
} from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const anaNumber = eg.medicalRecordNumber()
const oddAccountId = "account-odd" as AccountId
const elenasGrant = eg.representative().id
const manager = Clinic.request(Clinic.managerId)

/** Ana with her mother Elena; Ben with his father Odd; each with a thread. */
const families = (anaId: PatientId) =>
  Effect.gen(function* () {
    const benId = yield* withBen
    const odd = { id: oddAccountId, login: "odd", name: "Odd Ode", email: "odd@example.org" }
    const elena = yield* Clinic.accountOf(eg.elenaAccountId)
    yield* configured({ accounts: [{ ...elena, ...odd }] })
    const oddsGrant = yield* authorizeRepresentative(yield* manager, {
      ...eg.representative(),
      accountId: oddAccountId,
      patientId: benId,
      relationship: "father"
    })
    const anas = yield* sendMessage(yield* Clinic.request(eg.anaAccountId), Clinic.letter(anaId))
    const bens = yield* sendMessage(yield* Clinic.request(benAccountId), Clinic.letter(benId))
    return { anaId, benId, oddsGrant: oddsGrant.id, anasThread: anas.threadId, bensThread: bens.threadId }
  })

/** Ana's record is merged into Ben's. */
const merged = told("a40", [merge(benNumber, anaNumber)])

const mine = (accountId: AccountId, actingFor: PatientId | null = null) =>
  Effect.gen(function* () {
    const request = yield* Clinic.request(accountId, actingFor)
    const page = { side: "patient", teamId: null, status: "all", order: "recent", limit: 50, after: null } as const
    return (yield* listThreads(request, page)).map((thread) => thread.id).toSorted()
  })

/** What somebody may see of all that two records have, whichever of them her page is for. */
const seesOf = (accountId: AccountId, records: ReadonlyArray<PatientId>) =>
  Effect.map(
    Effect.forEach(records, (id) => mine(accountId, id)),
    (lists) => [...new Set(lists.flat())].toSorted()
  )

describe("a merge", () => {
  onClinic("is an alias: the record stays as it was, its thread belongs to the survivor", (anaId) =>
    Effect.gen(function* () {
      const { anasThread, bensThread, benId } = yield* families(anaId)
      const loser = yield* patientById(anaId)
      const receipt = yield* merged
      assert.strictEqual(receipt.state, "processed")
      assert.deepStrictEqual(yield* patientById(anaId), { ...loser, version: loser.version + 1, mergedInto: benId })
      const carried = yield* threadOf(anasThread)
      assert.strictEqual(carried.currentPatientId, benId)
      assert.strictEqual(carried.patientId, anaId)
      assert.notStrictEqual(carried.exchange, null)
      assert.strictEqual((yield* threadOf(bensThread)).currentPatientId, benId)
    })
  )

  onClinic("is followed by both patients' own accounts: each sees the threads of both", (anaId) =>
    Effect.gen(function* () {
      const { anasThread, bensThread } = yield* families(anaId)
      yield* merged
      const both = [anasThread, bensThread].toSorted()
      assert.deepStrictEqual(yield* mine(eg.anaAccountId), both)
      assert.deepStrictEqual(yield* mine(benAccountId), both)
    })
  )

  onClinic("shows the loser's representative nothing until staff confirm, and then her own side alone", (anaId) =>
    Effect.gen(function* () {
      const { anasThread, benId } = yield* families(anaId)
      yield* merged
      const records = [anaId, benId]
      assert.deepStrictEqual(yield* seesOf(eg.elenaAccountId, records), [])
      const hidden = yield* Effect.flip(readThread(yield* Clinic.request(eg.elenaAccountId, anaId), anasThread))
      assert.strictEqual(hidden._tag, "ThreadNotFound")
      const silent = yield* Effect.flip(
        sendMessage(yield* Clinic.request(eg.elenaAccountId, anaId), Clinic.letter(anaId))
      )
      assert.strictEqual(silent._tag, "AccessRefused")
      yield* confirmRepresentative(yield* manager, anaId, elenasGrant, [])
      assert.deepStrictEqual(yield* seesOf(eg.elenaAccountId, records), [anasThread])
    })
  )

  onClinic("does not let a grant for the merged-away record alone write what its holder could not read", (anaId) =>
    Effect.gen(function* () {
      const { benId } = yield* families(anaId)
      yield* merged
      yield* confirmRepresentative(yield* manager, anaId, elenasGrant, [])
      const elena = yield* Clinic.request(eg.elenaAccountId, anaId)
      const refused = yield* Effect.flip(sendMessage(elena, Clinic.letter(anaId)))
      assert.strictEqual(refused._tag, "AccessRefused")
      yield* confirmRepresentative(yield* manager, anaId, elenasGrant, [benId])
      const { threadId } = yield* sendMessage(yield* Clinic.request(eg.elenaAccountId, anaId), Clinic.letter(anaId))
      const opened = yield* readThread(yield* Clinic.request(eg.elenaAccountId, anaId), threadId)
      assert.strictEqual(opened.thread.patientId, benId)
    })
  )

  onClinic("shows the survivor's representative nothing of the loser's threads until staff confirm", (anaId) =>
    Effect.gen(function* () {
      const { anasThread, bensThread, benId, oddsGrant } = yield* families(anaId)
      yield* merged
      const records = [anaId, benId]
      assert.deepStrictEqual(yield* seesOf(oddAccountId, records), [bensThread])
      const told = yield* mailedReaders(yield* threadOf(anasThread), yield* now)
      assert.notInclude(
        told.map((account) => account.id),
        oddAccountId
      )
      yield* confirmRepresentative(yield* manager, benId, oddsGrant, [anaId])
      assert.deepStrictEqual(yield* seesOf(oddAccountId, records), [anasThread, bensThread].toSorted())
      const toldNow = yield* mailedReaders(yield* threadOf(anasThread), yield* now)
      assert.include(
        toldNow.map((account) => account.id),
        oddAccountId
      )
    })
  )

  onClinic("holds the grants of an alias of the loser too, though staff had confirmed them before", (anaId) =>
    Effect.gen(function* () {
      const { anasThread, benId } = yield* families(anaId)
      yield* merged
      yield* confirmRepresentative(yield* manager, anaId, elenasGrant, [])
      const carla = eg.medicalRecordNumber("MRN-3003")
      yield* told("a28", [person([carla])])
      yield* told("a40-again", [merge(carla, benNumber)])
      assert.deepStrictEqual(yield* seesOf(eg.elenaAccountId, [anaId, benId]), [])
      // The thread of the alias has gone the whole way with its record.
      assert.strictEqual((yield* threadOf(anasThread)).currentPatientId, yield* Clinic.patientOf(carla))
    })
  )

  onClinic("repeated changes nothing", (anaId) =>
    Effect.gen(function* () {
      yield* families(anaId)
      yield* merged
      const before = yield* head
      const again = yield* told("a40-again", [merge(benNumber, anaNumber)])
      assert.strictEqual(again.state, "processed")
      assert.strictEqual(yield* head, before)
    })
  )

  onClinic("is decided by the number that is another's, where both share one of the enterprise", (anaId) =>
    Effect.gen(function* () {
      const shared: Identifier = { assigner: "ENTERPRISE", type: "PI", value: "E-1" }
      const carla = eg.medicalRecordNumber("MRN-3003")
      yield* told("a28", [person([carla, shared])])
      const carlaId = yield* Clinic.patientOf(carla)
      yield* told("a40", [merge(carla, shared, anaNumber)])
      assert.strictEqual((yield* patientById(anaId)).mergedInto, carlaId)
      assert.strictEqual((yield* patientById(carlaId)).mergedInto, null)
    })
  )

  onClinic("of a number that nobody holds makes it an alias, which a later message finds", (anaId) =>
    Effect.gen(function* () {
      const unknown = eg.medicalRecordNumber("MRN-0")
      yield* told("a40", [merge(anaNumber, unknown)])
      assert.strictEqual((yield* patientById(yield* Clinic.patientOf(unknown))).mergedInto, anaId)
      yield* told("a08", [person([unknown], { phone: "+1 312 555 0133" })])
      assert.strictEqual((yield* patientById(anaId)).demographics.phone, "+1 312 555 0133")
    })
  )

  onClinic("into somebody who is not known yet makes her record, and carries the threads to it", (anaId) =>
    Effect.gen(function* () {
      const { anasThread } = yield* families(anaId)
      const carla = eg.medicalRecordNumber("MRN-3003")
      yield* told("a40", [merge(carla, anaNumber)])
      assert.strictEqual((yield* threadOf(anasThread)).currentPatientId, yield* Clinic.patientOf(carla))
    })
  )
})

describe("a merge that cannot be", () => {
  onClinic("onto the record itself is refused, known or not, and nothing is written", (anaId) =>
    Effect.gen(function* () {
      const unknown = eg.medicalRecordNumber("MRN-0")
      const before = yield* head
      for (const number of [anaNumber, unknown]) {
        const refused = yield* Effect.flip(told(`self-${number.value}`, [merge(number, number)]))
        assert.strictEqual(refused._tag, "MergeOntoSelf")
      }
      assert.strictEqual(yield* head, before)
      assert.strictEqual((yield* patientById(anaId)).mergedInto, null)
    })
  )

  onClinic("in a circle is refused, however long", (anaId) =>
    Effect.gen(function* () {
      const { benId } = yield* families(anaId)
      yield* merged
      const circle = yield* Effect.flip(told("circle", [merge(anaNumber, benNumber)]))
      assert.strictEqual(circle._tag, "MergeInCircle")
      const carla = eg.medicalRecordNumber("MRN-3003")
      yield* told("a40-2", [merge(carla, benNumber)])
      const longer = yield* Effect.flip(told("circle-2", [merge(anaNumber, carla)]))
      assert.strictEqual(longer._tag, "MergeInCircle")
      assert.notStrictEqual((yield* patientById(benId)).mergedInto, null)
      assert.strictEqual((yield* patientById(yield* Clinic.patientOf(carla))).mergedInto, null)
    })
  )

  inCrowd("in a circle by two messages at once writes one of both", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      const ends = yield* atOnce(
        told("one", [merge(anaNumber, benNumber)]),
        told("other", [merge(benNumber, anaNumber)])
      )
      assert.strictEqual(ends.filter(Result.isSuccess).length, 1)
      assert.strictEqual(ends.filter(Result.isFailure)[0]?.failure._tag, "MergeInCircle")
      const standing = [yield* patientById(anaId), yield* patientById(benId)].filter((one) => one.mergedInto === null)
      assert.strictEqual(standing.length, 1)
    })
  )

  onClinic("of numbers that nothing makes comparable is parked", (anaId) =>
    Effect.gen(function* () {
      yield* withBen
      const before = yield* head
      const incomparable = { ...merge(benNumber, anaNumber), merge: { prior: [anaNumber], isComparable: false } }
      const receipt = yield* told("a40", [incomparable])
      assert.strictEqual(receipt.state, "parked")
      assert.strictEqual(yield* head, before)
      assert.strictEqual((yield* patientById(anaId)).mergedInto, null)
    })
  )

  onClinic("of a record that is merged elsewhere already is parked", (anaId) =>
    Effect.gen(function* () {
      const { benId } = yield* families(anaId)
      yield* merged
      const carla = eg.medicalRecordNumber("MRN-3003")
      yield* told("a28", [person([carla])])
      const receipt = yield* told("a40-2", [merge(carla, anaNumber)])
      assert.strictEqual(receipt.state, "parked")
      assert.strictEqual((yield* patientById(anaId)).mergedInto, benId)
    })
  )
})

describe("undoing a merge", () => {
  onClinic("brings the threads back, and each patient sees her own again", (anaId) =>
    Effect.gen(function* () {
      const { anasThread, bensThread } = yield* families(anaId)
      yield* merged
      yield* unmergePatient(yield* manager, anaId)
      const audited = yield* lastAudit
      assert.strictEqual(audited?.activity, "UnmergePatient")
      assert.include(audited?.patients ?? [], anaId)
      assert.strictEqual((yield* patientById(anaId)).mergedInto, null)
      assert.strictEqual((yield* threadOf(anasThread)).currentPatientId, anaId)
      assert.deepStrictEqual(yield* mine(eg.anaAccountId), [anasThread])
      assert.deepStrictEqual(yield* mine(benAccountId), [bensThread])
    })
  )

  onClinic("shuts what staff had opened because both were one person", (anaId) =>
    Effect.gen(function* () {
      const { anasThread, bensThread, benId, oddsGrant } = yield* families(anaId)
      yield* merged
      yield* confirmRepresentative(yield* manager, benId, oddsGrant, [anaId])
      yield* confirmRepresentative(yield* manager, anaId, elenasGrant, [benId])
      const records = [anaId, benId]
      assert.strictEqual((yield* seesOf(oddAccountId, records)).length, 2)
      yield* unmergePatient(yield* manager, anaId)
      assert.deepStrictEqual(yield* seesOf(oddAccountId, records), [bensThread])
      assert.deepStrictEqual(yield* seesOf(eg.elenaAccountId, records), [anasThread])
    })
  )

  onClinic("gives back what only the merge had held, and nothing of the other record", (anaId) =>
    Effect.gen(function* () {
      const { anasThread, benId } = yield* families(anaId)
      yield* merged
      const records = [anaId, benId]
      assert.deepStrictEqual(yield* seesOf(eg.elenaAccountId, records), [])
      yield* unmergePatient(yield* manager, anaId)
      assert.deepStrictEqual(yield* seesOf(eg.elenaAccountId, records), [anasThread])
    })
  )

  onClinic("takes back one step of a chain, and the alias below it comes along", (anaId) =>
    Effect.gen(function* () {
      const { anasThread, benId } = yield* families(anaId)
      yield* merged
      const carla = eg.medicalRecordNumber("MRN-3003")
      yield* told("a40-2", [merge(carla, benNumber)])
      yield* unmergePatient(yield* manager, benId)
      assert.strictEqual((yield* threadOf(anasThread)).currentPatientId, benId)
      assert.strictEqual((yield* patientById(anaId)).mergedInto, benId)
    })
  )

  onClinic("can be merged again, and undone again", (anaId) =>
    Effect.gen(function* () {
      const { anasThread, benId } = yield* families(anaId)
      yield* merged
      yield* unmergePatient(yield* manager, anaId)
      yield* told("a40-again", [merge(benNumber, anaNumber)])
      assert.strictEqual((yield* threadOf(anasThread)).currentPatientId, benId)
      yield* unmergePatient(yield* manager, anaId)
      assert.strictEqual((yield* threadOf(anasThread)).currentPatientId, anaId)
    })
  )

  onClinic("is an act of managers and operators, refused to others and audited", (anaId) =>
    Effect.gen(function* () {
      yield* families(anaId)
      yield* merged
      const before = yield* head
      const refused = yield* Effect.flip(unmergePatient(yield* Clinic.request(eg.noorAccountId), anaId))
      assert.strictEqual(refused._tag, "AccessRefused")
      assert.strictEqual((yield* lastAudit)?.outcome, "refused")
      assert.strictEqual(yield* head, before)
    })
  )

  onClinic("of what is not merged, or not known, is not found", (anaId) =>
    Effect.gen(function* () {
      for (const id of [anaId, "patient-x" as PatientId]) {
        assert.strictEqual((yield* Effect.flip(unmergePatient(yield* manager, id)))._tag, "PatientNotFound")
      }
    })
  )
})

describe("the facts of a merge", () => {
  onClinic("stand on both records, on the threads and on the grants, in one commit", (anaId) =>
    Effect.gen(function* () {
      const { benId } = yield* families(anaId)
      const before = yield* head
      yield* merged
      const facts = yield* factsAfter(before)
      assert.sameMembers(
        facts.map(({ body, subjectId }) => `${body._tag} ${subjectId}`),
        [
          `PatientRecorded ${benId}`,
          `PatientMerged ${anaId}`,
          `ThreadCarried ${facts.find((fact) => fact.subject === "Thread")?.subjectId}`,
          `RepresentativeHeld ${elenasGrant}`
        ]
      )
      const aliases = yield* (yield* PatientDirectory).aliasesOf(eg.practiceId, benId)
      assert.deepStrictEqual(
        aliases.map((alias) => alias.id),
        [anaId]
      )
    })
  )
})
