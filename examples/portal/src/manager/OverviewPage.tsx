/**
 * The manager's first page: what waits, promises kept, when patients write, and the measure. Every figure opens what
 * stands behind it.
 */
import { useState } from "react"
import { overview } from "../api/overview.ts"
import { useResource } from "../api/resource.ts"
import type { OverviewView } from "../api/views.ts"
import { Icon } from "../parts/Icon.tsx"
import { Link } from "../parts/Link.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { percent } from "../words/moments.ts"
import { useReader, useWords } from "../words/Words.ts"
import { type Behind, FigureEvidence } from "./FigureEvidence.tsx"
import { Load } from "./Load.tsx"
import { MeasureBar } from "./MeasureBar.tsx"
import { PromiseTable } from "./PromiseTable.tsx"
import { scaleMaxOf, threshold } from "./scale.ts"

export const OverviewPage = () => {
  const words = useWords().overview
  const { problem, refresh, value } = useResource("overview", overview)
  return (
    <div className="column column-wide">
      <PageHeading title={words.title} />
      <p className="lead">{words.lead}</p>
      {problem === undefined ? null : <ProblemNote problem={problem} onRetry={() => refresh("person")} />}
      {value === undefined ? problem === undefined ? <Skeleton blocks={3} /> : null : <Shown overview={value} />}
    </div>
  )
}

const Shown = ({ overview }: { readonly overview: OverviewView }) => {
  const words = useWords().overview
  const [behind, setBehind] = useState<Behind>()
  return (
    <>
      <section className="overview-part">
        <h2>{words.now}</h2>
        <ul className="traffic-cards">
          {overview.standing.map(({ late, teamId, teamName, waiting }) => (
            <li key={teamId} className="traffic-card">
              <h3>{teamName}</h3>
              <div className="figures">
                <Figure
                  name={words.waiting}
                  count={waiting}
                  team={teamName}
                  onOpen={() => setBehind({ name: words.waiting, teamName, figure: { _tag: "Waiting", teamId } })}
                />
                <Figure
                  name={words.late}
                  count={late}
                  team={teamName}
                  isAlarm
                  onOpen={() => setBehind({ name: words.late, teamName, figure: { _tag: "Late", teamId } })}
                />
              </div>
            </li>
          ))}
        </ul>
      </section>
      <PromiseTable promises={overview.promises} onOpen={setBehind} />
      <Load load={overview.load} onOpen={setBehind} />
      <Measure measure={overview.measure} />
      {behind === undefined ? null : <FigureEvidence behind={behind} onClose={() => setBehind(undefined)} />}
    </>
  )
}

interface FigureProps {
  readonly name: string
  readonly count: number
  readonly team: string
  readonly isAlarm?: boolean
  readonly onOpen: () => void
}

const Figure = ({ count, isAlarm = false, name, onOpen, team }: FigureProps) => (
  <div>
    <span className="figure-name">{name}</span>
    {count === 0 ? (
      <strong className="figure-count">0</strong>
    ) : (
      <button
        type="button"
        className={isAlarm ? "figure-count figure-open figure-alarm" : "figure-count figure-open"}
        aria-label={`${name}, ${team}: ${count}`}
        onClick={onOpen}
      >
        {count}
      </button>
    )}
  </div>
)

const Measure = ({ measure }: { readonly measure: OverviewView["measure"] }) => {
  const { language, words } = useReader()
  const { met, needed, noPatients, notMet, patients } = words.practice.measure
  const scaleMax = scaleMaxOf(measure, threshold)
  return (
    <section className="overview-part">
      <h2>{words.overview.measure}</h2>
      <ul className="traffic-cards">
        {measure.map(({ denominator, isMet, name, neededPatients, numerator, practitionerId, rate }) => (
          <li key={practitionerId} className="traffic-card">
            <h3>{name}</h3>
            <p>
              <strong className="figure-count">{rate === null ? "–" : percent(rate, language)}</strong>{" "}
              {rate === null ? noPatients : patients(numerator, denominator)}
            </p>
            {rate === null ? null : <MeasureBar rate={rate} scaleMax={scaleMax} threshold={threshold} />}
            {rate === null ? null : (
              <p className={isMet ? "verdict verdict-met" : "verdict"}>
                {isMet ? <Icon name="check" /> : null}
                <strong>{isMet ? met : notMet}</strong> {isMet ? null : <span>{needed(neededPatients)}</span>}
              </p>
            )}
          </li>
        ))}
      </ul>
      <Link to="/measure">{words.overview.toMeasure}</Link>
    </section>
  )
}
