/**
 * No text and no phrase can hang triage: its work grows with the text and no faster.
 *
 * Goal: bound the engine by construction, so that the watchdog is only ever needed for a mistake. Method: the longest
 * letter that is accepted, made of the words that the rules love most, costs at most some times what the quarter of it
 * costs. Other work on the machine, and code that is not warm yet, only ever add: the least of all runs counts, and
 * more are made while they do not show it. What is quadratic costs sixteen times as much however often it is run.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Triage from "@intervisit/core/domain/Triage"
import { starterPack } from "@intervisit/core/domain/triage/packs/starter"
import { parse } from "@intervisit/core/domain/triage/phrase"
import * as Result from "effect/Result"
import { starter } from "../support/triageOf.ts"

const longest = 64 * 1024

const repeated = (words: string, length: number): string =>
  words.repeat(Math.ceil(length / words.length)).slice(0, length)

const texts: ReadonlyArray<readonly [string, string]> = [
  ["one word of many phrases", "chest "],
  ["an unending sentence of symptoms", "my chest hurts and i cannot breathe and my arm is numb and "],
  ["denials of denials", "i do not deny that it is not true that i have no chest pain, "],
  ["numbers like readings", "190/125 120/80 98.6 101 "],
  ["one unending word", "a"],
  ["marks and no words", ".,;:!?()[]{}<>&#|..."],
  ["Spanish and English at once", "no tengo dolor pero my chest duele mucho since ayer "]
]

const millisOf = (body: string): number => {
  const input = { subject: "", body, sender: { relation: "self" }, patient: {} } as const
  const from = performance.now()
  Triage.triage(starter, input)
  return performance.now() - from
}

const runsMax = 60

/** How many times the whole costs what its quarter costs, by the least of each. */
const growthOf = (words: string): number => {
  const quarterText = repeated(words, longest / 4)
  const wholeText = repeated(words, longest)
  let quarter = Number.POSITIVE_INFINITY
  let whole = Number.POSITIVE_INFINITY
  for (let run = 0; run < runsMax && (run < 5 || whole > growthMax * quarter); run++) {
    quarter = Math.min(quarter, millisOf(quarterText))
    whole = Math.min(whole, millisOf(wholeText))
  }
  return whole / quarter
}

/** Four times the text costs about four times as much; the rest is for what a cache no longer holds. */
const growthMax = 9

describe("the work of triage", () => {
  for (const [what, words] of texts) {
    it(`grows with the text and no faster: ${what}`, () => {
      assert.isAtMost(growthOf(words), growthMax)
    })
  }

  it("is refused to a phrase that could be said in too many ways, before any message is read", () => {
    const many = Array.from({ length: 8 }, () => "{a|b|c|d|e|f|g|h}").join(" & ")
    assert.isTrue(Result.isSuccess(parse(many, new Map())))
    const once = Array.from({ length: 8 }, () => "[{a|b|c|d|e|f|g|h}]").join(" ")
    const refused = parse(`x ${once}`, new Map())
    assert.isTrue(Result.isFailure(refused) && refused.failure.includes("ways"))
    assert.isAbove(starterPack.rules.length, 0)
  })
})
