/**
 * Changing what a person may do and in which teams she works. Leaving a team keeps the time that she was in it.
 */
import { useState } from "react"
import { Button } from "react-aria-components/Button"
import { serverNow } from "../api/logOff.ts"
import { newId } from "../api/newId.ts"
import type { PersonAtWorkView, Role } from "../api/views.ts"
import { changeMembership, changeRoles } from "../api/work.ts"
import { useWords } from "../words/Words.ts"
import type { PersonAtWorkProps } from "./PersonAtWork.tsx"
import { RoleTicks, Ticks } from "./Ticks.tsx"

interface PersonFormProps extends Pick<PersonAtWorkProps, "person" | "teams" | "act"> {
  readonly onDone: () => void
}

export const PersonForm = ({ act, onDone, person, teams }: PersonFormProps) => {
  const words = useWords().work
  const before = person.memberships.filter(isNow).map(({ teamId }) => teamId as string)
  const [roles, setRoles] = useState<ReadonlyArray<Role>>(person.roles)
  const [joined, setJoined] = useState<ReadonlyArray<string>>(before)
  const save = async () => {
    await changeRoles(person.id, roles, newId())
    for (const { id } of teams) {
      if (joined.includes(id) === before.includes(id)) continue
      await changeMembership(person.id, id, membershipOf(person, id, joined.includes(id)), newId())
    }
  }
  return (
    <div className="form people-form person-form">
      <RoleTicks chosen={roles} onChange={setRoles} />
      <Ticks label={words.teams} options={teams} chosen={joined} onChange={setJoined} />
      <Button className="button button-main" onPress={() => void act(save(), words.saved, onDone)}>
        {words.save}
      </Button>
    </div>
  )
}

const isNow = ({ from, until }: PersonAtWorkView["memberships"][number]): boolean => {
  const now = serverNow()
  return Date.parse(from) <= now && (until === null || now < Date.parse(until))
}

/** From now on, or up to now: her role there stays the word that it was. */
const membershipOf = (person: PersonAtWorkView, teamId: string, isJoining: boolean) => {
  const known = person.memberships.find((membership) => membership.teamId === teamId)
  const now = new Date(serverNow()).toISOString()
  const role = known?.role ?? person.title ?? "staff"
  return isJoining ? { role, from: now, until: null } : { role, from: known?.from ?? now, until: now }
}
