/**
 * Requests to help that wait for staff: checked by a person, then confirmed or refused.
 */
import { useState } from "react"
import { helpRequests } from "../api/help.ts"
import { useLivePeople } from "../api/live.ts"
import { useResource } from "../api/resource.ts"
import type { HelpRequestView, InvitedView } from "../api/views.ts"
import { InvitationLetter } from "../desk/InvitationLetter.tsx"
import { EmptyState } from "../parts/EmptyState.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { useActs } from "../parts/useActs.tsx"
import { useWords } from "../words/Words.ts"
import { HelpRequest } from "./HelpRequest.tsx"

export const HelpRequestsPage = () => {
  const words = useWords().help.desk
  const { problem, refresh, value } = useResource("help requests", helpRequests)
  const { act, note } = useActs(() => refresh("page"))
  const [letter, setLetter] = useState<{ readonly to: HelpRequestView; readonly invited: InvitedView }>()
  useLivePeople(() => refresh("page"))
  if (letter !== undefined) {
    const visit = { patientName: letter.to.helperName, language: letter.to.language }
    return <InvitationLetter visit={visit} invited={letter.invited} onDone={() => setLetter(undefined)} />
  }
  return (
    <div className="column column-wide">
      <PageHeading title={words.title} />
      <p className="lead">{words.lead}</p>
      {problem === undefined ? null : <ProblemNote problem={problem} onRetry={() => refresh("person")} />}
      {note}
      {value === undefined && problem === undefined ? <Skeleton blocks={2} /> : null}
      {value?.length === 0 ? (
        <EmptyState icon="person" title={words.emptyTitle}>
          {words.empty}
        </EmptyState>
      ) : null}
      <ul className="people">
        {value?.map((asked) => (
          <HelpRequest
            key={asked.id}
            asked={asked}
            act={act}
            onInvited={(invited) => (invited.channel === "letter" ? setLetter({ to: asked, invited }) : undefined)}
          />
        ))}
      </ul>
    </div>
  )
}
