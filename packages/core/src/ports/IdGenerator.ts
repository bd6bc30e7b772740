/**
 * Where new ids come from. The domain never makes one; tests count, production mints version 7 UUIDs.
 */
import * as Context from "effect/Context"
import * as SecureRandom from "effect/crypto/SecureRandom"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

export class IdGenerator extends Context.Service<
  IdGenerator,
  {
    /** A new id, unique for ever; later ones sort after earlier ones as far as the clock allows. */
    readonly next: Effect.Effect<string>
  }
>()("@intervisit/core/ports/IdGenerator") {
  /** Version 7 UUIDs from the given source of randomness. */
  static readonly layerUuid = Layer.effect(
    IdGenerator,
    Effect.map(SecureRandom.SecureRandom, (random) => IdGenerator.of({ next: Effect.orDie(random.uuidV7()) }))
  )

  /** Counts from 1: `id-000001`. For tests. */
  static readonly layerCounting = Layer.sync(IdGenerator, () => {
    let count = 0
    return IdGenerator.of({ next: Effect.sync(() => `id-${String(++count).padStart(6, "0")}`) })
  })
}
