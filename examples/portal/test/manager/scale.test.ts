/** One scale for all bars. */
import { assert, describe, it } from "@effect/vitest"
import { scaleMaxOf, threshold } from "../../src/manager/scale.ts"

const of = (...rates: ReadonlyArray<number | null>) => scaleMaxOf(rates.map((rate) => ({ rate })))

describe("the scale", () => {
  it("leaves the line free where nobody is near it", () => {
    assert.strictEqual(of(), 0.1)
    assert.strictEqual(of(0, null), 0.1)
    assert.isAbove(of(0.02), threshold)
  })

  it("goes to the ten percent above the highest", () => {
    assert.closeTo(of(0.07, 0.22), 0.3, 1e-9)
    assert.closeTo(of(0.3), 0.4, 1e-9)
  })

  it("ends at everybody", () => {
    assert.strictEqual(of(1), 1)
  })
})
