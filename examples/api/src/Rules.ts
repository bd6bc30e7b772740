/**
 * The rules of triage as the practice sees them: which there are, who signed them, which are stopped.
 */
import { Instant } from "@intervisit/core/domain/Instant"
import { SignerRole } from "@intervisit/core/domain/TriageRouting"
import { Category, RedFlag, Urgency } from "@intervisit/core/domain/TriageVocabulary"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { Conflict, Forbidden, NotFound, Refused } from "./Problems.ts"

export const RulesView = Schema.Struct({
  pack: Schema.Struct({ id: Schema.String, version: Schema.String, notice: Schema.String }),
  /** By language of the letter: whether rules route it, or a person sorts it. */
  routes: Schema.Struct({ en: Schema.Boolean, es: Schema.Boolean }),
  /** True where the rules route without a signature because this is the demo. */
  isDemo: Schema.Boolean,
  signatures: Schema.Array(
    Schema.Struct({ role: SignerRole, name: Schema.String, credential: Schema.String, at: Instant })
  ),
  rules: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      version: Schema.Int,
      categories: Schema.Array(Category),
      urgency: Schema.NullOr(Urgency),
      flags: Schema.Array(RedFlag),
      /** Messages on which it fires, from its own tests. */
      examples: Schema.Array(Schema.String),
      stopped: Schema.NullOr(Schema.Struct({ at: Instant, by: Schema.String, why: Schema.String }))
    })
  )
})
export type RulesView = typeof RulesView.Type

const idempotent = { "idempotency-key": Schema.NonEmptyString.check(Schema.isMaxLength(200)) }
const settled = { headers: idempotent, success: RulesView, error: [Forbidden, NotFound, Conflict, Refused] } as const
const ruleId = Schema.NonEmptyString.check(Schema.isMaxLength(200))

export class RulesApi extends HttpApiGroup.make("rules")
  .add(
    HttpApiEndpoint.get("rules", "/rules", { success: RulesView, error: Forbidden }),
    HttpApiEndpoint.post("sign", "/rules/signatures", {
      ...settled,
      payload: Schema.Struct({ role: SignerRole, credential: Schema.String.check(Schema.isMaxLength(200)) })
    }),
    HttpApiEndpoint.post("stop", "/rules/:ruleId/stop", {
      ...settled,
      params: { ruleId },
      payload: Schema.Struct({ why: Schema.String })
    }),
    HttpApiEndpoint.post("resume", "/rules/:ruleId/resume", {
      ...settled,
      params: { ruleId },
      payload: Schema.Struct({ why: Schema.String })
    })
  )
  .middleware(Authorization)
  .prefix("/api") {}
