/**
 * The ledger on SQL: one commit is one transaction, or, on the embedded database, one of a few that share one.
 *
 * Twins come first, so that the same request or frame waits for the first one and gets its answer; then state under
 * its versions; then everything else, with one statement a table. A transaction that PostgreSQL broke off to untie a
 * deadlock, or that lost its connection before COMMIT, was not written and is begun again a few times.
 */
import { type Commit, isEmpty } from "@intervisit/core/domain/Commit"
import type { Fact } from "@intervisit/core/domain/Fact"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import { type CommitRefused, Ledger } from "@intervisit/core/ports/Ledger"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import { isSqlError, type SqlError } from "effect/sql/SqlError"
import { dying } from "./DatabaseFailure.ts"
import * as FeedReceipts from "./ledger/FeedReceipts.ts"
import * as GroupCommit from "./ledger/GroupCommit.ts"
import * as Papers from "./ledger/Papers.ts"
import * as RequestAnswers from "./ledger/RequestAnswers.ts"
import * as SearchIndex from "./ledger/SearchIndex.ts"
import * as StateWrites from "./ledger/StateWrites.ts"
import { ProviderEpoch } from "./ProviderEpoch.ts"
import { orNothing } from "./readState.ts"
import { countOf, type DocumentRow, valueOf } from "./rows.ts"
import * as SequenceHorizon from "./SequenceHorizon.ts"
import { SqlFactSignal } from "./SqlFactSignal.ts"
import { sqlStateOf } from "./sqlState.ts"

/** The ledger over a migrated database. */
export const layer: Layer.Layer<Ledger, never, SqlClient | SqlFactSignal | ProviderEpoch> = Layer.effect(
  Ledger,
  Effect.gen(function* () {
    const sql = yield* SqlClient
    const signal = yield* SqlFactSignal
    const epoch = yield* ProviderEpoch
    const inTransaction = sql.onDialectOrElse({
      sqlite: (): GroupCommit.InTransaction => GroupCommit.make(sql),
      orElse: (): GroupCommit.InTransaction => sql.withTransaction
    })
    return Ledger.of({
      commit: Effect.fn("Ledger.commit")((commit) =>
        isEmpty(commit)
          ? Effect.succeed(0)
          : committed(sql, inTransaction, signal, commit).pipe(
              Effect.tap(() => sql.afterCommit(Effect.sync(() => epoch.written(commit.writes)))),
              // What made it stale may have been read before another process wrote: the next look is a fresh one.
              Effect.tapError(() => Effect.sync(() => epoch.written(commit.writes)))
            )
      ),
      factsSince: (practiceId, sequence, limit) => dying(factsSince(sql, practiceId, sequence, limit)),
      answerOf: (request) => orNothing(RequestAnswers.find(sql, request), undefined),
      receiptOf: (key) => orNothing(FeedReceipts.find(sql, key), undefined),
      head: (practiceId) => dying(head(sql, practiceId))
    })
  })
)

/** How often a transaction that was broken off is begun again. */
const retriesMax = 5

const committed = (
  sql: SqlClient,
  inTransaction: GroupCommit.InTransaction,
  signal: SqlFactSignal["Service"],
  commit: Commit
): Effect.Effect<number, CommitRefused> =>
  Effect.suspend(() => {
    // From here on COMMIT may have reached the database: nobody can know, so nothing is tried again.
    let isDecided = false
    const transaction = inTransaction(
      Effect.tap(write(sql, commit), () =>
        Effect.sync(() => {
          isDecided = true
        })
      )
    )
    // Where the connection is lost, so is the way to roll back, and the error comes as a defect.
    const asError = Effect.catchDefect(transaction, (defect) =>
      isSqlError(defect) ? Effect.fail(defect) : Effect.die(defect)
    )
    return Effect.retry(asError, {
      times: retriesMax,
      while: (error) => error._tag === "SqlError" && isBrokenOff(error, isDecided)
    })
  }).pipe(
    Effect.tap(() => (commit.facts.length > 0 ? sql.afterCommit(signal.publish(commit.practiceId)) : Effect.void)),
    dying
  )

const write = Effect.fnUntraced(function* (sql: SqlClient, commit: Commit) {
  const { answer, attachments, audit, bodies, dueTimes, facts, outbox, practiceId, receipt, writes } = commit
  if (answer !== null) yield* RequestAnswers.keep(sql, answer)
  if (receipt !== null) yield* FeedReceipts.keep(sql, receipt)
  yield* StateWrites.apply(sql, practiceId, writes)
  const last = yield* Papers.appendFacts(sql, facts)
  yield* Papers.keepBodies(sql, bodies)
  yield* SearchIndex.keep(sql, commit)
  yield* Papers.keepAttachments(sql, attachments)
  yield* Papers.changeDueTimes(sql, practiceId, dueTimes)
  yield* Papers.changeOutbox(sql, practiceId, outbox)
  yield* Papers.appendAudit(sql, audit)
  return last
})

const isBrokenOff = (error: SqlError, isDecided: boolean): boolean => {
  switch (error.reason._tag) {
    case "DeadlockError":
    case "SerializationError":
      return true
    case "ConnectionError":
      return !isDecided
    default:
      // The server is shutting down or has not come up yet: class 57P.
      return !isDecided && sqlStateOf(error)?.startsWith("57P") === true
  }
}

const factsSince = Effect.fnUntraced(function* (
  sql: SqlClient,
  practiceId: PracticeId,
  sequence: number,
  limit: number
) {
  const horizon = yield* SequenceHorizon.of(sql, "facts")
  if (horizon <= sequence) return []
  const rows = yield* sql<DocumentRow & { sequence: unknown }>`select sequence, doc from facts
    where practice_id = ${practiceId} and sequence > ${sequence} and sequence <= ${horizon}
    order by sequence limit ${limit}`
  return rows.map((row) => ({ sequence: countOf(row.sequence), fact: valueOf<Fact>(row) }))
})

const head = Effect.fnUntraced(function* (sql: SqlClient, practiceId: PracticeId) {
  const horizon = yield* SequenceHorizon.of(sql, "facts")
  const rows = yield* sql<{ head: unknown }>`select max(sequence) as head from facts
    where practice_id = ${practiceId} and sequence <= ${horizon}`
  return countOf(rows[0]?.head)
})
