/** The pack that ships, compiled once for all tests, and short ways to ask it. */
import * as Triage from "@intervisit/core/domain/Triage"
import { starterPack } from "@intervisit/core/domain/triage/packs/starter"
import * as Result from "effect/Result"

export const starter = Result.getOrThrow(Triage.compile(starterPack))

/** What a test says of a message beside its body. */
export type Given = Partial<Omit<Triage.TriageInput, "body">>

/** The message of a test: written by the patient, nothing known, unless the test says so. */
export const messageOf = (body: string, given: Given = {}): Triage.TriageInput => ({
  subject: "",
  body,
  sender: { relation: "self" },
  patient: {},
  ...given
})

/** The decision of the pack that ships. */
export const triageOf = (body: string, given: Given = {}): Triage.TriageDecision =>
  Triage.triage(starter, messageOf(body, given))
