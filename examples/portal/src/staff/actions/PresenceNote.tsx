/**
 * Says that a colleague reads the same thread, and more plainly that she is writing in it.
 */
import { Icon } from "../../parts/Icon.tsx"
import { useWords } from "../../words/Words.ts"
import { usePresence } from "./usePresence.ts"

export const PresenceNote = ({ threadId }: { readonly threadId: string }) => {
  const words = useWords().desk.presence
  const people = usePresence(threadId)
  const writing = people.filter(({ activity }) => activity === "writing").map(({ name }) => name)
  const reading = people.map(({ name }) => name)
  const isWritten = writing.length > 0
  return (
    <div role="status">
      {reading.length === 0 ? null : (
        <p className={isWritten ? "presence presence-writing" : "presence"}>
          <Icon name={isWritten ? "pen" : "eye"} />
          {isWritten ? words.writing(writing.join(words.and)) : words.reading(reading.join(words.and))}
        </p>
      )}
    </div>
  )
}
