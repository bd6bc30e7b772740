/**
 * Triage of one letter inside its workflow: it never stops a message and it never hangs one.
 *
 * Where the engine throws or does not answer within a quarter of a second, the letter lands as the spec says a failure
 * lands: urgent, administrative, in the team's default pool. An engine that never yields could not
 * be cut short, so it counts its own steps and gives up. Source: triage, failing safely.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Instant } from "../domain/Instant.ts"
import * as LocalDate from "../domain/LocalDate.ts"
import type { Patient } from "../domain/Patient.ts"
import type { Thread } from "../domain/Thread.ts"
import type { TriageSummary } from "../domain/ThreadEvent.ts"
import * as Triage from "../domain/Triage.ts"
import type { TriageDecision, TriageInput, TriagePatient } from "../domain/TriageDecision.ts"
import { TriageEngine } from "../ports/TriageEngine.ts"
import type { Letter } from "./SendMessage.ts"

/** What triage reads beside the words. */
export interface TriageSubject {
  readonly letter: Pick<Letter, "to" | "body" | "language">
  readonly hasAttachment: boolean
  readonly patient: Patient
  readonly thread: Thread | undefined
  readonly isProxy: boolean
  readonly at: Instant
}

/** Decides, or decides that it could not. */
export const triageLetter = Effect.fnUntraced(function* (subject: TriageSubject) {
  const engine = yield* TriageEngine
  const failed = Effect.succeed(Triage.failed(engine.pack))
  return yield* Effect.suspend(() => engine.decide(inputOf(subject), subject.patient.practiceId)).pipe(
    Effect.timeoutOrElse({ duration: "250 millis", orElse: () => failed }),
    Effect.catchCause(() => failed)
  )
})

const inputOf = ({ at, hasAttachment, isProxy, letter, patient, thread }: TriageSubject): TriageInput => ({
  language: letter.language,
  subject: letter.to._tag === "NewThread" ? letter.to.subject : "",
  body: letter.body,
  sender: { relation: isProxy ? "proxy" : "self" },
  patient: factsOf(patient, at),
  context: {
    hasAttachment,
    hasOpenContact: thread !== undefined && thread.exchange !== null
  }
})

/** Only what is known: a birth year alone gives no age, nor does a day that the calendar does not have. */
const factsOf = (patient: Patient, at: Instant): TriagePatient => {
  const { birthDate, sex } = patient.demographics
  const known: TriagePatient = sex === "F" || sex === "M" ? { sex } : {}
  const born = Option.getOrUndefined(LocalDate.parse(birthDate ?? ""))
  if (born === undefined) return known
  const today = at.slice(0, 10) as LocalDate.LocalDate
  const ageDays = LocalDate.epochDay(today) - LocalDate.epochDay(born)
  if (ageDays < 0) return known
  const hadBirthday = born.slice(5) <= today.slice(5)
  const age = LocalDate.year(today) - LocalDate.year(born) - (hadBirthday ? 0 : 1)
  return age < 1 ? { ...known, ageDays } : { ...known, age }
}

/** What the thread keeps of a decision. */
export const triageSummaryOf = (decision: TriageDecision): TriageSummary => ({
  urgency: decision.urgency,
  category: decision.primaryCategory,
  pool: decision.pool,
  redFlags: decision.redFlags,
  because: decision.rules.map((rule) => rule.id)
})
