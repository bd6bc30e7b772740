/**
 * The next letter of a thread, with its own draft, files and the same care for emergencies as a new one.
 */
import { type FormEvent, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Dialog } from "react-aria-components/Dialog"
import { Form } from "react-aria-components/Form"
import { Heading } from "react-aria-components/Heading"
import { Modal, ModalOverlay } from "react-aria-components/Modal"
import { useDraft } from "../api/draftKeepers.ts"
import { Attaching } from "../parts/Attaching.tsx"
import { DraftStanding } from "../parts/DraftStanding.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { useSignedIn } from "../parts/signedInContext.ts"
import { TextBlock } from "../parts/TextBlock.tsx"
import { useWords } from "../words/Words.ts"
import { EmergencyChoice } from "./EmergencyChoice.tsx"
import { NoticeLine } from "./NoticeLine.tsx"
import { useSending } from "./useSending.ts"

interface ReplyFormProps {
  readonly threadId: string
  readonly onSent: () => void
}

export const ReplyForm = ({ onSent, threadId }: ReplyFormProps) => {
  const words = useWords()
  const patientId = useSignedIn().actingFor?.patientId ?? ""
  const [keeper, draft] = useDraft({ patientId, threadId, kind: "letter" })
  const sending = useSending(keeper)
  const [isTried, setTried] = useState(false)
  const { body } = draft.words
  const send = async (isEmergencyAcknowledged: boolean) => {
    const sent = await sending.send({ _tag: "Thread", threadId }, isEmergencyAcknowledged)
    if (sent === undefined) return
    setTried(false)
    onSent()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (body.trim() === "") setTried(true)
    else void send(false)
  }
  return (
    <section className="reply no-print">
      <h2>{words.patient.thread.reply}</h2>
      <NoticeLine />
      <DraftStanding draft={draft} isOnlyRecovery onDiscard={() => void keeper.discard()} />
      <Form className="form" onSubmit={submit} validationBehavior="aria">
        <TextBlock
          label={words.patient.thread.replyLabel}
          value={body}
          onChange={(body) => keeper.change({ body })}
          error={isTried && body.trim() === "" ? words.patient.write.needBody : undefined}
        />
        <Attaching keeper={keeper} draft={draft} />
        {sending.problem === undefined ? null : <ProblemNote problem={sending.problem} />}
        <div className="send-bar">
          <Button type="submit" className="button button-main button-large" aria-disabled={sending.isBusy}>
            {sending.isBusy ? words.patient.write.sending : words.patient.thread.send}
          </Button>
          <DraftStanding draft={draft} />
        </div>
      </Form>
      <ModalOverlay className="overlay" isOpen={sending.isStopped} isKeyboardDismissDisabled>
        <Modal className="modal modal-wide">
          <Dialog className="dialog emergency">
            <Heading slot="title">{words.patient.emergency.title}</Heading>
            <EmergencyChoice isSending={sending.isBusy} onSend={() => void send(true)} onEdit={sending.resume} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </section>
  )
}
