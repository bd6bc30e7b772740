/** Letters go to the chart: in order per thread, the same bytes until they are taken, and with the receipt kept. */
import { assert, describe } from "@effect/vitest"
import { ChartFiling } from "@intervisit/core/ports/ChartFiling"
import { Outbox } from "@intervisit/core/ports/Outbox"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { answerThread } from "@intervisit/core/workflows/AnswerThread"
import { fileToChart } from "@intervisit/core/workflows/FileToChart"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { TestClock } from "effect/testing"
import { atOnce, inCrowd } from "../support/crowded.ts"
import { type ChartAnswer, chartOf } from "../support/endpoints.ts"
import { merge, person, told } from "../support/feed.ts"
import { answer, answered, benAccountId, benNumber, counted, messageOf, withBen } from "../support/lakeside.ts"
import { onThread } from "../support/onThread.ts"

const open = () => chartOf(() => undefined)

const round = (chart: ReturnType<typeof chartOf>, owner = "boot-1") =>
  fileToChart(owner).pipe(Effect.provideService(ChartFiling, chart.port))

describe("fileToChart", () => {
  onThread("hands the letter over and keeps the endpoint's own word", ({ messageId }) =>
    Effect.gen(function* () {
      const chart = open()
      assert.strictEqual(yield* round(chart), 1)
      assert.deepStrictEqual((yield* messageOf(messageId)).filing, {
        state: "accepted",
        receipt: `receipt of ${messageId}`,
        at: eg.friday1655
      })
      assert.strictEqual(yield* counted("chart", "accepted"), 1)
      assert.strictEqual(yield* round(chart), 0)
      assert.deepStrictEqual(chart.accepted, [messageId])
    })
  )

  onThread("files a thread's letters in order, one a round, and notes never", ({ messageId, threadId }) =>
    Effect.gen(function* () {
      yield* answerThread(yield* Clinic.request(eg.noorAccountId), answer(threadId, { kind: "note" }))
      const second = yield* answered(threadId)
      const chart = open()
      assert.strictEqual(yield* round(chart), 1)
      assert.deepStrictEqual(chart.accepted, [messageId])
      assert.strictEqual(yield* round(chart), 1)
      assert.strictEqual(yield* round(chart), 0)
      assert.deepStrictEqual(chart.accepted, [messageId, second.messageId])
    })
  )

  onThread("blocks only the lane of what cannot go", ({ messageId, threadId }) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      const second = yield* answered(threadId)
      const bens = yield* sendMessage(yield* Clinic.request(benAccountId), Clinic.letter(benId))
      const chart = chartOf(({ key }) => (key === messageId ? "unreachable" : undefined))
      yield* round(chart)
      yield* round(chart)
      assert.deepStrictEqual(chart.accepted, [bens.messageId])
      assert.notInclude(
        chart.attempts.map((attempt) => attempt.key),
        second.messageId
      )
      assert.strictEqual((yield* messageOf(messageId)).filing.state, "pending")
    })
  )

  const waits: ReadonlyArray<ChartAnswer> = ["unreachable", "busy"]
  for (const refusal of waits) {
    onThread(`tries again what is ${refusal}, with pauses that double, and the very same bytes`, ({ messageId }) =>
      Effect.gen(function* () {
        const chart = chartOf(({ attempt }) => (attempt < 4 ? refusal : undefined))
        assert.strictEqual(yield* round(chart), 1)
        assert.strictEqual(yield* counted("chart", "retrying"), 1)
        // What is told of the patient meanwhile must not change what was frozen.
        yield* told("a08", [person([eg.medicalRecordNumber()], { name: { family: "Soto", given: ["Ana"] } })])
        for (const seconds of [1, 2, 4]) {
          yield* TestClock.adjust(seconds * 1_000 - 1)
          assert.strictEqual(yield* round(chart), 0, `before ${seconds} s`)
          yield* TestClock.adjust(1)
          assert.strictEqual(yield* round(chart), 1, `at ${seconds} s`)
        }
        assert.strictEqual((yield* messageOf(messageId)).filing.state, "accepted")
        assert.strictEqual(chart.encoded.length, 1)
        assert.strictEqual(new Set(chart.attempts.map((attempt) => attempt.text)).size, 1)
        assert.include(chart.attempts[3]?.text ?? "", "for Ruiz")
      })
    )
  }

  onThread("never pauses longer than five minutes, and never gives up", () =>
    Effect.gen(function* () {
      const chart = chartOf(() => "unreachable")
      for (let attempt = 1; attempt <= 20; attempt++) {
        assert.strictEqual(yield* round(chart), 1)
        yield* TestClock.adjust("5 minutes")
      }
      assert.strictEqual(yield* counted("chart", "retrying"), 1)
    })
  )

  onThread(
    "makes a dead letter of a definite refusal, says so on the message, and goes on",
    ({ messageId, threadId }) =>
      Effect.gen(function* () {
        const second = yield* answered(threadId)
        const chart = chartOf(({ key }) => (key === messageId ? "refused" : undefined))
        yield* round(chart)
        assert.deepStrictEqual((yield* messageOf(messageId)).filing, {
          state: "refused",
          receipt: "EndpointRefused",
          at: eg.friday1655
        })
        assert.strictEqual(yield* counted("chart", "refused"), 1)
        yield* round(chart)
        assert.strictEqual((yield* messageOf(second.messageId)).filing.state, "accepted")
        yield* TestClock.adjust("1 day")
        assert.strictEqual(yield* round(chart), 0)
        assert.strictEqual(chart.attempts.length, 2)
      })
  )

  onThread("writes the patient who stands for the record at the first attempt", ({ messageId }) =>
    Effect.gen(function* () {
      yield* withBen
      yield* told("a40", [merge(benNumber, eg.medicalRecordNumber())])
      const chart = open()
      yield* round(chart)
      const [document] = chart.encoded
      assert.deepStrictEqual(document?.patient.identifiers, [benNumber])
      assert.strictEqual(document?.message.id, messageId)
      assert.strictEqual(document?.at, eg.friday1655)
    })
  )

  onThread(
    "numbers the letters of a thread in their order, with their exchange, notes not counted",
    ({ patientId, threadId }) =>
      Effect.gen(function* () {
        const ana = yield* Clinic.request(eg.anaAccountId)
        const more = Clinic.letter(patientId, { to: { _tag: "Thread", threadId } })
        yield* TestClock.adjust("1 minute")
        yield* sendMessage(ana, more)
        yield* answerThread(yield* Clinic.request(eg.noorAccountId), answer(threadId, { kind: "note" }))
        yield* TestClock.adjust("1 minute")
        yield* answered(threadId)
        yield* TestClock.adjust("1 minute")
        yield* sendMessage(ana, more)
        const chart = open()
        while ((yield* round(chart)) > 0);
        assert.deepStrictEqual(
          chart.encoded.map(({ number }) => [number.exchange, number.revision]),
          [
            [1, 1],
            [1, 2],
            [1, 3],
            [2, 4]
          ]
        )
      })
  )

  inCrowd("is shared by two workers: no letter is handed over by both", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      const [ana, ben] = [yield* Clinic.request(eg.anaAccountId), yield* Clinic.request(benAccountId)]
      for (let count = 0; count < 3; count++) {
        yield* sendMessage(ana, Clinic.letter(anaId))
        yield* sendMessage(ben, Clinic.letter(benId))
      }
      const chart = open()
      yield* atOnce(round(chart, "boot-1"), round(chart, "boot-2"))
      assert.strictEqual(chart.attempts.length, 6)
      assert.strictEqual(new Set(chart.accepted).size, 6)
    })
  )

  onThread("leaves what a dead worker held until its lease has run out", ({ messageId }) =>
    Effect.gen(function* () {
      const outbox = yield* Outbox
      const leaseUntil = eg.minutesAfter(eg.friday1655, 1)
      yield* outbox.claim({ destination: "chart", owner: "dead", now: eg.friday1655, leaseUntil, limit: 10 })
      const chart = open()
      yield* TestClock.adjust(59_999)
      assert.strictEqual(yield* round(chart), 0)
      yield* TestClock.adjust(1)
      assert.strictEqual(yield* round(chart), 1)
      assert.deepStrictEqual(chart.accepted, [messageId])
    })
  )

  onThread("lets a letter that makes the work die take none of the others with it", ({ messageId }) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      const ben = yield* Clinic.request(benAccountId)
      const others: Array<string> = []
      for (let count = 0; count < 6; count++) others.push((yield* sendMessage(ben, Clinic.letter(benId))).messageId)
      let isBroken = true
      const chart = open()
      const encode = (document: Parameters<typeof chart.port.encode>[0]) =>
        isBroken && document.key === messageId
          ? Effect.die(new Error("a text that no writer foresaw"))
          : chart.port.encode(document)
      const port = ChartFiling.of({ ...chart.port, encode })
      const work = fileToChart("boot-1").pipe(Effect.provideService(ChartFiling, port))
      assert.isTrue(Exit.isFailure(yield* Effect.exit(work)))
      assert.deepStrictEqual(chart.accepted.toSorted(), others.toSorted())
      isBroken = false
      yield* TestClock.adjust("1 minute")
      yield* work
      assert.strictEqual((yield* messageOf(messageId)).filing.state, "accepted")
    })
  )
})
