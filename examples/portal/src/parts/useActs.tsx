/**
 * What a person does on a page of lists: the call, what to say when it is done, what to say when it is refused.
 */
import { type ReactNode, useState } from "react"
import { type Problem, problemOf } from "../api/Problem.ts"
import { DoneNote } from "./DoneNote.tsx"
import { ProblemNote } from "./ProblemNote.tsx"

/** Runs the call; `said` is shown when it is done, and `then` gets its answer. */
export type Act = <A>(call: Promise<A>, said: string, then?: (answer: A) => void) => Promise<void>

/** The act, and the note about the last one for the top of the page. `after` runs whatever came of it. */
export const useActs = (after: () => void): { readonly act: Act; readonly note: ReactNode } => {
  const [refused, setRefused] = useState<Problem>()
  const [done, setDone] = useState("")
  const act: Act = async (call, said, then) => {
    setRefused(undefined)
    setDone("")
    await call.then(
      (answer) => {
        setDone(said)
        then?.(answer)
      },
      (thrown) => setRefused(problemOf(thrown))
    )
    after()
  }
  const note = (
    <>
      {refused === undefined ? null : <ProblemNote problem={refused} />}
      <DoneNote done={done} />
    </>
  )
  return { act, note }
}
