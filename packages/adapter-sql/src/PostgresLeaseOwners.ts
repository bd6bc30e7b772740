/**
 * Which lease owners live, among processes that share a PostgreSQL.
 *
 * Each process shows its owner as a shared advisory lock of a session of its own; the lock goes when that session
 * does, however the process died. So a process that starts takes back what the dead held and leaves the living theirs.
 */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as Scope from "effect/Scope"
import { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { LeaseOwners } from "./LeaseOwners.ts"

/** The first of the two numbers of an owner's lock; the second is the owner's hash. */
const lockClass = 0x49564f

/** Holds one connection from the first announcement on. */
export const layer: Layer.Layer<LeaseOwners, never, SqlClient> = Layer.effect(
  LeaseOwners,
  Effect.gen(function* () {
    const sql = yield* SqlClient
    const scope = yield* Scope.Scope
    const shown = new Map<string, Deferred.Deferred<void>>()
    return LeaseOwners.of({
      announce: (owner) =>
        Effect.gen(function* () {
          const known = shown.get(owner)
          if (known !== undefined) return yield* Deferred.await(known)
          const first = Deferred.makeUnsafe<void>()
          shown.set(owner, first)
          yield* Effect.forkIn(showing(sql, owner, first), scope)
          yield* Deferred.await(first)
        }),
      isGone: sql`not exists (select 1 from pg_locks where locktype = 'advisory' and objsubid = 2
        and classid::bigint = ${sql.literal(String(lockClass))}
        and objid::bigint = (hashtext(lease_owner)::bigint & 4294967295)
        and database = (select oid from pg_database where datname = current_database()))`
    })
  })
)

/** Holds the lock on one session; where that breaks, takes it anew on another. */
const showing = (sql: SqlClient, owner: string, first: Deferred.Deferred<void>): Effect.Effect<void> => {
  const held: Effect.Effect<void, SqlError> = Effect.scoped(
    Effect.gen(function* () {
      const session = yield* sql.reserve
      yield* session.execute("select pg_advisory_lock_shared($1::int, hashtext($2))", [lockClass, owner], undefined)
      yield* Deferred.succeed(first, undefined)
      const alive = session.execute("select 1", [], undefined)
      yield* Effect.repeat(alive, Schedule.spaced("15 seconds"))
    })
  )
  return Effect.ignore(Effect.retry(held, Schedule.spaced("1 second")))
}
