/** The pack that ships keeps its own promises: every rule's tests hold, and every code of the vocabulary is reached. */
import { assert, describe, it } from "@effect/vitest"
import * as Triage from "@intervisit/core/domain/Triage"
import { starterPack } from "@intervisit/core/domain/triage/packs/starter"
import * as Schema from "effect/Schema"
import { triageOf } from "../support/triageOf.ts"

describe("each rule", () => {
  for (const { id, tests } of starterPack.rules) {
    it(`${id} fires on its own examples and stays quiet on their look-alikes`, () => {
      for (const { fires, input, says } of tests) {
        const fired = triageOf(says, input).rules.some((rule) => rule.id === id)
        assert.strictEqual(fired, fires, says)
      }
    })
  }

  it("has an example that fires and one that does not", () => {
    const lacking = starterPack.rules.filter(
      ({ tests }) => !tests.some(({ fires }) => fires) || tests.every(({ fires }) => fires)
    )
    assert.deepStrictEqual(
      lacking.map(({ id }) => id),
      []
    )
  })
})

describe("the pack", () => {
  const outcomes = starterPack.rules.map(({ outcome }) => outcome)

  it("can raise every red flag of the vocabulary", () => {
    const raised = new Set(outcomes.flatMap(({ flags }) => flags ?? []))
    assert.deepStrictEqual(
      Triage.RedFlag.literals.filter((flag) => !raised.has(flag)),
      []
    )
  })

  it("can give every category of the vocabulary", () => {
    const given = new Set(outcomes.flatMap(({ categories }) => categories ?? []))
    assert.deepStrictEqual(
      Triage.categories.filter((category) => !given.has(category)),
      []
    )
  })

  it("never lowers a flag's level below urgent", () => {
    for (const { flags, urgency } of outcomes) {
      if (flags === undefined || urgency === undefined) continue
      assert.isAtLeast(Triage.urgencyRank(urgency), Triage.urgencyRank("urgent"))
    }
  })

  it("says plainly what it is not", () =>
    assert.match(starterPack.notice, /not medical advice.*not cleared as a device/i))

  it("survives JSON, where an outcome is called then", () => {
    const codec = Schema.fromJsonString(Triage.RulePack)
    const written = Schema.encodeSync(codec)(starterPack)
    assert.include(written, '"then":')
    assert.deepStrictEqual(Schema.decodeUnknownSync(codec)(written), starterPack)
  })
})
