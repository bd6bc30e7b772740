/**
 * What the letter is about and its words: the topic suggests a subject and what to tell.
 */
import { useState } from "react"
import type { DraftKeeper } from "../api/DraftKeeper.ts"
import type { DraftState } from "../api/DraftState.ts"
import { TextBlock } from "../parts/TextBlock.tsx"
import { TextLine } from "../parts/TextLine.tsx"
import { useWords } from "../words/Words.ts"
import { ShortForm } from "./ShortForm.tsx"
import { formKindOf } from "./shortForms.ts"
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
  const topic = chosen ?? draft.words.form?.kind ?? topicOf(subject, words)
  const choose = (chosen: Topic, subject: string) => {
    setChosen(chosen)
    const kind = formKindOf(chosen)
    const form = kind === undefined ? null : draft.words.form?.kind === kind ? draft.words.form : { kind, fields: {} }
    keeper.change({ form, subject })
  }
  const { form } = draft.words
  return (
    <>
      <TopicChoice value={topic} subject={subject} onChoose={choose} />
      <TextLine
        label={write.subject}
        hint={write.subjectHint}
        value={subject}
        onChange={(subject) => keeper.change({ subject })}
        maxLength={200}
        isTheReadersOwn
        error={isTried && subject.trim() === "" ? write.needSubject : undefined}
      />
      {form === null ? null : <ShortForm key={form.kind} keeper={keeper} form={form} isTried={isTried} />}
      <TextBlock
        label={form === null ? write.body : words.forms.more}
        hint={form === null ? write.hints[topic ?? "other"] : words.forms.moreHint}
        value={body}
        onChange={(body) => keeper.change({ body })}
        rows={form === null ? 8 : 3}
        error={isTried && form === null && body.trim() === "" ? write.needBody : undefined}
      />
    </>
  )
}
