/** The bars of the triage specification, on messages that the rules were tuned on and on some that they were not. */
import { assert, describe, it } from "@effect/vitest"
import { labelledMessages, type Score, type Share, scoreOf } from "../support/labelledMessages.ts"

const isAtMost = (share: Share, rate: number): void =>
  assert.isAtMost(share.rate, rate, `${share.places.join(", ")} (${share.places.length} of ${share.of})`)

describe("messages that the rules were tuned on", () => {
  const messages = labelledMessages("tuning")
  const score = scoreOf(messages)
  const bars: ReadonlyArray<readonly [string, keyof Score, number]> = [
    ["no emergency is rated below urgent", "emergenciesMissed", 0],
    ["of the urgent, 99 % are found", "missed", 0.01],
    ["of the ordinary, 2 % at most raise an alarm", "falseAlarms", 0.02],
    ["of the red flags, 99 % are found", "flagsMissed", 0.01],
    ["of the merely urgent, 5 % at most are shown the page", "needlessPages", 0.05],
    ["1 % at most have a number read that is no reading", "falseReadings", 0.01],
    ["nothing that needs a reply is rated none", "unanswered", 0]
  ]
  for (const [claim, measure, rate] of bars) it(claim, () => isAtMost(score[measure], rate))

  it("hold both languages, and more ordinary messages than alarms would leave room for", () => {
    assert.isAtLeast(messages.length, 800)
    assert.isAtLeast(messages.filter(({ message }) => message.language === "es").length, 140)
    assert.isAtLeast(score.falseAlarms.of, 300)
  })
})

describe("messages that the rules were not tuned on", () => {
  const score = scoreOf(labelledMessages("untouched"))
  // Not yet the bars of the specification (0.95 and 0.9): what holds today, so that it is not lost unseen.
  it("are missed no more often than when they were written", () => {
    isAtMost(score.missed, 0.125)
    isAtMost(score.flagsMissed, 0.13)
  })
  it("raise no false alarm, and none that needs a reply is rated none", () => {
    isAtMost(score.falseAlarms, 0)
    isAtMost(score.unanswered, 0)
  })
})

describe("messages of another hand than the rules", () => {
  const messages = labelledMessages("unseen")
  const score = scoreOf(messages)
  // Far from the bars of the specification: what holds today, so that it is told and not lost unseen.
  it("are missed no more often than when they were written", () => {
    isAtMost(score.missed, 0.394)
    isAtMost(score.emergenciesMissed, 0.365)
    isAtMost(score.flagsMissed, 0.505)
    isAtMost(score.falseAlarms, 0.149)
  })
  it("have a number wrongly read in 2 % at most, and the page shown to 10 % of the merely urgent at most", () => {
    isAtMost(score.falseReadings, 0.02)
    isAtMost(score.needlessPages, 0.1)
  })
  it("hold both languages and every urgency", () => {
    assert.isAtLeast(messages.filter(({ message }) => message.language === "es").length, 200)
    assert.isAtLeast(messages.filter(({ accepted }) => accepted[0] === "emergency").length, 100)
  })
})
