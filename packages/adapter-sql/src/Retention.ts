/**
 * Forgets what was only kept for a time: answers to requests whose days are over.
 *
 * Receipts of feed frames stay: they are the proof of what a hospital sent.
 */
import { daysKept } from "@intervisit/core/domain/IdempotentAnswer"
import { type Instant, plusMillis } from "@intervisit/core/domain/Instant"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import { dying } from "./DatabaseFailure.ts"

/** Removes answers that are no longer kept at `now`, and says how many. */
export const forgetAnswers = Effect.fn("Retention.forgetAnswers")(function* (now: Instant) {
  const sql = yield* SqlClient
  const until = plusMillis(now, -daysKept * 86_400_000)
  const forgotten = yield* dying(
    sql`delete from idempotent_answers where answered_at <= ${until} returning practice_id`
  )
  return forgotten.length
})
