/**
 * A triage of five words, for tests of what happens around it. The rules of the house have their own tests.
 *
 * "chest pain" is an emergency, "today" is urgent, "thanks" starts no clock, and "he hurts me" must not be shown to
 * whoever reads along; all else is routine.
 */
import * as Triage from "@intervisit/core/domain/Triage"
import type { TriageDecision } from "@intervisit/core/domain/TriageDecision"
import { TriageEngine } from "@intervisit/core/ports/TriageEngine"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

const pack = { id: "plain", version: "1" }

const routine: TriageDecision = { ...Triage.failed(pack), urgency: "routine", tags: [], language: "en" }

const words: ReadonlyArray<readonly [string, Partial<TriageDecision>]> = [
  ["chest pain", { urgency: "emergency", primaryCategory: "clinical-symptom", redFlags: ["chest-pain"] }],
  ["he hurts me", { urgency: "emergency", primaryCategory: "clinical-symptom", redFlags: ["domestic-violence"] }],
  ["today", { urgency: "urgent", primaryCategory: "clinical-symptom" }],
  ["thanks", { urgency: "none", primaryCategory: "thanks" }]
]

export const decide = (body: string): TriageDecision => ({
  ...routine,
  ...words.find(([word]) => body.includes(word))?.[1]
})

export const plainTriage = Layer.succeed(
  TriageEngine,
  TriageEngine.of({ pack, decide: ({ body }) => Effect.sync(() => decide(body)) })
)
