/**
 * A choice of one from a short list, with its label: the browser's own, which every phone knows how to show.
 */
import type { ReactNode } from "react"

interface ChoiceProps<Value extends string> {
  readonly label: ReactNode
  readonly value: Value
  readonly options: ReadonlyArray<readonly [value: Value, label: string]>
  readonly onChange: (value: Value) => void
}

export const Choice = <Value extends string>({ label, onChange, options, value }: ChoiceProps<Value>) => (
  <label className="field">
    <span>{label}</span>
    <select className="input" value={value} onChange={({ target }) => onChange(target.value as Value)}>
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  </label>
)
