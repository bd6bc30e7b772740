/** Who has seen a record: told to the patient and to whoever acts for her, in runs, and the look itself is told. */
import { assert, describe } from "@effect/vitest"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { readAccessReport } from "@intervisit/core/workflows/ReadAccessReport"
import { readReadings } from "@intervisit/core/workflows/ReadReadings"
import { readThread } from "@intervisit/core/workflows/ReadThread"
import * as Effect from "effect/Effect"
import { TestClock } from "effect/testing"
import { benAccountId, lastAudit, withBen } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"
import { onThread } from "../support/onThread.ts"

const ana = Clinic.request(eg.anaAccountId)
const noor = Clinic.request(eg.noorAccountId)

describe("readAccessReport", () => {
  onThread("tells who, in what role and what, others than herself, the newest first", ({ patientId, threadId }) =>
    Effect.gen(function* () {
      yield* readThread(yield* noor, threadId)
      yield* TestClock.adjust("1 minute")
      yield* readReadings(yield* Clinic.request(eg.elenaAccountId, patientId), patientId)
      const query = { patientId, before: null, isOwnShown: false }
      const { entries, next } = yield* readAccessReport(yield* ana, query)
      assert.deepStrictEqual(
        entries.slice(0, 2).map(({ activity, actorName, role, who }) => [who, actorName, role, activity]),
        [
          ["representative", "Elena Ruiz", "mother", "ReadReadings"],
          ["staff", "Noor Haddad", "nurse", "ReadThread"]
        ]
      )
      assert.isTrue(entries.every(({ who }) => who !== "you"))
      assert.isTrue(entries.some(({ who }) => who === "system"))
      assert.strictEqual(next, null)
      assert.strictEqual((yield* lastAudit)?.activity, "ReadAccessReport")
      const own = yield* readAccessReport(yield* ana, { ...query, isOwnShown: true })
      assert.strictEqual(own.entries[0]?.activity, "ReadAccessReport")
      assert.strictEqual(own.entries[0]?.who, "you")
      assert.isTrue(own.entries.some(({ activity }) => activity === "SendMessage"))
    })
  )

  onThread(
    "tells a run of the same act once, from its first to its last, and a later one anew",
    ({ patientId, threadId }) =>
      Effect.gen(function* () {
        for (const wait of ["1 minute", "1 minute", "2 hours"] as const) {
          yield* readThread(yield* noor, threadId)
          yield* TestClock.adjust(wait)
        }
        yield* readThread(yield* noor, threadId)
        const { entries } = yield* readAccessReport(yield* ana, { patientId, before: null, isOwnShown: false })
        const looks = entries.filter(({ activity }) => activity === "ReadThread")
        assert.deepStrictEqual(
          looks.map(({ count }) => count),
          [1, 3]
        )
        assert.strictEqual(looks[1]?.firstAt, eg.friday1655)
        assert.strictEqual(looks[1]?.lastAt, eg.minutesAfter(eg.friday1655, 2))
      })
  )

  onClinic("tells of a refusal too", (anaId) =>
    Effect.gen(function* () {
      yield* withBen
      yield* Effect.flip(readReadings(yield* Clinic.request(benAccountId), anaId))
      const { entries } = yield* readAccessReport(yield* ana, { patientId: anaId, before: null, isOwnShown: false })
      assert.strictEqual(entries[0]?.outcome, "refused")
      assert.strictEqual(entries[0]?.actorName, "Ben Ode")
    })
  )

  onClinic("is for the patient's side alone: staff have the audit, a stranger finds no such record", (anaId) =>
    Effect.gen(function* () {
      const query = { patientId: anaId, before: null, isOwnShown: false }
      yield* withBen
      for (const request of [yield* noor, yield* Clinic.request(benAccountId)]) {
        assert.strictEqual((yield* Effect.flip(readAccessReport(request, query)))._tag, "PatientNotFound")
      }
      const byMother = yield* readAccessReport(yield* Clinic.request(eg.elenaAccountId, anaId), query)
      assert.isAbove(byMother.entries.length, 0)
    })
  )
})
