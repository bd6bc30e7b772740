/** The pools that an inbox can be narrowed to, with what each holds. */
import { assert, describe, it } from "@effect/vitest"
import { poolsOf } from "../../src/staff/useInbox.ts"

const counts = {
  total: 8,
  mine: 0,
  teams: [
    {
      id: "a",
      name: "A",
      count: 4,
      pools: [{ pool: "results", count: 1 } as const, { pool: "scheduling", count: 3 } as const]
    },
    { id: "b", name: "B", count: 2, pools: [{ pool: "results", count: 2 } as const] },
    { id: "c", name: "C", count: 2, pools: [{ pool: "results", count: 2 } as const] }
  ]
}

describe("poolsOf", () => {
  it("adds up the same pool of all teams, the fullest first", () => {
    assert.deepStrictEqual(poolsOf(counts, undefined), [
      { pool: "results", count: 5 },
      { pool: "scheduling", count: 3 }
    ])
  })

  it("is one team's own where one is chosen, and none where it has none", () => {
    assert.deepStrictEqual(poolsOf(counts, "b"), [{ pool: "results", count: 2 }])
    assert.deepStrictEqual(poolsOf(counts, "x"), [])
  })
})
