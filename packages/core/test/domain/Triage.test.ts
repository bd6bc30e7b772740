/** A decision: the highest urgency, the category that acts first, the pool, the gate; and failing safely. */
import { assert, describe, it } from "@effect/vitest"
import * as Triage from "@intervisit/core/domain/Triage"
import { starterPack } from "@intervisit/core/domain/triage/packs/starter"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { messageOf, starter, triageOf } from "../support/triageOf.ts"

describe("the decision", () => {
  it("takes the most urgent rule, and keeps the errands as further categories", () => {
    const decision = triageOf("Please renew my losartan. Also my chest feels crushed since noon.")
    assert.strictEqual(decision.urgency, "emergency")
    assert.strictEqual(decision.primaryCategory, "clinical-symptom")
    assert.includeMembers([...decision.categories], ["clinical-symptom", "refill"])
    assert.strictEqual(decision.pool, "nurse-triage")
    assert.deepStrictEqual(decision.redFlags, ["chest-pain"])
  })

  it("reads the whole body, not the subject's errand", () => {
    const decision = triageOf("my face is drooping on the left", { subject: "Billing question" })
    assert.strictEqual(decision.urgency, "emergency")
    assert.strictEqual(decision.primaryCategory, "clinical-symptom")
  })

  it("is an ordinary message for the front desk where no rule fires", () => {
    const decision = triageOf("qwerty")
    assert.strictEqual(decision.urgency, "routine")
    assert.deepStrictEqual(decision.categories, ["administrative"])
    assert.strictEqual(decision.pool, "front-desk")
  })

  it("needs no reply only when it is thanks and nothing else", () => {
    assert.strictEqual(triageOf("Thank you so much for today!").urgency, "none")
    assert.strictEqual(triageOf("Muchas gracias, que Dios la bendiga").urgency, "none")
    for (const asks of [
      "Thank you! When should I come back?",
      "Thanks, but my ear still hurts",
      "Thanks. Please refill my drops.",
      "Gracias, ¿cuándo es mi cita?"
    ]) {
      assert.notStrictEqual(triageOf(asks).urgency, "none", asks)
    }
  })

  it("is stored and read back the same", () => {
    const decision = triageOf("BP 150/90, no fever, my knee hurts", { patient: { age: 60 } })
    const codec = Schema.fromJsonString(Triage.TriageDecision)
    const stored = Schema.encodeSync(codec)(decision)
    assert.deepStrictEqual(Schema.decodeUnknownSync(codec)(stored), decision)
  })

  it("holds no word of the message, which may later be retracted", () => {
    const stored = JSON.stringify(triageOf("Zanzibar Quimby has terrible chest pain at 190/125"))
    assert.notInclude(stored, "Zanzibar")
    assert.notInclude(stored, "Quimby")
    assert.notInclude(stored, "terrible")
  })

  it("names the rule, its version and the words it leaned on", () => {
    const message = messageOf("For an hour now, tightness in my chest")
    const decision = Triage.triage(starter, message)
    const [because] = decision.rules.find(({ id }) => id === "chest-pain")?.because ?? []
    const finding = decision.findings[because?.finding ?? -1]
    assert.strictEqual(finding?.concept, "chest-pain")
    assert.strictEqual(finding === undefined ? "" : Triage.textOf(message, finding), "tightness in my chest")
    assert.deepStrictEqual(decision.rulePack, { id: starterPack.id, version: starterPack.version })
  })

  it("tells what would have fired had it not been denied", () => {
    const decision = triageOf("I don't have any chest pain")
    assert.deepStrictEqual(decision.redFlags, [])
    assert.include(
      decision.nearMisses.map(({ id }) => id),
      "chest-pain"
    )
    assert.strictEqual(decision.findings.find(({ concept }) => concept === "chest-pain")?.status, "negated")
  })

  it("sends a critical result to results and nurses, and danger at home to nobody else", () => {
    const result = triageOf("The lab called and said my potassium is critical")
    assert.strictEqual(result.pool, "results")
    assert.deepStrictEqual(result.alsoPools, ["nurse-triage"])
    const danger = triageOf("my husband beats me")
    assert.strictEqual(danger.pool, "behavioral-health")
    assert.deepStrictEqual(danger.alsoPools, [])
  })

  it("sends a critical supply that ends to the nurses, an ordinary refill to its desk", () => {
    assert.strictEqual(triageOf("I took my last Eliquis today").pool, "nurse-triage")
    assert.strictEqual(triageOf("Please refill my Eliquis, I have a month left").pool, "refill-desk")
  })
})

describe("languages", () => {
  it("are detected where the sender's page does not say", () => {
    assert.strictEqual(triageOf("I need a refill of my pills").language, "en")
    assert.strictEqual(triageOf("necesito que me resurtan mis pastillas").language, "es")
    assert.strictEqual(triageOf("").language, "none")
  })

  it("may be mixed in one message", () => {
    const decision = triageOf("Hi, tengo dolor en el chest since last night")
    assert.deepStrictEqual(decision.redFlags, ["chest-pain"])
  })

  it("other than English and Spanish are never below soon, and a person looks", () => {
    for (const other of [
      "Mwen gen yon doulè nan vant depi yè, tanpri ede m",
      "Tôi bị đau đầu từ hôm qua và không ngủ được",
      "Здравствуйте, мне нужна справка",
      "我需要预约"
    ]) {
      const decision = triageOf(other)
      assert.strictEqual(decision.language, "other", other)
      assert.isAtLeast(Triage.urgencyRank(decision.urgency), Triage.urgencyRank("soon"), other)
      assert.include(decision.tags, "language-other")
    }
  })

  it("are not needed for a photo: without words it is never below soon", () => {
    assert.strictEqual(triageOf("", { context: { hasAttachment: true } }).urgency, "soon")
  })
})

describe("failing safely", () => {
  it("is urgent, administrative, tagged, in the team's default pool", () => {
    const decision = Triage.failed(starter.pack)
    assert.strictEqual(decision.urgency, "urgent")
    assert.strictEqual(decision.primaryCategory, "administrative")
    assert.deepStrictEqual(decision.tags, ["triage-failed"])
    assert.strictEqual(decision.pool, "team-default")
    assert.deepStrictEqual(Schema.decodeUnknownSync(Triage.TriageDecision)(decision), decision)
  })
})

describe("the gate", () => {
  const gateOf = (body: string) => Triage.gateOf(triageOf(body))

  it("shows the page for an emergency, a line for what is urgent, nothing otherwise", () => {
    assert.strictEqual(gateOf("I can't breathe"), "emergency-page")
    assert.strictEqual(gateOf("I fainted yesterday"), "urgent-line")
    assert.strictEqual(gateOf("my knee hurts"), "none")
  })

  it("is quiet for safeguarding, even beside an emergency", () => {
    assert.strictEqual(gateOf("my boyfriend hit me and now my chest hurts"), "safeguarding")
  })
})

describe("a pack that cannot be used", () => {
  const packOf = (part: Partial<Triage.RulePack>): Triage.RulePack => ({
    id: "trial",
    version: "1",
    notice: "",
    groups: [],
    problems: [],
    medications: [],
    concepts: [],
    rules: [],
    ...part
  })
  const phrase = (text: string) => packOf({ concepts: [{ code: "c", phrases: { en: [text] } }] })
  const refusalOf = (pack: Triage.RulePack): string => {
    const compiled = Triage.compile(pack)
    return Result.isFailure(compiled) ? compiled.failure.message : "was accepted"
  }

  it.each([
    ["a group that is not there", phrase("<limb> hurts"), 'names the word group "limb", which the pack does not have'],
    ["an open bracket", phrase("{left|right arm"), 'lacks a closing "}"'],
    ["a closing bracket too many", phrase("left} arm"), 'unexpected "}"'],
    ["words that may all be left out", phrase("[my]"), "has a part that may be empty"],
    ["a gap at its end", phrase("arm ...3"), "has a part that may be empty"],
    [
      "an unknown concept in a rule",
      packOf({ rules: [{ id: "r", version: 1, when: { concept: "c" }, outcome: {}, tests: [] }] }),
      'asks for "c", which the pack does not define'
    ]
  ] as const)("names %s", (_, pack, problem) => assert.include(refusalOf(pack), problem))

  it("may not hide how many ways a phrase can be said", () => {
    const wide = `{${"{a|b} {c|d} {e|f} {g|h} {i|j} {k|l} {m|n} {o|p} {q|r} {s|t} {u|v} {w|x} {y|z}"}}`
    assert.include(refusalOf(phrase(wide)), "more than 6000 ways")
  })

  it("is a person's work: one rule can be stopped at once", () => {
    const without = Result.getOrThrow(Triage.compile(starterPack, { stopped: ["chest-pain"] }))
    assert.notInclude(Triage.triage(without, messageOf("I have chest pain")).redFlags, "chest-pain")
  })
})
