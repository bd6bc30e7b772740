/**
 * Several of a few, each with a box to tick: roles, teams.
 */
import { useId } from "react"
import type { Role } from "../api/views.ts"
import { useWords } from "../words/Words.ts"

interface TicksProps<Id extends string> {
  readonly label: string
  readonly options: ReadonlyArray<{ readonly id: Id; readonly name: string }>
  readonly chosen: ReadonlyArray<Id>
  readonly onChange: (chosen: ReadonlyArray<Id>) => void
  readonly error?: string | undefined
}

export const Ticks = <Id extends string>({ chosen, error, label, onChange, options }: TicksProps<Id>) => {
  const id = useId()
  const toggle = (one: Id) =>
    onChange(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one])
  return (
    <fieldset className="field ticks" aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend className="label">{label}</legend>
      {options.map((option) => (
        <label key={option.id} className="tick">
          <input type="checkbox" checked={chosen.includes(option.id)} onChange={() => toggle(option.id)} />
          {option.name}
        </label>
      ))}
      {error === undefined ? null : (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}

const working = ["staff", "manager", "operator"] as const

type RoleTicksProps = Pick<TicksProps<Role>, "chosen" | "onChange" | "error">

export const RoleTicks = (props: RoleTicksProps) => {
  const { roleNames, roles } = useWords().work
  return <Ticks label={roles} options={working.map((id) => ({ id, name: roleNames[id] }))} {...props} />
}
