/** What hours mean where a zone skips or repeats a local time, or a whole date. */
import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as BusinessHours from "../../src/domain/BusinessHours.ts"
import { always, at, compile, spans, text } from "../support/hours.ts"

describe("a local time that a clock change skips", () => {
  const resolve = (zone: string, local: string) => text(BusinessHours.resolveLocal(zone, local))

  it("moves one hour later", () =>
    assert.strictEqual(resolve("America/New_York", "2024-03-10T02:30:00"), "2024-03-10T07:30:00Z"))
  it("moves one hour later in a 30-minute gap too", () =>
    assert.strictEqual(resolve("Australia/Lord_Howe", "2024-10-06T02:15"), "2024-10-05T16:15:00Z"))
  it("moves to the end of a gap that is wider than that", () => {
    assert.strictEqual(resolve("Antarctica/Troll", "2024-03-31T01:30:00"), "2024-03-31T01:00:00Z")
    assert.strictEqual(resolve("Pacific/Apia", "2011-12-30T09:30:00"), "2011-12-30T10:00:00Z")
  })
  it("at midnight is the start of the day", () =>
    assert.strictEqual(resolve("America/Sao_Paulo", "2015-10-18T00:00:00"), "2015-10-18T03:00:00Z"))
  it("at 24:00 is the start of the next day", () =>
    assert.strictEqual(resolve("America/Sao_Paulo", "2015-10-17T24:00:00"), "2015-10-18T03:00:00Z"))

  it("counts no instant twice where it lets one interval run into another", () => {
    const nights = compile({
      timeZone: "Australia/Lord_Howe",
      hours: {
        sun: [
          ["01:00", "02:10"],
          ["02:40", "05:00"]
        ]
      }
    })
    assert.deepStrictEqual(spans(BusinessHours.periods(nights, at("2024-10-05T12:00:00Z"), "after", 2)), [
      ["2024-10-05T14:30:00Z", "2024-10-05T16:10:00Z"],
      ["2024-10-05T16:10:00Z", "2024-10-05T18:00:00Z"]
    ])
  })
})

describe("a clock change that moves one interval over another", () => {
  it("leaves the union of the two open", () => {
    const nights = compile({
      hours: {
        sun: [
          ["02:15", "02:20"],
          ["03:00", "04:00"]
        ]
      }
    })
    assert.deepStrictEqual(spans(BusinessHours.periods(nights, at("2024-03-10T05:00:00Z"), "after", 1)), [
      ["2024-03-10T07:00:00Z", "2024-03-10T08:00:00Z"]
    ])
  })

  it("leaves the union of two breaks closed", () => {
    const breaks = {
      "2024-03-10": [
        ["01:00", "02:50"],
        ["03:00", "03:30"]
      ]
    } as const
    assert.strictEqual(
      BusinessHours.elapsedSeconds(
        compile({ hours: always, breaks }),
        at("2024-03-10T05:00:00Z"),
        at("2024-03-11T04:00:00Z")
      ),
      23 * 3600 - 110 * 60
    )
  })

  // Singapore put its clocks forward by half an hour in the last minutes of 1981: 23:30 became 00:00.
  it("does so over New Year too", () => {
    const singapore = compile({
      timeZone: "Asia/Singapore",
      hours: { thu: [["23:00", "23:45"]], fri: [["00:15", "02:00"]] }
    })
    assert.isTrue(BusinessHours.isOpen(singapore, at("1981-12-31T16:20:00Z")))
    assert.strictEqual(text(BusinessHours.add(singapore, at("1981-12-31T16:20:00Z"), 0)), "1981-12-31T16:20:00Z")
    assert.strictEqual(
      BusinessHours.elapsedSeconds(singapore, at("1981-12-31T16:20:00Z"), at("1981-12-31T16:40:00Z")),
      20 * 60
    )
    assert.deepStrictEqual(spans(BusinessHours.periods(singapore, at("1981-12-31T15:00:00Z"), "after", 2)), [
      ["1981-12-31T15:30:00Z", "1981-12-31T16:45:00Z"],
      ["1981-12-31T16:45:00Z", "1981-12-31T18:00:00Z"]
    ])
  })
})

describe("a local time that occurs twice", () => {
  it("means the first of the two", () =>
    assert.strictEqual(
      text(BusinessHours.resolveLocal("America/New_York", "2024-11-03T01:30:00")),
      "2024-11-03T05:30:00Z"
    ))
  it("makes an interval over it an hour longer", () => {
    const nights = compile({ hours: { sun: [["00:00", "03:00"]] } })
    assert.strictEqual(
      BusinessHours.elapsedSeconds(nights, at("2024-11-03T00:00:00Z"), at("2024-11-04T00:00:00Z")),
      4 * 3600
    )
  })
  it("is left alone by zero business days", () =>
    assert.strictEqual(
      text(BusinessHours.addBusinessDays(compile({ hours: always }), at("2024-11-03T06:30:00Z"), 0)),
      "2024-11-03T06:30:00Z"
    ))
})

describe("a skipped local date", () => {
  const apia = compile({ timeZone: "Pacific/Apia", hours: always })

  it("is no open date", () =>
    assert.deepStrictEqual(Result.getOrThrow(BusinessHours.businessDates(apia, "2011-12-29", 1)), ["2011-12-31"]))
  it("takes no open time, however its intervals would move", () => {
    const odd = compile({ timeZone: "Pacific/Apia", hours: { fri: [["22:45", "23:30"]] } })
    assert.strictEqual(BusinessHours.elapsedSeconds(odd, at("2011-12-30T00:00:00Z"), at("2011-12-31T12:00:00Z")), 0)
  })
})
