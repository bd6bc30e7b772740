/**
 * The single keys of the inbox, and the switch that turns them off.
 */
import { useWide } from "../parts/useWide.ts"
import { useWords } from "../words/Words.ts"
import type { InboxShortcuts } from "./useInboxShortcuts.ts"

export const ShortcutList = ({ keys }: { readonly keys: InboxShortcuts }) => {
  const words = useWords().staff.inbox
  // Where there is a keyboard to be expected, the keys are in sight.
  const isWide = useWide("64rem")
  return (
    <details className="shortcuts" open={isWide}>
      <summary>{words.keys}</summary>
      <label className="check">
        <input type="checkbox" checked={keys.isOn} onChange={({ target }) => keys.turn(target.checked)} />
        {words.keysOn}
      </label>
      <dl>
        {words.keyList.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
