/**
 * That somebody is away for a while, and who answers for her meanwhile.
 *
 * It holds from an instant until another, half-open, unless it is ended before. Whoever covers sees what is hers and
 * may answer it; patients are told both names. Chains are not followed: whoever covers must be there herself.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { AccountId, CoverId, PracticeId } from "./Ids.ts"
import { Instant } from "./Instant.ts"

const Person = Schema.Struct({ accountId: AccountId, name: Schema.NonEmptyString })

export const Cover = Schema.Struct({
  id: CoverId,
  practiceId: PracticeId,
  version: Schema.Int,
  away: Person,
  by: Person,
  from: Instant,
  /** First instant at which she is back. */
  until: Instant,
  endedAt: Schema.NullOr(Instant)
})
export type Cover = typeof Cover.Type

export class CoverRefused extends Schema.TaggedError<CoverRefused>()("CoverRefused", {
  reason: Schema.Literals(["oneself", "not-a-time", "is-over", "overlaps", "is-away"])
}) {
  override get message() {
    return `The cover cannot be arranged (${this.reason}). ${mends[this.reason]}`
  }
}

const mends = {
  oneself: "Choose a colleague; nobody covers for herself.",
  "not-a-time": "Choose an end that is later than the start.",
  "is-over": "Choose an end that has not passed yet.",
  overlaps: "There is a cover for these days already; end that one first.",
  "is-away": "That colleague is away or covered in these days herself; choose another one."
} as const

/** True where it holds at `now`. */
export const holds = (cover: Cover, now: Instant): boolean => cover.from <= now && now < endOf(cover)

/** True until its last instant has passed, whether it has begun or not. */
export const isToCome = (cover: Cover, now: Instant): boolean => now < endOf(cover) && cover.from < endOf(cover)

/** For whom this account answers at `now`. */
export const coveredBy = (covers: ReadonlyArray<Cover>, accountId: AccountId, now: Instant): ReadonlyArray<AccountId> =>
  covers.filter((cover) => cover.by.accountId === accountId && holds(cover, now)).map((cover) => cover.away.accountId)

/** Who answers for this account at `now`, if she is away. */
export const coverOf = (covers: ReadonlyArray<Cover>, accountId: AccountId, now: Instant): Cover | undefined =>
  covers.find((cover) => cover.away.accountId === accountId && holds(cover, now))

/** The cover where it makes sense beside those that stand. */
export const arrange = (
  cover: Cover,
  others: ReadonlyArray<Cover>,
  now: Instant
): Result.Result<Cover, CoverRefused> => {
  const refuse = (reason: CoverRefused["reason"]) => Result.fail(new CoverRefused({ reason }))
  if (cover.away.accountId === cover.by.accountId) return refuse("oneself")
  if (cover.until <= cover.from) return refuse("not-a-time")
  if (cover.until <= now) return refuse("is-over")
  const meanwhile = others.filter((other) => other.id !== cover.id && overlap(other, cover))
  if (meanwhile.some((other) => other.away.accountId === cover.away.accountId)) return refuse("overlaps")
  const isChain = meanwhile.some(
    (other) => other.away.accountId === cover.by.accountId || other.by.accountId === cover.away.accountId
  )
  return isChain ? refuse("is-away") : Result.succeed(cover)
}

const endOf = ({ endedAt, until }: Cover): Instant => (endedAt !== null && endedAt < until ? endedAt : until)

const overlap = (a: Cover, b: Cover): boolean => a.from < endOf(b) && b.from < endOf(a)
