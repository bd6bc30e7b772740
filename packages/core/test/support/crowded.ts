/**
 * Lakeside with a crowd at the door: before each call of a store everybody else gets a turn.
 *
 * The memory stores answer at once, so two requests would run one after the other; here they meet at every step.
 */
import { it } from "@effect/vitest"
import type { PatientId } from "@intervisit/core/domain/Ids"
import { toMillis } from "@intervisit/core/domain/Instant"
import { Accounts } from "@intervisit/core/ports/Accounts"
import { DueTimes } from "@intervisit/core/ports/DueTimes"
import { EncounterLog } from "@intervisit/core/ports/EncounterLog"
import { Ledger } from "@intervisit/core/ports/Ledger"
import { Outbox } from "@intervisit/core/ports/Outbox"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import { Threads } from "@intervisit/core/ports/Threads"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import * as Faults from "@intervisit/core/testing/Faults"
import * as MemoryStores from "@intervisit/core/testing/MemoryStores"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { TestClock } from "effect/testing"
import { inside, type Lakeside } from "./onClinic.ts"

const step: Faults.Hook = (_port, _method, moment) => (moment === "before" ? Effect.yieldNow : Effect.void)

const crowded = Layer.mergeAll(
  MemoryStores.layer.pipe(
    Faults.wrap(Ledger, step),
    Faults.wrap(Threads, step),
    Faults.wrap(Accounts, step),
    Faults.wrap(PatientDirectory, step),
    Faults.wrap(ProviderDirectory, step),
    Faults.wrap(EncounterLog, step),
    Faults.wrap(DueTimes, step),
    Faults.wrap(Outbox, step)
  ),
  inside
)

export const inCrowd = (name: string, claim: (anaId: PatientId) => Effect.Effect<void, unknown, Lakeside>): void => {
  it.effect(name, () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(toMillis(eg.friday1655))
      yield* claim(yield* Clinic.open)
    }).pipe(Effect.provide(Layer.fresh(crowded)))
  )
}

/** Lets `other` run, whole, right after the first time that this method of the port has answered. */
export const interposing = <Id, Shape extends object, A, E, R>(
  port: Context.Key<Id, Shape>,
  method: keyof Shape & string,
  other: Effect.Effect<A, E, R>
) =>
  Effect.gen(function* () {
    const context = yield* Effect.context<R>()
    const run = Effect.orDie(Effect.provideContext(other, context))
    const service = yield* port
    const after: Faults.Fault = (_, asked) => Effect.tap(asked, () => run)
    return Layer.succeed(port, service).pipe(Faults.withFault(port, Faults.on(method, 1, after)))
  })

/** Both at once; how each of them ended. */
export const atOnce = <A, E, R, B, E2, R2>(one: Effect.Effect<A, E, R>, other: Effect.Effect<B, E2, R2>) =>
  Effect.all([Effect.result(one), Effect.result(other)], { concurrency: 2 })
