/**
 * No text and no phrase can hang triage.
 *
 * The longest letter that is accepted, made of the words that the rules love most, is decided, and what the decision
 * keeps of it is bounded. Work that grew with the square of the text would not end within the time of a test; how it
 * grows is measured by the benchmark `triage`.
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

const findingsMax = 120

describe("triage of the longest letter", () => {
  for (const [what, words] of texts) {
    it(`ends, and keeps a bounded part of it: ${what}`, () => {
      const body = repeated(words, longest)
      const { findings, rules } = Triage.triage(starter, {
        subject: "",
        body,
        sender: { relation: "self" },
        patient: {}
      })
      assert.isAtMost(findings.length, findingsMax)
      assert.isAtMost(rules.length, starterPack.rules.length)
      for (const { end, start } of findings) assert.isTrue(start >= 0 && start < end && end <= body.length)
    })
  }

  it("is refused to a phrase that could be said in too many ways, before any message is read", () => {
    const many = Array.from({ length: 8 }, () => "{a|b|c|d|e|f|g|h}").join(" & ")
    assert.isTrue(Result.isSuccess(parse(many, new Map())))
    const once = Array.from({ length: 8 }, () => "[{a|b|c|d|e|f|g|h}]").join(" ")
    const refused = parse(`x ${once}`, new Map())
    assert.isTrue(Result.isFailure(refused) && refused.failure.includes("ways"))
  })
})
