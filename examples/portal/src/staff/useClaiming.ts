/**
 * "I answer this", shown at once and told to the server; where a colleague was faster, hers stands and is told.
 */
import { useState } from "react"
import { newId } from "../api/newId.ts"
import { type Problem, problemOf } from "../api/Problem.ts"
import { refresh } from "../api/resource.ts"
import { setWaiting } from "../api/staffThreads.ts"
import { claim, close, release, thread } from "../api/threads.ts"
import type { ThreadRow } from "../api/views.ts"
import { useSignedIn } from "../parts/signedInContext.ts"
import { amendRow, refreshInbox, threadKey } from "./inboxKeys.ts"

export const useClaiming = () => {
  const { name } = useSignedIn().session
  const [refused, setRefused] = useState<{ readonly threadId: string; readonly problem: Problem }>()

  const act = async (row: ThreadRow, call: (key: string) => Promise<ThreadRow>, claim?: Claim) => {
    setRefused(undefined)
    if (claim !== undefined) amendRow(row.id, (before) => claimed(before, claim.now))
    await call(newId()).then(
      (after) => amendRow(row.id, (before) => ({ ...before, ...after })),
      (thrown) => {
        setRefused({ threadId: row.id, problem: problemOf(thrown) })
        amendRow(row.id, (before) => claimed(before, row.staff?.claim ?? null))
      }
    )
    void refresh(threadKey(row.id), (cause) => thread(row.id, cause), "page")
  }

  const mine = {
    name,
    isMine: true,
    isCovered: false,
    at: new Date().toISOString(),
    assignedBy: null,
    reason: null
  }
  return {
    refused,
    claim: (row: ThreadRow, takeOver: boolean) => act(row, (key) => claim(row.id, takeOver, key), { now: mine }),
    release: (row: ThreadRow) => act(row, (key) => release(row.id, key), { now: null }),
    wait: (row: ThreadRow, isWaiting: boolean) => act(row, (key) => setWaiting(row.id, isWaiting, key)),
    /** Somebody gave it away: the row as it is now. */
    given: (row: ThreadRow) => {
      amendRow(row.id, (before) => ({ ...before, ...row }))
      void refreshInbox()
    },
    close: (row: ThreadRow) => act(row, (key) => close(row.id, key))
  }
}

export type Claiming = ReturnType<typeof useClaiming>

interface Claim {
  readonly now: NonNullable<ThreadRow["staff"]>["claim"]
}

const claimed = (row: ThreadRow, claim: Claim["now"]): ThreadRow =>
  row.staff === null ? row : { ...row, staff: { ...row.staff, claim } }
