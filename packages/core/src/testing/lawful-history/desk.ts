/**
 * What staff arrange at their desk: who covers for whom, canned answers, and which rules may route.
 */
import { CannedAnswerId, CoverId } from "../../domain/Ids.ts"
import * as eg from "../Examples.ts"
import { nurseOf } from "./threads.ts"
import { type Verb, valueIn } from "./World.ts"

/** A cover is arranged, and ended by the next step that finds it. */
const cover: Verb = (world, { at, detail, subject }) => {
  const id = CoverId.make(`cover-${subject}`)
  const before = valueIn(world, "Cover", id)
  if (before !== undefined) return [{ kind: "Cover", id, before, bodies: [{ _tag: "CoverEnded", at }] }]
  const arranged = eg.cover({
    id,
    away: nurseOf(detail),
    by: nurseOf(detail + 1),
    from: at,
    until: eg.daysAfter(at, 3)
  })
  return [{ kind: "Cover", id, before, bodies: [{ _tag: "CoverArranged", cover: arranged }] }]
}

const editCannedAnswer: Verb = (world, { at, detail, subject }) => {
  const id = CannedAnswerId.make(`canned-${subject}`)
  const before = valueIn(world, "CannedAnswer", id)
  const edited = eg.cannedAnswer({ id, teamId: detail % 2 === 0 ? null : eg.teamId, changedAt: at })
  const retired = { _tag: "CannedAnswerRetired" as const, at, by: "Mona Park" }
  const bodies =
    before !== undefined && detail % 5 === 0
      ? [retired]
      : [{ _tag: "CannedAnswerEdited" as const, cannedAnswer: edited }]
  return [{ kind: "CannedAnswer", id, before, bodies }]
}

/** A pack is signed, a rule stopped, and let go on by the next step that finds it stopped. */
const settleRules: Verb = (world, { at, detail, subject }) => {
  const id = eg.practiceId
  const before = valueIn(world, "TriageRouting", id)
  const ruleId = `rule-${subject}`
  const body =
    detail % 3 === 0
      ? ({ _tag: "RulePackSigned", signature: eg.signature({ at }) } as const)
      : before?.stopped.some((rule) => rule.ruleId === ruleId)
        ? ({ _tag: "RuleResumed", ruleId, at, by: "Mona Park", why: "it is mended" } as const)
        : ({ _tag: "RuleStopped", rule: { ruleId, at, by: "Mona Park", why: "too many" } } as const)
  return [{ kind: "TriageRouting", id, before, bodies: [body] }]
}

export const deskVerbs: ReadonlyArray<Verb> = [cover, editCannedAnswer, settleRules]
