/**
 * The inbox as it is now: what the server gave for the chosen tab, in its order, and the server's own counts.
 */
import { useState } from "react"
import { useLive } from "../api/live.ts"
import { amend, useResource } from "../api/resource.ts"
import { inboxCounts } from "../api/staffThreads.ts"
import type { InboxFilter, InboxStatus } from "../api/threads.ts"
import type { InboxCounts, ThreadPage } from "../api/views.ts"
import { inboxKey, loadInbox, withNext } from "./inboxKeys.ts"

/** A tab: all, what is the reader's own, or one team by its id. */
export type InboxTab = "all" | "mine" | (string & {})

export const useInbox = () => {
  const [status, setStatus] = useState<InboxStatus>("waiting")
  const [tab, setTab] = useState<InboxTab>("all")
  const [pool, setPool] = useState<string>()
  const filter: InboxFilter = {
    status,
    team: tab === "all" || tab === "mine" ? undefined : tab,
    pool,
    isMine: tab === "mine"
  }
  const key = inboxKey(filter)
  const asked = useResource(key, (cause) => loadInbox(filter, cause))
  const counted = useResource(`inbox counts ${status}`, (cause) => inboxCounts(status, cause))
  useLive(() => {
    asked.refresh("page")
    counted.refresh("page")
  })
  const page = asked.value
  const more = async () => {
    if (page === undefined) return
    const longer = await withNext(filter, page, "person").catch(() => undefined)
    if (longer !== undefined) amend<ThreadPage>(key, () => longer)
  }
  return {
    status,
    setStatus,
    tab,
    setTab: (tab: InboxTab) => {
      setTab(tab)
      setPool(undefined)
    },
    pool,
    setPool,
    counts: counted.value,
    pools: counted.value === undefined ? [] : poolsOf(counted.value, filter.team),
    rows: page?.threads ?? [],
    isLoaded: page !== undefined,
    problem: asked.problem,
    refresh: asked.refresh,
    more: page === undefined || page.next === null ? undefined : more
  }
}

export type Inbox = ReturnType<typeof useInbox>

type PoolCount = InboxCounts["teams"][number]["pools"][number]

/** The pools of one team, or of all of them together, the fullest first. */
export const poolsOf = ({ teams }: InboxCounts, team: string | undefined): ReadonlyArray<PoolCount> => {
  const sums = new Map<PoolCount["pool"], number>()
  for (const { count, pool } of teams
    .filter(({ id }) => team === undefined || id === team)
    .flatMap((one) => one.pools)) {
    sums.set(pool, (sums.get(pool) ?? 0) + count)
  }
  return [...sums].map(([pool, count]) => ({ pool, count })).sort((a, b) => b.count - a.count)
}
