/**
 * People and roles: everybody who works here, inviting somebody new, and changing what a person may do.
 */
import { useState } from "react"
import { Button } from "react-aria-components/Button"
import { useLivePeople } from "../api/live.ts"
import { useResource } from "../api/resource.ts"
import type { InvitedView, PersonAtWorkView } from "../api/views.ts"
import { people } from "../api/work.ts"
import { InvitationLetter } from "../desk/InvitationLetter.tsx"
import { Icon } from "../parts/Icon.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { useActs } from "../parts/useActs.tsx"
import { useWords } from "../words/Words.ts"
import { ColleagueInvitation } from "./ColleagueInvitation.tsx"
import { PersonAtWork } from "./PersonAtWork.tsx"

export const PeoplePage = () => {
  const words = useWords().work
  const { problem, refresh, value } = useResource("people", people)
  const [letter, setLetter] = useState<{ readonly to: Addressee; readonly invited: InvitedView }>()
  const { act, note } = useActs(() => refresh("page"))
  const [isInviting, setInviting] = useState(false)
  useLivePeople(() => refresh("page"))
  const told = (to: Addressee) => (invited: InvitedView) => {
    setInviting(false)
    if (invited.channel === "letter") setLetter({ to, invited })
  }
  if (letter !== undefined) {
    const visit = { patientName: letter.to.name, language: letter.to.language }
    return <InvitationLetter isForWork visit={visit} invited={letter.invited} onDone={() => setLetter(undefined)} />
  }
  return (
    <div className="column column-wide">
      <div className="page-head">
        <PageHeading title={words.title} />
        <Button className="button button-main" aria-expanded={isInviting} onPress={() => setInviting(!isInviting)}>
          <Icon name="pen" />
          {words.invite}
        </Button>
      </div>
      <p className="lead">{words.lead}</p>
      {problem === undefined ? null : <ProblemNote problem={problem} onRetry={() => refresh("person")} />}
      {note}
      {isInviting ? <ColleagueInvitation teams={value?.teams ?? []} act={act} onInvited={told} /> : null}
      {value === undefined && problem === undefined ? <Skeleton blocks={4} /> : null}
      <ul className="people">
        {value?.people.map((person) => (
          <PersonAtWork key={person.id} person={person} teams={value.teams} act={act} onInvited={told(person)} />
        ))}
      </ul>
    </div>
  )
}

export type Addressee = Pick<PersonAtWorkView, "name" | "language" | "login">
