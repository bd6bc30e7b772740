/**
 * People and roles: everybody who works here, inviting somebody new, and changing what a person may do.
 */
import { useState } from "react"
import { Button } from "react-aria-components/Button"
import { useLivePeople } from "../api/live.ts"
import { type Problem, problemOf } from "../api/Problem.ts"
import { useResource } from "../api/resource.ts"
import type { InvitedView, PersonAtWorkView } from "../api/views.ts"
import { people } from "../api/work.ts"
import { InvitationLetter } from "../desk/InvitationLetter.tsx"
import { Icon } from "../parts/Icon.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { useWords } from "../words/Words.ts"
import { ColleagueInvitation } from "./ColleagueInvitation.tsx"
import { PersonAtWork } from "./PersonAtWork.tsx"

/** What a person of these pages is done with: the call, what to say when it is done, and what its answer brings. */
export type Act = <A>(call: Promise<A>, said: string, then?: (answer: A) => void) => Promise<void>

export const PeoplePage = () => {
  const words = useWords().work
  const { problem, refresh, value } = useResource("people", people)
  const [letter, setLetter] = useState<{ readonly to: Addressee; readonly invited: InvitedView }>()
  const [refused, setRefused] = useState<Problem>()
  const [done, setDone] = useState("")
  const [isInviting, setInviting] = useState(false)
  useLivePeople(() => refresh("page"))
  const act: Act = async (call, said, then) => {
    setRefused(undefined)
    setDone("")
    await call.then(
      (answer) => {
        setDone(said)
        then?.(answer)
      },
      (thrown) => setRefused(problemOf(thrown))
    )
    refresh("page")
  }
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
      {refused === undefined ? null : <ProblemNote problem={refused} />}
      <div role="status">{done === "" ? null : <Done said={done} />}</div>
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

const Done = ({ said }: { readonly said: string }) => (
  <div className="note note-done">
    <Icon name="check" />
    <p>{said}</p>
  </div>
)
