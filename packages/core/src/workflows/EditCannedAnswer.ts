/**
 * A manager writes a canned answer, changes it, or retires it. Every edit is a new version; a stale one is refused.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as CannedAnswer from "../domain/CannedAnswer.ts"
import * as Commit from "../domain/Commit.ts"
import { CannedAnswerId, type CareTeamId } from "../domain/Ids.ts"
import * as MessageText from "../domain/MessageText.ts"
import { CannedAnswers } from "../ports/CannedAnswers.ts"
import { IdGenerator } from "../ports/IdGenerator.ts"
import { StaleVersion } from "../ports/Ledger.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { CareTeamNotFound } from "./AssignThread.ts"
import { type Plan, performOnce } from "./Plan.ts"
import { auditOf, now, originOf, permit, type Request, recordAudit } from "./Request.ts"

export interface CannedAnswerEdit {
  /** Null for a new one. */
  readonly id: CannedAnswerId | null
  /** The version that the editor saw; 0 for a new one. */
  readonly seenVersion: number
  readonly teamId: CareTeamId | null
  readonly en: CannedAnswer.CannedAnswer["en"]
  readonly es: CannedAnswer.CannedAnswer["es"]
}

export class CannedAnswerNotFound extends Schema.TaggedError<CannedAnswerNotFound>()("CannedAnswerNotFound", {
  cannedAnswerId: CannedAnswerId
}) {
  override get message() {
    return `No canned answer ${this.cannedAnswerId} is in use; load the list again.`
  }
}

const permission = "edit-canned-answers"

/** Writes it; an unknown variable is refused with its place. */
export const editCannedAnswer = Effect.fn("editCannedAnswer")((request: Request, edit: CannedAnswerEdit) =>
  performOnce(
    request,
    "CannedAnswer",
    Effect.gen(function* () {
      const at = yield* now
      const { name, practiceId } = request.principal.account
      yield* permit(request, permission, { activity: "EditCannedAnswer", action: "U", entities: [], patients: [] })
      const before = edit.id === null ? undefined : yield* inUse(request, edit.id, edit.seenVersion)
      if (edit.teamId !== null) yield* teamIsThere(request, edit.teamId)
      const cannedAnswer: CannedAnswer.CannedAnswer = {
        id: edit.id ?? ((yield* (yield* IdGenerator).next) as CannedAnswerId),
        practiceId,
        version: 0,
        teamId: edit.teamId,
        en: yield* checked("en", edit.en),
        es: yield* checked("es", edit.es),
        isRetired: false,
        changedAt: at,
        changedBy: name
      }
      const bodies = [{ _tag: "CannedAnswerEdited", cannedAnswer } as const]
      return yield* planned(request, "EditCannedAnswer", { id: cannedAnswer.id, before, bodies })
    })
  )
)

export const retireCannedAnswer = Effect.fn("retireCannedAnswer")(
  (request: Request, id: CannedAnswerId, seenVersion: number) =>
    performOnce(
      request,
      "CannedAnswer",
      Effect.gen(function* () {
        const at = yield* now
        yield* permit(request, permission, { activity: "RetireCannedAnswer", action: "D", entities: [], patients: [] })
        const before = yield* inUse(request, id, seenVersion)
        const bodies = [{ _tag: "CannedAnswerRetired", at, by: request.principal.account.name } as const]
        return yield* planned(request, "RetireCannedAnswer", { id, before, bodies })
      })
    )
)

/** All of them, for whoever edits them. */
export const listCannedAnswers = Effect.fn("listCannedAnswers")(function* (request: Request) {
  const audited = { activity: "ListCannedAnswers", action: "R", entities: [], patients: [] } as const
  yield* permit(request, permission, audited)
  const { practiceId } = request.principal.account
  yield* recordAudit(practiceId, [yield* auditOf(request, yield* now, audited)])
  return yield* (yield* CannedAnswers).current(practiceId)
})

const inUse = Effect.fnUntraced(function* (request: Request, id: CannedAnswerId, seenVersion: number) {
  const found = yield* (yield* CannedAnswers).byId(request.principal.account.practiceId, id)
  if (found === undefined || found.isRetired) return yield* new CannedAnswerNotFound({ cannedAnswerId: id })
  if (found.version !== seenVersion) {
    return yield* new StaleVersion({ kind: "CannedAnswer", id, expected: seenVersion })
  }
  return found
})

const teamIsThere = Effect.fnUntraced(function* (request: Request, teamId: CareTeamId) {
  const team = yield* (yield* ProviderDirectory).careTeam(request.principal.account.practiceId, teamId)
  if (team === undefined) return yield* new CareTeamNotFound({ teamId })
})

const checked = (language: "en" | "es", { text, title }: CannedAnswer.CannedAnswer["en"]) =>
  Effect.all({
    title: Effect.fromResult(MessageText.check("subject", title)),
    text: Effect.fromResult(CannedAnswer.check(language, text))
  })

const planned = Effect.fnUntraced(function* (
  request: Request,
  activity: string,
  change: Omit<Extract<Commit.Change, { readonly kind: "CannedAnswer" }>, "kind">
) {
  const at = yield* now
  const origin = originOf(request, at)
  const entities = [`CannedAnswer/${change.id}`]
  const row = yield* auditOf(request, at, { activity, action: "U", entities, patients: [] })
  return {
    commit: Commit.withParts(Commit.fromChanges(origin, [{ kind: "CannedAnswer", ...change }]), { audit: [row] }),
    answer: Commit.stateAfter(origin, { kind: "CannedAnswer", ...change })
  } satisfies Plan<CannedAnswer.CannedAnswer>
})
