/**
 * One row of the inbox: how urgent, who, what about, how long is left, and who is on it.
 */
import type { StaffPart, ThreadRow } from "../api/views.ts"
import { Link } from "../parts/Link.tsx"
import { useWords } from "../words/Words.ts"
import { DueLine } from "./DueLine.tsx"
import { UrgencyMark } from "./UrgencyMark.tsx"

interface InboxRowProps {
  readonly row: ThreadRow
  readonly isCurrent: boolean
  readonly showsTeam: boolean
}

export const InboxRow = ({ isCurrent, row, showsTeam }: InboxRowProps) => {
  const words = useWords()
  const { staff } = row
  const urgency = staff?.urgency ?? "routine"
  const category = staff?.category == null ? [] : [words.triage.category[staff.category]]
  return (
    <li className={`row row-${urgency} row-${row.standing}`} data-thread={row.id}>
      <Link
        className="row-link"
        to={`/inbox/${encodeURIComponent(row.id)}`}
        aria-current={isCurrent ? "true" : undefined}
        keepsScroll
      >
        <span className="row-top">
          <UrgencyMark urgency={urgency} />
          <DueLine row={row} />
        </span>
        <span className="row-patient">{row.patientName}</span>
        <span className="row-subject" dir="auto">
          {row.subject}
        </span>
        <span className="row-foot">
          <span>{[...category, ...(showsTeam ? [row.teamName] : [])].join(" · ")}</span>
          {staff?.waitsSince == null ? null : <span className="claim">{words.staff.inbox.waitsForPatient}</span>}
          {staff?.claim == null ? null : <Claimed claim={staff.claim} />}
        </span>
      </Link>
    </li>
  )
}

const Claimed = ({ claim }: { readonly claim: NonNullable<StaffPart["claim"]> }) => {
  const words = useWords().staff.inbox
  const { isCovered, isMine, name } = claim
  return (
    <span className={isMine || isCovered ? "claim claim-mine" : "claim"}>
      {isMine ? words.mine : isCovered ? words.covered(name) : words.claimedBy(name)}
    </span>
  )
}
