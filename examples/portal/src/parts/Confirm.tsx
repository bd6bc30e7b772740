/**
 * A button whose act cannot be undone, and the question that stands before it.
 */
import { type ReactNode, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Dialog } from "react-aria-components/Dialog"
import { Heading } from "react-aria-components/Heading"
import { Modal, ModalOverlay } from "react-aria-components/Modal"
import { useWords } from "../words/Words.ts"

interface ConfirmProps {
  readonly label: ReactNode
  /** What the button is called where its label is a sign. */
  readonly ariaLabel?: string
  readonly title: string
  readonly what: string
  readonly confirm: string
  readonly onConfirm: () => void
  readonly isQuiet?: boolean
}

export const Confirm = ({ ariaLabel, confirm, isQuiet = false, label, onConfirm, title, what }: ConfirmProps) => {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const act = () => {
    setOpen(false)
    onConfirm()
  }
  return (
    <>
      <Button
        className={isQuiet ? "button button-quiet" : "button"}
        onPress={() => setOpen(true)}
        {...(ariaLabel === undefined ? {} : { "aria-label": ariaLabel })}
      >
        {label}
      </Button>
      <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={setOpen} isDismissable>
        <Modal className="modal">
          <Dialog role="alertdialog" className="dialog">
            <Heading slot="title">{title}</Heading>
            <p>{what}</p>
            <div className="actions">
              <Button className="button button-main" onPress={act}>
                {confirm}
              </Button>
              <Button autoFocus className="button" onPress={() => setOpen(false)}>
                {words.cancel}
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  )
}
