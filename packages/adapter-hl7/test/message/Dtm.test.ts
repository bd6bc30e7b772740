/** Dates and times keep precision and offset, and become instants only with a zone. */
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Schema from "effect/Schema"
import * as Dtm from "../../src/message/Dtm.ts"

const chicago = DateTime.zoneMakeNamedUnsafe("America/Chicago")
const utc = DateTime.zoneMakeOffset(0)

const instant = (text: string, zone: DateTime.TimeZone = chicago): string | undefined => {
  const dtm = Dtm.parse(text)
  const millis = dtm === undefined ? undefined : Dtm.toEpochMillis(dtm, zone)
  return millis === undefined ? undefined : DateTime.formatIso(DateTime.makeUnsafe(millis))
}

describe("Dtm", () => {
  it("the precision is the one that was written", () => {
    const precisions = [
      "1980",
      "198005",
      "19800517",
      "1980051704",
      "198005170430",
      "19800517043000",
      "19800517043000.5"
    ]
    assert.deepStrictEqual(
      precisions.map((text) => Dtm.parse(text)?.precision),
      ["year", "month", "day", "hour", "minute", "second", "fraction"]
    )
  })

  it("a date keeps its precision as ISO text", () => {
    assert.deepStrictEqual(
      ["1980", "198005", "19800517", "198005170430-0500"].map((text) => {
        const dtm = Dtm.parse(text)
        return dtm && Dtm.toIsoDate(dtm)
      }),
      ["1980", "1980-05", "1980-05-17", "1980-05-17"]
    )
  })

  it("an offset is kept with its sign", () => {
    assert.strictEqual(Dtm.parse("20240102030405-0500")?.offsetMinutes, -300)
    assert.strictEqual(Dtm.parse("198808181126+0215")?.offsetMinutes, 135)
    assert.isUndefined(Dtm.parse("20240102030405")?.offsetMinutes)
    assert.strictEqual(instant("20240102030405-0500"), "2024-01-02T08:04:05.000Z")
    const dtm = Dtm.parse("198808181126+0215")
    assert.strictEqual(dtm && Dtm.toIso(dtm), "1988-08-18T11:26+02:15")
  })

  it("a time without an offset is read in the sender's zone", () => {
    assert.strictEqual(instant("20240102030405"), "2024-01-02T09:04:05.000Z")
    assert.strictEqual(instant("20240702030405"), "2024-07-02T08:04:05.000Z")
    assert.strictEqual(instant("20240702030405.1234", utc), "2024-07-02T03:04:05.123Z")
  })

  it("around a change of clocks the instant is one of those that the wall showed", () => {
    assert.strictEqual(instant("202403100159"), "2024-03-10T07:59:00.000Z")
    // 02:30 was skipped; it is read as the clock would have gone on.
    assert.strictEqual(instant("202403100230"), "2024-03-10T08:30:00.000Z")
    assert.strictEqual(instant("202403100300"), "2024-03-10T08:00:00.000Z")
    // 01:30 was shown twice; it is read as the first.
    assert.strictEqual(instant("202411030130"), "2024-11-03T06:30:00.000Z")
  })

  it("what is no date of the calendar is not read", () => {
    for (const text of ["", "x", "202", "20241301", "20240230", "2024010224", "202401020360", "2026-01-15T14:30:00"]) {
      assert.isUndefined(Dtm.parse(text), text)
    }
    assert.isDefined(Dtm.parse("20240229"))
    assert.isUndefined(Dtm.parse("20230229"))
    assert.isUndefined(Dtm.parse("20240102030405-9900"))
  })

  it.prop(
    "an instant is written as the platform writes it",
    [Schema.Int.check(Schema.isBetween({ minimum: -62_135_596_800_000, maximum: 253_402_300_799_999 }))],
    ([millis]) => {
      assert.strictEqual(Dtm.isoFromEpochMillis(millis), new Date(millis).toISOString())
    },
    { arbitrary: { runs: 2_000 } }
  )

  it.prop(
    "an instant written in UTC reads back",
    [Schema.Int.check(Schema.isBetween({ minimum: -2_208_988_800, maximum: 4_102_444_800 }))],
    ([seconds]) => {
      const dtm = Dtm.parse(Dtm.fromEpochMillis(seconds * 1000))
      assert.strictEqual(dtm && Dtm.toEpochMillis(dtm, chicago), seconds * 1000)
    }
  )
})
