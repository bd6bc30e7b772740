/**
 * Goal: each rule of the measure about patients, visits and the threshold does what it says.
 * Method: one professional, few facts; every claim stands beside the case in which it does not hold.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SecureMessagingMeasure from "../../src/domain/SecureMessagingMeasure.ts"
import type { PracticeContextInput } from "../../src/domain/secure-messaging-measure/PracticeContext.ts"
import { at, counts, letter, many, message, report, visit } from "./secure-messaging-measure/asked.ts"

describe("SecureMessagingMeasure: threshold", () => {
  const of = (n: number, d: number, edition = "stage2") => {
    const make = edition === "stage2" ? message : letter
    return report(
      many(d, (patient) => visit(patient)),
      many(n, (patient, nth) => make(`m${nth}`, patient)),
      { edition }
    )
  }

  it("5 of 100 fails, 6 of 100 meets: strictly more than 5 percent", () => {
    assert.isFalse(of(5, 100).met)
    assert.isTrue(of(6, 100).met)
  })

  it("9 of 181 fails though it rounds to 5 percent, and 10 of 181 meets", () => {
    assert.isFalse(of(9, 181).met)
    assert.isTrue(of(10, 181).met)
  })

  it("an empty denominator has no rate and is not met", () => {
    const { numerator, denominator, rate, met } = of(0, 0)
    assert.deepStrictEqual(
      { numerator, denominator, rate, met },
      { numerator: 0, denominator: 0, rate: null, met: false }
    )
  })

  it("25 of 100 fails stage 3 of 2018, and meets it where the site holds with the other sources", () => {
    assert.isFalse(of(25, 100, "stage3-2018").met)
    assert.isTrue(of(26, 100, "stage3-2018").met)
    const seen = many(100, (patient) => visit(patient))
    const sent = many(6, (patient, nth) => letter(`m${nth}`, patient))
    const other = report(seen, sent, { edition: "stage3-2018", policy: { threshold: "byOtherSources" } })
    assert.isTrue(other.met)
    assert.include(other.notes.map(({ sentence }) => sentence).join(), "Here it is 5 %")
    assert.include(
      of(6, 100, "stage3-2018")
        .notes.map(({ sentence }) => sentence)
        .join(),
      "Here it is 25 %"
    )
    assert.deepStrictEqual(of(6, 100, "stage3-2017").notes, [])
  })

  it("one patient meets modified 2016 and MIPS, none does not", () => {
    for (const edition of ["modified-2016", "mips-2017", "mips-2018", "mips-2017-transition", "mips-2018-transition"]) {
      assert.isTrue(of(1, 400, edition).met, edition)
      assert.isFalse(of(0, 400, edition).met, edition)
      assert.strictEqual(of(0, 400, edition).neededPatients, 1)
    }
  })

  it.prop(
    "the patients still needed are the least number that exceeds",
    [
      Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 5000 })),
      Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100_000 }))
    ],
    ([numerator, denominator]) => {
      const needed = SecureMessagingMeasure.neededForThreshold(numerator, denominator, { over: 5, outOf: 100 })
      assert.isTrue(20 * (numerator + needed) > denominator)
      if (needed > 0) assert.isFalse(20 * (numerator + needed - 1) > denominator)
    }
  )

  it("5 of 100 needs 1 more, 2 of 100 needs 4 more, 6 of 100 none", () => {
    assert.deepStrictEqual(
      [of(5, 100), of(2, 100), of(6, 100)].map(({ neededPatients }) => neededPatients),
      [1, 4, 0]
    )
  })
})

describe("SecureMessagingMeasure: patients", () => {
  it("a patient counts once, however often seen and however many messages", () => {
    const seen = [visit("P1"), visit("P1"), visit("P2")]
    assert.strictEqual(counts(seen, [message("m1", "P1"), message("m2", "P1")]), "1/2")
  })

  it("an id counts once in its highest version, and a correction takes a visit away", () => {
    const first = visit("P1", { id: "e1", version: 1 })
    const cancelled = { ...first, version: 2, status: "cancelled" }
    assert.strictEqual(counts([first, first], []), "0/1")
    assert.strictEqual(counts([first, cancelled], []), "0/0")
    assert.strictEqual(counts([cancelled, first], []), "0/0")
  })

  it("a message moved to another patient counts for that one only", () => {
    const seen = [visit("P1"), visit("P2")]
    const wrong = letter("m1", "P1", { version: 1 })
    const moved = letter("m1", "P2", { version: 2 })
    const { evidence } = report(seen, [moved, wrong], { edition: "modified-2017" })
    assert.deepStrictEqual(
      evidence.map((line) => line.message),
      [null, "m1"]
    )
  })

  it("merged records are one patient, along the whole chain", () => {
    const context: PracticeContextInput = {
      merges: [
        ["P3", "P2"],
        ["P2", "P1"]
      ]
    }
    const seen = [visit("P1"), visit("P2"), visit("P3")]
    assert.strictEqual(counts(seen, [message("m1", "P3", { sender: "pat:P2" })], { context }), "1/1")
    assert.strictEqual(counts(seen, [message("m1", "P3", { sender: "pat:P2" })]), "0/3")
  })

  it("merges in a circle are refused, a record merged into itself too", () => {
    for (const merges of [
      [
        ["P1", "P2"],
        ["P2", "P1"]
      ],
      [["P1", "P1"]]
    ] as const) {
      const refused = Result.getOrThrow(Result.flip(SecureMessagingMeasure.makeContext({ merges })))
      assert.strictEqual(refused._tag, "MergeInCircle")
    }
    const branches = Array.from({ length: 20_000 }, (_, nth) => [`P${nth}`, `P${nth + 1}`] as const)
    assert.isTrue(Result.isSuccess(SecureMessagingMeasure.makeContext({ merges: branches })))
  })

  it("only the practitioner's own visits count, and a patient of two counts for both", () => {
    const seen = [visit("P1"), visit("P1", { practitioner: "ep:B" }), visit("P2", { practitioner: "ep:B" })]
    const sent = [message("m1", "P1")]
    assert.strictEqual(counts(seen, sent), "1/1")
    assert.strictEqual(counts(seen, sent, { practitioner: "ep:B" }), "0/2")
  })
})

describe("SecureMessagingMeasure: visits", () => {
  it("office, inpatient and telehealth visits count; the others as the site chose", () => {
    const kinds = ["office", "inpatient", "telehealth", "minimal-consult", "staff-only"] as const
    const seen = kinds.map((kind) => visit(kind, { kind }))
    assert.strictEqual(counts(seen, []), "0/3")
    assert.strictEqual(counts(seen, [], { policy: { includeMinimalConsult: true } }), "0/4")
    assert.strictEqual(counts(seen, [], { policy: { includeMinimalConsult: true, includeStaffOnly: true } }), "0/5")
  })

  it("an unfinished visit does not count, nor one that lies in the future", () => {
    const seen = [visit("P1", { status: "cancelled" }), visit("P2", { status: "planned" }), visit("P3")]
    assert.strictEqual(counts(seen, []), "0/1")
    const asOfMillis = at("2017-08-01T10:00:00-04:00")
    assert.strictEqual(counts([visit("P1")], [], { asOfMillis }), "0/1")
    assert.strictEqual(counts([visit("P1", { startMillis: asOfMillis + 1 })], [], { asOfMillis }), "0/0")
  })

  it("both days of the period count to their last millisecond, on days of 23 and 25 hours too", () => {
    const edges = [
      ["2014-03-09T00:00:00-05:00", "2014-03-09T23:59:59.999-04:00", "2014-03-09"],
      ["2014-11-02T00:00:00-04:00", "2014-11-02T23:59:59.999-05:00", "2014-11-02"]
    ] as const
    for (const [first, last, day] of edges) {
      const starts = [at(first) - 1, at(first), at(last), at(last) + 1]
      const seen = starts.map((startMillis, nth) => visit(`P${nth}`, { startMillis }))
      const { evidence } = report(seen, [], { start: day, end: day })
      assert.deepStrictEqual(
        evidence.map(({ patient }) => patient),
        ["P1", "P2"]
      )
    }
  })

  it("a leap day is in the year and in the period", () => {
    const seen = [visit("P1", { startMillis: at("2016-02-29T23:59:59-05:00") })]
    assert.strictEqual(counts(seen, [], { start: "2016-02-29", end: "2016-02-29" }), "0/1")
    assert.strictEqual(counts(seen, [], { start: "2016-03-01", end: "2016-05-29" }), "0/0")
  })
})

describe("SecureMessagingMeasure: the report", () => {
  it("marks a period that cannot be filed, and reports it all the same", () => {
    const short = report([visit("P1")], [], { start: "2017-08-01", end: "2017-08-31" })
    assert.strictEqual(short.periodFault, "shorter-than-90-days")
    assert.deepStrictEqual(
      short.notes.map(({ code }) => code),
      ["not-a-reporting-period"]
    )
    assert.strictEqual(short.denominator, 1)
    assert.isNull(report([], []).periodFault)
  })

  it("carries the choices by which it was made, and each default has its reason", () => {
    assert.strictEqual(report([], []).policy.attribution, "epOrTeam")
    assert.strictEqual(report([], [], { policy: { attribution: "group" } }).policy.attribution, "group")
    for (const option of Object.values(SecureMessagingMeasure.policyOptions)) {
      assert.isTrue((option.choices as ReadonlyArray<unknown>).includes(option.default))
      assert.isNotEmpty(option.reason)
    }
  })

  it("an edition that nobody knows is refused by name, even one that every object has", () => {
    for (const edition of ["stage1", "", "constructor", "__proto__"]) {
      assert.strictEqual(
        Result.getOrThrow(Result.flip(SecureMessagingMeasure.ofEdition(edition)))._tag,
        "UnknownEdition"
      )
    }
  })
})
