/**
 * The rules of triage over HTTP: read, signed, stopped, let go on.
 */
import { Api } from "@intervisit/api/Api"
import type { RulesView } from "@intervisit/api/Rules"
import { mayRoute, signaturesFor, type TriageRouting } from "@intervisit/core/domain/TriageRouting"
import { starterPack } from "@intervisit/core/domain/triage/packs/starter"
import { readRouting, resumeRule, signRulePack, stopRule } from "@intervisit/core/workflows/RouteRules"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Deployment } from "../Deployment.ts"
import { currentRequest, keyedRequest } from "./CurrentRequest.ts"
import { asProblems } from "./Problems.ts"

const key = "idempotency-key"

export const layer = HttpApiBuilder.group(Api, "rules", (handlers) =>
  handlers.handleAll({
    rules: Effect.fnUntraced(function* () {
      return yield* rulesView(yield* asProblems(readRouting(yield* currentRequest)))
    }),
    sign: Effect.fnUntraced(function* ({ headers, payload }) {
      const request = yield* keyedRequest("POST /rules/signatures", headers[key], payload)
      return yield* rulesView(yield* asProblems(signRulePack(request, starterPack, payload)))
    }),
    stop: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const request = yield* keyedRequest(`POST /rules/${params.ruleId}/stop`, headers[key], payload)
      return yield* rulesView(yield* asProblems(stopRule(request, starterPack, params.ruleId, payload.why)))
    }),
    resume: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const request = yield* keyedRequest(`POST /rules/${params.ruleId}/resume`, headers[key], payload)
      return yield* rulesView(yield* asProblems(resumeRule(request, starterPack, params.ruleId, payload.why)))
    })
  })
)

const rulesView = Effect.fnUntraced(function* (routing: TriageRouting | undefined) {
  const { isDemo } = yield* Deployment
  const { id, notice, rules, version } = starterPack
  const pack = { id, version }
  const routes = (language: "en" | "es") => isDemo || mayRoute(routing, pack, language)
  const stopped = new Map((routing?.stopped ?? []).map(({ ruleId, ...rule }) => [ruleId, rule]))
  const view: typeof RulesView.Type = {
    pack: { ...pack, notice },
    routes: { en: routes("en"), es: routes("es") },
    isDemo,
    signatures: signaturesFor(routing, pack).map(({ at, credential, name, role }) => ({ role, name, credential, at })),
    rules: rules.map((rule) => ({
      id: rule.id,
      version: rule.version,
      categories: rule.outcome.categories ?? [],
      urgency: rule.outcome.urgency ?? null,
      flags: rule.outcome.flags ?? [],
      examples: rule.tests
        .filter(({ fires }) => fires)
        .map(({ says }) => says)
        .slice(0, examplesMax),
      stopped: stopped.get(rule.id) ?? null
    }))
  }
  return view
})

const examplesMax = 3
