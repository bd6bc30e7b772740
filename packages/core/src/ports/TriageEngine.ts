/**
 * Reads what a patient wrote and says how urgent it is, with its reasons. It may throw or stall; workflows fail safely.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { CompiledTriage, InvalidRulePack, RulePack, TriageDecision, TriageInput } from "../domain/Triage.ts"
import * as Triage from "../domain/Triage.ts"

export class TriageEngine extends Context.Service<
  TriageEngine,
  {
    /** The pack that decides now. */
    readonly pack: { readonly id: string; readonly version: string }
    /** Decides; any failure is a defect that the caller turns into the failing-safe decision. */
    readonly decide: (input: TriageInput) => Effect.Effect<TriageDecision>
  }
>()("@intervisit/core/ports/TriageEngine") {
  /** The engine of this library over a rule pack, compiled once. */
  static readonly layer = (pack: RulePack): Layer.Layer<TriageEngine, InvalidRulePack> =>
    Layer.effect(
      TriageEngine,
      Effect.map(Effect.fromResult(Triage.compile(pack)), (compiled: CompiledTriage) =>
        TriageEngine.of({
          pack: { id: pack.id, version: pack.version },
          decide: (input) => Effect.sync(() => Triage.triage(compiled, input))
        })
      )
    )
}
