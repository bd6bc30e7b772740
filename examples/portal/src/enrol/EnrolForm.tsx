/**
 * Code, proof, user name and password. What is missing is told beside its field; a refusal stands above the button.
 */
import { type FormEvent, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import { type Problem, problemOf } from "../api/Problem.ts"
import { enrol } from "../api/signedIn.ts"
import { BirthDateField, type DateParts, isoDate } from "../parts/BirthDateField.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { TextLine } from "../parts/TextLine.tsx"
import { useReader } from "../words/Words.ts"

interface EnrolFormProps {
  /** One of the staff proves herself by her user name instead of a birth date. */
  readonly isColleague: boolean
}

const passwordCharactersMin = 12

export const EnrolForm = ({ isColleague }: EnrolFormProps) => {
  const { language, words: all } = useReader()
  const words = all.people.enrol
  const [code, setCode] = useState("")
  const [born, setBorn] = useState<DateParts>({ year: "", month: "", day: "" })
  const [login, setLogin] = useState("")
  const [password, setPassword] = useState("")
  const [problem, setProblem] = useState<Problem>()
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const birthDate = isColleague ? null : isoDate(born)
  const missing = {
    code: code.trim() === "",
    birthDate: birthDate === undefined,
    login: login.trim() === "",
    password: [...password].length < passwordCharactersMin
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.values(missing).includes(true) || birthDate === undefined || isBusy) return
    setBusy(true)
    setProblem(undefined)
    // After success this form is gone, and its state with it.
    await enrol({ code, birthDate, login: login.trim(), password, language }).catch((thrown) => {
      setProblem(problemOf(thrown))
      setBusy(false)
    })
  }
  const error = (field: keyof typeof missing, sentence: string) => (isTried && missing[field] ? sentence : undefined)
  return (
    <Form className="form" onSubmit={submit} validationBehavior="aria">
      <TextLine
        label={words.code}
        hint={words.codeHint}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        error={error("code", words.needCode)}
      />
      {isColleague ? null : (
        <BirthDateField
          label={words.birthDate}
          hint={words.birthDateHint}
          value={born}
          onChange={setBorn}
          isTheReadersOwn
          error={error("birthDate", words.needBirthDate)}
        />
      )}
      <TextLine
        label={isColleague ? words.loginGiven : words.login}
        {...(isColleague ? {} : { hint: words.loginHint })}
        value={login}
        onChange={setLogin}
        autoComplete="username"
        error={error("login", words.needLogin)}
      />
      <NewPassword value={password} onChange={setPassword} error={error("password", words.needPassword)} />
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <Button type="submit" className="button button-main button-wide" aria-disabled={isBusy}>
        {isBusy ? words.submitting : words.submit}
      </Button>
    </Form>
  )
}

interface NewPasswordProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
}

/** May be looked at while it is typed: whoever sees what she types makes fewer mistakes and longer passwords. */
const NewPassword = ({ error, onChange, value }: NewPasswordProps) => {
  const words = useReader().words.people.enrol
  const [isShown, setShown] = useState(false)
  return (
    <div className="field">
      <TextLine
        label={words.password}
        hint={words.passwordHint}
        type={isShown ? "text" : "password"}
        value={value}
        onChange={onChange}
        autoComplete="new-password"
        error={error}
      />
      <label className="tick">
        <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} />
        {words.show}
      </label>
    </div>
  )
}
