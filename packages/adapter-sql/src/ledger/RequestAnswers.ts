/**
 * The answers to requests with an idempotency key: kept with the commit that made them true, given again to twins.
 *
 * A twin that runs at the same time waits for the first one's row: on SQLite for its turn, on PostgreSQL at the
 * unique key. Then it finds the stored answer, or, where the first one was rolled back, takes its place.
 */
import * as IdempotentAnswer from "@intervisit/core/domain/IdempotentAnswer"
import { fromMillis, type Instant, plusMillis } from "@intervisit/core/domain/Instant"
import { AlreadyAnswered } from "@intervisit/core/ports/Ledger"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { textOnce } from "../rows.ts"

type Answer = IdempotentAnswer.IdempotentAnswer
type RequestKey = IdempotentAnswer.RequestKey

/** Keeps the answer, or refuses with the stored one of a twin that was first. */
export const keep = Effect.fnUntraced(function* (sql: SqlClient, given: Answer) {
  const { accountId, key, practiceId, route } = given.request
  const cells = [practiceId, accountId, route, key, given.bodySha256, given.answeredAt, given.answer]
  const kept = yield* sql.unsafe(keepText(sql), [...cells, keptSince(given.answeredAt)])
  if (kept.length > 0) return
  const stored = yield* read(sql, given.request)
  if (stored === undefined) return yield* Effect.die(new Error("The answer of a twin was gone before it was read."))
  return yield* new AlreadyAnswered({ stored })
})

/** An answer whose days are over is replaced: its key is free again. */
const keepText = (sql: SqlClient): string =>
  textOnce(
    sql,
    "keep answer",
    () => sql`insert into idempotent_answers
      (practice_id, account_id, route, key, body_sha256, answered_at, answer)
      values (${""}, ${""}, ${""}, ${""}, ${""}, ${""}, ${""})
      on conflict (practice_id, account_id, route, key) do update
      set body_sha256 = excluded.body_sha256, answered_at = excluded.answered_at, answer = excluded.answer
      where idempotent_answers.answered_at <= ${""}
      returning key`
  )

/** The stored answer, if its days are not over. */
export const find = (sql: SqlClient, request: RequestKey): Effect.Effect<Answer | undefined, SqlError> =>
  Effect.zipWith(read(sql, request), Clock.currentTimeMillis, (stored, now) =>
    stored !== undefined && IdempotentAnswer.isKept(stored.answeredAt, fromMillis(now)) ? stored : undefined
  )

/** Answers given at or before this instant are no longer kept at `now`. */
const keptSince = (now: Instant): Instant => plusMillis(now, -IdempotentAnswer.daysKept * 86_400_000)

const read = (sql: SqlClient, request: RequestKey): Effect.Effect<Answer | undefined, SqlError> =>
  Effect.map(
    sql<AnswerRow>`select body_sha256, answered_at, answer from idempotent_answers
      where practice_id = ${request.practiceId} and account_id = ${request.accountId}
      and route = ${request.route} and key = ${request.key}`,
    ([row]) => row && { request, bodySha256: row.body_sha256, answeredAt: row.answered_at, answer: row.answer }
  )

interface AnswerRow {
  readonly body_sha256: string
  readonly answered_at: Instant
  readonly answer: string
}
