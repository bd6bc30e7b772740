/**
 * Writes one saved answer in both languages, side by side, with the variables that may stand in it.
 */
import { type FormEvent, useRef, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import { editCannedAnswer } from "../../api/desk.ts"
import type { CannedAnswerForm, CannedAnswerView, Language } from "../../api/views.ts"
import { GroupedChoice } from "../../parts/GroupedChoice.tsx"
import { ProblemNote } from "../../parts/ProblemNote.tsx"
import { TextBlock } from "../../parts/TextBlock.tsx"
import { TextLine } from "../../parts/TextLine.tsx"
import { useSubmit } from "../../parts/useSubmit.ts"
import { useWords } from "../../words/Words.ts"

interface AnswerEditorProps {
  readonly answer: CannedAnswerView | undefined
  readonly teams: ReadonlyArray<{ readonly id: string; readonly name: string }>
  readonly variables: ReadonlyArray<string>
  readonly onSaved: () => void
  readonly onCancel: () => void
}

const blank = { title: "", text: "" }

export const AnswerEditor = ({ answer, onCancel, onSaved, teams, variables }: AnswerEditorProps) => {
  const { cancel, desk } = useWords()
  const words = desk.answers
  const saving = useSubmit()
  const [teamId, setTeamId] = useState(answer?.teamId ?? "")
  const [en, setEn] = useState<CannedAnswerForm["en"]>(answer?.en ?? blank)
  const [es, setEs] = useState<CannedAnswerForm["es"]>(answer?.es ?? blank)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const form: CannedAnswerForm = {
      id: answer?.id ?? null,
      seenVersion: answer?.version ?? 0,
      teamId: teamId === "" ? null : teamId,
      en,
      es
    }
    if ((await saving.submit(form, (key) => editCannedAnswer(form, key))) !== undefined) onSaved()
  }
  const isReady = [en.title, en.text, es.title, es.text].every((text) => text.trim() !== "")
  return (
    <Form className="form answer-editor" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      <h2>{answer === undefined ? words.add : words.editTitle}</h2>
      <GroupedChoice label={words.team} value={teamId} onChange={setTeamId}>
        <option value="">{words.everyTeam}</option>
        {teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </GroupedChoice>
      <div className="answer-languages">
        <Wording language="en" value={en} variables={variables} onChange={setEn} />
        <Wording language="es" value={es} variables={variables} onChange={setEs} />
      </div>
      {saving.problem === undefined ? null : <ProblemNote problem={saving.problem} />}
      <div className="actions">
        <Button type="submit" className="button button-main" isDisabled={!isReady} aria-disabled={saving.isBusy}>
          {words.save}
        </Button>
        <Button className="button" onPress={onCancel}>
          {cancel}
        </Button>
      </div>
    </Form>
  )
}

interface WordingProps {
  readonly language: Language
  readonly value: CannedAnswerForm["en"]
  readonly variables: ReadonlyArray<string>
  readonly onChange: (value: CannedAnswerForm["en"]) => void
}

const Wording = ({ language, onChange, value, variables }: WordingProps) => {
  const { answers, saved, variables: names } = useWords().desk
  const field = useRef<HTMLTextAreaElement>(null)
  const insert = (variable: string) => {
    const at = field.current?.selectionEnd ?? value.text.length
    const written = `{{${variable}}}`
    onChange({ ...value, text: value.text.slice(0, at) + written + value.text.slice(at) })
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(at + written.length, at + written.length)
    })
  }
  return (
    <fieldset className="wording" lang={language}>
      <legend>{saved.languages[language]}</legend>
      <TextLine
        label={answers.name}
        value={value.title}
        onChange={(title) => onChange({ ...value, title })}
        maxLength={200}
        isTheReadersOwn
      />
      <TextBlock
        label={answers.text}
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
        rows={8}
        fieldRef={field}
      />
      <div className="variables">
        <p className="hint">{answers.variables}</p>
        {variables.map((variable) => (
          <Button
            key={variable}
            className="button button-small variable"
            aria-label={answers.insert(names[variable] ?? variable)}
            onPress={() => insert(variable)}
          >
            {names[variable] ?? variable}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
