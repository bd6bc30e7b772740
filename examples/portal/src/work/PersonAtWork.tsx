/**
 * One person who works here: what she may do, her teams from when until when, and whether she can sign in.
 */
import { useState } from "react"
import { Button } from "react-aria-components/Button"
import { serverNow } from "../api/logOff.ts"
import { newId } from "../api/newId.ts"
import type { InvitedView, PeopleView, PersonAtWorkView } from "../api/views.ts"
import { inviteAgain, switchAccount } from "../api/work.ts"
import { Confirm } from "../parts/Confirm.tsx"
import { Icon } from "../parts/Icon.tsx"
import { Moment } from "../parts/Moment.tsx"
import { useCalendar } from "../parts/signedInContext.ts"
import type { Act } from "../parts/useActs.tsx"
import { day } from "../words/moments.ts"
import { useWords } from "../words/Words.ts"
import { PersonForm } from "./PersonForm.tsx"

export interface PersonAtWorkProps {
  readonly person: PersonAtWorkView
  readonly teams: PeopleView["teams"]
  readonly act: Act
  readonly onInvited: (invited: InvitedView) => void
}

export const PersonAtWork = ({ act, onInvited, person, teams }: PersonAtWorkProps) => {
  const words = useWords()
  const { change, roleShort } = words.work
  const [isOpen, setOpen] = useState(false)
  const title = person.title === null ? "" : (words.roles[person.title] ?? person.title)
  return (
    <li className={person.isActive ? "person" : "person person-off"}>
      <div className="person-who">
        <h2>{person.name}</h2>
        <p className="desk-soft">{[title, person.login].filter((part) => part !== "").join(" · ")}</p>
      </div>
      <div>
        <p className="person-roles">
          {person.roles.map((role) => (
            <span key={role} className="person-role">
              {roleShort[role]}
            </span>
          ))}
        </p>
        <Memberships person={person} />
      </div>
      <SignInStanding person={person} />
      <div className="actions desk-actions">
        <Button
          className="button"
          aria-expanded={isOpen}
          aria-label={`${change}: ${person.name}`}
          onPress={() => setOpen(!isOpen)}
        >
          {change}
        </Button>
        <Switching act={act} person={person} onInvited={onInvited} />
      </div>
      {isOpen ? <PersonForm person={person} teams={teams} act={act} onDone={() => setOpen(false)} /> : null}
    </li>
  )
}

const Memberships = ({ person }: Pick<PersonAtWorkProps, "person">) => {
  const { from, noTeam, was } = useWords().work
  const calendar = useCalendar()
  const now = serverNow()
  const shown = person.memberships.map(({ from: since, teamId, teamName, until }) => {
    const date = (instant: string) => day(instant, calendar, now, "short")
    const later = Date.parse(since) > now ? `, ${from} ${date(since)}` : ""
    return <li key={teamId + since}>{`${teamName}${later}${until === null ? "" : `, ${was} ${date(until)}`}`}</li>
  })
  return <ul className="person-teams desk-soft">{shown.length === 0 ? <li>{noTeam}</li> : shown}</ul>
}

const SignInStanding = ({ person }: Pick<PersonAtWorkProps, "person">) => {
  const { active, noPassword, off, waiting } = useWords().work
  const state = !person.isActive ? "off" : person.hasPassword ? "enrolled" : "not-enrolled"
  const word = { off, enrolled: active, "not-enrolled": noPassword }[state]
  const icon = ({ off: "lock", enrolled: "check", "not-enrolled": "warning" } as const)[state]
  return (
    <div className="desk-standing">
      <p className={`desk-sign desk-sign-${state}`}>
        <Icon name={icon} />
        {word}
      </p>
      {person.invitedUntil === null ? null : (
        <p className="desk-soft">
          {waiting} <Moment at={person.invitedUntil} />
        </p>
      )}
    </div>
  )
}

const Switching = ({ act, onInvited, person }: Pick<PersonAtWorkProps, "act" | "onInvited" | "person">) => {
  const words = useWords().work
  const { email, id, isActive, name } = person
  if (!isActive) {
    return (
      <Button
        className="button"
        aria-label={`${words.switchOn}: ${name}`}
        onPress={() => void act(switchAccount(id, true, newId()), words.saved)}
      >
        {words.switchOn}
      </Button>
    )
  }
  const channel = email === null ? "letter" : "e-mail"
  const said = email === null ? "" : words.invited(name)
  return (
    <>
      <Button
        className="button button-quiet"
        aria-label={`${words.again}: ${name}`}
        onPress={() => void act(inviteAgain(id, channel, newId()), said, onInvited)}
      >
        {words.again}
      </Button>
      <Confirm
        label={words.switchOff}
        title={words.switchOffTitle}
        what={words.switchOffWhat(name)}
        confirm={words.switchOff}
        onConfirm={() => void act(switchAccount(id, false, newId()), words.saved)}
        isQuiet
      />
    </>
  )
}
