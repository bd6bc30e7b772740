/**
 * One thread as the patient reads it: letters from the first to the last, what happens next, and a reply.
 */
import { useState } from "react"
import { useLive } from "../api/live.ts"
import { useResource } from "../api/resource.ts"
import { thread as readThread } from "../api/threads.ts"
import type { ThreadView } from "../api/views.ts"
import { Icon } from "../parts/Icon.tsx"
import { Link } from "../parts/Link.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { useSignedIn } from "../parts/signedInContext.ts"
import { ThreadCopies } from "../parts/ThreadCopies.tsx"
import type { PageProps } from "../routes.ts"
import { useWords } from "../words/Words.ts"
import { AwayLines } from "./AwayLines.tsx"
import { Letter } from "./Letter.tsx"
import { ReplyForm } from "./ReplyForm.tsx"
import { SentNote } from "./SentNote.tsx"
import { sentOn } from "./sentNow.ts"
import { ThreadStanding } from "./ThreadStanding.tsx"

export const ThreadPage = ({ id = "" }: PageProps) => {
  const { actingFor } = useSignedIn()
  const words = useWords().patient.thread
  const patientId = actingFor?.patientId
  const { problem, refresh, value } = useResource(`thread ${id} for ${patientId}`, (cause) =>
    readThread(id, cause, patientId)
  )
  const [hasNews, setNews] = useState(false)
  const [sent, setSent] = useState(sentOn(id))
  useLive((changed) => {
    if (!changed.has(id) && !changed.has(undefined)) return
    refresh("page")
    if (changed.has(id)) setNews(true)
  })
  return (
    <div className="column column-narrow">
      <div className="thread-bar no-print">
        <Link className="back" to="/">
          <Icon name="back" />
          {words.back}
        </Link>
        <ThreadCopies threadId={id} patientId={patientId} />
      </div>
      {value === undefined ? (
        <>
          <PageHeading title={words.title} isHidden />
          {problem === undefined ? (
            <Skeleton blocks={2} />
          ) : (
            <ProblemNote problem={problem} onRetry={() => refresh("person")} />
          )}
        </>
      ) : (
        <Shown
          thread={value}
          sent={sent}
          hasNews={hasNews}
          onSent={() => {
            setSent(sentOn(id))
            setNews(false)
            refresh("page")
          }}
        />
      )}
    </div>
  )
}

interface ShownProps {
  readonly thread: ThreadView
  readonly sent: ReturnType<typeof sentOn>
  readonly hasNews: boolean
  readonly onSent: () => void
}

const Shown = ({ hasNews, onSent, sent, thread }: ShownProps) => {
  const { actingFor } = useSignedIn()
  const words = useWords().patient.thread
  const mayWrite = actingFor?.scopes.includes("write") === true
  const isLastNew = hasNews && thread.messages.at(-1)?.side === "staff"
  return (
    <article className="conversation">
      <header className="conversation-head">
        <PageHeading title={words.title}>
          <span dir="auto">{thread.subject}</span>
        </PageHeading>
        <p className="conversation-team">{thread.teamName}</p>
        {thread.continues === null ? null : (
          <p className="hint">
            {words.continues} <Link to={`/threads/${encodeURIComponent(thread.continues)}`}>{words.earlier}</Link>
          </p>
        )}
      </header>
      {sent === undefined ? null : <SentNote sent={sent} />}
      <ol className="letters">
        {thread.messages.map((message) => (
          <Letter key={message.id} message={message} thread={thread} />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {isLastNew ? words.newMessage : ""}
      </p>
      {thread.movedOut.length === 0 ? null : <p className="note note-quiet">{words.movedOut}</p>}
      <ThreadStanding thread={thread} />
      <AwayLines away={thread.away} />
      {mayWrite && thread.status === "open" ? <ReplyForm threadId={thread.id} onSent={onSent} /> : null}
      {thread.status === "open" ? null : (
        <section className="note note-quiet no-print">
          <div>
            <h2>{words.closedTitle}</h2>
            <p>{thread.continuedIn === null ? words.closed : words.continued}</p>
          </div>
          {thread.continuedIn !== null ? (
            <Link className="button" to={`/threads/${encodeURIComponent(thread.continuedIn)}`}>
              {words.openNew}
            </Link>
          ) : mayWrite ? (
            <Link className="button" to={`/write?continues=${encodeURIComponent(thread.id)}`}>
              {words.goOn}
            </Link>
          ) : null}
        </section>
      )}
    </article>
  )
}
