/**
 * A short form for one reading, new or to be corrected, with the gate before a dangerous value.
 */
import type { FormEvent } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { useIntoView } from "../parts/useIntoView.ts"
import { useWords } from "../words/Words.ts"
import { DangerNotice } from "./DangerNotice.tsx"
import { MeasurementInputs } from "./MeasurementInputs.tsx"
import type { Keeping } from "./useKeeping.ts"

interface ReadingEntryProps {
  readonly keeping: Keeping
  readonly submit: string
  readonly isKindFixed?: boolean
  readonly onKept: (wasDangerous: boolean) => void
  readonly onCancel: () => void
}

export const ReadingEntry = ({ isKindFixed = false, keeping, onCancel, onKept, submit }: ReadingEntryProps) => {
  const words = useWords().readings
  const { change, danger, fields, isBusy, isTried, problem, today } = keeping
  const keep = async (isDangerAcknowledged: boolean) => {
    if (await keeping.keep(isDangerAcknowledged)) onKept(isDangerAcknowledged)
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    void keep(false)
  }
  if (danger !== undefined) {
    return <Danger flag={danger} isBusy={isBusy} onKeep={() => void keep(true)} onEdit={keeping.edit} />
  }
  return (
    <Form className="form" onSubmit={send} validationBehavior="aria">
      <MeasurementInputs {...{ fields, isTried, today, isKindFixed }} onChange={change} />
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <div className="actions">
        <Button type="submit" className="button button-main" aria-disabled={isBusy}>
          {isBusy ? words.keeping : submit}
        </Button>
        <Button className="button button-quiet" onPress={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </Form>
  )
}

const Danger = (notice: Parameters<typeof DangerNotice>[0]) => {
  const words = useWords().readings.danger
  const place = useIntoView<HTMLElement>()
  return (
    <section ref={place} className="danger" role="alert" aria-label={words.title}>
      <h3>{words.title}</h3>
      <DangerNotice {...notice} />
    </section>
  )
}
