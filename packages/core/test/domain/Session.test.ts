/** A session logs itself off after 15 minutes without input and after 12 hours whatever happens. */

import { assert, describe, it } from "@effect/vitest"
import { plusMillis } from "@intervisit/core/domain/Instant"
import { idleMinutesMax, isLive, lifetimeHoursMax, logsOffAt, type Session } from "@intervisit/core/domain/Session"
import * as eg from "@intervisit/core/testing/Examples"

const start = eg.friday1655

const after = (minutes: number) => eg.minutesAfter(start, minutes)

const session = (overrides: Partial<Session> = {}): Session => eg.session({ startedAt: start, ...overrides })

const boundaries = (name: string, value: Session, end: ReturnType<typeof after>) => {
  it(`${name}: logs off at that instant`, () => assert.strictEqual(logsOffAt(value), end))
  it(`${name}: lives a millisecond before`, () => assert.isTrue(isLive(value, plusMillis(end, -1))))
  it(`${name}: is over at the instant`, () => assert.isFalse(isLive(value, end)))
  it(`${name}: is over afterwards`, () => assert.isFalse(isLive(value, plusMillis(end, 1))))
}

describe("Session", () => {
  boundaries("without input", session({ inputAt: start }), after(15))
  boundaries("after input in the tenth minute", session({ inputAt: after(10) }), after(25))
  boundaries("with input to the last", session({ inputAt: after(12 * 60 - 1) }), after(12 * 60))
  boundaries("with its last input a quarter before its end", session({ inputAt: after(12 * 60 - 15) }), after(12 * 60))

  it("lives from its start on", () => {
    assert.isTrue(isLive(session({ inputAt: start }), start))
  })

  it("that was ended is over at once", () => {
    const ended = session({ inputAt: start, endedAt: after(1) })
    assert.isFalse(isLive(ended, after(1)))
    assert.isFalse(isLive(ended, after(2)))
  })

  it("has the limits that the rule names", () => {
    assert.strictEqual(idleMinutesMax, 15)
    assert.strictEqual(lifetimeHoursMax, 12)
  })
})
