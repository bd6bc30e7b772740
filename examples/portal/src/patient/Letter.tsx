/**
 * One letter of a thread, laid out as a letter is: who wrote, in what role, to whom, when, and then the words.
 */
import type { MessageView, ThreadView } from "../api/views.ts"
import { AttachmentList } from "../parts/AttachmentList.tsx"
import { Moment } from "../parts/Moment.tsx"
import { useSignedIn } from "../parts/signedInContext.ts"
import { useWords } from "../words/Words.ts"

interface LetterProps {
  readonly message: MessageView
  readonly thread: ThreadView
}

export const Letter = ({ message, thread }: LetterProps) => {
  const { actingFor } = useSignedIn()
  const words = useWords()
  const { author, body, isMine, sentAt, side } = message
  return (
    <li className={`letter letter-${side}`}>
      <article aria-label={`${words.patient.thread.from} ${author.name}`}>
        <header className="letter-head">
          <p className="letter-from">
            <span className="letter-label">{words.patient.thread.from}</span> <strong>{author.name}</strong>
            <Role message={message} />
            {isMine ? <span className="tag">{words.patient.thread.me}</span> : null}
          </p>
          {side === "patient" ? <p className="letter-to">{words.patient.thread.to(thread.teamName)}</p> : null}
          <p className="letter-when">
            <Moment at={sentAt} />
          </p>
        </header>
        <div className="letter-body" dir="auto" lang={message.language}>
          {body ?? <em>{words.patient.thread.retracted}</em>}
        </div>
        <AttachmentList message={message} patientId={actingFor?.patientId} />
      </article>
    </li>
  )
}

/** The role beside the name; a patient's own needs none. */
const Role = ({ message }: Pick<LetterProps, "message">) => {
  const words = useWords()
  const { role } = message.author
  if (message.side === "patient" && message.writtenFor === null) return null
  const shown = message.writtenFor ?? role
  return <span>, {words.roles[shown] ?? shown}</span>
}
