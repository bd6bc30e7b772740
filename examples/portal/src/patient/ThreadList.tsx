/**
 * One group of the patient's threads, under its heading; nothing where the group is empty.
 */
import { useId } from "react"
import { Button } from "react-aria-components/Button"
import type { ThreadRow } from "../api/views.ts"
import { useWords } from "../words/Words.ts"
import { ThreadCard } from "./ThreadCard.tsx"

interface ThreadListProps {
  readonly title: string
  readonly threads: ReadonlyArray<ThreadRow>
  readonly onMore?: (() => void) | undefined
}

export const ThreadList = ({ onMore, threads, title }: ThreadListProps) => {
  const words = useWords().patient.home
  const heading = useId()
  if (threads.length === 0) return null
  return (
    <section className="thread-group" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <ul className="thread-list">
        {threads.map((thread) => (
          <ThreadCard key={thread.id} thread={thread} />
        ))}
      </ul>
      {onMore === undefined ? null : (
        <Button className="button" onPress={onMore}>
          {words.more}
        </Button>
      )}
    </section>
  )
}
