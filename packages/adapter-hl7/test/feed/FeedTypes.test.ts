/** Check digits of NPIs, and the events that a later release is to read. */
import { assert, describe, it } from "@effect/vitest"
import { isNpi } from "../../src/feed/FeedTypes.ts"
import { isPlanned } from "../../src/feed/PlannedEvents.ts"

describe("isNpi", () => {
  it("takes ten digits with their check digit under 80840", () => {
    assert.isTrue(isNpi("1234567893"))
    assert.isTrue(isNpi("1245319599"))
    for (const text of ["1234567890", "123456789", "12345678931", "4356789876", "123456789X", ""]) {
      assert.isFalse(isNpi(text), text)
    }
  })

  it("finds every single wrong digit", () => {
    for (let place = 0; place < 10; place++) {
      for (let digit = 0; digit < 10; digit++) {
        const text = `${"1234567893".slice(0, place)}${digit}${"1234567893".slice(place + 1)}`
        assert.strictEqual(isNpi(text), text === "1234567893", text)
      }
    }
  })
})

describe("isPlanned", () => {
  it("knows the events of the standard that are to be read one day, and no others", () => {
    for (const [type, trigger] of [
      ["ADT", "A02"],
      ["ADT", "A60"],
      ["SIU", "S12"],
      ["ORU", "R01"],
      ["MDM", "T02"]
    ] as const) {
      assert.isTrue(isPlanned(type, trigger), `${type}^${trigger}`)
    }
    for (const [type, trigger] of [
      ["ADT", "A00"],
      ["ADT", "A63"],
      ["ADT", "Z01"],
      ["XYZ", "A01"],
      ["", ""]
    ] as const) {
      assert.isFalse(isPlanned(type, trigger), `${type}^${trigger}`)
    }
  })
})
