/**
 * Asks why, and does it.
 */
import { type FormEvent, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import { ProblemNote } from "../../parts/ProblemNote.tsx"
import { TextLine } from "../../parts/TextLine.tsx"
import { useSubmit } from "../../parts/useSubmit.ts"
import { useWords } from "../../words/Words.ts"

interface WhyFormProps {
  readonly what: string
  readonly submitLabel: string
  readonly onSubmit: (why: string, key: string) => Promise<unknown>
  readonly onDone: () => void
}

export const WhyForm = ({ onDone, onSubmit, submitLabel, what }: WhyFormProps) => {
  const words = useWords().rulePages
  const sending = useSubmit()
  const [why, setWhy] = useState("")
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if ((await sending.submit(why, (key) => onSubmit(why, key))) !== undefined) onDone()
  }
  return (
    <Form className="form" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      <p>{what}</p>
      <TextLine label={words.why} value={why} onChange={setWhy} maxLength={500} isTheReadersOwn />
      {sending.problem === undefined ? null : <ProblemNote problem={sending.problem} />}
      <div className="actions">
        <Button type="submit" className="button button-main" isDisabled={why.trim() === ""}>
          {submitLabel}
        </Button>
      </div>
    </Form>
  )
}
