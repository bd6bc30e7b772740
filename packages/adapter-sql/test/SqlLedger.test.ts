/**
 * What only a real database can do to a commit: embrace it, cut its connection, hold it inside another transaction.
 */
import { assert, describe, it } from "@effect/vitest"
import type * as Commit from "@intervisit/core/domain/Commit"
import { MessageId, PatientId } from "@intervisit/core/domain/Ids"
import { plusMillis } from "@intervisit/core/domain/Instant"
import { Ledger } from "@intervisit/core/ports/Ledger"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import * as eg from "@intervisit/core/testing/Examples"
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Schedule from "effect/Schedule"
import { SqlClient } from "effect/sql/SqlClient"
import { engines, postgres, sqlite } from "./support/stores.ts"

const patients = ["patient-a", "patient-b"].map((id) => eg.patient({ id: PatientId.make(id) }))

const recordedBoth = eg.commitOf(patients.map((patient) => eg.patientRecorded(patient)))
const changedBoth = eg.commitOf(
  patients.map((patient) => eg.patientRecorded({ ...patient, isEmailSafe: false }, patient))
)

const versions = Effect.gen(function* () {
  const directory = yield* PatientDirectory
  const found = yield* Effect.forEach(patients, ({ id }) => directory.byId(eg.practiceId, id))
  return found.map((patient) => patient?.version)
})

describe("SqlLedger (postgres)", () => {
  it.live("a commit that PostgreSQL breaks off to untie a deadlock is begun again", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient
      const ledger = yield* Ledger
      yield* ledger.commit(recordedBoth)
      const holds = yield* Deferred.make<void>()
      // This one takes the rows in the other order and is patient, so that the commit is the one that is broken off.
      const other = yield* Effect.gen(function* () {
        yield* sql`set local deadlock_timeout = '30s'`
        yield* sql`select id from patients where id = 'patient-b' for update`
        yield* Deferred.succeed(holds, undefined)
        // pg_locks tells of now; pg_stat_activity would tell of the transaction's first look for ever.
        yield* Effect.repeat(sql`select pid from pg_locks where not granted`, {
          until: (waiting) => waiting.length > 0,
          schedule: Schedule.spaced("10 millis")
        })
        yield* sql`select id from patients where id = 'patient-a' for update`
      }).pipe(sql.withTransaction, Effect.forkScoped)
      yield* Deferred.await(holds)
      yield* ledger.commit(changedBoth)
      yield* Fiber.join(other)
      assert.deepStrictEqual(yield* versions, [2, 2])
    }).pipe(Effect.scoped, Effect.provide(postgres))
  )

  it.live("a commit whose connection the server closes before COMMIT is begun again", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient
      const ledger = yield* Ledger
      yield* ledger.commit(recordedBoth)
      const holds = yield* Deferred.make<void>()
      const release = yield* Deferred.make<void>()
      const other = yield* sql`select id from patients where id = 'patient-a' for update`.pipe(
        Effect.andThen(Deferred.succeed(holds, undefined)),
        Effect.andThen(Deferred.await(release)),
        sql.withTransaction,
        Effect.forkScoped
      )
      yield* Deferred.await(holds)
      const committing = yield* Effect.forkScoped(ledger.commit(changedBoth))
      yield* Effect.repeat(sql`select pg_terminate_backend(pid) from pg_locks where not granted`, {
        until: (closed) => closed.length > 0,
        schedule: Schedule.spaced("10 millis")
      })
      yield* Deferred.succeed(release, undefined)
      yield* Fiber.join(other)
      yield* Fiber.join(committing)
      assert.deepStrictEqual(yield* versions, [2, 2])
    }).pipe(Effect.scoped, Effect.provide(postgres))
  )
})

/** So many patients, each recorded by a commit of its own. */
const recordedApart = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const id = PatientId.make(`patient-${index}`)
    return { id, commit: eg.commitOf([eg.patientRecorded(eg.patient({ id, identifiers: [] }))]) }
  })

/** A fact that is there already breaks the database's own law, whatever the versions say. */
const breaking = (commit: Commit.Commit, written: Commit.Commit) => ({ ...commit, facts: written.facts })

describe("SqlLedger, many at once", () => {
  for (const [engine, layer] of engines) {
    it.live(`a refused and a broken commit take back only themselves (${engine})`, () =>
      Effect.gen(function* () {
        const ledger = yield* Ledger
        const [first, again, broken, ...rest] = recordedApart(150)
        assert(first !== undefined && again !== undefined && broken !== undefined)
        yield* ledger.commit(first.commit)
        const commits = [
          ...rest.slice(0, 20).map(({ commit }) => commit),
          first.commit,
          breaking(broken.commit, first.commit),
          again.commit,
          ...rest.slice(20).map(({ commit }) => commit)
        ]
        const exits = yield* Effect.forEach(commits, (commit) => Effect.exit(ledger.commit(commit)), {
          concurrency: "unbounded"
        })
        const failed = exits.flatMap((exit, place) =>
          Exit.isFailure(exit) ? [[place, Cause.hasDies(exit.cause)]] : []
        )
        assert.deepStrictEqual(failed, [
          [20, false],
          [21, true]
        ])
        const directory = yield* PatientDirectory
        const found = yield* Effect.forEach([again, broken, ...rest], ({ id }) => directory.byId(eg.practiceId, id))
        assert.deepStrictEqual(
          found.flatMap((patient, place) => (patient === undefined ? [place] : [])),
          [1]
        )
        assert.strictEqual((yield* ledger.factsSince(eg.practiceId, 0, 1000)).length, 149)
      }).pipe(Effect.provide(layer))
    )
  }

  for (const [engine, layer] of engines) {
    it.live(`more letters of one instant than a millisecond has places are all kept and indexed (${engine})`, () =>
      Effect.gen(function* () {
        const ledger = yield* Ledger
        const sql = yield* SqlClient
        yield* ledger.commit(eg.commit({ writes: [eg.write("Thread", eg.thread({ version: 1 }))] }))
        // A later millisecond has letters before the earlier one overflows into it.
        const commits = [
          [plusMillis(eg.friday1655, 1), 3] as const,
          ...Array.from({ length: 11 }, () => [eg.friday1655, 110] as const)
        ]
        let count = 0
        for (const [sentAt, letters] of commits) {
          const ids = Array.from({ length: letters }, () => MessageId.make(`letter-${count++}`))
          const writes = ids.map((id) => eg.write("Message", eg.message({ id, sentAt })))
          const bodies = ids.map((messageId) => eg.messageBody({ messageId }))
          yield* ledger.commit(eg.commit({ writes, bodies }))
        }
        const [found] = yield* sql<{ count: unknown }>`select count(distinct message_id) as count from message_index`
        assert.strictEqual(Number(found?.count), 1213)
      }).pipe(Effect.provide(layer))
    )
  }

  it.live("one who goes before her group was written leaves nothing behind (sqlite)", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient
      const ledger = yield* Ledger
      const [one, gone, other] = recordedApart(3)
      assert(one !== undefined && gone !== undefined && other !== undefined)
      const holds = yield* Deferred.make<void>()
      const release = yield* Deferred.make<void>()
      const holder = yield* Effect.andThen(Deferred.succeed(holds, undefined), Deferred.await(release)).pipe(
        sql.withTransaction,
        Effect.forkScoped
      )
      yield* Deferred.await(holds)
      const [first, second, third] = [
        yield* Effect.forkScoped(ledger.commit(one.commit)),
        yield* Effect.forkScoped(ledger.commit(gone.commit)),
        yield* Effect.forkScoped(ledger.commit(other.commit))
      ]
      yield* Effect.yieldNow
      yield* Fiber.interrupt(second)
      yield* Deferred.succeed(release, undefined)
      yield* Fiber.joinAll([holder, first, third])
      const directory = yield* PatientDirectory
      const found = yield* Effect.forEach([one, gone, other], ({ id }) => directory.byId(eg.practiceId, id))
      assert.deepStrictEqual(
        found.map((patient) => patient?.version),
        [1, undefined, 1]
      )
    }).pipe(Effect.scoped, Effect.provide(sqlite))
  )
})

for (const [engine, layer] of engines) {
  describe(`SqlLedger (${engine})`, () => {
    it.live("commits inside a transaction stand or fall with it", () =>
      Effect.gen(function* () {
        const sql = yield* SqlClient
        const ledger = yield* Ledger
        const failed = sql.withTransaction(Effect.andThen(ledger.commit(recordedBoth), Effect.fail("no")))
        assert.strictEqual(yield* Effect.flip(failed), "no")
        assert.deepStrictEqual(yield* versions, [undefined, undefined])
        yield* sql.withTransaction(Effect.andThen(ledger.commit(recordedBoth), ledger.commit(changedBoth)))
        assert.deepStrictEqual(yield* versions, [2, 2])
      }).pipe(Effect.provide(layer))
    )

    it.live("a refused commit inside a transaction takes back only itself", () =>
      Effect.gen(function* () {
        const sql = yield* SqlClient
        const ledger = yield* Ledger
        yield* sql.withTransaction(
          Effect.gen(function* () {
            yield* ledger.commit(recordedBoth)
            assert.strictEqual((yield* Effect.flip(ledger.commit(recordedBoth)))._tag, "StaleVersion")
          })
        )
        assert.deepStrictEqual(yield* versions, [1, 1])
      }).pipe(Effect.provide(layer))
    )

    it.live("a commit of more rows than a statement takes is one commit", () =>
      Effect.gen(function* () {
        const ledger = yield* Ledger
        const many = Array.from({ length: 2500 }, (_, index) => eg.patient({ id: PatientId.make(`patient-${index}`) }))
        const last = yield* ledger.commit(eg.commitOf(many.map((patient) => eg.patientRecorded(patient))))
        assert.strictEqual(last, 2500)
        assert.strictEqual(yield* ledger.head(eg.practiceId), 2500)
        const directory = yield* PatientDirectory
        const numbers = many.flatMap(({ identifiers }) => identifiers)
        assert.strictEqual((yield* directory.byIdentifiers(eg.practiceId, numbers)).length, 2500)
      }).pipe(Effect.provide(layer))
    )
  })
}
