/**
 * The trace of what lay in this conversation and was moved to where it belongs.
 */
import type { ThreadView } from "../../api/views.ts"
import { Icon } from "../../parts/Icon.tsx"
import { Link } from "../../parts/Link.tsx"
import { Moment } from "../../parts/Moment.tsx"
import { useWords } from "../../words/Words.ts"

export const MovedOut = ({ traces }: { readonly traces: ThreadView["movedOut"] }) => {
  const words = useWords().desk
  if (traces.length === 0) return null
  return (
    <ul className="traces">
      {traces.map(({ at, by, reason, toThreadId }) => (
        <li key={`${at} ${toThreadId}`} className="note note-quiet">
          <Icon name="leave" />
          <p>
            <strong>{words.move.movedOut}</strong> · <Moment at={at} isShort /> · {words.amend.by(by)}
            {reason === null ? null : <span className="trace-reason">{reason}</span>}
          </p>
          {toThreadId === null ? null : (
            <Link className="button button-small" to={`/inbox/${encodeURIComponent(toThreadId)}`} keepsScroll>
              {words.move.go}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}
