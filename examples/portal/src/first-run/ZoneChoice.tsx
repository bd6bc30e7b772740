/**
 * The time zone of the practice, out of all that the browser knows; its own comes first.
 */
import { useId, useMemo } from "react"
import { ownZone } from "./fields.ts"

interface ZoneChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChange: (zone: string) => void
}

export const ZoneChoice = ({ label, onChange, value }: ZoneChoiceProps) => {
  const id = useId()
  const zones = useMemo(() => [...new Set([ownZone(), ...Intl.supportedValuesOf("timeZone")])], [])
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll("_", " ")}
          </option>
        ))}
      </select>
    </div>
  )
}
