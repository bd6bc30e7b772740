/**
 * Reads what a patient wrote and says how urgent it is, with its reasons. It may throw or stall; workflows fail safely.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { PracticeId } from "../domain/Ids.ts"
import type { CompiledTriage, InvalidRulePack, RulePack, TriageDecision, TriageInput } from "../domain/Triage.ts"
import * as Triage from "../domain/Triage.ts"
import { Watchdog } from "./Watchdog.ts"

export class TriageEngine extends Context.Service<
  TriageEngine,
  {
    /** The pack that decides where nothing else is known. */
    readonly pack: { readonly id: string; readonly version: string }
    /** Decides for this practice; any failure is a defect that the caller turns into the failing-safe decision. */
    readonly decide: (input: TriageInput, practiceId: PracticeId) => Effect.Effect<TriageDecision>
  }
>()("@intervisit/core/ports/TriageEngine") {
  /** The engine of this library over one rule pack for every practice, compiled once. */
  static readonly layer = (pack: RulePack): Layer.Layer<TriageEngine, InvalidRulePack> =>
    Layer.effect(
      TriageEngine,
      Effect.gen(function* () {
        const watchdog = yield* Watchdog
        const compiled: CompiledTriage = yield* Effect.fromResult(Triage.compile(pack))
        return TriageEngine.of({
          pack: { id: pack.id, version: pack.version },
          decide: (input) => watchdog.run(() => Triage.triage(compiled, input))
        })
      })
    )
}
