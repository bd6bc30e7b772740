/**
 * One of a few, each with a round mark.
 */
import { useId } from "react"

interface PicksProps<Id extends string> {
  readonly label: string
  readonly options: ReadonlyArray<{ readonly id: Id; readonly name: string }>
  readonly chosen: Id | undefined
  readonly onChange: (chosen: Id) => void
}

export const Picks = <Id extends string>({ chosen, label, onChange, options }: PicksProps<Id>) => {
  const name = useId()
  return (
    <fieldset className="field ticks">
      <legend className="label">{label}</legend>
      {options.map((option) => (
        <label key={option.id} className="tick">
          <input type="radio" name={name} checked={option.id === chosen} onChange={() => onChange(option.id)} />
          {option.name}
        </label>
      ))}
    </fieldset>
  )
}
