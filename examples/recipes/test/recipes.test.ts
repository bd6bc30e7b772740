/** Each recipe does what its header says. */
import * as Acknowledgement from "@intervisit/adapter-hl7/Acknowledgement"
import type { Instant } from "@intervisit/core/domain/Instant"
import { assert, describe, it } from "vitest"
import { receiveAnAdt, reportTheMeasure, triageAMessage, whenIsAReplyDue } from "../src/index.ts"

describe("recipes", () => {
  it("triage a message", () => {
    const refill = triageAMessage("Pills", "I need a refill of my lisinopril.")
    assert.strictEqual(refill.category, "refill")
    assert.strictEqual(refill.pool, "refill-desk")
    assert.isAbove(refill.words.length, 0)
    assert.strictEqual(triageAMessage("", "I have crushing chest pain right now").urgency, "emergency")
  })

  it("when is a reply due: over a weekend and a holiday", () => {
    const friday = "2026-11-20T22:55:00.000Z" as Instant
    // Two open hours from Friday 16:55: five minutes then, the rest on Monday.
    assert.strictEqual(whenIsAReplyDue("urgent", friday).dueAt, "2026-11-23T15:55:00.000Z")
    // Three open dates after Tuesday: Wednesday, Friday (Thursday is a holiday), Monday.
    const tuesday = "2026-11-24T18:00:00.000Z" as Instant
    assert.strictEqual(whenIsAReplyDue("routine", tuesday).dueAt, "2026-11-30T23:00:00.000Z")
    assert.deepStrictEqual(whenIsAReplyDue("emergency", friday), { dueAt: null, because: "emergency" })
  })

  it("receive an ADT, or refuse it in the standard's own words", () => {
    const message = (trigger: string) =>
      Buffer.from(
        `MSH|^~\\&|SIM|HOSP|||20261120165500||ADT^${trigger}|C1|P|2.5.1\rPID|1||M1^^^HOSP^MR||DOE^JANE||1980|F\r`
      )
    const taken = receiveAnAdt(message("A31"), 0)
    assert.deepStrictEqual(
      taken.facts.map((fact) => fact._tag),
      ["PatientRecorded"]
    )
    assert.strictEqual(Acknowledgement.read(taken.answer)?.code, "AA")
    const refused = Acknowledgement.read(receiveAnAdt(message("A60"), 0).answer)
    assert.deepStrictEqual([refused?.code, refused?.errorCode], ["AR", "201"])
  })

  it("report the measure with its evidence", () => {
    const report = reportTheMeasure()
    assert.deepStrictEqual([report.numerator, report.denominator, report.met], [1, 2, true])
    assert.deepStrictEqual(
      report.evidence.map(({ message, patient }) => [patient, message]),
      [
        ["ana", "letter-ana"],
        ["bo", null]
      ]
    )
  })
})
