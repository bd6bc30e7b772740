/** A feed tells of a visit, in any order: registered, told more of, ended, reopened, cancelled. */
import { assert, describe } from "@effect/vitest"
import type { Encounter } from "@intervisit/core/domain/Encounter"
import { isSeen } from "@intervisit/core/domain/Encounter"
import type { Instant } from "@intervisit/core/domain/Instant"
import { EncounterLog } from "@intervisit/core/ports/EncounterLog"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import type { VisitUpdate } from "@intervisit/core/workflows/RecordEncounter"
import * as Effect from "effect/Effect"
import { anasVisit, cancel, person, told, visit, withdrawEnd } from "../support/feed.ts"
import { auditRows, benNumber, factsAfter, head, patientById, withBen } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

/** So many minutes before the clock's moment. */
const ago = (minutes: number): Instant => eg.minutesAfter(eg.friday1655, -minutes)

const stored = (number = "V-1") =>
  Effect.flatMap(EncounterLog, (log) => log.byVisitNumber(eg.practiceId, eg.visitNumber(number)))

/** These messages about Ana's visit, in the order of arrival, each so many minutes after it happened. */
const heard = (...messages: ReadonlyArray<readonly [number, VisitUpdate]>) =>
  Effect.forEach(messages, ([minutes, update], index) =>
    told(`adt-${index}-${minutes}`, [anasVisit(update)], ago(minutes))
  )

const a04 = visit("V-1", { startAt: ago(60) })
const a08 = (parts: Parameters<typeof visit>[1] = {}) =>
  visit("V-1", { isRegistration: false, startAt: ago(60), ...parts })
const a03 = a08({ endAt: ago(20) })

describe("A04 and A01", () => {
  onClinic("make a visit of the patient, with its professional", (anaId) =>
    Effect.gen(function* () {
      yield* heard([60, a04])
      const encounter = yield* stored()
      assert.strictEqual(encounter?.patientId, anaId)
      assert.strictEqual(encounter?.practitionerId, eg.okaforId)
      assert.strictEqual(encounter?.status, "in-progress")
      assert.strictEqual(encounter?.startAt, ago(60))
      assert.strictEqual(encounter?.eventAt, ago(60))
      assert.isTrue(encounter !== undefined && isSeen(encounter, eg.friday1655))
    })
  )

  onClinic("keep an attending whom nobody knows here, as he was told", () =>
    Effect.gen(function* () {
      const attending = [{ assigner: "NPI", type: "NPI", value: "1000000004" }]
      yield* heard([60, { ...a04, attending }])
      const encounter = yield* stored()
      assert.strictEqual(encounter?.practitionerId, null)
      assert.deepStrictEqual(encounter?.attending, attending)
    })
  )
})

describe("A08", () => {
  onClinic("tells more of a visit, and what it leaves out stays", () =>
    Effect.gen(function* () {
      yield* heard([60, { ...a04, location: "Room 3" }], [30, a08({ attending: [], kind: "telehealth" })])
      const encounter = yield* stored()
      assert.strictEqual(encounter?.kind, "telehealth")
      assert.strictEqual(encounter?.location, "Room 3")
      assert.strictEqual(encounter?.practitionerId, eg.okaforId)
      assert.strictEqual(encounter?.eventAt, ago(30))
    })
  )

  onClinic("of a visit that nobody registered makes it", (anaId) =>
    Effect.gen(function* () {
      yield* heard([30, a08()])
      assert.strictEqual((yield* stored())?.patientId, anaId)
    })
  )

  onClinic("whose start is only its own time does not move a start that is known", () =>
    Effect.gen(function* () {
      yield* heard([60, a04], [30, a08({ startAt: ago(30), startSource: "MSH-7" })])
      assert.strictEqual((yield* stored())?.startAt, ago(60))
      assert.strictEqual((yield* stored())?.startSource, "PV1-44")
      yield* heard([20, a08({ startAt: ago(55) })])
      assert.strictEqual((yield* stored())?.startAt, ago(55))
    })
  )

  onClinic("by another patient's message leaves the visit with whose it is", (anaId) =>
    Effect.gen(function* () {
      yield* withBen
      yield* heard([60, a04])
      yield* told("a08-ben", [person([benNumber], {}, a08({ location: "Room 9" }))], ago(30))
      const encounter = yield* stored()
      assert.strictEqual(encounter?.patientId, anaId)
      assert.strictEqual(encounter?.location, "Room 9")
    })
  )

  onClinic("does not bring a cancelled visit back", () =>
    Effect.gen(function* () {
      yield* heard([60, a04], [40, cancel("V-1")], [30, a08()])
      assert.strictEqual((yield* stored())?.status, "cancelled")
    })
  )
})

describe("A03 and A13", () => {
  onClinic("end a visit, and withdraw the end alone: it stays seen", () =>
    Effect.gen(function* () {
      yield* heard([60, a04], [20, a03])
      assert.strictEqual((yield* stored())?.status, "finished")
      assert.strictEqual((yield* stored())?.endAt, ago(20))
      yield* heard([10, withdrawEnd("V-1")])
      const reopened = yield* stored()
      assert.strictEqual(reopened?.status, "in-progress")
      assert.strictEqual(reopened?.endAt, null)
      assert.isTrue(reopened !== undefined && isSeen(reopened, eg.friday1655))
    })
  )

  onClinic("an end that is told stays through later messages that say nothing of it", () =>
    Effect.gen(function* () {
      yield* heard([60, a04], [20, a03], [10, a08({ location: "Room 4" })])
      assert.strictEqual((yield* stored())?.endAt, ago(20))
      assert.strictEqual((yield* stored())?.status, "finished")
    })
  )

  onClinic("withdrawing the end of a cancelled visit says nothing", () =>
    Effect.gen(function* () {
      yield* heard([60, a04], [20, cancel("V-1")])
      const before = yield* head
      yield* heard([10, withdrawEnd("V-1")])
      assert.strictEqual(yield* head, before)
    })
  )
})

describe("A11", () => {
  onClinic("makes the visit void, and the record keeps what it was", () =>
    Effect.gen(function* () {
      yield* heard([60, a04])
      const before = yield* stored()
      yield* heard([20, cancel("V-1")])
      const expected: Partial<Encounter> = { ...before, version: 2, status: "cancelled", eventAt: ago(20) }
      assert.deepStrictEqual(yield* stored(), expected)
      assert.isFalse(isSeen(expected as Encounter, eg.friday1655))
    })
  )

  onClinic("twice is once", () =>
    Effect.gen(function* () {
      yield* heard([60, a04], [20, cancel("V-1")])
      const before = yield* head
      yield* heard([10, cancel("V-1")])
      assert.strictEqual(yield* head, before)
    })
  )

  onClinic("is undone by a new registration, which makes the visit anew", () =>
    Effect.gen(function* () {
      const benId = yield* withBen
      yield* heard([60, a04], [50, a03], [40, cancel("V-1")])
      yield* told("a04-again", [person([benNumber], {}, visit("V-1", { startAt: ago(30) }))], ago(30))
      const encounter = yield* stored()
      assert.strictEqual(encounter?.status, "in-progress")
      assert.strictEqual(encounter?.endAt, null)
      assert.strictEqual(encounter?.patientId, benId)
    })
  )

  for (const [name, update] of [
    ["A11", cancel("V-404")],
    ["A13", withdrawEnd("V-404")]
  ] as const) {
    onClinic(
      `for a visit that never arrived (${name}) is parked, and nothing else of the message is written`,
      (anaId) =>
        Effect.gen(function* () {
          const before = yield* head
          const patient = yield* patientById(anaId)
          const rows = (yield* auditRows).length
          const message = person([eg.medicalRecordNumber()], { phone: null }, update)
          const receipt = yield* told("parked", [message])
          assert.strictEqual(receipt.state, "parked")
          assert.include(receipt.reason ?? "", "has not arrived")
          assert.strictEqual(yield* head, before)
          assert.deepStrictEqual(yield* patientById(anaId), patient)
          const [row] = yield* auditRows
          assert.strictEqual((yield* auditRows).length, rows + 1)
          assert.deepStrictEqual(row?.entities, [])
          assert.deepStrictEqual(row?.patients, [])
        })
    )
  }
})

describe("an older message", () => {
  const later: ReadonlyArray<readonly [string, VisitUpdate]> = [
    ["A04", { ...a04, location: "stale" }],
    ["A08", a08({ location: "stale", kind: "inpatient" })],
    ["A03", a08({ endAt: ago(50) })],
    ["A13", withdrawEnd("V-1")],
    ["A11", cancel("V-1")]
  ]
  for (const [name, update] of later) {
    onClinic(`(${name}) never overwrites what a newer one told`, () =>
      Effect.gen(function* () {
        yield* heard([60, a04], [20, a03])
        const before = yield* stored()
        yield* heard([30, update])
        assert.deepStrictEqual(yield* stored(), before)
      })
    )
  }

  onClinic("registration does not bring back what a newer message cancelled", () =>
    Effect.gen(function* () {
      yield* heard([60, a04], [20, cancel("V-1")], [30, a04])
      assert.strictEqual((yield* stored())?.status, "cancelled")
    })
  )

  onClinic("of the same moment is heard, in the order of arrival", () =>
    Effect.gen(function* () {
      yield* heard([60, a04], [20, a08({ location: "first" })], [20, a08({ location: "second" })])
      assert.strictEqual((yield* stored())?.location, "second")
    })
  )

  onClinic("about the patient is still heard: only the visit has an order of its own", (anaId) =>
    Effect.gen(function* () {
      yield* heard([60, a04], [20, a03])
      yield* told("old", [person([eg.medicalRecordNumber()], { phone: null }, a08())], ago(30))
      assert.strictEqual((yield* patientById(anaId)).demographics.phone, null)
    })
  )
})

describe("a visit", () => {
  onClinic("told of again with nothing new, at the same moment, gets no fact", () =>
    Effect.gen(function* () {
      yield* heard([60, a04])
      const before = yield* head
      yield* heard([60, { ...a04, isRegistration: false }])
      assert.deepStrictEqual(yield* factsAfter(before), [])
    })
  )

  onClinic("is known by its number with assigner and type", () =>
    Effect.gen(function* () {
      yield* heard([60, a04])
      const elsewhere = { ...eg.visitNumber("V-1"), assigner: "ELSEWHERE" }
      yield* told("elsewhere", [anasVisit({ ...a04, visitNumber: elsewhere })], ago(60))
      const log = yield* EncounterLog
      const visits = yield* log.ofPatients(eg.practiceId, [yield* Clinic.patientOf(eg.medicalRecordNumber())], ago(61))
      assert.strictEqual(visits.length, 2)
    })
  )
})
