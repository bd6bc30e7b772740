/**
 * Goal: which message puts its patient into the numerator, by edition, time, representative and attribution.
 * Method: one visit, few messages; every claim stands beside the case in which it does not hold.
 */
import { assert, describe, it } from "@effect/vitest"
import * as SecureMessagingMeasure from "../../src/domain/SecureMessagingMeasure.ts"
import type { PracticeContextInput } from "../../src/domain/secure-messaging-measure/PracticeContext.ts"
import { at, counts, letter, message, report, visit, whyNot } from "./secure-messaging-measure/asked.ts"

describe("SecureMessagingMeasure: direction and time", () => {
  it("stage 2 counts what the patient writes, later editions what the professional writes", () => {
    const later = SecureMessagingMeasure.editions.map(({ edition }) => edition).slice(2)
    assert.strictEqual(counts([visit("P1")], [message("m1", "P1")]), "1/1")
    assert.strictEqual(counts([visit("P1")], [letter("m1", "P1")]), "0/1")
    for (const edition of later) {
      assert.strictEqual(counts([visit("P1")], [message("m1", "P1")], { edition }), "0/1", edition)
      assert.strictEqual(counts([visit("P1")], [letter("m1", "P1")], { edition }), "1/1", edition)
    }
  })

  it("a patient's message counts when it was received, a professional's when it was sent", () => {
    const late = { sentMillis: at("2017-09-28T23:59:00-04:00"), receivedMillis: at("2017-09-29T00:00:00-04:00") }
    assert.strictEqual(counts([visit("P1")], [message("m1", "P1", late)]), "0/1")
    assert.strictEqual(counts([visit("P1")], [letter("m1", "P1", late)], { edition: "modified-2016" }), "1/1")
    assert.deepStrictEqual(whyNot([message("m1", "P1", { receivedMillis: null })]), ["not-received"])
  })

  it("from 2017 on the whole calendar year counts, before it and in MIPS only the period", () => {
    const november = { sentMillis: at("2017-11-15T10:00:00-05:00"), receivedMillis: at("2017-11-15T10:00:00-05:00") }
    const nextYear = { sentMillis: at("2018-01-01T00:00:00-05:00"), receivedMillis: null }
    for (const { edition } of SecureMessagingMeasure.editions) {
      const isYear = edition === "modified-2017" || edition.startsWith("stage3")
      if (edition === "stage2" || edition === "modified-2015") continue
      assert.strictEqual(
        counts([visit("P1")], [letter("m1", "P1", november)], { edition }),
        isYear ? "1/1" : "0/1",
        edition
      )
      assert.strictEqual(counts([visit("P1")], [letter("m1", "P1", nextYear)], { edition }), "0/1", edition)
    }
    assert.strictEqual(counts([visit("P1")], [message("m1", "P1", november)]), "0/1")
    const asked = { edition: "modified-2016", policy: { numeratorWindow: "calendarYear" } } as const
    assert.strictEqual(counts([visit("P1")], [letter("m1", "P1", november)], asked), "1/1")
  })

  it("a message before the visit counts when it is in the period", () => {
    const early = { sentMillis: at("2017-07-02T10:00:00-04:00"), receivedMillis: at("2017-07-02T10:00:00-04:00") }
    assert.strictEqual(counts([visit("P1")], [message("m1", "P1", early)]), "1/1")
  })

  it("a message to another professional that includes the patient counts in stage 3 and MIPS 2018 only", () => {
    const referral = letter("m1", "P1", { recipients: ["ep:B", "pat:P1"], isProviderToProvider: true })
    const withoutPatient = letter("m1", "P1", { recipients: ["ep:B"], isProviderToProvider: true })
    for (const { edition } of SecureMessagingMeasure.editions) {
      if (edition === "modified-2015") continue
      const counted = edition.startsWith("stage3") || edition === "mips-2018"
      assert.strictEqual(counts([visit("P1")], [referral], { edition }), counted ? "1/1" : "0/1", edition)
      assert.strictEqual(counts([visit("P1")], [withoutPatient], { edition }), "0/1", edition)
    }
  })

  it("modified 2015 is a yes or no: no counts, no rate, met by the flag", () => {
    const asked = { edition: "modified-2015", context: { isFunctionalityEnabled: true } }
    const enabled = report([visit("P1")], [letter("m1", "P1")], asked)
    const { numerator, denominator, rate, met, neededPatients } = enabled
    assert.deepStrictEqual([numerator, denominator, rate, met, neededPatients], [null, null, null, true, null])
    assert.isFalse(report([visit("P1")], [letter("m1", "P1")], { edition: "modified-2015" }).met)
  })
})

describe("SecureMessagingMeasure: representatives", () => {
  const context: PracticeContextInput = {
    grants: [
      {
        id: "rep:M",
        patient: "P1",
        fromMillis: at("2017-08-01T00:00-04:00"),
        untilMillis: at("2017-09-01T00:00-04:00")
      }
    ]
  }
  const sentAt = (sentMillis: number) => ({ sentMillis, receivedMillis: at("2017-09-05T00:00-04:00") })

  it("a representative's message counts for the patient, before, at start, inside, at end and after the grant", () => {
    const times = [
      ["2017-07-31T23:59:59.999-04:00", "0/1"],
      ["2017-08-01T00:00:00-04:00", "1/1"],
      ["2017-08-15T00:00:00-04:00", "1/1"],
      ["2017-08-31T23:59:59.999-04:00", "1/1"],
      ["2017-09-01T00:00:00-04:00", "0/1"]
    ] as const
    for (const [time, expected] of times) {
      const sent = message("m1", "P1", { sender: "rep:M", ...sentAt(at(time)) })
      assert.strictEqual(counts([visit("P1")], [sent], { context }), expected, time)
      const answer = letter("m1", "P1", { recipients: ["rep:M"], ...sentAt(at(time)) })
      assert.strictEqual(counts([visit("P1")], [answer], { context, edition: "modified-2017" }), expected, time)
    }
  })

  it("a grant for one child is none for another, and a stranger speaks for nobody", () => {
    const sent = (sender: string) => [message("m1", "P2", { sender })]
    assert.strictEqual(counts([visit("P2")], sent("rep:M"), { context }), "0/1")
    assert.strictEqual(counts([visit("P2")], sent("rep:X"), { context }), "0/1")
    assert.strictEqual(counts([visit("P2")], sent("pat:P1"), { context }), "0/1")
  })

  it("a grant for a record that was merged away holds for the survivor", () => {
    const merged = { ...context, merges: [["P1", "P9"]] as const }
    const sent = message("m1", "P9", { sender: "rep:M", ...sentAt(at("2017-08-15T00:00:00-04:00")) })
    assert.strictEqual(counts([visit("P9")], [sent], { context: merged }), "1/1")
  })
})

describe("SecureMessagingMeasure: attribution", () => {
  const context: PracticeContextInput = {
    careTeams: [
      ["team:1", ["ep:A", "ep:B"]],
      ["team:2", ["ep:B"]]
    ],
    group: ["ep:A", "ep:B"]
  }
  const by = (attribution: SecureMessagingMeasure.MeasurePolicy["attribution"], to: string) => {
    const sent = [message("m1", "P1", { recipients: [to] })]
    return counts([visit("P1")], sent, { context, policy: { attribution } })
  }

  it("each choice credits its own circle, and no wider one", () => {
    assert.deepStrictEqual(
      ["ep:A", "team:1", "ep:B", "team:2", "ep:Z"].map((to) => by("epOnly", to)),
      ["1/1", "0/1", "0/1", "0/1", "0/1"]
    )
    assert.deepStrictEqual(
      ["ep:A", "team:1", "ep:B", "team:2", "ep:Z"].map((to) => by("epOrTeam", to)),
      ["1/1", "1/1", "0/1", "0/1", "0/1"]
    )
    assert.deepStrictEqual(
      ["ep:A", "team:1", "ep:B", "team:2", "ep:Z"].map((to) => by("group", to)),
      ["1/1", "1/1", "1/1", "1/1", "0/1"]
    )
  })

  it("by default a message to her team is hers, and one to another professional is not", () => {
    assert.strictEqual(counts([visit("P1")], [message("m1", "P1", { recipients: ["team:1"] })], { context }), "1/1")
    assert.strictEqual(counts([visit("P1")], [message("m1", "P1", { recipients: ["ep:B"] })], { context }), "0/1")
  })

  it("the members of a team as they stood when it was sent go before those of today", () => {
    const left = message("m1", "P1", { recipients: ["team:1"], teamMembers: ["ep:B"] })
    const was = message("m1", "P1", { recipients: ["team:2"], teamMembers: ["ep:A"] })
    assert.strictEqual(counts([visit("P1")], [left], { context }), "0/1")
    assert.strictEqual(counts([visit("P1")], [was], { context }), "1/1")
    assert.strictEqual(counts([visit("P1")], [was], { context, policy: { attribution: "epOnly" } }), "0/1")
  })

  it("a reply by staff counts to the professional for whom it was written, and to nobody without one", () => {
    const reply = (onBehalfOf: string | null) => [letter("m1", "P1", { sender: "staff:S", onBehalfOf })]
    const asked = (attribution: "epOnly" | "epOrTeam") => ({
      edition: "modified-2017",
      context,
      policy: { attribution }
    })
    assert.strictEqual(counts([visit("P1")], reply("ep:A"), asked("epOnly")), "1/1")
    assert.strictEqual(counts([visit("P1")], reply("ep:B"), asked("epOrTeam")), "0/1")
    assert.strictEqual(counts([visit("P1")], reply("team:1"), asked("epOrTeam")), "1/1")
    assert.strictEqual(counts([visit("P1")], reply(null), asked("epOrTeam")), "0/1")
  })

  it("a primary provider is credited with messages to anyone: the assigned one, or who saw the patient most", () => {
    const seen = [visit("P1"), visit("P1", { practitioner: "ep:B" }), visit("P1", { practitioner: "ep:B" })]
    const sent = [message("m1", "P1", { recipients: ["ep:Z"] })]
    const policy = { attribution: "primaryProvider" } as const
    const ask = (practitioner: string, primaryProviders: ReadonlyArray<readonly [string, string]>) =>
      report(seen, sent, { policy, practitioner, context: { primaryProviders } })
    assert.strictEqual(ask("ep:A", [["P1", "ep:A"]]).numerator, 1)
    assert.strictEqual(ask("ep:B", [["P1", "ep:A"]]).numerator, 0)
    assert.strictEqual(ask("ep:A", []).numerator, 0)
    assert.strictEqual(ask("ep:B", []).numerator, 1)
    assert.deepStrictEqual(
      ask("ep:B", []).notes.map(({ code }) => code),
      ["primary-provider-by-visits"]
    )
  })
})

describe("SecureMessagingMeasure: evidence", () => {
  it("names the earliest visit and the earliest message that counts, then the lesser id", () => {
    const early = at("2017-07-10T09:00:00-04:00")
    const seen = [
      visit("P1", { id: "e2", startMillis: early }),
      visit("P1", { id: "e1", startMillis: early }),
      visit("P1")
    ]
    const sent = [
      message("m1", "P1", { status: "draft", sentMillis: early, receivedMillis: early }),
      message("m3", "P1", { receivedMillis: early + 1 }),
      message("m2", "P1", { receivedMillis: early + 1 }),
      message("m0", "P1")
    ]
    assert.deepStrictEqual(report(seen, sent).evidence, [
      { patient: "P1", encounter: "e1", message: "m2", whyNot: null }
    ])
  })

  it("says of each patient without a message what the nearest one lacked", () => {
    const outside = { sentMillis: at("2016-01-01T00:00:00Z"), receivedMillis: at("2016-01-01T00:00:00Z") }
    assert.deepStrictEqual(whyNot([]), ["no-message"])
    assert.deepStrictEqual(whyNot([message("m1", "P1", { status: "draft" })]), ["not-delivered"])
    assert.deepStrictEqual(whyNot([message("m1", "P1", { channel: "phone" })]), ["other-channel"])
    assert.deepStrictEqual(whyNot([message("m1", "P1", { isAutomated: true })]), ["automated"])
    assert.deepStrictEqual(whyNot([letter("m1", "P1")]), ["other-direction"])
    assert.deepStrictEqual(whyNot([message("m1", "P1", { sender: "rep:M" })]), ["sender-not-authorized"])
    assert.deepStrictEqual(whyNot([message("m1", "P1", { recipients: ["ep:B"] })]), ["other-professional"])
    assert.deepStrictEqual(whyNot([message("m1", "P1", outside)]), ["outside-window"])
    const asked = { edition: "modified-2017" }
    assert.deepStrictEqual(whyNot([message("m1", "P1")], asked), ["other-direction"])
    assert.deepStrictEqual(whyNot([letter("m1", "P1", { recipients: ["pat:P2"] })], asked), ["patient-not-addressed"])
    assert.deepStrictEqual(whyNot([letter("m1", "P1", { isProviderToProvider: true })], asked), [
      "provider-to-provider"
    ])
    const two = [message("m1", "P1", outside), message("m2", "P1", { status: "draft" })]
    assert.deepStrictEqual(whyNot(two), ["outside-window"])
  })

  it("has the patients in the order of their ids", () => {
    const { evidence } = report([visit("P2"), visit("P10"), visit("P1")], [])
    assert.deepStrictEqual(
      evidence.map(({ patient }) => patient),
      ["P1", "P10", "P2"]
    )
  })
})
