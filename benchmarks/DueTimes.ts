/**
 * Twenty thousand promises that run, two thousand of which break in the same second: how late the last one is marked.
 *
 * Each patient has an account with an address, so that every broken promise enqueues its notice. Marked means
 * committed. Beside it the same rows updated in one statement, which is what the database alone needs.
 */
import type { AccountId, PatientId } from "@intervisit/core/domain/Ids"
import { fromMillis } from "@intervisit/core/domain/Instant"
import { Ledger } from "@intervisit/core/ports/Ledger"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { escalateOverdue } from "@intervisit/core/workflows/EscalateOverdue"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import * as Crowd from "./Crowd.ts"
import type { Engine, Engines } from "./Engines.ts"
import * as Table from "./Table.ts"

const running = Number(process.env.BENCH_PROMISES ?? 20_000)
const breaking = running / 10
const patients = 1_200

const accountOf = (index: number) =>
  eg.account({
    id: `account-${index}` as AccountId,
    login: `patient-${index}`,
    email: `patient-${index}@example.org`,
    patientId: `patient-${index}` as PatientId
  })

const filled = Effect.gen(function* () {
  const ledger = yield* Ledger
  yield* Crowd.write({ patients, threads: running, messagesPerThread: 1 })
  const accounts = Array.from({ length: patients }, (_, index) => eg.accountConfigured(accountOf(index)))
  yield* ledger.commit(eg.commitOf(accounts))
  const sql = yield* SqlClient
  const threads = yield* sql<{ id: string }>`select id from threads order by id`
  const [past, future] = [fromMillis(Date.now() - 1), fromMillis(Date.now() + 86_400_000)]
  for (let from = 0; from < threads.length; from += 1_000) {
    const dueTimes = threads.slice(from, from + 1_000).map(({ id }, place) => {
      const dueTime = eg.dueTime({ key: `${id}/1/first-response`, threadId: id as never, exchange: 1 })
      return { _tag: "Set" as const, dueTime: { ...dueTime, dueAt: (from + place) % 10 === 0 ? past : future } }
    })
    yield* ledger.commit(eg.commit({ dueTimes }))
  }
  yield* sql`analyze`
})

const measure = async (engine: Engine): Promise<Table.Row> => {
  const stores = await engine.fresh()
  const measured = Effect.gen(function* () {
    yield* filled
    const sql = yield* SqlClient
    const began = performance.now()
    let marked = 0
    for (let count = -1; count !== 0; marked += count) count = yield* escalateOverdue("bench")
    const seconds = (performance.now() - began) / 1000
    const [{ left = -1 } = {}] = yield* sql<{ left: number }>`select count(*) as left from due_times`
    const [{ notices = 0 } = {}] = yield* sql<{ notices: number }>`select count(*) as notices from outbox`
    const bareBegan = performance.now()
    yield* sql`update threads set version = version + 1
      where id in (select id from threads order by id limit ${breaking})`
    const bare = (performance.now() - bareBegan) / 1000
    return {
      engine: engine.name,
      running,
      marked,
      "still running": Number(left),
      notices: Number(notices),
      "last after s": seconds.toFixed(2),
      bound: "1.00 and the tick's 1.00",
      "bare update s": bare.toFixed(2)
    }
  })
  return Effect.runPromise(
    measured.pipe(Effect.provide(Layer.fresh(Layer.merge(stores, Clinic.inside))), Effect.scoped, Effect.orDie)
  )
}

export const run = async (engines: Engines): Promise<void> => {
  const rows: Array<Table.Row> = []
  for (const engine of engines.all) rows.push(await measure(engine))
  Table.print(`${breaking} of ${running} promises break in the same second`, rows)
}
