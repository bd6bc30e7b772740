/**
 * How long is left for an answer; "now" where nobody was promised a time, since such a message cannot wait.
 */
import type { ThreadRow } from "../api/views.ts"
import { Moment } from "../parts/Moment.tsx"
import { useNow } from "../parts/useNow.ts"
import { remaining } from "../words/remaining.ts"
import { useWords } from "../words/Words.ts"

export const DueLine = ({ row }: { readonly row: ThreadRow }) => {
  const words = useWords()
  const now = useNow()
  if (row.standing === "closed") return <span className="due due-none">{words.staff.inbox.closed}</span>
  if (row.standing !== "waiting") return <span className="due due-none">{words.staff.inbox.nothingOwed}</span>
  if (row.dueAt === null) return <span className="due due-late">{words.staff.inbox.noTime}</span>
  const isLate = row.isLate || Date.parse(row.dueAt) <= now
  return (
    <span className={isLate ? "due due-late" : "due"}>
      <strong>{remaining(row.dueAt, now, words)}</strong>
      <span className="due-at">
        <Moment at={row.dueAt} isShort />
      </span>
    </span>
  )
}
