/**
 * A refusal in the reader's words, said at once to a screen reader, with a way to try again where that may help.
 */
import { Button } from "react-aria-components/Button"
import type { Problem } from "../api/Problem.ts"
import { sentenceFor, useWords } from "../words/Words.ts"
import { Icon } from "./Icon.tsx"
import { useIntoView } from "./useIntoView.ts"

interface ProblemNoteProps {
  readonly problem: Problem
  readonly lead?: string
  readonly onRetry?: (() => void) | undefined
}

export const ProblemNote = ({ lead, onRetry, problem }: ProblemNoteProps) => {
  const words = useWords()
  const note = useIntoView<HTMLDivElement>()
  return (
    <div ref={note} className="note note-problem" role="alert">
      <Icon name="warning" />
      <p>
        {lead === undefined ? null : <strong>{lead} </strong>}
        {sentenceFor(words, problem)}
      </p>
      {onRetry === undefined ? null : (
        <Button className="button button-quiet" onPress={onRetry}>
          {words.tryAgain}
        </Button>
      )}
    </div>
  )
}
