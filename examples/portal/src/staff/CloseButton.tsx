/**
 * Ends a conversation, after asking: it cannot be opened again.
 */
import { Confirm } from "../parts/Confirm.tsx"
import { useWords } from "../words/Words.ts"

export const CloseButton = ({ onClose }: { readonly onClose: () => void }) => {
  const words = useWords().staff.thread
  return (
    <Confirm
      label={words.close}
      title={words.closeTitle}
      what={words.closeWhat}
      confirm={words.closeConfirm}
      onConfirm={onClose}
      isQuiet
    />
  )
}
