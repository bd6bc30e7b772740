/**
 * Whether something runs, who has paused it, and the button that changes it.
 */
import { Button } from "react-aria-components/Button"
import { pauseTraffic, resumeTraffic } from "../api/traffic.ts"
import { Icon } from "../parts/Icon.tsx"
import { Moment } from "../parts/Moment.tsx"
import { useWords } from "../words/Words.ts"
import type { Act } from "./useTraffic.ts"

interface PauseSwitchProps {
  readonly id: string
  /** Of what, for who cannot see beside what the button stands. */
  readonly of: string
  readonly pause: { readonly by: string; readonly at: string } | null
  readonly act: Act
}

export const PauseSwitch = ({ act, id, of, pause }: PauseSwitchProps) => {
  const words = useWords().traffic
  const change = () =>
    act((key) =>
      pause === null
        ? pauseTraffic(id, key).then(() => `${words.pause}: ${of}`)
        : resumeTraffic(id, key).then(() => `${words.resume}: ${of}`)
    )
  return (
    <div className="pause">
      <p className={pause === null ? "pause-runs" : "pause-stands"}>
        <Icon name={pause === null ? "check" : "warning"} />
        {pause === null ? (
          words.running
        ) : (
          <>
            {words.paused(pause.by)}, <Moment at={pause.at} isShort />
          </>
        )}
      </p>
      <Button className="button button-small" onPress={() => void change()}>
        {pause === null ? words.pause : words.resume}
        <span className="visually-hidden">: {of}</span>
      </Button>
    </div>
  )
}
