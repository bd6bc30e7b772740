/**
 * Beside a conversation: the patient's readings from home, asked for when somebody wants them, and what to ask of her.
 */
import { useState } from "react"
import { Button } from "react-aria-components/Button"
import { readings as ask } from "../api/record.ts"
import { known, useResource } from "../api/resource.ts"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { useWords } from "../words/Words.ts"
import { KindOfReading } from "./KindOfReading.tsx"
import { PlanForm } from "./PlanForm.tsx"

interface PatientReadingsProps {
  readonly patientId: string
}

export const PatientReadings = ({ patientId }: PatientReadingsProps) => {
  const words = useWords().readings.plan
  // Whoever had them open finds them open, wherever the panel stands now.
  const [isShown, setShown] = useState(known(`readings of ${patientId}`) !== undefined)
  return (
    <section className="patient-readings" aria-label={words.title}>
      <h3>{words.title}</h3>
      <Button className="button button-small" aria-expanded={isShown} onPress={() => setShown(!isShown)}>
        {isShown ? words.hide : words.all}
      </Button>
      {isShown ? <Shown patientId={patientId} /> : null}
    </section>
  )
}

const Shown = ({ patientId }: PatientReadingsProps) => {
  const words = useWords().readings.plan
  const { problem, refresh, value } = useResource(`readings of ${patientId}`, (cause) => ask(patientId, cause))
  const [isAsking, setAsking] = useState(false)
  if (value === undefined) {
    return problem === undefined ? (
      <Skeleton blocks={1} />
    ) : (
      <ProblemNote problem={problem} onRetry={() => refresh("person")} />
    )
  }
  const changed = () => refresh("page")
  return (
    <>
      {value.readings.length === 0 ? <p>{words.none}</p> : null}
      {value.asked.map((asked) => {
        const ofKind = value.readings.filter(({ measurement }) => measurement.kind === asked.kind)
        const isAsked = asked.everyDays !== null || asked.isBandOwn
        return ofKind.length === 0 && !isAsked ? null : (
          <KindOfReading
            key={asked.kind}
            asked={asked}
            readings={ofKind}
            patientId={patientId}
            mayWrite
            onChanged={changed}
          />
        )
      })}
      {isAsking ? (
        <PlanForm patientId={patientId} asked={value.asked} onSaved={changed} />
      ) : (
        <Button className="button button-small" onPress={() => setAsking(true)}>
          {words.ask}
        </Button>
      )}
    </>
  )
}
