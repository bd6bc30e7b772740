/**
 * One letter of a thread, laid out as a letter is: who wrote, in what role, to whom, when, and then the words.
 */
import type { MessageView, ThreadView } from "../api/views.ts"
import { AttachmentList } from "../parts/AttachmentList.tsx"
import { Icon } from "../parts/Icon.tsx"
import { Moment } from "../parts/Moment.tsx"
import { useSignedIn } from "../parts/signedInContext.ts"
import { FoundReadings } from "../record/FoundReadings.tsx"
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
        <div className="letter-body" dir="auto" lang={message.call === null ? message.language : undefined}>
          {body ?? <Instead message={message} />}
        </div>
        {message.corrections.length === 0 || body === null ? null : (
          <p className="letter-mark">
            <Icon name="pen" />
            {words.patient.thread.corrected}: <Moment at={message.corrections.at(-1)?.at ?? sentAt} />
          </p>
        )}
        <AttachmentList message={message} patientId={actingFor?.patientId} />
        {actingFor?.scopes.includes("write") ? (
          <FoundReadings message={message} patientId={actingFor.patientId} />
        ) : null}
      </article>
    </li>
  )
}

/** What stands there in place of words: a call, or that they were taken back. */
const Instead = ({ message: { call, retraction } }: Pick<LetterProps, "message">) => {
  const words = useWords().patient.thread
  if (retraction !== null) return <em>{words.takenBack}</em>
  if (call === null) return <em>{words.retracted}</em>
  const { direction, outcome, withWhom } = call
  return (
    <>
      <Icon name="phone" /> {words.called[direction](withWhom)}.{" "}
      {outcome === "reached" ? words.spoke : words.notReached}
    </>
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
