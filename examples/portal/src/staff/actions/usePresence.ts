/**
 * Who else has this thread open: told when the page opens, every few seconds, and as colleagues come, write and go.
 */
import { useEffect, useState, useSyncExternalStore } from "react"
import { keeperOf } from "../../api/draftKeepers.ts"
import { onAppearance } from "../../api/live.ts"
import { showPresence } from "../../api/staffThreads.ts"
import type { PresenceView } from "../../api/views.ts"

const everyMillis = 15_000

export const usePresence = (threadId: string): ReadonlyArray<PresenceView> => {
  const [people, setPeople] = useState<ReadonlyArray<PresenceView>>([])
  const keeper = keeperOf({ patientId: null, threadId, kind: "letter" })
  const isWriting = useSyncExternalStore(keeper.subscribe, () => keeper.state().words.body !== "")
  useEffect(() => onAppearance((id, now) => (id === threadId ? setPeople(now) : undefined)), [threadId])
  useEffect(() => {
    const tell = () => {
      if (document.visibilityState === "hidden") return
      showPresence(threadId, isWriting ? "writing" : "reading").then(setPeople, () => undefined)
    }
    tell()
    const timer = setInterval(tell, everyMillis)
    document.addEventListener("visibilitychange", tell)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", tell)
    }
  }, [threadId, isWriting])
  useEffect(() => () => void showPresence(threadId, "gone").catch(() => undefined), [threadId])
  return people
}
