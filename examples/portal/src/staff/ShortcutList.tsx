/**
 * The single keys of the inbox, and the switch that turns them off: always in sight below the list, open on demand.
 */
import { useWords } from "../words/Words.ts"
import { KeyList } from "./KeyList.tsx"
import type { InboxShortcuts } from "./useInboxShortcuts.ts"

export const ShortcutList = ({ keys }: { readonly keys: InboxShortcuts }) => {
  const words = useWords().staff.inbox
  return (
    <details className="shortcuts">
      <summary>{words.keys}</summary>
      <label className="check">
        <input type="checkbox" checked={keys.isOn} onChange={({ target }) => keys.turn(target.checked)} />
        {words.keysOn}
      </label>
      <KeyList />
    </details>
  )
}
