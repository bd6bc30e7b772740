/**
 * The box for one answer or one note, with files, what is saved, and what came in the way.
 */
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import type { DraftKeeper } from "../api/DraftKeeper.ts"
import { useDraft } from "../api/draftKeepers.ts"
import type { AnswerForm, ThreadView } from "../api/views.ts"
import { Attaching } from "../parts/Attaching.tsx"
import { DraftStanding } from "../parts/DraftStanding.tsx"
import { Icon } from "../parts/Icon.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { TextBlock } from "../parts/TextBlock.tsx"
import { useIntoView } from "../parts/useIntoView.ts"
import { useWords } from "../words/Words.ts"
import { AnswerExtras } from "./AnswerExtras.tsx"
import { SavedAnswers } from "./actions/SavedAnswers.tsx"
import { type Extras, patientsLanguage, useAnswerExtras } from "./useAnswerExtras.ts"
import { useAnswering } from "./useAnswering.ts"
import type { Claiming } from "./useClaiming.ts"

interface ComposerFormProps {
  readonly thread: ThreadView
  readonly kind: AnswerForm["kind"]
  readonly claiming: Claiming
  readonly takesFocus: boolean
  readonly onFocusTaken: () => void
}

export const ComposerForm = ({ claiming, kind, onFocusTaken, takesFocus, thread }: ComposerFormProps) => {
  const words = useWords()
  const staff = words.staff.thread
  const isNote = kind === "note"
  const [keeper, draft] = useDraft({ patientId: null, threadId: thread.id, kind })
  const answering = useAnswering(thread, kind, keeper)
  const [isTried, setTried] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is taken once for each wish.
  useEffect(() => {
    if (!takesFocus) return
    field.current?.focus()
    onFocusTaken()
  }, [takesFocus])
  const extras = useAnswerExtras(thread, !isNote)
  const { body } = draft.words
  const claim = thread.staff?.claim ?? null
  const isElsewhere = !isNote && claim !== null && !claim.isMine && !claim.isCovered
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(body.trim() === "")
    if (body.trim() === "" || isElsewhere) return
    void answering.send(isNote ? {} : extras.form).then((isSent) => (isSent ? extras.clear() : undefined))
  }
  return (
    <Form className="form" onSubmit={submit} validationBehavior="aria">
      <DraftStanding draft={draft} isOnlyRecovery onDiscard={() => void keeper.discard()} />
      {isNote ? null : <StartFromSaved thread={thread} extras={extras} keeper={keeper} field={field} />}
      <TextBlock
        label={isNote ? staff.noteLabel : staff.answer}
        value={body}
        onChange={(body) => {
          keeper.change({ body })
          if (body.trim() === "") extras.forget()
        }}
        rows={isNote ? 3 : 5}
        fieldRef={field}
        error={isTried && body.trim() === "" ? words.patient.write.needBody : undefined}
        {...(isNote ? { hint: staff.noteHint } : {})}
      />
      <Attaching keeper={keeper} draft={draft} />
      {isNote ? null : <WroteAgain thread={thread} isWriting={body !== ""} />}
      {isElsewhere ? (
        <div className="note" role="status">
          <Icon name="lock" />
          <p>{staff.claimedElsewhere(claim.name)}</p>
          <Button className="button button-small" onPress={() => void claiming.claim(thread, true)}>
            {staff.takeOver(claim.name)}
          </Button>
        </div>
      ) : null}
      <Refused answering={answering} />
      <div className="send-bar">
        {isNote ? null : <AnswerExtras extras={extras} />}
        <Button type="submit" className="button button-main" aria-disabled={answering.isBusy} isDisabled={isElsewhere}>
          {answering.isBusy ? staff.sending : isNote ? staff.saveNote : staff.sendAnswer}
        </Button>
        <DraftStanding draft={draft} />
        <p className="sent-line" role="status">
          {answering.isDone && body === "" ? (isNote ? staff.noted : staff.answered) : ""}
        </p>
      </div>
    </Form>
  )
}

interface StartFromSavedProps {
  readonly thread: ThreadView
  readonly extras: Extras
  readonly keeper: DraftKeeper
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** A saved answer goes below what is written already, and the writer goes on in it. */
const StartFromSaved = ({ extras, field, keeper, thread }: StartFromSavedProps) => (
  <div className="start-from">
    <SavedAnswers
      threadId={thread.id}
      language={patientsLanguage(thread)}
      isOpen={extras.isChoosing}
      onOpenChange={extras.setChoosing}
      onChoose={(chosen) => {
        const { body } = keeper.state().words
        extras.choose(chosen)
        keeper.change({ body: body.trim() === "" ? chosen.text : `${body}\n\n${chosen.text}` })
        requestAnimationFrame(() => field.current?.focus())
      }}
    />
    <span className="hint" aria-hidden="true">
      <kbd>Ctrl</kbd> <kbd>/</kbd>
    </span>
  </div>
)

const Refused = ({ answering: { problem } }: { readonly answering: ReturnType<typeof useAnswering> }) => {
  if (problem === undefined) return null
  return problem.code === "StaleVersion" ? <MovedOn /> : <ProblemNote problem={problem} />
}

const MovedOn = () => {
  const words = useWords().staff.thread
  const note = useIntoView<HTMLDivElement>()
  return (
    <div ref={note} className="note note-problem" role="alert">
      <Icon name="warning" />
      <p>
        <strong>{words.changedTitle}.</strong> {words.changed}
      </p>
    </div>
  )
}

/** Says that the patient has written since the answer was begun. */
const WroteAgain = ({ isWriting, thread }: { readonly thread: ThreadView; readonly isWriting: boolean }) => {
  const words = useWords().staff.thread
  const last = thread.messages.findLast(({ side }) => side === "patient")?.id
  const begun = useRef(last)
  if (!isWriting) begun.current = last
  if (begun.current === last) return null
  return (
    <div className="note" role="status">
      <Icon name="letter" />
      <p>{words.newLetter}</p>
    </div>
  )
}
