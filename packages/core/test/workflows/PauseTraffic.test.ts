/** What operators stop and mend: who may, what is written, and that a frame is taken again once. */
import { assert, describe } from "@effect/vitest"
import { destinationId } from "@intervisit/core/domain/Pause"
import { FeedLog } from "@intervisit/core/ports/FeedLog"
import { OutboxLog } from "@intervisit/core/ports/OutboxLog"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { giveUpDeadLetter, retryDeadLetter } from "@intervisit/core/workflows/DeadLetters"
import { pauseTraffic, resumeTraffic } from "@intervisit/core/workflows/PauseTraffic"
import { recordDelivery } from "@intervisit/core/workflows/RecordDelivery"
import { keepRefusedFrame, replayRefusedFrame } from "@intervisit/core/workflows/RefusedFrames"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import { lastAudit, messageOf } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const operator = Clinic.request(Clinic.managerId)
const nurse = Clinic.request(eg.noorAccountId)
const chart = destinationId("chart")

const refusal = {
  practiceId: eg.practiceId,
  feed: "adt",
  controlId: "MSG7",
  sha256: "7".padEnd(64, "0"),
  answer: "AE",
  code: "101",
  location: "PID^1^3",
  rule: "PID-3 is missing.",
  raw: "TVNI",
  bytes: 3
} as const

const frameId = `adt/${refusal.sha256}`

describe("an operator", () => {
  onClinic("pauses and resumes, each once, in her name, and both are audited", () =>
    Effect.gen(function* () {
      const log = yield* OutboxLog
      yield* pauseTraffic(yield* operator, chart)
      yield* pauseTraffic(yield* operator, chart)
      const [pause, ...more] = yield* log.pauses(eg.practiceId)
      assert.strictEqual(pause?.by.name, "Mona Park")
      assert.deepStrictEqual(more, [])
      assert.strictEqual((yield* lastAudit)?.activity, "PauseTraffic")
      yield* resumeTraffic(yield* operator, chart)
      yield* resumeTraffic(yield* operator, chart)
      assert.deepStrictEqual(yield* log.pauses(eg.practiceId), [])
    })
  )

  onClinic("is the only one who may; a refusal is audited", () =>
    Effect.gen(function* () {
      const refused = yield* Effect.flip(pauseTraffic(yield* nurse, chart))
      assert.strictEqual(refused._tag, "AccessRefused")
      assert.strictEqual((yield* lastAudit)?.outcome, "refused")
      const frame = yield* Effect.flip(replayRefusedFrame(yield* nurse, frameId, () => Effect.succeed(true)))
      assert.strictEqual(frame._tag, "AccessRefused")
      assert.strictEqual((yield* Effect.flip(retryDeadLetter(yield* nurse, "x")))._tag, "AccessRefused")
    })
  )

  onClinic("takes a refused frame again once it is mended, and never twice", () =>
    Effect.gen(function* () {
      const log = yield* FeedLog
      yield* keepRefusedFrame(refusal)
      yield* keepRefusedFrame(refusal)
      assert.strictEqual((yield* log.refused(eg.practiceId, 10))[0]?.times, 2)
      const tries: Array<string> = []
      const receive = (isTaken: boolean) => (frame: { readonly raw: string }) =>
        Effect.sync(() => {
          tries.push(frame.raw)
          return isTaken
        })
      assert.isFalse(yield* replayRefusedFrame(yield* operator, frameId, receive(false)))
      assert.strictEqual((yield* log.refused(eg.practiceId, 10)).length, 1)
      assert.isTrue(yield* replayRefusedFrame(yield* operator, frameId, receive(true)))
      assert.isTrue(yield* replayRefusedFrame(yield* operator, frameId, receive(true)))
      assert.deepStrictEqual(tries, ["TVNI", "TVNI"])
      assert.deepStrictEqual(yield* log.refused(eg.practiceId, 10), [])
      const gone = yield* Effect.flip(replayRefusedFrame(yield* operator, "adt/0", receive(true)))
      assert.strictEqual(gone._tag, "RefusedFrameNotFound")
    })
  )

  onClinic("sends a dead letter again: its message says that the copy is on its way, or gives it up", (anaId) =>
    Effect.gen(function* () {
      const { messageId } = yield* sendMessage(yield* Clinic.request(eg.anaAccountId), Clinic.letter(anaId))
      const log = yield* OutboxLog
      const [waiting] = yield* log.entries(eg.practiceId, "waiting", 10)
      if (waiting === undefined) return assert.fail("the chart copy waits")
      const { key } = waiting.delivery
      yield* recordDelivery(waiting.delivery, "refused", "EndpointRefused")
      assert.strictEqual((yield* messageOf(messageId)).filing.state, "refused")
      yield* retryDeadLetter(yield* operator, key)
      assert.strictEqual((yield* messageOf(messageId)).filing.state, "pending")
      assert.deepStrictEqual((yield* lastAudit)?.patients, [anaId])
      yield* recordDelivery(waiting.delivery, "refused", "EndpointRefused")
      yield* giveUpDeadLetter(yield* operator, key, "filed-otherwise")
      assert.strictEqual((yield* messageOf(messageId)).filing.state, "refused")
      assert.strictEqual((yield* Effect.flip(retryDeadLetter(yield* operator, key)))._tag, "DeadLetterNotFound")
    })
  )
})
