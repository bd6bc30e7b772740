/**
 * On PostgreSQL, followers of facts and the sealer of the audit never skip a row of a transaction that still runs.
 *
 * Each test holds one transaction open while others commit around it, in the orders that a naive reader gets wrong.
 */
import { assert, describe, it } from "@effect/vitest"
import { AuditEventId, PatientId } from "@intervisit/core/domain/Ids"
import { AuditLog } from "@intervisit/core/ports/AuditLog"
import { Ledger } from "@intervisit/core/ports/Ledger"
import * as eg from "@intervisit/core/testing/Examples"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { SqlClient } from "effect/sql/SqlClient"
import { postgres } from "./support/stores.ts"

const recorded = (id: string) =>
  eg.commitOf([eg.patientRecorded(eg.patient({ id: PatientId.make(id) }))], {
    audit: [eg.auditEvent({ id: AuditEventId.make(id) })]
  })

/** Runs `first`, then waits to be told to run `last` and commit, or to roll back; ends with the scope at the latest. */
const transaction = Effect.fnUntraced(function* <E, R, E2, R2>(
  first: Effect.Effect<unknown, E, R>,
  last: Effect.Effect<unknown, E2, R2>
) {
  const sql = yield* SqlClient
  const begun = yield* Deferred.make<void, unknown>()
  const go = yield* Deferred.make<void, "rolled back">()
  const running = yield* first.pipe(
    Effect.andThen(Deferred.succeed(begun, undefined)),
    Effect.andThen(Deferred.await(go)),
    Effect.andThen(last),
    sql.withTransaction,
    // What fails before it has begun fails the test, instead of letting it wait.
    Effect.onError((cause) => Deferred.failCause(begun, cause)),
    Effect.exit,
    Effect.forkScoped
  )
  yield* Deferred.await(begun)
  return {
    commit: Effect.andThen(Deferred.succeed(go, undefined), Fiber.join(running)),
    rollBack: Effect.andThen(Deferred.fail(go, "rolled back"), Fiber.join(running))
  }
})

/** Gives the transaction its number. As text: the driver knows no xid8. */
const numbered = Effect.flatMap(SqlClient, (sql) => sql`select pg_current_xact_id()::text`)

const shown = Effect.gen(function* () {
  const ledger = yield* Ledger
  const facts = yield* ledger.factsSince(eg.practiceId, 0, 100)
  assert.strictEqual(yield* ledger.head(eg.practiceId), facts.at(-1)?.sequence ?? 0)
  return facts.map(({ fact }) => fact.subjectId)
})

const commit = (id: string) => Effect.flatMap(Ledger, (ledger) => ledger.commit(recorded(id)))

describe("SequenceHorizon (postgres)", () => {
  it.live("a fact waits for one with a lower sequence that is still being committed", () =>
    Effect.gen(function* () {
      const slow = yield* transaction(commit("slow"), Effect.void)
      yield* commit("fast")
      assert.deepStrictEqual(yield* shown, [])
      yield* slow.commit
      assert.deepStrictEqual(yield* shown, ["slow", "fast"])
    }).pipe(Effect.scoped, Effect.provide(postgres))
  )

  it.live("a transaction that began first and wrote last holds back only what comes after its own facts", () =>
    Effect.gen(function* () {
      // It has its transaction number before "slow" has one, and its sequence after it.
      const early = yield* transaction(numbered, commit("early"))
      const slow = yield* transaction(commit("slow"), Effect.void)
      yield* early.commit
      assert.deepStrictEqual(yield* shown, [])
      yield* slow.commit
      assert.deepStrictEqual(yield* shown, ["slow", "early"])
    }).pipe(Effect.scoped, Effect.provide(postgres))
  )

  it.live("a fact that is never committed holds nothing back", () =>
    Effect.gen(function* () {
      const slow = yield* transaction(commit("slow"), Effect.void)
      yield* commit("fast")
      yield* slow.rollBack
      assert.deepStrictEqual(yield* shown, ["fast"])
    }).pipe(Effect.scoped, Effect.provide(postgres))
  )

  it.live("a long transaction that writes no facts, such as a backup, holds nothing back", () =>
    Effect.gen(function* () {
      const backup = yield* transaction(numbered, Effect.void)
      yield* commit("fast")
      assert.deepStrictEqual(yield* shown, ["fast"])
      yield* backup.commit
    }).pipe(Effect.scoped, Effect.provide(postgres))
  )

  it.live("facts before the open transaction stay visible", () =>
    Effect.gen(function* () {
      yield* commit("before")
      const slow = yield* transaction(commit("slow"), Effect.void)
      yield* commit("fast")
      assert.deepStrictEqual(yield* shown, ["before"])
      yield* slow.commit
    }).pipe(Effect.scoped, Effect.provide(postgres))
  )

  it.live("a seal does not pass an audit row that is still being committed", () =>
    Effect.gen(function* () {
      const audit = yield* AuditLog
      yield* commit("before")
      const slow = yield* transaction(commit("slow"), Effect.void)
      yield* commit("fast")
      const first = yield* audit.seal(eg.practiceId, eg.friday1655)
      assert.strictEqual(first?.firstSequence, first?.lastSequence)
      yield* slow.commit
      yield* audit.seal(eg.practiceId, eg.monday0955)
      assert.deepStrictEqual(yield* audit.verify(eg.practiceId), { sealed: 3, unsealed: 0 })
    }).pipe(Effect.scoped, Effect.provide(postgres))
  )
})
