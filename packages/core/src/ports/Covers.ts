/**
 * Who is away, and who answers meanwhile. Few, and asked for by every request of staff.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { Cover } from "../domain/Cover.ts"
import type { CoverId, PracticeId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"

export class Covers extends Context.Service<
  Covers,
  {
    readonly byId: (practiceId: PracticeId, id: CoverId) => Effect.Effect<Cover | undefined>
    /** Those whose last day is not over at `now`, ended before it or not; the first to begin first, then by id. */
    readonly since: (practiceId: PracticeId, now: Instant) => Effect.Effect<ReadonlyArray<Cover>>
  }
>()("@intervisit/core/ports/Covers") {}
