/**
 * The saved answers that fit a thread: found by typing, chosen by arrows, previewed with everything filled in.
 *
 * Where a red flag is up none is offered, and the reason stands there. Control and slash opens them from the answer.
 */
import { type KeyboardEvent, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Input } from "react-aria-components/Input"
import { Label } from "react-aria-components/Label"
import { ListBox, ListBoxItem } from "react-aria-components/ListBox"
import { TextField } from "react-aria-components/TextField"
import { useResource } from "../../api/resource.ts"
import { offeredAnswers } from "../../api/staffThreads.ts"
import type { Language, OfferedAnswers } from "../../api/views.ts"
import { DialogButton } from "../../parts/DialogButton.tsx"
import { Icon } from "../../parts/Icon.tsx"
import { ProblemNote } from "../../parts/ProblemNote.tsx"
import { Skeleton } from "../../parts/Skeleton.tsx"
import { useWords } from "../../words/Words.ts"

type Offered = OfferedAnswers["answers"][number]

/** What is chosen: the words as they are filled in, and which answer in which version they came from. */
export interface Chosen {
  readonly text: string
  readonly language: Language
  readonly cannedAnswer: { readonly id: string; readonly version: number }
}

interface SavedAnswersProps {
  readonly threadId: string
  /** The language that the patient writes. */
  readonly language: Language
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onChoose: (chosen: Chosen) => void
}

export const SavedAnswers = ({ isOpen, onOpenChange, ...props }: SavedAnswersProps) => {
  const words = useWords().desk.saved
  return (
    <DialogButton
      label={words.open}
      title={words.title}
      className="button button-small"
      isWide
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      {(close) => (
        <Offers
          {...props}
          onChoose={(chosen) => {
            close()
            props.onChoose(chosen)
          }}
        />
      )}
    </DialogButton>
  )
}

type OffersProps = Pick<SavedAnswersProps, "threadId" | "language" | "onChoose">

const Offers = ({ onChoose, threadId, ...props }: OffersProps) => {
  const words = useWords().desk.saved
  const { problem, value } = useResource(`saved answers ${threadId}`, (cause) => offeredAnswers(threadId, cause))
  if (problem !== undefined) return <ProblemNote problem={problem} />
  if (value === undefined) return <Skeleton blocks={2} />
  if (value.redFlags.length > 0) return <Blocked redFlags={value.redFlags} />
  if (value.answers.length === 0) return <p>{words.empty}</p>
  return <Chooser answers={value.answers} language={props.language} onChoose={onChoose} />
}

const Blocked = ({ redFlags }: Pick<OfferedAnswers, "redFlags">) => {
  const { desk, triage } = useWords()
  const names: Readonly<Record<string, string>> = triage.redFlag
  return (
    <div className="note note-problem">
      <Icon name="warning" />
      <div>
        <p>
          <strong>{desk.saved.blockedTitle}.</strong> {desk.saved.blocked}
        </p>
        <p>{redFlags.map((flag) => names[flag] ?? flag).join(", ")}</p>
      </div>
    </div>
  )
}

interface ChooserProps {
  readonly answers: ReadonlyArray<Offered>
  readonly language: Language
  readonly onChoose: (chosen: Chosen) => void
}

const Chooser = ({ answers, language: patients, onChoose }: ChooserProps) => {
  const words = useWords().desk.saved
  const [sought, setSought] = useState("")
  const [language, setLanguage] = useState(patients)
  const [marked, setMarked] = useState<string>()
  const found = answers.filter((answer) => holds(answer[language], sought))
  const shown = found.find(({ id }) => id === marked) ?? found[0]
  const step = (event: KeyboardEvent) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const at = found.findIndex(({ id }) => id === shown?.id)
    setMarked(found[Math.min(Math.max(at + by, 0), found.length - 1)]?.id)
  }
  const choose = (answer: Offered | undefined) => {
    if (answer === undefined) return
    const { id, version } = answer
    onChoose({ text: answer[language].text, language, cannedAnswer: { id, version } })
  }
  return (
    <form
      className="saved-answers"
      onSubmit={(event) => {
        event.preventDefault()
        choose(shown)
      }}
    >
      <div className="saved-head">
        <TextField className="field" value={sought} onChange={setSought} autoFocus onKeyDown={step}>
          <Label>{words.find}</Label>
          <Input className="input" dir="auto" aria-controls="saved-answers" aria-describedby="saved-preview" />
        </TextField>
        <LanguageChoice language={language} onChange={setLanguage} />
      </div>
      {found.length === 0 ? <p role="status">{words.none}</p> : null}
      <div className="saved-columns">
        <ListBox
          id="saved-answers"
          className="saved-list"
          aria-label={words.list}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={shown === undefined ? [] : [shown.id]}
          onSelectionChange={(keys) => setMarked(keys === "all" ? undefined : String([...keys][0] ?? ""))}
          onAction={(key) => choose(found.find(({ id }) => id === key))}
          items={found}
        >
          {(answer) => (
            <ListBoxItem id={answer.id} className="saved-item" textValue={answer[language].title}>
              <span dir="auto">{answer[language].title}</span>
              {answer.isTeams ? <span className="tag">{words.team}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
        <Preview answer={shown} language={language} />
      </div>
      <div className="actions">
        <Button type="submit" className="button button-main" isDisabled={shown === undefined}>
          {words.use}
        </Button>
      </div>
    </form>
  )
}

const Preview = ({ answer, language }: { readonly answer: Offered | undefined; readonly language: Language }) => {
  const { saved, variables } = useWords().desk
  const filled = answer?.[language]
  return (
    <section className="saved-preview" aria-label={saved.preview} id="saved-preview">
      <p lang={language} dir="auto" className="letter-body">
        {filled?.text}
      </p>
      {filled === undefined || filled.missing.length === 0 ? null : (
        <p className="hint hint-alarm">
          {saved.missing(filled.missing.map((one) => variables[one] ?? one).join(", "))}
        </p>
      )}
    </section>
  )
}

interface LanguageChoiceProps {
  readonly language: Language
  readonly onChange: (language: Language) => void
}

const LanguageChoice = ({ language, onChange }: LanguageChoiceProps) => {
  const { languages } = useWords().desk.saved
  return (
    <fieldset className="saved-languages">
      {(["en", "es"] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="saved-language" checked={language === one} onChange={() => onChange(one)} />
          {languages[one]}
        </label>
      ))}
    </fieldset>
  )
}

/** Every word of what is sought stands somewhere in it, in any case. */
const holds = ({ text, title }: Offered["en"], sought: string): boolean => {
  const all = `${title} ${text}`.toLocaleLowerCase()
  return sought
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}
