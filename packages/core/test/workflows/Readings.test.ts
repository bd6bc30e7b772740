/** Readings from home: who may keep, see, correct and take back which, and what stands before a dangerous one. */
import { assert, describe } from "@effect/vitest"
import type { MessageId, PatientId, ReadingId } from "@intervisit/core/domain/Ids"
import type { LocalDate } from "@intervisit/core/domain/LocalDate"
import type { Measurement } from "@intervisit/core/domain/Measurement"
import type { Taken } from "@intervisit/core/domain/Reading"
import { starterPack } from "@intervisit/core/domain/triage/packs/starter"
import { TriageEngine } from "@intervisit/core/ports/TriageEngine"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { revokeRepresentative } from "@intervisit/core/workflows/AuthorizeRepresentative"
import { correctReading, withdrawReading } from "@intervisit/core/workflows/CorrectReading"
import { planReadings } from "@intervisit/core/workflows/PlanReadings"
import { readReadings } from "@intervisit/core/workflows/ReadReadings"
import { type EnteredReading, recordReading } from "@intervisit/core/workflows/RecordReading"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { merge, told } from "../support/feed.ts"
import { benAccountId, benNumber, configured, factsAfter, head, lastAudit, withBen } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const ana = Clinic.request(eg.anaAccountId)
const noor = Clinic.request(eg.noorAccountId)
const elenaFor = (patientId: PatientId) => Clinic.request(eg.elenaAccountId, patientId)

const taken: Taken = { precision: "minute", at: eg.minutesAfter(eg.friday1655, -30) }
const pressure = (systolic: number, diastolic: number): Measurement => ({
  kind: "blood-pressure",
  systolic,
  diastolic,
  unit: "mmHg"
})

const entered = (patientId: PatientId, parts: Partial<EnteredReading> = {}): EnteredReading => ({
  patientId,
  measurement: pressure(128, 76),
  taken,
  source: { _tag: "Form" },
  isDangerAcknowledged: false,
  ...parts
})

describe("recordReading", () => {
  onClinic("keeps it with who entered it, by one fact and one audit row, once for a key", (anaId) =>
    Effect.gen(function* () {
      const before = yield* head
      const request = Clinic.keyed(yield* ana, "key-1")
      const reading = yield* recordReading(request, entered(anaId))
      assert.deepStrictEqual(yield* recordReading(request, entered(anaId)), reading)
      assert.strictEqual(reading.entered.by.name, "Ana Ruiz")
      const facts = yield* factsAfter(before)
      assert.deepStrictEqual(
        facts.map(({ body }) => body._tag),
        ["ReadingRecorded"]
      )
      assert.strictEqual((yield* lastAudit)?.activity, "RecordReading")
      const { readings, side } = yield* readReadings(yield* ana, anaId)
      assert.strictEqual(side, "patient")
      assert.deepStrictEqual(readings, [reading])
    })
  )

  onClinic(
    "by her mother says so; by her nurse too; a stranger and a grant without writing find no such record",
    (anaId) =>
      Effect.gen(function* () {
        const benId = yield* withBen
        const byMother = yield* recordReading(yield* elenaFor(anaId), entered(anaId))
        assert.deepStrictEqual([byMother.entered.by.kind, byMother.entered.by.role], ["representative", "mother"])
        const byNurse = yield* recordReading(yield* noor, entered(anaId))
        assert.deepStrictEqual([byNurse.entered.by.kind, byNurse.entered.by.role], ["staff", "nurse"])
        const ben = yield* Clinic.request(benAccountId)
        for (const refused of [
          yield* Effect.flip(recordReading(ben, entered(anaId))),
          yield* Effect.flip(recordReading(yield* ana, entered(benId))),
          yield* Effect.flip(recordReading(yield* Clinic.request(Clinic.managerId), entered(anaId)))
        ]) {
          assert.strictEqual(refused._tag, "PatientNotFound")
        }
        assert.strictEqual((yield* lastAudit)?.outcome, "refused")
      })
  )

  onClinic("of a body that cannot be, or of a time to come, is refused and nothing is kept", (anaId) =>
    Effect.gen(function* () {
      const before = yield* head
      const later = (minutes: number): Taken => ({ precision: "minute", at: eg.minutesAfter(eg.friday1655, minutes) })
      const on = (day: string): Taken => ({ precision: "day", on: day as LocalDate })
      for (const [parts, field] of [
        [{ measurement: pressure(1280, 76) }, "systolic"],
        [{ taken: later(11) }, "taken"],
        [{ taken: on("2026-11-21") }, "taken"]
      ] as const) {
        const refused = yield* Effect.flip(recordReading(yield* ana, entered(anaId, parts)))
        assert.strictEqual(refused._tag === "ReadingRefused" && refused.field, field)
      }
      assert.strictEqual(yield* head, before)
      // Today by the practice's calendar, and a clock that is a little ahead.
      yield* recordReading(yield* ana, entered(anaId, { taken: on("2026-11-20") }))
      yield* recordReading(yield* ana, entered(anaId, { taken: later(9) }))
    })
  )

  onClinic("of a dangerous value waits until she has seen whom to call, and keeps that she has", (anaId) =>
    Effect.gen(function* () {
      const high = entered(anaId, { measurement: pressure(192, 118) })
      const refused = yield* Effect.flip(recordReading(yield* ana, high))
      assert.deepStrictEqual(refused._tag === "NoticeNotAcknowledged" && [refused.gate, refused.redFlags], [
        "urgent-line",
        ["bp-severe"]
      ])
      const low = entered(anaId, { measurement: { kind: "glucose", value: 48, unit: "mg/dL" } })
      const gate = yield* Effect.flip(recordReading(yield* ana, low))
      assert.strictEqual(gate._tag === "NoticeNotAcknowledged" && gate.gate, "emergency-page")
      const kept = yield* recordReading(yield* ana, { ...high, isDangerAcknowledged: true })
      assert.strictEqual(kept.acknowledged, "bp-severe")
      const byNurse = yield* recordReading(yield* noor, high)
      assert.strictEqual(byNurse.acknowledged, null)
    })
  )
})

describe("a reading found in a letter", () => {
  const engine = Layer.orDie(TriageEngine.layer(starterPack))
  const letterOf = (anaId: PatientId, body: string) =>
    Effect.flatMap(ana, (request) =>
      sendMessage(request, Clinic.letter(anaId, { body })).pipe(Effect.provide(engine, { local: true }))
    )
  const from = (anaId: PatientId, messageId: MessageId, measurement = pressure(148, 92)) =>
    entered(anaId, { measurement, source: { _tag: "Letter", messageId } })

  onClinic("is kept when she or her nurse confirms it, once, whoever confirms it", (anaId) =>
    Effect.gen(function* () {
      const { messageId } = yield* letterOf(anaId, "This morning my blood pressure was 148/92. Is that all right?")
      assert.deepStrictEqual((yield* readReadings(yield* ana, anaId)).readings, [])
      const first = yield* recordReading(yield* noor, from(anaId, messageId))
      assert.deepStrictEqual(first.source, { _tag: "Letter", messageId })
      const second = yield* recordReading(yield* ana, from(anaId, messageId))
      assert.strictEqual(second.id, first.id)
      assert.deepStrictEqual((yield* readReadings(yield* ana, anaId)).readings, [first])
    })
  )

  onClinic("must be the value that was found there, in a letter that she may read", (anaId) =>
    Effect.gen(function* () {
      const { messageId } = yield* letterOf(anaId, "This morning my blood pressure was 148/92.")
      for (const other of [from(anaId, messageId, pressure(118, 72)), from(anaId, "none" as MessageId)]) {
        const refused = yield* Effect.flip(recordReading(yield* ana, other))
        assert.strictEqual(refused._tag === "ReadingRefused" && refused.reason, "not-found")
      }
      const benId = yield* withBen
      const ben = yield* Clinic.request(benAccountId)
      const refused = yield* Effect.flip(recordReading(ben, from(benId, messageId)))
      assert.strictEqual(refused._tag === "ReadingRefused" && refused.reason, "not-found")
    })
  )
})

describe("correctReading and withdrawReading", () => {
  onClinic("keep what stood before, and stand under the same gate", (anaId) =>
    Effect.gen(function* () {
      const { id } = yield* recordReading(yield* ana, entered(anaId))
      const named = { patientId: anaId, readingId: id }
      const to = { measurement: pressure(138, 76), taken, isDangerAcknowledged: false }
      const corrected = yield* correctReading(yield* noor, named, to)
      assert.deepStrictEqual(corrected.corrections[0]?.measurement, pressure(128, 76))
      assert.strictEqual(corrected.corrections[0]?.by.name, "Noor Haddad")
      const high = { ...to, measurement: pressure(200, 130) }
      const refused = yield* Effect.flip(correctReading(yield* ana, named, high))
      assert.strictEqual(refused._tag, "NoticeNotAcknowledged")
      const withdrawn = yield* withdrawReading(yield* ana, named)
      assert.strictEqual(withdrawn.withdrawn?.by.name, "Ana Ruiz")
      assert.deepStrictEqual(yield* withdrawReading(yield* ana, named), withdrawn)
      const gone = yield* Effect.flip(correctReading(yield* ana, named, to))
      assert.strictEqual(gone._tag === "ReadingRefused" && gone.reason, "withdrawn")
    })
  )

  onClinic("find no reading of another patient's", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      const { id } = yield* recordReading(yield* ana, entered(anaId))
      const refused = yield* Effect.flip(
        withdrawReading(yield* Clinic.request(benAccountId), { patientId: benId, readingId: id })
      )
      assert.strictEqual(refused._tag, "ReadingNotFound")
      const none = yield* Effect.flip(withdrawReading(yield* ana, { patientId: anaId, readingId: "none" as ReadingId }))
      assert.strictEqual(none._tag, "ReadingNotFound")
    })
  )
})

describe("readReadings", () => {
  onClinic("is for her teams, for whoever acts for her, and for nobody else", (anaId) =>
    Effect.gen(function* () {
      yield* recordReading(yield* ana, entered(anaId))
      for (const request of [yield* ana, yield* noor, yield* elenaFor(anaId)]) {
        assert.strictEqual((yield* readReadings(request, anaId)).readings.length, 1)
      }
      yield* configured({
        careTeams: [eg.careTeam({ members: eg.careTeam().members.filter((one) => one.accountId === null) })]
      })
      const refused = yield* Effect.flip(readReadings(yield* noor, anaId))
      assert.strictEqual(refused._tag, "PatientNotFound")
      yield* revokeRepresentative(yield* Clinic.request(Clinic.managerId), anaId, eg.representative().id)
      const ended = yield* Effect.flip(readReadings(yield* elenaFor(anaId), anaId))
      assert.strictEqual(ended._tag, "PatientNotFound")
    })
  )

  onClinic("after a merge shows her both records', and her mother only the one her grant is for", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      yield* recordReading(yield* Clinic.request(benAccountId), entered(benId, { measurement: pressure(111, 71) }))
      yield* recordReading(yield* ana, entered(anaId))
      yield* told("a40", [merge(eg.medicalRecordNumber(), benNumber)])
      const own = yield* readReadings(yield* ana, anaId)
      assert.strictEqual(own.readings.length, 2)
      const byMother = yield* readReadings(yield* elenaFor(anaId), anaId)
      assert.deepStrictEqual(
        byMother.readings.map(({ patientId }) => patientId),
        [anaId]
      )
    })
  )
})

describe("planReadings", () => {
  const weekly = { kind: "blood-pressure", band: null, everyDays: 7 } as const
  const own = {
    kind: "blood-pressure",
    systolic: { low: 100, high: 139 },
    diastolic: { low: 60, high: 89 },
    unit: "mmHg"
  } as const

  onClinic("by her team asks for readings and sets a band of her own; setting it again replaces it", (anaId) =>
    Effect.gen(function* () {
      yield* planReadings(yield* noor, { patientId: anaId, ...weekly })
      const asked = (yield* readReadings(yield* ana, anaId)).asked
      const [first] = asked
      assert.deepStrictEqual([first?.everyDays, first?.dueOn, first?.isBandOwn], [7, "2026-11-20", false])
      yield* recordReading(yield* ana, entered(anaId))
      yield* planReadings(yield* noor, { patientId: anaId, ...weekly, band: own, everyDays: 3 })
      const [second] = (yield* readReadings(yield* ana, anaId)).asked
      assert.deepStrictEqual(second?.band, own)
      assert.deepStrictEqual([second?.isBandOwn, second?.dueOn], [true, "2026-11-23"])
    })
  )

  onClinic("is nothing that she or a stranger may do, and a band must have its ends in order", (anaId) =>
    Effect.gen(function* () {
      const refused = yield* Effect.flip(planReadings(yield* ana, { patientId: anaId, ...weekly }))
      assert.strictEqual(refused._tag, "PatientNotFound")
      const turned = { ...own, systolic: { low: 139, high: 100 } }
      const wrong = yield* Effect.flip(planReadings(yield* noor, { patientId: anaId, ...weekly, band: turned }))
      assert.strictEqual(wrong._tag === "ReadingRefused" && wrong.field, "band")
      const never = yield* Effect.flip(planReadings(yield* noor, { patientId: anaId, ...weekly, everyDays: 0 }))
      assert.strictEqual(never._tag === "ReadingRefused" && never.field, "everyDays")
    })
  )
})
