/**
 * Says who is away from which day until which, and who answers meanwhile. Days are the practice's own.
 */
import { type FormEvent, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import { arrangeCover, colleagues } from "../../api/desk.ts"
import { useResource } from "../../api/resource.ts"
import type { ColleagueView, CoverForm as Cover } from "../../api/views.ts"
import { GroupedChoice } from "../../parts/GroupedChoice.tsx"
import { ProblemNote } from "../../parts/ProblemNote.tsx"
import { Skeleton } from "../../parts/Skeleton.tsx"
import { useCalendar, useSignedIn } from "../../parts/signedInContext.ts"
import { useSubmit } from "../../parts/useSubmit.ts"
import { useWords } from "../../words/Words.ts"
import { dayAfter, instantOf } from "../../words/zoned.ts"
import { Native } from "../actions/CallForm.tsx"

export const CoverForm = ({ onArranged }: { readonly onArranged: () => void }) => {
  const { problem, value } = useResource("colleagues", colleagues)
  if (problem !== undefined) return <ProblemNote problem={problem} />
  if (value === undefined) return <Skeleton blocks={2} />
  return <Fields people={value} onArranged={onArranged} />
}

interface FieldsProps {
  readonly people: ReadonlyArray<ColleagueView>
  readonly onArranged: () => void
}

const Fields = ({ onArranged, people }: FieldsProps) => {
  const { assign, cover: words } = useWords().desk
  const { roles } = useSignedIn().session
  const calendar = useCalendar()
  const sending = useSubmit()
  const me = people.find(({ isMe }) => isMe)
  const [away, setAway] = useState(me?.accountId ?? "")
  const [by, setBy] = useState("")
  const [from, setFrom] = useState("")
  const [until, setUntil] = useState("")
  const [isTried, setTried] = useState(false)
  const start = instantOf(from, "00:00", calendar)
  const end = instantOf(dayAfter(until), "00:00", calendar)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (away === "" || by === "" || start === undefined || end === undefined || until === "") return
    const form: Cover = { awayAccountId: away, byAccountId: by, from: start, until: end }
    if ((await sending.submit(form, (key) => arrangeCover(form, key))) === undefined) return
    setBy("")
    setFrom("")
    setUntil("")
    setTried(false)
    onArranged()
  }
  const isMissing = away === "" || by === "" || from === "" || until === ""
  return (
    <Form className="form cover-form" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      <GroupedChoice label={words.away} value={away} onChange={setAway}>
        {me === undefined ? <option value="">{assign.choose}</option> : null}
        {people
          .filter(({ isMe }) => isMe || roles.includes("manager"))
          .map((person) => (
            <option key={person.accountId} value={person.accountId}>
              {person.isMe ? `${words.me} (${person.name})` : person.name}
            </option>
          ))}
      </GroupedChoice>
      <GroupedChoice label={words.by} value={by} onChange={setBy}>
        <option value="">{assign.choose}</option>
        {people
          .filter(({ accountId }) => accountId !== away)
          .map(({ accountId, name, title }) => (
            <option key={accountId} value={accountId}>
              {title === null ? name : `${name}, ${title}`}
            </option>
          ))}
      </GroupedChoice>
      <div className="field-row">
        <Native label={words.from} type="date" value={from} onChange={setFrom} />
        <Native label={words.until} type="date" value={until} onChange={setUntil} />
      </div>
      {isTried && isMissing ? (
        <p className="field-error" role="alert">
          {words.needAll}
        </p>
      ) : null}
      {sending.problem === undefined ? null : <ProblemNote problem={sending.problem} />}
      <Button type="submit" className="button button-main" aria-disabled={sending.isBusy}>
        {words.submit}
      </Button>
    </Form>
  )
}
