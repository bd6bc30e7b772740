/**
 * One message of a thread as staff see it: a letter with its chart receipt and notice, a call, or an internal note,
 * which looks like nothing that a patient could get. What was put right bears a mark.
 */
import { lazy, Suspense } from "react"
import type { MessageView } from "../api/views.ts"
import { AttachmentList } from "../parts/AttachmentList.tsx"
import { Icon } from "../parts/Icon.tsx"
import { Moment } from "../parts/Moment.tsx"
import { FormTable } from "../record/FormTable.tsx"
import { useWords, type Words } from "../words/Words.ts"
import { AmendButtons, EarlierWords } from "./actions/AmendButtons.tsx"
import { Amendments } from "./actions/Amendments.tsx"
import { MoveButton } from "./actions/MoveButton.tsx"
import { Marked } from "./Marked.tsx"

const FoundReadings = lazy(() =>
  import("../record/FoundReadings.tsx").then(({ FoundReadings }) => ({ default: FoundReadings }))
)

interface StaffLetterProps {
  readonly threadId: string
  readonly patientId: string
  readonly message: MessageView
  /** The words that triage leaned on, to be marked in what the patient wrote. */
  readonly marked: ReadonlyArray<string>
}

export const StaffLetter = ({ marked, message, patientId, threadId }: StaffLetterProps) => {
  const words = useWords()
  const { author, body, kind, retraction, sentAt, side, writtenFor } = message
  const role = writtenFor ?? author.role
  return (
    <li className={kind === "note" ? "staff-letter staff-note" : `staff-letter staff-letter-${side}`}>
      <article aria-label={`${nameOf(kind, words)}: ${author.name}`}>
        <header className="staff-letter-head">
          <KindMark message={message} />
          <p>
            <strong>{author.name}</strong>, {words.roles[role] ?? role}
          </p>
          <p className="letter-when">
            <Moment at={sentAt} />
          </p>
        </header>
        <Amendments message={message} />
        {body === null && retraction !== null ? null : (
          <div className="letter-body" dir="auto" lang={message.language}>
            <Marked text={body ?? ""} marked={side === "patient" ? marked : []} />
          </div>
        )}
        {/* What was shown on purpose is hidden again as soon as the message changes. */}
        <EarlierWords key={`${message.revision} ${retraction?.at}`} threadId={threadId} message={message} />
        {message.form === null ? null : <FormTable form={message.form} />}
        <AttachmentList message={message} />
        {message.found.length === 0 ? null : (
          <Suspense fallback={null}>
            <FoundReadings message={message} patientId={patientId} isStaff />
          </Suspense>
        )}
        <footer className="delivery">
          {kind === "note" ? null : <Delivery message={message} />}
          <span className="letter-actions">
            {side === "staff" && kind !== "note" && retraction === null ? (
              <AmendButtons threadId={threadId} message={message} />
            ) : null}
            {side === "patient" || kind === "note" ? <MoveButton threadId={threadId} message={message} /> : null}
          </span>
        </footer>
      </article>
    </li>
  )
}

const nameOf = (kind: MessageView["kind"], { desk, staff }: Words): string =>
  kind === "note" ? staff.thread.note : kind === "call" ? desk.call.mark : staff.thread.letter

/** What it is, where it is no letter. */
const KindMark = ({ message: { call, kind, minutes } }: Pick<StaffLetterProps, "message">) => {
  const { desk, staff } = useWords()
  if (kind === "note") {
    return (
      <p className="note-mark">
        <Icon name="lock" />
        {staff.thread.note} · {staff.thread.noteWhat}
      </p>
    )
  }
  if (call === null) return null
  return (
    <p className="call-mark">
      <Icon name="phone" />
      {desk.call.line[call.direction](call.withWhom)} · {desk.call.outcomes[call.outcome]}
      {minutes === null || minutes === 0 ? null : ` · ${desk.call.took(minutes)}`}
    </p>
  )
}

/** Where the chart copy and the notice stand. "Accepted" is the chart's word, never "read". */
const Delivery = ({ message: { filing, kind, minutes, notice, side } }: Pick<StaffLetterProps, "message">) => {
  const { desk, staff } = useWords()
  const words = staff.thread
  return (
    <>
      {filing === null ? null : (
        <span data-state={filing.state}>
          <Icon name="chart" />
          {words.filing[filing.state]}
          {filing.receipt === null ? null : (
            <span className="receipt">
              {words.receipt} {filing.receipt}
            </span>
          )}
        </span>
      )}
      {notice === null || side === "patient" || kind === "call" ? null : (
        <span data-state={notice}>
          <Icon name="letter" />
          {words.notice[notice]}
        </span>
      )}
      {kind === "call" || minutes === null || minutes === 0 ? null : (
        <span>
          <Icon name="clock" />
          {desk.call.took(minutes)}
        </span>
      )}
    </>
  )
}
