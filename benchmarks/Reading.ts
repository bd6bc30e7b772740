/**
 * Times a page that is read: the workflow with all that it does, beside the queries that the page cannot do without.
 */
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import type { Request } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import * as Crowd from "./Crowd.ts"
import type { Engine, Opened } from "./Engines.ts"
import * as Table from "./Table.ts"

/** What the effects of a reading may ask for. */
export type Open = Layer.Success<Opened> | Layer.Success<typeof Clinic.inside>

export interface Reading {
  readonly what: string
  readonly ours: Effect.Effect<unknown, unknown, Open>
  readonly bare: Effect.Effect<unknown, unknown, Open>
}

const rounds = 41

/** A nurse of the first team, and a patient, as their requests come in. */
export const nurse: Request = { principal: eg.staffPrincipal(), idempotency: null, occurredAt: null }

export const patient = (index: number): Request => ({
  principal: eg.principal({ ownPatientId: Crowd.patientId(index), onBehalfOf: Crowd.patientId(index) }),
  idempotency: null,
  occurredAt: null
})

/** A row for each reading; the two contenders in turn, so that a busy moment of the machine meets both. */
export const measure = async (
  engine: Engine,
  size: Crowd.CrowdSize,
  readings: (sql: SqlClient) => ReadonlyArray<Reading>
): Promise<ReadonlyArray<Table.Row>> => {
  const stores = await engine.fresh()
  const measured = Effect.gen(function* () {
    const began = performance.now()
    yield* Crowd.write(size)
    const sql = yield* SqlClient
    yield* sql`analyze`
    const seconds = (performance.now() - began) / 1000
    const rows: Array<Table.Row> = []
    for (const { bare, ours, what } of readings(sql)) {
      const times = { ours: [] as Array<number>, bare: [] as Array<number> }
      for (let round = 0; round < rounds + 3; round++) {
        const pair = [yield* timed(ours), yield* timed(bare)] as const
        // The first rounds warm both.
        if (round < 3) continue
        times.ours.push(pair[0])
        times.bare.push(pair[1])
      }
      const [whole, alone] = [Table.median(times.ours), Table.median(times.bare)]
      rows.push({
        engine: engine.name,
        what,
        "ours ms": whole.toFixed(2),
        "bare queries ms": alone.toFixed(2),
        ratio: (whole / alone).toFixed(2),
        "filled in s": seconds.toFixed(1)
      })
    }
    return rows
  })
  return Effect.runPromise(
    measured.pipe(Effect.provide(Layer.fresh(Layer.merge(stores, Clinic.inside))), Effect.scoped, Effect.orDie)
  )
}

const timed = <E, R>(effect: Effect.Effect<unknown, E, R>) =>
  Effect.gen(function* () {
    const began = performance.now()
    yield* effect
    return performance.now() - began
  })
