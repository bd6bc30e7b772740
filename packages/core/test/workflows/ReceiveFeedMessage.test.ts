/** A frame of a feed: taken once, kept with its proof, parked where a person must look. */
import { assert, describe } from "@effect/vitest"
import { EncounterLog } from "@intervisit/core/ports/EncounterLog"
import { Ledger } from "@intervisit/core/ports/Ledger"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { unmergePatient } from "@intervisit/core/workflows/MergePatients"
import { receiveFeedMessage } from "@intervisit/core/workflows/ReceiveFeedMessage"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { TestClock } from "effect/testing"
import { atOnce, inCrowd, interposing } from "../support/crowded.ts"
import { anasVisit, merge, person, told, visit } from "../support/feed.ts"
import { auditRows, benNumber, factsAfter, head, patientById, withBen } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const anaNumber = eg.medicalRecordNumber()
const carlaNumber = eg.medicalRecordNumber("MRN-3003")

const frame = Clinic.feedMessage("MSG-1", [person([anaNumber], { phone: null })])

describe("a frame", () => {
  onClinic("leaves its raw bytes and its answer with the facts it made", () =>
    Effect.gen(function* () {
      const receipt = yield* receiveFeedMessage(frame)
      const { controlId, feed, practiceId, sha256 } = frame.receipt
      const kept = yield* (yield* Ledger).receiptOf({ practiceId, feed, controlId, sha256 })
      assert.deepStrictEqual(kept, receipt)
      assert.deepStrictEqual(receipt, { ...frame.receipt, state: "processed", reason: null })
    })
  )

  onClinic("that comes again gets the stored receipt, and nothing is written", () =>
    Effect.gen(function* () {
      const first = yield* receiveFeedMessage(frame)
      const before = yield* head
      const rows = (yield* auditRows).length
      yield* TestClock.adjust("1 minute")
      const answer = Uint8Array.of(9)
      const again = yield* receiveFeedMessage({ ...frame, receipt: { ...frame.receipt, answer } })
      assert.deepStrictEqual(again, first)
      assert.strictEqual(yield* head, before)
      assert.strictEqual((yield* auditRows).length, rows)
    })
  )

  onClinic("that comes again is answered as before, though it could not be taken now", (anaId) =>
    Effect.gen(function* () {
      yield* withBen
      const first = yield* told("a40", [merge(benNumber, anaNumber)])
      yield* unmergePatient(yield* Clinic.request(Clinic.managerId), anaId)
      yield* told("a40-reversed", [merge(anaNumber, benNumber)])
      assert.deepStrictEqual(yield* told("a40", [merge(benNumber, anaNumber)]), first)
    })
  )

  onClinic("of the same control id with other bytes is a new message", () =>
    Effect.gen(function* () {
      yield* receiveFeedMessage(frame)
      const before = yield* head
      const other = Clinic.feedMessage("MSG-1", [person([anaNumber], { phone: "+1 312 555 0177" })])
      yield* receiveFeedMessage({ ...other, receipt: { ...other.receipt, sha256: "b".repeat(64) } })
      assert.strictEqual((yield* factsAfter(before)).length, 1)
    })
  )

  onClinic("counts as new again after seven days", () =>
    Effect.gen(function* () {
      yield* receiveFeedMessage(frame)
      yield* told("between", [person([anaNumber], { phone: "+1 312 555 0188" })])
      const before = yield* head
      yield* TestClock.adjust(7 * 86_400_000 - 1)
      yield* receiveFeedMessage(frame)
      assert.strictEqual(yield* head, before)
      yield* TestClock.adjust(1)
      const receivedAt = eg.daysAfter(eg.friday1655, 7)
      yield* receiveFeedMessage({ ...frame, receipt: { ...frame.receipt, receivedAt } })
      assert.strictEqual((yield* factsAfter(before)).length, 1)
    })
  )

  inCrowd("that comes twice at once is taken once, and both get the same receipt", () =>
    Effect.gen(function* () {
      const before = yield* head
      const message = Clinic.feedMessage("MSG-2", [anasVisit(visit("V-9"))])
      const [one, other] = yield* atOnce(receiveFeedMessage(message), receiveFeedMessage(message))
      assert.isTrue(Result.isSuccess(one))
      assert.deepStrictEqual(one, other)
      assert.strictEqual((yield* factsAfter(before)).length, 1)
    })
  )

  inCrowd("beside another one about the same patient loses nothing of either", (anaId) =>
    Effect.gen(function* () {
      yield* atOnce(
        told("one", [person([anaNumber], { phone: "+1 312 555 0001" })]),
        told("other", [person([anaNumber], { email: "new@example.org" })])
      )
      const { demographics } = yield* patientById(anaId)
      assert.strictEqual(demographics.phone, "+1 312 555 0001")
      assert.strictEqual(demographics.email, "new@example.org")
    })
  )
})

/** What these facts tell of, in their order. */
const tagsAfter = (sequence: number) => Effect.map(factsAfter(sequence), (facts) => facts.map(({ body }) => body._tag))

describe("a frame about somebody new", () => {
  const numbers = [carlaNumber, eg.medicalRecordNumber("MRN-3004")]

  inCrowd("beside others about her and her visit at once makes one record and one visit", () =>
    Effect.gen(function* () {
      const before = yield* head
      const frames = Array.from({ length: 8 }, (_, index) =>
        told(`a04-${index}`, [person(index % 2 === 0 ? numbers : numbers.toReversed(), {}, visit("V-9"))])
      )
      const receipts = yield* Effect.all(frames, { concurrency: "unbounded" })
      for (const receipt of receipts) assert.strictEqual(receipt.state, "processed")
      assert.deepStrictEqual(yield* tagsAfter(before), ["PatientRecorded", "EncounterRecorded"])
      assert.strictEqual(yield* Clinic.patientOf(carlaNumber), yield* Clinic.patientOf(numbers[1] ?? carlaNumber))
    })
  )

  onClinic("that another one tells of meanwhile adds to the record that the other one made", () =>
    Effect.gen(function* () {
      const before = yield* head
      const other = told("other", [person([carlaNumber], { phone: "+1 312 555 0001" })])
      const meanwhile = yield* interposing(PatientDirectory, "byIdentifiers", other)
      yield* Effect.provide(told("one", [person(numbers, { email: "carla@example.org" })]), meanwhile)
      assert.deepStrictEqual(yield* tagsAfter(before), ["PatientRecorded", "PatientRecorded"])
      const carla = yield* patientById(yield* Clinic.patientOf(carlaNumber))
      assert.strictEqual(carla.version, 2)
      assert.deepStrictEqual(carla.identifiers, numbers)
      assert.strictEqual(carla.demographics.phone, "+1 312 555 0001")
      assert.strictEqual(carla.demographics.email, "carla@example.org")
    })
  )

  onClinic("whose visit another one tells of meanwhile changes the visit that the other one made", (anaId) =>
    Effect.gen(function* () {
      const before = yield* head
      const meanwhile = yield* interposing(EncounterLog, "byVisitNumber", told("other", [anasVisit(visit("V-9"))]))
      const moved = visit("V-9", { location: "Room 4" })
      yield* Effect.provide(told("one", [anasVisit(moved)]), meanwhile)
      assert.deepStrictEqual(yield* tagsAfter(before), ["EncounterRecorded", "EncounterRecorded"])
      const visits = yield* (yield* EncounterLog).ofPatients(eg.practiceId, [anaId], eg.friday1655)
      assert.deepStrictEqual(
        visits.map(({ location, version }) => ({ location, version })),
        [{ location: "Room 4", version: 2 }]
      )
    })
  )
})

describe("a message of several people", () => {
  onClinic("is one commit for all of them", () =>
    Effect.gen(function* () {
      yield* withBen
      const receipt = yield* told("a40", [
        merge(anaNumber, benNumber),
        { ...merge(carlaNumber, eg.medicalRecordNumber("MRN-3004")) }
      ])
      assert.strictEqual(receipt.state, "processed")
      assert.strictEqual((yield* auditRows)[0]?.patients.length, 2)
      const ben = yield* patientById(yield* Clinic.patientOf(benNumber))
      assert.strictEqual(ben.mergedInto, yield* Clinic.patientOf(anaNumber))
    })
  )

  onClinic("who are one and get a new number is understood", (anaId) =>
    Effect.gen(function* () {
      const both = [anaNumber, carlaNumber]
      const receipt = yield* told("a40", [person(both), person(both, { phone: "+1 312 555 0002" })])
      assert.strictEqual(receipt.state, "processed")
      assert.deepStrictEqual((yield* patientById(anaId)).identifiers, both)
    })
  )

  onClinic("two of whom are merged into one third is understood", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      yield* told("a28", [person([carlaNumber])])
      const carlaId = yield* Clinic.patientOf(carlaNumber)
      const receipt = yield* told("a40", [merge(anaNumber, benNumber), merge(anaNumber, carlaNumber)])
      assert.strictEqual(receipt.state, "processed")
      for (const id of [benId, carlaId]) assert.strictEqual((yield* patientById(id)).mergedInto, anaId)
    })
  )

  const tangled = [
    ["in a circle", [merge(anaNumber, benNumber), merge(benNumber, anaNumber)]],
    ["one after the other", [merge(benNumber, carlaNumber), merge(anaNumber, benNumber)]],
    ["of one record into two", [merge(anaNumber, carlaNumber), merge(benNumber, carlaNumber)]],
    ["of one new record twice", [person([eg.medicalRecordNumber("N")]), person([eg.medicalRecordNumber("N")])]],
    [
      "of one new number of two records",
      [person([anaNumber, eg.medicalRecordNumber("N")]), person([benNumber, eg.medicalRecordNumber("N")])]
    ]
  ] as const
  for (const [how, parts] of tangled) {
    onClinic(`whose parts lean on one another (${how}) is parked, and nothing of it is written`, () =>
      Effect.gen(function* () {
        yield* withBen
        yield* told("a28", [person([carlaNumber])])
        const before = yield* head
        const receipt = yield* told("a40", parts)
        assert.strictEqual(receipt.state, "parked")
        assert.strictEqual(yield* head, before)
      })
    )
  }
})
