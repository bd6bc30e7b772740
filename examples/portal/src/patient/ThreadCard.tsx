/**
 * One thread on the patient's first page: its subject, with whom, and what happens next.
 */
import type { ThreadRow } from "../api/views.ts"
import { Icon } from "../parts/Icon.tsx"
import { Link } from "../parts/Link.tsx"
import { Moment } from "../parts/Moment.tsx"
import { useWords } from "../words/Words.ts"

export const ThreadCard = ({ thread }: { readonly thread: ThreadRow }) => (
  <li className={`thread-card thread-${thread.standing}`}>
    <Link className="thread-link" to={`/threads/${encodeURIComponent(thread.id)}`}>
      <span className="thread-subject" dir="auto">
        {thread.subject}
      </span>
    </Link>
    <span className="thread-team">{thread.teamName}</span>
    <Standing thread={thread} />
  </li>
)

const Standing = ({ thread }: { readonly thread: ThreadRow }) => {
  const words = useWords().patient.home
  if (thread.standing !== "waiting") {
    return (
      <span className="thread-standing">
        {thread.standing === "closed" ? <span className="tag">{words.closed}</span> : null}
        <span>
          {words.lastMessage}: <Moment at={thread.lastMessageAt} />
        </span>
      </span>
    )
  }
  return (
    <>
      <span className={thread.isLate ? "thread-promise thread-late" : "thread-promise"}>
        <Icon name={thread.isLate ? "warning" : "clock"} />
        {thread.isLate ? <span>{words.late}</span> : <Expected dueAt={thread.dueAt} />}
      </span>
      <span className="thread-standing">
        {thread.seenByTeamAt === null ? (
          words.notSeen
        ) : (
          <span>
            {words.seen}: <Moment at={thread.seenByTeamAt} />
          </span>
        )}
      </span>
    </>
  )
}

const Expected = ({ dueAt }: { readonly dueAt: string | null }) => {
  const words = useWords().patient.home
  if (dueAt === null) return <span>{words.noTime}</span>
  return (
    <span>
      {words.expected}{" "}
      <strong>
        <Moment at={dueAt} />
      </strong>
    </span>
  )
}
