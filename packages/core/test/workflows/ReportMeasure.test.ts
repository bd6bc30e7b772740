/** The measure, live: who was seen, who wrote, with the visit and the letter behind each name. */
import { assert, describe } from "@effect/vitest"
import { system } from "@intervisit/core/domain/Actor"
import type { PractitionerId } from "@intervisit/core/domain/Ids"
import { type Instant, toMillis } from "@intervisit/core/domain/Instant"
import * as ReportingPeriod from "@intervisit/core/domain/ReportingPeriod"
import { EncounterLog } from "@intervisit/core/ports/EncounterLog"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { revokeRepresentative } from "@intervisit/core/workflows/AuthorizeRepresentative"
import { configurePractice } from "@intervisit/core/workflows/ConfigurePractice"
import { unmergePatient } from "@intervisit/core/workflows/MergePatients"
import { type MeasureRequest, reportMeasure } from "@intervisit/core/workflows/ReportMeasure"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { TestClock } from "effect/testing"
import { anasVisit, cancel, merge, told, visit } from "../support/feed.ts"
import {
  answered,
  auditRows,
  benAccountId,
  benNumber,
  configured,
  head,
  lastAudit,
  withBen
} from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const manager = Clinic.request(Clinic.managerId)

const days = (start: string, end: string) => Result.getOrThrow(ReportingPeriod.make(start, end, "America/Chicago"))

/** The 90 local days up to Friday. */
const asked: MeasureRequest = { period: days("2026-08-23", "2026-11-20"), edition: "stage2", policy: {} }

const report = (parts: Partial<MeasureRequest> = {}) =>
  Effect.gen(function* () {
    const reports = yield* reportMeasure(yield* manager, { ...asked, ...parts })
    const okafors = reports.find(({ practitioner }) => practitioner.id === eg.okaforId)?.report
    return okafors ?? (yield* Effect.die(new Error("Dr. Okafor has no report")))
  })

/** Numerator of denominator. */
const counts = (parts: Partial<MeasureRequest> = {}) =>
  Effect.map(report(parts), ({ denominator, numerator }) => `${numerator} of ${denominator}`)

const wrote = (accountId: Parameters<typeof Clinic.request>[0], patientId: Parameters<typeof Clinic.letter>[0]) =>
  Effect.gen(function* () {
    return yield* sendMessage(yield* Clinic.request(accountId, patientId), Clinic.letter(patientId))
  })

describe("reportMeasure", () => {
  onClinic("counts one more once the patient has written to the team, with the visit and the letter", (anaId) =>
    Effect.gen(function* () {
      const before = yield* report()
      assert.strictEqual(before.numerator, 0)
      assert.strictEqual(before.denominator, 1)
      assert.isFalse(before.met)
      const { messageId } = yield* wrote(eg.anaAccountId, anaId)
      const after = yield* report()
      assert.strictEqual(after.numerator, 1)
      assert.strictEqual(after.denominator, 1)
      assert.isTrue(after.met)
      const [seen] = yield* (yield* EncounterLog).ofPatients(eg.practiceId, [anaId], "2026-01-01" as Instant)
      assert.deepStrictEqual(after.evidence, [
        { patient: anaId, encounter: seen?.id ?? "", message: messageId, whyNot: null }
      ])
    })
  )

  onClinic("counts a patient once, however often she writes, and not for what the team writes", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      const { threadId } = yield* wrote(eg.anaAccountId, anaId)
      yield* wrote(eg.anaAccountId, anaId)
      yield* answered(threadId)
      assert.strictEqual(yield* counts(), "1 of 2")
      yield* wrote(benAccountId, benId)
      assert.strictEqual(yield* counts(), "2 of 2")
    })
  )

  onClinic("credits the patient with her representative's letter, though the grant is over by now", (anaId) =>
    Effect.gen(function* () {
      yield* wrote(eg.elenaAccountId, anaId)
      yield* TestClock.adjust("1 minute")
      yield* revokeRepresentative(yield* manager, anaId, eg.representative().id)
      const { evidence, numerator } = yield* report()
      assert.strictEqual(numerator, 1)
      assert.strictEqual(evidence[0]?.patient, anaId)
    })
  )

  onClinic("restates what a late cancellation takes away, and what a new registration gives back", (anaId) =>
    Effect.gen(function* () {
      yield* wrote(eg.anaAccountId, anaId)
      yield* told("a11", [anasVisit(cancel("V-5001"))])
      assert.strictEqual(yield* counts(), "0 of 0")
      yield* told("a04", [anasVisit(visit("V-5001"))])
      assert.strictEqual(yield* counts(), "1 of 1")
    })
  )

  onClinic("counts two records of one person once, and twice again when the merge is undone", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      yield* wrote(eg.anaAccountId, anaId)
      assert.strictEqual(yield* counts(), "1 of 2")
      yield* told("a40", [merge(benNumber, eg.medicalRecordNumber())])
      const merged = yield* report()
      assert.strictEqual(`${merged.numerator} of ${merged.denominator}`, "1 of 1")
      assert.strictEqual(merged.evidence[0]?.patient, benId)
      yield* unmergePatient(yield* manager, anaId)
      assert.strictEqual(yield* counts(), "1 of 2")
    })
  )

  const nurseAlone = configured({ careTeams: [eg.careTeam({ members: [eg.membership()] })] })

  onClinic("takes the team's members as they stood when the letter was sent", (anaId) =>
    Effect.gen(function* () {
      yield* wrote(eg.anaAccountId, anaId)
      yield* TestClock.adjust("1 minute")
      yield* nurseAlone
      assert.strictEqual(yield* counts(), "1 of 1")
    })
  )

  onClinic("says what a letter lacked that went to the team when the professional had left it", (anaId) =>
    Effect.gen(function* () {
      const { threadId } = yield* wrote(eg.anaAccountId, anaId)
      yield* nurseAlone
      // In another year, so that her letter of this one is not the nearer miss.
      const january = "2027-01-04T16:00:00.000Z" as Instant
      yield* TestClock.setTime(toMillis(january))
      yield* told("a04", [anasVisit(visit("V-5002", { startAt: january }))], january)
      const to = { _tag: "Thread", threadId } as const
      yield* sendMessage(yield* Clinic.request(eg.anaAccountId), Clinic.letter(anaId, { to }))
      const { evidence, numerator } = yield* report({ period: days("2027-01-01", "2027-03-31") })
      assert.strictEqual(numerator, 0)
      assert.strictEqual(evidence[0]?.whyNot, "other-professional")
    })
  )

  for (const [name, period, expected] of [
    ["ends the day before the letter", days("2026-08-22", "2026-11-19"), "0 of 1"],
    ["begins after the visit", days("2026-11-17", "2027-02-14"), "0 of 0"],
    ["begins with the day of the visit", days("2026-11-16", "2027-02-13"), "1 of 1"]
  ] as const) {
    onClinic(`of a period that ${name} is ${expected}`, (anaId) =>
      Effect.gen(function* () {
        yield* wrote(eg.anaAccountId, anaId)
        assert.strictEqual(yield* counts({ period }), expected)
      })
    )
  }

  onClinic("does not count a visit that is still to come", (anaId) =>
    Effect.gen(function* () {
      yield* wrote(eg.anaAccountId, anaId)
      yield* told("a11", [anasVisit(cancel("V-5001"))])
      yield* told("a04", [anasVisit(visit("V-5002", { startAt: eg.minutesAfter(eg.friday1655, 1) }))])
      assert.strictEqual(yield* counts(), "0 of 0")
      yield* TestClock.adjust("1 minute")
      assert.strictEqual(yield* counts(), "1 of 1")
    })
  )

  onClinic("has a line for every eligible professional, seen anybody or not, and for no other", () =>
    Effect.gen(function* () {
      const lin = eg.practitioner({
        id: "practitioner-lin" as PractitionerId,
        name: { family: "Lin", given: ["Mei"] },
        npi: "1999999992",
        identifiers: []
      })
      const nurse = {
        ...lin,
        id: "practitioner-abel" as PractitionerId,
        npi: "1888888886",
        isEligibleProfessional: false
      }
      const practitioners = [lin, nurse]
      yield* configurePractice(system, Clinic.setup({ accounts: [], careTeams: [], practitioners }))
      const reports = yield* reportMeasure(yield* manager, asked)
      assert.deepStrictEqual(
        reports.map(({ practitioner, report }) => [practitioner.id, report.practitioner, report.denominator]),
        [
          [lin.id, `ep:${lin.id}`, 0],
          [eg.okaforId, `ep:${eg.okaforId}`, 1]
        ]
      )
    })
  )

  onClinic("is read by managers alone; others are refused, and both are audited", (anaId) =>
    Effect.gen(function* () {
      yield* configured({ accounts: [eg.nurse({ id: benAccountId, login: "opal", roles: ["operator"] })] })
      for (const accountId of [eg.anaAccountId, eg.noorAccountId, eg.elenaAccountId, benAccountId]) {
        const refused = yield* Effect.flip(reportMeasure(yield* Clinic.request(accountId), asked))
        assert.strictEqual(refused._tag, "AccessRefused")
        const audited = yield* lastAudit
        assert.strictEqual(audited?.outcome, "refused")
        assert.strictEqual(audited?.actor.id, accountId)
      }
      const before = yield* head
      const rows = (yield* auditRows).length
      yield* report()
      const audited = yield* lastAudit
      assert.strictEqual(audited?.activity, "ReportMeasure")
      assert.deepStrictEqual(audited?.patients, [anaId])
      assert.strictEqual((yield* auditRows).length, rows + 1)
      assert.strictEqual(yield* head, before)
    })
  )
})
