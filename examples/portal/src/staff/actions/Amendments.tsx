/**
 * The marks that a message bears: moved here, corrected, taken back; each with when, by whom and why.
 */
import type { AmendmentView, MessageView } from "../../api/views.ts"
import { Icon, type IconName } from "../../parts/Icon.tsx"
import { Moment } from "../../parts/Moment.tsx"
import { useWords } from "../../words/Words.ts"

export const Amendments = ({ message }: { readonly message: MessageView }) => {
  const { amend, move } = useWords().desk
  const { corrections, moves, retraction } = message
  if (moves.length + corrections.length === 0 && retraction === null) return null
  return (
    <ul className="amendments">
      {moves.map((one) => (
        <Mark key={`moved ${one.at}`} icon="next" what={move.moved} amendment={one} />
      ))}
      {corrections.map((one) => (
        <Mark key={`corrected ${one.at}`} icon="pen" what={amend.corrected} amendment={one} />
      ))}
      {retraction === null ? null : <Mark icon="cross" what={amend.retracted} amendment={retraction} />}
    </ul>
  )
}

interface MarkProps {
  readonly icon: IconName
  readonly what: string
  readonly amendment: AmendmentView
}

const Mark = ({ amendment: { at, by, reason }, icon, what }: MarkProps) => {
  const words = useWords().desk.amend
  return (
    <li>
      <Icon name={icon} />
      <span>
        <strong>{what}</strong> · <Moment at={at} isShort /> · {words.by(by)}
        {reason === null ? null : <span className="trace-reason">{reason}</span>}
      </span>
    </li>
  )
}
