/** Instants are texts that sort as time does, and survive the way to numbers and back. */

import { assert, describe, it } from "@effect/vitest"
import * as Instant from "@intervisit/core/domain/Instant"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"

/** Milliseconds of the years 0000 to 9999. */
const Millis = Schema.Int.check(Schema.isBetween({ minimum: -62_167_219_200_000, maximum: 253_402_300_799_999 }))

const decode = Schema.decodeUnknownOption(Instant.Instant)

describe("Instant", () => {
  it.prop("survives the way to a number and back", [Millis], ([millis]) => {
    const instant = Instant.fromMillis(millis)
    assert.strictEqual(Instant.toMillis(instant), millis)
    assert.deepStrictEqual(decode(instant), Option.some(instant))
    assert.deepStrictEqual(Instant.parse(instant), Option.some(instant))
  })

  it.prop("of the schema survives the way to a number and back", [Instant.Instant], ([instant]) => {
    assert.strictEqual(Instant.fromMillis(Instant.toMillis(instant)), instant)
  })

  it.prop("sorts as text as it does in time", [Millis, Millis], ([a, b]) => {
    const [x, y] = [Instant.fromMillis(a), Instant.fromMillis(b)]
    assert.strictEqual(x < y, a < b)
    assert.strictEqual(Instant.earlier(x, y), Instant.fromMillis(Math.min(a, b)))
    assert.strictEqual(Instant.later(x, y), Instant.fromMillis(Math.max(a, b)))
  })

  it("at the edges of its years has four digits", () => {
    assert.strictEqual(Instant.fromMillis(-62_167_219_200_000), "0000-01-01T00:00:00.000Z")
    assert.strictEqual(Instant.fromMillis(253_402_300_799_999), "9999-12-31T23:59:59.999Z")
    assert.strictEqual(Instant.fromMillis(0), "1970-01-01T00:00:00.000Z")
  })

  it("moves by milliseconds across days, leap days and years", () => {
    const at = (text: string) => Option.getOrThrow(Instant.parse(text))
    assert.strictEqual(Instant.plusMillis(at("2026-12-31T23:59:59.999Z"), 1), "2027-01-01T00:00:00.000Z")
    assert.strictEqual(Instant.plusMillis(at("2028-02-29T00:00:00Z"), -1), "2028-02-28T23:59:59.999Z")
    assert.strictEqual(Instant.plusMillis(at("2027-02-28T23:59:59.999Z"), 1), "2027-03-01T00:00:00.000Z")
  })

  const read: ReadonlyArray<readonly [string, string]> = [
    ["2026-11-24T18:00:00.000Z", "2026-11-24T18:00:00.000Z"],
    ["2026-11-24T18:00:00Z", "2026-11-24T18:00:00.000Z"],
    ["2026-11-24T18:00Z", "2026-11-24T18:00:00.000Z"],
    ["2026-11-24T12:00:00-06:00", "2026-11-24T18:00:00.000Z"],
    ["2026-11-24T12:00:00-0600", "2026-11-24T18:00:00.000Z"],
    ["2026-11-25T03:30:00.5+09:30", "2026-11-24T18:00:00.500Z"],
    ["2028-02-29T00:00:00Z", "2028-02-29T00:00:00.000Z"]
  ]
  for (const [text, instant] of read) {
    it(`reads ${text}`, () => assert.deepStrictEqual<unknown>(Instant.parse(text), Option.some(instant)))
  }

  const unreadable = [
    "2026-11-24T18:00:00",
    "2026-11-24",
    "2026-02-30T00:00:00Z",
    "2027-02-29T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-11-24T25:00:00Z",
    "24 Nov 2026 18:00Z",
    "Tue Nov 24 2026 18:00:00 GMT+0000",
    "1",
    "Z",
    ""
  ]
  for (const text of unreadable) {
    it(`reads no instant in ${JSON.stringify(text)}`, () => assert.isTrue(Option.isNone(Instant.parse(text))))
  }

  const notInstants = [
    "2026-11-24T18:00:00Z",
    "2026-11-24T18:00:00.0000Z",
    "2026-11-24T18:00:00.000+00:00",
    "2026-11-24 18:00:00.000Z",
    "2026-02-30T18:00:00.000Z",
    "2026-00-24T18:00:00.000Z",
    "2026-11-24T24:00:00.000Z",
    "2026-11-24T18:60:00.000Z",
    "+002026-11-24T18:00:00.000Z",
    "2026-11-24T18:00:00.000Z\n"
  ]
  for (const text of notInstants) {
    it(`is not ${JSON.stringify(text)}`, () => assert.isTrue(Option.isNone(decode(text))))
  }
})
