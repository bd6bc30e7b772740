/**
 * A button that opens a dialog with something to fill in; what stands in it is begun anew each time it opens.
 */
import { type ReactNode, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Dialog } from "react-aria-components/Dialog"
import { Heading } from "react-aria-components/Heading"
import { Modal, ModalOverlay } from "react-aria-components/Modal"

interface DialogButtonProps {
  readonly label: string
  readonly title: string
  readonly children: (close: () => void) => ReactNode
  readonly className?: string
  readonly isWide?: boolean
  /** For a caller that opens it by other means as well. */
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

export const DialogButton = ({
  children,
  className = "button",
  isWide = false,
  label,
  title,
  ...given
}: DialogButtonProps) => {
  const [isOwnOpen, setOwnOpen] = useState(false)
  const isOpen = given.isOpen ?? isOwnOpen
  const open = given.onOpenChange ?? setOwnOpen
  return (
    <>
      <Button className={className} onPress={() => open(true)}>
        {label}
      </Button>
      <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={open} isDismissable>
        <Modal className={isWide ? "modal modal-wide" : "modal"}>
          <Dialog className="dialog">
            <Heading slot="title">{title}</Heading>
            {children(() => open(false))}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  )
}
