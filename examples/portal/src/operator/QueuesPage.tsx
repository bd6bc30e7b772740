/**
 * Feeds and queues: what comes in and goes out, what stands still, and what an operator does about it.
 */
import { serverNow } from "../api/logOff.ts"
import type { DestinationView, FeedView, TrafficView } from "../api/views.ts"
import { Icon } from "../parts/Icon.tsx"
import { Moment } from "../parts/Moment.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { useWords } from "../words/Words.ts"
import { DeadLetters, Retrying } from "./DeadLetters.tsx"
import { Figures } from "./Figures.tsx"
import { PauseSwitch } from "./PauseSwitch.tsx"
import { Parked, PausedLanes, RefusedFrames } from "./RefusedFrames.tsx"
import { type Act, useTraffic } from "./useTraffic.ts"

export const QueuesPage = () => {
  const words = useWords().traffic
  const { act, problem, refresh, refused, said, value } = useTraffic()
  return (
    <div className="column column-wide">
      <PageHeading title={words.title} />
      <p className="lead">{words.lead}</p>
      {problem === undefined ? null : <ProblemNote problem={problem} onRetry={() => refresh("person")} />}
      {refused === undefined ? null : <ProblemNote problem={refused} />}
      <div role="status">
        {said === "" ? null : (
          <p className="note">
            <Icon name="check" />
            {said}
          </p>
        )}
      </div>
      {value === undefined ? (
        problem === undefined ? (
          <Skeleton blocks={2} />
        ) : null
      ) : (
        <Shown traffic={value} act={act} />
      )}
    </div>
  )
}

interface ShownProps {
  readonly traffic: TrafficView
  readonly act: Act
}

const Shown = ({ act, traffic }: ShownProps) => {
  const words = useWords().traffic
  const { deadLetters, destinations, feeds, parked, pausedLanes, refused, retrying } = traffic
  return (
    <>
      <Summary traffic={traffic} />
      <section className="traffic-group">
        <h2>{words.feeds}</h2>
        <ul className="traffic-cards">
          {feeds.map((feed) => (
            <Feed key={feed.feed} feed={feed} act={act} />
          ))}
        </ul>
      </section>
      <section className="traffic-group">
        <h2>{words.destinations}</h2>
        <ul className="traffic-cards">
          {destinations.map((destination) => (
            <Destination key={destination.destination} destination={destination} act={act} />
          ))}
        </ul>
      </section>
      <RefusedFrames frames={refused} act={act} />
      <DeadLetters entries={deadLetters} act={act} />
      <Retrying entries={retrying} act={act} />
      <PausedLanes lanes={pausedLanes} act={act} />
      <Parked parked={parked} />
      <p className="hint">
        {words.updated}: <Moment at={new Date(serverNow()).toISOString()} isShort />
      </p>
    </>
  )
}

const Summary = ({ traffic }: Pick<ShownProps, "traffic">) => {
  const words = useWords().traffic
  const { deadLetters, destinations, feeds, parked, pausedLanes, refused } = traffic
  const paused = [...feeds, ...destinations].filter(({ pause }) => pause !== null).length + pausedLanes.length
  const troubles = refused.length + deadLetters.length + parked.length + paused
  return (
    <div className={troubles > 0 ? "note note-problem" : "note note-done"} role="status">
      <Icon name={troubles > 0 ? "warning" : "check"} />
      <p>
        <strong>{troubles > 0 ? words.troubles(troubles) : words.calm}</strong>
      </p>
    </div>
  )
}

const Feed = ({ act, feed }: { readonly feed: FeedView; readonly act: Act }) => {
  const { time, traffic: words } = useWords()
  const lasted = (seconds: number): string => {
    if (seconds < 120) return words.seconds(seconds)
    return seconds < 7200 ? time.minutes(Math.round(seconds / 60)) : time.hours(Math.round(seconds / 3600))
  }
  const name = words.feedNames[feed.feed] ?? feed.feed
  return (
    <li className="traffic-card">
      <h3>{name}</h3>
      <Figures
        figures={[
          [words.sinceHour, feed.sinceHour],
          [words.sinceDay, feed.sinceDay],
          [words.last, feed.lastAt === null ? words.never : <Moment key="last" at={feed.lastAt} isShort />],
          ...(feed.lagSeconds === null ? [] : [[words.lag, lasted(feed.lagSeconds)] as const]),
          [words.parkedCount, feed.parked, "retrying"],
          [words.refusedCount, feed.refused, "refused"]
        ]}
      />
      <PauseSwitch id={feed.pauseId} of={name} pause={feed.pause} act={act} />
    </li>
  )
}

const states = ["waiting", "retrying", "refused", "accepted", "not-needed", "historical", "given-up"] as const

const Destination = ({ act, destination }: { readonly destination: DestinationView; readonly act: Act }) => {
  const words = useWords().traffic
  const { counts, pause, pauseId } = destination
  const name = words.destinationNames[destination.destination] ?? destination.destination
  const figures = states
    .filter((state) => counts[state] > 0 || state === "waiting" || state === "accepted")
    .map((state) => [words.counts[state], counts[state], state] as const)
  return (
    <li className="traffic-card">
      <h3>{name}</h3>
      <Figures figures={figures} />
      <PauseSwitch id={pauseId} of={name} pause={pause} act={act} />
    </li>
  )
}
