/**
 * The rule pack that ships: English and Spanish.
 *
 * It is not medical advice and not cleared as a device. A practice routes by it only after a named clinician, and
 * for Spanish a qualified translator, has signed this version.
 */
import type { RulePack } from "../../TriageRule.ts"

export const starterPack: RulePack = {
  id: "intervisit-starter",
  version: "0.1.0",
  notice: "Not medical advice, not cleared as a device; a clinician must sign this version before it routes.",
  groups: [],
  concepts: [
    { code: "chest-pain", phrases: { en: ["chest pain"], es: ["dolor de pecho"] } },
    { code: "refill-request", phrases: { en: ["refill"], es: ["resurtido"] }, isRequest: true }
  ],
  problems: [],
  medications: [],
  rules: [
    {
      id: "chest-pain",
      version: 1,
      when: { concept: "chest-pain" },
      outcome: { categories: ["clinical-symptom"], urgency: "emergency", flags: ["chest-pain"] },
      tests: []
    },
    {
      id: "refill",
      version: 1,
      when: { concept: "refill-request" },
      outcome: { categories: ["refill"], urgency: "routine" },
      tests: []
    }
  ]
}
