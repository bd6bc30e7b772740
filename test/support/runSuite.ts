/**
 * Feeds a contract suite to vitest, each claim on a layer of its own: `runSuite("Ledger", suite, "memory", layer)`.
 */

import { describe, it } from "@effect/vitest"
import type { Suite } from "@intervisit/core/testing/Claims"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

export const runSuite = <R, E>(port: string, suite: Suite<R>, store: string, layer: Layer.Layer<R, E>): void => {
  describe(`${port} (${store})`, () => {
    for (const claim of suite) {
      it.effect(claim.name, () => Effect.provide(claim.effect, Layer.fresh(layer)))
    }
  })
}
