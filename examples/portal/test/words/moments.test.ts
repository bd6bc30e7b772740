/** Instants as people read them, in the practice's zone. */
import { assert, describe, it } from "@effect/vitest"
import * as moments from "../../src/words/moments.ts"

const english = { language: "en", zone: "America/Denver" } as const
const spanish = { language: "es", zone: "America/Denver" } as const
const tuesdayNoon = "2026-11-24T19:00:00.000Z"
const now = Date.parse("2026-11-23T15:00:00.000Z")

describe("a moment", () => {
  it("is told by weekday, day, month and time, in both languages", () => {
    assert.strictEqual(moments.moment(tuesdayNoon, english, now), "Tuesday 24 November, 12:00")
    assert.strictEqual(moments.moment(tuesdayNoon, spanish, now), "martes 24 de noviembre, 12:00")
  })

  it("tells the year only where it is another one", () => {
    const nextYear = Date.parse("2027-01-04T15:00:00.000Z")
    assert.strictEqual(moments.moment(tuesdayNoon, english, nextYear), "Tuesday 24 November 2026, 12:00")
    assert.strictEqual(moments.moment(tuesdayNoon, spanish, nextYear), "martes 24 de noviembre de 2026, 12:00")
  })

  it("takes the year from the practice's zone, not from UTC", () => {
    const newYearsEve = "2027-01-01T05:00:00.000Z"
    assert.strictEqual(
      moments.moment(newYearsEve, english, Date.parse("2027-01-01T06:00:00.000Z")),
      "Thursday 31 December, 22:00"
    )
  })

  it("tells midnight as 00:00", () => {
    assert.strictEqual(moments.timeOfDay("2026-11-24T07:00:00.000Z", english), "00:00")
  })

  it("keeps to the wall clock on the days on which it is changed", () => {
    // 2026-03-08 02:00 and 2026-11-01 02:00 in Denver.
    assert.strictEqual(moments.timeOfDay("2026-03-08T08:59:00.000Z", english), "01:59")
    assert.strictEqual(moments.timeOfDay("2026-03-08T09:00:00.000Z", english), "03:00")
    assert.strictEqual(moments.timeOfDay("2026-11-01T07:30:00.000Z", english), "01:30")
    assert.strictEqual(moments.timeOfDay("2026-11-01T08:30:00.000Z", english), "01:30")
  })

  it("is told short in a list, and by its time alone today", () => {
    assert.strictEqual(moments.shortMoment(tuesdayNoon, english, now), "Tue 24 Nov, 12:00")
    assert.strictEqual(moments.shortMoment(tuesdayNoon, english, Date.parse("2026-11-25T06:59:00.000Z")), "12:00")
    assert.strictEqual(
      moments.shortMoment(tuesdayNoon, english, Date.parse("2026-11-25T07:00:00.000Z")),
      "Tue 24 Nov, 12:00"
    )
  })
})

describe("a local date", () => {
  it("is told as far as it is known", () => {
    assert.strictEqual(moments.dateAsKnown("1961-03-14", "en"), "14 March 1961")
    assert.strictEqual(moments.dateAsKnown("1961-03", "en"), "March 1961")
    assert.strictEqual(moments.dateAsKnown("1961", "es"), "1961")
    assert.strictEqual(moments.dateAsKnown("1961-03-14", "es"), "14 de marzo de 1961")
  })
})

describe("an age", () => {
  const years = (today: string, birthDate = "1961-03-14") => moments.ageOn(birthDate, today)?.years

  it("grows on the birthday", () => {
    assert.strictEqual(years("2026-03-13"), 64)
    assert.strictEqual(years("2026-03-14"), 65)
    assert.strictEqual(years("2026-03-15"), 65)
    assert.strictEqual(years("2027-03-13"), 65)
  })

  it("grows on the first of March for who was born on the 29th of February", () => {
    assert.strictEqual(years("2026-02-28", "2004-02-29"), 21)
    assert.strictEqual(years("2026-03-01", "2004-02-29"), 22)
  })

  it("is told in months as well", () => {
    assert.strictEqual(moments.ageOn("2026-09-30", "2026-11-24")?.months, 1)
  })

  it("is not guessed from half a date", () => {
    assert.isUndefined(moments.ageOn("1961-03", "2026-11-24"))
  })
})

describe("a size and a share", () => {
  it("are written as the language writes them", () => {
    assert.strictEqual(moments.bytesAsText(1_432_118, "en"), "1.4 MB")
    assert.strictEqual(moments.bytesAsText(88_200, "en"), "88 kB")
    assert.strictEqual(moments.bytesAsText(70, "en"), "1 kB")
    assert.strictEqual(moments.percent(5 / 64, "en"), "7.8%")
  })

  it("are cut, so that nobody seems to be on the line who is below it", () => {
    assert.strictEqual(moments.percent(1 / 20, "en"), "5%")
    assert.strictEqual(moments.percent(0.049_99, "en"), "4.99%")
    assert.strictEqual(moments.percent(0.050_4, "en"), "5.04%")
    assert.strictEqual(moments.percent(0.29, "en"), "29%")
    assert.strictEqual(moments.percent(0.299_9, "en"), "29.9%")
  })
})

describe("instantOf", () => {
  it("is the instant at which clocks in the zone show that time, also where they change", () => {
    assert.strictEqual(moments.instantOf("2026-11-24", "12:00", english), tuesdayNoon)
    assert.strictEqual(moments.instantOf("2026-03-08", "01:59", english), "2026-03-08T08:59:00.000Z")
    assert.strictEqual(moments.instantOf("2026-03-08", "03:00", english), "2026-03-08T09:00:00.000Z")
    assert.strictEqual(moments.instantOf("2026-11-01", "00:30", english), "2026-11-01T06:30:00.000Z")
    assert.strictEqual(moments.instantOf("2026-11-01", "02:00", english), "2026-11-01T09:00:00.000Z")
  })
})
