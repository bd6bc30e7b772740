/**
 * One thread as staff see it: the conversation with its answer box, and beside it the patient.
 */
import { useLive } from "../api/live.ts"
import { useResource } from "../api/resource.ts"
import { thread as readThread } from "../api/threads.ts"
import { Icon } from "../parts/Icon.tsx"
import { Link } from "../parts/Link.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { ThreadCopies } from "../parts/ThreadCopies.tsx"
import { useWide } from "../parts/useWide.ts"
import { useWords } from "../words/Words.ts"
import { MovedOut } from "./actions/MovedOut.tsx"
import { PresenceNote } from "./actions/PresenceNote.tsx"
import { Composer } from "./Composer.tsx"
import { threadKey } from "./inboxKeys.ts"
import { PatientPanel } from "./PatientPanel.tsx"
import { StaffLetter } from "./StaffLetter.tsx"
import { StaffThreadHead } from "./StaffThreadHead.tsx"
import { TriagePanel } from "./TriagePanel.tsx"
import type { Claiming } from "./useClaiming.ts"

interface StaffThreadProps {
  readonly threadId: string
  readonly claiming: Claiming
}

export const StaffThread = ({ claiming, threadId }: StaffThreadProps) => {
  const words = useWords().staff.thread
  const { problem, refresh, value } = useResource(threadKey(threadId), (cause) => readThread(threadId, cause))
  useLive((changed) => {
    if (changed.has(threadId) || changed.has(undefined)) refresh("page")
  })
  const isWide = useWide("76rem")
  const patient = value?.staff == null ? null : <PatientPanel thread={value} patient={value.staff.patient} />
  const marked = value?.staff?.reasons.flatMap((reason) => reason.words) ?? []
  return (
    <div className="staff-thread">
      <section className="staff-conversation" aria-label={words.conversation}>
        <div className="thread-bar">
          <Link className="back inbox-back" to="/inbox" keepsScroll>
            <Icon name="back" />
            {words.back}
          </Link>
          <ThreadCopies threadId={threadId} />
        </div>
        {problem === undefined ? null : <ProblemNote problem={problem} onRetry={() => refresh("person")} />}
        {value === undefined ? (
          problem === undefined ? (
            <Skeleton />
          ) : null
        ) : (
          <>
            <StaffThreadHead thread={value} claiming={claiming} />
            <PresenceNote threadId={threadId} />
            {isWide ? null : patient}
            <TriagePanel thread={value} />
            <ol className="staff-letters">
              {value.messages.map((message) => (
                <StaffLetter
                  key={message.id}
                  threadId={threadId}
                  message={message}
                  marked={marked}
                  patientId={value.staff?.patient.id ?? ""}
                />
              ))}
            </ol>
            <MovedOut traces={value.movedOut} />
            <Composer thread={value} claiming={claiming} />
          </>
        )}
      </section>
      {isWide ? patient : null}
    </div>
  )
}
