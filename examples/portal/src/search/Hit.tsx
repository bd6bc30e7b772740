/**
 * One message that was found: its conversation, the words in their place, who wrote and when.
 */
import type { HitView, PieceView, SearchForm } from "../api/views.ts"
import { Link } from "../parts/Link.tsx"
import { Moment } from "../parts/Moment.tsx"
import { useWords } from "../words/Words.ts"

interface HitProps {
  readonly hit: HitView
  readonly side: SearchForm["side"]
}

export const Hit = ({ hit, side }: HitProps) => {
  const words = useWords().search
  const { author, isClosed, kind, patientName, sentAt, subject, teamName, text, threadId } = hit
  const place = side === "staff" ? "/inbox" : "/threads"
  return (
    <li className="hit">
      <h2>
        <Link className="hit-link" to={`${place}/${encodeURIComponent(threadId)}`} dir="auto">
          <Pieces pieces={subject} />
        </Link>
        {kind === "note" ? <span className="tag">{words.note}</span> : null}
        {isClosed ? <span className="tag">{words.closed}</span> : null}
      </h2>
      <p className="hit-text" dir="auto">
        <Pieces pieces={text} />
      </p>
      <p className="hit-foot">
        <Moment at={sentAt} /> · {words.by(author.name)}
        {side === "staff" && patientName !== author.name ? ` · ${patientName}` : ""} · {teamName}
      </p>
    </li>
  )
}

const Pieces = ({ pieces }: { readonly pieces: ReadonlyArray<PieceView> }) => {
  let at = 0
  return pieces.map(({ isMarked, text }) => {
    const key = at
    at += text.length
    return isMarked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
  })
}
