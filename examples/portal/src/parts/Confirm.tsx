/**
 * A button whose act cannot be undone, and the question that stands before it.
 */
import { useState } from "react"
import { Button } from "react-aria-components/Button"
import { Dialog } from "react-aria-components/Dialog"
import { Heading } from "react-aria-components/Heading"
import { Modal, ModalOverlay } from "react-aria-components/Modal"
import { useWords } from "../words/Words.ts"

interface ConfirmProps {
  readonly label: string
  readonly title: string
  readonly what: string
  readonly confirm: string
  readonly onConfirm: () => void
  readonly isQuiet?: boolean
}

export const Confirm = ({ confirm, isQuiet = false, label, onConfirm, title, what }: ConfirmProps) => {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const act = () => {
    setOpen(false)
    onConfirm()
  }
  return (
    <>
      <Button className={isQuiet ? "button button-quiet" : "button"} onPress={() => setOpen(true)}>
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
