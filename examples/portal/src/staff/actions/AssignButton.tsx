/**
 * Gives a thread to a colleague or to another care team, with the reason.
 */
import { type FormEvent, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import { useResource } from "../../api/resource.ts"
import { assign, assignees } from "../../api/staffThreads.ts"
import type { Assignees, AssignmentForm, ThreadRow, ThreadView } from "../../api/views.ts"
import { DialogButton } from "../../parts/DialogButton.tsx"
import { GroupedChoice } from "../../parts/GroupedChoice.tsx"
import { ProblemNote } from "../../parts/ProblemNote.tsx"
import { Skeleton } from "../../parts/Skeleton.tsx"
import { useCalendar } from "../../parts/signedInContext.ts"
import { TextLine } from "../../parts/TextLine.tsx"
import { useNow } from "../../parts/useNow.ts"
import { useSubmit } from "../../parts/useSubmit.ts"
import { day } from "../../words/moments.ts"
import { useWords } from "../../words/Words.ts"

interface AssignButtonProps {
  readonly thread: ThreadView
  readonly onGiven: (row: ThreadRow) => void
}

export const AssignButton = ({ onGiven, thread }: AssignButtonProps) => {
  const words = useWords().desk.assign
  return (
    <DialogButton label={words.open} title={words.title} className="button button-quiet">
      {(close) => (
        <AssignForm
          thread={thread}
          onGiven={(row) => {
            close()
            onGiven(row)
          }}
        />
      )}
    </DialogButton>
  )
}

const AssignForm = ({ onGiven, thread }: AssignButtonProps) => {
  const { assign: words, reason: why, reasonHint } = useWords().desk
  const { problem, value } = useResource(`assignees ${thread.id}`, (cause) => assignees(thread.id, cause))
  const sending = useSubmit()
  const [to, setTo] = useState("")
  const [reason, setReason] = useState("")
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const form: AssignmentForm = { to: assigneeOf(to), reason }
    const row = await sending.submit(form, (key) => assign(thread.id, form, key))
    if (row !== undefined) onGiven(row)
  }
  if (problem !== undefined) return <ProblemNote problem={problem} />
  if (value === undefined) return <Skeleton blocks={1} />
  return (
    <Form className="form" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      <GroupedChoice label={words.to} value={to} onChange={setTo}>
        <option value="">{words.choose}</option>
        <Assignable assignees={value} />
      </GroupedChoice>
      <TextLine label={why} hint={reasonHint} value={reason} onChange={setReason} maxLength={500} isTheReadersOwn />
      <p className="hint">{words.what}</p>
      {sending.problem === undefined ? null : <ProblemNote problem={sending.problem} />}
      <div className="actions">
        <Button type="submit" className="button button-main" isDisabled={to === "" || reason.trim() === ""}>
          {words.submit}
        </Button>
      </div>
    </Form>
  )
}

const Assignable = ({ assignees }: { readonly assignees: Assignees }) => {
  const words = useWords().desk.assign
  const calendar = useCalendar()
  const now = useNow()
  const { colleagues, teams } = assignees
  return (
    <>
      <optgroup label={words.colleagues}>
        {colleagues.map(({ accountId, awayUntil, coveredBy, isMe, name }) => (
          <option key={accountId} value={`account ${accountId}`} disabled={isMe}>
            {awayUntil === null ? name : `${name} (${words.away(day(awayUntil, calendar, now), coveredBy ?? "")})`}
          </option>
        ))}
      </optgroup>
      {teams.length === 0 ? null : (
        <optgroup label={words.teams}>
          {teams.map(({ id, name }) => (
            <option key={id} value={`team ${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
    </>
  )
}

const assigneeOf = (value: string): AssignmentForm["to"] =>
  value.startsWith("team ")
    ? { _tag: "Team", teamId: value.slice("team ".length) }
    : { _tag: "Colleague", accountId: value.slice("account ".length) }
