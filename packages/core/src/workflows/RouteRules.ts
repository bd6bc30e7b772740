/**
 * What a practice settles about its rules: a named clinician or translator signs a version, a rule is stopped at once
 * or let go on again, and all may be read.
 *
 * Whoever signs is signed in herself and names the licence or certificate by which she may. A signature is never taken
 * back, since it says what was so; a rule is stopped instead. Source: triage, failing safely.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Permission } from "../domain/AccessPolicy.ts"
import * as Commit from "../domain/Commit.ts"
import type { Instant } from "../domain/Instant.ts"
import type { SignerRole, TriageRouting, TriageRoutingEvent } from "../domain/TriageRouting.ts"
import type { RulePack } from "../domain/TriageRule.ts"
import { TriageRoutings } from "../ports/TriageRoutings.ts"
import { type Plan, perform } from "./Plan.ts"
import { reasonOf } from "./Refusals.ts"
import { auditOf, now, originOf, permit, type Request, recordAudit } from "./Request.ts"

export class RuleNotFound extends Schema.TaggedError<RuleNotFound>()("RuleNotFound", { ruleId: Schema.String }) {
  override get message() {
    return `No rule ${this.ruleId} is in the pack; load the list again.`
  }
}

export class CredentialMissing extends Schema.TaggedError<CredentialMissing>()("CredentialMissing", {}) {
  override get message() {
    return "Name the licence or certificate by which you sign, such as RN 12345 (IL)."
  }
}

/** Signs the version that runs. */
export const signRulePack = Effect.fn("signRulePack")(
  (
    request: Request,
    pack: RulePack,
    { credential, role }: { readonly credential: string; readonly role: SignerRole }
  ) =>
    settle(request, "SignRulePack", "sign-triage-rules", (at) =>
      Effect.gen(function* () {
        if (credential.trim().length < 3) return yield* new CredentialMissing()
        const { id: accountId, name } = request.principal.account
        const { id, version } = pack
        const signature = { pack: { id, version }, role, accountId, name, credential: credential.trim(), at }
        return { _tag: "RulePackSigned", signature } as const
      })
    )
)

/** Leaves the rule out of every decision from the next letter on; in another process, within a second. */
export const stopRule = Effect.fn("stopRule")((request: Request, pack: RulePack, ruleId: string, reason: string) =>
  settle(request, "StopRule", "stop-triage-rules", (at) =>
    Effect.gen(function* () {
      yield* ruleIsThere(pack, ruleId)
      const why = yield* reasonOf(reason)
      return { _tag: "RuleStopped", rule: { ruleId, at, by: request.principal.account.name, why } } as const
    })
  )
)

/** Lets it take part again. */
export const resumeRule = Effect.fn("resumeRule")((request: Request, pack: RulePack, ruleId: string, reason: string) =>
  settle(request, "ResumeRule", "sign-triage-rules", (at) =>
    Effect.gen(function* () {
      yield* ruleIsThere(pack, ruleId)
      const why = yield* reasonOf(reason)
      return { _tag: "RuleResumed", ruleId, at, by: request.principal.account.name, why } as const
    })
  )
)

/** As it stands now; the look is audited. */
export const readRouting = Effect.fn("readRouting")(function* (request: Request) {
  const audited = { activity: "ReadRules", action: "R", entities: [], patients: [] } as const
  yield* permit(request, "read-triage-rules", audited)
  const { practiceId } = request.principal.account
  yield* recordAudit(practiceId, [yield* auditOf(request, yield* now, audited)])
  return yield* (yield* TriageRoutings).of(practiceId)
})

const ruleIsThere = (pack: RulePack, ruleId: string): Effect.Effect<void, RuleNotFound> =>
  pack.rules.some(({ id }) => id === ruleId) ? Effect.void : Effect.fail(new RuleNotFound({ ruleId }))

const settle = <E extends { readonly _tag: string }, R>(
  request: Request,
  activity: string,
  permission: Permission,
  eventAt: (at: Instant) => Effect.Effect<TriageRoutingEvent, E, R>
) =>
  perform(
    request,
    Effect.gen(function* () {
      const at = yield* now
      const { practiceId } = request.principal.account
      const audited = { activity, action: "U", entities: [`TriageRouting/${practiceId}`], patients: [] } as const
      yield* permit(request, permission, audited)
      const before = yield* (yield* TriageRoutings).of(practiceId)
      const event = yield* eventAt(at)
      const change = { kind: "TriageRouting", id: practiceId, before, bodies: [event] } as const
      const origin = originOf(request, at)
      return {
        commit: Commit.withParts(Commit.fromChanges(origin, [change]), {
          audit: [yield* auditOf(request, at, audited)]
        }),
        answer: Commit.stateAfter(origin, change)
      } satisfies Plan<TriageRouting>
    })
  )
