/** Rules route once a clinician signed their version, Spanish ones once a translator did too; a stop holds at once. */
import { assert, describe } from "@effect/vitest"
import type { PatientId } from "@intervisit/core/domain/Ids"
import { starterPack } from "@intervisit/core/domain/triage/packs/starter"
import { TriageEngine } from "@intervisit/core/ports/TriageEngine"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { readRouting, resumeRule, signRulePack, stopRule } from "@intervisit/core/workflows/RouteRules"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import { lastAudit, messageOf } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const noor = Clinic.request(eg.noorAccountId)
const clinician = { role: "clinician", credential: "RN 12345 (IL)" } as const

/** The triage of one more letter, by an engine that lives as long as the claim. */
const engine = (routesUnsigned = false) => TriageEngine.layerRouting(starterPack, { routesUnsigned })

const triaged = Effect.fnUntraced(function* (anaId: PatientId, body: string, language: "en" | "es" = "en") {
  const ana = yield* Clinic.request(eg.anaAccountId)
  const letter = Clinic.letter(anaId, { body, language, isEmergencyAcknowledged: true })
  const { messageId } = yield* sendMessage(ana, letter)
  const { triage } = yield* messageOf(messageId)
  return triage ?? (yield* Effect.die(new Error("the letter was not triaged")))
})

const refill = "I need a refill of my lisinopril, please."

describe("rules that nobody signed", () => {
  onClinic("sort nothing: the letter is for a person of the team, soon, and what they say is kept beside", (anaId) =>
    Effect.gen(function* () {
      const decision = yield* triaged(anaId, refill)
      assert.deepInclude(decision, {
        urgency: "soon",
        primaryCategory: "administrative",
        categories: ["administrative"],
        pool: "team-default",
        tags: ["routing-off"]
      })
      assert.strictEqual(decision.shadow?.primaryCategory, "refill")
      assert.strictEqual(decision.shadow?.pool, "refill-desk")
    }).pipe(Effect.provide(engine()))
  )

  onClinic("still raise: an emergency keeps its page, its flag and no promise of a time", (anaId) =>
    Effect.gen(function* () {
      const ana = yield* Clinic.request(eg.anaAccountId)
      const body = "I have crushing chest pain and my left arm is numb."
      const refused = yield* Effect.flip(sendMessage(ana, Clinic.letter(anaId, { body })))
      assert.strictEqual(refused._tag, "NoticeNotAcknowledged")
      const decision = yield* triaged(anaId, body)
      assert.strictEqual(decision.urgency, "emergency")
      assert.include(decision.redFlags, "chest-pain")
      assert.strictEqual(decision.pool, "team-default")
    }).pipe(Effect.provide(engine()))
  )

  onClinic("route in a demo, which is marked as one", (anaId) =>
    Effect.gen(function* () {
      assert.strictEqual((yield* triaged(anaId, refill)).pool, "refill-desk")
    }).pipe(Effect.provide(engine(true)))
  )
})

describe("a signature", () => {
  onClinic("of a clinician lets English letters route from the next one on; Spanish waits for a translator", (anaId) =>
    Effect.gen(function* () {
      assert.strictEqual((yield* triaged(anaId, refill)).pool, "team-default")
      yield* signRulePack(yield* noor, starterPack, clinician)
      assert.strictEqual((yield* triaged(anaId, refill)).pool, "refill-desk")
      const spanish = "Necesito resurtir mi receta de losartan, por favor."
      assert.deepStrictEqual((yield* triaged(anaId, spanish, "es")).tags, ["routing-off"])
      yield* signRulePack(yield* noor, starterPack, { role: "translator", credential: "CMI-Spanish 67890" })
      assert.strictEqual((yield* triaged(anaId, spanish, "es")).pool, "refill-desk")
    }).pipe(Effect.provide(engine()))
  )

  onClinic("names its signer, her credential and the version, and is for no other version", (anaId) =>
    Effect.gen(function* () {
      const older = { ...starterPack, version: "0.0.9" }
      yield* signRulePack(yield* noor, older, clinician)
      assert.strictEqual((yield* triaged(anaId, refill)).pool, "team-default")
      const [signature] = (yield* readRouting(yield* noor))?.signatures ?? []
      assert.deepInclude(signature, { name: "Noor Haddad", credential: "RN 12345 (IL)", at: eg.friday1655 })
      assert.deepStrictEqual(signature?.pack, { id: older.id, version: "0.0.9" })
      const refused = yield* Effect.flip(
        signRulePack(yield* noor, starterPack, { role: "clinician", credential: "  " })
      )
      assert.strictEqual(refused._tag, "CredentialMissing")
    }).pipe(Effect.provide(engine()))
  )

  onClinic("is refused to a patient, and the refusal is audited", () =>
    Effect.gen(function* () {
      const ana = yield* Clinic.request(eg.anaAccountId)
      assert.strictEqual((yield* Effect.flip(signRulePack(ana, starterPack, clinician)))._tag, "AccessRefused")
      assert.deepInclude(yield* lastAudit, { activity: "SignRulePack", outcome: "refused" })
    })
  )
})

describe("a rule", () => {
  onClinic("that a nurse stops takes no part from the next letter on, and does again once it may go on", (anaId) =>
    Effect.gen(function* () {
      const fired = Effect.map(triaged(anaId, refill), ({ rules }) => rules.map(({ id }) => id))
      assert.include(yield* fired, "refill")
      const routing = yield* stopRule(yield* noor, starterPack, "refill", "It takes every thank-you for a refill.")
      assert.deepInclude(routing.stopped[0], { ruleId: "refill", by: "Noor Haddad" })
      assert.notInclude(yield* fired, "refill")
      yield* resumeRule(yield* noor, starterPack, "refill", "It is mended.")
      assert.include(yield* fired, "refill")
    }).pipe(Effect.provide(engine(true)))
  )

  onClinic("is stopped with a reason, and only where there is such a rule", () =>
    Effect.gen(function* () {
      const unknown = yield* Effect.flip(stopRule(yield* noor, starterPack, "no-such-rule", "why"))
      assert.strictEqual(unknown._tag, "RuleNotFound")
      const silent = yield* Effect.flip(stopRule(yield* noor, starterPack, "refill", " "))
      assert.strictEqual(silent._tag, "ReasonMissing")
    })
  )
})
