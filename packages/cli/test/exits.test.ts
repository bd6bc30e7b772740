/** What a run that fails tells, and what it keeps to itself. */
import { assert, describe, it } from "@effect/vitest"
import { faultReport } from "../src/exits.ts"

describe("a fault of the program", () => {
  it("is told by its kind and place, without its message, which may quote the input", () => {
    const report = faultReport(new TypeError("cannot read 'Rosalind has a rash'\n  of a line"))
    assert.include(report, "(TypeError)")
    assert.include(report, "exits.test")
    assert.notInclude(report, "Rosalind")
    assert.notInclude(report, "of a line")
  })
  it("that is no error is told by its type alone", () => {
    assert.strictEqual(faultReport("Rosalind"), "a fault of this program (string): please report it with these lines")
  })
})
