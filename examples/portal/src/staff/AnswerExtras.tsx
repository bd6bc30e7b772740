/**
 * Beside the send button: minutes that the answer took, and whether the team can only wait from now on.
 */
import { useWords } from "../words/Words.ts"
import type { Extras } from "./useAnswerExtras.ts"

export const AnswerExtras = ({ extras }: { readonly extras: Extras }) => {
  const words = useWords().desk
  return (
    <div className="answer-extras">
      <label className="minutes">
        <span>{words.minutes}</span>
        <input
          className="input"
          type="number"
          inputMode="numeric"
          min={0}
          max={1440}
          step={1}
          value={extras.minutes}
          onChange={({ target }) => extras.setMinutes(target.value)}
        />
      </label>
      <label className="check">
        <input type="checkbox" checked={extras.waits} onChange={({ target }) => extras.setWaits(target.checked)} />
        {words.waiting.answer}
      </label>
    </div>
  )
}
