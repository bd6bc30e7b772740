/**
 * Saves a form of settings, once however often it is pressed, and says how it went.
 */
import { useState } from "react"
import { IdempotencyKey } from "../api/IdempotencyKey.ts"
import { type Problem, problemOf } from "../api/Problem.ts"

export interface Saving<Form> {
  readonly state: "idle" | "saving" | "saved"
  readonly problem: Problem | undefined
  readonly save: (form: Form) => Promise<boolean>
  /** Something was changed since. */
  readonly touch: () => void
}

export const useSaving = <Form>(write: (form: Form, key: string) => Promise<unknown>): Saving<Form> => {
  const [key] = useState(() => new IdempotencyKey())
  const [state, setState] = useState<Saving<Form>["state"]>("idle")
  const [problem, setProblem] = useState<Problem>()
  const save = async (form: Form): Promise<boolean> => {
    if (state === "saving") return false
    setState("saving")
    setProblem(undefined)
    return write(form, key.for(form)).then(
      () => {
        key.settle()
        setState("saved")
        return true
      },
      (thrown) => {
        setProblem(problemOf(thrown))
        setState("idle")
        return false
      }
    )
  }
  return { state, problem, save, touch: () => setState("idle") }
}
