/** What a letter keeps of rules that nobody signed, and which languages a version may route. */
import { assert, describe, it } from "@effect/vitest"
import type { TriageDecision } from "@intervisit/core/domain/Triage"
import { mayRoute, unrouted } from "@intervisit/core/domain/TriageRouting"
import * as eg from "@intervisit/core/testing/Examples"
import { triageOf } from "../support/triageOf.ts"

const pack = { id: "pack", version: "1" }

describe("a decision that may not route", () => {
  const decision: TriageDecision = {
    ...triageOf("I need a refill of my lisinopril, and my chest hurts badly since this morning."),
    advice: ["call-911"],
    autoReply: "hours",
    policy: "fast",
    requests: ["blood-pressure"]
  }
  const { shadow, ...kept } = unrouted(decision)

  it("keeps what raises it and what was read: urgency, flags, findings, readings", () => {
    assert.strictEqual(kept.urgency, "emergency")
    assert.include(kept.redFlags, "chest-pain")
    assert.deepStrictEqual(kept.findings, decision.findings)
    assert.deepStrictEqual(kept.readings, decision.readings)
  })

  it("sorts, answers, advises and asks for nothing", () => {
    assert.strictEqual(kept.pool, "team-default")
    assert.deepStrictEqual(kept.categories, ["administrative"])
    for (const act of ["advice", "autoReply", "policy", "requests"]) assert.notProperty(kept, act)
  })

  it("is never below soon, and what it would have been stands beside it", () => {
    const thanks = unrouted(triageOf("Thank you so much!"))
    assert.strictEqual(thanks.urgency, "soon")
    assert.strictEqual(thanks.shadow?.urgency, "none")
    assert.deepStrictEqual(shadow?.categories, decision.categories)
  })
})

describe("a version", () => {
  const signed = (...roles: ReadonlyArray<"clinician" | "translator">) =>
    eg.triageRouting({ signatures: roles.map((role) => eg.signature({ role })) })

  it("routes no letter unsigned, English ones by a clinician, Spanish ones by a translator besides", () => {
    const languages = ["en", "es", "other"] as const
    const routed = (routing: Parameters<typeof mayRoute>[0]) =>
      languages.filter((language) => mayRoute(routing, pack, language))
    assert.deepStrictEqual(routed(undefined), [])
    assert.deepStrictEqual(routed(signed("translator")), [])
    assert.deepStrictEqual(routed(signed("clinician")), ["en", "other"])
    assert.deepStrictEqual(routed(signed("clinician", "translator")), ["en", "es", "other"])
  })

  it("is not signed by a signature under another version", () => {
    assert.isFalse(mayRoute(signed("clinician"), { ...pack, version: "2" }, "en"))
  })
})
