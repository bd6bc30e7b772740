/**
 * A day of the calendar, by the browser's own field.
 */

interface DateLineProps {
  readonly label: string
  /** As 2026-11-24; empty where none is given. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly min?: string
  readonly max?: string
}

export const DateLine = ({ label, onChange, ...rest }: DateLineProps) => (
  <label className="field">
    <span>{label}</span>
    <input className="input" type="date" {...rest} onChange={({ target }) => onChange(target.value)} />
  </label>
)
