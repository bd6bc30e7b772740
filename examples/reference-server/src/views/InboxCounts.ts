/**
 * The counts of the inbox as the API tells them: every team of the reader, by name, also where nothing waits.
 */
import type { InboxCounts } from "@intervisit/api/StaffThreads"
import { staffTeams } from "@intervisit/core/domain/AccessPolicy"
import type { ThreadCount } from "@intervisit/core/ports/Threads"
import { now, type Request } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"

export const inboxCounts = Effect.fnUntraced(function* (
  { principal }: Request,
  counted: { readonly counts: ReadonlyArray<ThreadCount>; readonly mine: number }
) {
  const { counts, mine } = counted
  const teams = staffTeams(principal, yield* now).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const view: InboxCounts = {
    total: sum(counts),
    mine,
    teams: teams.map(({ id, name }) => {
      const own = counts.filter(({ teamId }) => teamId === id)
      const pools = own.flatMap(({ count, pool }) => (pool === null ? [] : [{ pool, count }]))
      return { id, name, count: sum(own), pools: pools.toSorted((a, b) => b.count - a.count) }
    })
  }
  return view
})

const sum = (counts: ReadonlyArray<ThreadCount>): number => counts.reduce((all, { count }) => all + count, 0)
