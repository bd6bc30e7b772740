/**
 * Readings from home: what is asked for, a short form to add one, and for each kind how it has gone, as plot and table.
 */
import { useState } from "react"
import { Button } from "react-aria-components/Button"
import { readings as ask, keepReading } from "../api/record.ts"
import { useResource } from "../api/resource.ts"
import type { ReadingsView } from "../api/views.ts"
import { EmptyState } from "../parts/EmptyState.tsx"
import { Icon } from "../parts/Icon.tsx"
import { Link } from "../parts/Link.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { useSignedIn } from "../parts/signedInContext.ts"
import { useWords } from "../words/Words.ts"
import { KindOfReading } from "./KindOfReading.tsx"
import { ReadingEntry } from "./ReadingEntry.tsx"
import { useKeeping } from "./useKeeping.ts"
import { measuredKinds } from "./values.ts"

type After = "nothing" | "kept" | "kept-dangerous"

export const ReadingsPage = () => {
  const { actingFor } = useSignedIn()
  const words = useWords().readings
  const patientId = actingFor?.patientId ?? ""
  const { problem, refresh, value } = useResource(`readings of ${patientId}`, (cause) => ask(patientId, cause))
  const [isAdding, setAdding] = useState(false)
  const [after, setAfter] = useState<After>("nothing")
  if (actingFor === undefined) return null
  const mayWrite = actingFor.scopes.includes("write")
  const kept = (wasDangerous: boolean) => {
    setAdding(false)
    setAfter(wasDangerous ? "kept-dangerous" : "kept")
    refresh("page")
  }
  return (
    <div className="column readings">
      <div className="page-head">
        <PageHeading title={words.title}>
          {actingFor.relationship === null ? words.title : words.titleFor(actingFor.name)}
        </PageHeading>
        {mayWrite && !isAdding ? (
          <Button className="button button-main" onPress={() => setAdding(true)}>
            <Icon name="pen" />
            {words.add}
          </Button>
        ) : null}
      </div>
      <div className="note note-quiet">
        <Icon name="eye" />
        <p>{words.unwatched}</p>
      </div>
      {isAdding ? <Adding patientId={patientId} onKept={kept} onCancel={() => setAdding(false)} /> : null}
      <Kept after={after} />
      {value === undefined ? (
        problem === undefined ? (
          <Skeleton blocks={2} />
        ) : (
          <ProblemNote problem={problem} onRetry={() => refresh("person")} />
        )
      ) : (
        <Kinds view={value} patientId={patientId} mayWrite={mayWrite} onChanged={() => refresh("page")} />
      )}
    </div>
  )
}

const Adding = ({
  onCancel,
  onKept,
  patientId
}: {
  readonly patientId: string
  readonly onKept: (wasDangerous: boolean) => void
  readonly onCancel: () => void
}) => {
  const words = useWords().readings
  const keeping = useKeeping((form, key) => keepReading(patientId, { ...form, source: { _tag: "Form" } }, key))
  return (
    <section className="card" aria-label={words.add}>
      <h2>{words.add}</h2>
      <ReadingEntry keeping={keeping} submit={words.keep} onKept={onKept} onCancel={onCancel} />
    </section>
  )
}

const Kept = ({ after }: { readonly after: After }) => {
  const words = useWords().readings
  const { phone } = useSignedIn().session.practice
  if (after === "nothing") return <div role="status" />
  if (after === "kept") {
    return (
      <div className="note note-done" role="status">
        <Icon name="check" />
        <p>{words.kept}</p>
      </div>
    )
  }
  return (
    <div className="note note-urgent" role="status">
      <Icon name="warning" />
      <div>
        <p>
          <strong>{words.kept}</strong> {words.danger.after} <a href={`tel:${phone}`}>{phone}</a>
        </p>
        <Link className="button" to="/write">
          {words.danger.write}
        </Link>
      </div>
    </div>
  )
}

interface KindsProps {
  readonly view: ReadingsView
  readonly patientId: string
  readonly mayWrite: boolean
  readonly onChanged: () => void
}

const Kinds = ({ view, ...rest }: KindsProps) => {
  const words = useWords().readings
  const shown = measuredKinds.flatMap((kind) => {
    const readings = view.readings.filter(({ measurement }) => measurement.kind === kind)
    const asked = view.asked.find((one) => one.kind === kind)
    const isAsked = asked !== undefined && (asked.everyDays !== null || asked.isBandOwn)
    return asked === undefined || (readings.length === 0 && !isAsked) ? [] : [{ kind, readings, asked }]
  })
  if (shown.length === 0) {
    return (
      <EmptyState icon="chart" title={words.emptyTitle}>
        {words.empty}
      </EmptyState>
    )
  }
  return shown.map(({ asked, kind, readings }) => (
    <KindOfReading key={kind} asked={asked} readings={readings} {...rest} />
  ))
}
