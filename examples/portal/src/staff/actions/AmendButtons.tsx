/**
 * Puts an answer right or takes it back, with the reason; and shows on purpose what it said before.
 */
import { type FormEvent, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import { refresh } from "../../api/resource.ts"
import { amend, type Revision, revisions } from "../../api/staffThreads.ts"
import { thread as readThread } from "../../api/threads.ts"
import type { AmendmentForm, MessageView } from "../../api/views.ts"
import { DialogButton } from "../../parts/DialogButton.tsx"
import { ProblemNote } from "../../parts/ProblemNote.tsx"
import { TextBlock } from "../../parts/TextBlock.tsx"
import { TextLine } from "../../parts/TextLine.tsx"
import { useSubmit } from "../../parts/useSubmit.ts"
import { useWords } from "../../words/Words.ts"
import { refreshInbox, threadKey } from "../inboxKeys.ts"

interface AmendProps {
  readonly threadId: string
  readonly message: MessageView
}

const quiet = "button button-quiet button-small"

export const AmendButtons = ({ message, threadId }: AmendProps) => {
  const words = useWords().desk.amend
  return (
    <>
      <DialogButton label={words.correct} title={words.correctTitle} className={quiet} isWide>
        {(close) => <AmendForm threadId={threadId} message={message} isCorrection onDone={close} />}
      </DialogButton>
      <DialogButton label={words.retract} title={words.retractTitle} className={quiet}>
        {(close) => <AmendForm threadId={threadId} message={message} isCorrection={false} onDone={close} />}
      </DialogButton>
    </>
  )
}

interface AmendFormProps extends AmendProps {
  readonly isCorrection: boolean
  readonly onDone: () => void
}

const AmendForm = ({ isCorrection, message, onDone, threadId }: AmendFormProps) => {
  const { amend: words, reason: why, reasonHint } = useWords().desk
  const sending = useSubmit()
  const [body, setBody] = useState(message.body ?? "")
  const [reason, setReason] = useState("")
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const form: AmendmentForm = isCorrection
      ? { _tag: "Correct", body, seenRevision: message.revision, reason }
      : { _tag: "Retract", reason }
    if ((await sending.submit(form, (key) => amend(threadId, message.id, form, key))) === undefined) return
    onDone()
    void refresh(threadKey(threadId), (cause) => readThread(threadId, cause), "page")
    void refreshInbox()
  }
  const isReady = reason.trim() !== "" && (!isCorrection || (body.trim() !== "" && body !== message.body))
  return (
    <Form className="form" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      <p>{isCorrection ? words.correctWhat : words.retractWhat}</p>
      {isCorrection ? <TextBlock label={words.body} value={body} onChange={setBody} rows={6} /> : null}
      <TextLine label={why} hint={reasonHint} value={reason} onChange={setReason} maxLength={500} isTheReadersOwn />
      {sending.problem === undefined ? null : <ProblemNote problem={sending.problem} />}
      <div className="actions">
        <Button type="submit" className="button button-main" isDisabled={!isReady}>
          {isCorrection ? words.correctSubmit : words.retractSubmit}
        </Button>
      </div>
    </Form>
  )
}

/** What the message said before it was corrected or taken back: asked for on purpose, and audited. */
export const EarlierWords = ({ message, threadId }: AmendProps) => {
  const words = useWords().desk.amend
  const { isBusy, problem, submit } = useSubmit()
  const [shown, setShown] = useState<ReadonlyArray<Revision>>()
  const isRetracted = message.retraction !== null
  if (!isRetracted && message.corrections.length === 0) return null
  const show = async () => setShown(await submit(undefined, () => revisions(threadId, message.id)))
  if (shown !== undefined) {
    const earlier = isRetracted ? shown : shown.slice(0, -1)
    return (
      <ol className="earlier-words">
        {earlier.map(({ body, revision }) => (
          <li key={revision}>
            <h3>{words.before(revision)}</h3>
            <p dir="auto">{body}</p>
          </li>
        ))}
      </ol>
    )
  }
  return (
    <>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <Button className={quiet} onPress={() => void show()} isDisabled={isBusy}>
        {words.show}
      </Button>
    </>
  )
}
