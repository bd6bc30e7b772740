/**
 * Readings that were found in a letter, offered to whoever reads it. Nothing is kept before somebody says so.
 */
import { useState } from "react"
import { Button } from "react-aria-components/Button"
import { IdempotencyKey } from "../api/IdempotencyKey.ts"
import { type Problem, problemOf } from "../api/Problem.ts"
import { keepReading } from "../api/record.ts"
import type { Measurement, MessageView, RedFlag } from "../api/views.ts"
import { Icon } from "../parts/Icon.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { useCalendar } from "../parts/signedInContext.ts"
import { localDate } from "../words/moments.ts"
import { useReader } from "../words/Words.ts"
import { DangerNotice } from "./DangerNotice.tsx"
import { measured } from "./values.ts"

interface FoundReadingsProps {
  readonly message: MessageView
  readonly patientId: string
  readonly isStaff?: boolean
}

export const FoundReadings = ({ isStaff = false, message, patientId }: FoundReadingsProps) => {
  const { words } = useReader()
  const { notMine, title, titleStaff } = words.readings.found
  // What was kept here stays to be seen until the page is left.
  const [found] = useState(message.found)
  if (found.length === 0) return null
  return (
    <section className="found no-print" aria-label={isStaff ? titleStaff : title}>
      <p className="found-title">
        <Icon name="chart" />
        {isStaff ? titleStaff : title}
      </p>
      {isStaff ? null : <p className="hint">{notMine}</p>}
      <ul className="plain">
        {found.map((measurement) => (
          <Found key={measurement.kind} {...{ measurement, message, patientId }} />
        ))}
      </ul>
    </section>
  )
}

interface FoundProps extends Omit<FoundReadingsProps, "isStaff"> {
  readonly measurement: Measurement
}

const Found = ({ measurement, message, patientId }: FoundProps) => {
  const { language, words } = useReader()
  const calendar = useCalendar()
  const [key] = useState(() => new IdempotencyKey())
  const [state, setState] = useState<"found" | "keeping" | "kept">("found")
  const [problem, setProblem] = useState<Problem>()
  const [danger, setDanger] = useState<RedFlag>()
  const text = words.readings
  const keep = async (isDangerAcknowledged: boolean) => {
    // The letter says what and not when: its day is all that is known.
    const form = {
      measurement,
      taken: { precision: "day", on: localDate(new Date(message.sentAt), calendar) },
      source: { _tag: "Letter", messageId: message.id },
      isDangerAcknowledged
    } as const
    setState("keeping")
    setProblem(undefined)
    await keepReading(patientId, form, key.for(form)).then(
      () => {
        setDanger(undefined)
        setState("kept")
      },
      (thrown) => {
        const refused = problemOf(thrown)
        const flags = refused.fields.redFlags
        setState("found")
        if (refused.code === "NoticeNotAcknowledged" && Array.isArray(flags)) setDanger(flags[0] as RedFlag)
        else setProblem(refused)
      }
    )
  }
  return (
    <li className="found-one">
      <span>
        {text.kinds[measurement.kind]}: <strong>{measured(measurement, language)}</strong>
      </span>
      {state === "kept" ? (
        <span className="found-kept" role="status">
          <Icon name="check" />
          {text.found.kept}
        </span>
      ) : danger === undefined ? (
        <Button className="button button-small" onPress={() => void keep(false)} aria-disabled={state === "keeping"}>
          {state === "keeping" ? text.keeping : text.found.keep}
        </Button>
      ) : null}
      {danger === undefined ? null : (
        <div className="danger" role="alert">
          <p className="danger-title">{text.danger.title}</p>
          <DangerNotice
            flag={danger}
            isBusy={state === "keeping"}
            onKeep={() => void keep(true)}
            onEdit={() => setDanger(undefined)}
          />
        </div>
      )}
      {problem === undefined ? null : <ProblemNote problem={problem} />}
    </li>
  )
}
