/**
 * Sends an answer or a note once. Where the thread has moved on since it was seen, nothing is sent and nothing is lost:
 * the thread is read anew, and the writer looks before she sends again.
 */
import { useState } from "react"
import type { DraftKeeper } from "../api/DraftKeeper.ts"
import { IdempotencyKey } from "../api/IdempotencyKey.ts"
import { type Problem, problemOf } from "../api/Problem.ts"
import { refresh } from "../api/resource.ts"
import { answer, thread as readThread } from "../api/threads.ts"
import type { AnswerForm, Language, ThreadView } from "../api/views.ts"
import { useReader } from "../words/Words.ts"
import { refreshInbox, threadKey } from "./inboxKeys.ts"

/** What goes along with the words of an answer. */
export type AnswerExtras = Pick<AnswerForm, "minutes" | "waitsForPatient" | "cannedAnswer"> & {
  /** The language of the words, where it is not the writer's own. */
  readonly language?: Language
}

export const useAnswering = (thread: ThreadView, kind: AnswerForm["kind"], keeper: DraftKeeper) => {
  const reader = useReader()
  const [key] = useState(() => new IdempotencyKey())
  const [isBusy, setBusy] = useState(false)
  const [isDone, setDone] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const lookAgain = () => refresh(threadKey(thread.id), (cause) => readThread(thread.id, cause), "page")

  const send = async ({ language, ...extras }: AnswerExtras = {}) => {
    if (isBusy) return false
    setBusy(true)
    setDone(false)
    setProblem(undefined)
    const form: AnswerForm = {
      kind,
      body: keeper.state().words.body,
      language: language ?? reader.language,
      // A note does not mind what has come meanwhile.
      seenVersion: kind === "note" ? null : thread.version,
      draftId: await keeper.seal(),
      ...extras
    }
    const isSent = await answer(thread.id, form, key.for(form)).then(
      () => {
        key.settle()
        keeper.finish()
        setDone(true)
        return true
      },
      (thrown) => {
        keeper.unseal()
        setProblem(problemOf(thrown))
        return false
      }
    )
    setBusy(false)
    await Promise.all([lookAgain(), refreshInbox()])
    return isSent
  }
  return { isBusy, isDone, problem, send }
}
