/**
 * The front desk: today's visits of one's teams, who cannot sign in yet, and inviting them while they stand there.
 *
 * The list follows the feed by itself. A letter's code lives in this page alone, and only until it is left.
 */
import { useState } from "react"
import { useLivePeople } from "../api/live.ts"
import { newId } from "../api/newId.ts"
import { type Problem, problemOf } from "../api/Problem.ts"
import { frontDesk, invitePatient, withdrawInvitation } from "../api/people.ts"
import { useResource } from "../api/resource.ts"
import type { DeskVisitView, FrontDeskView, InvitedView } from "../api/views.ts"
import { DoneNote } from "../parts/DoneNote.tsx"
import { EmptyState } from "../parts/EmptyState.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { useWords } from "../words/Words.ts"
import { DeskVisit } from "./DeskVisit.tsx"
import { InvitationLetter } from "./InvitationLetter.tsx"

export const FrontDeskPage = () => {
  const words = useWords().people.desk
  const { problem, refresh, value } = useResource("front desk", frontDesk)
  const [letter, setLetter] = useState<{ readonly visit: DeskVisitView; readonly invited: InvitedView }>()
  const [refused, setRefused] = useState<Problem>()
  const [done, setDone] = useState("")
  useLivePeople(() => refresh("page"))
  const act = async <A,>(call: Promise<A>, then: (answer: A) => void) => {
    setRefused(undefined)
    setDone("")
    await call.then(then, (thrown) => setRefused(problemOf(thrown)))
    refresh("page")
  }
  const invite = (visit: DeskVisitView, channel: InvitedView["channel"]) =>
    void act(invitePatient(visit.patientId, channel, newId()), (invited) => {
      if (channel === "letter") setLetter({ visit, invited })
      else setDone(words.mailed(visit.patientName))
    })
  const withdraw = (id: string) => void act(withdrawInvitation(id, newId()), () => setDone(words.withdrawn))
  if (letter !== undefined) return <InvitationLetter {...letter} onDone={() => setLetter(undefined)} />
  return (
    <div className="column column-wide">
      <PageHeading title={words.title} />
      <p className="lead">{words.lead}</p>
      {problem === undefined ? null : <ProblemNote problem={problem} onRetry={() => refresh("person")} />}
      {refused === undefined ? null : <ProblemNote problem={refused} />}
      <DoneNote done={done} />
      {value === undefined ? (
        problem === undefined ? (
          <Skeleton blocks={3} />
        ) : null
      ) : (
        <Visits desk={value} onInvite={invite} onWithdraw={withdraw} />
      )}
    </div>
  )
}

interface VisitsProps {
  readonly desk: FrontDeskView
  readonly onInvite: (visit: DeskVisitView, channel: InvitedView["channel"]) => void
  readonly onWithdraw: (invitationId: string) => void
}

const Visits = ({ desk, onInvite, onWithdraw }: VisitsProps) => {
  const words = useWords().people.desk
  const [shown, setShown] = useState<"missing" | "all">("missing")
  const missing = desk.visits.filter(({ enrolment }) => enrolment !== "enrolled")
  const people = new Set(missing.map(({ patientId }) => patientId)).size
  if (desk.visits.length === 0) {
    return (
      <EmptyState icon="person" title={words.emptyTitle}>
        {words.empty}
      </EmptyState>
    )
  }
  const visits = shown === "all" ? desk.visits : missing
  return (
    <>
      <div className="page-head">
        <p className="desk-summary">{words.summary(desk.visits.length, people)}</p>
        <label className="choose">
          {words.show}
          <select value={shown} onChange={(event) => setShown(event.target.value === "all" ? "all" : "missing")}>
            <option value="missing">{words.showMissing}</option>
            <option value="all">{words.showAll}</option>
          </select>
        </label>
      </div>
      {visits.length === 0 ? (
        <EmptyState icon="check" title={words.allDoneTitle}>
          {words.allDone}
        </EmptyState>
      ) : null}
      <ul className="desk-visits">
        {visits.map((visit) => (
          <DeskVisit
            key={visit.encounterId}
            visit={visit}
            onInvite={(channel) => onInvite(visit, channel)}
            onWithdraw={onWithdraw}
          />
        ))}
      </ul>
      {desk.more === 0 ? null : <p>{words.more(desk.more)}</p>}
    </>
  )
}
