/**
 * The inbox as it is now: every row that the server gave, in its order, and the teams among them with their counts.
 */
import { useState } from "react"
import { useLive } from "../api/live.ts"
import { amend, useResource } from "../api/resource.ts"
import { type InboxStatus, inboxThreads } from "../api/threads.ts"
import type { ThreadPage, ThreadRow } from "../api/views.ts"
import { inboxKey } from "./inboxKeys.ts"

export interface TeamCount {
  readonly id: string
  readonly name: string
  /** "7", or "100+" where the server has more. */
  readonly count: string
}

// A list shows what an inbox holds on a bad day; what is beyond is a click away.
const everyTeam = "all"

export const useInbox = () => {
  const [status, setStatus] = useState<InboxStatus>("waiting")
  const [team, setTeam] = useState(everyTeam)
  const key = inboxKey(status)
  const asked = useResource(key, (cause) => inboxThreads(status, cause))
  useLive(() => asked.refresh("page"))
  const all = asked.value?.threads ?? []
  const next = asked.value?.next ?? null
  const more = async () => {
    if (next === null) return
    const page = await inboxThreads(status, "person", next).catch(() => undefined)
    if (page === undefined) return
    amend<ThreadPage>(key, (before) => ({ threads: [...before.threads, ...page.threads], next: page.next }))
  }
  const teams = teamsOf(all, next !== null)
  const shownTeam = teams.some(({ id }) => id === team) ? team : everyTeam
  return {
    status,
    setStatus,
    team: shownTeam,
    setTeam,
    teams,
    total: countOf(all.length, next !== null),
    rows: shownTeam === everyTeam ? all : all.filter(({ teamId }) => teamId === shownTeam),
    isLoaded: asked.value !== undefined,
    problem: asked.problem,
    refresh: asked.refresh,
    more: next === null ? undefined : more
  }
}

export type Inbox = ReturnType<typeof useInbox>

/** The teams among the rows, by name. */
export const teamsOf = (rows: ReadonlyArray<ThreadRow>, hasMore: boolean): ReadonlyArray<TeamCount> => {
  const found = Map.groupBy(rows, ({ teamId }) => teamId)
  return [...found]
    .map(([id, own]) => ({ id, name: own[0]?.teamName ?? "", count: countOf(own.length, hasMore) }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

const countOf = (count: number, hasMore: boolean): string => (hasMore ? `${count}+` : `${count}`)
