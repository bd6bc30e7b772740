/**
 * Reads what a patient wrote and says how urgent it is, with its reasons. It may throw or stall; workflows fail safely.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { PracticeId } from "../domain/Ids.ts"
import type { CompiledTriage, InvalidRulePack, RulePack, TriageDecision, TriageInput } from "../domain/Triage.ts"
import * as Triage from "../domain/Triage.ts"
import { mayRoute, unrouted } from "../domain/TriageRouting.ts"
import { TriageRoutings } from "./TriageRoutings.ts"
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
        const watchdog = yield* Watchdog
        const routings = yield* TriageRoutings
        const kept = new Map<string, CompiledTriage>()
        const compiledFor = Effect.fnUntraced(function* (key: string, stopped: ReadonlyArray<string>) {
          const known = kept.get(key)
          if (known !== undefined) return known
          const made = yield* Effect.fromResult(Triage.compile(pack, { stopped }))
          if (kept.size >= keptMax) kept.clear()
          kept.set(key, made)
          return made
        })
        yield* compiledFor("", [])
        return TriageEngine.of({
          pack: { id: pack.id, version: pack.version },
          decide: Effect.fnUntraced(function* (input, practiceId) {
            const routing = yield* routings.of(practiceId)
            const stopped = (routing?.stopped ?? []).map(({ ruleId }) => ruleId).sort()
            const key = stopped.join(" ")
            const compiled = yield* Effect.orDie(compiledFor(key, stopped))
            // What was ended or thrown out of may have left its tables half written.
            const forget = Effect.sync(() => kept.delete(key))
            const decision = yield* Effect.tapCause(
              watchdog.run(() => Triage.triage(compiled, input)),
              () => forget
            )
            return routesUnsigned || mayRoute(routing, decision) ? decision : unrouted(decision)
          })
        })
      })
    )
}

/** Compiled packs that are kept: one for each set of stopped rules. */
const keptMax = 8
