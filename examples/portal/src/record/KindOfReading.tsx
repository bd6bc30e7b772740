/**
 * One kind of reading: the latest value with what it means, the target, the plot over time, and every reading.
 */
import { lazy, Suspense, useId } from "react"
import type { AskedView, ReadingView, TargetBand } from "../api/views.ts"
import { Icon } from "../parts/Icon.tsx"
import { useCalendar } from "../parts/signedInContext.ts"
import { useNow } from "../parts/useNow.ts"
import { dateAsKnown } from "../words/moments.ts"
import { useReader, useWords, type Words } from "../words/Words.ts"
import { ReadingTable } from "./ReadingTable.tsx"
import { numbersOf, takenText } from "./values.ts"

// The plot comes after the page: nobody waits for it who reads the numbers.
const ReadingPlot = lazy(() => import("./ReadingPlot.tsx").then(({ ReadingPlot }) => ({ default: ReadingPlot })))

interface KindOfReadingProps {
  readonly asked: AskedView
  readonly readings: ReadonlyArray<ReadingView>
  readonly patientId: string
  readonly mayWrite: boolean
  readonly onChanged: () => void
}

export const KindOfReading = ({ asked, readings, ...rest }: KindOfReadingProps) => {
  const words = useWords().readings
  const heading = useId()
  const standing = readings.filter(({ withdrawn }) => withdrawn === null)
  const [latest] = standing
  return (
    <section className="card kind" aria-labelledby={heading}>
      <div className="kind-head">
        <h2 id={heading}>{words.kinds[asked.kind]}</h2>
        <Due asked={asked} />
      </div>
      {latest === undefined ? <p>{words.emptyKind}</p> : <Latest reading={latest} />}
      <Target asked={asked} />
      {standing.length < 2 ? null : (
        <Suspense fallback={<div className="plot-coming" />}>
          <ReadingPlot kind={asked.kind} band={asked.band} readings={standing} />
        </Suspense>
      )}
      {readings.length === 0 ? null : <ReadingTable readings={readings} {...rest} />}
    </section>
  )
}

const Latest = ({ reading }: { readonly reading: ReadingView }) => {
  const { language, words } = useReader()
  const calendar = useCalendar()
  const now = useNow()
  const { measurement, standing, taken } = reading
  return (
    <p className="latest">
      <span className="latest-value">
        <span className="visually-hidden">{words.readings.latest}: </span>
        {numbersOf(measurement, language)}
        <span className="latest-unit"> {measurement.unit}</span>
      </span>
      <span className="latest-when">
        {standing === null ? null : <Standing standing={standing} />}
        <span>{takenText(taken, calendar, now)}</span>
      </span>
    </p>
  )
}

/** How it lies to the target: in words and by a sign, whatever the colour. */
export const Standing = ({ standing }: { readonly standing: NonNullable<ReadingView["standing"]> }) => (
  <span className={`standing-tag standing-${standing}`}>
    <Icon name={standing === "inside" ? "check" : standing} />
    {useWords().readings.standing[standing]}
  </span>
)

const Due = ({ asked: { dueOn, everyDays, isDue } }: { readonly asked: AskedView }) => {
  const { language, words } = useReader()
  if (everyDays === null) return null
  return (
    <p className={isDue ? "kind-due" : "kind-asked"}>
      <Icon name="clock" />
      <span>
        {isDue ? <strong>{words.readings.due}. </strong> : null}
        {words.readings.asked(everyDays)}.
        {isDue || dueOn === null ? null : ` ${words.readings.dueOn} ${dateAsKnown(dueOn, language)}.`}
      </span>
    </p>
  )
}

const Target = ({ asked: { band, isBandOwn } }: { readonly asked: AskedView }) => {
  const words = useWords().readings
  if (band === null) return null
  return (
    <p className="hint">
      {isBandOwn ? words.targetOwn : words.targetUsual}: <strong>{bandText(band, words)}</strong>
    </p>
  )
}

/** "90 to 129 over 60 to 79 mmHg" */
export const bandText = (band: TargetBand, words: Words["readings"]): string => {
  const numbers =
    band.kind === "blood-pressure"
      ? words.bandPressure(
          words.span(band.systolic.low, band.systolic.high),
          words.span(band.diastolic.low, band.diastolic.high)
        )
      : words.span(band.low, band.high)
  return `${numbers} ${band.unit}`
}
