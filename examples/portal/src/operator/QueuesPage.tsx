/**
 * What leaves the house, as a table of where it goes and where it stands; looked up again every few seconds.
 */
import { useEffect, useState } from "react"
import { serverNow } from "../api/logOff.ts"
import { queues } from "../api/practice.ts"
import { useResource } from "../api/resource.ts"
import type { QueueView } from "../api/views.ts"
import { EmptyState } from "../parts/EmptyState.tsx"
import { Icon } from "../parts/Icon.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { useCalendar } from "../parts/signedInContext.ts"
import { TableFrame } from "../parts/TableFrame.tsx"
import { timeOfDay } from "../words/moments.ts"
import { useWords } from "../words/Words.ts"

const lookAgainMillis = 5_000
const states = ["waiting", "retrying", "refused", "accepted", "not-needed", "historical"] as const

export const QueuesPage = () => {
  const words = useWords().practice.queues
  const { problem, refresh, value } = useResource("queues", queues)
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") refresh("page")
    }, lookAgainMillis)
    return () => clearInterval(timer)
  }, [refresh])
  return (
    <div className="column column-wide">
      <PageHeading title={words.title} />
      <p className="lead">{words.lead}</p>
      {problem === undefined ? null : <ProblemNote problem={problem} onRetry={() => refresh("person")} />}
      {value === undefined ? problem === undefined ? <Skeleton blocks={2} /> : null : <Shown queues={value} />}
    </div>
  )
}

const Shown = ({ queues }: { readonly queues: ReadonlyArray<QueueView> }) => {
  const words = useWords().practice.queues
  if (queues.length === 0) {
    return (
      <EmptyState icon="letter" title={words.emptyTitle}>
        {words.empty}
      </EmptyState>
    )
  }
  const destinations = [...new Set(queues.map(({ destination }) => destination))].sort()
  const count = (state: QueueView["state"], destination?: string) =>
    queues
      .filter((queue) => queue.state === state && (destination === undefined || queue.destination === destination))
      .reduce((sum, queue) => sum + queue.count, 0)
  return (
    <>
      <Summary underWay={count("waiting") + count("retrying")} refused={count("refused")} />
      <TableFrame label={words.title}>
        <table className="table-figures">
          <thead>
            <tr>
              <th scope="col">{words.destination}</th>
              {states.map((state) => (
                <th key={state} scope="col">
                  {words.state[state]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {destinations.map((destination) => (
              <tr key={destination}>
                <th scope="row">{words.destinations[destination] ?? destination}</th>
                {states.map((state) => (
                  <td key={state} data-state={count(state, destination) === 0 ? "zero" : state}>
                    {count(state, destination)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <LastLooked queues={queues} />
    </>
  )
}

const Summary = ({ refused, underWay }: { readonly underWay: number; readonly refused: number }) => {
  const words = useWords().practice.queues
  const isCalm = underWay === 0 && refused === 0
  return (
    <div className={refused > 0 ? "note note-problem" : "note"} role="status">
      <Icon name={refused > 0 ? "warning" : isCalm ? "check" : "clock"} />
      <p>
        {isCalm ? words.calm : null}
        {underWay > 0 ? words.busy(underWay) : null} {refused > 0 ? words.refused(refused) : null}
      </p>
    </div>
  )
}

const LastLooked = ({ queues }: { readonly queues: ReadonlyArray<QueueView> }) => {
  const words = useWords().practice.queues
  const calendar = useCalendar()
  const [at, setAt] = useState("")
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer, even an equal one, was looked up now.
  useEffect(() => setAt(new Date(serverNow()).toISOString()), [queues])
  return (
    <p className="hint">
      {words.updated}: {at === "" ? "" : timeOfDay(at, calendar)}
    </p>
  )
}
