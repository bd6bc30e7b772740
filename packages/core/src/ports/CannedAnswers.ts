/**
 * The canned answers of a practice and its teams. Small and rarely written.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { CannedAnswer } from "../domain/CannedAnswer.ts"
import type { CannedAnswerId, PracticeId } from "../domain/Ids.ts"

export class CannedAnswers extends Context.Service<
  CannedAnswers,
  {
    readonly byId: (practiceId: PracticeId, id: CannedAnswerId) => Effect.Effect<CannedAnswer | undefined>
    /** All that are not retired, by id. */
    readonly current: (practiceId: PracticeId) => Effect.Effect<ReadonlyArray<CannedAnswer>>
  }
>()("@intervisit/core/ports/CannedAnswers") {}
