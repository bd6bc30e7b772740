/**
 * Inviting somebody new to the practice: name, user name, work, what she may do, and her teams.
 */
import { type FormEvent, useMemo, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import { IdempotencyKey } from "../api/IdempotencyKey.ts"
import type { InvitedView, PeopleView, Role } from "../api/views.ts"
import { inviteColleague } from "../api/work.ts"
import { TextLine } from "../parts/TextLine.tsx"
import type { Act } from "../parts/useActs.tsx"
import { useReader } from "../words/Words.ts"
import type { Addressee } from "./PeoplePage.tsx"
import { RoleTicks, Ticks } from "./Ticks.tsx"

interface ColleagueInvitationProps {
  readonly teams: PeopleView["teams"]
  readonly act: Act
  readonly onInvited: (to: Addressee) => (invited: InvitedView) => void
}

const nobody = { name: "", login: "", title: "", email: "" }

export const ColleagueInvitation = ({ act, onInvited, teams }: ColleagueInvitationProps) => {
  const { language, words: all } = useReader()
  const words = all.work
  const [fields, setFields] = useState(nobody)
  const [roles, setRoles] = useState<ReadonlyArray<Role>>(["staff"])
  const [joined, setJoined] = useState<ReadonlyArray<string>>([])
  const [isTried, setTried] = useState(false)
  const key = useMemo(() => new IdempotencyKey(), [])
  const set = (field: keyof typeof nobody) => (value: string) => setFields({ ...fields, [field]: value })
  const missing = { name: fields.name.trim() === "", login: fields.login.trim() === "", roles: roles.length === 0 }
  const email = fields.email.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing.name || missing.login || missing.roles) return
    const channel: InvitedView["channel"] = email === "" ? "letter" : "e-mail"
    const person = { name: fields.name.trim(), login: fields.login.trim().toLowerCase(), language }
    const form = { ...person, title: fields.title.trim(), roles, teams: joined, channel, email: email || null }
    void act(inviteColleague(form, key.for(form)), email === "" ? "" : words.invited(person.name), onInvited(person))
  }
  return (
    <Form className="form people-form" onSubmit={submit} validationBehavior="aria">
      <TextLine
        label={words.name}
        value={fields.name}
        onChange={set("name")}
        error={isTried && missing.name ? words.needName : undefined}
      />
      <TextLine
        label={words.login}
        hint={words.loginHint}
        value={fields.login}
        onChange={set("login")}
        error={isTried && missing.login ? words.needLogin : undefined}
      />
      <TextLine label={words.titleWord} hint={words.titleHint} value={fields.title} onChange={set("title")} />
      <TextLine label={words.email} hint={words.emailHint} value={fields.email} onChange={set("email")} />
      <RoleTicks chosen={roles} onChange={setRoles} error={isTried && missing.roles ? words.needRole : undefined} />
      <Ticks label={words.teams} options={teams} chosen={joined} onChange={setJoined} />
      <Button type="submit" className="button button-main">
        {email === "" ? words.byLetter : words.byMail}
      </Button>
    </Form>
  )
}
