/** When a person's quiet hours end: before, at their start, inside, at their end, after; and when clocks change. */
import { assert, describe, it } from "@effect/vitest"
import type { Instant } from "@intervisit/core/domain/Instant"
import { endOf } from "@intervisit/core/domain/QuietHours"
import * as DateTime from "effect/DateTime"

const zone = DateTime.zoneMakeNamedUnsafe("America/Chicago")
const night = { from: "22:00", until: "07:00" }
const at = (text: string) => text as Instant

describe("endOf", () => {
  it("holds from the first minute up to the last, over midnight", () => {
    for (const [now, end] of [
      ["2026-11-21T03:59:59.999Z", null],
      ["2026-11-21T04:00:00.000Z", "2026-11-21T13:00:00.000Z"],
      ["2026-11-21T08:30:00.000Z", "2026-11-21T13:00:00.000Z"],
      ["2026-11-21T12:59:59.999Z", "2026-11-21T13:00:00.000Z"],
      ["2026-11-21T13:00:00.000Z", null],
      ["2026-11-21T18:00:00.000Z", null]
    ] as const) {
      assert.strictEqual(endOf(night, at(now), zone) as string | null, end, now)
    }
  })

  it("holds within one day, and never where both ends are alike", () => {
    const noon = { from: "12:00", until: "14:30" }
    assert.strictEqual(endOf(noon, at("2026-11-21T18:00:00.000Z"), zone), "2026-11-21T20:30:00.000Z")
    assert.strictEqual(endOf(noon, at("2026-11-21T20:30:00.000Z"), zone), null)
    assert.strictEqual(endOf({ from: "09:00", until: "09:00" }, at("2026-11-21T15:00:00.000Z"), zone), null)
  })

  it("ends by the new clock where it changes in the night", () => {
    // Clocks go forward at 02:00 on 8 March 2026, and back at 02:00 on 1 November.
    assert.strictEqual(endOf(night, at("2026-03-08T05:00:00.000Z"), zone), "2026-03-08T12:00:00.000Z")
    assert.strictEqual(endOf(night, at("2026-11-01T05:00:00.000Z"), zone), "2026-11-01T13:00:00.000Z")
  })
})
