/**
 * Whether what is written is saved, said also to a screen reader; and, once, that an earlier visit's words were kept.
 */
import { Button } from "react-aria-components/Button"
import type { DraftState } from "../api/DraftState.ts"
import { sentenceFor, useWords } from "../words/Words.ts"
import { Icon } from "./Icon.tsx"

interface DraftStandingProps {
  readonly draft: DraftState
  /** Shows only that an earlier visit's words were kept. */
  readonly isOnlyRecovery?: boolean
  readonly onDiscard?: () => void
  readonly discardLabel?: string
}

export const DraftStanding = ({ discardLabel, draft, isOnlyRecovery = false, onDiscard }: DraftStandingProps) => {
  const words = useWords()
  if (isOnlyRecovery) {
    if (!draft.isRecovered) return null
    return (
      <div className="note" role="status">
        <Icon name="check" />
        <p>{words.draft.recovered}</p>
        {onDiscard === undefined ? null : (
          <Button className="button button-quiet button-small" onPress={onDiscard}>
            {discardLabel ?? words.draft.discard}
          </Button>
        )}
      </div>
    )
  }
  return (
    <p className="draft-standing" role="status" data-standing={draft.standing}>
      {draft.standing === "saved" ? <Icon name="check" /> : null}
      {draft.standing === "empty"
        ? ""
        : draft.problem === undefined
          ? words.draft[draft.standing]
          : sentenceFor(words, draft.problem)}
    </p>
  )
}
