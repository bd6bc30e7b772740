/**
 * Who is away and who covers, now and later; and the form by which somebody says so.
 */
import { useState } from "react"
import { covers, endCover } from "../../api/desk.ts"
import { newId } from "../../api/newId.ts"
import { type Problem, problemOf } from "../../api/Problem.ts"
import { useResource } from "../../api/resource.ts"
import type { CoverView } from "../../api/views.ts"
import { Confirm } from "../../parts/Confirm.tsx"
import { DoneNote } from "../../parts/DoneNote.tsx"
import { EmptyState } from "../../parts/EmptyState.tsx"
import { PageHeading } from "../../parts/PageHeading.tsx"
import { ProblemNote } from "../../parts/ProblemNote.tsx"
import { Skeleton } from "../../parts/Skeleton.tsx"
import { useCalendar } from "../../parts/signedInContext.ts"
import { useNow } from "../../parts/useNow.ts"
import { day } from "../../words/moments.ts"
import { useWords } from "../../words/Words.ts"
import { CoverForm } from "./CoverForm.tsx"

export const CoverPage = () => {
  const words = useWords().desk.cover
  const { problem, refresh, value } = useResource("covers", covers)
  const [refused, setRefused] = useState<Problem>()
  const [done, setDone] = useState<"done" | "ended">()
  const end = async (cover: CoverView) => {
    setRefused(undefined)
    await endCover(cover.id, newId()).then(
      () => setDone("ended"),
      (thrown) => setRefused(problemOf(thrown))
    )
    refresh("page")
  }
  return (
    <div className="column">
      <PageHeading title={words.title} />
      <p className="lead">{words.lead}</p>
      {problem === undefined ? null : <ProblemNote problem={problem} onRetry={() => refresh("person")} />}
      {refused === undefined ? null : <ProblemNote problem={refused} />}
      <DoneNote done={done === undefined ? undefined : words[done]} />
      <div className="columns cover-columns">
        <div className="column">
          {value === undefined && problem === undefined ? <Skeleton blocks={2} /> : null}
          {value?.length === 0 ? (
            <EmptyState icon="person" title={words.none}>
              {words.noneWhat}
            </EmptyState>
          ) : null}
          <Covers title={words.now} covers={value?.filter(({ isNow }) => isNow) ?? []} onEnd={end} />
          <Covers title={words.later} covers={value?.filter(({ isNow }) => !isNow) ?? []} onEnd={end} />
        </div>
        <CoverForm
          onArranged={() => {
            setDone("done")
            refresh("page")
          }}
        />
      </div>
    </div>
  )
}

interface CoversProps {
  readonly title: string
  readonly covers: ReadonlyArray<CoverView>
  readonly onEnd: (cover: CoverView) => Promise<void>
}

const Covers = ({ covers, onEnd, title }: CoversProps) => {
  const words = useWords().desk.cover
  const calendar = useCalendar()
  const now = useNow()
  if (covers.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="covers">
        {covers.map((cover) => (
          <li key={cover.id} className="cover">
            <p>
              <strong>{cover.away}</strong>
              <span className="cover-days">
                {day(cover.from, calendar, now)} – {day(lastInstant(cover), calendar, now)}
              </span>
              <span>{words.covers(cover.coveredBy)}</span>
            </p>
            {cover.isMine ? (
              <Confirm
                label={words.end}
                title={words.endTitle}
                what={words.endWhat}
                confirm={words.end}
                onConfirm={() => void onEnd(cover)}
                isQuiet
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The last day away is the one before she is back. */
const lastInstant = ({ until }: CoverView): string => new Date(Date.parse(until) - 1).toISOString()
