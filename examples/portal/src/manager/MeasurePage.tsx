/**
 * The measure: per professional the number, a bar with the line, what is missing, and behind it the evidence; for any
 * period and by any edition's rule, and on paper.
 */
import { useEffect, useState } from "react"
import { Button } from "react-aria-components/Button"
import { flushSync } from "react-dom"
import { useLive } from "../api/live.ts"
import { measure } from "../api/practice.ts"
import { useResource } from "../api/resource.ts"
import type { MeasureView } from "../api/views.ts"
import { EmptyState } from "../parts/EmptyState.tsx"
import { Icon } from "../parts/Icon.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { dateAsKnown } from "../words/moments.ts"
import { useReader, useWords } from "../words/Words.ts"
import { type Asked, live, MeasureChoice } from "./MeasureChoice.tsx"
import { Professional } from "./Professional.tsx"
import { scaleMaxOf } from "./scale.ts"

const restMillis = 2_000

export const MeasurePage = () => {
  const words = useWords().practice.measure
  const [asked, setAsked] = useState<Asked>(live)
  const { problem, refresh, value } = useResource(`measure ${JSON.stringify(asked)}`, (cause) => measure(asked, cause))
  const [opened, setOpened] = useState(0)
  useLive(() => refresh("page"), restMillis)
  // A manager hears of no thread; the figures are looked up again when she comes back to the page.
  useEffect(() => {
    const look = () => refresh("page")
    window.addEventListener("focus", look)
    return () => window.removeEventListener("focus", look)
  }, [refresh])
  // On paper nothing can be opened, so the evidence is opened first.
  const print = () => {
    flushSync(() => setOpened((count) => count + 1))
    requestAnimationFrame(() => window.print())
  }
  return (
    <div className="column column-wide">
      <div className="page-head">
        <PageHeading title={words.title} />
        <div className="actions no-print">
          <Button className="button" onPress={() => refresh("person")}>
            {words.refresh}
          </Button>
          <Button className="button" onPress={print}>
            <Icon name="print" />
            {words.print}
          </Button>
        </div>
      </div>
      <p className="lead">{words.lead}</p>
      <MeasureChoice asked={asked} onAsk={setAsked} />
      {problem === undefined ? null : <ProblemNote problem={problem} onRetry={() => refresh("person")} />}
      {value === undefined ? problem === undefined ? <Skeleton /> : null : <Shown measure={value} opened={opened} />}
    </div>
  )
}

const Shown = ({ measure, opened }: { readonly measure: MeasureView; readonly opened: number }) => {
  const words = useWords().practice.measure
  const scaleMax = scaleMaxOf(measure.professionals, measure.threshold ?? undefined)
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
            <Professional
              key={professional.practitionerId}
              professional={professional}
              counts={measure.counts}
              scaleMax={scaleMax}
              threshold={measure.threshold}
              opened={opened}
            />
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
        {measure.threshold === null ? "" : line(Math.round(measure.threshold * 100))}{" "}
        {measure.isReportingPeriod ? "" : notReporting}
      </p>
    </div>
  )
}
