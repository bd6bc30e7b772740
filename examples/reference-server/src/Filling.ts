/**
 * How far the filling of the demo clinic is, for the pages; nothing where nothing is filled.
 */
import type { SeedProgress } from "@intervisit/demo-clinic/clinic/Seed"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Ref from "effect/Ref"

interface Progress {
  readonly progress: Effect.Effect<SeedProgress | null>
  readonly tell: (progress: SeedProgress | null) => Effect.Effect<void>
}

const nothing: Progress = { progress: Effect.succeed(null), tell: () => Effect.void }

const reference = Context.Reference<Progress>("@intervisit/reference-server/Filling", { defaultValue: () => nothing })

/** Without the layer nothing is ever filled. */
export const Filling = Object.assign(reference, {
  layer: Layer.effect(
    reference,
    Effect.map(Ref.make<SeedProgress | null>(null), (ref) => ({
      progress: Ref.get(ref),
      tell: (progress: SeedProgress | null) => Ref.set(ref, progress)
    }))
  )
})
