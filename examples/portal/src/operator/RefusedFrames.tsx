/**
 * What a feed brought and was not acted on: refused messages with place and rule, parked ones, and paused lanes.
 */
import { Button } from "react-aria-components/Button"
import { replayFrame } from "../api/traffic.ts"
import type { ParkedView, RefusedFrameView, TrafficView } from "../api/views.ts"
import { Moment } from "../parts/Moment.tsx"
import { useWords } from "../words/Words.ts"
import { PauseSwitch } from "./PauseSwitch.tsx"
import type { Act } from "./useTraffic.ts"

export const RefusedFrames = ({
  act,
  frames
}: {
  readonly frames: ReadonlyArray<RefusedFrameView>
  readonly act: Act
}) => {
  const words = useWords().traffic
  if (frames.length === 0) return null
  const replay = (id: string) =>
    act((key) => replayFrame(id, key).then(({ isTaken }) => (isTaken ? words.taken : words.notTaken)))
  return (
    <section className="traffic-group">
      <h2>{words.refused}</h2>
      <p className="hint">{words.refusedWhat}</p>
      <ul className="traffic-list">
        {frames.map((frame) => (
          <li key={frame.id} className="traffic-row">
            <p>
              <strong lang="en">{frame.rule}</strong>
            </p>
            <dl className="traffic-facts">
              <dt>{words.place}</dt>
              <dd>{frame.location}</dd>
              <dt>{words.answer}</dt>
              <dd>
                {frame.answer} {frame.code}
              </dd>
              <dt>{words.control}</dt>
              <dd>
                {frame.controlId} · <Moment at={frame.lastAt} isShort />, {words.tried(frame.times)}
              </dd>
            </dl>
            {frame.isKept ? (
              <Button className="button button-small" onPress={() => void replay(frame.id)}>
                {words.replay}
                <span className="visually-hidden">: {frame.controlId}</span>
              </Button>
            ) : (
              <p className="hint">{words.tooLong}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export const Parked = ({ parked }: { readonly parked: ReadonlyArray<ParkedView> }) => {
  const words = useWords().traffic
  if (parked.length === 0) return null
  return (
    <section className="traffic-group">
      <h2>{words.parked}</h2>
      <p className="hint">{words.parkedWhat}</p>
      <ul className="traffic-list">
        {parked.map(({ controlId, reason, receivedAt }) => (
          <li key={`${controlId} ${receivedAt}`} className="traffic-row">
            <p>
              <strong>{words.reasons[reason] ?? reason}</strong>
            </p>
            <p className="hint">
              {words.control} {controlId} · <Moment at={receivedAt} isShort />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const PausedLanes = ({ act, lanes }: { readonly lanes: TrafficView["pausedLanes"]; readonly act: Act }) => {
  const words = useWords().traffic
  if (lanes.length === 0) return null
  return (
    <section className="traffic-group">
      <h2>{words.pausedLanes}</h2>
      <ul className="traffic-list">
        {lanes.map(({ laneId, ...pause }) => (
          <li key={laneId} className="traffic-row">
            <p className="cell-id">{laneId}</p>
            <PauseSwitch id={laneId} of={`${words.lane} ${laneId}`} pause={pause} act={act} />
          </li>
        ))}
      </ul>
    </section>
  )
}
