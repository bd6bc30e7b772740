/**
 * A field of one line, with its label, a hint, and what is wrong with it.
 */
import { FieldError } from "react-aria-components/FieldError"
import { Input } from "react-aria-components/Input"
import { Label } from "react-aria-components/Label"
import { Text } from "react-aria-components/Text"
import { TextField } from "react-aria-components/TextField"

interface TextLineProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly error?: string | undefined
  readonly type?: "text" | "password"
  readonly autoComplete?: string
  readonly maxLength?: number
  readonly isTheReadersOwn?: boolean
  /** Which keyboard a phone shows. */
  readonly inputMode?: "numeric" | "decimal"
}

export const TextLine = ({ error, hint, isTheReadersOwn = false, label, maxLength, ...field }: TextLineProps) => (
  <TextField
    className="field"
    {...field}
    {...(maxLength === undefined ? {} : { maxLength })}
    isInvalid={error !== undefined}
  >
    <Label>{label}</Label>
    {hint === undefined ? null : (
      <Text slot="description" className="hint">
        {hint}
      </Text>
    )}
    <Input className="input" dir={isTheReadersOwn ? "auto" : undefined} />
    <FieldError className="field-error">{error}</FieldError>
  </TextField>
)
