/** Runs a claim at Lakeside, open for business on Friday at 16:55, on the memory stores. */
import { it } from "@effect/vitest"
import type { PatientId } from "@intervisit/core/domain/Ids"
import { toMillis } from "@intervisit/core/domain/Instant"
import { IdGenerator } from "@intervisit/core/ports/IdGenerator"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import * as MemoryStores from "@intervisit/core/testing/MemoryStores"
import { Calendars } from "@intervisit/core/workflows/Calendars"
import * as Kdf from "effect/crypto/Kdf"
import * as SecureRandom from "effect/crypto/SecureRandom"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { TestClock } from "effect/testing"
import { plainTriage } from "./plainTriage.ts"

/** What workflows need beside stores, chart and mail. */
export const inside = Layer.mergeAll(IdGenerator.layerCounting, plainTriage, Calendars.layer, Kdf.layerWebCrypto).pipe(
  Layer.provideMerge(SecureRandom.layerWebCrypto)
)

export const lakeside = Layer.mergeAll(MemoryStores.layer, inside)

export type Lakeside = Layer.Success<typeof lakeside>

export const onClinic = (name: string, claim: (anaId: PatientId) => Effect.Effect<void, unknown, Lakeside>): void => {
  it.effect(name, () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(toMillis(eg.friday1655))
      yield* claim(yield* Clinic.open)
    }).pipe(Effect.provide(Layer.fresh(lakeside)))
  )
}
