/** A feed tells who somebody is: what is new, what is deleted, what stays, and whose number it is. */
import { assert, describe } from "@effect/vitest"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { storing } from "@intervisit/core/testing/storing"
import * as Effect from "effect/Effect"
import { merge, person, told } from "../support/feed.ts"
import { benNumber, factsAfter, head, lastAudit, patientById, withBen } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const anaNumber = eg.medicalRecordNumber()
const other = (value: string) => ({ assigner: "STATE", type: "SS", value })

const holdersOf = (...identifiers: ReadonlyArray<typeof anaNumber>) =>
  Effect.flatMap(PatientDirectory, (directory) => directory.byIdentifiers(eg.practiceId, identifiers))

describe("a feed's patient", () => {
  onClinic("who is not known is recorded, with nothing invented", () =>
    Effect.gen(function* () {
      const number = eg.medicalRecordNumber("MRN-9")
      const receipt = yield* told("a28", [person([number, other("1")], { name: { family: "Ito", given: [] } })])
      assert.strictEqual(receipt.state, "processed")
      const patient = yield* patientById(yield* Clinic.patientOf(number))
      assert.deepStrictEqual(patient.identifiers, [number, other("1")])
      assert.deepStrictEqual(patient.demographics, {
        name: { family: "Ito", given: [] },
        birthDate: null,
        sex: null,
        language: null,
        phone: null,
        email: null,
        primaryProvider: [],
        isLiving: true
      })
      const audited = yield* lastAudit
      assert.strictEqual(audited?.actor.kind, "feed")
      assert.deepStrictEqual(audited?.patients, [patient.id])
    })
  )

  onClinic("keeps what a message leaves out, and loses what it deletes", (anaId) =>
    Effect.gen(function* () {
      const before = yield* patientById(anaId)
      yield* told("a08", [person([anaNumber], { phone: null, name: { family: "Soto", given: ["Ana"] } })])
      const after = yield* patientById(anaId)
      assert.deepStrictEqual(after.demographics, {
        ...before.demographics,
        phone: null,
        name: { family: "Soto", given: ["Ana"] }
      })
      assert.strictEqual(after.version, before.version + 1)
    })
  )

  const hour = (hours: number) => eg.minutesAfter(eg.friday1655, 60 * hours)

  onClinic("keeps what a newer message told, though an older one arrives after it", (anaId) =>
    Effect.gen(function* () {
      yield* told("a08-new", [person([anaNumber], { phone: "new", sex: null })], hour(2))
      yield* told("a08-old", [person([anaNumber, other("1")], { phone: "old", email: "older@example.org" })], hour(1))
      const patient = yield* patientById(anaId)
      assert.strictEqual(patient.demographics.phone, "new")
      assert.strictEqual(patient.demographics.email, "older@example.org", "of which the newer one said nothing")
      assert.deepStrictEqual(patient.identifiers, [anaNumber, other("1")])
      assert.strictEqual(patient.toldAt?.phone, hour(2))
      assert.strictEqual(patient.toldAt?.email, hour(1))
    })
  )

  onClinic("remembers that the same was told again, so that what lies between changes nothing", (anaId) =>
    Effect.gen(function* () {
      yield* told("first", [person([anaNumber], { phone: "here" })], hour(1))
      yield* told("again", [person([anaNumber], { phone: "here" })], hour(3))
      yield* told("between", [person([anaNumber], { phone: "there" })], hour(2))
      assert.strictEqual((yield* patientById(anaId)).demographics.phone, "here")
    })
  )

  onClinic("of two messages of one moment believes the one that came last", (anaId) =>
    Effect.gen(function* () {
      for (const phone of ["one", "two"]) yield* told(phone, [person([anaNumber], { phone })], hour(1))
      assert.strictEqual((yield* patientById(anaId)).demographics.phone, "two")
    })
  )

  onClinic("from before times were kept believes the first message that brings one", (anaId) =>
    Effect.gen(function* () {
      const { toldAt: _, ...before } = yield* patientById(anaId)
      const old = { ...before, version: before.version + 1 }
      yield* storing([], { writes: [{ kind: "Patient", id: anaId, expected: before.version, value: old }] })
      yield* told("first", [person([anaNumber], { phone: "new" })], hour(-24))
      assert.strictEqual((yield* patientById(anaId)).demographics.phone, "new")
    })
  )

  onClinic("of whom nothing new is told gets no fact, only receipt and audit", () =>
    Effect.gen(function* () {
      yield* told("a08-first", [person([anaNumber], eg.demographics())], hour(1))
      const before = yield* head
      const receipt = yield* told("a08", [person([anaNumber], eg.demographics())], hour(1))
      assert.strictEqual(receipt.state, "processed")
      assert.strictEqual(yield* head, before)
      assert.strictEqual((yield* lastAudit)?.activity, "ReceiveFeedMessage")
    })
  )

  onClinic("is found by any of her numbers, and gains the others", (anaId) =>
    Effect.gen(function* () {
      yield* told("a08", [person([anaNumber, other("1")])])
      yield* told("a31", [person([other("1"), other("2")], { phone: "+1 312 555 0199" })])
      const patient = yield* patientById(anaId)
      assert.deepStrictEqual(patient.identifiers, [anaNumber, other("1"), other("2")])
      assert.strictEqual(patient.demographics.phone, "+1 312 555 0199")
    })
  )

  onClinic("is not found by a number alone: assigner and type count", (anaId) =>
    Effect.gen(function* () {
      for (const parts of [{ assigner: "ELSEWHERE" }, { type: "PI" }]) {
        const alike = { ...anaNumber, ...parts }
        yield* told(`a28-${alike.assigner}-${alike.type}`, [person([alike])])
        assert.notStrictEqual(yield* Clinic.patientOf(alike), anaId)
      }
    })
  )

  onClinic("does not take a number that another record holds: the foremost number decides who is meant", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      yield* told("a08", [person([benNumber, anaNumber], { phone: "+1 312 555 0111" })])
      const [ben, ana] = [yield* patientById(benId), yield* patientById(anaId)]
      assert.deepStrictEqual(ben.identifiers, [benNumber])
      assert.strictEqual(ben.demographics.phone, "+1 312 555 0111")
      assert.deepStrictEqual(ana.identifiers, [anaNumber])
      assert.strictEqual(ana.demographics.phone, eg.demographics().phone)
      assert.strictEqual((yield* holdersOf(benNumber, anaNumber)).length, 2)
    })
  )

  onClinic("whose foremost number nobody holds is still the one who holds the next", (anaId) =>
    Effect.gen(function* () {
      yield* told("a08", [person([other("77"), anaNumber])])
      assert.strictEqual(yield* Clinic.patientOf(other("77")), anaId)
    })
  )

  onClinic("is the surviving record after a merge, whichever number is told", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      yield* told("a40", [merge(benNumber, anaNumber)])
      const loser = yield* patientById(anaId)
      yield* told("a08", [person([anaNumber], { phone: "+1 312 555 0122" })])
      assert.strictEqual((yield* patientById(benId)).demographics.phone, "+1 312 555 0122")
      assert.deepStrictEqual(yield* patientById(anaId), loser)
      assert.deepStrictEqual((yield* patientById(benId)).identifiers, [benNumber])
    })
  )

  onClinic("leaves its cause and its moment in the fact", () =>
    Effect.gen(function* () {
      const before = yield* head
      const yesterday = eg.daysAfter(eg.friday1655, -1)
      yield* told("MSG-17", [person([anaNumber], { phone: null })], yesterday)
      const [fact] = yield* factsAfter(before)
      assert.strictEqual(fact?.cause, "MSG-17")
      assert.strictEqual(fact?.occurredAt, yesterday)
      assert.strictEqual(fact?.recordedAt, eg.friday1655)
      assert.deepStrictEqual(fact?.actor, { kind: "feed", id: "adt", name: "adt" })
    })
  )
})
