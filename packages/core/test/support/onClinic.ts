/** Runs a claim at Lakeside, open for business on Friday at 16:55, on the memory stores. */
import { it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { TestClock } from "effect/testing"
import type { PatientId } from "../../src/domain/Ids.ts"
import { toMillis } from "../../src/domain/Instant.ts"
import * as Clinic from "../../src/testing/Clinic.ts"
import * as eg from "../../src/testing/Examples.ts"
import * as MemoryStores from "../../src/testing/MemoryStores.ts"

export const lakeside = Layer.mergeAll(MemoryStores.layer, Clinic.inside)

type Lakeside = Layer.Success<typeof lakeside>

export const onClinic = (name: string, claim: (anaId: PatientId) => Effect.Effect<void, unknown, Lakeside>): void => {
  it.effect(name, () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(toMillis(eg.friday1655))
      yield* claim(yield* Clinic.open)
    }).pipe(Effect.provide(Layer.fresh(lakeside)))
  )
}
