/**
 * Forgets what was only kept for a time: answers to requests, receipts of feed frames, frames that were refused.
 *
 * A receipt is the proof of what a hospital sent: it stays for a dispute, not for ever, since it holds a whole
 * message.
 * A parked one stays longer, because its day may still come.
 */
import * as IdempotentAnswer from "@intervisit/core/domain/IdempotentAnswer"
import * as InboxReceipt from "@intervisit/core/domain/InboxReceipt"
import { type Instant, plusMillis } from "@intervisit/core/domain/Instant"
import * as RefusedFrame from "@intervisit/core/domain/RefusedFrame"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import { dying } from "./DatabaseFailure.ts"

const daysBefore = (now: Instant, days: number): Instant => plusMillis(now, -days * 86_400_000)

/** Removes answers that are no longer kept at `now`, and says how many. */
export const forgetAnswers = Effect.fn("Retention.forgetAnswers")(function* (now: Instant) {
  const sql = yield* SqlClient
  const until = daysBefore(now, IdempotentAnswer.daysKept)
  const forgotten = yield* dying(
    sql`delete from idempotent_answers where answered_at <= ${until} returning practice_id`
  )
  return forgotten.length
})

/** At most so many go at once, so that no other writer waits for long. */
const rowsMax = 1000

/** Removes receipts and refused frames that are no longer kept at `now`; says how many, and is asked again until 0. */
export const forgetFrames = Effect.fn("Retention.forgetFrames")(function* (now: Instant) {
  const sql = yield* SqlClient
  const [processed, parked] = [
    daysBefore(now, InboxReceipt.daysOfProof),
    daysBefore(now, InboxReceipt.daysOfProofParked)
  ]
  const receipts = yield* dying(
    sql`delete from inbox_receipts where (practice_id, feed, control_id, sha256) in (
      select practice_id, feed, control_id, sha256 from inbox_receipts
      where (state <> 'parked' and received_at <= ${processed}) or (state = 'parked' and received_at <= ${parked})
      limit ${rowsMax}) returning feed`
  )
  const frames = yield* dying(
    sql`delete from refused_frames where last_at <= ${daysBefore(now, RefusedFrame.daysKept)} returning id`
  )
  return receipts.length + frames.length
})
