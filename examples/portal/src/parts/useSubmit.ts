/**
 * Sends a form once: the same form again is the same request, and a refusal leaves everything as it was.
 */
import { useState } from "react"
import { IdempotencyKey } from "../api/IdempotencyKey.ts"
import { type Problem, problemOf } from "../api/Problem.ts"

export const useSubmit = () => {
  const [key] = useState(() => new IdempotencyKey())
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  /** True where it was done. */
  const submit = async <A>(form: unknown, send: (key: string) => Promise<A>): Promise<A | undefined> => {
    if (isBusy) return undefined
    setBusy(true)
    setProblem(undefined)
    return send(key.for(form)).then(
      (answer) => {
        key.settle()
        setBusy(false)
        return answer
      },
      (thrown) => {
        setProblem(problemOf(thrown))
        setBusy(false)
        return undefined
      }
    )
  }
  return { isBusy, problem, submit }
}
