/** Who has an account of her own, and when a grant for somebody young ends: each on the birthday itself. */
import { assert, describe, it } from "@effect/vitest"
import * as Adolescence from "@intervisit/core/domain/Adolescence"
import type { LocalDate } from "@intervisit/core/domain/LocalDate"

const date = (text: string) => text as LocalDate

describe("a person born on 25 November 2013", () => {
  const born = date("2013-11-25")
  for (const [today, age, ends] of [
    ["2013-11-25", "child", "2026-11-25"],
    ["2026-11-24", "child", "2026-11-25"],
    ["2026-11-25", "adolescent", "2031-11-25"],
    ["2031-11-24", "adolescent", "2031-11-25"],
    ["2031-11-25", "adult", null]
  ] as const) {
    it(`is ${age} on ${today}; a grant of that day ends on ${ends ?? "no birthday"}`, () => {
      assert.strictEqual(Adolescence.ageOn(born, date(today)), age)
      assert.strictEqual<string | null>(Adolescence.grantEndsOn(born, date(today)), ends)
    })
  }
})

describe("a person born on 29 February", () => {
  it("has her birthday on 1 March where there is no such day", () => {
    const born = date("2012-02-29")
    assert.strictEqual(Adolescence.ageOn(born, date("2025-02-28")), "child")
    assert.strictEqual(Adolescence.ageOn(born, date("2025-03-01")), "adolescent")
    assert.strictEqual(Adolescence.grantEndsOn(born, date("2025-03-01")), "2030-03-01")
  })
})
