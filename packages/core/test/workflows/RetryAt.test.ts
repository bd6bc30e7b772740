/** Longer and longer pauses between attempts, up to a bound. */
import { assert, describe, it } from "@effect/vitest"
import * as eg from "@intervisit/core/testing/Examples"
import { retryAt } from "@intervisit/core/workflows/RetryAt"

describe("retryAt", () => {
  for (const [attempts, seconds] of [
    [0, 1],
    [1, 2],
    [2, 4],
    [8, 256],
    [9, 300],
    [10, 300],
    [1_000_000, 300]
  ] as const) {
    it(`pauses ${seconds} s after ${attempts} earlier failures`, () => {
      assert.strictEqual(retryAt(eg.friday1655, attempts), eg.minutesAfter(eg.friday1655, seconds / 60))
    })
  }
})
