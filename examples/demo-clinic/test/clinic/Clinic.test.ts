/**
 * The demo clinic as a value: complete, the same every time, and taken by our own reader without a complaint.
 */
import { assert, describe, it } from "@effect/vitest"
import type { FeedFact } from "@intervisit/adapter-hl7/feed/FeedFact"
import { feedFactsFromBytes } from "@intervisit/adapter-hl7/feed/FeedFactsFromMessage"
import { isNpi } from "@intervisit/adapter-hl7/feed/FeedTypes"
import * as BusinessHours from "@intervisit/core/domain/BusinessHours"
import { fromMillis, type Instant, toMillis } from "@intervisit/core/domain/Instant"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Clinic from "../../src/clinic/Clinic.ts"
import { noah } from "../../src/clinic/Patients.ts"
import { timeZone } from "../../src/clinic/zone.ts"

const now = "2026-11-24T21:30:00.000Z" as Instant
const clinic = Clinic.make(1, now)
const profile = { zone: timeZone }

const factsOf = ({ feed }: Clinic.Clinic): ReadonlyArray<FeedFact> =>
  feed.flatMap(({ bytes }) => Result.getOrThrow(feedFactsFromBytes(bytes, profile)).facts)

describe("Clinic", () => {
  it("is the same for the same seed and moment", () => {
    assert.deepStrictEqual(Clinic.make(1, now), clinic)
  })

  it("is another one for another seed", () => {
    assert.notDeepEqual(
      Clinic.make(2, now).patients.map(({ name }) => name),
      clinic.patients.map(({ name }) => name)
    )
  })

  it("has sixty patients, of whom two were not seen, and two hundred visits", () => {
    assert.strictEqual(clinic.patients.length, 60)
    assert.strictEqual(clinic.visits.length, 200)
    assert.strictEqual(new Set(clinic.visits.map(({ patient }) => patient)).size, 58)
    const names = clinic.patients.map(({ name }) => `${name.given.join(" ")} ${name.family}`)
    assert.strictEqual(new Set(names).size, 60)
    assert.isAtLeast(clinic.patients.filter(({ language }) => language === "es").length, 15)
  })

  it("has two teams, and four professionals whose NPIs have valid check digits", () => {
    assert.strictEqual(clinic.setup.careTeams.length, 2)
    assert.deepStrictEqual(
      clinic.setup.practitioners.map(({ isEligibleProfessional, npi }) => [isNpi(npi ?? ""), isEligibleProfessional]),
      [
        [true, true],
        [true, true],
        [true, true],
        [true, true]
      ]
    )
    for (const team of clinic.setup.careTeams) assert.isTrue(Result.isSuccess(BusinessHours.compile(team.hours)))
  })

  it("tells its feed in every event that a registration sends", () => {
    const events = new Set(clinic.feed.map(({ event }) => event))
    assert.deepStrictEqual([...events].sort(), ["A01", "A03", "A04", "A08", "A11", "A13", "A28", "A31", "A40"])
    assert.strictEqual(clinic.feed.filter(({ event }) => event === "A40").length, 1)
    for (const event of ["A11", "A13", "A31"]) {
      const count = clinic.feed.filter((message) => message.event === event).length
      assert.isTrue(count >= 2 && count <= 5, `${event} comes ${count} times`)
    }
  })

  it("keeps names, languages, mail and the primary provider through the wire", () => {
    const [first] = factsOf(clinic).filter((fact) => fact._tag === "PatientRecorded" && fact.source.trigger === "A28")
    assert.strictEqual(first?._tag, "PatientRecorded")
    if (first?._tag !== "PatientRecorded") return
    const [patient] = clinic.patients
    assert.deepStrictEqual(first.patient.names, [{ family: "Carter", given: ["Emma"], use: "L" }])
    assert.strictEqual(first.patient.birthDate, patient?.birthDate)
    assert.strictEqual(first.patient.primaryProviders?.[0]?.npi, patient?.primary.practitioner.npi)
    assert.deepStrictEqual(
      first.patient.telecom?.map(({ value }) => value),
      [patient?.phone, "emma.carter@example.org"]
    )
    const given = factsOf(clinic).flatMap((fact) =>
      fact._tag === "PatientRecorded"
        ? (fact.patient.names ?? []).flatMap(({ family, given }) => [family, ...given])
        : []
    )
    for (const { name } of clinic.patients) assert.includeMembers(given, [name.family])
  })

  it("has a child who is represented by her mother", () => {
    const child = clinic.patients[noah]
    assert.strictEqual(child?.name.given[0], "Noah")
    assert.deepStrictEqual(
      clinic.grants.map(({ patient, relationship }) => [patient, relationship]),
      [[child?.number, "mother"]]
    )
  })

  it("lets staff answer only while their team is open", () => {
    for (const step of clinic.conversations) {
      if (step._tag !== "Answer") continue
      const open = clinic.setup.careTeams.some((team) => {
        const hours = Result.getOrThrow(BusinessHours.compile(team.hours))
        return BusinessHours.isOpen(hours, toMillis(step.at))
      })
      assert.isTrue(open, `${step.key} at ${step.at}`)
    }
  })

  it("ends with a letter, by which a complete seeding is known", () => {
    assert.strictEqual(clinic.conversations.at(-1)?._tag, "Letter")
    const keys = clinic.conversations.flatMap((step) => ("key" in step ? [step.key] : []))
    assert.strictEqual(new Set(keys).size, keys.length)
  })

  const Seed = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 4_294_967_295 }))
  // From 2024 to 2031: every weekday, both offsets, the nights, weekends and holidays on which nobody works.
  const Moment = Schema.Int.check(Schema.isBetween({ minimum: 1_704_067_200_000, maximum: 1_924_992_000_000 }))

  it.prop(
    "whenever it is made, its feed is read without a problem and tells of nothing to come",
    { seed: Seed, at: Moment },
    ({ at, seed }) => {
      const made = Clinic.make(seed, fromMillis(at))
      assert.strictEqual(made.visits.length, 200)
      assert.strictEqual(new Set(made.feed.map(({ controlId }) => controlId)).size, made.feed.length)
      assert.isTrue(made.feed.every(({ controlId }) => controlId.length <= 20))
      for (const fact of factsOf(made)) {
        assert.isTrue((fact.source.eventAt ?? "") <= fromMillis(at), fact.source.controlId)
        if (fact._tag === "EncounterRecorded") {
          assert.isTrue(fact.visit.startAt <= fromMillis(at), fact.source.controlId)
          assert.isTrue((fact.visit.endAt ?? "") <= fromMillis(at), fact.source.controlId)
        }
      }
      const times = made.conversations.map((step) => step.at)
      assert.deepStrictEqual([...times].sort(), times)
      assert.isTrue((times.at(-1) ?? "") <= fromMillis(at))
      assert.strictEqual(made.conversations.at(-1)?._tag, "Letter")
    },
    { arbitrary: { runs: 12 } }
  )
})
