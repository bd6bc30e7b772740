/**
 * User name and password. What is missing is told beside its field; a refusal stands above the button.
 */
import { type FormEvent, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import { type Problem, problemOf } from "./api/Problem.ts"
import { signIn } from "./api/signedIn.ts"
import { ProblemNote } from "./parts/ProblemNote.tsx"
import { TextLine } from "./parts/TextLine.tsx"
import { useWords } from "./words/Words.ts"

export const SignInForm = () => {
  const words = useWords().signIn
  const [login, setLogin] = useState("")
  const [password, setPassword] = useState("")
  const [problem, setProblem] = useState<Problem>()
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (login.trim() === "" || password === "" || isBusy) return
    setBusy(true)
    setProblem(undefined)
    // After success this form is gone, and its state with it.
    await signIn({ login: login.trim(), password }).catch((thrown) => {
      setProblem(problemOf(thrown))
      setBusy(false)
    })
  }
  return (
    <Form className="form" onSubmit={submit} validationBehavior="aria">
      <TextLine
        label={words.login}
        value={login}
        onChange={setLogin}
        autoComplete="username"
        error={isTried && login.trim() === "" ? words.needLogin : undefined}
      />
      <TextLine
        label={words.password}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        error={isTried && password === "" ? words.needPassword : undefined}
      />
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <Button type="submit" className="button button-main button-wide" aria-disabled={isBusy}>
        {isBusy ? words.submitting : words.submit}
      </Button>
    </Form>
  )
}
