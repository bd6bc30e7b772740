/**
 * The measure: per professional the number, a bar with the 5 percent line, what is missing, and behind it the evidence.
 */
import { useEffect } from "react"
import { Button } from "react-aria-components/Button"
import { useLive } from "../api/live.ts"
import { measure } from "../api/practice.ts"
import { useResource } from "../api/resource.ts"
import type { MeasureView } from "../api/views.ts"
import { EmptyState } from "../parts/EmptyState.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { dateAsKnown } from "../words/moments.ts"
import { useReader, useWords } from "../words/Words.ts"
import { Professional } from "./Professional.tsx"
import { scaleMaxOf } from "./scale.ts"

const restMillis = 2_000

export const MeasurePage = () => {
  const words = useWords().practice.measure
  const { problem, refresh, value } = useResource("measure", measure)
  useLive(() => refresh("page"), restMillis)
  // A manager hears of no thread; the figures are looked up again when she comes back to the page.
  useEffect(() => {
    const look = () => refresh("page")
    window.addEventListener("focus", look)
    return () => window.removeEventListener("focus", look)
  }, [refresh])
  return (
    <div className="column column-wide">
      <div className="page-head">
        <PageHeading title={words.title} />
        <Button className="button no-print" onPress={() => refresh("person")}>
          {words.refresh}
        </Button>
      </div>
      <p className="lead">{words.lead}</p>
      {problem === undefined ? null : <ProblemNote problem={problem} onRetry={() => refresh("person")} />}
      {value === undefined ? problem === undefined ? <Skeleton /> : null : <Shown measure={value} />}
    </div>
  )
}

const Shown = ({ measure }: { readonly measure: MeasureView }) => {
  const words = useWords().practice.measure
  const scaleMax = scaleMaxOf(measure.professionals)
  return (
    <>
      <Terms measure={measure} />
      {measure.professionals.length === 0 ? (
        <EmptyState icon="chart" title={words.emptyTitle}>
          {words.empty}
        </EmptyState>
      ) : (
        <ul className="professionals">
          {measure.professionals.map((professional) => (
            <Professional key={professional.practitionerId} professional={professional} scaleMax={scaleMax} />
          ))}
        </ul>
      )}
    </>
  )
}

const Terms = ({ measure }: { readonly measure: MeasureView }) => {
  const { language, words } = useReader()
  const { attribution, attributions, edition, editions, line, notReporting, period } = words.practice.measure
  const { end, start } = measure.period
  return (
    <div className="terms">
      <p className="terms-period">{period(dateAsKnown(start, language), dateAsKnown(end, language))}</p>
      <dl>
        <dt>{edition}</dt>
        <dd>{editions[measure.edition] ?? measure.edition}</dd>
        <dt>{attribution}</dt>
        <dd>{attributions[measure.attribution] ?? measure.attribution}</dd>
      </dl>
      <p className="hint">
        {line} {measure.isReportingPeriod ? "" : notReporting}
      </p>
    </div>
  )
}
