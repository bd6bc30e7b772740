/**
 * By which rules each practice may route. Asked for with every letter, so that a stopped rule is stopped at once.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { PracticeId } from "../domain/Ids.ts"
import type { TriageRouting } from "../domain/TriageRouting.ts"

export class TriageRoutings extends Context.Service<
  TriageRoutings,
  {
    /**
     * As the last commit of this process left it, and what another process wrote within a second; undefined where
     * nothing was ever signed or stopped.
     */
    readonly of: (practiceId: PracticeId) => Effect.Effect<TriageRouting | undefined>
  }
>()("@intervisit/core/ports/TriageRoutings") {}
