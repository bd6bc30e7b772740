/** A place in a message reads as ERR-2 writes it. */
import { assert, describe, it } from "@effect/vitest"
import * as Location from "../src/Location.ts"

describe("Location", () => {
  it("is written as ERR-2 writes it, without what is not known", () => {
    assert.strictEqual(Location.format(Location.at("MSH")), "MSH^1")
    assert.strictEqual(Location.format(Location.at("PID", 3)), "PID^1^3")
    assert.strictEqual(Location.format(Location.at("PID", 3, 4, 2)), "PID^2^3^1^4")
    assert.strictEqual(Location.format({ segment: "OBX", sequence: 3, field: 5, subcomponent: 2 }), "OBX^3^5^^^2")
    assert.strictEqual(Location.format(Location.at("PID", 3), "~"), "PID~1~3")
  })
})
