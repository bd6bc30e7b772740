/**
 * Under which keys the inbox and its threads are remembered, and how an answer about one row changes both.
 */
import { amend } from "../api/resource.ts"
import type { InboxStatus } from "../api/threads.ts"
import type { ThreadPage, ThreadRow, ThreadView } from "../api/views.ts"

export const inboxKey = (status: InboxStatus): string => `inbox ${status}`
export const threadKey = (threadId: string): string => `inbox thread ${threadId}`

const statuses: ReadonlyArray<InboxStatus> = ["waiting", "open", "all"]

/** Shows at once, everywhere, what is now known of a row. */
export const amendRow = (threadId: string, change: (row: ThreadRow) => ThreadRow): void => {
  for (const status of statuses) {
    amend<ThreadPage>(inboxKey(status), (page) => ({
      ...page,
      threads: page.threads.map((row) => (row.id === threadId ? change(row) : row))
    }))
  }
  amend<ThreadView>(threadKey(threadId), (thread) => ({ ...thread, ...change(thread) }))
}
