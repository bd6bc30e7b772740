/**
 * What was just done, in one sentence, told to a screen reader too: the place is there before the words are.
 */
import { Icon } from "./Icon.tsx"

/** Nothing is shown where nothing was done yet. */
export const DoneNote = ({ done }: { readonly done: string | undefined }) => (
  <div role="status">
    {done === undefined || done === "" ? null : (
      <div className="note note-done">
        <Icon name="check" />
        <p>{done}</p>
      </div>
    )}
  </div>
)
