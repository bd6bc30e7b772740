/**
 * Under which keys the inbox and its threads are remembered, and how an answer about one row changes all of them.
 */

import type { Cause } from "../api/request.ts"
import { amend, known, refresh } from "../api/resource.ts"
import { type InboxFilter, inboxThreads } from "../api/threads.ts"
import type { ThreadPage, ThreadRow, ThreadView } from "../api/views.ts"

/** The filters under which the inbox was looked at since the page was loaded. */
const filters = new Map<string, InboxFilter>()

export const inboxKey = (filter: InboxFilter): string => {
  const key = `inbox ${filter.status} ${filter.team ?? ""} ${filter.pool ?? ""} ${filter.isMine}`
  filters.set(key, filter)
  return key
}

export const threadKey = (threadId: string): string => `inbox thread ${threadId}`

/**
 * As many rows as are shown now, read anew from the first: page after page, each behind the place at which the one
 * before ended. So a thread that moves while somebody pages neither falls into a gap nor stands there twice.
 */
export const loadInbox = async (filter: InboxFilter, cause: Cause): Promise<ThreadPage> => {
  const shown = known<ThreadPage>(inboxKey(filter))?.threads.length ?? 0
  let page = await inboxThreads(filter, cause)
  while (page.next !== null && page.threads.length < shown) page = await withNext(filter, page, cause)
  return page
}

/** The page and what comes behind it. */
export const withNext = async (filter: InboxFilter, page: ThreadPage, cause: Cause): Promise<ThreadPage> => {
  if (page.next === null) return page
  const { next, threads } = await inboxThreads(filter, cause, page.next)
  const ids = new Set(threads.map(({ id }) => id))
  return { threads: [...page.threads.filter(({ id }) => !ids.has(id)), ...threads], next }
}

/** Reads the list anew that is shown under this filter. */
export const refreshInbox = async (): Promise<void> => {
  const shown = [...filters].filter(([key]) => known(key) !== undefined)
  await Promise.all(shown.map(([key, filter]) => refresh(key, (cause) => loadInbox(filter, cause), "page")))
}

/** Shows at once, everywhere, what is now known of a row. */
export const amendRow = (threadId: string, change: (row: ThreadRow) => ThreadRow): void => {
  for (const key of filters.keys()) {
    amend<ThreadPage>(key, (page) => ({
      ...page,
      threads: page.threads.map((row) => (row.id === threadId ? change(row) : row))
    }))
  }
  amend<ThreadView>(threadKey(threadId), (thread) => ({ ...thread, ...change(thread) }))
}
