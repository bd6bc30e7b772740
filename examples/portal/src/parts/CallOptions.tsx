/**
 * Whom to call instead of writing, each with what it is for: numbers large enough to press in a hurry.
 */
import { useId } from "react"
import { Icon } from "./Icon.tsx"

export interface CallOption {
  readonly label: string
  readonly phone: string
  readonly what: string
}

interface CallOptionsProps {
  readonly options: ReadonlyArray<CallOption>
}

export const CallOptions = ({ options }: CallOptionsProps) => {
  const id = useId()
  return (
    <ul className="calls">
      {options.map(({ label, phone, what }, index) => (
        <li key={phone}>
          <a className="call" href={`tel:${phone}`} aria-describedby={`${id}${index}`}>
            <Icon name="phone" />
            <CallLabel label={label} phone={phone} />
          </a>
          <p id={`${id}${index}`}>{what}</p>
        </li>
      ))}
    </ul>
  )
}

/** A number is read as one: it never breaks into two lines. */
const CallLabel = ({ label, phone }: Pick<CallOption, "label" | "phone">) => {
  const at = label.indexOf(phone)
  if (at < 0) return label
  return (
    <span>
      {label.slice(0, at)}
      <span className="call-number">{phone}</span>
      {label.slice(at + phone.length)}
    </span>
  )
}
