/**
 * What happens next on a thread: seen by the team or not yet, and the promise.
 */
import type { ThreadView } from "../api/views.ts"
import { Icon } from "../parts/Icon.tsx"
import { Moment } from "../parts/Moment.tsx"
import { useSignedIn } from "../parts/signedInContext.ts"
import { useWords } from "../words/Words.ts"

export const ThreadStanding = ({ thread }: { readonly thread: ThreadView }) => {
  const words = useWords().patient.thread
  if (thread.standing !== "waiting") return null
  return (
    <div className="standing" role="status">
      <p>
        <Icon name="eye" />
        {thread.seenByTeamAt === null ? (
          <span>{words.notSeen}</span>
        ) : (
          <span>
            {words.seen}: <Moment at={thread.seenByTeamAt} />
          </span>
        )}
      </p>
      <Promised thread={thread} />
    </div>
  )
}

const Promised = ({ thread }: { readonly thread: ThreadView }) => {
  const words = useWords().patient.thread
  const { phone } = useSignedIn().session.practice
  if (thread.dueAt === null || thread.isLate) {
    return (
      <p className={thread.isLate ? "standing-late" : undefined}>
        <Icon name={thread.isLate ? "warning" : "phone"} />
        <span>
          {thread.isLate ? words.late : words.noTime} <a href={`tel:${phone}`}>{phone}</a>
        </span>
      </p>
    )
  }
  return (
    <p>
      <Icon name="clock" />
      <span>
        {words.expected}{" "}
        <strong>
          <Moment at={thread.dueAt} />
        </strong>
      </span>
    </p>
  )
}
