/**
 * Somebody says from when until when she is away and who answers meanwhile; or she is back before.
 *
 * Staff say it for themselves, managers for anybody. Whoever covers must be staff of the practice: the teams of the
 * colleague who is away are hers for the time.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as AccessPolicy from "../domain/AccessPolicy.ts"
import * as Commit from "../domain/Commit.ts"
import * as Cover from "../domain/Cover.ts"
import { type AccountId, CoverId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import { Accounts } from "../ports/Accounts.ts"
import { Covers } from "../ports/Covers.ts"
import { IdGenerator } from "../ports/IdGenerator.ts"
import { type Plan, perform } from "./Plan.ts"
import { NotAColleague } from "./Refusals.ts"
import { type Audited, auditOf, now, originOf, permit, type Request, recordAudit, refuse } from "./Request.ts"

export interface Absence {
  readonly awayAccountId: AccountId
  readonly byAccountId: AccountId
  readonly from: Instant
  readonly until: Instant
}

export class CoverNotFound extends Schema.TaggedError<CoverNotFound>()("CoverNotFound", { coverId: CoverId }) {
  override get message() {
    return `No cover ${this.coverId} stands; load the list again.`
  }
}

export const arrangeCover = Effect.fn("arrangeCover")((request: Request, absence: Absence) =>
  perform(
    request,
    Effect.gen(function* () {
      const at = yield* now
      const { practiceId } = request.principal.account
      yield* mayArrangeFor(request, absence.awayAccountId, "ArrangeCover")
      const covers = yield* (yield* Covers).since(practiceId, at)
      const arranged = yield* Effect.fromResult(
        Cover.arrange(
          {
            id: (yield* (yield* IdGenerator).next) as CoverId,
            practiceId,
            version: 0,
            away: yield* colleague(request, absence.awayAccountId),
            by: yield* colleague(request, absence.byAccountId),
            from: absence.from,
            until: absence.until,
            endedAt: null
          },
          covers,
          at
        )
      )
      const body = { _tag: "CoverArranged", cover: arranged } as const
      return yield* planned(request, "ArrangeCover", { id: arranged.id, before: undefined, bodies: [body] })
    })
  )
)

export const endCover = Effect.fn("endCover")((request: Request, coverId: CoverId) =>
  perform(
    request,
    Effect.gen(function* () {
      const at = yield* now
      const cover = yield* (yield* Covers).byId(request.principal.account.practiceId, coverId)
      if (cover === undefined) return yield* new CoverNotFound({ coverId })
      yield* mayArrangeFor(request, cover.away.accountId, "EndCover")
      const bodies = Cover.isToCome(cover, at) ? [{ _tag: "CoverEnded", at } as const] : []
      return yield* planned(request, "EndCover", { id: cover.id, before: cover, bodies })
    })
  )
)

/** Who is away now or will be, for all staff and managers. */
export const listCovers = Effect.fn("listCovers")(function* (request: Request) {
  const at = yield* now
  const audited = { activity: "ListCovers", action: "R", entities: [], patients: [] } as const
  yield* isAtWork(request, audited)
  const { practiceId } = request.principal.account
  yield* recordAudit(practiceId, [yield* auditOf(request, at, audited)])
  const covers = yield* (yield* Covers).since(practiceId, at)
  return covers.filter((cover) => Cover.isToCome(cover, at))
})

const isAtWork = (request: Request, audited: Omit<Audited, "refusal">) =>
  AccessPolicy.hasRole(request.principal, "staff") || AccessPolicy.hasRole(request.principal, "manager")
    ? Effect.void
    : refuse(request, audited, new AccessPolicy.AccessRefused({ activity: audited.activity }))

/** Herself, or a manager for anybody. */
const mayArrangeFor = (request: Request, accountId: AccountId, activity: string) => {
  const audited = { activity, action: "U", entities: [`Account/${accountId}`], patients: [] } as const
  return accountId === request.principal.account.id && AccessPolicy.hasRole(request.principal, "staff")
    ? Effect.void
    : permit(request, "manage-practice", audited)
}

const colleague = Effect.fnUntraced(function* (request: Request, accountId: AccountId) {
  const account = yield* (yield* Accounts).byId(request.principal.account.practiceId, accountId)
  if (account?.isActive !== true || !account.roles.includes("staff")) return yield* new NotAColleague({ accountId })
  return { accountId, name: account.name }
})

const planned = Effect.fnUntraced(function* (
  request: Request,
  activity: string,
  change: Omit<Extract<Commit.Change, { readonly kind: "Cover" }>, "kind">
) {
  const at = yield* now
  const origin = originOf(request, at)
  const row = yield* auditOf(request, at, { activity, action: "U", entities: [`Cover/${change.id}`], patients: [] })
  const changes = [{ kind: "Cover", ...change } as const]
  return {
    commit: Commit.withParts(Commit.fromChanges(origin, changes), { audit: [row] }),
    answer: Commit.stateAfter(origin, { kind: "Cover", ...change })
  } satisfies Plan<Cover.Cover>
})
