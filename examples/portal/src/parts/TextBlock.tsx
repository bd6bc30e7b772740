/**
 * A field of many lines that grows with its words, with its label, a hint, and what is wrong with it.
 */
import type { Ref } from "react"
import { FieldError } from "react-aria-components/FieldError"
import { Label } from "react-aria-components/Label"
import { Text } from "react-aria-components/Text"
import { TextArea } from "react-aria-components/TextArea"
import { TextField } from "react-aria-components/TextField"

interface TextBlockProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly error?: string | undefined
  readonly rows?: number
  readonly isDisabled?: boolean
  readonly fieldRef?: Ref<HTMLTextAreaElement>
}

export const TextBlock = ({ error, fieldRef, hint, label, rows = 6, ...field }: TextBlockProps) => (
  <TextField className="field" {...field} isInvalid={error !== undefined}>
    <Label>{label}</Label>
    {hint === undefined ? null : (
      <Text slot="description" className="hint">
        {hint}
      </Text>
    )}
    <TextArea
      className="input textarea"
      rows={rows}
      dir="auto"
      {...(fieldRef === undefined ? {} : { ref: fieldRef })}
    />
    <FieldError className="field-error">{error}</FieldError>
  </TextField>
)
