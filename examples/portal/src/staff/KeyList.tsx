/**
 * Every key of the inbox with what it does.
 */
import { useWords } from "../words/Words.ts"

export const KeyList = () => (
  <dl className="key-list">
    {useWords().staff.inbox.keyList.map(([key, what]) => (
      <div key={key}>
        <dt>
          <kbd>{key}</kbd>
        </dt>
        <dd>{what}</dd>
      </div>
    ))}
  </dl>
)
