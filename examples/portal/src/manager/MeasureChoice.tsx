/**
 * For which days and by which edition's rule the measure is counted.
 */
import { type FormEvent, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure"
import { Form } from "react-aria-components/Form"
import { Choice } from "../parts/Choice.tsx"
import { DateLine } from "../parts/DateLine.tsx"
import { Icon } from "../parts/Icon.tsx"
import { useWords } from "../words/Words.ts"

export interface Asked {
  readonly edition: string
  readonly start: string
  readonly end: string
}

/** The live look: the last 90 days by the rule of stage 2. */
export const live: Asked = { edition: "", start: "", end: "" }

interface MeasureChoiceProps {
  readonly asked: Asked
  readonly onAsk: (asked: Asked) => void
}

export const MeasureChoice = ({ asked, onAsk }: MeasureChoiceProps) => {
  const words = useWords().practice.measure
  const [wanted, setWanted] = useState(asked)
  const change = (part: Partial<Asked>) => setWanted((wanted) => ({ ...wanted, ...part }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAsk(wanted)
  }
  return (
    <Disclosure className="disclosure no-print">
      <Button slot="trigger" className="button button-quiet">
        <Icon name="next" />
        {words.choose}
      </Button>
      <DisclosurePanel>
        <Form className="audit-form" validationBehavior="aria" onSubmit={submit}>
          <Choice
            label={words.edition}
            value={wanted.edition === "" ? "stage2" : wanted.edition}
            onChange={(edition) => change({ edition })}
            options={Object.entries(words.editions)}
          />
          <DateLine label={words.start} value={wanted.start} onChange={(start) => change({ start })} />
          <DateLine label={words.end} value={wanted.end} onChange={(end) => change({ end })} />
          <Button type="submit" className="button button-main">
            {words.count}
          </Button>
          <Button
            className="button button-quiet"
            onPress={() => {
              setWanted(live)
              onAsk(live)
            }}
          >
            {words.live}
          </Button>
        </Form>
      </DisclosurePanel>
    </Disclosure>
  )
}
