/**
 * The first page of an empty server: who the practice is, when its teams answer, and who signs in first.
 *
 * What is missing is told beside its field, and the first such field takes the focus. The code of the terminal guards
 * it: nobody else on the network can set the practice up.
 */
import { type FormEvent, type ReactNode, useId, useRef, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import { foundPractice } from "../api/firstRun.ts"
import { type Problem, problemOf } from "../api/Problem.ts"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { TextLine } from "../parts/TextLine.tsx"
import { useReader } from "../words/Words.ts"
import { emptyFields, type Fields, formOf, isComplete, type LineField, wrongLines } from "./fields.ts"
import { TeamEditor } from "./TeamEditor.tsx"
import { newTeam } from "./teams.ts"
import { ZoneChoice } from "./ZoneChoice.tsx"

interface FirstRunPageProps {
  readonly onFounded: () => void
}

export const FirstRunPage = ({ onFounded }: FirstRunPageProps) => {
  const { language, words } = useReader()
  const { firstRun } = words
  const [fields, setFields] = useState(emptyFields)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const form = useRef<HTMLFormElement>(null)
  const change = (changed: Partial<Fields>) => setFields((before) => ({ ...before, ...changed }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isBusy) return
    if (!isComplete(fields)) return focusFirstWrong(form)
    setBusy(true)
    setProblem(undefined)
    await foundPractice(formOf(fields, language)).then(onFounded, (thrown) => {
      setProblem(problemOf(thrown))
      setBusy(false)
    })
  }
  const wrong = wrongLines(fields)
  const line = (name: LineField) => ({
    value: fields[name],
    onChange: (value: string) => change({ [name]: value }),
    error: isTried && wrong.has(name) ? firstRun.need[name] : undefined
  })
  return (
    <div className="first-run">
      <PageHeading title={firstRun.title} />
      <p className="lead">{firstRun.lead}</p>
      <Form ref={form} className="form" onSubmit={submit} validationBehavior="aria">
        <TextLine label={firstRun.code} hint={firstRun.codeHint} autoComplete="off" {...line("code")} />
        <Part title={firstRun.practice}>
          <TextLine label={firstRun.name} autoComplete="organization" maxLength={100} {...line("practice")} />
          <ZoneChoice label={firstRun.zone} value={fields.zone} onChange={(zone) => change({ zone })} />
          <TextLine label={firstRun.phone} hint={firstRun.phoneHint} autoComplete="tel" {...line("phone")} />
          <TextLine label={firstRun.emergencyPhone} autoComplete="off" {...line("emergencyPhone")} />
          <TextLine
            label={firstRun.crisisPhone}
            hint={firstRun.crisisHint}
            autoComplete="off"
            {...line("crisisPhone")}
          />
        </Part>
        <Part title={firstRun.teams} lead={firstRun.teamsWhat}>
          <Teams fields={fields} isTried={isTried} onChange={change} />
        </Part>
        <Part title={firstRun.you} lead={firstRun.youWhat}>
          <TextLine label={firstRun.person} autoComplete="name" maxLength={100} {...line("person")} />
          <TextLine label={firstRun.login} hint={firstRun.loginHint} autoComplete="username" {...line("login")} />
          <TextLine
            label={firstRun.password}
            hint={firstRun.passwordHint}
            type="password"
            autoComplete="new-password"
            {...line("password")}
          />
        </Part>
        {problem === undefined ? null : <ProblemNote problem={problem} />}
        <Button type="submit" className="button button-main button-large" aria-disabled={isBusy}>
          {isBusy ? firstRun.submitting : firstRun.submit}
        </Button>
      </Form>
    </div>
  )
}

/** After the errors have been drawn. */
const focusFirstWrong = (form: { readonly current: HTMLFormElement | null }): void => {
  requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus())
}

interface PartProps {
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}

const Part = ({ children, lead, title }: PartProps) => {
  const id = useId()
  return (
    <section className="first-run-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead === undefined ? null : <p>{lead}</p>}
      {children}
    </section>
  )
}

interface TeamsProps {
  readonly fields: Fields
  readonly isTried: boolean
  readonly onChange: (changed: Partial<Fields>) => void
}

const Teams = ({ fields: { isClosedOnHolidays, teams }, isTried, onChange }: TeamsProps) => {
  const words = useReader().words.firstRun
  const add = () => onChange({ teams: [...teams, newTeam(Math.max(...teams.map(({ key }) => key)) + 1)] })
  return (
    <>
      {teams.map((team, index) => (
        <TeamEditor
          key={team.key}
          team={team}
          number={index + 1}
          isTried={isTried}
          onChange={(changed) => onChange({ teams: teams.map((one) => (one.key === team.key ? changed : one)) })}
          onRemove={
            teams.length === 1 ? undefined : () => onChange({ teams: teams.filter(({ key }) => key !== team.key) })
          }
        />
      ))}
      <Button className="button" onPress={add}>
        {words.addTeam}
      </Button>
      <label className="check">
        <input
          type="checkbox"
          checked={isClosedOnHolidays}
          onChange={(event) => onChange({ isClosedOnHolidays: event.target.checked })}
        />
        <span>{words.holidays}</span>
      </label>
    </>
  )
}
