/**
 * Goal: the worked cases of the measure come out as they were worked by hand.
 * Method: each case is parsed at the edge and reported, forwards and backwards, through the public functions.
 */
import { readFileSync } from "node:fs"
import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { hasShared, sharedPath, sharedSkipReason } from "../../../../test/support/shared.ts"
import * as SecureMessagingMeasure from "../../src/domain/SecureMessagingMeasure.ts"
import { MeasureCase, parseCase } from "../../src/domain/secure-messaging-measure/MeasureCase.ts"

const WorkedCases = Schema.Struct({
  cases: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      ...MeasureCase.fields,
      expected: Schema.Struct({
        numerator: Schema.NullOr(Schema.Int),
        denominator: Schema.NullOr(Schema.Int),
        met: Schema.Boolean,
        eligibleExclusions: Schema.Array(Schema.String)
      })
    })
  )
})

const { cases } = hasShared
  ? Schema.decodeUnknownSync(WorkedCases)(JSON.parse(readFileSync(sharedPath("cases/measure.json"), "utf8")))
  : { cases: [] }

const figures = ({ numerator, denominator, met, exclusions }: SecureMessagingMeasure.Report) => ({
  numerator,
  denominator,
  met,
  eligibleExclusions: exclusions.filter(({ isEligible }) => isEligible).map(({ code }) => code)
})

describe("SecureMessagingMeasure: worked cases", () => {
  it("the cases are there", (ctx) => {
    if (!hasShared) ctx.skip(sharedSkipReason)
    assert.isAtLeast(cases.length, 30)
  })

  for (const { id, expected, ...record } of cases) {
    it(`${id} comes out as worked by hand`, () => {
      const { question, practitioner, encounters, messages } = Result.getOrThrow(parseCase(record))
      const report = SecureMessagingMeasure.report(question, practitioner, encounters, messages)
      assert.deepStrictEqual(figures(report), expected)
      const backwards = [encounters.toReversed(), messages.toReversed()] as const
      assert.deepStrictEqual(SecureMessagingMeasure.report(question, practitioner, ...backwards), report)
      assert.strictEqual(report.evidence.length, expected.denominator)
      assert.strictEqual(report.evidence.filter(({ message }) => message !== null).length, expected.numerator)
    })
  }
})
