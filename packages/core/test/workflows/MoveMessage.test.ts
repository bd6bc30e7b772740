/** A misfiled letter goes to the right patient: who sees it then, what waits where, both charts, and the measure. */
import { assert, describe } from "@effect/vitest"
import { type PatientId, ReadingId, type ThreadId } from "@intervisit/core/domain/Ids"
import type { Reading } from "@intervisit/core/domain/Reading"
import * as ReportingPeriod from "@intervisit/core/domain/ReportingPeriod"
import { ChartFiling } from "@intervisit/core/ports/ChartFiling"
import { Readings } from "@intervisit/core/ports/Readings"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { storing } from "@intervisit/core/testing/storing"
import { authorizeRepresentative } from "@intervisit/core/workflows/AuthorizeRepresentative"
import { fileToChart } from "@intervisit/core/workflows/FileToChart"
import { type MessageMove, moveMessage } from "@intervisit/core/workflows/MoveMessage"
import { readThread } from "@intervisit/core/workflows/ReadThread"
import { reportMeasure } from "@intervisit/core/workflows/ReportMeasure"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { TestClock } from "effect/testing"
import { chartOf } from "../support/endpoints.ts"
import {
  answered,
  benAccountId,
  configured,
  counted,
  dueTimes,
  lastAudit,
  messageOf,
  threadOf,
  withBen
} from "../support/lakeside.ts"
import { onThread, type Written } from "../support/onThread.ts"

const noor = Clinic.request(eg.noorAccountId)
const ana = Clinic.request(eg.anaAccountId)
const ben = Clinic.request(benAccountId)

const moved = (written: Pick<Written, "threadId" | "messageId">, to: MessageMove["to"]) =>
  Effect.gen(function* () {
    const { messageId, threadId } = written
    return yield* moveMessage(yield* noor, { threadId, messageId, to, reason: "It is about Ben." })
  })

const newFor = (patientId: PatientId): MessageMove["to"] => ({ _tag: "NewThread", patientId, subject: "A form" })

const charted = Effect.gen(function* () {
  const chart = chartOf(() => undefined)
  const round = fileToChart("boot-1").pipe(Effect.provideService(ChartFiling, chart.port))
  yield* Effect.repeat(round, { while: (count) => count > 0 })
  return chart.encoded
})

const numerators = Effect.gen(function* () {
  const period = Result.getOrThrow(ReportingPeriod.make("2026-08-23", "2026-11-20", "America/Chicago"))
  const request = yield* Clinic.request(Clinic.managerId)
  const [report] = yield* reportMeasure(request, { period, edition: "stage2", policy: {} })
  return (report?.report.evidence ?? []).filter(({ message }) => message !== null).map(({ patient }) => patient)
})

describe("a letter that is moved to another patient", () => {
  onThread("waits there as it waited here, with the promise that its writer was told, and here no more", (written) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      const before = yield* threadOf(written.threadId)
      yield* TestClock.adjust("1 hour")
      const { threadId } = yield* moved(written, newFor(benId))
      const [from, to] = [yield* threadOf(written.threadId), yield* threadOf(threadId)]
      assert.strictEqual(from.exchange, null)
      assert.strictEqual(from.messages, 0)
      assert.deepStrictEqual(to.exchange, before.exchange)
      assert.strictEqual(to.currentPatientId, benId)
      assert.deepStrictEqual(
        (yield* dueTimes).map(({ threadId }) => threadId),
        [threadId]
      )
      const audited = yield* lastAudit
      assert.deepStrictEqual([...(audited?.patients ?? [])].toSorted(), [written.patientId, benId].toSorted())
    })
  )

  onThread("leaves a mark on both sides, and is seen by the right patient and no longer by the wrong one", (written) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      const { threadId } = yield* moved(written, newFor(benId))
      assert.strictEqual((yield* threadOf(written.threadId)).movedOut?.[0]?.toThreadId, threadId)
      const message = yield* messageOf(written.messageId)
      assert.strictEqual(message.moves?.[0]?.fromThreadId, written.threadId)
      assert.strictEqual(message.author.kind, "other")
      assert.strictEqual((yield* readThread(yield* ben, threadId)).messages.length, 1)
      assert.strictEqual((yield* readThread(yield* ana, written.threadId)).messages.length, 0)
      assert.strictEqual((yield* Effect.flip(readThread(yield* ana, threadId)))._tag, "ThreadNotFound")
    })
  )

  onThread("counts for nobody where its writer may not write for the right patient", (written) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      assert.deepStrictEqual(yield* numerators, [written.patientId])
      yield* moved(written, newFor(benId))
      assert.deepStrictEqual(yield* numerators, [])
    })
  )

  onThread("counts for the right patient where its writer may, and stays hers to read", (written) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      const account = yield* Clinic.accountOf(eg.anaAccountId)
      yield* configured({ accounts: [{ ...account, roles: ["patient", "representative"] }] })
      yield* authorizeRepresentative(yield* Clinic.request(Clinic.managerId), {
        ...eg.representative(),
        accountId: eg.anaAccountId,
        patientId: benId
      })
      const { threadId } = yield* moved(written, newFor(benId))
      assert.strictEqual((yield* messageOf(written.messageId)).author.kind, "representative")
      assert.deepStrictEqual(yield* numerators, [benId])
      const hers = yield* readThread(yield* Clinic.request(eg.anaAccountId, benId), threadId)
      assert.strictEqual(hers.messages.length, 1)
    })
  )

  onThread("takes back the readings that were kept from it in the wrong record, and no others", (written) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      const kept = (id: string, source: Reading["source"]) =>
        eg.write("Reading", eg.reading({ id: ReadingId.make(id), patientId: written.patientId, version: 1, source }))
      const ofLetter = { _tag: "Letter", messageId: written.messageId } as const
      yield* storing([kept("from-letter", ofLetter), kept("from-form", { _tag: "Form" })])
      yield* moved(written, newFor(benId))
      const readings = yield* (yield* Readings).ofPatients(eg.practiceId, [written.patientId])
      const standing = readings.map(({ id, withdrawn }) => `${id} ${withdrawn?.by.name ?? "stands"}`)
      assert.deepStrictEqual(standing.toSorted(), ["from-form stands", "from-letter Noor Haddad"])
    })
  )

  onThread("is withdrawn from the wrong chart and filed in the right one", (written) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      yield* charted
      const { threadId } = yield* moved(written, newFor(benId))
      const encoded = yield* charted
      const told = encoded.map(({ isWithdrawn, patient, replaces }) => [patient.id, isWithdrawn, replaces !== null])
      assert.deepInclude(told, [written.patientId, true, true])
      assert.deepInclude(told, [benId, false, false])
      assert.strictEqual(encoded.length, 2)
      assert.notInclude(encoded.find(({ isWithdrawn }) => isWithdrawn)?.body ?? "", "school form")
      const message = yield* messageOf(written.messageId)
      assert.strictEqual(message.filing.state, "accepted")
      assert.strictEqual(message.document?.threadId, threadId)
    })
  )

  onThread("before the wrong chart had it never sends its words there", (written) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      yield* moved(written, newFor(benId))
      for (const { body, patient } of yield* charted) {
        if (patient.id === written.patientId) assert.notInclude(body, "school form")
      }
    })
  )

  onThread("leaves what else waits where it is, since its own time", (written) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      yield* TestClock.adjust("1 hour")
      const again = Clinic.letter(written.patientId, { to: { _tag: "Thread", threadId: written.threadId } })
      const second = yield* sendMessage(yield* ana, again)
      yield* moved(written, newFor(benId))
      const { exchange, messages } = yield* threadOf(written.threadId)
      assert.strictEqual(exchange?.messageId, second.messageId)
      assert.strictEqual(exchange?.since, eg.minutesAfter(eg.friday1655, 60))
      assert.strictEqual(messages, 1)
    })
  )
})

describe("a letter that is moved to another thread", () => {
  onThread("of the same patient stays filed as it is, and her own", (written) =>
    Effect.gen(function* () {
      const other = yield* sendMessage(yield* ana, Clinic.letter(written.patientId))
      const waiting = yield* counted("chart", "waiting")
      yield* moved(written, { _tag: "Thread", threadId: other.threadId })
      assert.strictEqual(yield* counted("chart", "waiting"), waiting)
      assert.strictEqual((yield* messageOf(written.messageId)).author.kind, "patient")
      assert.strictEqual((yield* threadOf(other.threadId)).messages, 2)
    })
  )

  onThread(
    "is refused where the mover may not see that one, where it lies there, and where it is an answer",
    (written) =>
      Effect.gen(function* () {
        const strange = yield* Effect.flip(moved(written, { _tag: "Thread", threadId: "thread-x" as ThreadId }))
        assert.strictEqual(strange._tag, "ThreadNotFound")
        const here = yield* Effect.flip(moved(written, { _tag: "Thread", threadId: written.threadId }))
        assert.strictEqual(here._tag, "NotMovable")
        const benId = yield* withBen
        const answer = yield* answered(written.threadId)
        assert.strictEqual((yield* Effect.flip(moved(answer, newFor(benId))))._tag, "NotMovable")
        const wrong = { ...written, messageId: answer.messageId, threadId: written.threadId }
        assert.strictEqual((yield* Effect.flip(moved(wrong, newFor(benId))))._tag, "NotMovable")
      })
  )
})
