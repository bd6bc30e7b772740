/**
 * The demo clinic as a value: complete, the same every time, and taken by our own reader without a complaint.
 */
import { assert, describe, it } from "@effect/vitest"
import type { FeedFact } from "@intervisit/adapter-hl7/feed/FeedFact"
import { feedFactsFromBytes } from "@intervisit/adapter-hl7/feed/FeedFactsFromMessage"
import { isNpi } from "@intervisit/adapter-hl7/feed/FeedTypes"
import * as BusinessHours from "@intervisit/core/domain/BusinessHours"
import { fromMillis, type Instant, toMillis } from "@intervisit/core/domain/Instant"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Clinic from "../../src/clinic/Clinic.ts"
import * as ClinicDefinition from "../../src/clinic/ClinicDefinition.ts"
import { jamesElder, jamesOther, sofia } from "../../src/clinic/MorePatients.ts"
import { noah } from "../../src/clinic/Patients.ts"
import { timeZone } from "../../src/clinic/zone.ts"

const now = "2026-11-24T21:30:00.000Z" as Instant
const small = Effect.runSync(ClinicDefinition.small)
const clinic = Clinic.make(small, 1, now)
const profile = { zone: timeZone }

const stepsOf = ({ conversations }: Clinic.Clinic) => conversations.flatMap(({ steps }) => steps)

const keysOf = (made: Clinic.Clinic): ReadonlyArray<string> =>
  stepsOf(made).flatMap((step) => ("key" in step ? [step.key] : []))

const factsOf = ({ feed }: Clinic.Clinic): ReadonlyArray<FeedFact> =>
  feed.flatMap(({ bytes }) => Result.getOrThrow(feedFactsFromBytes(bytes, profile)).facts)

describe("Clinic", () => {
  it("is the same for the same seed and moment", () => {
    assert.deepStrictEqual(Clinic.make(small, 1, now), clinic)
  })

  it("is another one for another seed", () => {
    assert.notDeepEqual(
      Clinic.make(small, 2, now).patients.map(({ name }) => name),
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
    assert.strictEqual(clinic.practice.careTeams.length, 2)
    assert.deepStrictEqual(
      clinic.practice.practitioners.map(({ isEligibleProfessional, npi }) => [
        isNpi(npi ?? ""),
        isEligibleProfessional
      ]),
      [
        [true, true],
        [true, true],
        [true, true],
        [true, true]
      ]
    )
    for (const team of clinic.practice.careTeams) assert.isTrue(Result.isSuccess(BusinessHours.compile(team.hours)))
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
    assert.strictEqual(first.patient.primaryProviders?.[0]?.npi, patient?.primary.npi)
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
    for (const step of clinic.conversations.flatMap(({ steps }) => steps)) {
      if (step._tag !== "Answer") continue
      const open = clinic.practice.careTeams.some((team) => {
        const hours = Result.getOrThrow(BusinessHours.compile(team.hours))
        return BusinessHours.isOpen(hours, toMillis(step.at))
      })
      assert.isTrue(open, `${step.key} at ${step.at}`)
    }
  })

  it("ends with a letter, by which a complete seeding is known", () => {
    assert.strictEqual(clinic.conversations.at(-1)?.steps.at(-1)?._tag, "Letter")
    const keys = keysOf(clinic)
    assert.strictEqual(new Set(keys).size, keys.length)
  })

  const Seed = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 4_294_967_295 }))
  // From 2024 to 2031: every weekday, both offsets, the nights, weekends and holidays on which nobody works.
  const Moment = Schema.Int.check(Schema.isBetween({ minimum: 1_704_067_200_000, maximum: 1_924_992_000_000 }))

  it.prop(
    "whenever it is made, its feed is read without a problem and tells of nothing to come",
    { seed: Seed, at: Moment },
    ({ at, seed }) => {
      const made = Clinic.make(small, seed, fromMillis(at))
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
      for (const { steps } of made.conversations) inOrderAndPast(steps, fromMillis(at))
      assert.strictEqual(made.conversations.at(-1)?.steps.at(-1)?._tag, "Letter")
    },
    { arbitrary: { runs: 12 } }
  )
})

const inOrderAndPast = (steps: ReadonlyArray<{ readonly at: Instant }>, now: Instant): void => {
  const times = steps.map(({ at }) => at)
  assert.deepStrictEqual([...times].sort(), times)
  assert.isTrue((times.at(-1) ?? "") <= now)
}

describe("the whole clinic", () => {
  const full = Effect.runSync(ClinicDefinition.full)
  const whole = Clinic.make(full, 1, now)

  it("has 3 teams, 6 professionals, 1,200 patients (a fifth speak Spanish) and 2,500 visits in 120 days", () => {
    assert.strictEqual(whole.practice.careTeams.length, 3)
    assert.strictEqual(whole.practice.practitioners.length, 6)
    assert.strictEqual(whole.patients.length, 1_200)
    const spanish = whole.patients.filter(({ language }) => language === "es").length
    assert.isTrue(spanish >= 200 && spanish <= 280, `${spanish} speak Spanish`)
    assert.strictEqual(whole.visits.length, 2_500)
    const first = Math.min(...whole.visits.map(({ startAt }) => startAt))
    assert.isAtLeast(first, toMillis(now) - 121 * 86_400_000)
    assert.isBelow(first, toMillis(now) - 115 * 86_400_000)
  })

  it("begins with the small one's people, so that everybody is known by the same number in both", () => {
    assert.deepStrictEqual(
      whole.patients.slice(0, 60).map(({ number, name }) => [number.value, name]),
      clinic.patients.map(({ number, name }) => [number.value, name])
    )
  })

  it("has two men who share a name and a birth date, and no others who share a name", () => {
    const [elder, other] = [whole.patients[jamesElder], whole.patients[jamesOther]]
    assert.deepStrictEqual([elder?.name, elder?.birthDate], [other?.name, other?.birthDate])
    const names = whole.patients.map(({ name }) => `${name.given.join(" ")} ${name.family}`)
    assert.strictEqual(new Set(names).size, 1_199)
  })

  it("has a girl who turns thirteen in the coming weeks, whenever it is made", () => {
    for (const at of ["2026-11-24T21:30:00.000Z", "2028-02-10T12:00:00.000Z", "2027-12-31T23:00:00.000Z"]) {
      const made = Clinic.make(full, 1, at as Instant)
      const birthDate = made.patients[sofia]?.birthDate ?? ""
      const birthday = `${Number(birthDate.slice(0, 4)) + 13}${birthDate.slice(4)}`
      const days = (Date.parse(birthday) - Date.parse(at)) / 86_400_000
      assert.isTrue(days > 7 && days < 30, `${days} days from ${at}`)
    }
  })

  it("tells of merges, and of a visit of the wrong man that A11 and A04 put right", () => {
    assert.strictEqual(whole.feed.filter(({ event }) => event === "A40").length, 6)
    const [elder, other] = [jamesElder, jamesOther].map((lane) => whole.feed.filter((one) => one.lane === lane))
    const cancelled = other?.find(({ event }) => event === "A11")
    const right = elder?.find(({ at, event }) => event === "A04" && at > (cancelled?.at ?? 0))
    assert.isDefined(cancelled)
    assert.strictEqual((right?.at ?? 0) - (cancelled?.at ?? 0), 2 * 60_000)
  })

  it("has hundreds of conversations in both languages, closed, answered, waiting, some by representatives", () => {
    const { conversations, helpers } = whole
    assert.isAtLeast(conversations.length, 400)
    const endings = Map.groupBy(conversations, ({ steps }) => steps.at(-1)?._tag)
    assert.isAtLeast(endings.get("Close")?.length ?? 0, 150)
    const unanswered = conversations.filter(({ steps }) => steps.every(({ _tag }) => _tag !== "Answer"))
    assert.isTrue(unanswered.length >= 25 && unanswered.length <= 80, `${unanswered.length} wait`)
    const letters = stepsOf(whole).flatMap((step) => (step._tag === "Letter" ? [step] : []))
    assert.isAtLeast(letters.filter(({ language }) => language === "es").length, 60)
    const acting = new Set(helpers.map(({ id }) => id))
    assert.isAtLeast(letters.filter(({ by }) => acting.has(by)).length, 40)
    assert.strictEqual(new Set(keysOf(whole)).size, keysOf(whole).length)
    assert.isFalse(letters.some(({ body, opens }) => /[{}]/.test(`${body} ${opens?.subject}`)))
  })

  it("has representatives of several kinds, one of whom helps for a time only", () => {
    const kinds = new Set(whole.grants.map(({ relationship }) => relationship))
    for (const kind of ["mother", "father", "grandmother", "guardian", "daughter", "spouse"])
      assert.isTrue(kinds.has(kind))
    assert.isTrue(whole.grants.some(({ until }) => until !== null))
    assert.isTrue(whole.grants.some(({ scopes }) => !scopes.includes("write")))
  })
})
