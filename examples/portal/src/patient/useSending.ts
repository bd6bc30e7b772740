/**
 * Sends a letter once, however often it is tried, and stops where its sender must first see whom to call.
 *
 * Whatever goes wrong, the words and files stay in the draft.
 */
import { useState } from "react"
import type { DraftKeeper } from "../api/DraftKeeper.ts"
import { IdempotencyKey } from "../api/IdempotencyKey.ts"
import { type Problem, problemOf } from "../api/Problem.ts"
import { sendLetter } from "../api/threads.ts"
import type { LetterForm, MessageForm, Sent } from "../api/views.ts"
import { useSignedIn } from "../parts/signedInContext.ts"
import { useReader } from "../words/Words.ts"
import { noteSent } from "./sentNow.ts"

export type Addressee = LetterForm["to"]

export interface Sending {
  readonly isBusy: boolean
  readonly problem: Problem | undefined
  /** True while the emergency page is to be shown. */
  readonly isStopped: boolean
  readonly send: (
    to: Addressee,
    isEmergencyAcknowledged: boolean,
    form?: MessageForm | null
  ) => Promise<Sent | undefined>
  /** Back to the words. */
  readonly resume: () => void
}

export const useSending = (keeper: DraftKeeper): Sending => {
  const { actingFor, session } = useSignedIn()
  const { language } = useReader()
  const [key] = useState(() => new IdempotencyKey())
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [isStopped, setStopped] = useState(false)

  const letterOf = (
    to: Addressee,
    isEmergencyAcknowledged: boolean,
    draftId: string | null,
    form: MessageForm | null
  ): LetterForm => ({
    patientId: actingFor?.patientId ?? "",
    to,
    body: keeper.state().words.body,
    ...(form === null ? {} : { form }),
    language,
    noticeVersion: session.practice.noticeVersion,
    isEmergencyAcknowledged,
    draftId
  })

  const send = async (
    to: Addressee,
    isEmergencyAcknowledged: boolean,
    form: MessageForm | null = null
  ): Promise<Sent | undefined> => {
    if (isBusy) return undefined
    setBusy(true)
    setProblem(undefined)
    const letter = letterOf(to, isEmergencyAcknowledged, await keeper.seal(), form)
    return sendLetter(letter, key.for(letter)).then(
      (sent) => {
        key.settle()
        keeper.finish()
        noteSent({ sent, isEmergency: isEmergencyAcknowledged })
        setBusy(false)
        setStopped(false)
        return sent
      },
      (thrown) => {
        const refused = problemOf(thrown)
        if (refused.code === "DraftNotFound") keeper.lose()
        keeper.unseal()
        setBusy(false)
        if (refused.code === "NoticeNotAcknowledged") setStopped(true)
        else setProblem(refused)
        return undefined
      }
    )
  }
  return { isBusy, problem, isStopped, send, resume: () => setStopped(false) }
}
