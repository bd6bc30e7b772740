/** From what a message says to what the core records: every merge of an A40 is told, and class P is no visit yet. */
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"
import { feedFactsFromBytes } from "../../src/feed/FeedFactsFromMessage.ts"
import { siteMapDefault, toldFromFacts } from "../../src/feed/ToldFromFacts.ts"

const zone = DateTime.zoneMakeNamedUnsafe("America/Chicago")

const told = (trigger: string, ...segments: ReadonlyArray<string>) => {
  const header = `MSH|^~\\&|SIM|HOSP|||20261120165500||ADT^${trigger}|C1|P|2.5.1`
  const bytes = Buffer.from(`${[header, ...segments].join("\r")}\r`)
  return toldFromFacts(Result.getOrThrow(feedFactsFromBytes(bytes, { zone })).facts, siteMapDefault)
}

const pid = (mrn: string) => `PID|1||${mrn}^^^HOSP^MR||DOE^JANE`
const mrg = (mrn: string) => `MRG|${mrn}^^^HOSP^MR`

describe("toldFromFacts", () => {
  it("tells every merge of an A40, also two into one survivor", () => {
    const people = told("A40", pid("S"), mrg("A"), pid("S"), mrg("B"), pid("T"), mrg("C"))
    assert.deepStrictEqual(
      people.map(({ merge, patient }) => [patient.identifiers[0]?.value, merge?.prior[0]?.value]),
      [
        ["S", "A"],
        ["S", "B"],
        ["T", "C"]
      ]
    )
  })

  it("tells a registration as one person with one visit, and a pre-admission as a person alone", () => {
    const [visit] = told("A04", pid("S"), `PV1|1|O|${"|".repeat(16)}V1`)
    assert.strictEqual(visit?.visit?._tag, "Record")
    const [ahead] = told("A04", pid("S"), `PV1|1|P|${"|".repeat(16)}V1`)
    assert.strictEqual(ahead?.visit, null)
    assert.strictEqual(ahead?.patient.demographics.name?.family, "DOE")
  })
})
