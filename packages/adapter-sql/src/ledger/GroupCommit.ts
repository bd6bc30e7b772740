/**
 * Writes that come while others are under way, in one transaction of the embedded database: one fsync for all of them.
 *
 * Each stands in a savepoint of its own, so that a refused one takes back only itself; where one breaks the database,
 * each is tried again alone. Nobody is answered before the transaction is durable. PostgreSQL groups by itself.
 */
import type { CommitRefused } from "@intervisit/core/ports/Ledger"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type { SqlClient } from "effect/sql/SqlClient"
import { isSqlError, type SqlError } from "effect/sql/SqlError"

/** What the ledger's write may say: the sequence of its last fact, or why nothing was written. */
type Refused = CommitRefused | SqlError
type Write = Effect.Effect<number, Refused>
type Outcome = Exit.Exit<number, Refused>

/** Runs a write in a transaction: alone, with others, or inside the transaction that its caller has begun. */
export type InTransaction = (write: Write) => Write

/** More than that would make the first of them wait for the last. */
const groupMax = 64

/** After so many that came alone, only each so-manieth waits to see whether others come: waiting costs a turn. */
const aloneMax = 8

interface Waiting {
  readonly write: Write
  readonly done: Deferred.Deferred<number, Refused>
}

export const make = (sql: SqlClient): InTransaction => {
  let open: Array<Waiting> | undefined
  /** How many came alone since the last that had company. */
  let alone = 0
  const close = (group: Array<Waiting>) =>
    Effect.sync(() => {
      if (open === group) open = undefined
    })

  const lead = (group: Array<Waiting>) =>
    Effect.andThen(
      close(group),
      Effect.suspend(() => together(sql, group))
    ).pipe(
      sql.withTransaction,
      // Whoever decides in this turn of the event loop joins before it is this group's turn to write.
      (transaction) => Effect.andThen(Effect.yieldNow, transaction),
      // A database that could not even begin leaves the group open.
      Effect.ensuring(close(group)),
      Effect.catchCause((cause) =>
        group.length === 1 ? Effect.succeed([Exit.failCause(cause)]) : oneByOne(sql, group)
      ),
      Effect.flatMap((outcomes) => {
        alone = group.length === 1 ? alone + 1 : 0
        return tell(group, outcomes)
      }),
      Effect.uninterruptible
    )

  const join = (write: Write) =>
    Effect.gen(function* () {
      const mine: Waiting = { write, done: yield* Deferred.make<number, Refused>() }
      if (open !== undefined && open.length < groupMax) open.push(mine)
      else {
        const group = [mine]
        open = group
        yield* lead(group)
      }
      return yield* Effect.onInterrupt(Deferred.await(mine.done), () => Effect.sync(() => leave(open, mine)))
    })

  const waitsForCompany = () => open !== undefined || alone < aloneMax || alone % aloneMax === 0

  return (write) =>
    Effect.flatMap(Effect.serviceOption(sql.transactionService), (transaction) => {
      if (transaction._tag === "None") {
        if (waitsForCompany()) return join(write)
        alone++
      }
      return sql.withTransaction(write)
    })
}

/** Who goes before the group has begun to write leaves nothing behind. */
const leave = (open: Array<Waiting> | undefined, mine: Waiting): void => {
  const place = open?.indexOf(mine) ?? -1
  if (place > 0) open?.splice(place, 1)
}

/** A refused write takes back itself; one that breaks takes back all of them. */
const together = (sql: SqlClient, group: ReadonlyArray<Waiting>): Effect.Effect<ReadonlyArray<Outcome>, Refused> =>
  group.length === 1
    ? Effect.forEach(group, ({ write }) => Effect.map(write, (sequence) => Exit.succeed(sequence)))
    : Effect.forEach(group, ({ write }) =>
        Effect.matchEffect(sql.withTransaction(write), {
          onSuccess: (sequence) => Effect.succeed(Exit.succeed(sequence)),
          onFailure: (refused) => (isSqlError(refused) ? Effect.fail(refused) : Effect.succeed(Exit.fail(refused)))
        })
      )

/** Where one of them broke, so that the others do not fall with it. */
const oneByOne = (sql: SqlClient, group: ReadonlyArray<Waiting>): Effect.Effect<ReadonlyArray<Outcome>> =>
  Effect.forEach(group, ({ write }) => Effect.exit(sql.withTransaction(write)))

const tell = (group: ReadonlyArray<Waiting>, outcomes: ReadonlyArray<Outcome>) =>
  Effect.forEach(group, ({ done }, place) => Deferred.done(done, outcomes[place] ?? noOutcome), { discard: true })

const noOutcome = Exit.die(new Error("A write of a group had no outcome."))
