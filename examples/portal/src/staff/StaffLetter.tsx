/**
 * One message of a thread as staff see it: a letter with its chart receipt and notice, or an internal note, which looks
 * like nothing that a patient could get.
 */
import type { MessageView } from "../api/views.ts"
import { AttachmentList } from "../parts/AttachmentList.tsx"
import { Icon } from "../parts/Icon.tsx"
import { Moment } from "../parts/Moment.tsx"
import { useWords } from "../words/Words.ts"
import { Marked } from "./Marked.tsx"

interface StaffLetterProps {
  readonly message: MessageView
  /** The words that triage leaned on, to be marked in what the patient wrote. */
  readonly marked: ReadonlyArray<string>
}

export const StaffLetter = ({ marked, message }: StaffLetterProps) => {
  const words = useWords()
  const { author, body, kind, sentAt, side, writtenFor } = message
  const isNote = kind === "note"
  const role = writtenFor ?? author.role
  return (
    <li className={isNote ? "staff-letter staff-note" : `staff-letter staff-letter-${side}`}>
      <article aria-label={`${isNote ? words.staff.thread.note : words.staff.thread.letter}: ${author.name}`}>
        <header className="staff-letter-head">
          {isNote ? (
            <p className="note-mark">
              <Icon name="lock" />
              {words.staff.thread.note} · {words.staff.thread.noteWhat}
            </p>
          ) : null}
          <p>
            <strong>{author.name}</strong>, {words.roles[role] ?? role}
          </p>
          <p className="letter-when">
            <Moment at={sentAt} />
          </p>
        </header>
        <div className="letter-body" dir="auto" lang={message.language}>
          {body === null ? (
            <em>{words.patient.thread.retracted}</em>
          ) : (
            <Marked text={body} marked={side === "patient" ? marked : []} />
          )}
        </div>
        <AttachmentList message={message} />
        {isNote ? null : <Delivery message={message} />}
      </article>
    </li>
  )
}

/** Where the chart copy and the notice stand. "Accepted" is the chart's word, never "read". */
const Delivery = ({ message: { filing, notice, side } }: Pick<StaffLetterProps, "message">) => {
  const words = useWords().staff.thread
  return (
    <footer className="delivery">
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
      {notice === null || side === "patient" ? null : (
        <span data-state={notice}>
          <Icon name="letter" />
          {words.notice[notice]}
        </span>
      )}
    </footer>
  )
}
