/**
 * Covers, colleagues and canned answers as the API tells them.
 */
import type { CannedAnswerView, CoverView } from "@intervisit/api/Desk"
import type { ColleagueView } from "@intervisit/api/StaffThreads"
import type { AwayView } from "@intervisit/api/Threads"
import { hasRole, type Principal } from "@intervisit/core/domain/AccessPolicy"
import type { CannedAnswer } from "@intervisit/core/domain/CannedAnswer"
import { type CareTeam, includesAccount } from "@intervisit/core/domain/CareTeam"
import { type Cover, holds } from "@intervisit/core/domain/Cover"
import type { Instant } from "@intervisit/core/domain/Instant"
import { Covers } from "@intervisit/core/ports/Covers"
import type { Colleague } from "@intervisit/core/workflows/ListColleagues"
import { now } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"

export const coverView = (principal: Principal, cover: Cover, at: Instant): CoverView => ({
  id: cover.id,
  away: cover.away.name,
  coveredBy: cover.by.name,
  from: cover.from,
  until: cover.until,
  isNow: holds(cover, at),
  isMine: cover.away.accountId === principal.account.id || hasRole(principal, "manager")
})

export const colleagueView = (principal: Principal, { account, cover }: Colleague): ColleagueView => ({
  accountId: account.id,
  name: account.name,
  title: account.title ?? null,
  isMe: account.id === principal.account.id,
  awayUntil: cover?.until ?? null,
  coveredBy: cover?.by.name ?? null
})

export const cannedAnswerView = (answer: CannedAnswer): CannedAnswerView => {
  const { changedAt, changedBy, en, es, id, teamId, version } = answer
  return { id, version, teamId, en, es, changedAt, changedBy }
}

/** The people of a team who are away now, and who answers for them: told to patients as well. */
export const awayOf = Effect.fnUntraced(function* (team: CareTeam) {
  const at = yield* now
  const covers = yield* (yield* Covers).since(team.practiceId, at)
  return covers
    .filter((cover) => holds(cover, at) && includesAccount(team, cover.away.accountId, at))
    .map(({ away, by, until }): AwayView => ({ name: away.name, until, coveredBy: by.name }))
})
