/**
 * One of several, as the browser's own list, where some are grouped under a name or cannot be chosen.
 */
import type { ReactNode } from "react"

interface GroupedChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children: ReactNode
}

export const GroupedChoice = ({ children, label, onChange, value }: GroupedChoiceProps) => (
  <label className="field choice">
    <span className="label">{label}</span>
    <select className="input" value={value} onChange={({ target }) => onChange(target.value)}>
      {children}
    </select>
  </label>
)
