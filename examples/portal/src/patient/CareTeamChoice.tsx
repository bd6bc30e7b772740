/**
 * To whom: the patient's own care teams as cards, with their people and by when they would answer.
 */
import { FieldError } from "react-aria-components/FieldError"
import { Label } from "react-aria-components/Label"
import { Radio, RadioGroup } from "react-aria-components/RadioGroup"
import type { CareTeamView } from "../api/views.ts"
import { EmptyState } from "../parts/EmptyState.tsx"
import { Moment } from "../parts/Moment.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { useCalendar } from "../parts/signedInContext.ts"
import { useNow } from "../parts/useNow.ts"
import { day } from "../words/moments.ts"
import { useWords } from "../words/Words.ts"
import type { CareTeams } from "./useCareTeams.ts"

interface CareTeamChoiceProps extends CareTeams {
  readonly value: string | null
  readonly onChange: (teamId: string) => void
  readonly error: string | undefined
}

export const CareTeamChoice = ({ error, onChange, onRetry, teams, teamsProblem, value }: CareTeamChoiceProps) => {
  const words = useWords().patient.write
  if (teams === undefined) {
    return teamsProblem === undefined ? (
      <Skeleton blocks={1} />
    ) : (
      <ProblemNote problem={teamsProblem} onRetry={onRetry} />
    )
  }
  if (teams.length === 0) {
    return (
      <EmptyState icon="person" title={words.whoNone}>
        {words.whoNoneWhat}
      </EmptyState>
    )
  }
  return (
    <RadioGroup className="field" value={value} onChange={onChange} isInvalid={error !== undefined}>
      <Label>{words.who}</Label>
      <div className="choice-cards">
        {teams.map((team) => (
          <TeamCard key={team.id} team={team} />
        ))}
      </div>
      <FieldError className="field-error">{error}</FieldError>
    </RadioGroup>
  )
}

const TeamCard = ({ team }: { readonly team: CareTeamView }) => {
  const words = useWords()
  const { closed, expected, open } = words.patient.write
  const calendar = useCalendar()
  const now = useNow()
  return (
    <Radio value={team.id} className="choice-card">
      <span className="choice-mark" aria-hidden="true" />
      <span className="choice-words">
        <span className="choice-title">{team.name}</span>
        <span className="choice-people">
          {team.members.map(({ name, role }) => `${name}, ${words.roles[role] ?? role}`).join(" · ")}
        </span>
        {team.away.map(({ coveredBy, name, until }) => (
          <span key={name} className="choice-people">
            {words.patient.thread.away(name, day(until, calendar, now))} {words.patient.thread.answersFor(coveredBy)}
          </span>
        ))}
        <span className="choice-promise">
          {team.isOpenNow ? open : closed}
          {team.expectedBy === null ? null : (
            <>
              {" · "}
              {expected} <Moment at={team.expectedBy} />
            </>
          )}
        </span>
      </span>
    </Radio>
  )
}
