/**
 * By which rules a practice may route: who has signed which version of a pack, and which rules are stopped.
 *
 * A clinician's signature lets a version route; letters in Spanish need a qualified translator's besides. A signature
 * is for one version and passes to no other. Source: triage, every decision explains itself; failing safely.
 */
import * as Schema from "effect/Schema"
import { AccountId, PracticeId } from "./Ids.ts"
import { Instant } from "./Instant.ts"
import { RulePackId, type ShadowDecision, type TriageDecision } from "./TriageDecision.ts"
import { moreUrgent } from "./TriageVocabulary.ts"

export const SignerRole = Schema.Literals(["clinician", "translator"])
export type SignerRole = typeof SignerRole.Type

/** Somebody who answers for a version, by name and by what entitles her. */
export const Signature = Schema.Struct({
  pack: RulePackId,
  role: SignerRole,
  accountId: AccountId,
  name: Schema.NonEmptyString,
  /** Her licence or certificate, in her own words. */
  credential: Schema.NonEmptyString,
  at: Instant
})
export type Signature = typeof Signature.Type

/** A rule that is left out of every decision from this moment. */
export const StoppedRule = Schema.Struct({
  ruleId: Schema.NonEmptyString,
  at: Instant,
  by: Schema.String,
  why: Schema.String
})
export type StoppedRule = typeof StoppedRule.Type

export const TriageRouting = Schema.Struct({
  /** One for each practice, under its own id. */
  id: PracticeId,
  practiceId: PracticeId,
  version: Schema.Int,
  signatures: Schema.Array(Signature),
  stopped: Schema.Array(StoppedRule)
})
export type TriageRouting = typeof TriageRouting.Type

export const RulePackSigned = Schema.TaggedStruct("RulePackSigned", { signature: Signature })
export const RuleStopped = Schema.TaggedStruct("RuleStopped", { rule: StoppedRule })
export const RuleResumed = Schema.TaggedStruct("RuleResumed", {
  ruleId: Schema.NonEmptyString,
  at: Instant,
  by: Schema.String,
  why: Schema.String
})
export const TriageRoutingEvent = Schema.Union([RulePackSigned, RuleStopped, RuleResumed])
export type TriageRoutingEvent = typeof TriageRoutingEvent.Type

/** The routing after one more event; nothing signed and nothing stopped is where every practice begins. */
export const evolve = (
  before: TriageRouting | undefined,
  event: TriageRoutingEvent,
  practiceId: PracticeId
): TriageRouting => {
  const known = before ?? { id: practiceId, practiceId, version: 0, signatures: [], stopped: [] }
  switch (event._tag) {
    case "RulePackSigned":
      return { ...known, signatures: [...known.signatures, event.signature] }
    case "RuleStopped":
      return { ...known, stopped: [...known.stopped.filter(({ ruleId }) => ruleId !== event.rule.ruleId), event.rule] }
    case "RuleResumed":
      return { ...known, stopped: known.stopped.filter(({ ruleId }) => ruleId !== event.ruleId) }
  }
}

/** The signatures under one version. */
export const signaturesFor = (routing: TriageRouting | undefined, pack: RulePackId): ReadonlyArray<Signature> =>
  (routing?.signatures ?? []).filter((one) => one.pack.id === pack.id && one.pack.version === pack.version)

/** Whether this version may route letters of this language: it is signed, and for Spanish twice. */
export const mayRoute = (
  routing: TriageRouting | undefined,
  pack: RulePackId,
  language: TriageDecision["language"]
): boolean => {
  const roles = new Set(signaturesFor(routing, pack).map(({ role }) => role))
  return roles.has("clinician") && (language !== "es" || roles.has("translator"))
}

/**
 * Where a letter lands while the rules that read it are not signed: with its own team, for a person to look, never
 * below soon. Unsigned rules may only raise: what they take for urgent lands as urgent, and flags stay up, since the
 * patient is told whom to call all the same and nobody may be promised a time for it. A page too many costs a minute,
 * a page too few a life. Nothing is sorted, answered, advised or asked for by them; what they would have done is kept
 * beside.
 */
export const unrouted = (decision: TriageDecision): TriageDecision => {
  const { advice, autoReply, policy, requests, ...kept } = decision
  return {
    ...kept,
    urgency: moreUrgent("soon", decision.urgency),
    primaryCategory: "administrative",
    categories: ["administrative"],
    pool: "team-default",
    alsoPools: [],
    tags: ["routing-off"],
    shadow: shadowOf(decision)
  }
}

/** A decision as it is kept beside the one that counts. */
export const shadowOf = (decision: TriageDecision): ShadowDecision => ({
  urgency: decision.urgency,
  primaryCategory: decision.primaryCategory,
  categories: decision.categories,
  pool: decision.pool,
  alsoPools: decision.alsoPools,
  redFlags: decision.redFlags,
  findings: decision.findings,
  rules: decision.rules,
  nearMisses: decision.nearMisses,
  tags: decision.tags,
  rulePack: decision.rulePack
})
