/**
 * No text and no phrase can hang triage: its work grows with the text and no faster, and stays far below its limit.
 *
 * Counted in the steps that the passes themselves count, so that no clock and no busy machine has a say. The texts are
 * as long as a letter may be, made of the words that the rules love most.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Triage from "@intervisit/core/domain/Triage"
import { starterPack } from "@intervisit/core/domain/triage/packs/starter"
import { parse } from "@intervisit/core/domain/triage/phrase"
import { stepsMax } from "@intervisit/core/domain/triage/Work"
import * as Result from "effect/Result"
import { messageOf, starter } from "../support/triageOf.ts"

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

const stepsOf = (body: string): number => {
  Triage.triage(starter, messageOf(body))
  return starter.steps()
}

describe("the work of triage", () => {
  for (const [what, words] of texts) {
    it(`grows with the text and no faster: ${what}`, () => {
      const quarter = stepsOf(repeated(words, longest / 4))
      const whole = stepsOf(repeated(words, longest))
      // What is quadratic would cost sixteen times as much.
      assert.isAtMost(whole, 4.2 * quarter + 10_000)
      assert.isAtLeast(whole, longest / 8, "the passes count")
      assert.isAtMost(10 * whole, stepsMax(longest))
    })
  }

  it("is stopped in whatever pass it is when it has cost enough, and the message is given up", () => {
    const input = messageOf("No fever, but crushing chest pain since 10 and my bp is 190/125. Mom had a stroke.")
    const whole = Triage.triage(starter, input)
    const steps = starter.steps()
    let limit = 0
    const allowed = Result.getOrThrow(Triage.compile(starterPack, { stepsMax: () => limit }))
    for (; limit < steps; limit++) assert.deepStrictEqual(Triage.triage(allowed, input), Triage.failed(allowed.pack))
    assert.deepStrictEqual(Triage.triage(allowed, input), whole)
  })

  it("is refused to a phrase that could be said in too many ways, before any message is read", () => {
    const many = Array.from({ length: 8 }, () => "{a|b|c|d|e|f|g|h}").join(" & ")
    assert.isTrue(Result.isSuccess(parse(many, new Map())))
    const once = Array.from({ length: 8 }, () => "[{a|b|c|d|e|f|g|h}]").join(" ")
    const refused = parse(`x ${once}`, new Map())
    assert.isTrue(Result.isFailure(refused) && refused.failure.includes("ways"))
  })
})
