/**
 * Goal: which exclusions a professional may claim, at the edges of both halves of the rule.
 */
import { assert, describe, it } from "@effect/vitest"
import type { PracticeContextInput } from "../../src/domain/secure-messaging-measure/PracticeContext.ts"
import { counts, eligible, many, message, visit } from "./secure-messaging-measure/asked.ts"

describe("SecureMessagingMeasure: exclusions", () => {
  const context: PracticeContextInput = {
    broadband: [
      ["X", { "3Mbps": 49.9, "4Mbps": 40 }],
      ["W", { "3Mbps": 10, "4Mbps": 10 }],
      ["Y", { "3Mbps": 50, "4Mbps": 49 }]
    ]
  }
  const inCounties = (...counties: ReadonlyArray<string | null>) =>
    counties.map((county, nth) => visit(`P${nth}`, { county }))

  it("no office visits: inpatient visits alone leave it open, telehealth does not", () => {
    assert.deepStrictEqual(eligible([]), ["no-office-visits"])
    assert.deepStrictEqual(eligible([visit("P1", { kind: "inpatient" })]), ["no-office-visits"])
    assert.deepStrictEqual(eligible([visit("P1", { kind: "telehealth" })]), [])
    assert.deepStrictEqual(eligible([visit("P1", { practitioner: "ep:B" })]), ["no-office-visits"])
  })

  it("broadband: half of the encounters in a county below 50 percent, at either edge", () => {
    assert.deepStrictEqual(eligible(inCounties("X", "Y"), { context }), ["broadband"])
    assert.deepStrictEqual(eligible(inCounties("X", "Y", "Y"), { context }), [])
    assert.deepStrictEqual(eligible(inCounties("Y", "Y"), { context }), [])
  })

  it("broadband counts encounters, not patients", () => {
    const seen = [
      ...many(3, () => visit("P1", { county: "X" })),
      visit("P2", { county: "Y" }),
      visit("P3", { county: "Y" })
    ]
    assert.deepStrictEqual(eligible(seen, { context }), ["broadband"])
  })

  it("later editions ask for 4 Mbps", () => {
    assert.deepStrictEqual(eligible(inCounties("Y", "Y"), { context, edition: "modified-2017" }), ["broadband"])
  })

  it("an unknown county or availability never excludes, but counts in the total", () => {
    assert.deepStrictEqual(eligible(inCounties(null, null, "X"), { context }), [])
    assert.deepStrictEqual(eligible(inCounties("unheard-of", null), { context }), [])
    assert.deepStrictEqual(eligible(inCounties("X", null), { context }), ["broadband"])
  })

  it("one county must fail by itself, unless the site sums the counties that fail", () => {
    const seen = inCounties("X", "W", "Y", "Y")
    assert.deepStrictEqual(eligible(seen, { context }), [])
    assert.deepStrictEqual(eligible(seen, { context, policy: { countyTest: "aggregate" } }), ["broadband"])
  })

  it("MIPS has none, modified 2015 has them", () => {
    assert.deepStrictEqual(eligible([], { edition: "mips-2018" }), [])
    assert.deepStrictEqual(eligible([], { edition: "modified-2015" }), ["no-office-visits"])
  })

  it("an exclusion takes nobody out of the counts", () => {
    assert.strictEqual(counts(inCounties("X", "X"), [message("m1", "P0")], { context }), "1/2")
  })
})
