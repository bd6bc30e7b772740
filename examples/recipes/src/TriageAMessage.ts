/**
 * Triage a message: what is urgent in it, which pool answers it, and because of which words.
 */
import * as Triage from "@intervisit/core/domain/Triage"
import { starterPack } from "@intervisit/core/domain/triage/packs/starter"
import * as Result from "effect/Result"

const rules = Result.getOrThrow(Triage.compile(starterPack))

/** The decision and the words that it leaned on. */
export const triageAMessage = (subject: string, body: string) => {
  const decision = Triage.triage(rules, { subject, body, sender: { relation: "self" }, patient: {} })
  return {
    urgency: decision.urgency,
    category: decision.primaryCategory,
    pool: decision.pool,
    words: decision.findings.map((finding) => Triage.textOf({ subject, body }, finding))
  }
}
