/**
 * What a thread is about, how urgent, until when, and who answers it; with the buttons that change the last.
 */
import { Button } from "react-aria-components/Button"
import type { StaffPart, ThreadView } from "../api/views.ts"
import { Icon } from "../parts/Icon.tsx"
import { Moment } from "../parts/Moment.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { useWords } from "../words/Words.ts"
import { AssignButton } from "./actions/AssignButton.tsx"
import { CloseButton } from "./CloseButton.tsx"
import { DueLine } from "./DueLine.tsx"
import { Marked } from "./Marked.tsx"
import { UrgencyMark } from "./UrgencyMark.tsx"
import type { Claiming } from "./useClaiming.ts"

interface StaffThreadHeadProps {
  readonly thread: ThreadView
  readonly claiming: Claiming
}

export const StaffThreadHead = ({ claiming, thread }: StaffThreadHeadProps) => {
  const { desk, staff } = useWords()
  const words = staff.thread
  const urgency = thread.staff?.urgency ?? "routine"
  const { refused } = claiming
  return (
    <header className="staff-head">
      <div className="staff-head-top">
        <UrgencyMark urgency={urgency} />
        <DueLine row={thread} />
      </div>
      <PageHeading title={words.conversation}>
        <span dir="auto">
          <Marked text={thread.subject} marked={thread.staff?.reasons.flatMap((reason) => reason.words) ?? []} />
        </span>
      </PageHeading>
      <p className="staff-head-sub">
        {thread.patientName} · {thread.teamName}
      </p>
      <p className="staff-head-sub">
        <Promised thread={thread} />
        {thread.seenByTeamAt === null ? null : (
          <>
            {" · "}
            {words.seen}: <Moment at={thread.seenByTeamAt} isShort />
          </>
        )}
      </p>
      {thread.staff?.waitsSince == null ? null : (
        <p className="waits">
          <Icon name="clock" />
          {desk.waiting.since} <Moment at={thread.staff.waitsSince} isShort />
        </p>
      )}
      {thread.status === "open" ? <ClaimBar thread={thread} claiming={claiming} /> : null}
      {refused?.threadId === thread.id ? <ProblemNote problem={refused.problem} /> : null}
    </header>
  )
}

const Promised = ({ thread }: Pick<StaffThreadHeadProps, "thread">) => {
  const words = useWords().staff.thread
  if (thread.standing !== "waiting") return words.nothingOwed
  if (thread.dueAt === null) return words.noPromise
  return (
    <>
      {words.promised}: <Moment at={thread.dueAt} />
    </>
  )
}

/** Who gave it to whoever holds it, and why; and that the reader answers for her while she is away. */
const Given = ({ claim }: { readonly claim: StaffPart["claim"] }) => {
  const { desk, staff } = useWords()
  if (claim === null) return null
  const { assignedBy, isCovered, name, reason } = claim
  return (
    <>
      {isCovered ? <span className="given">{staff.inbox.covered(name)}</span> : null}
      {assignedBy === null ? null : (
        <span className="given">
          {desk.assign.given(assignedBy)}
          {reason === null ? null : `: ${reason}`}
        </span>
      )}
    </>
  )
}

/** The team can only wait; what was promised stands all the same. */
const WaitButton = ({ claiming, thread }: StaffThreadHeadProps) => {
  const words = useWords().desk.waiting
  const isWaiting = thread.staff?.waitsSince != null
  return (
    <Button className="button button-quiet" onPress={() => void claiming.wait(thread, !isWaiting)}>
      {isWaiting ? words.stop : words.start}
    </Button>
  )
}

const ClaimBar = ({ claiming, thread }: StaffThreadHeadProps) => {
  const words = useWords().staff.thread
  const claim = thread.staff?.claim ?? null
  return (
    <div className="claim-bar">
      <p role="status" className={claim?.isMine === true ? "claim claim-mine" : "claim"}>
        {claim === null ? words.unclaimed : claim.isMine ? words.mine : words.claimed(claim.name)}
        <Given claim={claim} />
      </p>
      <div className="actions">
        {claim === null ? (
          <Button className="button button-main" onPress={() => void claiming.claim(thread, false)}>
            {words.claim}
          </Button>
        ) : claim.isMine ? (
          <Button className="button" onPress={() => void claiming.release(thread)}>
            {words.release}
          </Button>
        ) : (
          <Button className="button" onPress={() => void claiming.claim(thread, true)}>
            {words.takeOver(claim.name)}
          </Button>
        )}
        <AssignButton thread={thread} onGiven={claiming.given} />
        <WaitButton thread={thread} claiming={claiming} />
        <CloseButton onClose={() => void claiming.close(thread)} />
      </div>
    </div>
  )
}
