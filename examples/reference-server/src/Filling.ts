/**
 * How far the filling of the demo clinic is, for the pages; nothing where nothing is filled.
 */
import type { SeedProgress } from "@intervisit/demo-clinic/clinic/Seed"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Ref from "effect/Ref"

interface Told {
  readonly progress: Effect.Effect<SeedProgress | null>
  readonly tell: (progress: SeedProgress | null) => Effect.Effect<void>
}

/** Without `layer` nothing is ever filled. */
export const Filling = Context.Reference<Told>("@intervisit/reference-server/Filling", {
  defaultValue: () => ({ progress: Effect.succeed(null), tell: () => Effect.void })
})

export const layer = Layer.effect(
  Filling,
  Effect.map(Ref.make<SeedProgress | null>(null), (ref) => ({
    progress: Ref.get(ref),
    tell: (progress: SeedProgress | null) => Ref.set(ref, progress)
  }))
)
