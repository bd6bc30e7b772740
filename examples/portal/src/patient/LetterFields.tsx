/**
 * What the letter is about and its words: the topic suggests a subject and what to tell.
 */
import { useState } from "react"
import type { DraftKeeper } from "../api/DraftKeeper.ts"
import type { DraftState } from "../api/DraftState.ts"
import { TextBlock } from "../parts/TextBlock.tsx"
import { TextLine } from "../parts/TextLine.tsx"
import { useWords } from "../words/Words.ts"
import { TopicChoice } from "./TopicChoice.tsx"
import { type Topic, topicOf } from "./topics.ts"

interface LetterFieldsProps {
  readonly keeper: DraftKeeper
  readonly draft: DraftState
  /** True once sending was tried: then what is missing is told. */
  readonly isTried: boolean
}

export const LetterFields = ({ draft, isTried, keeper }: LetterFieldsProps) => {
  const words = useWords()
  const write = words.patient.write
  const [chosen, setChosen] = useState<Topic>()
  const { body, subject } = draft.words
  const topic = chosen ?? topicOf(subject, words)
  return (
    <>
      <TopicChoice
        value={topic}
        subject={subject}
        onChange={setChosen}
        onSubject={(subject) => keeper.change({ subject })}
      />
      <TextLine
        label={write.subject}
        hint={write.subjectHint}
        value={subject}
        onChange={(subject) => keeper.change({ subject })}
        maxLength={200}
        isTheReadersOwn
        error={isTried && subject.trim() === "" ? write.needSubject : undefined}
      />
      <TextBlock
        label={write.body}
        hint={write.hints[topic ?? "other"]}
        value={body}
        onChange={(body) => keeper.change({ body })}
        rows={8}
        error={isTried && body.trim() === "" ? write.needBody : undefined}
      />
    </>
  )
}
