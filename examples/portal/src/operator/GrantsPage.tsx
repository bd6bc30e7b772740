/**
 * Access that a merge has put on hold: confirmed by a person who has checked, or the merge undone.
 */
import { useState } from "react"
import { newId } from "../api/newId.ts"
import { type Problem, problemOf } from "../api/Problem.ts"
import { confirmGrant, heldGrants, unmerge } from "../api/practice.ts"
import { amend, useResource } from "../api/resource.ts"
import type { HeldGrantView } from "../api/views.ts"
import { DoneNote } from "../parts/DoneNote.tsx"
import { EmptyState } from "../parts/EmptyState.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { useWords } from "../words/Words.ts"
import { HeldGrant } from "./HeldGrant.tsx"

const key = "held grants"

export const GrantsPage = () => {
  const words = useWords().practice.grants
  const held = useResource(key, heldGrants)
  const [refused, setRefused] = useState<Problem>()
  const [done, setDone] = useState("")
  const act = async (grant: HeldGrantView, call: Promise<void>, said: string) => {
    setRefused(undefined)
    setDone("")
    await call.then(
      () => {
        setDone(said)
        amend<ReadonlyArray<HeldGrantView>>(key, (before) => before.filter(({ id }) => id !== grant.id))
      },
      (thrown) => setRefused(problemOf(thrown))
    )
    held.refresh("page")
  }
  const { problem, refresh, value } = held
  return (
    <div className="column column-wide">
      <PageHeading title={words.title} />
      <p className="lead">{words.lead}</p>
      {problem === undefined ? null : <ProblemNote problem={problem} onRetry={() => refresh("person")} />}
      {refused === undefined ? null : <ProblemNote problem={refused} />}
      <DoneNote done={done} />
      {value === undefined && problem === undefined ? <Skeleton blocks={2} /> : null}
      {value?.length === 0 ? (
        <EmptyState icon="shield" title={words.emptyTitle}>
          {words.empty}
        </EmptyState>
      ) : null}
      <ul className="held-grants">
        {value?.map((grant) => (
          <HeldGrant
            key={grant.id}
            grant={grant}
            onConfirm={(confirmedFor) => void act(grant, confirmGrant(grant, confirmedFor, newId()), words.confirmed)}
            onUnmerge={() => void act(grant, unmerge(grant.patientId, newId()), words.unmerged)}
          />
        ))}
      </ul>
    </div>
  )
}
