/** How long is left, never more than there is. */
import { assert, describe, it } from "@effect/vitest"
import { en } from "../../src/words/en.ts"
import { es } from "../../src/words/es.ts"
import { remaining } from "../../src/words/remaining.ts"

const due = "2026-11-24T19:00:00.000Z"
const minutesBefore = (minutes: number): number => Date.parse(due) - minutes * 60_000

describe("what remains", () => {
  it("is told in minutes, then in hours, then in days", () => {
    assert.strictEqual(remaining(due, minutesBefore(45), en), "in 45 min")
    assert.strictEqual(remaining(due, minutesBefore(119), en), "in 119 min")
    assert.strictEqual(remaining(due, minutesBefore(120), en), "in 2 h")
    assert.strictEqual(remaining(due, minutesBefore(47 * 60 + 59), en), "in 47 h")
    assert.strictEqual(remaining(due, minutesBefore(48 * 60), en), "in 2 days")
  })

  it("is rounded down", () => {
    assert.strictEqual(remaining(due, minutesBefore(1.99), en), "in 1 min")
    assert.strictEqual(remaining(due, minutesBefore(179), en), "in 2 h")
  })

  it("is now at the moment itself, and late after", () => {
    assert.strictEqual(remaining(due, minutesBefore(0), en), "now")
    assert.strictEqual(remaining(due, minutesBefore(0.5), en), "now")
    assert.strictEqual(remaining(due, minutesBefore(-0.5), en), "now")
    assert.strictEqual(remaining(due, minutesBefore(-20), en), "20 min late")
    assert.strictEqual(remaining(due, minutesBefore(-20), es), "20 min de retraso")
  })
})
