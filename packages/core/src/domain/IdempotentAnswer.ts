/**
 * The answer to a request that carried an idempotency key, kept 7 days in the transaction that made it true.
 *
 * The same key by the same actor on the same route gets this answer again; with another body it is refused.
 */
import * as Schema from "effect/Schema"
import { AccountId, PracticeId } from "./Ids.ts"
import { Instant, plusMillis } from "./Instant.ts"

export const daysKept = 7

/** What names a request: who, where, and the key that the client chose. */
export const RequestKey = Schema.Struct({
  practiceId: PracticeId,
  accountId: AccountId,
  route: Schema.NonEmptyString,
  key: Schema.NonEmptyString
})
export type RequestKey = typeof RequestKey.Type

export const IdempotentAnswer = Schema.Struct({
  request: RequestKey,
  /** SHA-256 of the request's body. */
  bodySha256: Schema.String,
  answeredAt: Instant,
  /** The answer as JSON text. */
  answer: Schema.String
})
export type IdempotentAnswer = typeof IdempotentAnswer.Type

/** True from the answer on until its days are over; after that the key is free again. */
export const isKept = (answeredAt: Instant, now: Instant): boolean =>
  now < plusMillis(answeredAt, daysKept * 86_400_000)

export class IdempotencyKeyReused extends Schema.TaggedError<IdempotencyKeyReused>()("IdempotencyKeyReused", {
  route: Schema.String,
  key: Schema.String
}) {
  override get message() {
    return `The idempotency key ${this.key} was used on ${this.route} with another body; use a new one.`
  }
}
