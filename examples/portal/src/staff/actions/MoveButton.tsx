/**
 * Moves a misfiled message: to another conversation of this patient, or to the patient it belongs to.
 */
import { type FormEvent, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import { Label } from "react-aria-components/Label"
import { Radio, RadioGroup } from "react-aria-components/RadioGroup"
import { refresh, useResource } from "../../api/resource.ts"
import { move, patientCard } from "../../api/staffThreads.ts"
import { thread as readThread } from "../../api/threads.ts"
import type { MessageView, MoveForm, ThreadName } from "../../api/views.ts"
import { DialogButton } from "../../parts/DialogButton.tsx"
import { GroupedChoice } from "../../parts/GroupedChoice.tsx"
import { ProblemNote } from "../../parts/ProblemNote.tsx"
import { goTo } from "../../parts/router.ts"
import { TextLine } from "../../parts/TextLine.tsx"
import { useSubmit } from "../../parts/useSubmit.ts"
import { useWords } from "../../words/Words.ts"
import { refreshInbox, threadKey } from "../inboxKeys.ts"
import { RightPatientChoice } from "./RightPatientChoice.tsx"

interface MoveProps {
  readonly threadId: string
  readonly message: MessageView
}

export const MoveButton = ({ message, threadId }: MoveProps) => {
  const words = useWords().desk.move
  return (
    <DialogButton label={words.open} title={words.title} className="button button-quiet button-small">
      {(close) => <MoveFields threadId={threadId} message={message} onDone={close} />}
    </DialogButton>
  )
}

const MoveFields = ({ message, onDone, threadId }: MoveProps & { readonly onDone: () => void }) => {
  const { move: words, reason: why, reasonHint } = useWords().desk
  const sending = useSubmit()
  const card = useResource(`patient card ${threadId}`, (cause) => patientCard(threadId, cause))
  const [isSame, setSame] = useState(true)
  const [to, setTo] = useState<MoveForm["to"]>()
  const [reason, setReason] = useState("")
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (to === undefined) return
    const form: MoveForm = { to, reason }
    const moved = await sending.submit(form, (key) => move(threadId, message.id, form, key))
    if (moved === undefined) return
    onDone()
    void refresh(threadKey(threadId), (cause) => readThread(threadId, cause), "page")
    void refreshInbox()
    goTo(`/inbox/${encodeURIComponent(moved.threadId)}`, { keepsScroll: true })
  }
  const isReady = reason.trim() !== "" && to !== undefined && (to._tag === "Thread" || to.subject.trim() !== "")
  return (
    <Form className="form" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      <p>{words.what}</p>
      <RadioGroup
        className="field"
        value={isSame ? "same" : "other"}
        onChange={(where) => {
          setSame(where === "same")
          setTo(undefined)
        }}
      >
        <Label>{words.where}</Label>
        <div className="pills">
          <Radio value="same" className="pill">
            {words.same}
          </Radio>
          <Radio value="other" className="pill">
            {words.other}
          </Radio>
        </div>
      </RadioGroup>
      {isSame ? (
        <SamePatientChoice
          threads={(card.value?.threads ?? []).filter(({ status }) => status === "open")}
          to={to}
          onChoose={setTo}
        />
      ) : (
        <RightPatientChoice threadId={threadId} to={to} onChoose={setTo} />
      )}
      <TextLine label={why} hint={reasonHint} value={reason} onChange={setReason} maxLength={500} isTheReadersOwn />
      {sending.problem === undefined ? null : <ProblemNote problem={sending.problem} />}
      <div className="actions">
        <Button type="submit" className="button button-main" isDisabled={!isReady}>
          {words.submit}
        </Button>
      </div>
    </Form>
  )
}

interface SamePatientChoiceProps {
  readonly threads: ReadonlyArray<ThreadName>
  readonly to: MoveForm["to"] | undefined
  readonly onChoose: (to: MoveForm["to"] | undefined) => void
}

const SamePatientChoice = ({ onChoose, threads, to }: SamePatientChoiceProps) => {
  const { assign, move: words } = useWords().desk
  if (threads.length === 0) return <p className="hint">{words.noneOpen}</p>
  const choose = (threadId: string) => onChoose(threadId === "" ? undefined : { _tag: "Thread", threadId })
  return (
    <GroupedChoice label={words.conversation} value={to?._tag === "Thread" ? to.threadId : ""} onChange={choose}>
      <option value="">{assign.choose}</option>
      {threads.map(({ id, subject }) => (
        <option key={id} value={id}>
          {subject}
        </option>
      ))}
    </GroupedChoice>
  )
}
