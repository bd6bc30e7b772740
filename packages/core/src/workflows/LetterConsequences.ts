/**
 * What a letter brings about beside itself, in the same commit: the closed thread that it goes on from is marked, and
 * a reading that stands in its short form is kept.
 *
 * A reading that is sent goes to people who read it, so no gate of its own stands before it: the letter's does.
 */
import * as Effect from "effect/Effect"
import * as AccessPolicy from "../domain/AccessPolicy.ts"
import type * as Commit from "../domain/Commit.ts"
import type { ThreadId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import type { Message } from "../domain/Message.ts"
import type { Patient } from "../domain/Patient.ts"
import * as Thread from "../domain/Thread.ts"
import { Threads } from "../ports/Threads.ts"
import { idInLetter } from "./FoundReadings.ts"
import { checkEntered, readingOf, recorded } from "./RecordReading.ts"
import { ThreadNotFound } from "./Refusals.ts"
import { type Request, refuse } from "./Request.ts"
import type { Letter } from "./SendMessage.ts"

/** The mark on the thread that the new one goes on from: hers to write in, of the same patient, and closed. */
export const continuing = Effect.fnUntraced(function* (
  request: Request,
  { patient, to }: Pick<Letter, "to"> & { readonly patient: Patient },
  threadId: ThreadId,
  at: Instant
) {
  if (to._tag !== "NewThread" || to.continues == null) return []
  const before = yield* (yield* Threads).get(request.principal.account.practiceId, to.continues)
  const isHers = before !== undefined && AccessPolicy.sideOf(request.principal, before, at) === "patient"
  if (!isHers || before.currentPatientId !== patient.id) {
    const audited = { activity: "SendMessage", action: "C", patients: [patient.id] } as const
    const error = new ThreadNotFound({ threadId: to.continues })
    return yield* refuse(request, { ...audited, entities: [`Thread/${to.continues}`] }, error)
  }
  const bodies = yield* Effect.fromResult(Thread.goOnIn(before, threadId, at))
  return [{ kind: "Thread", id: before.id, before, bodies }] as const satisfies ReadonlyArray<Commit.Change>
})

/** The reading of the letter's form, under the id by which a reading of this letter is known. */
export const readingInForm = Effect.fnUntraced(function* (sent: {
  readonly letter: Letter
  readonly message: Message
  readonly patient: Patient
  readonly at: Instant
}) {
  const { at, letter, message, patient } = sent
  const { form } = letter
  if (form?._tag !== "Reading") return []
  const { measurement, taken } = form
  const acknowledged = yield* checkEntered(
    { patient, side: "patient" },
    { measurement, taken, isDangerAcknowledged: true },
    at
  )
  const reading = readingOf(
    { author: message.author, patient },
    { measurement, taken, source: { _tag: "Letter", messageId: message.id } },
    {
      id: idInLetter(message.id, measurement.kind),
      patientId: message.patientId,
      // Only who has seen the page has acknowledged anything.
      flag: letter.isEmergencyAcknowledged ? acknowledged : null,
      at
    }
  )
  return [recorded(reading)]
})
