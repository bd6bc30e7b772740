/**
 * What goes along with an answer: minutes, whether the team now waits, and the saved answer that it began as.
 */
import { useEffect, useEffectEvent, useState } from "react"
import type { Language, ThreadView } from "../api/views.ts"
import type { Chosen } from "./actions/SavedAnswers.tsx"
import type { AnswerExtras } from "./useAnswering.ts"

export const useAnswerExtras = (thread: ThreadView, isAnswer: boolean) => {
  const [minutes, setMinutes] = useState("")
  const [waits, setWaits] = useState(false)
  const [chosen, setChosen] = useState<Chosen>()
  const [isChoosing, setChoosing] = useState(false)
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "/" || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    setChoosing(true)
  })
  useEffect(() => {
    if (!isAnswer) return
    window.addEventListener("keydown", press)
    return () => window.removeEventListener("keydown", press)
  }, [isAnswer])
  const form: AnswerExtras = {
    minutes: minutes === "" ? null : Number(minutes),
    waitsForPatient: waits,
    cannedAnswer: chosen?.cannedAnswer ?? null,
    ...(chosen === undefined ? {} : { language: chosen.language })
  }
  return {
    form,
    minutes,
    setMinutes,
    waits,
    setWaits,
    isChoosing: isChoosing && thread.status === "open",
    setChoosing,
    choose: setChosen,
    /** The words were taken out again: what follows is the writer's own. */
    forget: () => setChosen(undefined),
    clear: () => {
      setMinutes("")
      setWaits(false)
      setChosen(undefined)
    }
  }
}

export type Extras = ReturnType<typeof useAnswerExtras>

/** In which language the patient wrote last. */
export const patientsLanguage = (thread: ThreadView): Language =>
  thread.messages.findLast(({ side }) => side === "patient")?.language ?? "en"
