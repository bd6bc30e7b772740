/** Covers: when one holds, for whom somebody answers, and which are refused. */
import { assert, describe, it } from "@effect/vitest"
import * as Cover from "@intervisit/core/domain/Cover"
import { AccountId, CoverId } from "@intervisit/core/domain/Ids"
import * as eg from "@intervisit/core/testing/Examples"
import * as Result from "effect/Result"

const at = (days: number) => eg.daysAfter(eg.friday1655, days)
const person = (name: string) => ({ accountId: AccountId.make(`account-${name}`), name })

/** `away` from one day until another, counted from Friday, and `by` answers. */
const cover = (away: string, by: string, from: number, until: number) =>
  eg.cover({
    id: CoverId.make(`${away}-${by}-${from}`),
    away: person(away),
    by: person(by),
    from: at(from),
    until: at(until)
  })

const refusalOf = (wanted: Cover.Cover, others: ReadonlyArray<Cover.Cover> = [], now = at(0)) => {
  const arranged = Cover.arrange(wanted, others, now)
  return Result.isFailure(arranged) ? arranged.failure.reason : undefined
}

describe("a cover", () => {
  it("holds from its first instant until before its last", () => {
    const week = cover("noor", "bea", 1, 8)
    for (const [days, holds] of [
      [0, false],
      [1, true],
      [4, true],
      [8, false],
      [9, false]
    ] as const) {
      assert.strictEqual(Cover.holds(week, at(days)), holds, `day ${days}`)
      assert.strictEqual(Cover.coveredBy([week], person("bea").accountId, at(days)).length, holds ? 1 : 0)
    }
  })

  it("that was ended holds no longer, and one that was ended before it began never does", () => {
    const ended = { ...cover("noor", "bea", 1, 8), endedAt: at(3) }
    assert.isTrue(Cover.holds(ended, at(2)))
    assert.isFalse(Cover.holds(ended, at(3)))
    const called = { ...cover("noor", "bea", 1, 8), endedAt: at(0) }
    assert.isFalse(Cover.isToCome(called, at(0)))
    assert.isFalse(Cover.holds(called, at(2)))
  })

  it("is refused for oneself, for no time, and for a time that is over", () => {
    assert.strictEqual(refusalOf(cover("noor", "noor", 1, 2)), "oneself")
    assert.strictEqual(refusalOf(cover("noor", "bea", 2, 2)), "not-a-time")
    assert.strictEqual(refusalOf(cover("noor", "bea", -3, -1)), "is-over")
    assert.strictEqual(refusalOf(cover("noor", "bea", -3, 1)), undefined)
  })

  it("is refused where one stands for the same days already; days that only touch are not the same", () => {
    const standing = cover("noor", "bea", 1, 8)
    assert.strictEqual(refusalOf(cover("noor", "cem", 5, 9), [standing]), "overlaps")
    assert.strictEqual(refusalOf(cover("noor", "cem", 8, 9), [standing]), undefined)
    assert.strictEqual(refusalOf(cover("noor", "cem", 5, 9), [{ ...standing, endedAt: at(4) }]), undefined)
  })

  it("is refused as a chain: by who is away herself, or for who covers somebody meanwhile", () => {
    const standing = cover("noor", "bea", 1, 8)
    assert.strictEqual(refusalOf(cover("cem", "noor", 2, 3), [standing]), "is-away")
    assert.strictEqual(refusalOf(cover("bea", "cem", 2, 3), [standing]), "is-away")
    assert.strictEqual(refusalOf(cover("dan", "bea", 2, 3), [standing]), undefined)
  })
})
