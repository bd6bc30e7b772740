/**
 * Reads what a patient wrote and says how urgent it is, with its reasons. It may throw or stall; workflows fail safely.
 *
 * An engine must bound its own work, as that of this library does: no timer ends a loop on the server's own thread.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { PracticeId } from "../domain/Ids.ts"
import type { CompiledTriage, InvalidRulePack, RulePack, TriageDecision, TriageInput } from "../domain/Triage.ts"
import * as Triage from "../domain/Triage.ts"
import { mayRoute, unrouted } from "../domain/TriageRouting.ts"
import { TriageRoutings } from "./TriageRoutings.ts"

export class TriageEngine extends Context.Service<
  TriageEngine,
  {
    /** The pack that decides where nothing else is known. */
    readonly pack: { readonly id: string; readonly version: string }
    /** Decides for this practice; any failure is a defect that the caller turns into the failing-safe decision. */
    readonly decide: (input: TriageInput, practiceId: PracticeId) => Effect.Effect<TriageDecision>
  }
>()("@intervisit/core/ports/TriageEngine") {
  /** The engine of this library over one rule pack, which routes for every practice. */
  static readonly layer = (pack: RulePack): Layer.Layer<TriageEngine, InvalidRulePack> =>
    Layer.effect(
      TriageEngine,
      Effect.map(runnerOf(pack), (run) =>
        TriageEngine.of({ pack: identityOf(pack), decide: (input) => run(input, []) })
      )
    )

  /**
   * The same for practices that say which rules may route: a stopped rule is left out from the next letter on, and a
   * letter whose rules nobody has signed lands unrouted, unless `routesUnsigned`, as in a demo.
   */
  static readonly layerRouting = (
    pack: RulePack,
    { routesUnsigned }: { readonly routesUnsigned: boolean }
  ): Layer.Layer<TriageEngine, InvalidRulePack, TriageRoutings> =>
    Layer.effect(
      TriageEngine,
      Effect.gen(function* () {
        const routings = yield* TriageRoutings
        const run = yield* runnerOf(pack)
        return TriageEngine.of({
          pack: identityOf(pack),
          decide: Effect.fnUntraced(function* (input, practiceId) {
            const routing = yield* routings.of(practiceId)
            const decision = yield* run(input, routing?.stopped.map(({ ruleId }) => ruleId) ?? [])
            const isRouted = routesUnsigned || mayRoute(routing, decision.rulePack, decision.language)
            return isRouted ? decision : unrouted(decision)
          })
        })
      })
    )
}

const identityOf = ({ id, version }: RulePack) => ({ id, version })

/** Runs a pack without its stopped rules: compiled at once and, where rules are stopped, once for each set of them. */
const runnerOf = Effect.fnUntraced(function* (pack: RulePack) {
  const kept = new Map<string, CompiledTriage>()
  const compiledFor = (stopped: ReadonlyArray<string>): Effect.Effect<CompiledTriage, InvalidRulePack> => {
    const key = JSON.stringify(stopped)
    const known = kept.get(key)
    if (known !== undefined) return Effect.succeed(known)
    return Effect.map(Effect.fromResult(Triage.compile(pack, { stopped })), (made) => {
      if (kept.size >= keptMax) kept.clear()
      kept.set(key, made)
      return made
    })
  }
  yield* compiledFor([])
  return (input: TriageInput, stopped: ReadonlyArray<string>): Effect.Effect<TriageDecision> =>
    Effect.map(Effect.orDie(compiledFor(stopped)), (compiled) => Triage.triage(compiled, input))
})

/** Compiled packs that are kept: one for each set of stopped rules. */
const keptMax = 8
