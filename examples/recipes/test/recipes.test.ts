/** Each recipe does what its header says. */
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Acknowledgement from "@intervisit/adapter-hl7/Acknowledgement"
import * as SqlStores from "@intervisit/adapter-sql/SqlStores"
import { PatientId } from "@intervisit/core/domain/Ids"
import type { Instant } from "@intervisit/core/domain/Instant"
import { Ledger } from "@intervisit/core/ports/Ledger"
import * as eg from "@intervisit/core/testing/Examples"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { assert, describe, it } from "vitest"
import {
  embedInYourPortal,
  followTheFacts,
  receiveAnAdt,
  reportTheMeasure,
  triageAMessage,
  whenIsAReplyDue
} from "../src/index.ts"

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

  it("embed it in your portal: a letter reaches the team's inbox and the house's own chart", async () => {
    const folder = await mkdtemp(join(tmpdir(), "intervisit-recipe-"))
    const before = new Date().toISOString()
    const { filed, inbox, promisedBy } = await embedInYourPortal(folder)
    assert.deepStrictEqual(inbox, ["School form"])
    assert.deepStrictEqual(filed, ["M1: Could you please sign the school form? Thank you."])
    assert.isNotNull(promisedBy)
    assert.isAbove(Date.parse(promisedBy ?? ""), Date.parse(before))
    await rm(folder, { recursive: true })
  })

  it("follow the facts: from where one left off, over many pages, and live", async () => {
    const folder = await mkdtemp(join(tmpdir(), "intervisit-recipe-"))
    const patients = (from: number, count: number) =>
      eg.commitOf(
        Array.from({ length: count }, (_, index) => {
          const id = PatientId.make(`patient-${from + index}`)
          return eg.patientRecorded(eg.patient({ id, identifiers: [] }))
        })
      )
    const story = Effect.gen(function* () {
      const ledger = yield* Ledger
      yield* ledger.commit(patients(0, 1_200))
      const arrived = yield* Deferred.make<void>()
      const following = yield* followTheFacts(eg.practiceId, 10).pipe(
        Stream.tap(({ sequence }) => (sequence === 1_200 ? Deferred.succeed(arrived, undefined) : Effect.void)),
        Stream.take(1_193),
        Stream.runCollect,
        Effect.forkScoped
      )
      yield* Deferred.await(arrived)
      yield* ledger.commit(patients(1_200, 3))
      return yield* Fiber.join(following)
    })
    const followed = await Effect.runPromise(
      story.pipe(Effect.scoped, Effect.provide(SqlStores.layerSqlite({ folder })))
    )
    assert.deepInclude(followed.at(-1), { what: "PatientRecorded", about: "Patient/patient-1202" })
    assert.deepStrictEqual(
      followed.map(({ sequence }) => sequence),
      Array.from({ length: 1_193 }, (_, index) => index + 11)
    )
    await rm(folder, { recursive: true })
  })
})
