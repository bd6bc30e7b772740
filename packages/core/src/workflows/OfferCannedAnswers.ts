/**
 * The canned answers that fit a thread: those of the practice and of its team. None while a red flag is up on it.
 */
import * as Effect from "effect/Effect"
import type { CannedAnswer } from "../domain/CannedAnswer.ts"
import type { ThreadId } from "../domain/Ids.ts"
import type { Thread } from "../domain/Thread.ts"
import { CannedAnswers } from "../ports/CannedAnswers.ts"
import { openThreadAsStaff } from "./OpenThread.ts"
import { auditOf, now, type Request, recordAudit } from "./Request.ts"

export interface OfferedAnswers {
  readonly thread: Thread
  /** The red flags that keep them back; empty where none is up. */
  readonly redFlags: ReadonlyArray<string>
  readonly answers: ReadonlyArray<CannedAnswer>
}

export const offerCannedAnswers = Effect.fn("offerCannedAnswers")(function* (request: Request, threadId: ThreadId) {
  const at = yield* now
  const audited = { activity: "OfferCannedAnswers", action: "R" } as const
  const thread = yield* openThreadAsStaff(request, threadId, at, audited)
  const row = yield* auditOf(request, at, {
    ...audited,
    entities: [`Thread/${thread.id}`],
    patients: [thread.currentPatientId]
  })
  yield* recordAudit(thread.practiceId, [row])
  const redFlags = thread.triage?.redFlags ?? []
  const all = redFlags.length > 0 ? [] : yield* (yield* CannedAnswers).current(thread.practiceId)
  const answers = all.filter(({ teamId }) => teamId === null || teamId === thread.teamId)
  return { thread, redFlags, answers } satisfies OfferedAnswers
})
