/** What a practice's hours mean: intervals at their edges, amounts, days, and how far a search goes. */
import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as BusinessHours from "../../src/domain/BusinessHours.ts"
import { always, at, clinic, compile, spans, tag, text } from "../support/hours.ts"

describe("an open interval", () => {
  // Monday 2024-01-08, 09:00 to 17:00 in New York, is 14:00Z to 22:00Z.
  it("is closed before its start", () => assert.isFalse(BusinessHours.isOpen(clinic, at("2024-01-08T13:59:59Z"))))
  it("is open at its start", () => assert.isTrue(BusinessHours.isOpen(clinic, at("2024-01-08T14:00:00Z"))))
  it("is open inside", () => assert.isTrue(BusinessHours.isOpen(clinic, at("2024-01-08T18:00:00Z"))))
  it("is closed at its end", () => assert.isFalse(BusinessHours.isOpen(clinic, at("2024-01-08T22:00:00Z"))))
  it("is closed after its end", () => assert.isFalse(BusinessHours.isOpen(clinic, at("2024-01-08T22:00:01Z"))))

  it("keeps its local time over a change of clocks", () => {
    assert.isFalse(BusinessHours.isOpen(clinic, at("2024-03-08T13:30:00Z")))
    assert.isTrue(BusinessHours.isOpen(clinic, at("2024-03-11T13:30:00Z")))
    assert.isTrue(BusinessHours.isOpen(clinic, at("2024-03-08T21:30:00Z")))
    assert.isFalse(BusinessHours.isOpen(clinic, at("2024-03-11T21:30:00Z")))
  })

  it("may be written in any order, and touch its neighbour", () => {
    const split = compile({
      hours: {
        mon: [
          ["13:00", "17:00"],
          ["09:00", "13:00"]
        ]
      }
    })
    assert.deepStrictEqual(spans(BusinessHours.periods(split, at("2024-01-08T00:00:00Z"), "after", 2)), [
      ["2024-01-08T14:00:00Z", "2024-01-08T18:00:00Z"],
      ["2024-01-08T18:00:00Z", "2024-01-08T22:00:00Z"]
    ])
  })
})

describe("a break", () => {
  const withBreak = compile({ breaks: { "2024-01-08": [["12:00", "13:00"]] } })
  const onBreak = (time: string) => BusinessHours.isOnBreak(withBreak, at(time))

  it("has not begun before its start", () => assert.isFalse(onBreak("2024-01-08T16:59:59Z")))
  it("has begun at its start", () => assert.isTrue(onBreak("2024-01-08T17:00:00Z")))
  it("goes on inside", () => assert.isTrue(onBreak("2024-01-08T17:30:00Z")))
  it("is over at its end", () => assert.isFalse(onBreak("2024-01-08T18:00:00Z")))
  it("is over after its end", () => assert.isFalse(onBreak("2024-01-08T18:00:01Z")))
  it("closes the practice", () => assert.isFalse(BusinessHours.isOpen(withBreak, at("2024-01-08T17:30:00Z"))))
  it("is not open time", () =>
    assert.strictEqual(
      BusinessHours.elapsedSeconds(withBreak, at("2024-01-08T00:00:00Z"), at("2024-01-09T00:00:00Z")),
      7 * 3600
    ))
  it("over the whole day leaves no open date", () => {
    const closed = compile({ breaks: { "2024-01-09": [["00:00", "24:00"]] } })
    assert.deepStrictEqual(Result.getOrThrow(BusinessHours.businessDates(closed, "2024-01-08", 1)), ["2024-01-10"])
  })
  it("in an hour that occurs twice lasts two hours", () => {
    const night = compile({ hours: always, breaks: { "2024-11-03": [["01:00", "02:00"]] } })
    assert.isTrue(BusinessHours.isOnBreak(night, at("2024-11-03T06:30:00Z")))
    assert.strictEqual(
      BusinessHours.elapsedSeconds(night, at("2024-11-03T04:00:00Z"), at("2024-11-04T05:00:00Z")),
      23 * 3600
    )
  })
})

describe("a holiday", () => {
  const easter = compile({ holidays: ["2024-01-08"], shifts: { "2024-01-08": [["10:00", "11:00"]] } })
  const onHoliday = (time: string) => BusinessHours.isOnHoliday(easter, at(time))

  it("has not begun before local midnight", () => assert.isFalse(onHoliday("2024-01-08T04:59:59Z")))
  it("begins at local midnight", () => assert.isTrue(onHoliday("2024-01-08T05:00:00Z")))
  it("goes on inside", () => assert.isTrue(onHoliday("2024-01-08T17:00:00Z")))
  it("ends at the next local midnight", () => assert.isFalse(onHoliday("2024-01-09T05:00:00Z")))
  it("is over after that", () => assert.isFalse(onHoliday("2024-01-09T05:00:01Z")))
  it("wins over a shift", () => assert.isFalse(BusinessHours.isOpen(easter, at("2024-01-08T15:30:00Z"))))
  it("is 25 hours long when the clocks go back", () => {
    const autumn = compile({ holidays: ["2024-11-03"] })
    assert.isTrue(BusinessHours.isOnHoliday(autumn, at("2024-11-04T04:59:59Z")))
    assert.isFalse(BusinessHours.isOnHoliday(autumn, at("2024-11-04T05:00:00Z")))
  })
})

describe("a shift", () => {
  const shifts = { "2024-01-06": [["10:00", "14:00"]], "2024-01-08": [["07:00", "08:00"]], "2024-01-09": [] } as const
  const shifted = compile({ shifts })

  it("opens a day that is closed", () => assert.isTrue(BusinessHours.isOpen(shifted, at("2024-01-06T15:30:00Z"))))
  it("replaces that weekday's hours", () => {
    assert.isTrue(BusinessHours.isOpen(shifted, at("2024-01-08T12:30:00Z")))
    assert.isFalse(BusinessHours.isOpen(shifted, at("2024-01-08T15:00:00Z")))
  })
  it("may close the day", () => assert.isFalse(BusinessHours.isOpen(shifted, at("2024-01-09T15:00:00Z"))))
  it("is enough by itself to open a practice", () => {
    const only = compile({ hours: {}, shifts: { "2024-01-06": [["10:00", "14:00"]] } })
    assert.strictEqual(text(BusinessHours.add(only, at("2024-01-01T00:00:00Z"), 60)), "2024-01-06T15:01:00Z")
  })
})

describe("adding open time", () => {
  it("of 0 gives the next open instant", () => {
    assert.strictEqual(text(BusinessHours.add(clinic, at("2024-01-06T12:00:00Z"), 0)), "2024-01-08T14:00:00Z")
    assert.strictEqual(text(BusinessHours.add(clinic, at("2024-01-08T15:00:00Z"), 0)), "2024-01-08T15:00:00Z")
    assert.strictEqual(text(BusinessHours.add(clinic, at("2024-01-08T22:00:00Z"), 0)), "2024-01-09T14:00:00Z")
  })
  it("that is used up at closing ends at closing", () =>
    assert.strictEqual(text(BusinessHours.add(clinic, at("2024-01-08T21:00:00Z"), 3600)), "2024-01-08T22:00:00Z"))
  it("goes on over New Year", () =>
    assert.strictEqual(text(BusinessHours.add(clinic, at("2024-12-31T21:00:00Z"), 7200)), "2025-01-01T15:00:00Z"))
  it("keeps milliseconds", () =>
    assert.strictEqual(
      text(BusinessHours.add(clinic, at("2024-01-08T15:00:00.250Z"), 0.5)),
      "2024-01-08T15:00:00.750Z"
    ))
  it("of a negative amount is refused", () =>
    assert.strictEqual(tag(BusinessHours.add(clinic, at("2024-01-08T15:00:00Z"), -1)), "InvalidQuestion"))
})

describe("subtracting open time", () => {
  it("of 0 gives the last open instant, which may be a closing", () => {
    assert.strictEqual(text(BusinessHours.subtract(clinic, at("2024-01-08T15:00:00Z"), 0)), "2024-01-08T15:00:00Z")
    assert.strictEqual(text(BusinessHours.subtract(clinic, at("2024-01-08T22:00:00Z"), 0)), "2024-01-08T22:00:00Z")
    assert.strictEqual(text(BusinessHours.subtract(clinic, at("2024-01-08T14:00:00Z"), 0)), "2024-01-05T22:00:00Z")
  })
  it("that is used up at an opening ends at that opening", () =>
    assert.strictEqual(text(BusinessHours.subtract(clinic, at("2024-01-08T15:00:00Z"), 3600)), "2024-01-08T14:00:00Z"))
  it("goes back over New Year", () =>
    assert.strictEqual(text(BusinessHours.subtract(clinic, at("2025-01-01T15:00:00Z"), 7200)), "2024-12-31T21:00:00Z"))
})

describe("a suspension", () => {
  const suspended = (...pairs: ReadonlyArray<readonly [string, string]>) =>
    Result.getOrThrow(BusinessHours.suspensions(pairs.map(([from, to]) => [at(from), at(to)])))
  const noon = suspended(["2024-01-08T17:00:00Z", "2024-01-08T18:00:00Z"])
  const isOpen = (time: string) => BusinessHours.isOpen(clinic, at(time), noon)

  it("has not begun before its start", () => assert.isTrue(isOpen("2024-01-08T16:59:59Z")))
  it("has begun at its start", () => assert.isFalse(isOpen("2024-01-08T17:00:00Z")))
  it("goes on inside", () => assert.isFalse(isOpen("2024-01-08T17:30:00Z")))
  it("is over at its end", () => assert.isTrue(isOpen("2024-01-08T18:00:00Z")))
  it("is over after its end", () => assert.isTrue(isOpen("2024-01-08T18:00:01Z")))

  it("is a closing where it starts", () =>
    assert.strictEqual(text(BusinessHours.add(clinic, at("2024-01-08T16:00:00Z"), 3600, noon)), "2024-01-08T17:00:00Z"))
  it("puts the next open instant at its end", () =>
    assert.strictEqual(text(BusinessHours.add(clinic, at("2024-01-08T17:10:00Z"), 0, noon)), "2024-01-08T18:00:00Z"))
  it("puts the last open instant at its start", () =>
    assert.strictEqual(
      text(BusinessHours.subtract(clinic, at("2024-01-08T17:10:00Z"), 0, noon)),
      "2024-01-08T17:00:00Z"
    ))
  it("over a closing joins the closed time", () => {
    const evening = suspended(["2024-01-08T21:00:00Z", "2024-01-09T15:00:00Z"])
    assert.strictEqual(
      text(BusinessHours.add(clinic, at("2024-01-08T20:00:00Z"), 7200, evening)),
      "2024-01-09T16:00:00Z"
    )
    assert.strictEqual(text(BusinessHours.add(clinic, at("2024-01-08T22:30:00Z"), 0, evening)), "2024-01-09T15:00:00Z")
  })
  it("may overlap another, hold another, and come in any order", () => {
    const two = suspended(
      ["2024-01-08T17:10:00Z", "2024-01-08T17:20:00Z"],
      ["2024-01-08T17:30:00Z", "2024-01-08T19:00:00Z"],
      ["2024-01-08T17:00:00Z", "2024-01-08T18:00:00Z"]
    )
    assert.strictEqual(
      BusinessHours.elapsedSeconds(clinic, at("2024-01-08T14:00:00Z"), at("2024-01-08T22:00:00Z"), two),
      6 * 3600
    )
  })
  it("cuts periods", () =>
    assert.deepStrictEqual(spans(BusinessHours.periods(clinic, at("2024-01-08T22:00:00Z"), "before", 2, noon)), [
      ["2024-01-08T18:00:00Z", "2024-01-08T22:00:00Z"],
      ["2024-01-08T14:00:00Z", "2024-01-08T17:00:00Z"]
    ]))
  it("that lasts still gives no answer", () => {
    const lasting = Result.getOrThrow(BusinessHours.suspensions([[at("2024-01-08T17:00:00Z"), Infinity]]))
    assert.strictEqual(tag(BusinessHours.add(clinic, at("2024-01-08T16:00:00Z"), 7200, lasting)), "NoOpening")
    assert.strictEqual(
      BusinessHours.elapsedSeconds(clinic, at("2024-01-08T16:00:00Z"), at("2024-02-01T00:00:00Z"), lasting),
      3600
    )
  })
  it("that ends before it starts is refused", () =>
    assert.strictEqual(tag(BusinessHours.suspensions([[2, 1]])), "InvalidSuspension"))
})

describe("business days", () => {
  it("keep the wall-clock time over a change of clocks", () =>
    assert.strictEqual(
      text(BusinessHours.addBusinessDays(clinic, at("2024-03-08T19:00:00Z"), 1)),
      "2024-03-11T18:00:00Z"
    ))
  it("move on to open time", () =>
    assert.strictEqual(
      text(BusinessHours.addBusinessDays(clinic, at("2024-01-07T02:00:00Z"), 1)),
      "2024-01-09T14:00:00Z"
    ))
  it("count over New Year and back", () => {
    const moved = Result.getOrThrow(BusinessHours.addBusinessDays(clinic, at("2023-12-15T15:00:00Z"), 300))
    assert.strictEqual(text(BusinessHours.subtractBusinessDays(clinic, moved, 300)), "2023-12-15T15:00:00Z")
  })
  it("promise the closing of the n-th open date after the date received", () => {
    const closing = (from: string, days: number) => text(BusinessHours.closingAfterBusinessDays(clinic, at(from), days))
    assert.strictEqual(closing("2024-01-06T17:00:00Z", 1), "2024-01-08T22:00:00Z")
    assert.strictEqual(closing("2024-01-08T04:59:00Z", 1), "2024-01-08T22:00:00Z")
    assert.strictEqual(closing("2024-01-08T05:00:00Z", 1), "2024-01-09T22:00:00Z")
    assert.strictEqual(closing("2024-01-12T15:00:00Z", 3), "2024-01-17T22:00:00Z")
  })
  it("promise the last closing of a day with a lunch break", () => {
    const hours = {
      mon: [
        ["08:00", "12:00"],
        ["13:00", "17:00"]
      ]
    } as const
    assert.strictEqual(
      text(BusinessHours.closingAfterBusinessDays(compile({ hours }), at("2024-01-06T17:00:00Z"), 1)),
      "2024-01-08T22:00:00Z"
    )
  })
  it("that are not whole, or none for a promise, are refused", () => {
    assert.strictEqual(tag(BusinessHours.addBusinessDays(clinic, 0, 1.5)), "InvalidQuestion")
    assert.strictEqual(tag(BusinessHours.closingAfterBusinessDays(clinic, 0, 0)), "InvalidQuestion")
  })
})

describe("a search for an opening", () => {
  const once = compile({ hours: {}, shifts: { "2024-01-08": [["09:00", "10:00"]] } })

  it("finds one five years away", () =>
    assert.strictEqual(text(BusinessHours.add(once, at("2019-01-08T14:00:00Z"), 0)), "2024-01-08T14:00:00Z"))
  it("gives up beyond five years", () =>
    assert.strictEqual(tag(BusinessHours.add(once, at("2019-01-08T13:59:59Z"), 0)), "NoOpening"))
  it("fails when the openings do not suffice", () => {
    assert.strictEqual(tag(BusinessHours.add(once, at("2024-01-01T00:00:00Z"), 3601)), "NoOpening")
    assert.strictEqual(tag(BusinessHours.subtract(once, at("2024-02-01T00:00:00Z"), 3601)), "NoOpening")
    assert.strictEqual(tag(BusinessHours.periods(once, at("2024-01-01T00:00:00Z"), "after", 2)), "NoOpening")
    assert.strictEqual(tag(BusinessHours.businessDates(once, "2024-01-08", 1)), "NoOpening")
    assert.strictEqual(tag(BusinessHours.subtractBusinessDays(once, at("2024-01-08T15:00:00Z"), 1)), "NoOpening")
  })
  it("ends at the end of the calendar, outside which a practice is closed", () => {
    assert.strictEqual(tag(BusinessHours.add(clinic, at("2024-01-08T15:00:00Z"), 1e12)), "NoOpening")
    assert.isFalse(BusinessHours.isOpen(compile({ hours: always }), at("2300-01-08T15:00:00Z")))
    assert.strictEqual(BusinessHours.elapsedSeconds(clinic, at("0001-01-01T00:00:00Z"), at("1899-12-31T00:00:00Z")), 0)
  })
})
